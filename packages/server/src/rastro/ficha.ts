/** A proof as a tree of blocks, already in words: drawn twice, as HTML and as PDF, so that both say the same. */

import type { Lang } from '../lang.ts'
import type { Bloque, Cita, Columna } from '../salidas/expediente/index.ts'
import type { Semaforo } from '../salidas/semaforo.ts'
import type { Citador } from './renglones-de-archivo.ts'
import type { Decir } from './textos.ts'

export interface Ficha {
  readonly id: string
  readonly titulo: string
  readonly identidad: string
  readonly avisos: readonly string[]
  readonly semaforo: Semaforo
  readonly palabra: string
  readonly titular: string
  /** What adds up to what, to the last digit. */
  readonly sumas: readonly string[]
  readonly cifras: readonly { readonly rotulo: string; readonly valor: string; readonly nota: string }[]
  readonly figuras: readonly Figura[]
  readonly bloques: readonly Bloque[]
  readonly citas_titulo: string
  readonly citas: readonly Cita[]
  readonly citas_nota: string
}

export interface Figura {
  readonly titulo: string
  readonly descripcion: string
  readonly svg: string
}

/** Every proof of one trace. */
export interface Prueba {
  readonly lang: Lang
  readonly titulo: string
  readonly documento: string
  readonly razon_social: string
  /** RFC and program. */
  readonly identidad: string
  readonly corrida: string
  /** The cut-off, ISO: the only date of the file. */
  readonly fecha: string
  readonly pie: string
  readonly pagina: string
  readonly aviso: string
  readonly mas: string
  readonly fichas: readonly Ficha[]
}

/** What every sheet is composed with. */
export interface ContextoDeFicha {
  readonly lang: Lang
  readonly t: Decir
  readonly corte: number
  /** The text of a row of a file, as declared; empty when it cannot be had. */
  readonly quote: Citador
  readonly fuentes_nota: string
  readonly avisos: readonly string[]
}

/** Rows of a table on a sheet; the rest stands in the CSV. */
export const RENGLONES_MAX = 25

export function columna(titulo: string, tipo: Columna['tipo'] = 'texto'): Columna {
  return { titulo, tipo }
}
