import type { LibroOraculo, Row } from '../../src/oraculo/index.ts'
import { type Compania, VACIA } from './compania.ts'

/*
 * Booking tables, as an accountant would put them on paper:
 *
 *   # What the case shows, in one line.
 *   # The reckoning by hand, when it helps.
 *   corte 2024-12-31
 *   oea 2023-02-15 2024-02-14
 *   consumo real
 *
 *   importaciones
 *   pedimento  fecha_entrada  numero_parte  cantidad  valor_aduana_mxn
 *   4000001    2024-01-10     A                  100           1000.00
 *
 *   descargos
 *   salida_pedimento  entrada_pedimento  cantidad   valor_aduana_mxn
 *   ...
 *
 * A section is its name, a line of columns and its rows; columns are parted by spaces, `-` is empty.
 * Inputs take what they leave out from POR_DEFECTO. An expected section gives every row, in order, by the columns
 * it names; one that is only its name expects no rows. A pedimento may be written as its last seven digits.
 */

export type TablaContable = {
  titulo: string
  compania: Compania
  corte?: string
  esperado: Partial<LibroOraculo>
}

const POR_DEFECTO: Record<string, Row> = {
  importaciones: { clave: 'IN', partida: '1', unidad: 'PZA', pais_origen: 'USA', fraccion: '85369099' },
  exportaciones: { clave: 'RT', partida: '1', unidad: 'PZA' },
  bom: { unidad: 'PZA' },
  movimientos: { partida: '1', unidad: 'PZA' },
  unidades: {},
  saldos_iniciales: { clave: 'IN', partida: '1', unidad: 'PZA', pais_origen: 'USA', fraccion: '85369099' },
  familias: {},
  alternos: {},
  ordenes_produccion: { unidad: 'PZA' },
}
const ESPERADAS = ['lotes', 'descargos', 'saldos', 'faltantes', 'capas']

function readCell(columna: string, celda: string): string {
  if (celda === '-') return ''
  return columna.endsWith('pedimento') && celda.length === 7 ? `24403000${celda}` : celda
}

function readSection(lineas: readonly string[]): { nombre: string; filas: Row[] } {
  const [nombre = '', cabeza = '', ...resto] = lineas
  const columnas = cabeza.trim().split(/\s+/)
  const filas = resto.map((linea) => {
    const celdas = linea.trim().split(/\s+/)
    if (celdas.length !== columnas.length) throw new Error(`${nombre}: ${linea}`)
    return Object.fromEntries(columnas.map((c, i) => [c, readCell(c, celdas[i] ?? '')]))
  })
  return { nombre: nombre.trim(), filas }
}

function readSettings(lineas: readonly string[]): Pick<TablaContable, 'compania' | 'corte'> {
  const palabras = lineas.map((linea) => linea.trim().split(/\s+/))
  const oea = palabras.filter(([nombre]) => nombre === 'oea')
  const certificaciones = oea.map(([, desde = '', hasta = '']) => ({ tipo: 'oea', desde, hasta }))
  const corte = palabras.find(([nombre]) => nombre === 'corte')?.[1]
  const consumo = palabras.find(([nombre]) => nombre === 'consumo')?.[1]
  const empresa = { certificaciones, ...(consumo === undefined ? {} : { consumo }) }
  return { compania: { ...VACIA, empresa }, ...(corte === undefined ? {} : { corte }) }
}

/** Reads one booking table; an unknown section or a ragged row is an error of the test. */
export function readTablaContable(texto: string): TablaContable {
  const bloques = texto
    .split(/\n\s*\n/)
    .map((bloque) => bloque.split('\n').filter((linea) => linea.trim() !== ''))
    .filter((bloque) => bloque.length > 0)
  const [portada = [], ...secciones] = bloques
  const notas = portada.filter((linea) => linea.startsWith('#')).map((linea) => linea.replace(/^#\s*/, ''))
  const tabla: TablaContable = {
    titulo: notas[0] ?? '',
    ...readSettings(portada.filter((linea) => !linea.startsWith('#'))),
    esperado: {},
  }
  for (const { nombre, filas } of secciones.map(readSection)) {
    if (ESPERADAS.includes(nombre)) tabla.esperado = { ...tabla.esperado, [nombre]: filas }
    else if (nombre in POR_DEFECTO) {
      const completas = filas.map((fila) => ({ ...POR_DEFECTO[nombre], ...fila }))
      tabla.compania = { ...tabla.compania, [nombre]: completas }
    } else throw new Error(`unknown section: ${nombre}`)
  }
  return tabla
}

/** The rows reduced to the columns the expectation names. */
export function onlyColumns(filas: readonly Row[], muestra: readonly Row[]): Row[] {
  const columnas = Object.keys(muestra[0] ?? {})
  if (columnas.length === 0) return [...filas]
  return filas.map((fila) => Object.fromEntries(columnas.map((c) => [c, fila[c] ?? `(no column ${c})`])))
}
