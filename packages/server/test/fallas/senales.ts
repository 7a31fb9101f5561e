/** What a run says, from all of its files, as one list of signals: where it was said, under which cause, about what. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resumen } from '../../src/resumen.ts'
import { type Fila, readCsv } from '../e2e/apoyo/csv.ts'

export interface Senal {
  readonly donde: string
  readonly causa: string
  readonly pedimento: string
  readonly partes: readonly string[]
}

/** Orders of the simulator are this close to the standard when nothing is wrong. */
const VARIACION_USUAL_PCT = 4

interface HallazgosJson {
  readonly hallazgos: readonly {
    readonly criterio: string
    readonly evidencia: { readonly filas: readonly Readonly<Record<string, unknown>>[] }
  }[]
}

/** Signals of the results in a folder. Of a complement, every row that is not in order. */
export function readSenales(carpeta: string): Senal[] {
  const filas = (nombre: string) => (existsSync(join(carpeta, nombre)) ? readCsv(carpeta, nombre) : [])
  const text = (nombre: string) => readFileSync(join(carpeta, nombre), 'utf8')
  const { hallazgos } = JSON.parse(text('hallazgos.json')) as HallazgosJson
  const { avisos } = JSON.parse(text('resumen.json')) as Resumen
  return [
    ...filas('conciliacion.csv').map((f) => ({
      ...senal('conciliacion', f.causa),
      pedimento: digits(f.pedimento),
    })),
    ...filas('faltantes.csv').map((f) => ({
      ...senal('faltantes', f.causa),
      pedimento: digits(f.salida_pedimento),
      partes: [f.producto, f.componente],
    })),
    ...hallazgos.flatMap(({ criterio, evidencia }) =>
      evidencia.filas.map((f) => ({
        ...senal('hallazgos', criterio),
        pedimento: digits(String(f.pedimento ?? '')),
        partes: [String(f.numero_parte ?? ''), String(f.componente ?? '')],
      })),
    ),
    ...avisos.map((a) => ({ ...senal('avisos', a.codigo), partes: [a.mensaje] })),
    ...filas('inventario.csv')
      .filter((f) => f.causa !== 'coincide')
      .map((f) => ({ ...senal('inventario', f.causa), partes: [f.numero_parte] })),
    ...repeated(filas('variacion_consumo.csv').filter(isFar)),
  ]
}

function isFar({ diferencia_pct, estado }: Fila): boolean {
  return (
    Math.abs(Number(diferencia_pct)) > VARIACION_USUAL_PCT ||
    estado === 'fuera_de_lista' ||
    estado === 'sin_consumo'
  )
}

/** Components that are far off in several orders of a product; one may be a month in which the bill changed. */
function repeated(filas: readonly Fila[]): Senal[] {
  const veces = new Map<string, number>()
  for (const { producto, componente } of filas) {
    const par = `${producto} ${componente}`
    veces.set(par, (veces.get(par) ?? 0) + 1)
  }
  return [...veces].flatMap(([par, n]) =>
    n < 3 ? [] : [{ ...senal('variacion_consumo', 'variacion'), partes: par.split(' ') }],
  )
}

function senal(donde: string, causa: string): Senal {
  return { donde, causa, pedimento: '', partes: [] }
}

function digits(pedimento: string): string {
  return pedimento.replace(/\D/g, '')
}
