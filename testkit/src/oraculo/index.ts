import { apartesOf } from './aparte.ts'
import { readApertura } from './apertura.ts'
import { linesOf, readBom } from './bom.ts'
import { dischargeAll, isCountableExit } from './descargo.ts'
import { toIso } from './fecha.ts'
import { field, type Row } from './fila.ts'
import { type Certificacion, openLotes } from './lotes.ts'
import type { Planta } from './necesidades.ts'
import { realLines } from './ordenes.ts'
import { readParientes } from './parientes.ts'
import { readSalidas } from './salidas.ts'
import { showAparte, showDescargo, showFaltante, showLote, showSaldo } from './textos.ts'
import { readPasos } from './unidades.ts'

/*
 * The book written a second time, slow and plain, to be compared with the real one to the last digit.
 * It shares no line with it. Where the contract leaves room, both follow these readings:
 * - Lots dated after the cut-off do not exist; without `corte` it is the latest date of the three tables.
 * - Lots: IN, V1, AF in `importaciones` (AF is activo_fijo unless tipo_bien says otherwise). Exits: RT, V1,
 *   V5, F4 in `exportaciones`; A1 discharges nothing.
 * - activo_fijo lots are never consumed nor listed in the balances, and count as no lot for `causa`.
 * - A required quantity that rounds to 0.000000 leaves no row.
 * - causa: the part has lots, none in a unit the exit's unit converts to: `unidad`, and `requerida` stays
 *   unconverted; directed: `lote`; no lot at all: `bom`; otherwise `saldo`.
 * - `unidades` converts both ways and by chains, exact, rounded once at the end. A part is counted in the
 *   unit of its oldest lot; a later lot is restated in it (rounded to 6) or, without a factor, stands in a
 *   queue of its own unit. A part without lots follows `de → a` until no row goes on.
 * - An exploded product's exit converts the same way before its BOM applies, with the lots it had by that day; when
 *   those are in no unit it converts to, the product itself is short for `unidad`.
 * - Directed on an exploded product: each component only from the named lots; consumption is `directo`,
 *   waste stays `desperdicio`; a directed waste movement reduces only the named lots' waste.
 * - `*_desperdicio` movements are not exploded and leave no row in the matches.
 * - A component with a BOM of its own has no lot to waste: only the leaves' `desperdicio` counts.
 * - Equal keys keep their position in the file. Partidas compare as numbers, texts by their bytes.
 * - A BOM line, in file order, that would close a loop on some day all its lines share is left out, whatever
 *   the origin of the lines.
 * - Needs of one part in units that do not convert stay apart: part, then unit in byte order, then concept.
 * - Opening balances: those of the last `fecha_saldo` on or before the cut-off. They stand for every import line and
 *   exit up to that day; a fixed asset that they do not name stays.
 * - A family is one part for lots and units; the numbers keep their own bills and conversions.
 * - Alternates serve components of a bill of materials only, in the same unit, never by chains nor when a lot is named.
 * - `retorno_rechazo` is never exploded.
 * - An exit that asks for more than 9007199254.740991 of a part is no exit; a lot that would be more, or nothing, in the
 *   unit of its part keeps its own.
 * - Actual consumption: the orders of a calendar month take the place of that product's whole list in that month.
 */

export type { Row } from './fila.ts'

export type EntradaOraculo = {
  empresa: { certificaciones?: readonly Certificacion[]; consumo?: string }
  importaciones: readonly Row[]
  exportaciones: readonly Row[]
  bom: readonly Row[]
  movimientos: readonly Row[]
  unidades: readonly Row[]
  saldos_iniciales: readonly Row[]
  familias: readonly Row[]
  alternos: readonly Row[]
  ordenes_produccion: readonly Row[]
}

export type LibroOraculo = {
  lotes: Row[]
  descargos: Row[]
  saldos: Row[]
  faltantes: Row[]
  capas: Row[]
}

function latest(entrada: EntradaOraculo): string {
  const dias = [
    ...entrada.importaciones.map((fila) => field(fila, 'fecha_entrada')),
    ...entrada.exportaciones.map((fila) => field(fila, 'fecha')),
    ...entrada.movimientos.map((fila) => field(fila, 'fecha')),
    ...entrada.saldos_iniciales.map((fila) => field(fila, 'fecha_saldo')),
    ...entrada.ordenes_produccion.map((fila) => field(fila, 'fecha')),
  ]
  return dias.map(toIso).sort().at(-1) ?? ''
}

/**
 * The book of one company: CSV rows in, the rows of the four ledger files out, texts to the last digit
 * (contract, sections 3 and 4). Rows are taken as good: rejecting bad ones is the readers' work.
 */
export function bookOraculo(entrada: EntradaOraculo, corte: string = latest(entrada)): LibroOraculo {
  const pasos = readPasos(entrada.unidades)
  const parientes = readParientes(entrada.familias, entrada.alternos)
  const apertura = readApertura(entrada.saldos_iniciales, corte)
  const certificaciones = entrada.empresa.certificaciones ?? []
  const lotes = openLotes(entrada.importaciones, certificaciones, pasos, parientes, apertura, corte)
  const consumibles = lotes.filter((lote) => lote.tipo_bien !== 'activo_fijo')
  const lineas = chooseLines(entrada, corte)
  const planta = { lineas, pasos, parientes, lotes: consumibles }
  const salidas = readSalidas(entrada.exportaciones, entrada.movimientos, apertura.fecha, corte).filter(
    (salida) => isCountableExit(planta, salida),
  )
  const { descargos, faltantes } = dischargeAll(planta, salidas)
  return {
    lotes: lotes.map(showLote),
    descargos: descargos.map(showDescargo),
    saldos: consumibles.map((lote) => showSaldo(lote, corte)),
    faltantes: faltantes.map(showFaltante),
    capas: salidas.flatMap((salida) => apartesOf(planta, salida)).map(showAparte),
  }
}

function chooseLines(entrada: EntradaOraculo, corte: string): Planta['lineas'] {
  const bom = readBom(entrada.bom)
  if (entrada.empresa.consumo !== 'real') return (producto, dia) => linesOf(bom, producto, dia)
  return realLines(
    bom,
    entrada.ordenes_produccion.filter((fila) => toIso(field(fila, 'fecha')) <= corte),
  )
}
