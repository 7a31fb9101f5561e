import { describe, expect, it } from 'vitest'
import { parseFecha } from '#kernel'
import { makeEnTarifa, makeUmtDe } from '../../src/book/index.ts'
import { declarar, makeDiccionarios } from './declarar.ts'
import { LEY } from './planta.ts'

const diccionarios = makeDiccionarios()
const unidades = declarar(
  'unidades',
  `numero_parte,de,a,factor,vigente_desde,vigente_hasta,sustento
  CABLE,ROLLO,KG,2.5,,2024-06-30,ficha 1
  CABLE,ROLLO,KG,3,2024-07-01,,ficha 2
  HILO,BOBINA,G,750,,,ficha 3`,
  diccionarios,
)
const [cable, hilo, tornillo] = ['CABLE', 'HILO', 'TORNILLO'].map((p) => diccionarios.partes.internText(p))
const unidad = (texto: string) => diccionarios.unidades.internText(texto)
for (const texto of ['PZA', 'MILLAR', 'ROLLO', 'BOBINA', 'KILO']) unidad(texto)

function en(parte: number, cantidad: number, texto: string, umt: string, dia = '2024-05-01') {
  const fecha_entrada = parseFecha(dia)!
  const enTarifa = makeEnTarifa(unidades, { ley: LEY, diccionarios, fuentes: [{ archivo: 'unidades.csv' }] })
  const micros = enTarifa({ parte, unidad: unidad(texto), fecha_entrada, cantidad: cantidad * 1e6 }, umt)
  return micros === null ? null : micros / 1e6
}

describe('a quantity in the unit of the tariff', () => {
  it('is the same in the same unit, however it is written', () => {
    expect(en(cable, 7, 'KILO', '01')).toBe(7)
  })

  it('comes from the factor of the part on the day the lot came in', () => {
    expect(en(cable, 4, 'ROLLO', '1', '2024-06-30')).toBe(10)
    expect(en(cable, 4, 'ROLLO', '1', '2024-07-01')).toBe(12)
  })

  it('or from a fixed one between units, after that of the part when it takes both', () => {
    expect(en(tornillo, 2, 'MILLAR', '06')).toBe(2000)
    expect(en(tornillo, 500, 'PZA', '11')).toBe(0.5)
    expect(en(hilo, 4, 'BOBINA', '01')).toBe(3)
  })

  it('is not known where no factor says it', () => {
    expect(en(tornillo, 2, 'PZA', '01')).toBeNull()
    expect(en(cable, 4, 'ROLLO', '06')).toBeNull()
    expect(en(cable, 4, 'ROLLO', 'JARRA')).toBeNull()
    expect(en(cable, 4, 'ROLLO', '08')).toBeNull()
  })
})

describe('the unit of a tariff item', () => {
  it('is that of the tariff, and of no item out of it', () => {
    const umtDe = makeUmtDe(LEY)
    expect(umtDe('0101.21.01')).toBe('7')
    expect(umtDe('01012902')).toBe('6')
    expect(umtDe('00000000')).toBeNull()
  })

  it('is not known without a tariff', () => {
    expect(makeUmtDe({ ...LEY, catalogos: new Map() })('01012902')).toBeNull()
  })
})
