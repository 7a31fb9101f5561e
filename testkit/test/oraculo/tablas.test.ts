import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bookOraculo } from '../../src/oraculo/index.ts'
import { bookReal } from './libro.ts'
import { onlyColumns, readTablaContable } from './tabla-contable.ts'

const CARPETA = new URL('./tablas/', import.meta.url)
const motores = [
  { motor: 'the book', book: bookReal },
  { motor: 'the oracle', book: async (...args: Parameters<typeof bookOraculo>) => bookOraculo(...args) },
]

function listTablas(): string[] {
  return readdirSync(CARPETA, { recursive: true, encoding: 'utf8' })
    .filter((archivo) => archivo.endsWith('.txt'))
    .sort()
}

describe('booking tables', () => {
  for (const archivo of listTablas()) {
    const { titulo, compania, corte, esperado } = readTablaContable(
      readFileSync(new URL(archivo, CARPETA), 'utf8'),
    )
    test.each(motores)(`${archivo}, by $motor: ${titulo}`, async ({ book }) => {
      const libro = await book(compania, corte)
      const partes = Object.entries(esperado) as [keyof typeof libro, (typeof libro)['lotes']][]
      const obtenido = partes.map(([parte, filas]) => [parte, onlyColumns(libro[parte], filas)])
      expect(obtenido).toEqual(partes)
    })
  }

  test('a ragged row and an unknown section are errors of the table, not empty expectations', () => {
    expect(() => readTablaContable('# x\n\nlotes\npedimento partida\n4000001')).toThrow('4000001')
    expect(() => readTablaContable('# x\n\nlote\npedimento\n4000001')).toThrow('unknown section: lote')
  })
})
