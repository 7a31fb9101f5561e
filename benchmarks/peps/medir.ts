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
  const ms: number[] = []
  let fin = runTimed(ms, () => runKernel(carga))
  for (let ronda = 1; ronda < rondas; ronda++) fin = runTimed(ms, () => runKernel(carga))
  const pico_mib = peakMib()
  return { ms, pico_mib, comprobacion: checkDesenlace(carga, finishKernel(carga, fin)) }
}

async function measureHilos(lineas: number, rondas: number): Promise<MedidaDeForma> {
  const carga = makeCarga(lineas)
  const equipo = new Equipo(carga)
  const ms: number[] = []
  let fin = runTimed(ms, () => equipo.match())
  for (let ronda = 1; ronda < rondas; ronda++) fin = runTimed(ms, () => equipo.match())
  const pico_mib = peakMib()
  const comprobacion = checkDesenlace(carga, equipo.finish(fin))
  await equipo.close()
  return { ms, pico_mib, comprobacion }
}

function measureObjetos(lineas: number, rondas: number): MedidaDeForma {
  const ms: number[] = []
  const carga = makeCarga(lineas)
  let comprobacion: Comprobacion | null = null
  let pico_mib = 0
  for (let ronda = 0; ronda < rondas; ronda++) {
    const filas = makeObjetos(carga)
    const descargos = runTimed(ms, () => matchObjetos(filas))
    pico_mib = peakMib()
    comprobacion ??= checkDesenlace(carga, finishObjetos(filas, descargos))
  }
  return { ms, pico_mib, comprobacion: comprobacion! }
}

async function measureSql(lineas: number, rondas: number, hilos: number): Promise<MedidaDeForma> {
  const sql = await openSql(makeCarga(lineas), hilos)
  const ms: number[] = []
  for (let ronda = 0; ronda < rondas; ronda++) {
    const begun = performance.now()
    await sql.match()
    ms.push(performance.now() - begun)
  }
  const pico_mib = peakMib()
  const comprobacion = await sql.check()
  sql.close()
  return { ms, pico_mib, comprobacion }
}

function runTimed<T>(ms: number[], run: () => T): T {
  const begun = performance.now()
  const result = run()
  ms.push(performance.now() - begun)
  return result
}
