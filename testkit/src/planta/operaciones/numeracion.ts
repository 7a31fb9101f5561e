/** Pedimento numbers: by broker and year of validation, growing with time, with gaps left by the broker's other clients. */
import { assert, composePedimento, yearOf } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { RUTAS } from '../catalogo/rutas.ts'
import type { Operacion } from '../modelo.ts'

/** Gives every operation its number; called once, when all of them are known. */
export function numberOperaciones(azar: Azar, operaciones: readonly Operacion[]): void {
  const ultimo = new Map<string, number>()
  for (const operacion of [...operaciones].sort((a, b) => a.validacion - b.validacion || a.hora - b.hora)) {
    const key = counterKey(operacion)
    const numero = (ultimo.get(key) ?? azar.entero(100, 9_000)) + azar.entero(3, 40)
    ultimo.set(key, numero)
    operacion.pedimento = writeNumero(operacion, numero)
  }
}

/** Numbers operations that came later, in the gaps: what was numbered before keeps its number. */
export function numberExtras(extras: readonly Operacion[], numeradas: readonly Operacion[]): void {
  const usados = new Set(numeradas.map((o) => o.pedimento))
  for (const extra of extras) {
    const antes = numeradas.filter(
      (o) => counterKey(o) === counterKey(extra) && o.validacion <= extra.validacion,
    )
    let numero = Math.max(1, ...antes.map((o) => o.pedimento % 1_000_000))
    do numero++
    while (usados.has(writeNumero(extra, numero)))
    extra.pedimento = writeNumero(extra, numero)
    usados.add(extra.pedimento)
  }
}

function counterKey({ ruta, validacion }: Operacion): string {
  return `${RUTAS[ruta].agente.patente}|${yearOf(validacion)}`
}

function writeNumero({ ruta, validacion }: Operacion, numero: number): number {
  assert(numero < 1_000_000, 'a broker ran out of numbers for the year')
  const { agente, seccion } = RUTAS[ruta]
  const year = yearOf(validacion)
  const pedimento = composePedimento(
    agente.patente,
    `${year % 10}${String(numero).padStart(6, '0')}`,
    seccion,
    year,
  )
  assert(pedimento !== null, 'a pedimento number that cannot be written')
  return pedimento
}
