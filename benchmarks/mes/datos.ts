/** Five years of facts cut in two: what is booked already, as columns, and its last month, as text files. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LotesDeColas, SalidasDeColas } from '@trazo/core/book'
import { formatCantidad, formatDinero, formatFecha, pickFloats, pickInts } from '@trazo/core/kernel'
import { type Movimientos, makeCarga } from '../peps/datos.ts'

const DIAS_DEL_MES = 30

export interface Cortada {
  readonly partes: readonly string[]
  readonly lotes: LotesDeColas
  readonly salidas: SalidasDeColas
}

/**
 * The history, its facts numbered from 0; the month goes to `importaciones.csv` and `exportaciones.csv`. With `cada`, one
 * fact of the history in that many arrives late, with the month.
 */
export function cutCarga(lineas: number, cada: number, carpeta: string): Cortada {
  const carga = makeCarga(lineas)
  let ultimo = 0
  for (const dia of carga.lotes.fecha) if (dia > ultimo) ultimo = dia
  const desde = ultimo - DIAS_DEL_MES + 1
  const partes = Array.from({ length: carga.partes }, (_, p) => `P${String(p).padStart(5, '0')}`)
  const lotes = splitAt(carga.lotes, desde, cada)
  const salidas = splitAt(carga.salidas, desde, cada)
  writeMes(join(carpeta, 'importaciones.csv'), 'fecha_entrada', partes, carga.lotes, lotes.mes)
  writeMes(join(carpeta, 'exportaciones.csv'), 'fecha', partes, carga.salidas, salidas.mes)
  return {
    partes,
    lotes: { ...hechosOf(carga.lotes, lotes.antes), valor: pickFloats(carga.lotes.valor, lotes.antes) },
    salidas: {
      ...hechosOf(carga.salidas, salidas.antes),
      clase: new Uint8Array(salidas.antes.length),
      dirigidos: new Map(),
    },
  }
}

function splitAt({ n, fecha }: Movimientos, desde: number, cada: number) {
  const rows = Int32Array.from({ length: n }, (_, i) => i)
  const isMes = (i: number) => fecha[i] >= desde || (cada > 0 && i % cada === 0)
  return { antes: rows.filter((i) => !isMes(i)), mes: rows.filter(isMes) }
}

function hechosOf(m: Movimientos, rows: Int32Array) {
  return {
    n: rows.length,
    id: Int32Array.from({ length: rows.length }, (_, i) => i),
    cola: pickInts(m.parte, rows),
    fecha: pickInts(m.fecha, rows),
    llaves: [pickFloats(m.pedimento, rows)],
    cantidad: pickFloats(m.cantidad, rows),
  }
}

function writeMes(
  ruta: string,
  fecha: string,
  partes: readonly string[],
  m: Movimientos,
  rows: Int32Array,
): void {
  const [clave, valor] = fecha === 'fecha' ? ['RT', ''] : ['IN', ',valor_aduana_mxn']
  const lines = [`pedimento,clave,${fecha},partida,numero_parte,fraccion,cantidad,unidad${valor}`]
  for (const i of rows) {
    const cantidad = formatCantidad(BigInt(m.cantidad[i]))
    const dinero = valor && `,${formatDinero(BigInt(m.valor[i]))}`
    lines.push(
      `${m.pedimento[i]},${clave},${formatFecha(m.fecha[i])},1,${partes[m.parte[i]]},85369099,${cantidad},KG${dinero}`,
    )
  }
  writeFileSync(ruta, `${lines.join('\n')}\n`)
}
