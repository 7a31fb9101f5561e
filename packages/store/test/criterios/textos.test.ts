import { expect, test } from 'vitest'
import { fillTexto } from '../../src/criterios/textos.ts'

test('figures are written in the unit that their name ends in', () => {
  const cifras = {
    saldo_mxn: '1234567.5',
    deuda_mxn: '-1234.567',
    menor_usd: '0.005',
    parte_pct: '9.900000',
    entera_pct: '60.000000',
    lotes: 12345,
    ejercicio: '2025',
    vacia: null,
    partes: ['A', 'B'],
  }
  const say = (plantilla: string) => fillTexto(plantilla, 'cumple', cifras)
  expect(say('{{saldo_mxn}}')).toBe('1,234,567.50')
  expect(say('{{deuda_mxn}}')).toBe('-1,234.57')
  expect(say('{{menor_usd}}')).toBe('0.01')
  expect(say('{{parte_pct}} {{entera_pct}}')).toBe('9.9 60')
  expect(say('{{lotes}} {{ejercicio}} {{vacia}} {{partes}}')).toBe('12,345 2025 — A, B')
})

test('a section is said in its state only, and blanks are joined', () => {
  const plantilla = '{{#cumple}}Bien,\n  {{lotes}}.{{/cumple}} {{#incumple}}Mal.{{/incumple}} Fin.'
  expect(fillTexto(plantilla, 'cumple', { lotes: 0 })).toBe('Bien, 0. Fin.')
  expect(fillTexto(plantilla, 'incumple', { lotes: 0 })).toBe('Mal. Fin.')
  expect(fillTexto(plantilla, 'atencion', { lotes: 0 })).toBe('Fin.')
})

test('a figure that the query does not give is our mistake', () => {
  expect(() => fillTexto('{{nadie}}', 'cumple', {})).toThrow(/nadie/)
})
