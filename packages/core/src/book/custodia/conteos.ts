/**
 * Physical counts, in the parts and units that the book keeps. What was counted as a part stands as itself; a product,
 * finished or in process, stands as the inputs that its bill of materials will discharge, waste included, times how far
 * it is; goods at third parties stand as what custody says of them that day.
 */
import {
  addRacional,
  type Dias,
  divideHalfAway,
  multiplyRacional,
  type Racional,
  racionalOf,
  SIN_FECHA,
  UNO,
} from '#kernel'
import {
  columnaDecimal,
  columnaEntera,
  columnaExacta,
  columnaTexto,
  filasDe,
  type TablaLeida,
} from '#records'
import { Explosiones } from '../explosion.ts'
import type { TablasDeEmpresa } from '../libro.ts'
import { custodiaEn } from './custodia.ts'
import { openAlmacen, type Taller } from './taller.ts'

/** A day of the book: what entered of a part, or left of its lots. micros and centavos. */
export interface DiaDeLibro {
  readonly parte: number
  readonly unidad: number
  readonly fecha: Dias
  readonly cantidad: bigint
  readonly valor: bigint
}

/** What was found of a part on a day, in micros of the unit its lots are kept in. */
export interface Conteo {
  readonly fecha: Dias
  /** The number that stands for its family. */
  readonly parte: number
  readonly unidad: number
  contado: bigint
  en_proceso: bigint
  en_submaquila: bigint
  /** What could not be converted to the unit of its lots stands in its own. */
  sin_unidad: boolean
  /** Where it was first counted; null when nobody did. */
  lugar: { readonly archivo: number; readonly linea: number } | null
}

type Concepto = 'contado' | 'en_proceso' | 'en_submaquila'

/** Every day on which somebody counted, by the cut-off; then parts as they came. */
export function countInventario(
  tablas: TablasDeEmpresa,
  entradas: readonly DiaDeLibro[],
  taller: Taller,
  corte: Dias,
): Map<Dias, Conteo[]> {
  const fisico = tablas.get('inventario_fisico')
  const proceso = tablas.get('inventario_proceso')
  const conteos = new Conteos(entradas, taller)
  for (const dia of daysOf([fisico, proceso], corte)) {
    conteos.begin(dia)
    if (fisico) addFisico(conteos, fisico, dia)
    if (proceso) addProceso(conteos, proceso, dia)
    const { envios } = custodiaEn(dia, tablas, taller)
    for (const { parte, unidad, saldo } of envios)
      if (saldo > 0) conteos.add('en_submaquila', parte, unidad, saldo, UNO, null)
  }
  return conteos.porDia
}

function daysOf(tablas: readonly (TablaLeida | undefined)[], corte: Dias): Dias[] {
  const fechas = tablas.flatMap((tabla) => (tabla ? [...columnaEntera(tabla, 'fecha')] : []))
  return [...new Set(fechas)].filter((fecha) => fecha !== SIN_FECHA && fecha <= corte).sort((a, b) => a - b)
}

function addFisico(conteos: Conteos, tabla: TablaLeida, dia: Dias): void {
  const fecha = columnaEntera(tabla, 'fecha')
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const unidad = columnaTexto(tabla, 'unidad').ids
  const cantidad = columnaExacta(tabla, 'cantidad')
  for (let i = 0; i < filasDe(tabla); i++)
    if (fecha[i] === dia) conteos.add('contado', parte[i], unidad[i], cantidad[i], UNO, placeOf(tabla, i))
}

function addProceso(conteos: Conteos, tabla: TablaLeida, dia: Dias): void {
  const fecha = columnaEntera(tabla, 'fecha')
  const producto = columnaTexto(tabla, 'producto').ids
  const unidad = columnaTexto(tabla, 'unidad').ids
  const cantidad = columnaExacta(tabla, 'cantidad')
  const avance = columnaDecimal(tabla, 'avance_pct')
  for (let i = 0; i < filasDe(tabla); i++) {
    if (fecha[i] !== dia) continue
    const { num, den } = racionalOf({ unidades: BigInt(avance.unidades[i]), escala: avance.escalas[i] })
    const veces = { num, den: den * 100n }
    conteos.add('en_proceso', producto[i], unidad[i], cantidad[i], veces, placeOf(tabla, i))
  }
}

function placeOf(tabla: TablaLeida, fila: number): NonNullable<Conteo['lugar']> {
  return { archivo: tabla.archivo.at(fila), linea: tabla.linea.at(fila) }
}

class Conteos {
  readonly #taller: Taller
  readonly #almacen: ReturnType<typeof openAlmacen>
  readonly #explosiones: Explosiones
  readonly porDia = new Map<Dias, Conteo[]>()
  #dia: Dias = SIN_FECHA
  #delDia = new Map<string, Conteo>()

  constructor(entradas: readonly DiaDeLibro[], taller: Taller) {
    this.#taller = taller
    this.#almacen = openAlmacen(taller)
    // A quantity that nobody converts again: only the part, its unit and its first day count here.
    for (const { parte, unidad, fecha } of [...entradas].sort((a, b) => a.fecha - b.fecha))
      this.#almacen.admit(parte, taller.canonica(unidad), 1, fecha)
    this.#explosiones = new Explosiones(taller.bom, this.#almacen, taller.rangos, taller.rangosDeUnidad)
  }

  begin(dia: Dias): void {
    this.#dia = dia
    this.#delDia = new Map()
    this.porDia.set(dia, [])
  }

  add(
    concepto: Concepto,
    parte: number,
    texto: number,
    micros: number,
    veces: Racional,
    lugar: Conteo['lugar'],
  ): void {
    const unidad = this.#taller.canonica(texto)
    if (this.#explosiones.hasBom(parte, this.#dia)) {
      this.#addExplosion(
        concepto === 'contado' ? 'en_proceso' : concepto,
        parte,
        unidad,
        micros,
        veces,
        lugar,
      )
      return
    }
    const destino = this.#almacen.resolve(parte, unidad, this.#dia)
    const conteo = this.#of(parte, destino.unidad, lugar)
    if (destino.cola < 0 && this.#almacen.hasLotes(parte)) conteo.sin_unidad = true
    conteo[concepto] += times(micros, multiplyRacional(destino.factor, veces))
  }

  #addExplosion(
    concepto: Concepto,
    producto: number,
    unidad: number,
    micros: number,
    veces: Racional,
    lugar: Conteo['lugar'],
  ): void {
    const factor = this.#almacen.factorDeProducto(producto, unidad, this.#dia)
    if (!factor) {
      const conteo = this.#of(producto, unidad, lugar)
      conteo.sin_unidad = true
      conteo[concepto] += times(micros, veces)
      return
    }
    for (const componente of this.#explosiones.explode(producto, this.#dia).temporales) {
      const todo = addRacional(componente.consumo, componente.desperdicio)
      const conteo = this.#of(componente.parte, componente.unidad, lugar)
      if (componente.cola < 0 && this.#almacen.hasLotes(componente.parte)) conteo.sin_unidad = true
      conteo[concepto] += times(micros, multiplyRacional(multiplyRacional(todo, factor), veces))
    }
  }

  #of(parte: number, unidad: number, lugar: Conteo['lugar']): Conteo {
    const familia = this.#taller.familiaDe(parte)
    const key = `${familia}/${unidad}`
    const known = this.#delDia.get(key)
    if (known) return known
    const nuevo: Conteo = {
      ...{ fecha: this.#dia, parte: familia, unidad, contado: 0n, en_proceso: 0n, en_submaquila: 0n },
      sin_unidad: false,
      lugar,
    }
    this.#delDia.set(key, nuevo)
    this.porDia.get(this.#dia)?.push(nuevo)
    return nuevo
  }
}

function times(micros: number, por: Racional): bigint {
  return divideHalfAway(BigInt(micros) * por.num, por.den)
}
