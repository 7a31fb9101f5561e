import { describe, expect, it } from 'vitest'
import { formatFecha } from '#kernel'
import { parseFechaBytes, parseMesBytes } from '../../src/read/tables/valor-fecha.ts'
import { leido, parseDecimal, parseEntero, parseScaled } from '../../src/read/tables/valor-numero.ts'
import { parsePedimentoBytes } from '../../src/read/tables/valor-pedimento.ts'
import { showText, trim, upperCase } from '../../src/read/tables/valor-texto.ts'

const encoder = new TextEncoder()

/** Applies a parser to a text that lies in the middle of a buffer. */
function apply(parser: (bytes: Uint8Array, from: number, to: number) => number, text: string): number {
  const bytes = encoder.encode(`9${text}9`)
  return parser(bytes, 1, bytes.length - 1)
}

const cantidad = (text: string) => apply((b, f, t) => parseScaled(b, f, t, 6, false), text)
const dinero = (text: string) => apply((b, f, t) => parseScaled(b, f, t, 2, true), text)

describe('quantities', () => {
  it('are scaled by a million, exactly', () => {
    expect(cantidad('0.1')).toBe(100_000)
    expect(cantidad('1234.567890')).toBe(1_234_567_890)
    expect(cantidad('+.5')).toBe(500_000)
    expect(cantidad('-7.')).toBe(-7_000_000)
    expect(cantidad('000012')).toBe(12_000_000)
  })

  it('may have more decimals only if they are zeros', () => {
    expect(cantidad('0.1234560000')).toBe(123_456)
    expect(cantidad('0.1234561')).toBeNaN()
  })

  it('stop at the largest exact number', () => {
    expect(cantidad('9007199254.740991')).toBe(Number.MAX_SAFE_INTEGER)
    expect(cantidad('9007199254.740992')).toBeNaN()
    expect(cantidad('9'.repeat(400))).toBeNaN()
  })

  it('are not guessed from anything else', () => {
    for (const text of ['', '.', '-', '+-1', '1,5', '1 000', '$5', '1e3', '0x10', '1.2.3', '٣', 'NaN', '5%'])
      expect(cantidad(text)).toBeNaN()
  })

  it('have no negative zero', () => {
    expect(Object.is(cantidad('-0.000'), 0)).toBe(true)
  })
})

describe('money', () => {
  it('is rounded to cents, half away from zero, on the exact decimal', () => {
    expect(dinero('10.005')).toBe(1001)
    expect(dinero('-10.005')).toBe(-1001)
    expect(dinero('1.0049999999999999999999')).toBe(100)
    expect(dinero('0.995')).toBe(100)
    expect(dinero('16680.2')).toBe(1_668_020)
  })

  it('refuses a letter among its last decimals', () => {
    expect(dinero('10.001x')).toBeNaN()
  })
})

describe('factors', () => {
  const decimal = (text: string) => {
    const unidades = apply(parseDecimal, text)
    return Number.isNaN(unidades) ? null : [unidades, leido.escala]
  }

  it('keep units and scale, without trailing zeros', () => {
    expect(decimal('0.50')).toEqual([5, 1])
    expect(decimal('1200')).toEqual([1200, 0])
    expect(decimal('-2.5000')).toEqual([-25, 1])
    expect(decimal('0.000001')).toEqual([1, 6])
    expect(decimal('0.000')).toEqual([0, 0])
    expect(decimal('3.')).toEqual([3, 0])
  })

  it('have at most 15 significant digits', () => {
    expect(decimal('0.123456789012345')).toEqual([123456789012345, 15])
    expect(decimal('0.0000123456789012345')).toEqual([123456789012345, 19])
    expect(decimal('0.3333333333333333')).toBeNull()
    expect(decimal('1234567890123456')).toBeNull()
  })

  it('are not guessed', () => {
    for (const text of ['', '.', '1,5', '1e-3', '1.2.3', 'a']) expect(decimal(text)).toBeNull()
  })
})

describe('whole numbers', () => {
  it('accept decimals that are zeros and refuse others', () => {
    expect(apply(parseEntero, '12.00')).toBe(12)
    expect(apply(parseEntero, '12.5')).toBeNaN()
    expect(apply(parseEntero, '2147483647')).toBe(2147483647)
    expect(apply(parseEntero, '2147483648')).toBeNaN()
  })
})

describe('dates', () => {
  const fecha = (text: string) => {
    const dias = apply(parseFechaBytes, text)
    return Number.isNaN(dias) ? null : formatFecha(dias)
  }

  it('are read in both orders, with or without a time', () => {
    for (const text of [
      '2024-02-29',
      '29/02/2024',
      '29-02-2024',
      '2024/02/29',
      '2024-02-29 00:00:00',
      '2024-02-29T00:00',
    ])
      expect(fecha(text)).toBe('2024-02-29')
    expect(fecha('1/2/2024')).toBe('2024-02-01')
  })

  it('must exist', () => {
    for (const text of ['2023-02-29', '31/04/2024', '2024-13-01', '12/31/2024', '2024-00-10', '2024-01-00'])
      expect(fecha(text)).toBeNull()
  })

  it('are not guessed', () => {
    for (const text of ['', '45302', '10/01/24', 'ene-2024', '20240-1-01', 'x'.repeat(100)])
      expect(fecha(text)).toBeNull()
  })

  it('reach beyond the years that are remembered', () => {
    expect(fecha('2199-12-31')).toBe('2199-12-31')
    expect(fecha('1899-12-31')).toBeNull()
  })
})

describe('months', () => {
  const mes = (text: string) => apply(parseMesBytes, text)

  it('are counted from year zero, and a date is its month', () => {
    for (const text of ['2024-03', '03/2024', '3-2024', '2024/3', '2024-03-31', '31/03/2024'])
      expect(mes(text)).toBe(2024 * 12 + 2)
  })

  it('are not guessed', () => {
    for (const text of ['2024-13', '00/2024', 'mar-2024', '2024', '']) expect(mes(text)).toBeNaN()
  })
})

describe('pedimentos', () => {
  const pedimento = (text: string) => apply(parsePedimentoBytes, text)

  it('are 15 digits, with or without spaces and hyphens', () => {
    for (const text of [
      '044030004000001',
      '04 40 3000 4000001',
      '04  40  3000  4000001',
      '04-40-3000-4000001',
    ])
      expect(pedimento(text)).toBe(44030004000001)
    expect(pedimento('04\u00a040\u00a03000\u00a04000001')).toBe(44030004000001)
  })

  it('need all their digits', () => {
    for (const text of ['44030004000001', '0440300040000011', '04.40.3000.4000001', ''])
      expect(pedimento(text)).toBeNaN()
  })
})

describe('texts', () => {
  const trimmed = (text: string) => {
    const bytes = encoder.encode(text)
    const window = { from: 0, to: bytes.length }
    trim(bytes, window)
    return new TextDecoder().decode(bytes.subarray(window.from, window.to))
  }

  it('lose the blanks around them and the text mark of spreadsheets', () => {
    expect(trimmed(' \t00123 \u00a0')).toBe('00123')
    expect(trimmed("'00123")).toBe('00123')
    expect(trimmed("'")).toBe('')
    expect(trimmed('à la carte à')).toBe('à la carte à')
  })

  it('are put in upper case, accents included', () => {
    const upper = upperCase(encoder.encode('pza ñ'), 0, 6)
    expect(new TextDecoder().decode(upper)).toBe('PZA Ñ')
  })

  it('are shown on one line and cut', () => {
    expect(showText('a\u0000b\nc')).toBe('a␀b␊c')
    expect(showText('x'.repeat(300))).toBe(`${'x'.repeat(199)}…`)
    expect(showText('🚢'.repeat(200))).toBe('🚢'.repeat(200))
  })
})
