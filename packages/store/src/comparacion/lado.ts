/** One of the two runs that are compared: its sealed book and its results, and what they say of the run as a whole. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Estado, Medida } from '@trazo/core/records'

export interface LadoDeLibro {
  /** Path of `libro.duckdb`. */
  readonly libro: string
  /** Folder that holds `resumen.json` and `hallazgos.json`. */
  readonly resultados: string
}

/** A finding as its file has it, as far as two of them are compared. */
export interface HallazgoLeido {
  readonly criterio: string
  readonly version: number
  readonly estado: Estado
  readonly medida: Medida | null
  readonly umbral: Medida | null
}

/** What a run says of itself. */
export interface LadoLeido extends LadoDeLibro {
  readonly huella: string
  /** ISO date. */
  readonly corte: string
  readonly ley: { readonly version: string; readonly huella: string }
  readonly programa: string
  readonly razon_social: string
  readonly rfc: string
  readonly hallazgos: readonly HallazgoLeido[]
}

export function readLado(lado: LadoDeLibro): LadoLeido {
  const resumen = readJson<{
    huella: string
    corte: string
    ley: LadoLeido['ley']
    programa: { version: string }
    empresa: { rfc: string; razon_social: string }
  }>(lado, 'resumen.json')
  const { huella, corte, ley, programa, empresa } = resumen
  const { hallazgos } = readJson<{ hallazgos: HallazgoLeido[] }>(lado, 'hallazgos.json')
  return { ...lado, huella, corte, ley, programa: programa.version, ...empresa, hallazgos }
}

function readJson<T>({ resultados }: LadoDeLibro, nombre: string): T {
  return JSON.parse(readFileSync(join(resultados, nombre), 'utf8')) as T
}
