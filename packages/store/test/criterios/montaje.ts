/** Rows by view, put into a finished book without rows: the situation of a case. */
import { assert } from '@trazo/core/kernel'
import type { Celda } from '../../src/libro/lectura.ts'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import type { Filas } from './situacion.ts'

/**
 * Puts rows in the place of those of the views, with the columns and types that each view has. What a row does not say
 * is empty; it comes from `caso.csv`, line 2 on. A view or column that does not exist is our bug.
 */
export async function setUp(libro: LibroEnDisco, datos: ReadonlyMap<string, Filas>): Promise<void> {
  await libro.run("insert into fuente values (0, 'caso.csv', repeat('0', 64), 0)")
  for (const [vista, filas] of datos) {
    const columnas = await libro.readFilas(
      `select column_name as nombre, data_type as tipo from duckdb_columns() where table_name = '${vista}'`,
    )
    assert(columnas.length > 0, `no view is called ${vista}`)
    const tipos = new Map(columnas.map(({ nombre, tipo }) => [String(nombre), String(tipo)]))
    await libro.run(`create table "caso_${vista}" as from "${vista}" limit 0`)
    await libro.run(`drop ${await kindOf(libro, vista)} "${vista}"`)
    await libro.run(`create view "${vista}" as from "caso_${vista}"`)
    for (const [i, fila] of filas.entries()) {
      const completa = { ...emptyFila(tipos, i), ...fila }
      const nombres = Object.keys(completa)
      const unknown = nombres.find((nombre) => !tipos.has(nombre))
      assert(unknown === undefined, `${vista} has no column ${unknown}`)
      const valores = Object.values(completa).map(literal)
      const lista = nombres.map((nombre) => `"${nombre}"`).join(', ')
      await libro.run(`insert into "caso_${vista}" (${lista}) values (${valores.join(', ')})`)
    }
  }
}

async function kindOf(libro: LibroEnDisco, vista: string): Promise<string> {
  const [{ n }] = await libro.readFilas(
    `select count(*) as n from duckdb_views() where view_name = '${vista}' and not temporary`,
  )
  return n === 1 ? 'view' : 'table'
}

/** Texts empty, everything else NULL, and the place where the row stands. */
function emptyFila(tipos: ReadonlyMap<string, string>, i: number): Record<string, Celda> {
  const fila: Record<string, Celda> = {}
  for (const [nombre, tipo] of tipos) if (tipo === 'VARCHAR') fila[nombre] = ''
  if (tipos.has('fila')) fila.fila = i
  if (tipos.has('archivo') && tipos.get('archivo') === 'INTEGER') fila.archivo = 0
  if (tipos.has('linea')) fila.linea = i + 2
  return fila
}

function literal(celda: Celda): string {
  return celda === null ? 'null' : `'${String(celda).replaceAll("'", "''")}'`
}
