/** Fields of a relation: what kind of value each holds, and the nearest names to one that does not exist. */
import { Paro } from '../paro.ts'

/** How a value is compared and written. `pedimento` is text of 15 digits. */
export type ClaseDeCampo = 'texto' | 'entero' | 'fecha' | 'cantidad' | 'dinero' | 'pedimento'

export interface CampoDeRelacion {
  readonly nombre: string
  readonly clase: ClaseDeCampo
  /** Type in the database. */
  readonly tipo: string
}

export function claseDe(nombre: string, tipo: string): ClaseDeCampo {
  if (tipo === 'DATE') return 'fecha'
  if (tipo.startsWith('DECIMAL')) return tipo.endsWith(',2)') ? 'dinero' : 'cantidad'
  if (tipo === 'VARCHAR') return /(^|_)pedimento$/.test(nombre) ? 'pedimento' : 'texto'
  return 'entero'
}

/** Throws Paro REPORTE_SIN_COLUMNA, with the nearest names. */
export function findCampo(
  campos: readonly CampoDeRelacion[],
  nombre: string,
  relacion: string,
): CampoDeRelacion {
  const campo = campos.find((c) => c.nombre === nombre)
  if (campo) return campo
  const parecidas = nearest(
    nombre,
    campos.map((c) => c.nombre),
  ).join(', ')
  throw new Paro('REPORTE_SIN_COLUMNA', { columna: nombre, relacion, parecidas })
}

const PARECIDAS = 4

/** The names closest to one, closest first: those that hold it or that it holds, then by how many letters change. */
export function nearest(nombre: string, nombres: readonly string[]): string[] {
  const far = (otro: string) =>
    otro.includes(nombre) || nombre.includes(otro) ? 0 : countChanges(nombre, otro)
  return nombres
    .map((otro) => ({ otro, distancia: far(otro) }))
    .sort((a, b) => a.distancia - b.distancia || (a.otro < b.otro ? -1 : 1))
    .slice(0, PARECIDAS)
    .map(({ otro }) => otro)
}

/** Letters to put, take away or change to make one text of another. */
function countChanges(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    above = row
  }
  return above[b.length]
}
