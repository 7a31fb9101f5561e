/** `resumen.json`: counts of every stage, sums that must hold, versions and digests (contract section 4). */
import { formatCantidad, formatDinero, formatFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import {
  type Aviso,
  CAUSAS_FALTANTE,
  type Cuenta,
  describeError,
  type Empresa,
  ESTADOS_SALDO,
  type Estado,
  type EstadoSaldo,
  type Fuente,
  type Hallazgo,
  type Libro,
  type Rechazos,
  TIPOS_BIEN,
} from '@trazo/core/records'
import type { Conciliacion } from '@trazo/store'
import type { Lang } from './lang.ts'
import type { ResumenComplemento } from './salidas/complementos.ts'
import { VERSION } from './version.ts'

const ACTIVO_FIJO = TIPOS_BIEN.indexOf('activo_fijo')

export interface DatosDeResumen {
  readonly empresa: Empresa
  readonly ley: Ley
  readonly lang: Lang
  readonly huella: string
  readonly fuentes: readonly Fuente[]
  readonly cuentas: readonly Cuenta[]
  readonly avisos: readonly Aviso[]
  readonly rechazos: Rechazos
  readonly libro: Libro
  readonly conciliacion: Pick<Conciliacion, 'resumen'>
  readonly hallazgos: readonly Hallazgo[]
  readonly complementos: readonly ResumenComplemento[]
  readonly archivos: ReadonlyMap<string, string>
}

export type Resumen = ReturnType<typeof makeResumen>

export function makeResumen(datos: DatosDeResumen) {
  const { empresa, ley, lang, libro, rechazos } = datos
  return {
    programa: { nombre: 'trazo', version: VERSION },
    ley: { version: ley.version, huella: ley.huella },
    corte: formatFecha(libro.corte),
    huella: datos.huella,
    empresa: { rfc: empresa.rfc, razon_social: empresa.razon_social, programa_immex: empresa.programa_immex },
    entradas: datos.fuentes.map(({ archivo, sha256, bytes_total }) => ({ archivo, sha256, bytes_total })),
    cuentas: datos.cuentas,
    totales: addUp(datos.cuentas),
    avisos: datos.avisos.map((a) => ({
      codigo: a.codigo,
      archivo: a.archivo,
      linea: a.linea ?? 0,
      mensaje: describeError(a.codigo, lang, a.datos),
    })),
    rechazos: {
      total: rechazos.length,
      por_codigo: Object.fromEntries(rechazos.groups().map(({ filas, primero }) => [primero.codigo, filas])),
    },
    libro: describeLibro(libro),
    conservacion: describeConservacion(libro),
    conciliacion: datos.conciliacion.resumen,
    complementos: datos.complementos,
    hallazgos: datos.hallazgos.map(({ criterio, estado, medida, mensaje }) => ({
      criterio,
      estado: estado as Estado,
      medida,
      mensaje,
    })),
    archivos: Object.fromEntries([...datos.archivos].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Counts that take up rows already counted as used, and say what became of them later. */
const POSTERIOR = /^(libro\/|data_stage\.vigente\.)/

/**
 * Rows of files, each once, by what became of them in the end: those of a re-issued pedimento count as repeated or
 * ignored, and a row that the book ignored or set aside after it had been read well counts as such.
 */
function addUp(cuentas: readonly Cuenta[]) {
  const total = { leidas: 0, usadas: 0, ignoradas: 0, apartadas: 0, repetidas: 0 }
  for (const cuenta of cuentas) {
    if (/^(conciliacion\.|criterios$)/.test(cuenta.de)) continue
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += cuenta[key]
    if (!POSTERIOR.test(cuenta.de)) continue
    total.leidas -= cuenta.leidas
    total.usadas -= cuenta.leidas
  }
  return total
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Balances are those of what is discharged by PEPS; fixed assets have a whole balance and no term. */
function describeLibro({ lotes, salidas, descargos, faltantes, saldos }: Libro) {
  const valor = ESTADOS_SALDO.map(() => 0n)
  const cuenta = ESTADOS_SALDO.map(() => 0)
  for (let l = 0; l < lotes.n; l++) {
    if (lotes.tipo_bien[l] === ACTIVO_FIJO) continue
    cuenta[saldos.estado[l]]++
    valor[saldos.estado[l]] += BigInt(saldos.valor_saldo[l])
  }
  const porEstado = ESTADOS_SALDO.map((e, i) => [e, { lotes: cuenta[i], valor_mxn: formatDinero(valor[i]) }])
  return {
    lotes: lotes.n,
    salidas: salidas.n,
    descargos: descargos.n,
    faltantes: faltantes.n,
    por_estado: Object.fromEntries(porEstado) as Record<EstadoSaldo, { lotes: number; valor_mxn: string }>,
    faltantes_por_causa: countBy(Array.from(faltantes.causa), (causa) => CAUSAS_FALTANTE[causa]),
  }
}

function describeConservacion({ conservacion: c }: Libro) {
  return {
    cantidad: formatCantidad(c.cantidad),
    descargada: formatCantidad(c.descargada),
    desperdicio: formatCantidad(c.desperdicio),
    desperdicio_pendiente: formatCantidad(c.desperdicio_pendiente),
    saldo: formatCantidad(c.saldo),
    requerida: formatCantidad(c.requerida),
    encontrada: formatCantidad(c.encontrada),
    faltante: formatCantidad(c.faltante),
    valor_lotes_mxn: formatDinero(c.valor_lotes),
    valor_descargado_mxn: formatDinero(c.valor_descargado),
    valor_saldo_mxn: formatDinero(c.valor_saldo),
  }
}
