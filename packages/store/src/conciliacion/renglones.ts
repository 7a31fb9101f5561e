/** The rows of `conciliacion.csv`: the columns of the contract first, then words and places. */
import type { Lang } from '../idioma.ts'
import type { Celda } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { describeCausa } from './textos.ts'

export const COLUMNAS_DE_CONCILIACION = [
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

export type RenglonDeConciliacion = Readonly<Record<(typeof COLUMNAS_DE_CONCILIACION)[number], string>>

/** Every difference, by pedimento, item (the pedimento itself first) and field; empty cells are ''. */
export async function* streamConciliacion(
  libro: LibroEnDisco,
  lang: Lang,
): AsyncGenerator<RenglonDeConciliacion> {
  const filas = libro.streamFilas(
    `select c.pedimento, c.partida, c.campo, c.valor_empresa, c.valor_data_stage, c.diferencia, c.causa, c.nota,
       e.archivo as archivo_empresa, c.linea_empresa, d.archivo as archivo_data_stage, c.linea_data_stage
     from conciliacion c left join fuente e on e.indice = c.archivo_empresa
       left join fuente d on d.indice = c.archivo_data_stage
     order by c.pedimento, c.partida nulls first, c.campo, c.causa`,
  )
  for await (const fila of filas) {
    const texto = (nombre: string) => toTexto(fila[nombre])
    const { explicacion, remedio } = describeCausa(texto('causa'), texto('nota'), lang)
    yield {
      pedimento: texto('pedimento'),
      partida: texto('partida'),
      campo: texto('campo'),
      valor_empresa: texto('valor_empresa'),
      valor_data_stage: texto('valor_data_stage'),
      diferencia: texto('diferencia'),
      causa: texto('causa'),
      explicacion,
      remedio,
      archivo_empresa: texto('archivo_empresa'),
      linea_empresa: texto('linea_empresa'),
      archivo_data_stage: texto('archivo_data_stage'),
      linea_data_stage: texto('linea_data_stage'),
    }
  }
}

function toTexto(celda: Celda | undefined): string {
  return celda === null || celda === undefined ? '' : String(celda)
}
