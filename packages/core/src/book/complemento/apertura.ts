/**
 * Opening balances: where the book of a firm starts when its history is in another system. The opening date is the
 * latest `fecha_saldo` not after the cut-off; each row is a lot with the balance and the value it had that day, and
 * everything that happened until then is already in it.
 */
import { formatCantidad, formatFecha, SIN_FECHA } from '#kernel'
import { columnaEntera, columnaExacta, columnaTexto, filasDe, type TablaLeida } from '#records'
import type { ContextoLibro } from '../contexto.ts'
import type { Libreta } from '../libreta.ts'

export interface Apertura {
  /** SIN_FECHA when nothing was opened by a balance. */
  readonly fecha: number
  /** Rows that open a lot, unless their pedimento says otherwise. */
  readonly filas: readonly number[]
  /** Whether the opening speaks of that import line. */
  covers(pedimento: number, partida: number, parte: number): boolean
}

export const SIN_APERTURA: Apertura = { fecha: SIN_FECHA, filas: [], covers: () => false }

/** Rejects SALDO_DE_OTRA_FECHA, SALDO_ANTES_DE_ENTRAR and SALDO_EXCEDE_ENTRADA; a balance of zero is told. */
export function resolveApertura(
  tabla: TablaLeida | undefined,
  { corte }: ContextoLibro,
  libreta: Libreta,
): Apertura {
  if (!tabla) return SIN_APERTURA
  const fechas = columnaEntera(tabla, 'fecha_saldo')
  const fecha = fechas.reduce((latest, dia) => (dia <= corte && dia > latest ? dia : latest), SIN_FECHA)
  const check = makeCheck(tabla, fecha, libreta)
  const pedimento = columnaExacta(tabla, 'pedimento')
  const partida = columnaEntera(tabla, 'partida')
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const saldo = columnaExacta(tabla, 'saldo')
  const keyOf = (p: number, n: number, id: number) => `${p}/${n}/${id}`
  const habladas = new Set<string>()
  const filas: number[] = []
  for (let i = 0; i < filasDe(tabla); i++) {
    if (fechas[i] > corte) libreta.ignore(tabla, i, 'POSTERIOR_AL_CORTE', {})
    else if (check(i)) {
      habladas.add(keyOf(pedimento[i], partida[i], parte[i]))
      if (saldo[i] > 0) filas.push(i)
      else libreta.ignore(tabla, i, 'SALDO_EN_CERO', {})
    }
  }
  return { fecha, filas, covers: (p, n, id) => habladas.has(keyOf(p, n, id)) }
}

/** Whether a row can be a balance of that date; one that cannot is set aside. */
function makeCheck(tabla: TablaLeida, fecha: number, libreta: Libreta): (fila: number) => boolean {
  const fechas = columnaEntera(tabla, 'fecha_saldo')
  const entrada = columnaEntera(tabla, 'fecha_entrada')
  const cantidad = columnaExacta(tabla, 'cantidad')
  const saldo = columnaExacta(tabla, 'saldo')
  return (fila) => {
    const reject = (campo: string, valor: string, codigo: string, esperado: string) => {
      libreta.reject(tabla, fila, campo, valor, codigo, { esperado })
      return false
    }
    const dia = formatFecha(fechas[fila])
    if (fechas[fila] !== fecha) return reject('fecha_saldo', dia, 'SALDO_DE_OTRA_FECHA', formatFecha(fecha))
    if (entrada[fila] > fecha)
      return reject('fecha_entrada', formatFecha(entrada[fila]), 'SALDO_ANTES_DE_ENTRAR', dia)
    if (saldo[fila] > cantidad[fila])
      return reject(
        'saldo',
        formatCantidad(saldo[fila]),
        'SALDO_EXCEDE_ENTRADA',
        formatCantidad(cantidad[fila]),
      )
    return true
  }
}
