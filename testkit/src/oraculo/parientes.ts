import { compareBytes, field, type Row, sortBy } from './fila.ts'

/** Which parts share their lots, and which may stand in for another. */
export type Parientes = {
  /** The name under which a part's lots are kept: its own, or that of its family. */
  familiaDe: (parte: string) => string
  /** Families that may stand in for that of a part, in the order they are asked. */
  alternosDe: (parte: string) => readonly string[]
}

export function readParientes(familias: readonly Row[], alternos: readonly Row[]): Parientes {
  const suyas = new Map<string, string>()
  for (const fila of familias) {
    const [parte, familia] = [field(fila, 'numero_parte'), field(fila, 'familia')]
    const otra = suyas.get(parte)
    if (otra === undefined || compareBytes(familia, otra) < 0) suyas.set(parte, familia)
  }
  const familiaDe = (parte: string) => {
    const familia = suyas.get(parte)
    return familia === undefined ? `parte ${parte}` : `familia ${familia}`
  }
  const ordenadas = sortBy(alternos, (fila) => [
    field(fila, 'prioridad') === '' ? 1 : 0,
    Number(field(fila, 'prioridad')),
    field(fila, 'alterno'),
  ])
  const alternosDe = (parte: string) => {
    const propia = familiaDe(parte)
    const nombradas = ordenadas
      .filter((fila) => familiaDe(field(fila, 'numero_parte')) === propia)
      .map((fila) => familiaDe(field(fila, 'alterno')))
    return [...new Set(nombradas)].filter((familia) => familia !== propia)
  }
  return { familiaDe, alternosDe }
}
