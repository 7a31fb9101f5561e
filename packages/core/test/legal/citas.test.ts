import { describe, expect, it } from 'vitest'
import { describeConfianza, formatCita, fundamentoDe } from '#legal'
import { dia } from './dia.ts'
import { makeTarjeta } from './ley-chica.ts'

const cita = {
  norma: 'Ley de prueba, art. 3',
  fuente: '',
  vigente_desde: '2030-01-01',
  vigente_hasta: '2030-12-31',
  consultado: '2031-01-15',
  confianza: 'media',
} as const

describe('citations', () => {
  it('read as a sentence in both languages, with dates and confidence', () => {
    expect(formatCita(cita, 'es')).toBe(
      'Ley de prueba, art. 3 (vigente desde 2030-01-01 hasta 2030-12-31; consultado 2031-01-15; una sola fuente)',
    )
    expect(formatCita(cita, 'en')).toBe(
      'Ley de prueba, art. 3 (in force since 2030-01-01 until 2030-12-31; checked on 2031-01-15; one source only)',
    )
  })

  it('say an open start and leave an open end unsaid', () => {
    const abierta = { ...cita, vigente_desde: 'inicio', vigente_hasta: '' }
    expect(formatCita(abierta, 'es')).toBe(
      'Ley de prueba, art. 3 (vigente desde antes de lo aquí fechado; consultado 2031-01-15; una sola fuente)',
    )
  })

  it('show what is unverified as unverified', () => {
    expect(describeConfianza('sin_verificar', 'es')).toBe('sin verificar')
    expect(formatCita({ ...cita, confianza: 'sin_verificar' }, 'en')).toContain('unverified')
  })

  it('of a card are those in force on the day, both ends included', () => {
    const norma = { consultado: '2031-01-15', confianza: 'alta' }
    const tarjeta = makeTarjeta({
      fundamento: [
        { norma: 'Vieja', vigente_desde: 'inicio', vigente_hasta: '2029-12-31', ...norma },
        {
          norma: 'Nueva',
          vigente_desde: '2030-01-01',
          fuente: ['https://a.test', 'https://b.test'],
          ...norma,
        },
      ],
    })
    expect(fundamentoDe(tarjeta, dia('2029-12-31')).map((f) => f.norma)).toEqual(['Vieja'])
    expect(fundamentoDe(tarjeta, dia('2030-01-01'))).toEqual([
      {
        norma: 'Nueva',
        fuente: 'https://a.test ; https://b.test',
        vigente_desde: '2030-01-01',
        vigente_hasta: '',
        consultado: '2031-01-15',
        confianza: 'alta',
      },
    ])
  })
})
