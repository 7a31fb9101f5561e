/**
 * The report as a tree of blocks, already in words: made once from the model and drawn twice, as HTML and as PDF,
 * so that both say the same. No renderer computes anything.
 */
import type { Lang } from '../../lang.ts'
import type { Semaforo } from '../semaforo.ts'

export interface Vista {
  readonly lang: Lang
  readonly titulo: string
  readonly documento: string
  readonly contenido: string
  /** The cut-off, ISO: the only date of the file. */
  readonly fecha: string
  readonly pie: string
  /** With `{n}` and `{total}` where the numbers go. */
  readonly pagina: string
  readonly portada: Portada
  readonly secciones: readonly Seccion[]
}

/** The first page: what a director reads in a minute. */
export interface Portada {
  readonly identidad: readonly string[]
  readonly semaforo: Semaforo
  readonly palabra: string
  readonly titular: string
  readonly cuenta: string
  readonly cifras: readonly Cifra[]
  readonly acciones: Acciones
  readonly fechas: Tabla
  readonly graficas: readonly GraficaConDatos[]
  readonly estados: readonly EstadoCriterio[]
  readonly estados_titulo: string
  readonly estados_mas: string
  readonly aviso: string
}

export interface Cifra {
  readonly rotulo: string
  readonly valor: string
  readonly nota: string
  readonly semaforo: Semaforo
}

export interface Acciones {
  readonly titulo: string
  readonly columnas: readonly [string, string, string]
  readonly filas: readonly Accion[]
  readonly nada: string
  readonly mas: string
}

export interface Accion {
  readonly semaforo: Semaforo
  readonly criterio: string
  readonly cuando: string
  readonly que: string
  readonly en_juego: string
}

export interface EstadoCriterio {
  readonly criterio: string
  readonly semaforo: Semaforo
  readonly palabra: string
  readonly pregunta: string
  readonly medida: string
}

export interface Seccion {
  readonly id: string
  readonly titulo: string
  readonly bloques: readonly Bloque[]
}

export type Bloque =
  /** `titulo` may be empty. */
  | { readonly tipo: 'parrafo'; readonly titulo: string; readonly texto: string }
  | { readonly tipo: 'tabla'; readonly tabla: Tabla }
  /** Narrow tables, in two columns. */
  | { readonly tipo: 'tablas'; readonly tablas: readonly Tabla[] }
  | { readonly tipo: 'grafica'; readonly grafica: GraficaConDatos }
  | { readonly tipo: 'hallazgo'; readonly hallazgo: FichaHallazgo }

export interface Tabla {
  readonly titulo: string
  readonly columnas: readonly Columna[]
  readonly filas: readonly (readonly string[])[]
  readonly nota: string
  /** A long list: rows stand closer. */
  readonly densa?: boolean
}

export interface Columna {
  readonly titulo: string
  /** `cifra` stands to the right; `codigo` is set in a monospaced letter and may break anywhere. */
  readonly tipo: 'texto' | 'cifra' | 'codigo'
}

/** A chart with its figures beside it. */
export interface GraficaConDatos {
  readonly titulo: string
  readonly descripcion: string
  /** SVG whose colours are classes `f-…` (fill) and `s-…` (stroke), left to the renderer. */
  readonly svg: string
  readonly tabla: Tabla
  readonly nota: string
}

export interface FichaHallazgo {
  readonly id: string
  readonly semaforo: Semaforo
  readonly palabra: string
  readonly pregunta: string
  /** Empty when the paragraphs say it. */
  readonly mensaje: string
  readonly datos: readonly { readonly rotulo: string; readonly valor: string }[]
  readonly parrafos: readonly { readonly rotulo: string; readonly texto: string }[]
  readonly citas_titulo: string
  readonly citas: readonly Cita[]
  readonly evidencia: Tabla | null
}

export interface Cita {
  readonly texto: string
  readonly detalle: string
  readonly fuente: string
  readonly sin_verificar: boolean
}
