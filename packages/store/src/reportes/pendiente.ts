/**
 * Waste that waits in each lot as of a past day. The book keeps what waits at its own cut-off and when waste arose, not
 * which lots each waste movement reduced; those are replayed here in the order of exits (contract section 3.4): oldest
 * lot of the part first, or the lots that the movement names.
 */
import {
  assert,
  type Dias,
  formatCantidad,
  formatFecha,
  makeFactor,
  multiplyRounded,
  PLACES_CANTIDAD,
  parseDecimal,
  racionalOf,
  scaleDecimal,
  toSafe,
} from '@trazo/core/kernel'
import { type Ley, unidadCanonica } from '@trazo/core/legal'
import type { Celda, Fila } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

const SURGE = (
  corte: string,
) => `select d.salida, d.lote, l.numero_parte, l.unidad, l.pedimento, l.partida, d.cantidad
  from descargo d join lote l on l.fila = d.lote
  where d.concepto = 'desperdicio' and d.salida_fecha <= ${corte} order by d.fila`

const REDUCE = (corte: string) => `select s.fila as salida, s.numero_parte, s.unidad, s.cantidad,
    coalesce(c.vigente, m.entrada_pedimento) as pedimento, m.entrada_partida as partida
  from salida s join movimientos m on m.archivo = s.archivo and m.linea = s.linea
    left join ds_cadena c on c.pedimento = m.entrada_pedimento
  where s.origen = 'movimiento' and s.tipo like '%\\_desperdicio' escape '\\' and s.fecha <= ${corte} order by s.fila`

const FACTORES = `select numero_parte, de, a, cast(factor as VARCHAR) as factor from unidades order by fila`

interface LoteConDesperdicio {
  readonly lote: number
  readonly unidad: string
  readonly pedimento: string
  readonly partida: number
  pendiente: number
}

/**
 * Makes the temporary table `pendiente_al_corte (lote, pendiente)`: the lots in which less waits than arose by that day,
 * NULL where a movement is in a unit that no single row of `unidades` converts. At the cut-off of the run the book's own
 * figures are taken.
 */
export async function writePendiente(libro: LibroEnDisco, ley: Ley, corte: Dias): Promise<void> {
  await libro.run('create or replace temp table pendiente_al_corte (lote BIGINT, pendiente DECIMAL(18,6))')
  const [{ suyo }] = await libro.readFilas('select corte as suyo from corrida')
  if (suyo === formatFecha(corte)) {
    await libro.run(`insert into pendiente_al_corte select fila, desperdicio_pendiente from lote
      where desperdicio_pendiente <> desperdicio`)
    return
  }
  const dia = `DATE '${formatFecha(corte)}'`
  const reducen = await libro.readFilas(REDUCE(dia))
  if (reducen.length === 0) return
  const factores = await libro.readFilas(FACTORES)
  const lotes = await replay(libro.streamFilas(SURGE(dia)), reducen, (mov, unidad) =>
    convert(ley, factores, mov, unidad),
  )
  const filas = lotes.map(({ lote, pendiente }) => [
    lote,
    Number.isNaN(pendiente) ? null : formatCantidad(pendiente),
  ])
  await libro.insert('pendiente_al_corte', filas)
}

/** Answers the lots whose waste some movement reached; NaN when it could not be told by how much. */
async function replay(
  surge: AsyncIterable<Fila>,
  reducen: readonly Fila[],
  convertir: (movimiento: Fila, unidad: string) => number,
): Promise<LoteConDesperdicio[]> {
  const porParte = new Map<string, LoteConDesperdicio[]>()
  const tocados = new Set<LoteConDesperdicio>()
  let next = 0
  const reduceUntil = (salida: number) => {
    for (; next < reducen.length && Number(reducen[next].salida) < salida; next++)
      for (const lote of reduce(
        porParte.get(String(reducen[next].numero_parte)) ?? [],
        reducen[next],
        convertir,
      ))
        tocados.add(lote)
  }
  for await (const fila of surge) {
    reduceUntil(Number(fila.salida))
    const parte = String(fila.numero_parte)
    const lotes = porParte.get(parte) ?? []
    porParte.set(parte, lotes)
    const known = lotes.findLast(({ lote }) => lote === fila.lote)
    if (known) known.pendiente += micros(fila.cantidad)
    else insertInOrder(lotes, fila)
  }
  reduceUntil(Number.POSITIVE_INFINITY)
  return [...tocados].sort((a, b) => a.lote - b.lote)
}

function insertInOrder(lotes: LoteConDesperdicio[], fila: Fila): void {
  const nuevo = {
    lote: Number(fila.lote),
    unidad: String(fila.unidad),
    pedimento: String(fila.pedimento),
    partida: Number(fila.partida),
    pendiente: micros(fila.cantidad),
  }
  const at = lotes.findIndex(({ lote }) => lote > nuevo.lote)
  lotes.splice(at < 0 ? lotes.length : at, 0, nuevo)
}

/** Takes what a movement asks for from the lots of its part, in PEPS order; answers those it reached. */
function reduce(
  lotes: readonly LoteConDesperdicio[],
  movimiento: Fila,
  convertir: (movimiento: Fila, unidad: string) => number,
): LoteConDesperdicio[] {
  const { pedimento, partida } = movimiento
  const named = lotes.filter(
    (l) => (pedimento === null || l.pedimento === pedimento) && (partida === null || l.partida === partida),
  )
  if (named.length === 0) return []
  let needed = convertir(movimiento, named[0].unidad)
  const reached: LoteConDesperdicio[] = []
  for (const lote of named) {
    if (needed <= 0) break
    const taken = Math.min(needed, lote.pendiente)
    if (taken === 0) continue
    lote.pendiente -= taken
    needed -= taken
    reached.push(lote)
  }
  return reached
}

/** The quantity of a movement in the unit of the lots, micros; NaN when one row of `unidades` does not tell. */
function convert(ley: Ley, factores: readonly Fila[], movimiento: Fila, unidad: string): number {
  const canonica = (texto: Celda) => unidadCanonica(ley, String(texto)) ?? String(texto)
  const cantidad = micros(movimiento.cantidad)
  const de = canonica(movimiento.unidad)
  const a = canonica(unidad)
  if (de === a) return cantidad
  for (const fila of factores) {
    if (fila.numero_parte !== movimiento.numero_parte) continue
    const decimal = parseDecimal(String(fila.factor))
    assert(decimal !== null, `not a factor: ${fila.factor}`)
    const { num, den } = racionalOf(decimal)
    if (canonica(fila.de) === de && canonica(fila.a) === a)
      return multiplyRounded(cantidad, makeFactor({ num, den }))
    if (canonica(fila.a) === de && canonica(fila.de) === a)
      return multiplyRounded(cantidad, makeFactor({ num: den, den: num }))
  }
  return Number.NaN
}

function micros(texto: Celda): number {
  const decimal = parseDecimal(String(texto))
  assert(decimal !== null, `not a quantity: ${texto}`)
  return toSafe(scaleDecimal(decimal, PLACES_CANTIDAD))
}
