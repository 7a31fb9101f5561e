/** The plain C form: compiled and run when there is a compiler, on the same arrays. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeCarga } from './datos.ts'
import type { MedidaDeForma } from './medir.ts'
import { writeCarga } from './volcar.ts'

const FUENTE = join(dirname(fileURLToPath(import.meta.url)), '..', 'benchmarks/peps/referencia.c')

/** Null when there is no C compiler. */
export function measureC(lineas: number, rondas: number): MedidaDeForma | null {
  if (spawnSync('cc', ['--version']).status !== 0) return null
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-c-'))
  try {
    const programa = join(carpeta, 'referencia')
    const datos = join(carpeta, 'carga.bin')
    execFileSync('cc', ['-O3', '-o', programa, FUENTE, '-lm'])
    writeCarga(datos, makeCarga(lineas))
    return JSON.parse(execFileSync(programa, [datos, String(rondas)], { encoding: 'utf8' })) as MedidaDeForma
  } finally {
    rmSync(carpeta, { recursive: true, force: true })
  }
}
