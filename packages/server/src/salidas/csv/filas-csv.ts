/** Files of text rows: set-aside rows and differences. */

import { compareText } from '@trazo/core/kernel'
import { describeError, type Rechazo } from '@trazo/core/records'
import { EscritorCsv, type Sumidero } from './escritor.ts'

/** Rows set aside, by file and line, each with its sentence in the language asked for. */
export function writeRechazos(rechazos: readonly Rechazo[], lang: 'es' | 'en', sink: Sumidero): void {
  const csv = new EscritorCsv(sink, ['archivo', 'linea', 'campo', 'valor', 'codigo', 'mensaje'])
  for (const r of sortRechazos(rechazos)) {
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

export function sortRechazos(rechazos: readonly Rechazo[]): Rechazo[] {
  return [...rechazos].sort(
    (a, b) =>
      compareText(a.archivo, b.archivo) ||
      a.linea - b.linea ||
      compareText(a.campo, b.campo) ||
      compareText(a.codigo, b.codigo),
  )
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
