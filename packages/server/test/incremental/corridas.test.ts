/** Runs in one workspace, each starting from the one before it, against the same runs from nothing. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFecha } from '@trazo/core/kernel'
import { planDemo, simulatePlanta, writePlanta } from '@trazo/testkit'
import { describe, expect, it } from 'vitest'
import { SIN_AVANCE } from '../../src/avance.ts'
import { readColumnas, writeColumnas } from '../../src/incremental/columnas-en-disco.ts'
import { loadLey } from '../../src/ley.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { VERSION } from '../../src/version.ts'
import { fingerprint, newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { BOM, EMPRESA, EXPORTACIONES, entrada, IMPORTACIONES, lines } from '../e2e/apoyo/plantas.ts'

const base = newFolder()
const ley = loadLey()
let hechas = 0

/** Fingerprints of the results of a run; with the workbook and the report only when they are asked for. */
async function run(
  carpeta: string,
  espacio: string | null,
  corte: string | null = null,
  breve = true,
): Promise<Record<string, string>> {
  const salida = join(base, `salida ${hechas++}`)
  await runPipeline({
    entradas: [carpeta],
    salida,
    corte: corte === null ? null : parseFecha(corte),
    espacio,
    lang: 'es',
    ley,
    avance: SIN_AVANCE,
    breve,
  })
  return fingerprint(salida)
}

interface Nota {
  readonly corrida: string
  readonly colas: { readonly intactas: number; readonly seguidas: number; readonly rehechas: number }
}

function notaOf(espacio: string): Nota {
  return JSON.parse(readFileSync(join(espacio, 'estado', 'nota.json'), 'utf8')) as Nota
}

describe('a run of the demonstration plant', () => {
  it('gives the bytes of a run without a workspace, and books again only what its last month touches', async () => {
    const { planta, verdad } = simulatePlanta(planDemo(7))
    const carpeta = join(base, 'demo')
    await writePlanta(planta, verdad, carpeta)
    const papeles = join(carpeta, 'entrada')
    const espacio = join(base, 'espacio de la demostración')
    await run(papeles, espacio, '2026-09-30')
    expect(await run(papeles, espacio)).toEqual(await run(papeles, null))
    const { intactas, seguidas, rehechas } = notaOf(espacio).colas
    expect([intactas > 0, seguidas > 0]).toEqual([true, true])
    expect(rehechas).toBeLessThan(intactas + seguidas)
  }, 300_000)
})

/** Three parts in a bill of materials with waste, and exits of two months. */
const DIAS = ['2025-01-10', '2025-01-20', '2025-02-05', '2025-02-20']
const ENTRADAS = DIAS.flatMap((fecha, i) =>
  ['A', 'B', 'C'].map((parte, k) =>
    entrada(`25 24 3999 500${i}00${k}`, { fecha, parte, cantidad: '40.5', valor: '1000.10' }),
  ),
)
const SALIDAS = ['2025-01-15', '2025-01-25', '2025-02-10', '2025-02-25'].map(
  (fecha, i) => `25 24 3999 500${i}100,RT,${fecha},1,P,${i + 3},PZA`,
)
const LISTA = ['P,A,2.5,PZA,0.01,0.1,,,', 'P,B,1,PZA,,,,,', 'P,C,3,PZA,,,,,']

function writePlantita(entradas: readonly string[], salidas: readonly string[]): string {
  return putFiles(join(base, 'plantita'), {
    'empresa.yaml': EMPRESA,
    'importaciones.csv': lines(IMPORTACIONES, ...entradas),
    'exportaciones.csv': lines(EXPORTACIONES, ...salidas),
    'bom.csv': lines(BOM, ...LISTA),
  })
}

describe('a small plant in a workspace', () => {
  const espacio = join(base, 'espacio')

  it('gives the same bytes, workbook and report included, when its files change between runs', async () => {
    const historia: readonly (readonly [readonly string[], readonly string[], Nota['colas']])[] = [
      [ENTRADAS.slice(0, 6), SALIDAS.slice(0, 2), { intactas: 0, seguidas: 0, rehechas: 3 }],
      // A month later: all three go on.
      [ENTRADAS, SALIDAS, { intactas: 0, seguidas: 3, rehechas: 0 }],
      // A lot of A turns out to be smaller: only A is booked again.
      [
        [ENTRADAS[0].replace('40.5', '8'), ...ENTRADAS.slice(1)],
        SALIDAS,
        { intactas: 2, seguidas: 0, rehechas: 1 },
      ],
      // An exit of January arrives late.
      [
        ENTRADAS,
        [...SALIDAS, '25 24 3999 5009100,RT,2025-01-17,1,B,1,PZA'],
        { intactas: 1, seguidas: 0, rehechas: 2 },
      ],
    ]
    for (const [entradas, salidas, colas] of historia) {
      const carpeta = writePlantita(entradas, salidas)
      expect(await run(carpeta, espacio, null, false)).toEqual(await run(carpeta, null, null, false))
      expect(notaOf(espacio).colas).toEqual(colas)
    }
  })

  it('gives the same bytes when what the last run left is gone, broken or of another program', async () => {
    const carpeta = writePlantita(ENTRADAS, SALIDAS)
    const esperado = await run(carpeta, espacio)
    const estado = join(espacio, 'estado', 'libro.col')
    const sello = { contenido: 'por-cola-1', programa: VERSION, ley: ley.huella }
    const danos: Readonly<Record<string, () => void>> = {
      'without a file': () => rmSync(estado),
      'with a byte changed': () => {
        const bytes = readFileSync(estado)
        bytes[bytes.length - 20] ^= 64
        writeFileSync(estado, bytes)
      },
      'of another program': () =>
        writeColumnas(
          estado,
          { ...sello, programa: `${VERSION}-otra` },
          Object.fromEntries(readColumnas(estado, sello)!),
        ),
      'a folder': () => {
        rmSync(estado)
        mkdirSync(estado)
      },
    }
    for (const [dano, hurt] of Object.entries(danos)) {
      hurt()
      expect(await run(carpeta, espacio), dano).toEqual(esperado)
      if (dano !== 'a folder') expect(notaOf(espacio).colas.rehechas, dano).toBe(3)
    }
    expect(existsSync(join(espacio, 'estado'))).toBe(false)
  })
})
