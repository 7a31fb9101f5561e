/**
 * A booked ledger on disk, as columns: a folder for each load, with its facts and its matches, and where the ledger
 * stops. Nothing of an earlier load is written again.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Continuado, HechosDeColas, Pausa } from '@trazo/core/book'
import { ColumnaEntera, pickInts } from '@trazo/core/kernel'
import { type Columna, readColumnas, writeColumnas } from '@trazo/server'

const SELLO = { de: 'mes' }

export function readTramo(carpeta: string, nombre: string): ReadonlyMap<string, Columna> {
  const columnas = readColumnas(join(carpeta, `${nombre}.col`), SELLO)
  if (!columnas) throw new Error(`${carpeta}/${nombre}.col is not sound`)
  return columnas
}

export function writeTramo(
  carpeta: string,
  nombre: string,
  columnas: Readonly<Record<string, Columna>>,
): void {
  mkdirSync(carpeta, { recursive: true })
  writeColumnas(join(carpeta, `${nombre}.col`), SELLO, columnas)
}

/** What a load booked, and where the ledger stops after it. */
export function writeContinuado(
  carpeta: string,
  { seguidas, rehechas, lotes, salidas, resultado, pausa }: Continuado,
): void {
  const { llaves, estado, n: _, ...deLotes } = lotes
  writeTramo(carpeta, 'lotes', { ...deLotes, pedimento: llaves[0], ...estado, valor_aduana: lotes.valor })
  const { id, cola, fecha, cantidad, llaves: deSalidas } = salidas
  const { faltante } = resultado
  writeTramo(carpeta, 'salidas', { id, cola, fecha, cantidad, pedimento: deSalidas[0], faltante })
  writeTramo(carpeta, 'descargos', {
    salida: pickInts(id, resultado.requerimiento),
    lote: pickInts(lotes.id, resultado.lote),
    cantidad: resultado.cantidad,
    valor: resultado.valor,
  })
  writeTramo(carpeta, 'colas', { seguidas, rehechas })
  writePausa(carpeta, pausa)
}

function writePausa(carpeta: string, { fecha, llaves, abiertos }: Pausa): void {
  const { estado, llaves: deLote, n: _, ...columnas } = abiertos
  writeTramo(carpeta, 'pausa', {
    ultima_fecha: fecha,
    ultimo_pedimento: llaves[0],
    ...columnas,
    ...estado,
    pedimento: deLote[0],
    valor_aduana: abiertos.valor,
  })
}

export function readPausa(carpeta: string): Pausa {
  const { ints, floats } = gettersOf(readTramo(carpeta, 'pausa'))
  const fecha = ints('ultima_fecha')
  const id = ints('id')
  return {
    colas: fecha.length,
    fecha,
    llaves: [floats('ultimo_pedimento')],
    abiertos: {
      n: id.length,
      id,
      cola: ints('cola'),
      fecha: ints('fecha'),
      llaves: [floats('pedimento')],
      cantidad: floats('cantidad'),
      valor: floats('valor_aduana'),
      estado: {
        descargada: floats('descargada'),
        desperdicio: floats('desperdicio'),
        pendiente: floats('pendiente'),
        valor: floats('valor'),
      },
    },
  }
}

/** All facts of some queues, from the first load. */
export function readHechos(carpeta: string, colas: Int32Array): HechosDeColas {
  const wanted = new Uint8Array(colas[colas.length - 1] + 1)
  for (const cola of colas) wanted[cola] = 1
  const lotes = readTramo(carpeta, 'lotes')
  const salidas = readTramo(carpeta, 'salidas')
  const deSalidas = hechosOf(salidas, wanted)
  return {
    lotes: withValor(hechosOf(lotes, wanted), gettersOf(lotes).floats('valor_aduana')),
    salidas: { ...deSalidas, clase: new Uint8Array(deSalidas.n), dirigidos: new Map() },
  }
}

function withValor<T extends { rows: Int32Array }>(hechos: T, valor: Float64Array) {
  return { ...hechos, valor: Float64Array.from(hechos.rows, (row) => valor[row]) }
}

function hechosOf(tramo: ReadonlyMap<string, Columna>, wanted: Uint8Array) {
  const { ints, floats } = gettersOf(tramo)
  const cola = ints('cola')
  const kept = new ColumnaEntera()
  for (let i = 0; i < cola.length; i++) if (wanted[cola[i]] === 1) kept.push(i)
  const rows = kept.values().slice()
  const pick = (columna: Float64Array) => Float64Array.from(rows, (row) => columna[row])
  return {
    rows,
    n: rows.length,
    id: pickInts(ints('id'), rows),
    cola: pickInts(cola, rows),
    fecha: pickInts(ints('fecha'), rows),
    llaves: [pick(floats('pedimento'))],
    cantidad: pick(floats('cantidad')),
  }
}

export function gettersOf(columnas: ReadonlyMap<string, Columna>) {
  return {
    ints: (nombre: string) => columnas.get(nombre) as Int32Array,
    floats: (nombre: string) => columnas.get(nombre) as Float64Array,
  }
}
