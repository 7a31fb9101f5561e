import { expect, test } from 'vitest'
import { splitConsulta } from '../../src/criterios/consulta.ts'

test('statements are told by their headings, and remarks between them stay', () => {
  const texto =
    '-- what it is\n\n-- base\nselect 1\n-- medida\n-- a remark of two words\nselect 2\n\n-- evidencia\nselect 3\n'
  expect(splitConsulta('X-01', texto)).toEqual({
    base: 'select 1',
    medida: '-- a remark of two words\nselect 2',
    evidencia: 'select 3',
  })
})

test('a query without base has none, and one without measure or with two is our mistake', () => {
  expect(splitConsulta('X-01', '-- medida\nselect 2\n-- evidencia\nselect 3').base).toBeNull()
  expect(() => splitConsulta('X-01', '-- evidencia\nselect 3')).toThrow(/no medida/)
  expect(() => splitConsulta('X-01', '-- medida\n-- evidencia\nselect 3')).toThrow(/no medida/)
  expect(() =>
    splitConsulta('X-01', '-- medida\nselect 1\n-- medida\nselect 2\n-- evidencia\nselect 3'),
  ).toThrow(/twice/)
})
