/** The plant before its first pedimento: what it buys, what it makes, how, and when it will ship. */
import type { Azar } from '../../azar.ts'
import type { LineaBom, Parte, Producto } from '../modelo.ts'
import type { Plan } from '../opciones.ts'
import { designBom } from './bom.ts'
import { type Calendario, makeCalendario } from './calendario.ts'
import { type Envio, planDemanda, SEMANAS_DESPUES } from './demanda.ts'
import { designEstructura } from './estructura.ts'
import { Explosion } from './explosion.ts'
import { designPartes } from './partes.ts'
import { designProductos } from './productos.ts'
import { Requerimiento } from './requerimiento.ts'

export interface Fabrica {
  readonly calendario: Calendario
  readonly partes: ReadonlyMap<string, Parte>
  readonly productos: readonly Producto[]
  readonly bom: readonly LineaBom[]
  readonly explosion: Explosion
  readonly envios: readonly Envio[]
  readonly requerimiento: Requerimiento
  /** Export pedimentos wanted in a week. */
  readonly salidas: number
}

export function designFabrica(azar: Azar, plan: Plan): Fabrica {
  const calendario = makeCalendario(plan.desde, plan.meses)
  const lista = designPartes(azar.branch('partes'), plan.partes)
  const partes = new Map(lista.map((parte) => [parte.numero, parte]))
  const nodos = designEstructura(azar.branch('estructura'), lista, plan.productos)
  const bom = designBom(azar.branch('bom'), nodos, calendario.lunes)
  const explosion = new Explosion(bom, partes)
  const numeros = nodos.filter((nodo) => nodo.nivel === 'producto').map((nodo) => nodo.numero)
  const productos = designProductos(azar.branch('productos'), numeros, explosion, partes, calendario.desde)
  const salidas = Math.max(1, Math.round(plan.pedimentosPorSemana * 0.35))
  const envios = planDemanda(azar.branch('demanda'), productos, calendario, salidas)
  const requerimiento = new Requerimiento(envios, explosion, calendario.lunes.length + SEMANAS_DESPUES)
  return { calendario, partes, productos, bom, explosion, envios, requerimiento, salidas }
}
