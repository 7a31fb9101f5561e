/**
 * `query.sql` of a criterion: named statements, each under a line `-- name`.
 * - `base` (optional): a select kept as the temporary table `base`, which the others may read;
 * - `medida`: one row with `valor` (NULL: it cannot be told), and optionally `faltan` (list of inputs, see `insumos.ts`),
 *   `estado` (when the card says `estado_por_consulta`), `umbral`, and any figure that the texts of the card name;
 * - `evidencia`: the rows that prove it, in a total order, each with `archivo` and `linea`.
 * `$corte` is the cut-off; `$id` is the value in force of each parameter of the card.
 */
import { assert } from '@trazo/core/kernel'

export interface Consulta {
  readonly base: string | null
  readonly medida: string
  readonly evidencia: string
}

const NOMBRES = ['base', 'medida', 'evidencia']
const CABEZA = /^-- (\w+)[ \t]*$/

/** The text of `query.sql` → its statements. A file without them is our bug: it ships with the product. */
export function splitConsulta(id: string, texto: string): Consulta {
  const bloques = new Map<string, string[]>()
  let bloque: string[] = []
  for (const line of texto.split('\n')) {
    const nombre = CABEZA.exec(line)?.[1]
    if (nombre === undefined || !NOMBRES.includes(nombre)) bloque.push(line)
    else {
      assert(!bloques.has(nombre), `${id}: the statement ${nombre} is there twice`)
      bloque = []
      bloques.set(nombre, bloque)
    }
  }
  const [base, medida, evidencia] = NOMBRES.map((nombre) => bloques.get(nombre)?.join('\n').trim() ?? '')
  assert(medida !== '' && evidencia !== '', `${id}: query.sql has no medida or no evidencia`)
  return { base: base === '' ? null : base, medida, evidencia }
}
