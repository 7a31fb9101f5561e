/** Whether the bands of a card cover every number exactly once. */
import { parseDecimal } from '#kernel'
import { type Cota, compareDecimal, cotaInferior, cotaSuperior } from './bandas.ts'
import type { Banda } from './esquema-criterio.ts'

/** The parameters that the bands name. */
export function parametrosDeBandas(bandas: readonly Banda[]): string[] {
  const cotas = bandas.flatMap((banda) => [cotaInferior(banda), cotaSuperior(banda)])
  return cotas.filter((cota) => cota !== null && parseDecimal(cota.valor) === null).map((cota) => cota!.valor)
}

/** What keeps the bands, in their written order, from covering every number exactly once; `[index, sentence]` each. */
export function checkBandas(bandas: readonly Banda[]): [number, string][] {
  const problemas: [number, string][] = []
  bandas.forEach((banda, i) => {
    const abajo = cotaInferior(banda)
    const arriba = cotaSuperior(banda)
    if (banda.desde !== undefined && banda.mayor_que !== undefined)
      problemas.push([i, 'dos cotas inferiores'])
    if (banda.hasta !== undefined && banda.menor_que !== undefined)
      problemas.push([i, 'dos cotas superiores'])
    if (i === 0 && abajo) problemas.push([i, 'hueco: la primera banda no lleva cota inferior'])
    if (i === bandas.length - 1 && arriba)
      problemas.push([i, 'hueco: la última banda no lleva cota superior'])
    if (isEmpty(abajo, arriba)) problemas.push([i, 'la banda está vacía'])
    const mensaje = i === 0 ? null : checkJunta(cotaSuperior(bandas[i - 1]), abajo)
    if (mensaje) problemas.push([i, mensaje])
  })
  return problemas
}

function isEmpty(abajo: Cota | null, arriba: Cota | null): boolean {
  const a = abajo && parseDecimal(abajo.valor)
  const b = arriba && parseDecimal(arriba.valor)
  if (!a || !b) return false
  const order = compareDecimal(a, b)
  return order > 0 || (order === 0 && !(abajo.incluida && arriba.incluida))
}

function checkJunta(arriba: Cota | null, abajo: Cota | null): string | null {
  if (!arriba || !abajo) return 'traslape: entre dos bandas van una cota superior y una inferior'
  const a = parseDecimal(arriba.valor)
  const b = parseDecimal(abajo.valor)
  if (arriba.valor !== abajo.valor && (!a || !b))
    return `no se puede comprobar que ${arriba.valor} y ${abajo.valor} se toquen`
  const order = a && b ? compareDecimal(a, b) : 0
  if (order < 0 || (order === 0 && !arriba.incluida && !abajo.incluida))
    return `hueco entre ${arriba.valor} y ${abajo.valor}`
  if (order > 0 || (arriba.incluida && abajo.incluida)) return `traslape en ${abajo.valor}`
  return null
}
