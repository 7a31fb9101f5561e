/** The files that complete the ledger: written as they come, and counted by what each of their rows concluded. */
import { complementosDe } from '@trazo/store'
import type { Borrador } from '../publicar.ts'
import { writeFilas } from './csv/filas-csv.ts'
import type { LoConcluido } from './escribir.ts'

export interface ResumenComplemento {
  /** Name of its file. */
  readonly archivo: string
  readonly filas: number
  /** Rows by state or cause, most of them first; empty when its rows conclude nothing. */
  readonly por_estado: Readonly<Record<string, number>>
}

/** Columns in which a row says what it concluded. */
const CONCLUYEN = ['estado', 'causa']

/** Writes every complement that has something to say. */
export async function writeComplementos(
  borrador: Borrador,
  datos: LoConcluido,
): Promise<ResumenComplemento[]> {
  const hechos: ResumenComplemento[] = []
  for (const { nombre, columnas, filas } of await complementosDe(datos.disco)) {
    const archivo = `${nombre}.csv`
    const cuenta = new Cuenta(columnas.findIndex((columna) => CONCLUYEN.includes(columna)))
    await borrador.write(archivo, (sink) =>
      writeFilas(columnas, cuenta.watch(filas(datos.disco, datos)), sink),
    )
    hechos.push({ archivo, filas: cuenta.filas, por_estado: cuenta.sorted() })
  }
  return hechos
}

class Cuenta {
  filas = 0
  readonly #columna: number
  readonly #porEstado = new Map<string, number>()

  constructor(columna: number) {
    this.#columna = columna
  }

  async *watch(filas: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
    for await (const fila of filas) {
      this.filas++
      const estado = fila[this.#columna] ?? ''
      if (estado !== '') this.#porEstado.set(estado, (this.#porEstado.get(estado) ?? 0) + 1)
      yield fila
    }
  }

  sorted(): Record<string, number> {
    const pares = [...this.#porEstado].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return Object.fromEntries(pares)
  }
}
