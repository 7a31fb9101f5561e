/** Tables of lots and requirements as text, one row per line, for tests of the match; queues are letters from A. */
import {
  CONSUMO,
  DESPERDICIO,
  type LotesPeps,
  type Requerimientos,
  type ResultadoPeps,
  SALIDA_DESPERDICIO,
} from '../../../src/book/peps.ts'

const CLASES: Readonly<Record<string, number>> = {
  consumo: CONSUMO,
  desperdicio: DESPERDICIO,
  salida: SALIDA_DESPERDICIO,
}
const colaOf = (letter: string) => (letter === '-' ? -1 : letter.charCodeAt(0) - 'A'.charCodeAt(0))
const rowsOf = (texto: string) =>
  texto
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

/** Lines `queue day quantity value`. */
export function lotesDe(texto: string): LotesPeps {
  const rows = rowsOf(texto)
  return {
    n: rows.length,
    cola: Int32Array.from(rows, ([cola]) => colaOf(cola)),
    fecha: Int32Array.from(rows, ([, fecha]) => Number(fecha)),
    cantidad: Float64Array.from(rows, ([, , cantidad]) => Number(cantidad)),
    valor: Float64Array.from(rows, ([, , , valor]) => Number(valor)),
  }
}

/** Lines `queue day quantity [class] [lot,lot]`; `alternos` as `A: B C` lines. */
export function requerimientosDe(texto: string, alternos = ''): Requerimientos {
  const rows = rowsOf(texto)
  const dirigidos = new Map<number, Int32Array>()
  rows.forEach(([, , , , named], r) => {
    if (named) dirigidos.set(r, Int32Array.from(named.split(','), Number))
  })
  const groups = rowsOf(alternos).filter(([cola]) => cola !== '')
  return {
    n: rows.length,
    cola: Int32Array.from(rows, ([cola]) => colaOf(cola)),
    fecha: Int32Array.from(rows, ([, fecha]) => Number(fecha)),
    cantidad: Float64Array.from(rows, ([, , cantidad]) => Number(cantidad)),
    clase: Uint8Array.from(rows, ([, , , clase = 'consumo']) => CLASES[clase]),
    dirigidos,
    alternos: new Map(groups.map(([cola, ...others]) => [colaOf(cola), Int32Array.from(others, colaOf)])),
  }
}

/** Matches as `requirement lot quantity value`, in the order they came. */
export function descargosDe({ n, requerimiento, lote, cantidad, valor }: ResultadoPeps): string[] {
  return Array.from({ length: n }, (_, m) => `${requerimiento[m]} ${lote[m]} ${cantidad[m]} ${valor[m]}`)
}
