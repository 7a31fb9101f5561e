/** A report as files: CSV or a workbook, with a side-car that says whose it is, and by which a run knows it for no input. */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatFecha } from '@trazo/core/kernel'
import { type CampoDeRelacion, openExporte } from '@trazo/store'
import { guard } from '../fallas.ts'
import { writeFilas } from '../salidas/csv/filas-csv.ts'
import { streamXlsx } from '../salidas/hoja.ts'
import { VERSION } from '../version.ts'
import type { LibroDeReporte } from './abrir.ts'
import { identify, type ReportePedido } from './cabeza.ts'
import { makeHoja, makePortada } from './hoja.ts'

/** Who wrote a side-car. */
export const PROGRAMA = { nombre: 'trazo', version: VERSION }

export type FormatoDeReporte = 'csv' | 'xlsx'

/** What was written, for the screen. */
export interface ReporteEscrito {
  readonly archivos: readonly string[]
  readonly renglones: number
}

/** Writes a file whole or not at all; answers its SHA-256. Throws Paro SALIDA_NO_ESCRIBIBLE, DISCO_LLENO. */
export async function writeArchivo(
  carpeta: string,
  nombre: string,
  fill: (sink: (bytes: Uint8Array) => void) => void | Promise<void>,
): Promise<string> {
  const destino = join(resolve(carpeta), nombre)
  const borrador = join(resolve(carpeta), `.${nombre}.parcial`)
  const hash = createHash('sha256')
  const fd = guard(destino, () => {
    mkdirSync(resolve(carpeta), { recursive: true })
    return openSync(borrador, 'w')
  })
  try {
    await fill((bytes) => {
      hash.update(bytes)
      guard(destino, () => {
        for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
      })
    })
  } catch (error) {
    rmSync(borrador, { force: true })
    throw error
  } finally {
    closeSync(fd)
  }
  guard(destino, () => renameSync(borrador, destino))
  return hash.digest('hex')
}

export function toJson(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

/** Throws Paro as `openExporte` does. */
export async function writeReporte(
  abierto: LibroDeReporte,
  reporte: ReportePedido,
  carpeta: string,
  formato: FormatoDeReporte,
): Promise<ReporteEscrito> {
  const exporte = await openExporte(abierto.libro, abierto.ley, reporte.pedido)
  const { campos } = exporte
  let renglones = 0
  async function* filas(): AsyncGenerator<string[]> {
    for await (const fila of exporte.filas()) {
      renglones++
      yield campos.map(({ nombre }) => (fila[nombre] === null ? '' : String(fila[nombre])))
    }
  }
  const archivo = `${reporte.nombre}.${formato}`
  const sha256 = await writeArchivo(carpeta, archivo, async (sink) => {
    if (formato === 'csv') {
      const nombres = campos.map(({ nombre }) => nombre)
      await writeFilas(nombres, filas(), sink)
    } else for await (const part of streamLibro(abierto, reporte, campos, filas())) sink(part)
  })
  const informe = `${reporte.nombre}.info.json`
  const datos = { ...describe(abierto, reporte, campos, renglones), archivos: { [archivo]: sha256 } }
  await writeArchivo(carpeta, informe, (sink) => sink(toJson(datos)))
  return { archivos: [archivo, informe], renglones }
}

function streamLibro(
  abierto: LibroDeReporte,
  reporte: ReportePedido,
  campos: readonly CampoDeRelacion[],
  filas: AsyncIterable<string[]>,
): AsyncIterable<Uint8Array> {
  const { corte } = reporte.pedido
  return streamXlsx(
    [makeHoja(abierto, reporte, campos, filas)],
    ([hecha]) => makePortada(abierto, reporte, hecha.filas),
    { titulo: reporte.titulo, autor: 'Trazo', fecha: formatFecha(corte), pie: identify(abierto, corte) },
  )
}

function describe(
  { rfc, razon_social, programa_immex, huella, ley }: LibroDeReporte,
  { titulo, titulos, notas, pedido }: ReportePedido,
  campos: readonly CampoDeRelacion[],
  renglones: number,
) {
  const { lee, donde, agrupar, orden, corte } = pedido
  return {
    programa: PROGRAMA,
    titulo,
    empresa: { rfc, razon_social, programa_immex },
    corte: formatFecha(corte),
    huella,
    ley: ley.version,
    renglones,
    columnas: campos.map(({ nombre }) => ({ campo: nombre, titulo: titulos.get(nombre) ?? nombre })),
    consulta: { lee, donde, agrupar, orden },
    notas,
  }
}
