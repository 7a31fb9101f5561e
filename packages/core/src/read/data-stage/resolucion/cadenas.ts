/** Rectifications: which pedimento replaces which (formats section 1.4, contract section 3 rule 9). */
import { type Dias, SIN_FECHA } from '#kernel'
import type { Cadenas, DestinoPedimento, Etapa, OrigenPedimento } from '#records'
import { type Cadena, link, type Nodo, splitChains } from './grafo.ts'
import { Muestras } from './muestra.ts'
import type { PedimentosDataStage, Rectificacion } from './pedimentos.ts'

/** `tipo_pedimento` of a withdrawn one (formats section 1.2). */
const DESISTIDO = 7

/**
 * Resolved pedimentos → what replaces each, and what each last one descends from. The last paid node of a chain stands;
 * a withdrawn pedimento (type 7) and a rectification that nobody paid open nothing. Avisos, one for all pedimentos with
 * the same oddity: CADENA_CICLICA, CADENA_BIFURCADA, CADENA_INCOMPLETA, RECTIFICACION_SIN_PAGO.
 */
export function resolveCadenas(pedimentos: PedimentosDataStage): Etapa<Cadenas> {
  const muestras = new Muestras()
  const destino = new Map<number, DestinoPedimento>()
  const origen = new Map<number, OrigenPedimento>()
  const filas = new Map(Array.from(pedimentos.pedimento, (pedimento, fila) => [pedimento, fila]))
  for (const [pedimento, fila] of filas)
    if (pedimentos.tipo_pedimento[fila] === DESISTIDO)
      destino.set(pedimento, { pedimento, vigente: NaN, estado: 'eliminado' })
  const porAnterior = new Map([...pedimentos.rectificaciones].reverse().map((r) => [r.anterior, r]))
  for (const cadena of splitChains(makeNodes(pedimentos, filas))) {
    noticeShape(cadena, muestras)
    conclude(cadena, destino, muestras)
    const { vigente, nodos } = cadena
    if (vigente === undefined || vigente === nodos[0]) continue
    const original = nodos[0].pedimento
    const fila = filas.get(original)
    if (fila === undefined) muestras.add('CADENA_INCOMPLETA', '', {}, original)
    const told = fila === undefined ? toldOf(porAnterior.get(original)) : filedAs(pedimentos, fila)
    const { pedimento } = vigente
    origen.set(pedimento, { pedimento, original, cadena: nodos.map((nodo) => nodo.pedimento), ...told })
  }
  return { output: { destino, origen }, rechazos: [], avisos: muestras.avisos(), cuentas: [] }
}

/** Every pedimento that a 701 row names, linked to the one it names before it. */
function makeNodes(
  { rectificaciones, fecha_pago, tipo_pedimento }: PedimentosDataStage,
  filas: ReadonlyMap<number, number>,
): Iterable<Nodo> {
  const nodos = new Map<number, Nodo>()
  const nodeOf = (pedimento: number): Nodo => {
    const fila = filas.get(pedimento) ?? -1
    const nodo = nodos.get(pedimento) ?? {
      pedimento,
      fecha: fila < 0 ? SIN_FECHA : fecha_pago[fila],
      vale: fila < 0 || tipo_pedimento[fila] !== DESISTIDO,
      siguientes: new Set(),
      previos: new Set(),
    }
    nodos.set(pedimento, nodo)
    return nodo
  }
  const date = (nodo: Nodo, fecha: Dias) => {
    if (nodo.fecha === SIN_FECHA) nodo.fecha = fecha
  }
  const rectificadores = new Set(rectificaciones.map((r) => r.pedimento))
  for (const { pedimento, anterior, original, ...fechas } of rectificaciones) {
    const nodo = nodeOf(pedimento)
    date(nodo, fechas.fecha_pago)
    if (Number.isNaN(anterior) && Number.isNaN(original)) continue
    const previo = nodeOf(Number.isNaN(anterior) ? original : anterior)
    date(previo, fechas.fecha_anterior)
    link(previo, nodo)
    // The previous one is itself a rectification that was not delivered: only this row tells what it came from.
    const told = !Number.isNaN(original) && original !== previo.pedimento && original !== pedimento
    if (told && !rectificadores.has(previo.pedimento)) link(nodeOf(original), previo)
  }
  for (const pedimento of rectificadores) {
    const nodo = nodeOf(pedimento)
    if (nodo.fecha === SIN_FECHA) nodo.vale = false
  }
  return nodos.values()
}

function noticeShape({ nodos, vigente, ciclica, bifurcada }: Cadena, muestras: Muestras): void {
  const { pedimento } = vigente ?? nodos[0]
  if (ciclica) muestras.add('CADENA_CICLICA', '', {}, pedimento)
  else if (bifurcada) muestras.add('CADENA_BIFURCADA', '', {}, pedimento)
}

function conclude(
  { nodos, vigente }: Cadena,
  destino: Map<number, DestinoPedimento>,
  muestras: Muestras,
): void {
  for (const { pedimento, vale } of nodos) {
    if (pedimento === vigente?.pedimento || destino.has(pedimento)) continue
    if (!vale) muestras.add('RECTIFICACION_SIN_PAGO', '', {}, pedimento)
    const estado = vale ? 'rectificado' : 'eliminado'
    destino.set(pedimento, { pedimento, vigente: vale && vigente ? vigente.pedimento : NaN, estado })
  }
}

/** Key and entry date of an original, as it was filed. */
function filedAs(pedimentos: PedimentosDataStage, fila: number): Pick<OrigenPedimento, 'clave' | 'fecha'> {
  const entrada = pedimentos.fecha_entrada[fila]
  const fecha = entrada === SIN_FECHA ? pedimentos.fecha_pago[fila] : entrada
  return { clave: pedimentos.diccionarios.claves.text(pedimentos.clave[fila]), fecha }
}

/** The same of one that was not delivered, as the row that rectifies it tells. */
function toldOf(rectificacion: Rectificacion | undefined): Pick<OrigenPedimento, 'clave' | 'fecha'> {
  return { clave: rectificacion?.clave_anterior ?? '', fecha: rectificacion?.fecha_anterior ?? SIN_FECHA }
}
