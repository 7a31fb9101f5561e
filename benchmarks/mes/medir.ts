/**
 * One new month on a long history that is booked and on disk. Three programs, each in a process of its own: the history
 * is made and booked; the month is added to it; everything is booked again. The two ledgers must be equal.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { continueLibro, emptyPausa, matchPeps } from '@trazo/core/book'
import { orderRows, pickFloats, pickInts } from '@trazo/core/kernel'
import type { Medida } from '../proceso.ts'
import { compareMayores } from './comparar.ts'
import { cutCarga } from './datos.ts'
import { readMes } from './leer.ts'
import { gettersOf, readHechos, readPausa, readTramo, writeContinuado, writeTramo } from './mayor.ts'

const SIN_BAJAS = { lotes: new Map<number, number>(), salidas: new Map<number, number>() }

/** Makes the history and its month, and books the history; `cada`: one late fact in that many, or none. */
export async function prepareMes(carpeta: string, lineas: number, cada: number): Promise<Medida> {
  const { partes, ...hechos } = cutCarga(lineas, cada, carpeta)
  const nada = { pausa: emptyPausa(1, 1), read: () => hechos }
  const continuado = continueLibro(nada, { ...hechos, bajas: SIN_BAJAS })
  writeContinuado(join(carpeta, 'historia'), continuado)
  writeFileSync(join(carpeta, 'partes.json'), JSON.stringify(partes))
  writeFileSync(join(carpeta, 'cuenta.json'), JSON.stringify([hechos.lotes.n, hechos.salidas.n]))
  return { historia: hechos.lotes.n + hechos.salidas.n, abiertos: continuado.pausa.abiertos.n }
}

/** From the month's text files and the ledger on disk to the ledger with the month on disk. */
export async function measureMes(carpeta: string): Promise<Medida> {
  const reloj = startReloj()
  const historia = join(carpeta, 'historia')
  const pausa = readPausa(historia)
  const { partes, cuenta } = readListas(carpeta)
  reloj.mark('abrir_ms')
  const mes = await readMes(carpeta, partes, cuenta[0], cuenta[1])
  reloj.mark('leer_ms')
  const read = (colas: Int32Array) => readHechos(historia, colas)
  const continuado = continueLibro({ pausa, read }, { ...mes, bajas: SIN_BAJAS })
  reloj.mark('emparejar_ms')
  writeContinuado(join(carpeta, 'mes'), continuado)
  reloj.mark('escribir_ms')
  return {
    ...reloj.end(),
    renglones: mes.lotes.n + mes.salidas.n,
    colas: pausa.colas,
    seguidas: continuado.seguidas.length,
    rehechas: continuado.rehechas.length,
    emparejados: continuado.lotes.n + continuado.salidas.n,
    escrito_mib: sizeOf(join(carpeta, 'mes')) / 2 ** 20,
  }
}

/** The same ledger without a history to go on from: all facts ordered, matched and written. */
export async function measureEntero(carpeta: string): Promise<Medida> {
  const reloj = startReloj()
  const { partes, cuenta } = readListas(carpeta)
  const mes = await readMes(carpeta, partes, cuenta[0], cuenta[1])
  reloj.mark('leer_ms')
  const historia = join(carpeta, 'historia')
  const lotes = appendHechos(readTramo(historia, 'lotes'), mes.lotes, 'valor_aduana', mes.lotes.valor)
  const salidas = appendHechos(readTramo(historia, 'salidas'), mes.salidas)
  reloj.mark('abrir_ms')
  const resultado = matchPeps(
    lotes,
    { ...salidas, clase: new Uint8Array(salidas.n), dirigidos: new Map() },
    partes.length,
  )
  reloj.mark('emparejar_ms')
  const entero = join(carpeta, 'entero')
  const { id, cola, fecha, cantidad, valor } = lotes
  writeTramo(entero, 'lotes', { id, cola, fecha, cantidad, valor_aduana: valor, ...resultado.estado })
  writeTramo(entero, 'salidas', { id: salidas.id, faltante: resultado.faltante })
  writeTramo(entero, 'descargos', {
    salida: pickInts(salidas.id, resultado.requerimiento),
    lote: pickInts(lotes.id, resultado.lote),
    cantidad: resultado.cantidad,
    valor: resultado.valor,
  })
  reloj.mark('escribir_ms')
  return { ...reloj.end(), emparejados: lotes.n + salidas.n, escrito_mib: sizeOf(entero) / 2 ** 20 }
}

/** Throws when the ledger that went on differs from the one booked at once in a match, a shortfall or a lot. */
export async function checkMes(carpeta: string): Promise<Medida> {
  return compareMayores(join(carpeta, 'historia'), join(carpeta, 'mes'), join(carpeta, 'entero'))
}

type Hechos = Awaited<ReturnType<typeof readMes>>['salidas' | 'lotes']

/** The facts of the first load and those of the month, in the order of the ledger. */
function appendHechos(
  tramo: ReadonlyMap<string, Int32Array | Float64Array | Uint8Array>,
  mes: Hechos,
  valorDe = '',
  valor: Float64Array | null = null,
) {
  const { ints, floats } = gettersOf(tramo)
  const join2 = <T extends Int32Array | Float64Array>(a: T, b: T): T => {
    const both = new (a.constructor as new (n: number) => T)(a.length + b.length)
    both.set(a)
    both.set(b, a.length)
    return both
  }
  const fecha = join2(ints('fecha'), mes.fecha)
  const rows = orderRows(fecha.length, [fecha, join2(floats('pedimento'), mes.llaves[0])])
  return {
    n: rows.length,
    id: pickInts(join2(ints('id'), mes.id), rows),
    cola: pickInts(join2(ints('cola'), mes.cola), rows),
    fecha: pickInts(fecha, rows),
    cantidad: pickFloats(join2(floats('cantidad'), mes.cantidad), rows),
    valor: valor ? pickFloats(join2(floats(valorDe), valor), rows) : new Float64Array(0),
  }
}

function readListas(carpeta: string): { partes: string[]; cuenta: [number, number] } {
  const read = (nombre: string) => JSON.parse(readFileSync(join(carpeta, nombre), 'utf8'))
  return { partes: read('partes.json'), cuenta: read('cuenta.json') }
}

function sizeOf(carpeta: string): number {
  return readdirSync(carpeta).reduce((sum, nombre) => sum + statSync(join(carpeta, nombre)).size, 0)
}

function startReloj() {
  const medida: Record<string, number> = {}
  const antes = process.cpuUsage()
  const start = performance.now()
  let since = start
  return {
    mark(nombre: string) {
      medida[nombre] = performance.now() - since
      since = performance.now()
    },
    end: () => ({
      ...medida,
      total_ms: performance.now() - start,
      cpu_ms: process.cpuUsage(antes).user / 1000,
    }),
  }
}
