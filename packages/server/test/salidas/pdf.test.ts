import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../src/salidas/expediente/index.ts'
import type { ModeloExpediente } from '../../src/salidas/modelo.ts'
import { makeModelo } from './fixture.ts'

const MODELO = makeModelo()

function pages(pdf: Uint8Array): number {
  return Number(/\/Type \/Pages[\s\S]*?\/Count (\d+)/.exec(textOf(pdf))?.[1])
}

/** The plain parts of a PDF and its unpacked streams: enough to read its structure and its metadata. */
function textOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf)
  const text = [raw.toString('latin1')]
  for (let at = raw.indexOf('stream\n'); at >= 0; at = raw.indexOf('stream\n', at + 7)) {
    const end = raw.indexOf('endstream', at)
    if (end < 0) break
    try {
      text.push(inflateSync(raw.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // Not every stream is packed.
    }
  }
  return text.join('\n')
}

describe('the report on paper', () => {
  test('is a PDF/A-2b on letter paper, dated at the cut-off and nothing else', () => {
    const text = textOf(renderPdf(MODELO, 'es'))
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(text).toMatch(/\/MediaBox ?\[0 0 612 792\]/)
    const dates = new Set([...text.matchAll(/\(D:(\d{8})/g)].map((m) => m[1]))
    expect([...dates]).toEqual(['20261031'])
    expect(text).toContain('Ensambles del Desierto')
  })

  test('is the same bytes twice', () => {
    expect(Buffer.compare(renderPdf(MODELO, 'es'), renderPdf(makeModelo(), 'es'))).toBe(0)
  })

  test('is the same bytes whatever letters the machine has, and leaves its configuration alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'letras-'))
    const config = join(folder, 'fonts.conf')
    writeFileSync(config, '<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir></fontconfig>')
    const before = process.env.FONTCONFIG_FILE
    const first = renderPdf(MODELO, 'es')
    process.env.FONTCONFIG_FILE = config
    const second = renderPdf(MODELO, 'es')
    const after = process.env.FONTCONFIG_FILE
    if (before === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = before
    await rm(folder, { recursive: true })
    expect(after).toBe(config)
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('differs when one figure differs', () => {
    const other: ModeloExpediente = { ...MODELO, ley: '2026.11.21' }
    expect(Buffer.compare(renderPdf(MODELO, 'es'), renderPdf(other, 'es'))).not.toBe(0)
  })

  test.each(['mixto', 'limpio', 'vacio'] as const)(
    'can be made of a company that is %s, in both languages',
    (cual) => {
      for (const lang of ['es', 'en'] as const) {
        expect(pages(renderPdf(makeModelo(cual), lang))).toBeGreaterThanOrEqual(cual === 'vacio' ? 4 : 6)
      }
    },
  )

  test('sets any text as text: markup of its own language, other scripts, control characters', () => {
    const odd = '#panic("x") $a$ *b* _c_ <d> @e `f` \\ // /* 漢字 🚚 العربية \u0000\u0007 \ud800 ŁódźΩЖ'
    const modelo: ModeloExpediente = {
      ...MODELO,
      empresa: { ...MODELO.empresa, razon_social: odd },
      hallazgos: [{ ...MODELO.hallazgos[0], criterio: odd, pregunta: odd, mensaje: odd, remedio: odd }],
      archivos: [
        { archivo: `${odd}/${'x'.repeat(300)}`, sha256: 'a'.repeat(64), bytes_total: 1, filas: null },
      ],
    }
    expect(pages(renderPdf(modelo, 'es'))).toBeGreaterThan(4)
  })

  test('goes on over as many pages as the inputs need', () => {
    const archivos = Array.from({ length: 800 }, (_, i) => ({
      ...MODELO.archivos[1],
      archivo: `mes-${i}.csv`,
    }))
    const many = pages(renderPdf({ ...MODELO, archivos }, 'es'))
    expect(many).toBeGreaterThan(pages(renderPdf(MODELO, 'es')) + 5)
  })
})
