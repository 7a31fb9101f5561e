/**
 * The accounts of a trace. Of a lot: what entered equals what each exit took plus what is left. Of an exit: what its
 * bill asks for, worked out again, equals what lots gave plus what fell short. Both stand on the same matches.
 */
import { divideHalfAway, multiplyRacional } from '#kernel'
import { groupFilas } from './agrupar.ts'
import type {
  Canonica,
  DescargoTrazable,
  Estructura,
  FaltanteTrazable,
  LoteTrazable,
  SalidaTrazable,
} from './material.ts'
import { type Arista, conceptoOf, type Necesidad, Reparto, rutasOf, sumOf } from './reparto.ts'
import { type Explosion, type Ruta, Rutas } from './rutas.ts'

export interface Material extends Estructura {
  readonly lotes: ReadonlyMap<number, LoteTrazable>
  readonly salidas: ReadonlyMap<number, SalidaTrazable>
  readonly descargos: readonly DescargoTrazable[]
  readonly faltantes: readonly FaltanteTrazable[]
}

export interface CuentaDeLote {
  readonly lote: LoteTrazable
  readonly aristas: readonly Arista[]
  readonly suma: bigint
  readonly suma_valor: bigint
  /** suma + saldo = cantidad, and the same for the value. */
  readonly cuadra: boolean
}

export interface CuentaDeSalida {
  readonly salida: SalidaTrazable
  readonly necesidades: readonly Necesidad[]
  /** National and definitive goods; units as the company writes them. */
  readonly aparte: readonly Ruta[]
  readonly hay_mas_rutas: boolean
  /** A waste movement: it is not exploded; what it found is waste that waited, which no match shows. */
  readonly es_desperdicio: boolean
  readonly cuadra: boolean
}

export class Rastreador {
  readonly #material: Material
  readonly #rutas: Rutas
  readonly #porLote: ReadonlyMap<string, readonly DescargoTrazable[]>
  readonly #porSalida: ReadonlyMap<string, readonly DescargoTrazable[]>
  readonly #faltantes: ReadonlyMap<string, readonly FaltanteTrazable[]>

  constructor(material: Material, canonica: Canonica) {
    this.#material = material
    this.#rutas = new Rutas(material, canonica)
    this.#porLote = groupFilas(material.descargos, ({ lote }) => String(lote))
    this.#porSalida = groupFilas(material.descargos, ({ salida }) => String(salida))
    this.#faltantes = groupFilas(material.faltantes, ({ salida }) => String(salida))
  }

  /** Forward: where a lot went. The material holds every match of it. */
  traceLote(lote: LoteTrazable): CuentaDeLote {
    const aristas = (this.#porLote.get(String(lote.fila)) ?? []).map((descargo) => this.#link(descargo))
    const suma = sumOf(aristas, ({ descargo }) => descargo.cantidad)
    const sumaValor = sumOf(aristas, ({ descargo }) => descargo.valor_aduana)
    const cuadra = suma + lote.saldo === lote.cantidad && sumaValor + lote.valor_saldo === lote.valor_aduana
    return { lote, aristas, suma, suma_valor: sumaValor, cuadra }
  }

  /** Backward: what an exit is made of. The material holds every match and shortfall of it. */
  traceSalida(salida: SalidaTrazable): CuentaDeSalida {
    if (isDesperdicio(salida)) return this.#traceResiduo(salida)
    const explosion = this.#explode(salida)
    const reparto = new Reparto(explosion, salida.cantidad)
    const descargos = this.#porSalida.get(String(salida.fila)) ?? []
    const unidades = this.#rutas.medidas
    for (const descargo of descargos) {
      const unidad = unidades.canonical(this.#material.lotes.get(descargo.lote)!.unidad)
      reparto.take(this.#link(descargo), unidad)
    }
    for (const faltante of this.#faltantes.get(String(salida.fila)) ?? []) reparto.miss(faltante)
    const necesidades = reparto.close((unidad) => unidades.written(unidad))
    return {
      salida,
      necesidades,
      aparte: explosion.rutas
        .filter(({ origen }) => origen !== 'temporal')
        .map((ruta) => ({ ...ruta, unidad: unidades.written(ruta.unidad) })),
      hay_mas_rutas: explosion.hay_mas,
      es_desperdicio: false,
      cuadra: necesidades.every(({ cuadra }) => cuadra),
    }
  }

  /** Waste takes from the waste that waits and not from lots: it has a need of its own, which no match answers. */
  #traceResiduo(salida: SalidaTrazable): CuentaDeSalida {
    const { medidas } = this.#rutas
    const { numero_parte: componente, fecha } = salida
    const { unidad, factor } = medidas.resolve(componente, medidas.canonical(salida.unidad), fecha)
    const exacta = multiplyRacional({ num: salida.cantidad, den: 1n }, factor)
    const requerida = divideHalfAway(exacta.num, exacta.den)
    const faltantes = this.#faltantes.get(String(salida.fila)) ?? []
    const faltante = sumOf(faltantes, (f) => f.faltante)
    const cuadra = faltante <= requerida && faltantes.every((f) => f.requerida === requerida)
    const need: Necesidad = {
      ...{ componente, unidad: medidas.written(unidad), concepto: 'desperdicio', rutas: [], factor, exacta },
      ...{ requerida, aristas: [], encontrada: requerida - faltante, faltantes, faltante, cuadra },
    }
    return { salida, necesidades: [need], aparte: [], hay_mas_rutas: false, es_desperdicio: true, cuadra }
  }

  #explode({ numero_parte, unidad, fecha, ...salida }: SalidaTrazable): Explosion {
    return this.#rutas.explode(numero_parte, unidad, fecha, isComoTal(salida))
  }

  #link(descargo: DescargoTrazable): Arista {
    const lote = this.#material.lotes.get(descargo.lote)!
    const salida = this.#material.salidas.get(descargo.salida)!
    const unidad = this.#rutas.medidas.canonical(lote.unidad)
    const { rutas, totales } = this.#explode(salida)
    const concepto = conceptoOf(descargo)
    const deParte = totales.filter(({ componente }) => componente === descargo.componente)
    const total = deParte.find((t) => t.unidad === unidad) ?? deParte[0]
    if (!total || total[concepto].num === 0n) return { lote, salida, descargo, rutas: [], factor: null }
    return { lote, salida, descargo, rutas: rutasOf(rutas, total, concepto), factor: total[concepto] }
  }
}

function isDesperdicio({ es_movimiento, tipo }: SalidaTrazable): boolean {
  return es_movimiento && tipo.endsWith('_desperdicio')
}

/** Goods that were rejected leave as they came, even when the company makes them. */
function isComoTal({ es_movimiento, tipo }: Pick<SalidaTrazable, 'es_movimiento' | 'tipo'>): boolean {
  return es_movimiento && tipo === 'retorno_rechazo'
}
