/** Small companies booked in this process, and two of their books compared. */
import { join } from 'node:path'
import { type Dias, parseFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { compareLibros, type FilaMovida, type LadoDeLibro, type Totales } from '@trazo/store'
import { runEnEspacio } from '../../../src/corridas/correr.ts'
import { loadLey } from '../../../src/ley.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import type { Resumen } from '../../../src/resumen.ts'
import { type Archivos, newFolder, putFiles } from '../../e2e/apoyo/carpetas.ts'
import { EMPRESA } from '../../e2e/apoyo/plantas.ts'

export const AVANCE = { begin() {}, advance() {}, end() {} }
export const LEY = loadLey()
/** What every command of a workspace is given. */
export const MODO = { lang: 'es', ley: LEY, avance: AVANCE } as const

/** A run that is done, with where its book and its results are. */
export interface Libro extends LadoDeLibro {
  readonly resumen: Resumen
}

export interface Modo {
  readonly corte?: string
  readonly ley?: Ley
}

/** Books these files and a company profile, for as long as the test file. */
export async function book(archivos: Archivos, { corte, ley = LEY }: Modo = {}): Promise<Libro> {
  const entradas = [makeEntrada(archivos)]
  const [salida, espacio] = [join(newFolder(), 'salida'), newFolder()]
  let libro = ''
  const add = async (terminada: LadoDeLibro) => {
    libro = terminada.libro
  }
  const dicho = corte === undefined ? null : dia(corte)
  const resumen = await runPipeline({
    ...MODO,
    ley,
    entradas,
    salida,
    espacio,
    corte: dicho,
    breve: true,
    add,
  })
  return { libro, resultados: salida, resumen }
}

/** A folder with these files and a company profile. */
export function makeEntrada(archivos: Archivos): string {
  return putFiles(newFolder(), { 'empresa.yaml': EMPRESA, ...archivos })
}

export interface EnEspacio {
  readonly corte?: string
  readonly salida?: string
  readonly autor?: string
}

/** Runs these files, or a folder, in a workspace, as `trazo run` does. */
export function runIn(
  espacio: string,
  archivos: Archivos | string,
  { corte, autor = 'Ana', salida = join(newFolder(), 'salida') }: EnEspacio = {},
) {
  const dicho = corte === undefined ? null : dia(corte)
  const entradas = [typeof archivos === 'string' ? archivos : makeEntrada(archivos)]
  return runEnEspacio({ ...MODO, entradas, salida, espacio, corte: dicho, autor, breve: true })
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

/** `object change exit<lot: before → after cause detail file:line`, without the findings. */
export function briefs({ filas }: Diferencia): string[] {
  return filas
    .filter((f) => f.objeto !== 'hallazgo')
    .map((f) => {
      const quien = [f.salida_pedimento, f.entrada_pedimento].filter(Boolean).join('<')
      const donde = f.causa_archivo && `${f.causa_archivo}:${f.causa_linea}`
      const cantidades = `${f.cantidad_antes} → ${f.cantidad_despues}`
      return [f.objeto, f.cambio, `${quien}:`, cantidades, f.causa, f.detalle, donde]
        .filter(Boolean)
        .join(' ')
    })
}
