/** The bill of materials, with its versions. */
import { type Dias, formatScaled, SIN_FECHA } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import type { LineaBom, Parte } from '../modelo.ts'
import type { Nodo } from './estructura.ts'

/** Whole number scaled by 10^places → text without trailing zeros. */
export function formatCorto(valor: number, places: number): string {
  const text = formatScaled(valor, places)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** One line per use, valid always; then `cambios` changes of version, each on one of the Mondays given. */
export function designBom(azar: Azar, nodos: readonly Nodo[], lunes: readonly Dias[]): LineaBom[] {
  const lineas = nodos.flatMap((nodo) => [
    ...nodo.hijos.map((hijo) => assemblyLine(azar, nodo, hijo)),
    ...nodo.partes.map((parte) => partLine(azar, nodo.numero, parte)),
  ])
  const partes = new Map(nodos.flatMap((nodo) => nodo.partes.map((parte) => [parte.numero, parte] as const)))
  return changeVersions(azar, lineas, partes, lunes)
}

const SIEMPRE = { desde: SIN_FECHA, hasta: SIN_FECHA }

function assemblyLine(azar: Azar, padre: Nodo, hijo: Nodo): LineaBom {
  const merma = azar.chance(12) ? '0.01' : ''
  const cantidad = String(azar.entero(1, 2))
  const base = { producto: padre.numero, componente: hijo.numero, cantidad, merma, desperdicio: '' }
  return { ...base, unidad: 'PZA', origen: 'temporal', ...SIEMPRE }
}

function partLine(azar: Azar, producto: string, parte: Parte): LineaBom {
  const { uso, merma, desperdicio, unidadBom } = parte.familia
  const milesimas = azar.entero(...uso)
  const entera = unidadBom === 'PZA' && uso[0] >= 1000
  const cantidad = entera ? Math.round(milesimas / 1000) * 1000 : milesimas
  return {
    producto,
    componente: parte.numero,
    cantidad: formatCorto(cantidad, 3),
    unidad: unidadBom,
    merma: rate(cantidad, merma),
    desperdicio: rate(cantidad, desperdicio),
    origen: parte.origen,
    ...SIEMPRE,
  }
}

/** A per-thousand of a quantity in thousandths, to four decimals; empty for zero. */
function rate(cantidad: number, porMil: number): string {
  const diezmilesimas = Math.round((cantidad * porMil) / 100)
  return diezmilesimas === 0 ? '' : formatCorto(diezmilesimas, 4)
}

/** One line in seven gets a second version: another quantity, or another part that leaves the old one without use. */
function changeVersions(
  azar: Azar,
  lineas: readonly LineaBom[],
  partes: ReadonlyMap<string, Parte>,
  lunes: readonly Dias[],
): LineaBom[] {
  const usos = new Map<string, number>()
  for (const linea of lineas) usos.set(linea.componente, (usos.get(linea.componente) ?? 0) + 1)
  let relevos = Math.max(2, Math.round(lineas.length / 40))
  return lineas.flatMap((linea) => {
    const parte = partes.get(linea.componente)
    if (parte === undefined || linea.origen !== 'temporal' || !azar.chance(14)) return [linea]
    const dia = lunes[azar.entero(Math.floor(lunes.length / 5), Math.floor((lunes.length * 4) / 5))]
    const vieja = { ...linea, hasta: dia - 1 }
    const sustituto =
      usos.get(linea.componente) === 1 && relevos > 0
        ? findSustituto(azar, parte, partes, lineas, linea)
        : null
    if (sustituto !== null) relevos--
    const nueva = partLine(azar, linea.producto, sustituto ?? parte)
    return [vieja, { ...nueva, desde: dia }]
  })
}

function findSustituto(
  azar: Azar,
  parte: Parte,
  partes: ReadonlyMap<string, Parte>,
  lineas: readonly LineaBom[],
  linea: LineaBom,
): Parte | null {
  const hermanas = new Set(lineas.filter((l) => l.producto === linea.producto).map((l) => l.componente))
  const iguales = [...partes.values()].filter(
    (p) => p.origen === 'temporal' && p.familia === parte.familia && !hermanas.has(p.numero),
  )
  return iguales.length === 0 ? null : azar.pick(iguales)
}
