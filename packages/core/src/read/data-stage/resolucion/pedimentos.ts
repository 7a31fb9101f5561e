/** Pedimentos of Data Stage once every file has been read: one version of each, and what was told of it. */
import { type Dias, SIN_FECHA } from '#kernel'
import type { Etapa } from '#records'
import type { LeidoDataStage } from '../lector.ts'
import type { DiccionariosDataStage, LoteDataStage } from '../lote.ts'
import { enterosOf, exactosOf, textosOf } from './columnas-lote.ts'
import type { Entrega } from './entregas.ts'
import { type Complemento, makeVigente, resolveGanadoras } from './ganadora.ts'
import { countVigentes, noticeVersions } from './historia.ts'

/** A row of 701, its keys as text. Pedimentos that it does not name are NaN. */
export interface Rectificacion {
  readonly pedimento: number
  readonly clave: string
  readonly fecha_pago: Dias
  readonly anterior: number
  readonly clave_anterior: string
  readonly fecha_anterior: Dias
  readonly original: number
  readonly archivo: number
  readonly linea: number
}

/** The 501 row that stands for each pedimento, as columns in order of pedimento. */
export interface PedimentosDataStage {
  readonly n: number
  readonly pedimento: Float64Array
  readonly entrega: Int32Array
  /** Ids into `diccionarios.claves`. */
  readonly clave: Int32Array
  /** Ids into `diccionarios.textos`: `1` import, `2` export. */
  readonly tipo_operacion: Int32Array
  readonly tipo_pedimento: Int32Array
  readonly fecha_recepcion: Int32Array
  readonly fecha_pago: Int32Array
  /** Entry into the country (506 type 1), SIN_FECHA when it was not told. */
  readonly fecha_entrada: Int32Array
  readonly archivo: Int32Array
  readonly linea: Int32Array
  readonly diccionarios: DiccionariosDataStage
  readonly rectificaciones: readonly Rectificacion[]
  /** Pedimento → delivery whose rows stand, those without a 501 row too. */
  readonly ganadora: ReadonlyMap<number, number>
  /** Tables taken from another delivery, because the winning one does not bring them. */
  readonly complementos: readonly Complemento[]
}

const TIPO_FECHA_ENTRADA = 1

/**
 * Read deliveries → one version of each pedimento. Counts are per section, of the rows that were read: those that stand
 * (`usadas`), equal ones of another delivery (`repetidas`), and those of an earlier version (`ignoradas`, kept as history).
 * Avisos: PEDIMENTO_REPETIDO, PEDIMENTO_REEMITIDO, PEDIMENTO_SIN_PARTIDAS, PEDIMENTO_SIN_GENERALES, PEDIMENTO_DOBLE,
 * ENTREGA_INCOMPLETA.
 */
export function resolvePedimentos(
  leido: LeidoDataStage,
  entregas: readonly Entrega[],
): Etapa<PedimentosDataStage> {
  const { conteo, diccionarios, lotes } = leido
  const ganadoras = resolveGanadoras(conteo, entregas)
  const isVigente = makeVigente(ganadoras)
  const ofSection = (seccion: string) => lotes.filter((lote) => lote.seccion === seccion)
  const generales = pickGenerales(ofSection('501'), isVigente)
  const entradas = pickEntradas(ofSection('506'), isVigente)
  const output: PedimentosDataStage = {
    ...toColumns(generales),
    fecha_entrada: Int32Array.from(generales, (g) => entradas.get(g.pedimento) ?? SIN_FECHA),
    diccionarios,
    rectificaciones: pickRectificaciones(ofSection('701'), isVigente),
    ganadora: ganadoras.ganadora,
    complementos: ganadoras.complementos,
  }
  return {
    output,
    rechazos: [],
    avisos: noticeVersions(conteo, entregas, ganadoras, isVigente),
    cuentas: countVigentes(conteo, ganadoras, isVigente),
  }
}

type Vigente = (pedimento: number, seccion: string, entrega: number) => boolean

interface Lugar {
  readonly pedimento: number
  readonly lote: LoteDataStage
  readonly fila: number
}

/** The first 501 row of each pedimento in its delivery, in order of pedimento. */
function pickGenerales(lotes: readonly LoteDataStage[], isVigente: Vigente): Lugar[] {
  const first = new Map<number, Lugar>()
  for (const lote of lotes) {
    const pedimentos = exactosOf(lote, 'pedimento')
    for (let fila = 0; fila < lote.filas; fila++) {
      const pedimento = pedimentos[fila]
      if (isVigente(pedimento, '501', lote.entrega) && !first.has(pedimento))
        first.set(pedimento, { pedimento, lote, fila })
    }
  }
  return [...first.values()].sort((a, b) => a.pedimento - b.pedimento)
}

function toColumns(lugares: readonly Lugar[]) {
  const entero = (nombre: string) => {
    const values = new Map<LoteDataStage, Int32Array>()
    return Int32Array.from(lugares, ({ lote, fila }) => {
      const column = values.get(lote) ?? readColumn(lote, nombre)
      values.set(lote, column)
      return column[fila]
    })
  }
  return {
    n: lugares.length,
    pedimento: Float64Array.from(lugares, (l) => l.pedimento),
    entrega: Int32Array.from(lugares, (l) => l.lote.entrega),
    archivo: Int32Array.from(lugares, (l) => l.lote.archivo),
    linea: Int32Array.from(lugares, (l) => l.lote.linea[l.fila]),
    clave: entero('clave'),
    tipo_operacion: entero('tipo_operacion'),
    tipo_pedimento: entero('tipo_pedimento'),
    fecha_recepcion: entero('fecha_recepcion'),
    fecha_pago: entero('fecha_pago'),
  }
}

function readColumn(lote: LoteDataStage, nombre: string): Int32Array {
  return lote.columnas.get(nombre)?.tipo === 'texto' ? textosOf(lote, nombre).ids : enterosOf(lote, nombre)
}

/** Pedimento → first day of entry, should there be several. */
function pickEntradas(lotes: readonly LoteDataStage[], isVigente: Vigente): Map<number, Dias> {
  const entradas = new Map<number, Dias>()
  for (const lote of lotes) {
    const pedimentos = exactosOf(lote, 'pedimento')
    const tipos = enterosOf(lote, 'tipo_fecha')
    const fechas = enterosOf(lote, 'fecha_operacion')
    for (let fila = 0; fila < lote.filas; fila++) {
      const told = tipos[fila] === TIPO_FECHA_ENTRADA && fechas[fila] !== SIN_FECHA
      if (!told || !isVigente(pedimentos[fila], '506', lote.entrega)) continue
      entradas.set(pedimentos[fila], Math.min(fechas[fila], entradas.get(pedimentos[fila]) ?? fechas[fila]))
    }
  }
  return entradas
}

function pickRectificaciones(lotes: readonly LoteDataStage[], isVigente: Vigente): Rectificacion[] {
  return lotes.flatMap((lote) => {
    const pedimentos = exactosOf(lote, 'pedimento')
    const [anteriores, originales] = ['pedimento_anterior', 'pedimento_original'].map((n) =>
      exactosOf(lote, n),
    )
    const [pagos, otros, fechas] = ['fecha_pago', 'fecha_pago_rectificacion', 'fecha_anterior'].map((n) =>
      enterosOf(lote, n),
    )
    const claves = textosOf(lote, 'clave')
    const claves_anteriores = textosOf(lote, 'clave_anterior')
    const rows = [...pedimentos.keys()].filter((fila) => isVigente(pedimentos[fila], '701', lote.entrega))
    return rows.map((fila) => ({
      pedimento: pedimentos[fila],
      clave: claves.diccionario.text(claves.ids[fila]),
      fecha_pago: pagos[fila] === SIN_FECHA ? otros[fila] : pagos[fila],
      anterior: anteriores[fila],
      clave_anterior: claves_anteriores.diccionario.text(claves_anteriores.ids[fila]),
      fecha_anterior: fechas[fila],
      original: originales[fila],
      archivo: lote.archivo,
      linea: lote.linea[fila],
    }))
  })
}
