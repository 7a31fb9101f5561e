/** The month's text files, read by the product's reader into facts of queues. */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { LotesDeColas, SalidasDeColas } from '@trazo/core/book'
import { Diccionario } from '@trazo/core/kernel'
import { BYTES_DE_MUESTRA, identify, LectorTablas, sectionOf } from '@trazo/core/read'
import { columnaEntera, columnaExacta, columnaTexto, filasDe, type TablaLeida } from '@trazo/core/records'

/** Bytes taken from the disk at a time. */
const TROZO = 1 << 20

export interface Mes {
  readonly lotes: LotesDeColas
  readonly salidas: SalidasDeColas
}

/** `partes` in the order of their queues; new facts are numbered from the counts of those already booked. */
export async function readMes(
  carpeta: string,
  partes: readonly string[],
  lotes: number,
  salidas: number,
): Promise<Mes> {
  const diccionarios = { partes: new Diccionario(), unidades: new Diccionario(), claves: new Diccionario() }
  for (const parte of partes) diccionarios.partes.internText(parte)
  const lector = new LectorTablas(diccionarios)
  for (const [indice, nombre] of ['importaciones.csv', 'exportaciones.csv'].entries()) {
    const archivo = join(carpeta, nombre)
    const identidad = identify(headOf(archivo), archivo, sectionOf)
    if (identidad.clase !== 'tabla') throw new Error(`${archivo} is no table`)
    await lector.readText({ indice, archivo }, identidad, createReadStream(archivo, { highWaterMark: TROZO }))
  }
  const { tablas } = lector.finish().output
  const [importaciones, exportaciones] = [tablas.get('importaciones')!, tablas.get('exportaciones')!]
  return {
    lotes: {
      ...hechosOf(importaciones, 'fecha_entrada', lotes),
      valor: columnaExacta(importaciones, 'valor_aduana_mxn'),
    },
    salidas: {
      ...hechosOf(exportaciones, 'fecha', salidas),
      clase: new Uint8Array(filasDe(exportaciones)),
      dirigidos: new Map(),
    },
  }
}

function hechosOf(tabla: TablaLeida, fecha: string, desde: number) {
  const n = filasDe(tabla)
  return {
    n,
    id: Int32Array.from({ length: n }, (_, i) => desde + i),
    cola: columnaTexto(tabla, 'numero_parte').ids.map((id) => id - 1),
    fecha: columnaEntera(tabla, fecha),
    llaves: [columnaExacta(tabla, 'pedimento')],
    cantidad: columnaExacta(tabla, 'cantidad'),
  }
}

function headOf(archivo: string): Uint8Array {
  const fd = openSync(archivo, 'r')
  const head = new Uint8Array(BYTES_DE_MUESTRA)
  const length = readSync(fd, head)
  closeSync(fd)
  return head.subarray(0, length)
}
