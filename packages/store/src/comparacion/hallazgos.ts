/** Findings that are not the same in two runs. */
import { compareText, formatDinero, formatScaled, parseDecimal, scaleDecimal } from '@trazo/core/kernel'
import type { Medida } from '@trazo/core/records'
import { CAUSAS, type Causa } from './causas.ts'
import type { HallazgoLeido, LadoLeido } from './lado.ts'
import { COLUMNAS_MOVIDAS, type FilaMovida } from './movidas.ts'

/** Money has 2 decimals, anything else 6. */
const PLACES = { MXN: 2, otra: 6 } as const

/**
 * One row per criterion whose state or measure moved. When its card or its threshold did, the law moved it; otherwise
 * the first cause, in their order, of what moved in the book.
 */
export function diffHallazgos(a: LadoLeido, b: LadoLeido, causas: ReadonlySet<Causa>): FilaMovida[] {
  const antes = new Map(a.hallazgos.map((h) => [h.criterio, h]))
  const despues = new Map(b.hallazgos.map((h) => [h.criterio, h]))
  const ids = [...new Set([...antes.keys(), ...despues.keys()])].sort(compareText)
  const primera = CAUSAS.find((causa) => causas.has(causa))
  return ids.flatMap((id) => {
    const [x, y] = [antes.get(id), despues.get(id)]
    if (x?.estado === y?.estado && sameMedida(x?.medida, y?.medida)) return []
    const legal = !x || !y || x.version !== y.version || !sameMedida(x.umbral, y.umbral)
    const corte = a.corte === b.corte ? 'otra' : 'corte'
    const causa = legal ? 'ley' : (primera ?? (a.programa === b.programa ? corte : 'programa'))
    const detalle = legal ? `${a.ley.version} → ${b.ley.version}` : ''
    return [makeFila(id, x, y, causa, detalle)]
  })
}

function sameMedida(x: Medida | null | undefined, y: Medida | null | undefined): boolean {
  return x?.valor === y?.valor && x?.unidad === y?.unidad
}

function makeFila(
  criterio: string,
  x: HallazgoLeido | undefined,
  y: HallazgoLeido | undefined,
  causa: Causa,
  detalle: string,
): FilaMovida {
  const unidad = y?.medida?.unidad ?? x?.medida?.unidad ?? ''
  const [antes, despues] = [x, y].map((h) => unitsOf(h?.medida, unidad))
  const esDinero = unidad === 'MXN'
  const show = (units: bigint | null) =>
    units === null ? '' : esDinero ? formatDinero(units) : formatScaled(units, PLACES.otra)
  const vacia = Object.fromEntries(COLUMNAS_MOVIDAS.map((columna) => [columna, '']))
  return {
    ...vacia,
    objeto: 'hallazgo',
    cambio: x === undefined ? 'nuevo' : y === undefined ? 'quitado' : 'cambiado',
    criterio,
    unidad: esDinero ? '' : unidad,
    ...(esDinero
      ? {
          valor_antes_mxn: show(antes),
          valor_despues_mxn: show(despues),
          diferencia_mxn: formatDinero((despues ?? 0n) - (antes ?? 0n)),
        }
      : { cantidad_antes: show(antes), cantidad_despues: show(despues) }),
    estado_antes: x?.estado ?? '',
    estado_despues: y?.estado ?? '',
    causa,
    detalle,
  } as FilaMovida
}

/** A measure in whole units of its scale; null when there is none in that unit. */
function unitsOf(medida: Medida | null | undefined, unidad: string): bigint | null {
  const decimal = medida && medida.unidad === unidad ? parseDecimal(medida.valor) : null
  return decimal ? BigInt(scaleDecimal(decimal, unidad === 'MXN' ? PLACES.MXN : PLACES.otra)) : null
}
