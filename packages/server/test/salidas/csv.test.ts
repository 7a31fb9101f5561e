import { Diccionario, parseFecha, SIN_FECHA } from '@trazo/core/kernel'
import { describe, expect, test } from 'vitest'
import { EscritorCsv } from '../../src/salidas/csv/escritor.ts'

function write(fill: (csv: EscritorCsv) => void): string {
  const parts: Uint8Array[] = []
  const csv = new EscritorCsv((bytes) => parts.push(bytes.slice()), ['titulo'])
  fill(csv)
  csv.end()
  return Buffer.concat(parts).toString().split('\n').slice(1, -1).join('\n')
}

describe('CSV by bytes', () => {
  test('writes every digit of a safe integer, whatever its size, and its decimals', () => {
    const values = [0, 9, 10, 99_999_999, 100_000_000, 2_147_483_647, 2_147_483_648, 9_007_199_254_740_991]
    for (const value of values) {
      const text = String(value)
      const [six, two] = [text.padStart(7, '0'), text.padStart(3, '0')]
      const row = write((csv) => {
        csv.entero(value)
        csv.cantidad(value)
        csv.dinero(-value)
        csv.endRow()
      })
      const minus = value === 0 ? '' : '-'
      const dinero = `${minus}${two.slice(0, -2)}.${two.slice(-2)}`
      expect(row).toBe(`${text},${six.slice(0, -6)}.${six.slice(-6)},${dinero}`)
    }
  })

  test('keeps the leading zeros of a pedimento and leaves what is not there empty', () => {
    const row = write((csv) => {
      csv.pedimento(44_030_004_000_001)
      csv.pedimento(Number.NaN)
      csv.entero(-1)
      csv.fecha(SIN_FECHA)
      csv.endRow()
    })
    expect(row).toBe('044030004000001,,,')
  })

  test('writes dates of any century, again and again', () => {
    const dates = ['1970-01-01', '1969-12-31', '2024-02-29', '2300-01-01', '2024-02-29', '1900-01-01']
    const rows = write((csv) => {
      for (const date of dates) {
        csv.fecha(parseFecha(date) ?? SIN_FECHA)
        csv.endRow()
      }
    })
    expect(rows.split('\n')).toEqual(dates)
  })

  test('quotes a text that would break its row, also one of a dictionary, and grows for a long one', () => {
    const diccionario = new Diccionario()
    const largo = 'x'.repeat(600_000)
    const row = write((csv) => {
      csv.text('a,b')
      csv.id(diccionario, diccionario.internText('dijo "sí"'))
      csv.opcion('dos\r')
      csv.text(largo)
      csv.endRow()
    })
    expect(row).toBe(`"a,b","dijo ""sí""","dos\r",${largo}`)
  })
})
