/** The tariff item of each lot as of a day, where a row of `correlaciones` changed it; elsewhere the lot keeps its own. */
import { resolveCorrelaciones } from '@trazo/core/book'
import { assert, type Dias, Diccionario, parseFecha, SIN_FECHA } from '@trazo/core/kernel'
import { createTabla, TABLAS, type TablaLeida } from '@trazo/core/records'
import type { Celda, Fila } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

/** Makes the temporary table `fraccion_al_corte (lote, fraccion)`. */
export async function writeFracciones(libro: LibroEnDisco, corte: Dias): Promise<void> {
  await libro.run('create or replace temp table fraccion_al_corte (lote BIGINT, fraccion VARCHAR)')
  const correlaciones = await libro.readFilas('from correlaciones order by fila')
  if (correlaciones.length === 0) return
  const resueltas = resolveCorrelaciones(rebuildTabla(correlaciones))
  const clases = await libro.readFilas(
    'select distinct numero_parte, fraccion, fecha_entrada from lote order by all',
  )
  await libro.run(
    'create or replace temp table fraccion_de (parte VARCHAR, propia VARCHAR, fecha DATE, fraccion VARCHAR)',
  )
  const cambiadas: string[][] = []
  for (const { numero_parte, fraccion, fecha_entrada } of clases) {
    const lote = {
      numero_parte: String(numero_parte),
      fraccion: String(fraccion),
      fecha_entrada: dia(fecha_entrada),
    }
    const en = resueltas.fraccionEn(lote, corte)
    if (en.fraccion !== lote.fraccion)
      cambiadas.push([lote.numero_parte, lote.fraccion, String(fecha_entrada), en.fraccion])
  }
  await libro.insert('fraccion_de', cambiadas)
  await libro.run(`insert into fraccion_al_corte select l.fila, f.fraccion from lote l
    join fraccion_de f on f.parte = l.numero_parte and f.propia = l.fraccion and f.fecha = l.fecha_entrada`)
}

/** Rows of the book on disk as the table that the reader had handed over. */
function rebuildTabla(filas: readonly Fila[]): TablaLeida {
  const compartidos = { partes: new Diccionario(), unidades: new Diccionario(), claves: new Diccionario() }
  const tabla = createTabla(TABLAS.correlaciones, compartidos)
  for (const fila of filas) {
    for (const [nombre, columna] of tabla.columnas) {
      if (columna.tipo === 'texto')
        columna.valores.push(columna.diccionario.internText(String(fila[nombre] ?? '')))
      else columna.valores.push(dia(fila[nombre]))
    }
    tabla.archivo.push(Number(fila.archivo))
    tabla.linea.push(Number(fila.linea))
  }
  return tabla
}

function dia(celda: Celda): Dias {
  if (celda === null) return SIN_FECHA
  const dias = parseFecha(String(celda))
  assert(dias !== null, `not a date: ${celda}`)
  return dias
}
