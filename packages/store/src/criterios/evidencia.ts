/** The rows that prove a finding: the first ones in their order, how many there are in all, and the line of each. */
import { assert } from '@trazo/core/kernel'
import type { FilaEvidencia, Hallazgo } from '@trazo/core/records'
import type { Fila, Parametros } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

const FILAS_MAX = 200

/** Runs the `evidencia` statement of a criterion, whose rows carry `archivo` and `linea`. */
export async function readEvidencia(
  libro: LibroEnDisco,
  id: string,
  sql: string,
  parametros: Parametros,
): Promise<Hallazgo['evidencia']> {
  await libro.run(`create or replace temp table evidencia as ${sql}`, parametros)
  const [{ total }] = await libro.readFilas('select count(*) as total from evidencia')
  const filas = await libro.readFilas(
    `select e.* exclude (archivo, linea), f.archivo as "fuente.archivo", e.linea as "fuente.linea",
       f.sha256 as "fuente.sha256"
     from evidencia e left join fuente f on f.indice = e.archivo order by e.rowid limit ${FILAS_MAX}`,
  )
  await libro.run('drop table evidencia')
  return { total: Number(total), filas: filas.map((fila) => toEvidencia(id, fila)) }
}

function toEvidencia(id: string, fila: Fila): FilaEvidencia {
  const { 'fuente.archivo': archivo, 'fuente.linea': linea, 'fuente.sha256': sha256, ...campos } = fila
  assert(
    typeof archivo === 'string' && typeof linea === 'number',
    `${id}: a row of evidence without its line`,
  )
  const visibles = Object.entries(campos).map(([nombre, valor]) => {
    assert(!Array.isArray(valor), `${id}: ${nombre} is a list`)
    return [nombre, typeof valor === 'boolean' ? String(valor) : (valor ?? '')] as const
  })
  return {
    ...(Object.fromEntries(visibles) as Record<string, string | number>),
    fuente: { archivo, linea, sha256: String(sha256) },
  }
}
