/**
 * `ajustes.csv`: what became known after a month was closed. Every balance that, at the close, is not what was signed,
 * with its cause. The close stays as it is.
 */
import { compareLibros, type FilaMovida, type LadoDeLibro } from '@trazo/store'
import type { Borrador } from '../publicar.ts'
import { writeFilas } from '../salidas/csv/filas-csv.ts'
import { endOf, lastDay } from './alcance.ts'
import { readCierres } from './cierres.ts'
import { findCorrida, ladoOf, openCorridas } from './corridas.ts'
import { centavosOf } from './mayores.ts'

const COLUMNAS = [
  'mes',
  'cambio',
  'entrada_pedimento',
  'entrada_partida',
  'numero_parte',
  'cantidad_antes',
  'cantidad_despues',
  'unidad',
  'valor_antes_mxn',
  'valor_despues_mxn',
  'diferencia_mxn',
  'estado_antes',
  'estado_despues',
  'causa',
  'detalle',
  'causa_archivo',
  'causa_linea',
] as const

interface Ajustes {
  readonly mes: string
  readonly lotes: number
  /** Centavos of customs value. */
  readonly saldo_mxn: bigint
}

/** Only the month, when the run ends before it and there is nothing to hold against it. */
export type AjustesDeCorrida = Ajustes | { readonly mes: string }

/** A run and its day, to be held against a close. */
export interface PorAjustar extends LadoDeLibro {
  readonly corte: string
}

/**
 * Adds `ajustes.csv` against the close of that month, or the last one. Answers what it says; null when there is no close,
 * and only the month when the run ends before it.
 */
export async function writeAjustes(
  espacio: string,
  nueva: PorAjustar,
  borrador: Borrador,
  mes?: string,
): Promise<AjustesDeCorrida | null> {
  const cierres = readCierres(espacio)
  const cierre = mes === undefined ? cierres.at(-1) : cierres.find((hecho) => hecho.mes === mes)
  if (!cierre) return null
  if (nueva.corte < cierre.corte && (await goesOn(nueva))) return { mes: cierre.mes }
  const cerrada = ladoOf(findCorrida(openCorridas(espacio), cierre.corrida))
  const comparacion = await compareLibros(cerrada, nueva, { al: endOf(cierre.mes) })
  const cuenta = { lotes: 0, saldo_mxn: 0n }
  async function* filas(): AsyncGenerator<string[]> {
    for await (const fila of comparacion.filas()) {
      if (fila.objeto !== 'saldo') continue
      cuenta.lotes++
      cuenta.saldo_mxn += centavosOf(fila.diferencia_mxn)
      yield COLUMNAS.map((columna) => (columna === 'mes' ? cierre!.mes : fila[columna as keyof FilaMovida]))
    }
  }
  try {
    await borrador.write('ajustes.csv', (sink) => writeFilas(COLUMNAS, filas(), sink))
  } finally {
    comparacion.close()
  }
  return { mes: cierre.mes, ...cuenta }
}

/** Something happens after its cut-off, so that its state at a later day is not known. */
async function goesOn(nueva: PorAjustar): Promise<boolean> {
  const dia = await lastDay(nueva)
  return dia !== null && dia > nueva.corte
}
