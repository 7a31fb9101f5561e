/**
 * `npm run bench [-- lines …]`: the match against the same match in SQL, and the whole job against a plain load of the
 * same files by DuckDB's CSV reader. Every measure runs in a process of its own, so that its peak memory is its own;
 * what is compared runs in turns, and ratios are of medians.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writePlantaGrande } from '@trazo/testkit'
import { checkMes, measureEntero, measureMes, prepareMes } from './mes/medir.ts'
import { measurePeps } from './peps/medir.ts'
import { measureCarga, measureTrabajo } from './trabajo/medir.ts'

const RONDAS = 3
const MEDIDAS: Readonly<Record<string, (args: readonly string[]) => Promise<Medida>>> = {
  mes_preparar: ([carpeta, lineas]) => prepareMes(carpeta, Number(lineas)),
  mes: ([carpeta]) => measureMes(carpeta),
  mes_entero: ([carpeta]) => measureEntero(carpeta),
  mes_comparar: ([carpeta]) => checkMes(carpeta),
  peps: ([lineas]) => measurePeps(Number(lineas)),
  trabajo: ([carpeta, salida]) => measureTrabajo(carpeta, salida),
  carga: ([carpeta]) => measureCarga(carpeta),
}

/** Milliseconds by phase, in order. */
export type Medida = Readonly<Record<string, number>>

const [orden, ...args] = process.argv.slice(2)
if (orden in MEDIDAS) {
  const medida = await MEDIDAS[orden](args)
  const pico = process.resourceUsage().maxRSS / 1024
  process.stdout.write(`${JSON.stringify({ ...medida, pico_mib: Math.round(pico) })}\n`)
} else await report(process.argv.slice(2).map(Number))

async function report(pedidas: readonly number[]): Promise<void> {
  const lineas = pedidas.length > 0 ? pedidas : [100_000, 1_000_000]
  print(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}`)
  for (const n of lineas) {
    print(`\n## ${n.toLocaleString('en-US')} renglones de libro`)
    reportPeps(n)
    await reportTrabajo(n)
  }
}

function reportPeps(lineas: number): void {
  const rondas = Array.from({ length: RONDAS }, () => runApart('peps', String(lineas)))
  const of = (nombre: string) => median(rondas.map((r) => r[nombre]))
  const kernel = of('kernel_ms')
  const times = (nombre: string) => `${of(nombre)} ms (${(of(nombre) / kernel).toFixed(1)} veces)`
  print(`emparejar: Trazo, un hilo, ${kernel} ms`)
  print(`  SQL (DuckDB), un hilo, ${times('sql_un_hilo_ms')}; dos hilos, ${times('sql_dos_hilos_ms')}`)
}

async function reportTrabajo(lineas: number): Promise<void> {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-medida-'))
  try {
    await writePlantaGrande(carpeta, { semilla: 7, lineas })
    const trabajos: Medida[] = []
    const cargas: Medida[] = []
    for (let i = 0; i < RONDAS; i++) {
      trabajos.push(runApart('trabajo', carpeta, `${carpeta}-salida`))
      cargas.push(runApart('carga', carpeta))
    }
    for (const fase of Object.keys(trabajos[0])) print(`  ${fase}: ${median(trabajos.map((t) => t[fase]))}`)
    const total = median(trabajos.map((t) => t.total_ms))
    const carga = median(cargas.map((c) => c.total_ms))
    print(
      `trabajo completo ${total} ms · carga tipada con DuckDB ${carga} ms · razón ${(total / carga).toFixed(2)}`,
    )
    print(`memoria de la carga con DuckDB: ${median(cargas.map((c) => c.pico_mib))} MiB`)
  } finally {
    rmSync(carpeta, { recursive: true, force: true })
    rmSync(`${carpeta}-salida`, { recursive: true, force: true })
  }
}

function runApart(...words: readonly string[]): Record<string, number> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, number>
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[values.length >> 1])
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
