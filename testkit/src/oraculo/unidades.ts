import { field, type Row } from './fila.ts'
import { divide, type Fraccion, multiply, readFraccion, UNO } from './fraccion.ts'

/** `1 de = factor a`, for one part. */
export type Paso = { parte: string; de: string; a: string; factor: Fraccion }

export function readPasos(filas: readonly Row[]): Paso[] {
  return filas.map((fila) => ({
    parte: field(fila, 'numero_parte'),
    de: field(fila, 'de'),
    a: field(fila, 'a'),
    factor: readFraccion(field(fila, 'factor')),
  }))
}

/** How many `hasta` one `desde` is, by rows read either way and chained; undefined without a way. */
export function findFactor(
  pasos: readonly Paso[],
  parte: string,
  desde: string,
  hasta: string,
): Fraccion | undefined {
  const alcanzadas = new Map<string, Fraccion>([[desde, UNO]])
  for (const [unidad, acumulado] of alcanzadas) {
    for (const paso of pasos) {
      if (paso.parte !== parte) continue
      if (paso.de === unidad && !alcanzadas.has(paso.a)) {
        alcanzadas.set(paso.a, multiply(acumulado, paso.factor))
      }
      if (paso.a === unidad && !alcanzadas.has(paso.de)) {
        alcanzadas.set(paso.de, divide(acumulado, paso.factor))
      }
    }
  }
  return alcanzadas.get(hasta)
}

/** The unit a part without lots is counted in: rows followed `de → a` until none goes on. */
export function followPasos(
  pasos: readonly Paso[],
  parte: string,
  desde: string,
): { unidad: string; factor: Fraccion } {
  const vistas = new Set<string>()
  let unidad = desde
  let factor = UNO
  while (!vistas.has(unidad)) {
    vistas.add(unidad)
    const paso = pasos.find((p) => p.parte === parte && p.de === unidad && !vistas.has(p.a))
    if (paso === undefined) break
    unidad = paso.a
    factor = multiply(factor, paso.factor)
  }
  return { unidad, factor }
}
