/** The rows of `conciliacion.csv`: the columns of the contract first, then words and places. */
import type { Lang } from '../idioma.ts'
import type { Fila } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { describeCausa } from './textos.ts'

export const COLUMNAS = [
  'pedimento',
  'partida',
  'campo',
  'valor_empresa',
  'valor_data_stage',
  'diferencia',
  'causa',
  'explicacion',
  'remedio',
  'archivo_empresa',
  'linea_empresa',
  'archivo_data_stage',
  'linea_data_stage',
] as const

/** Every difference in order, one text per column; an empty cell is ''. */
export async function* streamRenglones(libro: LibroEnDisco, lang: Lang): AsyncGenerator<readonly string[]> {
  const filas = libro.streamFilas(
    `select c.pedimento, c.partida, c.campo, c.valor_empresa, c.valor_data_stage, c.diferencia, c.causa, c.nota,
       e.archivo as archivo_empresa, c.linea_empresa, d.archivo as archivo_data_stage, c.linea_data_stage
     from conciliacion c left join fuente e on e.indice = c.archivo_empresa
       left join fuente d on d.indice = c.archivo_data_stage
     order by c.pedimento, c.partida nulls first, c.campo, c.causa`,
  )
  for await (const fila of filas) {
    const palabras = describeCausa(String(fila.causa), String(fila.nota), lang)
    const completa: Fila = { ...fila, ...palabras }
    yield COLUMNAS.map((columna) => String(completa[columna] ?? ''))
  }
}
