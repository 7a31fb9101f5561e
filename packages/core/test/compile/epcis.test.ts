import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { type Material, Rastreador } from '../../src/compile/cuentas.ts'
import { streamEpcis } from '../../src/compile/epcis.ts'
import { Numero, stringifyExacto } from '../../src/compile/json-exacto.ts'
import { descargo, dia, linea, lote, material, micros, salida } from './material.ts'

const ESQUEMA = new URL('./epcis/EPCIS-JSON-Schema.json', import.meta.url)
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync(ESQUEMA, 'utf8')) as object)

interface Evento {
  readonly type: string
  readonly eventTime: string
  readonly bizStep: string
  readonly action?: string
  readonly quantityList?: readonly Cosa[]
  readonly inputQuantityList?: readonly Cosa[]
  readonly outputQuantityList?: readonly Cosa[]
  readonly [extension: `trazo:${string}`]: unknown
}
interface Cosa {
  readonly epcClass: string
  readonly quantity: number
}

const CODIGO = 'uom'

const contexto = {
  huella: `sha256:${'0123456789abcdef'.repeat(4)}`,
  corte: dia('2026-06-30'),
  huso: '-07:00',
  codigoDe: (unidad: string) => ({ KG: 'KGM', PZA: 'H87' })[unidad] ?? null,
}

function eventsOf(m: Material): { texto: string; eventos: readonly Evento[] } {
  const rastreador = new Rastreador(m, (unidad) => unidad)
  const cuentas = [...m.salidas.values()].map((s) => rastreador.traceSalida(s))
  const texto = [...streamEpcis([...m.lotes.values()], cuentas, contexto)].join('')
  const documento = JSON.parse(texto) as { epcisBody: { eventList: Evento[] } }
  isValid(documento)
  expect(isValid.errors).toBeNull()
  return { texto, eventos: documento.epcisBody.eventList }
}

const hecha = material(
  [lote(0, 'C', '100', { unidad: 'KG' }), lote(1, 'D', '8', { unidad: 'ROLLO' })],
  [salida(0, 'P', '5')],
  {
    bom: [linea('P', 'C', '2', 'KG', { desperdicio: { num: 1n, den: 2n } }), linea('P', 'D', '3', 'ROLLO')],
    descargos: [
      descargo(0, 0, 'C', '10'),
      descargo(0, 0, 'C', '2.5', { concepto: 'desperdicio' }),
      descargo(0, 1, 'D', '8'),
    ],
    faltantes: [
      { salida: 0, componente: 'D', requerida: micros('15'), faltante: micros('7'), causa: 'saldo' },
    ],
  },
)

describe('a trace as EPCIS', () => {
  test('is written as JSON is, also when nothing happened', () => {
    for (const m of [hecha, material([], [])]) {
      const { texto } = eventsOf(m)
      expect(texto).toBe(`${JSON.stringify(JSON.parse(texto), null, 2)}\n`)
    }
  })

  test('is valid against the official schema, and a document that breaks it is not', () => {
    const { texto } = eventsOf(hecha)
    const roto = JSON.parse(texto.replace('"receiving"', '"importing"')) as object
    expect(isValid(roto)).toBe(false)
  })

  test('receives each lot, turns lots into the product and its waste, and ships it', () => {
    const { eventos } = eventsOf(hecha)
    expect(eventos.map(({ type, bizStep }) => `${type} ${bizStep}`)).toEqual([
      'ObjectEvent receiving',
      'ObjectEvent receiving',
      'TransformationEvent creating_class_instance',
      'ObjectEvent shipping',
    ])
    const [, , hace, sale] = eventos
    const base = 'urn:x-trazo:0123456789abcdef'
    expect(hace.inputQuantityList).toEqual([
      { epcClass: `${base}:lote:262439996000001-1-0`, quantity: 12.5, [CODIGO]: 'KGM' },
      { epcClass: `${base}:lote:262439996000001-2-1`, quantity: 8 },
    ])
    expect(hace.outputQuantityList).toEqual([
      { epcClass: `${base}:producto:262439996100001-1-0`, quantity: 5, [CODIGO]: 'H87' },
      { epcClass: `${base}:desperdicio:262439996100001-1-0:C`, quantity: 2.5, [CODIGO]: 'KGM' },
    ])
    expect(sale.quantityList).toEqual(hace.outputQuantityList!.slice(0, 1))
    expect(hace['trazo:faltantes']).toEqual([
      {
        'trazo:componente': 'D',
        'trazo:concepto': 'consumo',
        'trazo:cantidad': '7.000000',
        'trazo:unidad': 'ROLLO',
        'trazo:causa': 'saldo',
      },
    ])
  })

  test('stands at the start of each day, at the offset declared, and nowhere at the time it was made', () => {
    const { texto, eventos } = eventsOf(hecha)
    expect(eventos.map((e) => e.eventTime)).toEqual([
      '2026-01-10T00:00:00.000-07:00',
      '2026-01-10T00:00:00.000-07:00',
      '2026-03-01T00:00:00.000-07:00',
      '2026-03-01T00:00:00.000-07:00',
    ])
    expect(texto).toContain('"creationDate": "2026-06-30T00:00:00.000-07:00"')
    expect(eventsOf(hecha).texto).toBe(texto)
  })

  test('transforms nothing when the very goods leave, and destroys what is destroyed', () => {
    const m = material(
      [lote(0, 'C', '10', { unidad: 'KG' })],
      [
        salida(0, 'C', '10', {
          tipo: 'destruccion',
          es_movimiento: true,
          pedimento: '',
          partida: null,
          unidad: 'KG',
        }),
      ],
      { descargos: [descargo(0, 0, 'C', '10')] },
    )
    const { eventos } = eventsOf(m)
    expect(eventos.map(({ bizStep, action }) => `${bizStep} ${action}`)).toEqual([
      'receiving ADD',
      'destroying DELETE',
    ])
    expect(eventos[1].quantityList).toEqual(eventos[0].quantityList)
  })

  test('keeps every digit of a quantity that a float does not hold', () => {
    const m = material([lote(0, 'C', '9007199254.740991', { unidad: 'KG' })], [])
    expect(eventsOf(m).texto).toContain('"quantity": 9007199254.740991,')
    expect(stringifyExacto({ a: new Numero('123456789012345678901234567890.5'), b: [] })).toBe(
      '{\n  "a": 123456789012345678901234567890.5,\n  "b": []\n}',
    )
  })

  test('names things safely whatever the part is called', () => {
    const malo = 'C:"<á>\ud800 {{x}}~*'
    const m = material([lote(0, malo, '10')], [salida(0, 'P', '5')], {
      bom: [linea('P', malo, '1', 'PZA', { desperdicio: { num: 1n, den: 1n } })],
      descargos: [descargo(0, 0, malo, '5'), descargo(0, 0, malo, '5', { concepto: 'desperdicio' })],
    })
    const [, hace] = eventsOf(m).eventos
    expect(hace.outputQuantityList![1].epcClass).toMatch(/^urn:x-trazo:[0-9a-f]{16}:desperdicio:[\w%:-]+$/)
  })
})
