/** Large, slim plants for benchmarks: a ledger of a given number of lines, streamed to disk. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Azar } from '../../azar.ts'
import { COLUMNAS } from '../tablas/tabla.ts'
import { bomRows, COMPONENTES, exportRow, importRow } from './renglones.ts'

export interface GrandeOptions {
  readonly semilla: number
  /** Ledger lines: lots and discharges, one to two. */
  readonly lineas: number
  /** Part numbers bought (20,000). */
  readonly partes?: number
}

export interface GrandeCuentas {
  readonly lotes: number
  readonly exportaciones: number
  /** Each export takes this many parts. */
  readonly componentes: number
}

const BLOQUE = 4_000

/**
 * Writes `empresa.yaml`, `importaciones.csv`, `exportaciones.csv`, `bom.csv` in `carpeta`: one lot for every two discharges
 * (each export takes four parts, two of them through a sub-assembly), demand by Zipf's law over the products, five years of
 * dates in no order. Memory does not grow with `lineas`. Same options, same bytes.
 */
export async function writePlantaGrande(carpeta: string, options: GrandeOptions): Promise<GrandeCuentas> {
  const lotes = Math.ceil(options.lineas / 3)
  const exportaciones = Math.ceil((options.lineas - lotes) / COMPONENTES)
  const productos = Math.ceil((options.partes ?? 20_000) / COMPONENTES)
  const azar = new Azar(options.semilla)
  await mkdir(carpeta, { recursive: true })
  const write = (nombre: string, bloques: Iterable<string>) =>
    pipeline(Readable.from(bloques), createWriteStream(join(carpeta, nombre)))
  await write('empresa.yaml', [EMPRESA])
  await write('bom.csv', writeBloques(header('bom'), productos, bomRows))
  await write(
    'importaciones.csv',
    writeBloques(header('importaciones'), lotes, importRow(azar.branch('entradas'), productos)),
  )
  await write(
    'exportaciones.csv',
    writeBloques(header('exportaciones'), exportaciones, exportRow(azar.branch('salidas'), productos)),
  )
  return { lotes, exportaciones, componentes: COMPONENTES }
}

const EMPRESA = `rfc: PGB010203AB1
razon_social: "Planta Grande de Banco, S.A. de C.V."
programa_immex: 77-2008
modalidad: industrial
inicio_programa: 2010-01-01
certificaciones: []
domicilios:
  - { clave: P1, tipo: planta, cp: "22444", municipio: Tijuana, estado: BCN }
`

function header(tabla: keyof typeof COLUMNAS): string {
  return `${COLUMNAS[tabla].replaceAll(', ', ',')}\n`
}

/** Rows by blocks, so that a file of any size passes through little memory. */
function* writeBloques(primera: string, cuantas: number, fila: (i: number) => string): Generator<string> {
  yield primera
  let bloque = ''
  for (let i = 0; i < cuantas; i++) {
    bloque += fila(i)
    if (i % BLOQUE === BLOQUE - 1) {
      yield bloque
      bloque = ''
    }
  }
  yield bloque
}
