/** A visit to the museum of bad inputs: one run over a folder of exhibits, and what became of each. */
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Resumen } from '../../../src/resumen.ts'
import { type Archivos, newFolder, putFiles } from './carpetas.ts'
import { trazo } from './corrida.ts'
import { type Fila, readCsv } from './csv.ts'
import { EMPRESA } from './plantas.ts'

export interface Visita {
  readonly entrada: string
  readonly salida: string
  readonly estado: number | null
  readonly resumen: Resumen
  readonly rechazos: readonly Fila[]
}

/** Runs the job on these files and a company profile, and checks what holds whatever they are. */
export async function visit(archivos: Archivos, ...mas: string[]): Promise<Visita> {
  const entrada = putFiles(newFolder(), { 'empresa.yaml': EMPRESA, ...archivos })
  return visitFolder(entrada, ...mas)
}

export async function visitFolder(entrada: string, ...mas: string[]): Promise<Visita> {
  const salida = join(newFolder(), 'salida')
  const { estado, stdout, stderr } = await trazo(['run', entrada, '--out', salida, '--json', ...mas])
  expect(stderr).toBe('')
  const resumen = JSON.parse(stdout) as Resumen
  const rechazos = readCsv(salida, 'rechazos.csv')
  expect(estado).toBe(rechazos.length === 0 ? 0 : 1)
  expect(resumen.rechazos.total).toBe(rechazos.length)
  for (const { leidas, usadas, ignoradas, apartadas, repetidas } of [...resumen.cuentas, resumen.totales])
    expect(leidas).toBe(usadas + ignoradas + apartadas + repetidas)
  return { entrada, salida, estado, resumen, rechazos }
}

/** `code file:line field=value` of everything set aside, in order. */
export function briefs({ rechazos }: Visita): string[] {
  return rechazos.map((r) => `${r.codigo} ${r.archivo}:${r.linea} ${r.campo}=${r.valor}`)
}

/** Rows of the count of a table in a file: read, used, ignored, set aside, repeated. */
export function countOf({ resumen }: Visita, de: string): number[] {
  const cuenta = resumen.cuentas.find((c) => c.de === de)
  if (!cuenta) throw new Error(`no count of ${de} among ${resumen.cuentas.map((c) => c.de).join(', ')}`)
  return [cuenta.leidas, cuenta.usadas, cuenta.ignoradas, cuenta.apartadas, cuenta.repetidas]
}

/** Codes of the remarks about a file. */
export function remarksOn({ resumen }: Visita, archivo: string): string[] {
  return resumen.avisos.filter((aviso) => aviso.archivo === archivo).map((aviso) => aviso.codigo)
}

/** Part numbers of the lots, in order. */
export function partsOf({ salida }: Visita): string[] {
  return readCsv(salida, 'lotes.csv').map((lote) => lote.numero_parte)
}
