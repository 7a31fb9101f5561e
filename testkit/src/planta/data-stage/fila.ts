/** One row of a Data Stage file. */
import { assert, type Dias, formatFecha, formatPedimento } from '@trazo/core/kernel'
import { RUTAS } from '../catalogo/rutas.ts'
import { type CodigoTabla, ENCABEZADOS } from '../datastage-headers.ts'
import type { Operacion } from '../modelo.ts'

/** The 26 tables of one pedimento or of one delivery: code → rows, each with its trailing pipe. */
export type Filas = Map<CodigoTabla, string[]>

const COLUMNAS = new Map(
  Object.entries(ENCABEZADOS).map(([codigo, header]) => [codigo, header.split('|')] as const),
)

/** Values by header name; what is not given is empty. A name that is not of the table is our bug. */
function writeFila(codigo: CodigoTabla, valores: Readonly<Record<string, string>>): string {
  const columnas = COLUMNAS.get(codigo) ?? []
  let usados = 0
  let linea = ''
  for (const columna of columnas) {
    const valor = valores[columna]
    if (valor !== undefined) usados++
    linea += `${(valor ?? '').replace(/[|\r\n\t]+/g, ' ')}|`
  }
  assert(usados === Object.keys(valores).length, `table ${codigo} has no such column`)
  return linea
}

export function addFila(filas: Filas, codigo: CodigoTabla, valores: Readonly<Record<string, string>>): void {
  const linea = writeFila(codigo, valores)
  const lista = filas.get(codigo)
  if (lista === undefined) filas.set(codigo, [linea])
  else lista.push(linea)
}

/** Day and seconds after midnight → `YYYY-MM-DD HH:MM:SS`. */
export function stamp(dia: Dias, segundos = 0): string {
  return `${formatFecha(dia)} ${clock(segundos)}`
}

/** Seconds after midnight → `HH:MM:SS`. */
export function clock(segundos: number): string {
  const parts = [Math.floor(segundos / 3600), Math.floor(segundos / 60) % 60, segundos % 60]
  return parts.map((n) => String(n).padStart(2, '0')).join(':')
}

/** The number in the three fields of the State's files. */
export function splitNumero(operacion: Operacion): { patente: string; numero: string; seccion: string } {
  const text = formatPedimento(operacion.pedimento)
  return { patente: text.slice(4, 8), numero: text.slice(8), seccion: RUTAS[operacion.ruta].seccion }
}

export function keyOf(operacion: Operacion): Record<'Patente' | 'Pedimento' | 'SeccionAduanera', string> {
  const { patente, numero, seccion } = splitNumero(operacion)
  return { Patente: patente, Pedimento: numero, SeccionAduanera: seccion }
}
