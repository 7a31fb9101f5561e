import { describe, expect, it } from 'vitest'
import { findBadByte } from '../../../src/book/anexo30/bytes.ts'

const find = (...bytes: number[]) => findBadByte(Uint8Array.from(bytes))
const at = (linea: number, valor: string) => ({ linea, valor })

describe('the first bad byte of a file', () => {
  it('is none in text of any size of character, up to the last of each', () => {
    expect(
      findBadByte(new TextEncoder().encode('AñA€A😀A\u{80}\u{7ff}\u{800}\u{ffff}\u{10000}\u{10ffff}\u{7f}')),
    ).toBeNull()
    expect(find()).toBeNull()
  })

  it('is a null, or one that begins no character', () => {
    expect(find(0x41, 0x00)).toEqual(at(1, '0x00'))
    for (const lead of [0x80, 0xbf, 0xc0, 0xc1, 0xf5, 0xff])
      expect(find(0x41, lead, 0x80, 0x80, 0x80)).toEqual(at(1, `0x${lead.toString(16)}`))
  })

  it('is the first of a character cut short, in the middle or at the end', () => {
    expect(find(0xc3, 0x41)).toEqual(at(1, '0xc3'))
    expect(find(0xc3, 0xc3)).toEqual(at(1, '0xc3'))
    expect(find(0xe2, 0x82, 0x41)).toEqual(at(1, '0xe2'))
    expect(find(0xf0, 0x9f, 0x98, 0x41)).toEqual(at(1, '0xf0'))
    expect(find(0x41, 0xf0, 0x9f, 0x98)).toEqual(at(1, '0xf0'))
  })

  it('is told by its line', () => {
    expect(find(0x41, 10, 0xc3, 0xb1, 10, 10, 0xd1, 0x41)).toEqual(at(4, '0xd1'))
  })

  it('is a byte order mark where the file begins, and nowhere else', () => {
    expect(find(0xef, 0xbb, 0xbf, 0x41)).toEqual(at(1, '0xef'))
    expect(find(0x41, 0xef, 0xbb, 0xbf)).toBeNull()
    // Characters that share bytes with the mark: U+FEFE, U+FF3F, U+1EFF, and U+1EFF before U+FF01.
    expect(find(0xef, 0xbb, 0xbe)).toBeNull()
    expect(find(0xef, 0xbc, 0xbf)).toBeNull()
    expect(find(0xe1, 0xbb, 0xbf)).toBeNull()
    expect(find(0xe1, 0xbb, 0xbf, 0xef, 0xbc, 0x81)).toBeNull()
  })
})
