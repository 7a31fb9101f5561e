/** Pedimentos filed with a mistake and rectified by `R1`, once or in a chain; two of them across a turn of the year. */
import { type Dias, yearOf } from '@trazo/core/kernel'
import type { Calendario } from '../fabrica/calendario.ts'
import type { Operacion, Partida } from '../modelo.ts'
import { makeOperacion, type Taller } from './taller.ts'

/** How the company keeps a rectified pedimento: its first number with the right data, or every number as it was filed. */
export type Captura = 'original' | 'ambos'

export interface CadenaRectificada {
  /** As filed, oldest first; the last one is right. */
  readonly operaciones: readonly Operacion[]
  readonly captura: Captura
  readonly campos: readonly string[]
}

/** One mistake, the way back from the truth: filed quantity, value or country. */
const ERRORES = ['cantidad', 'valor', 'pais'] as const

function spoil(partidas: readonly Partida[], campo: (typeof ERRORES)[number]): Partida[] {
  return partidas.map((partida, i) => {
    if (i > 0) return partida
    if (campo === 'pais') return { ...partida, pais: partida.pais === 'USA' ? 'CAN' : 'USA' }
    const [first, ...rest] = partida.renglones
    const wrong =
      campo === 'cantidad'
        ? { ...first, cantidad: first.cantidad + 5_000_000 }
        : { ...first, usd: first.usd + 12_345, mxn: first.mxn + 222_210 }
    return { ...partida, renglones: [wrong, ...rest] }
  })
}

/** Replaces some operations by chains; the rest stay as they are. `intocables` are those that others refer to. */
export function rectify(
  taller: Taller,
  operaciones: readonly Operacion[],
  intocables: ReadonlySet<Operacion>,
  calendario: Calendario,
): { operaciones: Operacion[]; cadenas: CadenaRectificada[] } {
  const elegibles = operaciones.filter(
    (o) =>
      !intocables.has(o) &&
      o.retraso === 0 &&
      (o.clave === 'IN' || o.clave === 'RT') &&
      (o.registro === 'importaciones' || o.registro === 'exportaciones') &&
      o.partidas[0].tipoBien === 'insumo' &&
      o.pago > calendario.desde + 20 &&
      o.pago < calendario.hasta - 100,
  )
  const cadenas = new Map<Operacion, CadenaRectificada>()
  for (const [operacion, pasos] of chooseElegibles(taller, elegibles, calendario.meses)) {
    cadenas.set(
      operacion,
      makeCadena(taller, operacion, pasos, cadenas.size % 2 === 0 ? 'original' : 'ambos'),
    )
  }
  return {
    operaciones: operaciones.flatMap((o) => cadenas.get(o)?.operaciones ?? [o]),
    cadenas: [...cadenas.values()],
  }
}

/** About one every four months: chains of one, two and three, imports first, and one of every turn of the year. */
function chooseElegibles(
  taller: Taller,
  elegibles: readonly Operacion[],
  meses: number,
): (readonly [Operacion, number])[] {
  const turno = elegibles.filter((o) => o.clave === 'IN' && yearOf(o.pago + 9) > yearOf(o.pago))
  const barajadas = taller.azar.shuffle(elegibles)
  const entradas = barajadas.filter((o) => o.clave === 'IN')
  const salidas = barajadas.filter((o) => o.clave === 'RT')
  const cuantas = Math.max(1, Math.round(meses / 4))
  const lista = [
    ...turno.slice(0, 1),
    ...entradas.slice(0, cuantas),
    ...salidas.slice(0, Math.ceil(cuantas / 4)),
  ]
  return [...new Set(lista)].map((operacion, i) => [operacion, i === 1 ? 3 : i === 2 ? 2 : 1] as const)
}

function makeCadena(taller: Taller, verdad: Operacion, pasos: number, captura: Captura): CadenaRectificada {
  const campos = Array.from({ length: pasos }, (_, i) => ERRORES[i % (verdad.tipo === 2 ? 2 : 3)])
  // The truth, then one more mistake for every step back in time.
  const versiones = [verdad.partidas]
  for (const campo of campos) versiones.unshift(spoil(versiones[0], campo))
  const registro = captura === 'ambos' ? verdad.registro : 'ninguno'
  const original: Operacion = {
    ...verdad,
    partidas: versiones[0],
    partidasEmpresa: captura === 'original' ? verdad.partidas : null,
  }
  const cadena = [original]
  for (const partidas of versiones.slice(1)) {
    const anterior = cadena[cadena.length - 1]
    const pago: Dias = anterior.pago + taller.azar.entero(9, 26)
    const { tipo, ruta, fecha, fletes, contraparte } = verdad
    const datos = { clave: 'R1', tipo, ruta, fecha, pago, partidas, fletes, contraparte, registro } as const
    const tasas = { tipoCambio: verdad.tipoCambio, validacion: pago, tipoPedimento: 2 } as const
    cadena.push(makeOperacion(taller, { ...datos, ...tasas, rectifica: { anterior, original } }))
  }
  return { operaciones: cadena, captura, campos: [...campos].reverse() }
}
