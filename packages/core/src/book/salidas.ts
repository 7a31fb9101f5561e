/** Declared export lines and movements → exits in their total order (contract section 3, rules 3 and 6). */
import { orderRows } from '#kernel'
import { efectoDeClave, type Ley } from '#legal'
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
import { settleTies } from './empates.ts'
import { compareTextos } from './entradas.ts'
import type { Libreta } from './libreta.ts'
import { makeVigente } from './pedimento-vigente.ts'

export interface SalidasResueltas {
  readonly salidas: Salidas
  /** Lot that a directed movement names: pedimento (NaN when none) and partida (SIN_ENTERO when any). */
  readonly entrada_pedimento: Float64Array
  readonly entrada_partida: Int32Array
}

interface Origen {
  readonly tabla: TablaLeida
  readonly fila: number
  readonly fecha: number
  readonly tipo: number
}

/** Exits dated on or before the cut-off. Rejects CLAVE_DESCONOCIDA; keys that discharge nothing are ignored by name. */
export function resolveSalidas(
  exportaciones: TablaLeida | undefined,
  movimientos: TablaLeida | undefined,
  contexto: ContextoLibro,
  libreta: Libreta,
): SalidasResueltas {
  const origenes: Origen[] = []
  if (exportaciones) collectExportaciones(exportaciones, contexto, libreta, origenes)
  const primero = origenes.length
  if (movimientos) collectMovimientos(movimientos, contexto, libreta, origenes)
  const orden = orderSalidas(origenes, primero, contexto.rangos)
  return gather(origenes, primero, orden)
}

function collectExportaciones(
  tabla: TablaLeida,
  contexto: ContextoLibro,
  libreta: Libreta,
  into: Origen[],
): void {
  const vigenteDe = makeVigente(tabla, 'fecha', contexto, libreta)
  for (let fila = 0; fila < filasDe(tabla); fila++) {
    const vigente = vigenteDe(fila)
    if (!vigente) continue
    const { fecha, clave } = vigente
    const efecto = dischargeOf(contexto.ley, clave, fecha)
    if (efecto === null) libreta.reject(tabla, fila, 'clave', clave, 'CLAVE_DESCONOCIDA')
    else if (efecto !== 'DESCARGA') libreta.ignore(tabla, fila, efecto, { clave })
    else into.push({ tabla, fila, fecha, tipo: contexto.diccionarios.claves.internText(clave) })
  }
}

/** Whether a key in the table of exits discharges inputs, or the code of why not; null when nobody knows the key. */
function dischargeOf(ley: Ley, clave: string, fecha: number): string | null {
  const salida = efectoDeClave(ley, clave, 2, fecha)
  const efecto = salida?.efecto === 'revisar' ? (dischargingImport(ley, clave, fecha) ?? salida) : salida
  if (!efecto) return null
  if (efecto.efecto === 'rectifica') return 'DESCARGA'
  if (efecto.efecto === 'revisar') return 'CLAVE_POR_REVISAR'
  if (efecto.efecto !== 'descarga') return 'CLAVE_SIN_EFECTO'
  return efecto.tipo_bien === 'activo_fijo' ? 'SALIDA_DE_ACTIVO_FIJO' : 'DESCARGA'
}

/** `F4`, `F5` and `A3` are imports that discharge: firms list them among their exits. */
function dischargingImport(ley: Ley, clave: string, fecha: number) {
  const entrada = efectoDeClave(ley, clave, 1, fecha)
  return entrada?.efecto === 'descarga' ? entrada : null
}

function collectMovimientos(
  tabla: TablaLeida,
  { corte, diccionarios }: ContextoLibro,
  libreta: Libreta,
  into: Origen[],
): void {
  const fechas = columnaEntera(tabla, 'fecha')
  const tipo = columnaTexto(tabla, 'tipo')
  for (let fila = 0; fila < filasDe(tabla); fila++) {
    const fecha = fechas[fila]
    if (fecha > corte) libreta.ignore(tabla, fila, 'POSTERIOR_AL_CORTE', {})
    else
      into.push({
        tabla,
        fila,
        fecha,
        tipo: diccionarios.claves.internText(tipo.diccionario.text(tipo.ids[fila])),
      })
  }
}

function orderSalidas(origenes: readonly Origen[], primero: number, rangos: Int32Array): Int32Array {
  const n = origenes.length
  const at = readers(origenes)
  const pedimento = Float64Array.from({ length: n }, (_, i) => at.pedimento(i))
  const partida = Int32Array.from({ length: n }, (_, i) => at.partida(i))
  const rango = Int32Array.from({ length: n }, (_, i) => rangos[at.parte(i)])
  const fecha = Int32Array.from(origenes, (o) => o.fecha)
  const esMovimiento = Uint8Array.from({ length: n }, (_, i) => (i >= primero ? 1 : 0))
  const archivo = Int32Array.from(origenes, (o) => o.tabla.archivo.at(o.fila))
  const linea = Int32Array.from(origenes, (o) => o.tabla.linea.at(o.fila))
  const orden = orderRows(n, [fecha, esMovimiento, pedimento, partida, rango, archivo, linea])
  settleTies(
    orden,
    (a, b) =>
      fecha[a] === fecha[b] &&
      esMovimiento[a] === esMovimiento[b] &&
      Object.is(pedimento[a], pedimento[b]) &&
      partida[a] === partida[b] &&
      rango[a] === rango[b],
    archivo,
    (a, b) =>
      at.cantidad(a) - at.cantidad(b) ||
      compareTextos(origenes[a].tabla, origenes[a].fila, origenes[b].fila) ||
      linea[a] - linea[b],
  )
  return orden
}

function readers(origenes: readonly Origen[]) {
  const columns = new Map<TablaLeida, ReturnType<typeof columnsOf>>()
  const of = (i: number) => {
    const { tabla } = origenes[i]
    const known = columns.get(tabla) ?? columnsOf(tabla)
    columns.set(tabla, known)
    return known
  }
  return {
    pedimento: (i: number) => of(i).pedimento[origenes[i].fila],
    partida: (i: number) => of(i).partida[origenes[i].fila],
    parte: (i: number) => of(i).parte[origenes[i].fila],
    cantidad: (i: number) => of(i).cantidad[origenes[i].fila],
    unidad: (i: number) => of(i).unidad[origenes[i].fila],
    valorUsd: (i: number) => of(i).valorUsd?.[origenes[i].fila] ?? Number.NaN,
    entradaPedimento: (i: number) => of(i).entradaPedimento?.[origenes[i].fila] ?? Number.NaN,
    entradaPartida: (i: number) => of(i).entradaPartida?.[origenes[i].fila] ?? SIN_ENTERO,
  }
}

function columnsOf(tabla: TablaLeida) {
  const movimiento = tabla.columnas.has('entrada_pedimento')
  return {
    pedimento: columnaExacta(tabla, 'pedimento'),
    partida: columnaEntera(tabla, 'partida'),
    parte: columnaTexto(tabla, 'numero_parte').ids,
    cantidad: columnaExacta(tabla, 'cantidad'),
    unidad: columnaTexto(tabla, 'unidad').ids,
    valorUsd: movimiento ? null : columnaExacta(tabla, 'valor_comercial_usd'),
    entradaPedimento: movimiento ? columnaExacta(tabla, 'entrada_pedimento') : null,
    entradaPartida: movimiento ? columnaEntera(tabla, 'entrada_partida') : null,
  }
}

function gather(origenes: readonly Origen[], primero: number, orden: Int32Array): SalidasResueltas {
  const at = readers(origenes)
  const ints = (read: (i: number) => number) => Int32Array.from(orden, read)
  const floats = (read: (i: number) => number) => Float64Array.from(orden, read)
  const salidas: Salidas = {
    n: orden.length,
    tipo: ints((i) => origenes[i].tipo),
    es_movimiento: Uint8Array.from(orden, (i) => (i >= primero ? 1 : 0)),
    pedimento: floats(at.pedimento),
    partida: ints(at.partida),
    fecha: ints((i) => origenes[i].fecha),
    parte: ints(at.parte),
    cantidad: floats(at.cantidad),
    unidad: ints(at.unidad),
    valor_usd: floats(at.valorUsd),
    archivo: ints((i) => origenes[i].tabla.archivo.at(origenes[i].fila)),
    linea: ints((i) => origenes[i].tabla.linea.at(origenes[i].fila)),
  }
  return { salidas, entrada_pedimento: floats(at.entradaPedimento), entrada_partida: ints(at.entradaPartida) }
}
