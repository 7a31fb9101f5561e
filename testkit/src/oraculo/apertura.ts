import { toIso } from './fecha.ts'
import { digits, field, type Row } from './fila.ts'
import { readFraccion, round } from './fraccion.ts'

/** Opening balances: the day they are of (empty without them), their rows, and the lines of imports they speak of. */
export type Apertura = { fecha: string; filas: readonly Row[]; habla: (fila: Row) => boolean }

function keyOf(fila: Row): string {
  return JSON.stringify([
    digits(field(fila, 'pedimento')),
    field(fila, 'partida'),
    field(fila, 'numero_parte'),
  ])
}

function micros(texto: string): bigint {
  return round(readFraccion(texto), 6)
}

/** The balances of the last day on or before the cut-off; what cannot be a balance of that day is left out. */
export function readApertura(filas: readonly Row[], corte: string): Apertura {
  const dias = filas.map((fila) => toIso(field(fila, 'fecha_saldo'))).filter((dia) => dia <= corte)
  const fecha = dias.sort().at(-1) ?? ''
  const buenas = filas.filter((fila) => {
    const entrada = field(fila, 'cantidad')
    const cabe = entrada === '' || micros(field(fila, 'saldo')) <= micros(entrada)
    return toIso(field(fila, 'fecha_saldo')) === fecha && toIso(field(fila, 'fecha_entrada')) <= fecha && cabe
  })
  const claves = new Set(buenas.map(keyOf))
  return {
    fecha,
    filas: buenas.filter((fila) => micros(field(fila, 'saldo')) > 0n),
    habla: (fila) => claves.has(keyOf(fila)),
  }
}
