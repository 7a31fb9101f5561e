/** What a trace may be asked for, from the words of a command. */
import { formatPedimento, parsePedimento } from '@trazo/core/kernel'
import type { Pregunta } from '@trazo/store'

/** `26 24 3999 6000098/1`, with or without its line; null when it is no pedimento. */
export function askPedimento(por: 'lote' | 'salida', texto: string): Pregunta | null {
  const [, numero, partida] = /^([^/]+?)(?:\/(\d{1,9}))?$/.exec(texto.trim()) ?? []
  const pedimento = numero === undefined ? null : parsePedimento(numero)
  if (pedimento === null || partida === '0') return null
  return {
    por,
    pedimento: formatPedimento(pedimento),
    partida: partida === undefined ? null : Number(partida),
  }
}

/** `movimientos.csv:12`; null when it names no line. */
export function askMovimiento(texto: string): Pregunta | null {
  const [, archivo, linea] = /^(.+):(\d{1,9})$/.exec(texto) ?? []
  return archivo === undefined ? null : { por: 'movimiento', archivo, linea: Number(linea) }
}
