/** The museum of bad inputs: texts that mean something to whoever shows them. They stay texts in every result. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { trazo } from '../apoyo/corrida.ts'
import { readCsv } from '../apoyo/csv.ts'
import { partsOf, type Visita, visit } from '../apoyo/museo.ts'
import { EMPRESA, entrada, IMPORTACIONES, lines } from '../apoyo/plantas.ts'
import { openZip } from '../apoyo/zip.ts'

const TEXTOS = [
  '<img src=x onerror=alert(1)>',
  '</td></table><script>alert(2)</script>',
  '&amp;&lt;&#0;',
  '=1+1',
  '@SUM(A1)',
  '#panic() $x$ *b* `r` ]) \\',
  'A\u0001B',
  'A\u001b[31mB',
  'A\u0085B',
  '\u202eABC',
  '\uffff',
  "apóstrofo'",
  '{{valor}}',
  "'; drop table lote; --",
  'L'.repeat(300),
  // Last, so that its country is worth most and stands in the charts.
  '🚚漢字ﷺ',
]
const RAZON = 'Planta </title><script>alert(3)</script> #panic() \\u001b[2J \\u202e & Cía'

let visita: Visita

beforeAll(async () => {
  const filas = TEXTOS.map((texto, i) =>
    entrada(`2540399910001${String(i).padStart(2, '0')}`, {
      parte: `"${texto}"`,
      unidad: `"${texto}"`,
      pais: `"${texto}"`,
      fecha: i < TEXTOS.length / 2 ? '2020-01-10' : '2025-06-10',
      valor: String(1000 + i),
    }),
  )
  visita = await visit(
    {
      'empresa.yaml': EMPRESA.replace('Planta de Museo, S.A. de C.V.', `"${RAZON}"`),
      'importaciones <b>.csv': lines(IMPORTACIONES, ...filas, entrada('malo<script>alert(4)</script>')),
    },
    '--corte',
    '2025-12-31',
  )
})

const read = (nombre: string) => readFileSync(join(visita.salida, nombre))

describe('texts that would act', () => {
  it('are part numbers like any other, to the letter', () => {
    expect(new Set(partsOf(visita))).toEqual(new Set(TEXTOS.map((texto) => texto.replace(/^'/, ''))))
    expect(readCsv(visita.salida, 'saldos.csv')).toHaveLength(TEXTOS.length)
  })

  it('do nothing in the report', () => {
    const html = read('expediente.html').toString()
    expect(html).not.toMatch(/<script>alert|<img src=x|<\/td><\/table><script/)
    expect(html).not.toContain('</title><script')
    expect(html).toContain('alert(3)')
    expect(read('expediente.pdf').subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('are well-formed in the workbook', () => {
    const partes = openZip(read('anexo24.xlsx')).filter(([nombre]) => nombre.endsWith('.xml'))
    for (const [, xml] of partes) {
      const texto = xml.toString()
      expect(texto).not.toMatch(/[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]/u)
      expect(texto).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/)
      expect(texto).not.toMatch(/<f>|<script|<img/)
    }
    expect(partes.map(([, xml]) => xml.toString()).join('')).toContain('=1+1')
  })

  it('do nothing on the terminal', async () => {
    const { stdout } = await trazo(['run', visita.entrada, '--out', `${visita.salida}-2`])
    expect(stdout).toContain('Planta </title>')
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  })
})
