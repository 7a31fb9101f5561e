/** Small companies booked in this process, and two of their books compared. */
import { join } from 'node:path'
import { type Dias, parseFecha } from '@trazo/core/kernel'
import { compareLibros, type FilaMovida, type LadoDeLibro, type Totales } from '@trazo/store'
import { loadLey } from '../../../src/ley.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import type { Resumen } from '../../../src/resumen.ts'
import { type Archivos, newFolder, putFiles } from '../../e2e/apoyo/carpetas.ts'
import { EMPRESA } from '../../e2e/apoyo/plantas.ts'

const AVANCE = { begin() {}, advance() {}, end() {} }
const LEY = loadLey()

/** A run kept in a workspace, with where its book and its results are. */
export interface Libro extends LadoDeLibro {
  readonly resumen: Resumen
}

export interface Modo {
  readonly corte?: string
  readonly espacio?: string
}

/** Books these files and a company profile; the book stays for as long as the test file. */
export async function book(archivos: Archivos, { corte, espacio = newFolder() }: Modo = {}): Promise<Libro> {
  const entrada = putFiles(newFolder(), { 'empresa.yaml': EMPRESA, ...archivos })
  const salida = join(newFolder(), 'salida')
  let libro = ''
  const resumen = await runPipeline({
    entradas: [entrada],
    salida,
    corte: corte === undefined ? null : dia(corte),
    espacio,
    lang: 'es',
    ley: LEY,
    avance: AVANCE,
    breve: true,
    add: async (terminada) => {
      libro = terminada.libro
    },
  })
  return { libro, resultados: salida, resumen }
}

export function dia(texto: string): Dias {
  return parseFecha(texto)!
}

export interface Diferencia {
  readonly filas: readonly FilaMovida[]
  readonly totales: Totales
}

export async function compare(a: LadoDeLibro, b: LadoDeLibro, al?: string): Promise<Diferencia> {
  const comparacion = await compareLibros(a, b, al === undefined ? {} : { al: dia(al) })
  try {
    const filas: FilaMovida[] = []
    for await (const fila of comparacion.filas()) filas.push(fila)
    return { filas, totales: comparacion.totales }
  } finally {
    comparacion.close()
  }
}
