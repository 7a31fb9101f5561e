/** Declared export lines and movements → exits in their total order (contract section 3, rules 3 and 6). */
import { ColumnaEntera, formatFecha, orderRows, pickFloats, pickInts } from '#kernel'
import { columnaEntera, columnaTexto, filasDe, type Salidas, type TablaLeida } from '#records'
import type { ContextoLibro } from './contexto.ts'
import { makeDescarga } from './descarga-de-clave.ts'
import { settleTies } from './empates.ts'
import type { Libreta } from './libreta.ts'
import { makeVigente } from './pedimento-vigente.ts'
import { Renglones } from './renglones.ts'

export interface SalidasResueltas {
  readonly salidas: Salidas
  /** Lot that a directed movement names: pedimento (NaN when none) and partida (SIN_ENTERO when any). */
  readonly entrada_pedimento: Float64Array
  readonly entrada_partida: Int32Array
  /** Row of its table. */
  readonly fila: Int32Array
}

/**
 * Exits dated on or before the cut-off and after the opening balances (`apertura`), which hold what left until then.
 * Rejects CLAVE_DESCONOCIDA; keys that discharge nothing are ignored by name.
 */
export function resolveSalidas(
  exportaciones: TablaLeida | undefined,
  movimientos: TablaLeida | undefined,
  apertura: number,
  contexto: ContextoLibro,
  libreta: Libreta,
): SalidasResueltas {
  const elegidas = new Elegidas(exportaciones, movimientos)
  if (exportaciones) collectExportaciones(exportaciones, apertura, contexto, libreta, elegidas)
  if (movimientos) collectMovimientos(movimientos, apertura, contexto, libreta, elegidas)
  return elegidas.order(contexto.rangos)
}

function collectExportaciones(
  tabla: TablaLeida,
  apertura: number,
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
    if (descarga === 'DESCARGA') {
      if (fecha > apertura) into.add(fila, 0, fecha, clave)
      else ignoreAnterior(tabla, fila, apertura, libreta)
    } else {
      const texto = contexto.diccionarios.claves.text(clave)
      if (descarga === null) libreta.reject(tabla, fila, 'clave', texto, 'CLAVE_DESCONOCIDA')
      else libreta.ignore(tabla, fila, descarga, { clave: texto })
    }
  }
}

function collectMovimientos(
  tabla: TablaLeida,
  apertura: number,
  { corte, diccionarios }: ContextoLibro,
  libreta: Libreta,
  into: Elegidas,
): void {
  const fechas = columnaEntera(tabla, 'fecha')
  const tipo = columnaTexto(tabla, 'tipo')
  for (let fila = 0; fila < filasDe(tabla); fila++) {
    if (fechas[fila] > corte) libreta.ignore(tabla, fila, 'POSTERIOR_AL_CORTE', {})
    else if (fechas[fila] <= apertura) ignoreAnterior(tabla, fila, apertura, libreta)
    else
      into.add(fila, 1, fechas[fila], diccionarios.claves.internText(tipo.diccionario.text(tipo.ids[fila])))
  }
}

function ignoreAnterior(tabla: TablaLeida, fila: number, apertura: number, libreta: Libreta): void {
  libreta.ignore(tabla, fila, 'ANTERIOR_A_LA_APERTURA', { apertura: formatFecha(apertura) })
}

/** Rows of the two tables that are exits, as columns: exports first, then movements. */
class Elegidas {
  readonly #renglones: Renglones
  readonly #fecha = new ColumnaEntera()
  readonly #tipo = new ColumnaEntera()

  constructor(exportaciones: TablaLeida | undefined, movimientos: TablaLeida | undefined) {
    this.#renglones = new Renglones([exportaciones, movimientos])
  }

  add(fila: number, esMovimiento: 0 | 1, fecha: number, tipo: number): void {
    this.#renglones.add(esMovimiento, fila)
    this.#fecha.push(fecha)
    this.#tipo.push(tipo)
  }

  order(rangos: Int32Array): SalidasResueltas {
    const renglones = this.#renglones
    const pedimento = renglones.exactos('pedimento')
    const partida = renglones.enteros('partida')
    const parte = renglones.textos('numero_parte')
    const cantidad = renglones.exactos('cantidad')
    const archivo = renglones.archivos()
    const linea = renglones.lineas()
    const esMovimiento = renglones.lados()
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
      (a, b) => cantidad[a] - cantidad[b] || renglones.compare(a, b),
    )
    const ints = (values: Int32Array) => pickInts(values, orden)
    const floats = (values: Float64Array) => pickFloats(values, orden)
    const salidas: Salidas = {
      n: orden.length,
      tipo: ints(this.#tipo.values()),
      es_movimiento: new Uint8Array(ints(esMovimiento)),
      pedimento: floats(pedimento),
      partida: ints(partida),
      fecha: ints(fecha),
      parte: ints(parte),
      cantidad: floats(cantidad),
      unidad: ints(renglones.textos('unidad')),
      valor_usd: floats(renglones.exactos('valor_comercial_usd')),
      archivo: ints(archivo),
      linea: ints(linea),
    }
    return {
      salidas,
      entrada_pedimento: floats(renglones.exactos('entrada_pedimento')),
      entrada_partida: ints(renglones.enteros('entrada_partida')),
      fila: ints(renglones.filas()),
    }
  }
}
