/** Declared import lines → lots: which lines open one, with which date and key (contract section 3, rules 1, 2 and 9). */
import { orderRows } from '#kernel'
import type { EfectoDeClave } from '#legal'
import { columnaEntera, columnaExacta, columnaTexto, filasDe, type TablaLeida, TIPOS_BIEN } from '#records'
import type { ContextoLibro } from './contexto.ts'
import { makeEfectos } from './efectos.ts'
import { settleTies } from './empates.ts'
import type { Libreta } from './libreta.ts'
import { makeVigente } from './pedimento-vigente.ts'

/** Lines that open a lot, in PEPS order, with what was concluded about each. Arrays go by place, `fila` by table row. */
export interface Entradas {
  readonly fila: Int32Array
  readonly fecha: Int32Array
  readonly clave: Int32Array
  /** Index into TIPOS_BIEN. */
  readonly tipo_bien: Uint8Array
}

/** What to do with a line, or why it opens nothing. */
type Decision = { fecha: number; clave: number; tipo_bien: number } | null

/** Rejects CLAVE_DESCONOCIDA; what opens nothing is ignored by name, with the reason. */
export function resolveEntradas(tabla: TablaLeida, contexto: ContextoLibro, libreta: Libreta): Entradas {
  const n = filasDe(tabla)
  const decide = makeDecide(tabla, contexto, libreta)
  const fecha = new Int32Array(n)
  const clave = new Int32Array(n)
  const tipo = new Uint8Array(n)
  const kept: number[] = []
  for (let i = 0; i < n; i++) {
    const decision = decide(i)
    if (!decision) continue
    fecha[i] = decision.fecha
    clave[i] = decision.clave
    tipo[i] = decision.tipo_bien
    kept.push(i)
  }
  const fila = orderEntradas(tabla, Int32Array.from(kept), fecha, contexto.rangos)
  return {
    fila,
    fecha: fila.map((i) => fecha[i]),
    clave: fila.map((i) => clave[i]),
    tipo_bien: Uint8Array.from(fila, (i) => tipo[i]),
  }
}

function makeDecide(
  tabla: TablaLeida,
  contexto: ContextoLibro,
  libreta: Libreta,
): (fila: number) => Decision {
  const vigenteDe = makeVigente(tabla, 'fecha_entrada', contexto, libreta)
  const efectoDe = makeEfectos(contexto, 1)
  const tipoBien = columnaTexto(tabla, 'tipo_bien')
  return (fila) => {
    const vigente = vigenteDe(fila)
    if (!vigente) return null
    const efecto = efectoDe(vigente.clave, vigente.fecha)
    const clave = () => contexto.diccionarios.claves.text(vigente.clave)
    if (!efecto) return libreta.reject(tabla, fila, 'clave', clave(), 'CLAVE_DESCONOCIDA')
    if (!opensLote(efecto)) return libreta.ignore(tabla, fila, codeOf(efecto), { clave: clave() })
    if (efecto.efecto === 'rectifica') libreta.warn(tabla, fila, 'RECTIFICACION_SIN_ORIGINAL', {})
    const declarado = tipoBien.diccionario.text(tipoBien.ids[fila])
    const tipo = declarado || (efecto.tipo_bien === 'activo_fijo' ? 'activo_fijo' : 'insumo')
    return { ...vigente, tipo_bien: TIPOS_BIEN.indexOf(tipo as (typeof TIPOS_BIEN)[number]) }
  }
}

/** A rectifier whose chain nobody knows is taken at its word: it stands in the table of entries. */
function opensLote(efecto: EfectoDeClave): boolean {
  return efecto.efecto === 'abre_lote' || efecto.efecto === 'rectifica'
}

function codeOf(efecto: EfectoDeClave): string {
  if (efecto.efecto === 'revisar') return 'CLAVE_POR_REVISAR'
  return efecto.efecto === 'descarga' ? 'CLAVE_DESCARGA_EN_IMPORTACIONES' : 'CLAVE_SIN_EFECTO'
}

function orderEntradas(
  tabla: TablaLeida,
  kept: Int32Array,
  fecha: Int32Array,
  rangos: Int32Array,
): Int32Array {
  const pedimento = columnaExacta(tabla, 'pedimento')
  const partida = columnaEntera(tabla, 'partida')
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const cantidad = columnaExacta(tabla, 'cantidad')
  const valor = columnaExacta(tabla, 'valor_aduana_mxn')
  const archivo = tabla.archivo.values()
  const linea = tabla.linea.values()
  const order = orderRows(kept.length, [
    kept.map((i) => fecha[i]),
    Float64Array.from(kept, (i) => pedimento[i]),
    kept.map((i) => partida[i]),
    kept.map((i) => archivo[i]),
    kept.map((i) => linea[i]),
  ])
  const filas = order.map((k) => kept[k])
  settleTies(
    filas,
    (a, b) => fecha[a] === fecha[b] && pedimento[a] === pedimento[b] && partida[a] === partida[b],
    archivo,
    (a, b) =>
      rangos[parte[a]] - rangos[parte[b]] ||
      cantidad[a] - cantidad[b] ||
      valor[a] - valor[b] ||
      compareTextos(tabla, a, b) ||
      linea[a] - linea[b],
  )
  return filas
}

/** Order of the remaining text columns of two rows, whatever ids their dictionaries gave them. */
export function compareTextos(tabla: TablaLeida, a: number, b: number): number {
  for (const columna of tabla.columnas.values()) {
    if (columna.tipo !== 'texto') continue
    const left = columna.diccionario.text(columna.valores.at(a))
    const right = columna.diccionario.text(columna.valores.at(b))
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
