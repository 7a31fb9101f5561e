/** `law/reportes/`: reports, questions of auditors (`presets/`) and text files (`formatos/`), read and checked. */
import {
  type ContenidoDeLey,
  checkFormato,
  checkPreset,
  checkReporte,
  esquemaFormato,
  esquemaPreset,
  esquemaReporte,
  type Problema,
} from '@trazo/core/legal'
import type { ZodType } from 'zod'
import type { Lector } from './pack-law-lector.ts'

export async function readReportes(
  lector: Lector,
): Promise<Pick<ContenidoDeLey, 'reportes' | 'presets' | 'formatos'>> {
  const reportes = await readFolder(lector, 'reportes', esquemaReporte)
  const porId = new Map(reportes.map((r) => [r.id, r]))
  for (const reporte of reportes) lector.add(`reportes/${reporte.id}.yaml`, checkReporte(reporte, porId))
  return {
    reportes,
    presets: await readFolder(lector, 'reportes/presets', esquemaPreset, checkPreset),
    formatos: await readFolder(lector, 'reportes/formatos', esquemaFormato, checkFormato),
  }
}

async function readFolder<T extends { readonly id: string }>(
  lector: Lector,
  carpeta: string,
  esquema: ZodType<T>,
  check: (leido: T) => Problema[] = () => [],
): Promise<T[]> {
  const leidos: T[] = []
  for (const nombre of await lector.list(carpeta)) {
    if (!nombre.endsWith('.yaml')) continue
    const archivo = `${carpeta}/${nombre}`
    const leido = await lector.yaml(archivo, esquema)
    if (!leido) continue
    lector.checkNombre(archivo, `${leido.id}.yaml`, nombre)
    lector.add(archivo, check(leido))
    leidos.push(leido)
  }
  return leidos
}
