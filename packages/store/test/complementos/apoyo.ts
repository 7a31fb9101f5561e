/** A complement asked of a book whose tables hold the rows of a test. */
import { assert } from '@trazo/core/kernel'
import { complementosDe } from '../../src/complementos/index.ts'
import type { Lang } from '../../src/idioma.ts'
import type { Celda } from '../../src/libro/lectura.ts'
import { dia } from '../apoyo.ts'
import { setUp } from '../criterios/montaje.ts'
import type { Filas } from '../criterios/situacion.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibroVacio } from '../libro-vacio.ts'

const ley = await openLeyDelRepositorio()

export interface Caso {
  readonly corte?: string
  readonly lang?: Lang
  /** Rows by table or view; what a row does not say is empty. */
  readonly datos: Readonly<Record<string, Filas>>
}

/** The rows of a complement as records; fails when the complement has nothing to say of that book. */
export async function rowsOf(nombre: string, caso: Caso): Promise<Record<string, string>[]> {
  const { corte = '2026-10-31', lang = 'es', datos } = caso
  const libro = await createLibroVacio(ley)
  try {
    await setUp(libro, new Map(Object.entries(datos)))
    const complemento = (await complementosDe(libro)).find((c) => c.nombre === nombre)
    assert(complemento !== undefined, `${nombre} has nothing to say of this book`)
    const filas: Record<string, string>[] = []
    for await (const fila of complemento.filas(libro, { ley, corte: dia(corte), lang }))
      filas.push(Object.fromEntries(complemento.columnas.map((columna, i) => [columna, fila[i]])))
    return filas
  } finally {
    libro.close()
  }
}

/** Some columns of each row, in that order. */
export function pick(filas: readonly Record<string, string>[], columnas: string): string[][] {
  return filas.map((fila) => columnas.split(',').map((columna) => fila[columna]))
}

/** Rows from a header and lines, all texts; an empty cell is nothing, and a pedimento that is not there is null. */
export function tabla(encabezado: string, ...renglones: string[]): Record<string, Celda>[] {
  const columnas = encabezado.split(',')
  return renglones.map((renglon) => {
    const celdas = renglon.split(',')
    const fila: Record<string, Celda> = {}
    columnas.forEach((columna, i) => {
      if (celdas[i]) fila[columna] = celdas[i]
      else if (/pedimento/.test(columna)) fila[columna] = null
    })
    return fila
  })
}
