/** Declared export lines and movements → exits in their total order (contract section 3, rules 3 and 6). */
import { ColumnaEntera, orderRows, pickFloats, pickInts } from '#kernel'
import {
  columnaEntera,
  columnaExacta,
  columnaTexto,
  filasDe,
  type Salidas,
  SIN_ENTERO,
  type TablaLeida,
} from '#records'
import type { ContextoLibro } from './contexto.ts'
import { makeDescarga } from './descarga-de-clave.ts'
import { settleTies } from './empates.ts'
import { compareTextos } from './entradas.ts'
import type { Libreta } from './libreta.ts'
import { makeVigente } from './pedimento-vigente.ts'

export interface SalidasResueltas {
  readonly salidas: Salidas
  /** Lot that a directed movement names: pedimento (NaN when none) and partida (SIN_ENTERO when any). */
  readonly entrada_pedimento: Float64Array
  readonly entrada_partida: Int32Array
  /** Row of its table. */
  readonly fila: Int32Array
}

/** Exits dated on or before the cut-off. Rejects CLAVE_DESCONOCIDA; keys that discharge nothing are ignored by name. */
export function resolveSalidas(
  exportaciones: TablaLeida | undefined,
  movimientos: TablaLeida | undefined,
  contexto: ContextoLibro,
  libreta: Libreta,
): SalidasResueltas {
  const elegidas = new Elegidas(exportaciones, movimientos)
  if (exportaciones) collectExportaciones(exportaciones, contexto, libreta, elegidas)
  if (movimientos) collectMovimientos(movimientos, contexto, libreta, elegidas)
  return elegidas.order(contexto.rangos)
}

function collectExportaciones(
  tabla: TablaLeida,
  contexto: ContextoLibro,
  libreta: Libreta,
  into: Elegidas,
): void {
  const vigenteDe = makeVigente(tabla, 'fecha', contexto, libreta)
  const descargaDe = makeDescarga(contexto)
  for (let fila = 0; fila < filasDe(tabla); fila++) {
    const vigente = vigenteDe(fila)
    if (!vigente) continue
    const { fecha, clave } = vigente
    const descarga = descargaDe(clave, fecha)
    if (descarga === 'DESCARGA') into.add(fila, 0, fecha, clave)
    else {
      const texto = contexto.diccionarios.claves.text(clave)
      if (descarga === null) libreta.reject(tabla, fila, 'clave', texto, 'CLAVE_DESCONOCIDA')
      else libreta.ignore(tabla, fila, descarga, { clave: texto })
    }
  }
}

function collectMovimientos(
  tabla: TablaLeida,
  { corte, diccionarios }: ContextoLibro,
  libreta: Libreta,
  into: Elegidas,
): void {
  const fechas = columnaEntera(tabla, 'fecha')
  const tipo = columnaTexto(tabla, 'tipo')
  for (let fila = 0; fila < filasDe(tabla); fila++) {
    if (fechas[fila] > corte) libreta.ignore(tabla, fila, 'POSTERIOR_AL_CORTE', {})
    else
      into.add(fila, 1, fechas[fila], diccionarios.claves.internText(tipo.diccionario.text(tipo.ids[fila])))
  }
}

/** Rows of the two tables that are exits, as columns: exports first, then movements. */
class Elegidas {
  readonly #exportaciones: TablaLeida | undefined
  readonly #movimientos: TablaLeida | undefined
  readonly #fila = new ColumnaEntera()
  readonly #esMovimiento = new ColumnaEntera()
  readonly #fecha = new ColumnaEntera()
  readonly #tipo = new ColumnaEntera()

  constructor(exportaciones: TablaLeida | undefined, movimientos: TablaLeida | undefined) {
    this.#exportaciones = exportaciones
    this.#movimientos = movimientos
  }

  add(fila: number, esMovimiento: 0 | 1, fecha: number, tipo: number): void {
    this.#fila.push(fila)
    this.#esMovimiento.push(esMovimiento)
    this.#fecha.push(fecha)
    this.#tipo.push(tipo)
  }

  order(rangos: Int32Array): SalidasResueltas {
    const pedimento = this.#floats((tabla) => columnaExacta(tabla, 'pedimento'))
    const partida = this.#ints((tabla) => columnaEntera(tabla, 'partida'))
    const parte = this.#ints((tabla) => columnaTexto(tabla, 'numero_parte').ids)
    const archivo = this.#ints((tabla) => tabla.archivo.values())
    const linea = this.#ints((tabla) => tabla.linea.values())
    const esMovimiento = this.#esMovimiento.values()
    const fecha = this.#fecha.values()
    const rango = pickInts(rangos, parte)
    const orden = orderRows(fecha.length, [fecha, esMovimiento, pedimento, partida, rango, archivo, linea])
    settleTies(
      orden,
      (a, b) =>
        fecha[a] === fecha[b] &&
        esMovimiento[a] === esMovimiento[b] &&
        Object.is(pedimento[a], pedimento[b]) &&
        partida[a] === partida[b] &&
        rango[a] === rango[b],
      archivo,
      (a, b) => this.#compareContent(a, b),
    )
    const ints = (values: Int32Array) => pickInts(values, orden)
    const cantidad = this.#floats((tabla) => columnaExacta(tabla, 'cantidad'))
    const usd = this.#floats((tabla) => exactaOrNone(tabla, 'valor_comercial_usd'))
    const entrada = this.#floats((tabla) => exactaOrNone(tabla, 'entrada_pedimento'))
    const salidas: Salidas = {
      n: orden.length,
      tipo: ints(this.#tipo.values()),
      es_movimiento: Uint8Array.from(ints(esMovimiento)),
      pedimento: pickFloats(pedimento, orden),
      partida: ints(partida),
      fecha: ints(fecha),
      parte: ints(parte),
      cantidad: pickFloats(cantidad, orden),
      unidad: ints(this.#ints((tabla) => columnaTexto(tabla, 'unidad').ids)),
      valor_usd: pickFloats(usd, orden),
      archivo: ints(archivo),
      linea: ints(linea),
    }
    return {
      salidas,
      entrada_pedimento: pickFloats(entrada, orden),
      entrada_partida: ints(this.#ints((tabla) => enteraOrNone(tabla, 'entrada_partida'))),
      fila: ints(this.#fila.values()),
    }
  }

  #ints(columnOf: (tabla: TablaLeida) => Int32Array | null): Int32Array {
    const out = new Int32Array(this.#fila.length).fill(SIN_ENTERO)
    this.#copy(out, columnOf)
    return out
  }

  #floats(columnOf: (tabla: TablaLeida) => Float64Array | null): Float64Array {
    const out = new Float64Array(this.#fila.length).fill(Number.NaN)
    this.#copy(out, columnOf)
    return out
  }

  #copy<T extends Int32Array | Float64Array>(out: T, columnOf: (tabla: TablaLeida) => T | null): void {
    const from = [this.#exportaciones, this.#movimientos].map((tabla) => (tabla ? columnOf(tabla) : null))
    for (let i = 0; i < out.length; i++) {
      const column = from[this.#esMovimiento.at(i)]
      if (column) out[i] = column[this.#fila.at(i)]
    }
  }

  /** Two exits with the same key, which are of one table. */
  #compareContent(a: number, b: number): number {
    const tabla = (this.#esMovimiento.at(a) === 1 ? this.#movimientos : this.#exportaciones)!
    const cantidad = columnaExacta(tabla, 'cantidad')
    const [left, right] = [this.#fila.at(a), this.#fila.at(b)]
    return (
      cantidad[left] - cantidad[right] ||
      compareTextos(tabla, left, right) ||
      tabla.linea.at(left) - tabla.linea.at(right)
    )
  }
}

function exactaOrNone(tabla: TablaLeida, nombre: string): Float64Array | null {
  return tabla.columnas.has(nombre) ? columnaExacta(tabla, nombre) : null
}

function enteraOrNone(tabla: TablaLeida, nombre: string): Int32Array | null {
  return tabla.columnas.has(nombre) ? columnaEntera(tabla, nombre) : null
}
