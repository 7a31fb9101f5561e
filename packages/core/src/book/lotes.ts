/** Entries → lots as columns: term, unit, value. Every lot also learns the queue it is discharged from. */
import { SIN_FECHA } from '#kernel'
import { vencimientoDe } from '#legal'
import { type Lotes, TIPOS_BIEN, tieneOea } from '#records'
import type { Almacen } from './almacen.ts'
import type { ContextoLibro } from './contexto.ts'
import type { Entradas } from './entradas.ts'
import type { Libreta } from './libreta.ts'

const ACTIVO_FIJO = TIPOS_BIEN.indexOf('activo_fijo')

/** Queue of lots that are never discharged by PEPS: fixed assets. */
export const SIN_COLA = -1

/** Opens a lot for every entry, in PEPS order. LOTE_CONVERTIDO is told when its unit is not that of its part. */
export function openLotes(
  entradas: Entradas,
  almacen: Almacen,
  canonica: (id: number) => number,
  contexto: ContextoLibro,
  libreta: Libreta,
): { lotes: Lotes; cola: Int32Array } {
  const { n, fecha, tipo_bien } = entradas
  const { partes, unidades } = contexto.diccionarios
  const lotes = {
    n,
    pedimento: entradas.pedimento,
    partida: entradas.partida,
    clave: entradas.clave,
    parte: entradas.parte,
    tipo_bien,
    fraccion: entradas.fraccion,
    fecha_entrada: fecha,
    vencimiento: resolveVencimientos(fecha, tipo_bien, contexto),
    cantidad: entradas.cantidad.slice(),
    unidad: entradas.unidad.slice(),
    valor_aduana: entradas.valor,
    pais_origen: entradas.pais_origen,
    evidencia: entradas.evidencia,
    archivo: entradas.archivo,
    linea: entradas.linea,
  }
  const cola = new Int32Array(n).fill(SIN_COLA)
  for (let l = 0; l < n; l++) {
    if (tipo_bien[l] === ACTIVO_FIJO) continue
    const unidad = canonica(lotes.unidad[l])
    const kept = almacen.admit(lotes.parte[l], unidad, lotes.cantidad[l], fecha[l])
    cola[l] = kept.cola
    if (kept.unidad === unidad) continue
    const { tabla, fila } = entradas.lugar(l)
    libreta.warn(tabla, fila, 'LOTE_CONVERTIDO', {
      parte: partes.text(lotes.parte[l]),
      de: unidades.text(lotes.unidad[l]),
      a: unidades.text(kept.unidad),
    })
    lotes.cantidad[l] = kept.cantidad
    lotes.unidad[l] = kept.unidad
  }
  return { lotes, cola }
}

function resolveVencimientos(
  fecha: Int32Array,
  tipo: Uint8Array,
  { ley, empresa }: ContextoLibro,
): Int32Array {
  const known = new Map<number, number>()
  return fecha.map((dia, l) => {
    if (tipo[l] === ACTIVO_FIJO) return SIN_FECHA
    const key = dia * TIPOS_BIEN.length + tipo[l]
    const found = known.get(key)
    if (found !== undefined) return found
    const estancia = { tipo_bien: TIPOS_BIEN[tipo[l]], fecha_entrada: dia, conOea: tieneOea(empresa, dia) }
    const vencimiento = vencimientoDe(ley, estancia)
    known.set(key, vencimiento)
    return vencimiento
  })
}
