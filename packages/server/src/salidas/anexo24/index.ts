/** The Anexo 24 workbook: one sheet per block, every sheet with the company, the cut-off and the digest of the run. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { formatFecha } from '@trazo/core/kernel'
import { type OpcionesXlsx, streamXlsx } from '../hoja.ts'
import { makeActivoFijo } from './activos.ts'
import { makeEntradas, makeSalidas, makeUtilizados } from './aduanero.ts'
import { makeMateriales, makeProductos } from './catalogos.ts'
import type { DatosAnexo24 } from './datos.ts'
import { makePortada } from './portada.ts'
import { makeConciliacion, makeHallazgos } from './resultados.ts'
import { makeFaltantes, makeSaldos, makeSaldosPorFraccion } from './saldos.ts'
import { identify } from './tabla.ts'

export type { DatosAnexo24 } from './datos.ts'

/** Data → bytes of `anexo24.xlsx`, in memory that does not grow with the rows. Same data, same bytes. */
export function streamAnexo24(datos: DatosAnexo24, opciones?: OpcionesXlsx): AsyncGenerator<Uint8Array> {
  const hojas = [
    makeMateriales,
    makeProductos,
    makeEntradas,
    makeUtilizados,
    makeSalidas,
    makeActivoFijo,
    makeSaldos,
    makeSaldosPorFraccion,
    makeFaltantes,
    makeConciliacion,
    makeHallazgos,
  ].map((make) => make(datos))
  return streamXlsx(
    hojas,
    (cuentas) => makePortada(datos, hojas, cuentas),
    {
      titulo: `Anexo 24 · ${datos.empresa.razon_social}`,
      autor: 'Trazo',
      fecha: formatFecha(datos.corte),
      pie: identify(datos),
    },
    opciones,
  )
}

/** Writes `anexo24.xlsx` to a file; a failure of the disk is the system's own error. */
export async function writeAnexo24(ruta: string, datos: DatosAnexo24): Promise<void> {
  await pipeline(Readable.from(streamAnexo24(datos)), createWriteStream(ruta))
}
