/** One criterion on one book, as of the cut-off: inputs, measure, state, words, evidence. */
import { assert } from '@trazo/core/kernel'
import { type CriterioEmpacado, fundamentoDe, type Ley } from '@trazo/core/legal'
import type { Fila } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { splitConsulta } from './consulta.ts'
import { readEvidencia } from './evidencia.ts'
import type { HallazgoJuzgado } from './hallazgo-juzgado.ts'
import { findFaltantes, makeHay } from './insumos.ts'
import { type ContextoJuicio, formatMedida, Juicio } from './juicio.ts'
import { resolveParametros } from './parametros.ts'

/** The finding of a criterion. Missing inputs, parameters or law make it `no_evaluable`, never a breach and never a pass. */
export async function evaluate(
  libro: LibroEnDisco,
  ley: Ley,
  criterio: CriterioEmpacado,
  contexto: ContextoJuicio,
  hay = makeHay(libro),
): Promise<HallazgoJuzgado> {
  const { tarjeta } = criterio
  const parametros = resolveParametros(ley, tarjeta, contexto.corte)
  const sinNorma = tarjeta.fundamento.length > 0 && fundamentoDe(tarjeta, contexto.corte).length === 0
  const faltan = [
    ...(await findFaltantes(hay, tarjeta.necesita)),
    ...parametros.faltan,
    ...(sinNorma ? ['norma'] : []),
  ]
  const juicio = new Juicio(ley, tarjeta, contexto, parametros)
  if (faltan.length > 0) return juicio.noEvaluable(faltan, {}, { total: 0, filas: [] })

  const { base, medida, evidencia } = splitConsulta(tarjeta.id, criterio.consulta)
  const { paraConsulta } = parametros
  if (base !== null) await libro.run(`create temp table base as ${base}`, paraConsulta)
  const filas = await libro.readFilas(medida, paraConsulta)
  assert(filas.length === 1, `${tarjeta.id}: medida gave ${filas.length} rows, not one`)
  const hallazgo = await conclude(juicio, filas[0], () =>
    readEvidencia(libro, tarjeta.id, evidencia, paraConsulta),
  )
  if (base !== null) await libro.run('drop table base')
  return hallazgo
}

type LeeEvidencia = () => Promise<HallazgoJuzgado['evidencia']>

/** The rows are read also when the query cannot tell: they show what keeps it from telling. */
async function conclude(juicio: Juicio, fila: Fila, evidencia: LeeEvidencia): Promise<HallazgoJuzgado> {
  const { valor, faltan, estado, umbral, ...cifras } = fila
  if (valor !== null && estado !== 'no_evaluable') {
    const medida = formatMedida(valor)
    return juicio.evaluado(medida, juicio.resolveEstado(medida, estado, umbral), cifras, await evidencia())
  }
  const nombrados = Array.isArray(faltan) ? faltan.map(String) : []
  assert(nombrados.length > 0, `${juicio.id}: no measure, and nothing is said to be missing`)
  return juicio.noEvaluable(nombrados, cifras, await evidencia())
}
