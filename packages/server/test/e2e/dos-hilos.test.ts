/** Large inputs are read by two threads; what comes out is what one thread makes of them. */
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprint, newFolder } from './apoyo/carpetas.ts'
import { trazo, waitFor } from './apoyo/corrida.ts'
import { writeChica } from './apoyo/plantas.ts'

const DIST = fileURLToPath(new URL('../../../../dist', import.meta.url))
const base = newFolder()
let entrada = ''

/** The program without the one that its second thread runs. */
function makePrograma(): string {
  const programa = join(base, 'programa')
  cpSync(DIST, programa, { recursive: true })
  rmSync(join(programa, 'hilo-lector.mjs'))
  symlinkSync(join(dirname(DIST), 'node_modules'), join(base, 'node_modules'))
  return join(programa, 'trazo.mjs')
}

/** Two tables of few rows and many bytes, some of them bad, so that reading is shared out. */
function writeLargas(carpeta: string): void {
  const proceso = 'Corte y ensamble '.repeat(600)
  const filas = (n: number, valor: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => `${proceso}${i % 700},P-${i % 5},${valor(i)}`).join('\n')
  const capacidad = filas(1000, (i) => (i % 100 === 7 ? 'mucho' : String(i + 1)))
  writeFileSync(join(carpeta, 'capacidad.csv'), `proceso,producto,unidades_mes\n${capacidad}\n`)
  const bom = filas(900, (i) => (i % 90 === 5 ? '1,5' : String((i % 9) + 1)))
  writeFileSync(
    join(carpeta, 'bom-aparte.csv'),
    `producto,componente,cantidad,unidad\n${'X,Y,1,PZA\n'.repeat(10)}`,
  )
  appendFileSync(
    join(carpeta, 'bom-aparte.csv'),
    bom.replaceAll(/^(.*?),(P-\d),(.*)$/gm, '$1,$2,$3,PZA').concat('\n'),
  )
}

beforeAll(async () => {
  entrada = await writeChica(base, { meses: 2 })
  writeLargas(entrada)
})

describe('reading in two threads', () => {
  it('gives the bytes that one thread gives, rows set aside included', async () => {
    const [uno, dos] = [join(base, 'uno'), join(base, 'dos')]
    const apartada = spawn(process.execPath, [makePrograma(), 'run', entrada, '--out', uno], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const corridas = [await waitFor(apartada), await trazo(['run', entrada, '--out', dos])]
    expect(corridas.map(({ estado, stderr }) => [estado, stderr])).toEqual([
      [1, ''],
      [1, ''],
    ])
    expect(fingerprint(dos)).toEqual(fingerprint(uno))
  }, 180_000)
})
