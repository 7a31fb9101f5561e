/** One delivery of the State's file as a ZIP of 26 texts, the same bytes anywhere. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { formatFecha } from '@trazo/core/kernel'
import { ZipFile } from 'yazl'
import { buildFilas, type Entrega } from '../data-stage/entregas.ts'
import { CODIGOS, ENCABEZADOS } from '../datastage-headers.ts'
import type { Empresa } from '../empresa.ts'
import { encodeWindows1252 } from './texto.ts'

/** Texts of a delivery by file name, in the order of the names. */
export function listTextos(entrega: Entrega, empresa: Empresa): (readonly [string, string])[] {
  const filas = buildFilas(entrega, empresa)
  return CODIGOS.map((codigo) => {
    const lines = [ENCABEZADOS[codigo], ...(filas.get(codigo) ?? [])]
    return [`${entrega.folio}_${codigo}.asc`, `${lines.join('\r\n')}\r\n`] as const
  })
}

/** Writes the ZIP at `ruta`. */
export async function writeEntrega(entrega: Entrega, empresa: Empresa, ruta: string): Promise<void> {
  const zip = new ZipFile()
  // A ZIP keeps local time: noon of that day, wherever this runs.
  const [year, month, day] = formatFecha(entrega.ejecucion).split('-').map(Number)
  const options = { mtime: new Date(year, month - 1, day, 12), mode: 0o100644, forceDosTimestamp: true }
  for (const [nombre, texto] of listTextos(entrega, empresa)) {
    const bytes = entrega.codificacion === 'utf8' ? Buffer.from(texto, 'utf8') : encodeWindows1252(texto)
    zip.addBuffer(bytes, nombre, options)
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(ruta))
}
