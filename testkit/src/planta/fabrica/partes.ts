/** The part numbers that a plant buys. */
import { assert, parseDecimal } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { FAMILIAS, FAMILIAS_NACIONALES, type Familia } from '../catalogo/familias.ts'
import { routeFor } from '../catalogo/rutas.ts'
import type { Origen, Parte } from '../modelo.ts'

/** `cuantas` part numbers: about 8 % bought in Mexico, 4 % imported for good, the rest temporary, every family present. */
export function designPartes(azar: Azar, cuantas: number): Parte[] {
  assert(cuantas >= 12, 'a plant needs 12 parts or more')
  const nacionales = Math.max(2, Math.round(cuantas * 0.08))
  const definitivas = Math.max(1, Math.round(cuantas * 0.04))
  const partes: Parte[] = []
  const add = (familia: Familia, origen: Origen) =>
    partes.push(designParte(azar, familia, origen, partes.length))
  const bolsa = shareFamilias(azar, FAMILIAS, cuantas - nacionales - definitivas)
  for (const familia of bolsa) add(familia, 'temporal')
  const ferreteria = FAMILIAS.filter((f) => f.prefijo === 'TOR' || f.prefijo === 'ARA' || f.prefijo === 'CIN')
  for (let i = 0; i < definitivas; i++) add(ferreteria[i % ferreteria.length], 'definitivo')
  for (const familia of shareFamilias(azar, FAMILIAS_NACIONALES, nacionales)) add(familia, 'nacional')
  return partes
}

/** One of each while they last, the rest in proportion to how common each is. */
function shareFamilias(azar: Azar, familias: readonly Familia[], cuantas: number): Familia[] {
  const urna = familias.flatMap((familia) => Array.from({ length: familia.parte }, () => familia))
  return Array.from({ length: cuantas }, (_, i) => (i < familias.length ? familias[i] : azar.pick(urna)))
}

function designParte(azar: Azar, familia: Familia, origen: Origen, indice: number): Parte {
  const factor = parseDecimal(azar.pick(familia.factores))
  assert(factor !== null, `bad factor in family ${familia.prefijo}`)
  const pais = origen === 'definitivo' ? 'TWN' : azar.pick(familia.origenes)
  return {
    numero: numberParte(familia, indice),
    descripcion: `${familia.nombre} ${azar.pick(familia.variantes)}`,
    familia,
    origen,
    factor,
    peso: azar.entero(...familia.peso),
    precio: azar.entero(...familia.precio),
    empaque: azar.pick(familia.empaque),
    pais,
    ruta: routeFor(pais, indice),
  }
}

/** Screws keep the maker's number, which starts with zeros: spreadsheets love to lose them. */
function numberParte(familia: Familia, indice: number): string {
  if (familia.prefijo === 'TOR') return `00${71_000 + indice}`
  return `${familia.prefijo}-${String(indice + 1).padStart(5, '0')}`
}
