/**
 * The trace as EPCIS 2.0 events (GS1, JSON-LD), with business steps and dispositions of CBV 2.0. Things are named at
 * class level in a namespace of the run: `urn:x-trazo:<first 16 digits of the digest>:…`. It is private on purpose, since
 * no GS1 prefix of the company is known here. What EPCIS has no field for stands under `trazo:`, our own vocabulary.
 * A day is all that is known of each operation, so every event stands at 00:00 of its day, at the offset declared.
 */
import { formatCantidad, formatDinero, formatFecha, SIN_FECHA } from '#kernel'
import type { CuentaDeSalida } from './cuentas.ts'
import { type Json, Numero, stringifyExacto } from './json-exacto.ts'
import type { LoteTrazable, Lugar, SalidaTrazable } from './material.ts'

export const CONTEXTO_EPCIS = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'
export const VOCABULARIO = 'urn:x-trazo:vocabulario:'

/** What EPCIS calls the code of a unit. */
const CAMPO_DE_UNIDAD = 'uom'

export interface ContextoEpcis {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly huella: string
  readonly corte: number
  /** `-06:00`. */
  readonly huso: string
  /** Code of UN/ECE recommendation 20 for a unit, or null when the catalogue has none. */
  readonly codigoDe: (unidad: string) => string | null
}

/**
 * A document, in pieces of text: the receiving of each lot, and for each exit its transformation and its shipping, by
 * day. Only one event is in memory at a time.
 */
export function* streamEpcis(
  lotes: readonly LoteTrazable[],
  salidas: readonly CuentaDeSalida[],
  contexto: ContextoEpcis,
): Generator<string> {
  const dias = [
    ...lotes.map((lote) => ({ fecha: lote.fecha_entrada, tell: () => [receive(lote, contexto)] })),
    ...salidas.map((cuenta) => ({
      fecha: cuenta.salida.fecha,
      tell: () => [...transform(cuenta, contexto), ship(cuenta, contexto)],
    })),
  ].sort((a, b) => a.fecha - b.fecha)
  const documento = stringifyExacto({
    '@context': [CONTEXTO_EPCIS, { trazo: VOCABULARIO }],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: instant(contexto.corte, contexto),
    'trazo:huella': contexto.huella,
    epcisBody: { eventList: [] },
  })
  const [cabeza, pie] = documento.split('[]')
  yield `${cabeza}[`
  let coma = ''
  for (const { tell } of dias)
    for (const evento of tell()) {
      yield `${coma}\n${SANGRIA}${stringifyExacto(evento, SANGRIA)}`
      coma = ','
    }
  yield `${coma === '' ? '' : '\n    '}]${pie}\n`
}

/** How far in the events of a document stand. */
const SANGRIA = '      '

function receive(lote: LoteTrazable, contexto: ContextoEpcis): Json {
  return {
    ...headOf('ObjectEvent', lote.fecha_entrada, `entrada:${keyOfLote(lote)}`, contexto),
    action: 'ADD',
    bizStep: 'receiving',
    disposition: 'in_progress',
    quantityList: [quantity(urnOfLote(lote, contexto), lote.cantidad, lote.unidad, contexto)],
    bizTransactionList: [{ bizTransaction: urn(contexto, 'pedimento', lote.pedimento) }],
    ...extend({
      ...pedimentoOf(lote.pedimento, lote.partida, lote.clave),
      numeroParte: lote.numero_parte,
      fraccion: lote.fraccion,
      paisOrigen: lote.pais_origen,
      valorAduanaMxn: formatDinero(lote.valor_aduana),
      vencimiento: lote.vencimiento === SIN_FECHA ? '' : formatFecha(lote.vencimiento),
      saldo: formatCantidad(lote.saldo),
      ...sourceOf(lote.lugar),
    }),
  }
}

/** Lots in, product and waste out. An exit of the lots themselves transforms nothing. */
function transform(cuenta: CuentaDeSalida, contexto: ContextoEpcis): Json[] {
  const { salida } = cuenta
  const aristas = cuenta.necesidades.flatMap((need) => need.aristas)
  if (aristas.length === 0 || isAsIs(cuenta)) return []
  const residuos = cuenta.necesidades
    .filter(({ concepto, encontrada }) => concepto === 'desperdicio' && encontrada > 0n)
    .map(({ componente, encontrada, unidad }) =>
      quantity(urn(contexto, 'desperdicio', keyOfSalida(salida), componente), encontrada, unidad, contexto),
    )
  return [
    {
      ...headOf('TransformationEvent', salida.fecha, `transformacion:${keyOfSalida(salida)}`, contexto),
      inputQuantityList: totalByLote(cuenta).map(([lote, micros]) =>
        quantity(urnOfLote(lote, contexto), micros, lote.unidad, contexto),
      ),
      outputQuantityList: [
        quantity(urnOfSalida(salida, contexto), salida.cantidad, salida.unidad, contexto),
        ...residuos,
      ],
      transformationID: urn(contexto, 'proceso', keyOfSalida(salida)),
      bizStep: 'creating_class_instance',
      disposition: 'in_progress',
      ...extend({
        producto: salida.numero_parte,
        descargos: aristas.map(({ descargo, lote }) => ({
          'trazo:lote': urnOfLote(lote, contexto),
          'trazo:concepto': descargo.concepto,
          'trazo:cantidad': formatCantidad(descargo.cantidad),
          'trazo:valorAduanaMxn': formatDinero(descargo.valor_aduana),
          'trazo:diasVencido': new Numero(String(descargo.dias_vencido)),
        })),
        ...missingOf(cuenta),
        ...sourceOf(salida.lugar),
      }),
    },
  ]
}

function ship(cuenta: CuentaDeSalida, contexto: ContextoEpcis): Json {
  const { salida } = cuenta
  const [bizStep, disposition] = PASOS[salida.tipo] ?? ['shipping', 'in_transit']
  const things = isAsIs(cuenta)
    ? totalByLote(cuenta).map(([lote, micros]) =>
        quantity(urnOfLote(lote, contexto), micros, lote.unidad, contexto),
      )
    : [quantity(urnOfSalida(salida, contexto), salida.cantidad, salida.unidad, contexto)]
  const { pedimento } = salida
  return {
    ...headOf('ObjectEvent', salida.fecha, `salida:${keyOfSalida(salida)}`, contexto),
    action: bizStep === 'destroying' ? 'DELETE' : 'OBSERVE',
    bizStep,
    disposition,
    quantityList: things,
    ...(pedimento === ''
      ? {}
      : { bizTransactionList: [{ bizTransaction: urn(contexto, 'pedimento', pedimento) }] }),
    ...extend({
      ...pedimentoOf(pedimento, salida.partida, salida.tipo),
      numeroParte: salida.numero_parte,
      ...(isAsIs(cuenta) || cuenta.es_desperdicio ? missingOf(cuenta) : {}),
      ...sourceOf(salida.lugar),
    }),
  }
}

/** Movements that are no shipping; keys of pedimentos and other movements ship. */
const PASOS: Readonly<Record<string, readonly [string, string]>> = {
  destruccion: ['destroying', 'destroyed'],
  destruccion_desperdicio: ['destroying', 'destroyed'],
  cambio_regimen: ['other', 'available'],
  regularizacion: ['other', 'available'],
  ajuste_salida: ['other', 'unknown'],
}

/** The exit is of the very goods that entered, some of which were found. */
function isAsIs({ salida, necesidades }: CuentaDeSalida): boolean {
  const [need, ...otras] = necesidades
  if (need === undefined || otras.length > 0 || need.encontrada === 0n) return false
  return need.componente === salida.numero_parte && need.concepto === 'consumo'
}

function totalByLote({ necesidades }: CuentaDeSalida): [LoteTrazable, bigint][] {
  const totales = new Map<LoteTrazable, bigint>()
  for (const { lote, descargo } of necesidades.flatMap((need) => need.aristas))
    totales.set(lote, (totales.get(lote) ?? 0n) + descargo.cantidad)
  return [...totales].sort(([a], [b]) => a.fila - b.fila)
}

function missingOf({ necesidades }: CuentaDeSalida): Record<string, Json> {
  const faltantes = necesidades.flatMap((need) =>
    need.faltantes.map(({ componente, faltante, causa }) => ({
      'trazo:componente': componente,
      'trazo:concepto': need.concepto,
      'trazo:cantidad': formatCantidad(faltante),
      'trazo:unidad': need.unidad,
      'trazo:causa': causa,
    })),
  )
  return faltantes.length === 0 ? {} : { faltantes }
}

function headOf(type: string, fecha: number, id: string, contexto: ContextoEpcis): Record<string, Json> {
  return {
    type,
    eventID: `${baseOf(contexto)}:evento:${id}`,
    eventTime: instant(fecha, contexto),
    eventTimeZoneOffset: contexto.huso,
  }
}

function instant(fecha: number, { huso }: ContextoEpcis): string {
  return `${formatFecha(fecha)}T00:00:00.000${huso}`
}

/** The quantity with all its digits; a unit without a code of recommendation 20 is named in our own words elsewhere. */
function quantity(epcClass: string, micros: bigint, unidad: string, { codigoDe }: ContextoEpcis): Json {
  const code = codigoDe(unidad)
  const cantidad = new Numero(formatCantidad(micros).replace(/\.?0+$/, ''))
  return { epcClass, quantity: cantidad, ...(code === null ? {} : { [CAMPO_DE_UNIDAD]: code }) }
}

function pedimentoOf(pedimento: string, partida: number | null, clave: string): Record<string, Json> {
  return { pedimento, partida: partida === null ? '' : String(partida), clave }
}

function sourceOf({ archivo, linea, sha256 }: Lugar): Record<string, Json> {
  return { archivo, linea: new Numero(String(linea)), sha256 }
}

/** Fields of our own vocabulary; empty ones are left out. */
function extend(campos: Record<string, Json>): Record<string, Json> {
  const dichos = Object.entries(campos).filter(([, valor]) => valor !== '')
  return Object.fromEntries(dichos.map(([nombre, valor]) => [`trazo:${nombre}`, valor]))
}

function baseOf({ huella }: ContextoEpcis): string {
  return `urn:x-trazo:${huella.replace('sha256:', '').slice(0, 16)}`
}

/** Texts of the data inside a URN keep only letters, digits, `-` and `_`; anything else is written in percent. */
function urn(contexto: ContextoEpcis, clase: string, ...nombres: readonly string[]): string {
  return [baseOf(contexto), clase, ...nombres.map(escapeUrn)].join(':')
}

function escapeUrn(texto: string): string {
  return encodeURIComponent(texto.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*~.]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function keyOfLote({ pedimento, partida, fila }: LoteTrazable): string {
  return `${pedimento}-${partida}-${fila}`
}

/** By its place among the exits: a movement has no pedimento, and a partida may be declared twice. */
function keyOfSalida({ pedimento, partida, fila }: SalidaTrazable): string {
  return [pedimento, partida ?? '', fila].filter((parte) => parte !== '').join('-')
}

function urnOfLote(lote: LoteTrazable, contexto: ContextoEpcis): string {
  return urn(contexto, 'lote', keyOfLote(lote))
}

function urnOfSalida(salida: SalidaTrazable, contexto: ContextoEpcis): string {
  return urn(contexto, 'producto', keyOfSalida(salida))
}
