/** How far data and months reach. */
import { addMonths, assert, type Dias, parseFecha } from '@trazo/core/kernel'
import { type LadoDeLibro, LibroEnDisco } from '@trazo/store'

/** The last day of a month `AAAA-MM`. */
export function endOf(mes: string): Dias {
  return addMonths(parseFecha(`${mes}-01`)!, 1) - 1
}

/** The last day on which an entry, an exit or a movement happens, whatever the cut-off; ISO. Null when none does. */
export async function lastDay({ libro: ruta }: LadoDeLibro): Promise<string | null> {
  const libro = await LibroEnDisco.open(ruta)
  assert(libro !== null, 'a run that is kept has a sealed book')
  try {
    const [{ dia }] = await libro.readFilas(`select max(dia)::VARCHAR as dia from (
      select max(fecha_entrada) as dia from importaciones union all select max(fecha) from exportaciones
      union all select max(fecha) from movimientos)`)
    return dia === null ? null : String(dia)
  } finally {
    libro.close()
  }
}
