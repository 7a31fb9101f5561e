/** One form of the match in this process: time of every round, and the figures that all forms must share. */
import { Equipo } from '../hilos/equipo.ts'
import { peakMib } from '../proceso.ts'
import { type Comprobacion, checkDesenlace } from './comprobacion.ts'
import { makeCarga } from './datos.ts'
import { measureC } from './en-c.ts'
import { finishKernel, runKernel } from './kernel.ts'
import { finishObjetos, makeObjetos, matchObjetos } from './objetos.ts'
import { openSql } from './sql.ts'

export interface MedidaDeForma {
  readonly ms: readonly number[]
  /** Processor time of the same rounds, of all threads: it changes less than the clock on a busy machine. */
  readonly cpu_ms: readonly number[]
  readonly comprobacion: Comprobacion
  readonly pico_mib: number
}

type Medir = (lineas: number, rondas: number) => MedidaDeForma | null | Promise<MedidaDeForma>

/** Every form, by name. `c` is null when there is no compiler. */
export const FORMAS: Readonly<Record<string, Medir>> = {
  kernel: measureKernel,
  hilos: measureHilos,
  c: measureC,
  objetos: measureObjetos,
  sql: (lineas, rondas) => measureSql(lineas, rondas, 1),
  'sql-2': (lineas, rondas) => measureSql(lineas, rondas, 2),
}

function measureKernel(lineas: number, rondas: number): MedidaDeForma {
  const carga = makeCarga(lineas)
  const reloj = new Cronometro()
  let fin = reloj.run(() => runKernel(carga))
  for (let ronda = 1; ronda < rondas; ronda++) fin = reloj.run(() => runKernel(carga))
  const pico_mib = peakMib()
  return { ...reloj.rondas(), pico_mib, comprobacion: checkDesenlace(carga, finishKernel(carga, fin)) }
}

async function measureHilos(lineas: number, rondas: number): Promise<MedidaDeForma> {
  const carga = makeCarga(lineas)
  const equipo = new Equipo(carga)
  const reloj = new Cronometro()
  let fin = reloj.run(() => equipo.match())
  for (let ronda = 1; ronda < rondas; ronda++) fin = reloj.run(() => equipo.match())
  const pico_mib = peakMib()
  const comprobacion = checkDesenlace(carga, equipo.finish(fin))
  await equipo.close()
  return { ...reloj.rondas(), pico_mib, comprobacion }
}

function measureObjetos(lineas: number, rondas: number): MedidaDeForma {
  const carga = makeCarga(lineas)
  const reloj = new Cronometro()
  let comprobacion: Comprobacion | null = null
  let pico_mib = 0
  for (let ronda = 0; ronda < rondas; ronda++) {
    const filas = makeObjetos(carga)
    const descargos = reloj.run(() => matchObjetos(filas))
    pico_mib = peakMib()
    comprobacion ??= checkDesenlace(carga, finishObjetos(filas, descargos))
  }
  return { ...reloj.rondas(), pico_mib, comprobacion: comprobacion! }
}

async function measureSql(lineas: number, rondas: number, hilos: number): Promise<MedidaDeForma> {
  const sql = await openSql(makeCarga(lineas), hilos)
  const reloj = new Cronometro()
  for (let ronda = 0; ronda < rondas; ronda++) await reloj.runAsync(() => sql.match())
  const pico_mib = peakMib()
  const comprobacion = await sql.check()
  sql.close()
  return { ...reloj.rondas(), pico_mib, comprobacion }
}

/** Clock and processor time of every round. */
class Cronometro {
  readonly #ms: number[] = []
  readonly #cpu: number[] = []

  run<T>(work: () => T): T {
    const stop = this.#start()
    const result = work()
    stop()
    return result
  }

  async runAsync(work: () => Promise<void>): Promise<void> {
    const stop = this.#start()
    await work()
    stop()
  }

  rondas(): Pick<MedidaDeForma, 'ms' | 'cpu_ms'> {
    return { ms: this.#ms, cpu_ms: this.#cpu }
  }

  #start(): () => void {
    const begun = performance.now()
    const cpu = process.cpuUsage()
    return () => {
      this.#ms.push(performance.now() - begun)
      const { user, system } = process.cpuUsage(cpu)
      this.#cpu.push((user + system) / 1000)
    }
  }
}
