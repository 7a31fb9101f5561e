import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HaciaUtf8 } from '../../src/read/texto/utf8.ts'

const encoder = new TextEncoder()

function transcode(bytes: Uint8Array, chunk = bytes.length || 1) {
  const transcoder = new HaciaUtf8()
  const parts: number[] = []
  for (let at = 0; at < bytes.length; at += chunk) parts.push(...transcoder.push(bytes.slice(at, at + chunk)))
  parts.push(...transcoder.end())
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(parts))
  return { text, codificacion: transcoder.codificacion, mixta: transcoder.mixta }
}

const latin = (...bytes: number[]) => new Uint8Array(bytes)

describe('the transcoder to UTF-8', () => {
  it('hands plain ASCII on without copying it', () => {
    const chunk = encoder.encode('pedimento,clave\n')
    expect(new HaciaUtf8().push(chunk)).toBe(chunk)
  })

  it('drops the byte order mark of UTF-8', () => {
    expect(transcode(latin(0xef, 0xbb, 0xbf, 0x61))).toEqual({
      text: 'a',
      codificacion: 'utf-8',
      mixta: false,
    })
  })

  it('leaves valid UTF-8 alone, wherever the chunks cut its characters', () => {
    const bytes = encoder.encode('señal, 日本, 🚢, fin')
    for (let size = 1; size < 12; size++) expect(transcode(bytes, size).text).toBe('señal, 日本, 🚢, fin')
  })

  it('reads what is not UTF-8 as Windows-1252, curly quotes and the euro sign included', () => {
    const bytes = latin(0x93, 0x41, 0xf1, 0x6f, 0x94, 0x20, 0x80, 0x20, 0xd1)
    expect(transcode(bytes)).toEqual({ text: '“Año” € Ñ', codificacion: 'windows-1252', mixta: false })
  })

  it('keeps a byte that Windows-1252 leaves unassigned as the control of its number', () => {
    expect(transcode(latin(0x61, 0x81, 0x62, 0x63)).text).toBe('a\u0081bc')
  })

  it('says so when UTF-8 text comes before the first byte that is not', () => {
    const bytes = new Uint8Array([...encoder.encode('año\n'), 0x61, 0xf1, 0x6f, 0x0a])
    expect(transcode(bytes)).toEqual({ text: 'año\naño\n', codificacion: 'windows-1252', mixta: true })
  })

  it('reads a character cut by the end of the file as Windows-1252', () => {
    expect(transcode(latin(0x61, 0x62, 0x63, 0xc3)).text).toBe('abcÃ')
  })

  it('refuses overlong forms, surrogates and what is above Unicode', () => {
    for (const bytes of [
      latin(0x61, 0xc0, 0xaf, 0x62),
      latin(0x61, 0xe0, 0x80, 0x80),
      latin(0x61, 0xed, 0xa0, 0x80),
      latin(0x61, 0xf4, 0x90, 0x80, 0x80),
    ])
      expect(transcode(bytes).codificacion).toBe('windows-1252')
  })

  it('reads UTF-16 of both orders by its mark, in chunks of any size', () => {
    const little = latin(0xff, 0xfe, 0x61, 0x00, 0xf1, 0x00, 0x3d, 0xd8, 0xa2, 0xde)
    const big = latin(0xfe, 0xff, 0x00, 0x61, 0x00, 0xf1, 0xd8, 0x3d, 0xde, 0xa2)
    for (let size = 1; size < 8; size++) {
      expect(transcode(little, size)).toMatchObject({ text: 'añ🚢', codificacion: 'utf-16le' })
      expect(transcode(big, size)).toMatchObject({ text: 'añ🚢', codificacion: 'utf-16be' })
    }
  })

  it('gives the same text however the bytes are cut, and never a replacement character', () => {
    const bytes = fc.array(
      fc.constantFrom(0x0a, 0x61, 0xc3, 0xb1, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x80, 0xed),
      {
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 7 }), (values, size) => {
        const whole = transcode(new Uint8Array(values))
        expect(transcode(new Uint8Array(values), size)).toEqual(whole)
        expect(whole.text).not.toContain('\ufffd')
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
