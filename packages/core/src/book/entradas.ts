/**
 * Declared import lines and opening balances → lots: which rows open one, with which date and key
 * (contract section 3, rules 1, 2 and 9).
 */
import { ColumnaEntera, formatFecha, orderRows, pickFloats, pickInts } from '#kernel'
import type { EfectoDeClave } from '#legal'
import {
  columnaEntera,
  columnaExacta,
  columnaTexto,
  EVIDENCIAS,
  filasDe,
  type TablaLeida,
  TIPOS_BIEN,
} from '#records'
import type { Apertura } from './complemento/apertura.ts'
import type { ContextoLibro } from './contexto.ts'
import { makeEfectos } from './efectos.ts'
import { settleTies } from './empates.ts'
import type { Libreta } from './libreta.ts'
import { makeVigente } from './pedimento-vigente.ts'
import { Renglones } from './renglones.ts'

const ACTIVO_FIJO = TIPOS_BIEN.indexOf('activo_fijo')
const PEDIMENTO = EVIDENCIAS.indexOf('pedimento')

/** Rows that open a lot, in PEPS order, with what was concluded about each. Quantities and units as they were declared. */
export interface Entradas {
  readonly n: number
  readonly pedimento: Float64Array
  readonly partida: Int32Array
  readonly clave: Int32Array
  readonly parte: Int32Array
  /** Index into TIPOS_BIEN. */
  readonly tipo_bien: Uint8Array
  readonly fraccion: Int32Array
  readonly fecha: Int32Array
  readonly cantidad: Float64Array
  readonly unidad: Int32Array
  readonly valor: Float64Array
  readonly pais_origen: Int32Array
  /** Index into EVIDENCIAS. */
  readonly evidencia: Uint8Array
  readonly archivo: Int32Array
  readonly linea: Int32Array
  /** Table and row of each, for remarks. */
  lugar(entrada: number): { tabla: TablaLeida; fila: number }
}

/** What to do with a line, or why it opens nothing. */
type Decision = { fecha: number; clave: number; tipo_bien: number } | null

/** Rejects CLAVE_DESCONOCIDA; what opens nothing, or is in the opening already, is ignored by name, with the reason. */
export function resolveEntradas(
  importaciones: TablaLeida,
  saldos: TablaLeida | undefined,
  apertura: Apertura,
  contexto: ContextoLibro,
  libreta: Libreta,
): Entradas {
  const elegidas = new Elegidas(importaciones, saldos)
  const decide = makeDecide(importaciones, contexto, libreta)
  const isOpened = makeIsOpened(importaciones, apertura, libreta)
  for (let i = 0; i < filasDe(importaciones); i++) {
    const decision = decide(i)
    if (decision && !isOpened(i, decision)) elegidas.add(0, i, decision, PEDIMENTO)
  }
  if (saldos) addSaldos(saldos, apertura.filas, contexto, libreta, elegidas)
  return elegidas.order(contexto.rangos)
}

function addSaldos(
  saldos: TablaLeida,
  filas: readonly number[],
  contexto: ContextoLibro,
  libreta: Libreta,
  into: Elegidas,
): void {
  const decide = makeDecide(saldos, contexto, libreta)
  const { ids, diccionario } = columnaTexto(saldos, 'evidencia')
  for (const i of filas) {
    const decision = decide(i)
    const evidencia = (diccionario.text(ids[i]) || 'declarado') as (typeof EVIDENCIAS)[number]
    if (decision) into.add(1, i, decision, EVIDENCIAS.indexOf(evidencia))
  }
}

/**
 * Whether an import line is already in the opening: because the opening names it, or because it is not later and its
 * balance was nothing. A fixed asset that the opening does not name stays: no exit before that day took it.
 */
function makeIsOpened(
  tabla: TablaLeida,
  { fecha: apertura, covers }: Apertura,
  libreta: Libreta,
): (fila: number, decision: { fecha: number; tipo_bien: number }) => boolean {
  const pedimento = columnaExacta(tabla, 'pedimento')
  const partida = columnaEntera(tabla, 'partida')
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const datos = () => ({ apertura: formatFecha(apertura) })
  return (fila, { fecha, tipo_bien }) => {
    const named = covers(pedimento[fila], partida[fila], parte[fila])
    if (!named && (fecha > apertura || tipo_bien === ACTIVO_FIJO)) return false
    libreta.ignore(tabla, fila, named ? 'ENTRADA_EN_APERTURA' : 'ANTERIOR_A_LA_APERTURA', datos())
    return true
  }
}

function makeDecide(
  tabla: TablaLeida,
  contexto: ContextoLibro,
  libreta: Libreta,
): (fila: number) => Decision {
  const vigenteDe = makeVigente(tabla, 'fecha_entrada', contexto, libreta)
  const efectoDe = makeEfectos(contexto, 1)
  const { ids, diccionario } = columnaTexto(tabla, 'tipo_bien')
  const tipos = Array.from({ length: diccionario.size }, (_, id) => indexOfTipo(diccionario.text(id)))
  const insumo = indexOfTipo('insumo')
  const { claves } = contexto.diccionarios
  return (fila) => {
    const vigente = vigenteDe(fila)
    if (!vigente) return null
    const { fecha, clave } = vigente
    const efecto = efectoDe(clave, fecha)
    if (!efecto) return libreta.reject(tabla, fila, 'clave', claves.text(clave), 'CLAVE_DESCONOCIDA')
    if (!opensLote(efecto)) return libreta.ignore(tabla, fila, codeOf(efecto), { clave: claves.text(clave) })
    if (efecto.efecto === 'rectifica') libreta.warn(tabla, fila, 'RECTIFICACION_SIN_ORIGINAL', {})
    const declarado = tipos[ids[fila]]
    const deClave = efecto.tipo_bien === 'activo_fijo' ? ACTIVO_FIJO : insumo
    return { fecha, clave, tipo_bien: declarado < 0 ? deClave : declarado }
  }
}

/** Index into TIPOS_BIEN; -1 when the cell is empty. */
function indexOfTipo(texto: string): number {
  return TIPOS_BIEN.indexOf(texto as (typeof TIPOS_BIEN)[number])
}

/** A rectifier whose chain nobody knows is taken at its word: it stands in the table of entries. */
function opensLote(efecto: EfectoDeClave): boolean {
  return efecto.efecto === 'abre_lote' || efecto.efecto === 'rectifica'
}

function codeOf(efecto: EfectoDeClave): string {
  if (efecto.efecto === 'revisar') return 'CLAVE_POR_REVISAR'
  return efecto.efecto === 'descarga' ? 'CLAVE_DESCARGA_EN_IMPORTACIONES' : 'CLAVE_SIN_EFECTO'
}

/** Rows of the two tables that open a lot, as columns: import lines first, then balances. */
class Elegidas {
  readonly #renglones: Renglones
  readonly #fecha = new ColumnaEntera()
  readonly #clave = new ColumnaEntera()
  readonly #tipoBien = new ColumnaEntera()
  readonly #evidencia = new ColumnaEntera()

  constructor(importaciones: TablaLeida, saldos: TablaLeida | undefined) {
    this.#renglones = new Renglones([importaciones, saldos])
  }

  add(lado: 0 | 1, fila: number, decision: NonNullable<Decision>, evidencia: number): void {
    this.#renglones.add(lado, fila)
    this.#fecha.push(decision.fecha)
    this.#clave.push(decision.clave)
    this.#tipoBien.push(decision.tipo_bien)
    this.#evidencia.push(evidencia)
  }

  order(rangos: Int32Array): Entradas {
    const renglones = this.#renglones
    const fecha = this.#fecha.values()
    const pedimento = renglones.exactos('pedimento')
    const partida = renglones.enteros('partida')
    const parte = renglones.textos('numero_parte')
    const cantidad = renglones.exactos(['cantidad', 'saldo'])
    const valor = renglones.exactos(['valor_aduana_mxn', 'valor_saldo_mxn'])
    const archivo = renglones.archivos()
    const linea = renglones.lineas()
    const lado = renglones.lados()
    const orden = orderRows(renglones.length, [fecha, pedimento, partida, lado, archivo, linea])
    settleTies(
      orden,
      (a, b) =>
        fecha[a] === fecha[b] &&
        pedimento[a] === pedimento[b] &&
        partida[a] === partida[b] &&
        lado[a] === lado[b],
      archivo,
      (a, b) =>
        rangos[parte[a]] - rangos[parte[b]] ||
        cantidad[a] - cantidad[b] ||
        valor[a] - valor[b] ||
        renglones.compare(a, b),
    )
    const ints = (values: Int32Array) => pickInts(values, orden)
    const bytes = (values: ColumnaEntera) => new Uint8Array(ints(values.values()))
    return {
      n: orden.length,
      pedimento: pickFloats(pedimento, orden),
      partida: ints(partida),
      clave: ints(this.#clave.values()),
      parte: ints(parte),
      tipo_bien: bytes(this.#tipoBien),
      fraccion: ints(renglones.textos('fraccion')),
      fecha: ints(fecha),
      cantidad: pickFloats(cantidad, orden),
      unidad: ints(renglones.textos('unidad')),
      valor: pickFloats(valor, orden),
      pais_origen: ints(renglones.textos('pais_origen')),
      evidencia: bytes(this.#evidencia),
      archivo: ints(archivo),
      linea: ints(linea),
      lugar: (entrada) => ({
        tabla: renglones.tablaDe(orden[entrada]),
        fila: renglones.filaDe(orden[entrada]),
      }),
    }
  }
}
