import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bookOraculo } from '../../src/oraculo/index.ts'
import { VACIA } from './compania.ts'
import { readCsv, writeCsv } from './csv.ts'

function read(archivo: string): string {
  return readFileSync(new URL(`./caso/${archivo}.csv`, import.meta.url), 'utf8')
}

test('the oracle gives the four files of the contract, column by column, text by text', () => {
  const libro = bookOraculo({
    ...VACIA,
    importaciones: readCsv(read('entrada/importaciones')),
    exportaciones: readCsv(read('entrada/exportaciones')),
    bom: readCsv(read('entrada/bom')),
    movimientos: readCsv(read('entrada/movimientos')),
  })
  const { capas, ...archivos } = libro
  expect(capas).toEqual([])
  for (const [parte, filas] of Object.entries(archivos)) {
    expect(writeCsv(Object.keys(filas[0]), filas)).toBe(read(`esperado/${parte}`))
  }
})

test('a company with no rows has an empty book', () => {
  expect(bookOraculo(VACIA)).toEqual({ lotes: [], descargos: [], saldos: [], faltantes: [], capas: [] })
})
