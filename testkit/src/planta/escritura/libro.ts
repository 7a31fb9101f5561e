/** A table of the company as a workbook: numbers as numbers, dates as dates, identifiers as text with their zeros. */
import { parseFecha } from '@trazo/core/kernel'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { Tabla } from '../tablas/tabla.ts'

const NUMEROS =
  /^(cantidad|merma|desperdicio|factor|valor_.*|.*_mxn|.*_usd|partida|trabajadores|horas|kwh|turnos|superficie_m2|unidades_mes)$/
const FECHAS = /^(fecha.*|.*_fecha|vigente_.*|desde|hasta|presentada_el)$/

/** The same table gives the same bytes: no date of creation but a fixed one. */
export function writeLibro(tabla: Tabla): Promise<Uint8Array> {
  const rows = tabla.filas.map((fila) => fila.map((celda, i) => typeCell(tabla.columnas[i], celda)))
  const fija = new Date(0)
  return writeXlsx({
    sheets: [
      {
        name: tabla.nombre,
        columns: tabla.columnas.map((columna) => ({
          width: 18,
          ...(FECHAS.test(columna) ? { numFmt: 'yyyy-mm-dd' } : {}),
        })),
        rows: [[...tabla.columnas], ...rows],
        freezePane: { rows: 1 },
      },
    ],
    properties: { created: fija, modified: fija },
  })
}

function typeCell(columna: string, celda: string): CellValue {
  if (celda === '') return null
  if (NUMEROS.test(columna)) return Number(celda)
  const dia = FECHAS.test(columna) ? parseFecha(celda) : null
  return dia === null ? celda : new Date(dia * 86_400_000)
}
