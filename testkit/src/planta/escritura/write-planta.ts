/** A simulated plant on disk. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Planta, PlantaVerdad } from '../planta.ts'
import type { NombreTabla } from '../tablas/tabla.ts'
import { writeLibro } from './libro.ts'
import { writeCsv, writeEmpresa } from './texto.ts'
import { writeEntrega } from './zip.ts'

export interface WriteOptions {
  /** How each table is written; `bom` and `activos_fijos` are workbooks, the rest CSV, unless told otherwise. */
  readonly formatos?: Readonly<Partial<Record<NombreTabla, 'csv' | 'xlsx'>>>
}

const LIBROS: Readonly<Partial<Record<NombreTabla, 'csv' | 'xlsx'>>> = { bom: 'xlsx', activos_fijos: 'xlsx' }

/**
 * Writes `<carpeta>/entrada` (what a company has: `empresa.yaml`, its tables, `datastage/<month>_<folio>.zip`) and, beside it,
 * `<carpeta>/verdad.json`. The folder `entrada` must be empty or not be there: leftovers would be read as part of the plant.
 */
export async function writePlanta(
  planta: Planta,
  verdad: PlantaVerdad,
  carpeta: string,
  options: WriteOptions = {},
): Promise<void> {
  const entrada = join(carpeta, 'entrada')
  await mkdir(join(entrada, 'datastage'), { recursive: true })
  const restos = (await readdir(entrada, { recursive: true })).filter((nombre) => nombre !== 'datastage')
  if (restos.length > 0) throw new Error(`${entrada} is not empty: ${restos[0]}`)
  await writeFile(join(entrada, 'empresa.yaml'), writeEmpresa(planta.empresa))
  const formatos = { ...LIBROS, ...options.formatos }
  for (const tabla of Object.values(planta.tablas)) {
    const formato = formatos[tabla.nombre] ?? 'csv'
    const contenido = formato === 'xlsx' ? await writeLibro(tabla) : writeCsv(tabla)
    await writeFile(join(entrada, `${tabla.nombre}.${formato}`), contenido)
  }
  for (const entrega of planta.entregas) {
    await writeEntrega(
      entrega,
      planta.empresa,
      join(entrada, 'datastage', `${entrega.mes}_${entrega.folio}.zip`),
    )
  }
  await writeFile(join(carpeta, 'verdad.json'), `${JSON.stringify(verdad, null, 2)}\n`)
}
