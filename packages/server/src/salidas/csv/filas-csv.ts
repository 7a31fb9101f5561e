/** Files of text rows: set-aside rows and differences. */

import { describeError, type Rechazos } from '@trazo/core/records'
import { EscritorCsv, type Sumidero } from './escritor.ts'

/** Rows set aside, by file and line, each with its sentence in the language asked for. */
export function writeRechazos(rechazos: Rechazos, lang: 'es' | 'en', sink: Sumidero): void {
  const csv = new EscritorCsv(sink, ['archivo', 'linea', 'campo', 'valor', 'codigo', 'mensaje'])
  for (const r of rechazos.sorted()) {
    csv.text(r.archivo)
    csv.entero(r.linea)
    csv.text(r.campo)
    csv.text(r.valor)
    csv.text(r.codigo)
    csv.text(describeError(r.codigo, lang, { valor: r.valor, campo: r.campo, ...r.datos }))
    csv.endRow()
  }
  csv.end()
}

/** Rows of texts under their header, as they come. */
export async function writeFilas(
  columnas: readonly string[],
  filas: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  sink: Sumidero,
): Promise<void> {
  const csv = new EscritorCsv(sink, columnas)
  for await (const fila of filas) {
    for (const texto of fila) csv.text(texto)
    csv.endRow()
  }
  csv.end()
}
