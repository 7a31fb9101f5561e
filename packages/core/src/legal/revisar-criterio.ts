/** What a criterion must fulfil beyond the shape of its card: parameters that exist, bands that cover, cases for each answer. */

import type { CriterioEmpacado } from './empaque.ts'
import type { Problema } from './esquema.ts'
import type { Parametro } from './esquema-parametro.ts'
import { checkBandas, parametrosDeBandas } from './revisar-bandas.ts'

/** The problems of a criterion whose card and cases already have the right shape. */
export function checkCriterio(
  { tarjeta, casos }: CriterioEmpacado,
  parametros: ReadonlyMap<string, Parametro>,
): Problema[] {
  const bandas = tarjeta.bandas ?? []
  const problema = (campo: string, mensaje: string) => ({ campo, mensaje })
  const problemas: Problema[] = []

  for (const id of tarjeta.parametros) {
    const parametro = parametros.get(id)
    if (!parametro) problemas.push(problema('parametros', `no existe el parámetro ${id}`))
    else if (!parametro.aplica_al_calculo)
      problemas.push(problema('parametros', `${id} está marcado como no aplicable al cálculo`))
    else if (tarjeta.naturaleza === 'legal' && parametro.confianza === 'sin_verificar')
      problemas.push(problema('parametros', `un criterio legal no se apoya en ${id}, que está sin verificar`))
  }
  for (const id of parametrosDeBandas(bandas))
    if (!tarjeta.parametros.includes(id))
      problemas.push(problema('bandas', `la cota ${id} no está entre los parámetros de la tarjeta`))

  if ((tarjeta.bandas !== undefined) === (tarjeta.estado_por_consulta !== undefined))
    problemas.push(problema('bandas', 'van las bandas o estado_por_consulta, y solo uno de los dos'))
  for (const [i, mensaje] of checkBandas(bandas)) problemas.push(problema(`bandas.${i}`, mensaje))

  if (tarjeta.naturaleza === 'heuristica' && tarjeta.severidad > 2)
    problemas.push(problema('severidad', 'una heurística no pasa de 2'))
  if (tarjeta.naturaleza === 'heuristica' && bandas.some((b) => b.estado === 'incumple'))
    problemas.push(problema('bandas', 'una heurística no concluye incumplimiento'))
  if (tarjeta.naturaleza === 'legal' && tarjeta.fundamento.every((f) => f.confianza === 'sin_verificar'))
    problemas.push(problema('fundamento', 'un criterio legal lleva al menos una norma verificada'))

  const esperados = new Set(casos.map((caso) => caso.esperado.estado))
  if (!esperados.has('cumple')) problemas.push(problema('cases', 'falta un caso que cumple'))
  if (!esperados.has('incumple') && !esperados.has('atencion'))
    problemas.push(problema('cases', 'falta un caso que incumple o pide atención'))
  if (!esperados.has('no_evaluable')) problemas.push(problema('cases', 'falta un caso no evaluable'))
  return problemas
}
