import { toIso } from './fecha.ts'
import { field, type Row } from './fila.ts'
import { divide, type Fraccion, multiply, readFraccion, UNO } from './fraccion.ts'

/** `1 de = factor a`, for one part, from one day to another. */
export type Paso = { parte: string; de: string; a: string; factor: Fraccion; desde: string; hasta: string }

export function readPasos(filas: readonly Row[]): Paso[] {
  return filas.map((fila) => ({
    parte: field(fila, 'numero_parte'),
    de: field(fila, 'de'),
    a: field(fila, 'a'),
    factor: readFraccion(field(fila, 'factor')),
    desde: toIso(field(fila, 'vigente_desde')) || '0000-01-01',
    hasta: toIso(field(fila, 'vigente_hasta')) || '9999-12-31',
  }))
}

function inForce(pasos: readonly Paso[], parte: string, dia: string): Paso[] {
  return pasos.filter((paso) => paso.parte === parte && paso.desde <= dia && dia <= paso.hasta)
}

/** How many `hasta` one `desde` is that day, by rows read either way and chained; undefined without a way. */
export function findFactor(
  pasos: readonly Paso[],
  parte: string,
  dia: string,
  desde: string,
  hasta: string,
): Fraccion | undefined {
  const suyos = inForce(pasos, parte, dia)
  const alcanzadas = new Map<string, Fraccion>([[desde, UNO]])
  for (const [unidad, acumulado] of alcanzadas) {
    for (const paso of suyos) {
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
  dia: string,
  desde: string,
): { unidad: string; factor: Fraccion } {
  const suyos = inForce(pasos, parte, dia)
  const vistas = new Set<string>()
  let unidad = desde
  let factor = UNO
  while (!vistas.has(unidad)) {
    vistas.add(unidad)
    const paso = suyos.find((p) => p.de === unidad && !vistas.has(p.a))
    if (paso === undefined) break
    unidad = paso.a
    factor = multiply(factor, paso.factor)
  }
  return { unidad, factor }
}
