import type { Apertura } from './apertura.ts'
import { addMeses, toIso } from './fecha.ts'
import { digits, field, type Row, sortBy } from './fila.ts'
import { isCountable, multiply, readFraccion, round } from './fraccion.ts'
import type { Parientes } from './parientes.ts'
import { findFactor, type Paso } from './unidades.ts'

export type Certificacion = { tipo: string; desde: string; hasta?: string }

/** A lot and its running sums; quantities in millionths, values in cents. */
export type Lote = {
  pedimento: string
  partida: string
  clave: string
  parte: string
  tipo_bien: string
  fraccion: string
  fecha_entrada: string
  vencimiento: string
  cantidad: bigint
  unidad: string
  valor: bigint
  pais_origen: string
  descargada: bigint
  desperdicio: bigint
  pendiente: bigint
  valorDescargado: bigint
}

const CLAVES_DE_ENTRADA = ['IN', 'V1', 'AF']

function isOea(certificaciones: readonly Certificacion[], dia: string): boolean {
  return certificaciones.some(
    (c) => c.tipo === 'oea' && c.desde <= dia && (c.hasta === undefined || c.hasta === '' || dia <= c.hasta),
  )
}

function readVencimiento(
  tipoBien: string,
  entrada: string,
  certificaciones: readonly Certificacion[],
): string {
  if (tipoBien === 'activo_fijo') return ''
  if (tipoBien === 'contenedor') return addMeses(entrada, 24)
  return addMeses(entrada, isOea(certificaciones, entrada) ? 36 : 18)
}

function readLote(fila: Row, certificaciones: readonly Certificacion[]): Lote {
  const clave = field(fila, 'clave')
  const tipo_bien = field(fila, 'tipo_bien') || (clave === 'AF' ? 'activo_fijo' : 'insumo')
  const fecha_entrada = toIso(field(fila, 'fecha_entrada'))
  return {
    pedimento: digits(field(fila, 'pedimento')),
    partida: field(fila, 'partida'),
    clave,
    parte: field(fila, 'numero_parte'),
    tipo_bien,
    fraccion: field(fila, 'fraccion'),
    fecha_entrada,
    vencimiento: readVencimiento(tipo_bien, fecha_entrada, certificaciones),
    cantidad: round(readFraccion(field(fila, 'cantidad')), 6),
    unidad: field(fila, 'unidad'),
    valor: round(readFraccion(field(fila, 'valor_aduana_mxn')), 2),
    pais_origen: field(fila, 'pais_origen'),
    descargada: 0n,
    desperdicio: 0n,
    pendiente: 0n,
    valorDescargado: 0n,
  }
}

/** Restates a lot in the unit of the first older lot of its family that its unit converts to on its day. */
function restate(
  lote: Lote,
  anteriores: readonly Lote[],
  pasos: readonly Paso[],
  { familiaDe }: Parientes,
): void {
  for (const otro of anteriores) {
    if (familiaDe(otro.parte) !== familiaDe(lote.parte)) continue
    const factor = findFactor(pasos, lote.parte, lote.fecha_entrada, lote.unidad, otro.unidad)
    if (factor === undefined) continue
    const convertida = round(multiply({ n: lote.cantidad, d: 1_000_000n }, factor), 6)
    if (convertida === 0n || !isCountable(convertida)) continue
    lote.cantidad = convertida
    lote.unidad = otro.unidad
    return
  }
}

/** An opening balance as the import line that it stands for. */
function asImportacion(fila: Row): Row {
  return { ...fila, cantidad: field(fila, 'saldo'), valor_aduana_mxn: field(fila, 'valor_saldo_mxn') }
}

/** Every lot open on or before the cut-off, in the total order; an opening speaks for all that came before it. */
export function openLotes(
  filas: readonly Row[],
  certificaciones: readonly Certificacion[],
  pasos: readonly Paso[],
  parientes: Parientes,
  apertura: Apertura,
  corte: string,
): Lote[] {
  const abre = (fila: Row) => CLAVES_DE_ENTRADA.includes(field(fila, 'clave'))
  const importados = filas
    .filter((fila) => abre(fila) && !apertura.habla(fila))
    .map((fila) => readLote(fila, certificaciones))
    .filter((lote) => lote.fecha_entrada > apertura.fecha || lote.tipo_bien === 'activo_fijo')
  const abiertos = apertura.filas.filter(abre).map((fila) => readLote(asImportacion(fila), certificaciones))
  const lotes = sortBy(
    [...importados, ...abiertos].filter((lote) => lote.fecha_entrada <= corte),
    (lote) => [lote.fecha_entrada, lote.pedimento, Number(lote.partida)],
  )
  const consumibles = lotes.filter((lote) => lote.tipo_bien !== 'activo_fijo')
  consumibles.forEach((lote, i) => {
    restate(lote, consumibles.slice(0, i), pasos, parientes)
  })
  return lotes
}
