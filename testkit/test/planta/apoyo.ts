/** What the tests of the simulator share: reading back what was written, apart from the code that wrote it. */
import type { Entrega } from '../../src/planta/data-stage/entregas.ts'
import type { Empresa } from '../../src/planta/empresa.ts'
import { listTextos } from '../../src/planta/escritura/zip.ts'
import type { Planta } from '../../src/planta/planta.ts'
import type { NombreTabla } from '../../src/planta/tablas/tabla.ts'

export const CORTA = { semilla: 11, desde: '2024-03-01', meses: 14 } as const

export type Fila = Record<string, string>

/** Rows of a table of the company, by column. */
export function readTabla(planta: Planta, nombre: NombreTabla): Fila[] {
  const { columnas, filas } = planta.tablas[nombre]
  return filas.map((fila) => Object.fromEntries(columnas.map((columna, i) => [columna, fila[i]])))
}

const escritos = new WeakMap<Entrega, Map<string, string>>()

/** Texts of a delivery by file name, written once. */
function readTextos(entrega: Entrega, empresa: Empresa): Map<string, string> {
  const known = escritos.get(entrega)
  if (known !== undefined) return known
  const textos = new Map(listTextos(entrega, empresa))
  escritos.set(entrega, textos)
  return textos
}

/** Rows of one table over the deliveries, by header; the trailing pipe must be there. */
export function readDataStage(planta: Planta, codigo: string): Fila[] {
  return planta.entregas.flatMap((entrega) => {
    const textos = readTextos(entrega, planta.empresa)
    return parseAsc(textos.get(`${entrega.folio}_${codigo}.asc`) ?? '')
  })
}

export function parseAsc(texto: string): Fila[] {
  const [header, ...lineas] = texto.split('\r\n').slice(0, -1)
  const columnas = header.split('|')
  return lineas.map((linea) => {
    const celdas = linea.split('|')
    if (celdas.length !== columnas.length + 1 || celdas.at(-1) !== '') throw new Error(`bad row: ${linea}`)
    return Object.fromEntries(columnas.map((columna, i) => [columna, celdas[i]]))
  })
}

/** Patente, number and section as one text. */
export function keyFila(fila: Fila): string {
  return `${fila.Patente}-${fila.Pedimento}`
}

/** 15 digits, spaced or not → the same text as `keyFila`. */
export function keyPedimento(pedimento: string): string {
  const digits = pedimento.replaceAll(' ', '')
  return `${digits.slice(4, 8)}-${digits.slice(8)}`
}

/** Rows of `a` that `b` does not have, one for one. */
export function subtractRows(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const row of b) left.set(row, (left.get(row) ?? 0) + 1)
  return a.filter((row) => {
    const count = left.get(row) ?? 0
    if (count > 0) left.set(row, count - 1)
    return count === 0
  })
}
