/** Every form of the match in turns, checked against one another and set against C. */
import { isDeepStrictEqual } from 'node:util'
import { median, print, printTable, runApart } from '../proceso.ts'
import type { MedidaDeForma } from './medir.ts'

/** Above this many lines the slow forms run once. */
const GRANDE = 2_000_000

interface Forma {
  readonly nombre: string
  readonly titulo: string
  readonly lenta: boolean
}

const FORMAS: readonly Forma[] = [
  { nombre: 'c', titulo: 'C, `-O3`, un hilo', lenta: false },
  { nombre: 'kernel', titulo: 'Trazo, un hilo', lenta: false },
  { nombre: 'hilos', titulo: 'Trazo, dos hilos', lenta: false },
  { nombre: 'sql', titulo: 'SQL (DuckDB), un hilo', lenta: true },
  { nombre: 'sql-2', titulo: 'SQL (DuckDB), dos hilos', lenta: true },
  { nombre: 'objetos', titulo: 'un objeto por renglón', lenta: true },
]

/** Measures and prints one size; throws when two forms differ in a match, a balance or a shortfall. */
export function reportPeps(lineas: number): void {
  print(`\n## Emparejar ${lineas.toLocaleString('en-US')} renglones, orden incluido`)
  const medidas = FORMAS.map(({ nombre, lenta }) => {
    const rondas = !lenta ? 7 : lineas > GRANDE ? 1 : 3
    return runApart<MedidaDeForma | null>(['peps', nombre, String(lineas), String(rondas)], 16_384)
  })
  checkSame(medidas)
  const c = medidas[0] ? median(medidas[0].ms) : null
  printTable(
    [
      'forma',
      'mediana ms',
      'procesador ms',
      'primera ms',
      'millones de renglones/s',
      'veces C',
      'memoria MiB',
    ],
    FORMAS.map(({ titulo }, i) => rowOf(titulo, medidas[i], lineas, c)),
  )
  print('Todas dan los mismos descargos, saldos y faltantes.')
}

function checkSame(medidas: readonly (MedidaDeForma | null)[]): void {
  const [first, ...others] = medidas.flatMap((medida) => medida?.comprobacion ?? [])
  for (const other of others) {
    if (!isDeepStrictEqual(first, other)) {
      throw new Error(`two forms differ: ${JSON.stringify(first)} ${JSON.stringify(other)}`)
    }
  }
}

function rowOf(titulo: string, medida: MedidaDeForma | null, lineas: number, c: number | null): string[] {
  if (!medida) return [titulo, 'no hay compilador', '', '', '', '', '']
  const ms = median(medida.ms)
  return [
    titulo,
    ms.toFixed(0),
    median(medida.cpu_ms).toFixed(0),
    medida.ms[0].toFixed(0),
    (lineas / ms / 1000).toFixed(2),
    c === null ? '' : (ms / c).toFixed(2),
    String(medida.pico_mib),
  ]
}
