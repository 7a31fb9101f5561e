/** The tariff item of each lot as of a day, where a row of `correlaciones` changed it; elsewhere the lot keeps its own. */
import { resolveCorrelaciones } from '@trazo/core/book'
import { assert, type Dias, parseFecha, SIN_FECHA } from '@trazo/core/kernel'
import { filasDe } from '@trazo/core/records'
import type { Celda } from '../libro/lectura.ts'
import { readTablas } from '../libro/leer-tablas.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

/** Makes the temporary table `fraccion_al_corte (lote, fraccion)`. */
export async function writeFracciones(libro: LibroEnDisco, corte: Dias): Promise<void> {
  await libro.run('create or replace temp table fraccion_al_corte (lote BIGINT, fraccion VARCHAR)')
  const { tablas } = await readTablas(libro, ['correlaciones'])
  const correlaciones = tablas.get('correlaciones')!
  if (filasDe(correlaciones) === 0) return
  const resueltas = resolveCorrelaciones(correlaciones)
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

function dia(celda: Celda): Dias {
  if (celda === null) return SIN_FECHA
  const dias = parseFecha(String(celda))
  assert(dias !== null, `not a date: ${celda}`)
  return dias
}
