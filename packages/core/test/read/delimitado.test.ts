import { describe, expect, it } from 'vitest'
import { LectorDelimitado } from '../../src/read/texto/delimitado.ts'

interface Leido {
  linea: number
  campos: string[]
  defecto: string | null
}

function readAll(text: string, chunk = 1 << 20, comillas = true, delimitador = ','): Leido[] {
  const rows: Leido[] = []
  const decoder = new TextDecoder()
  const reader = new LectorDelimitado({ delimitador, comillas }, (r) => {
    const campos: string[] = []
    for (let i = 0; i < r.campos; i++) campos.push(decoder.decode(r.bytes.subarray(r.inicios[i], r.fines[i])))
    rows.push({ linea: r.linea, campos, defecto: r.defecto })
  })
  const bytes = new TextEncoder().encode(text)
  for (let i = 0; i < bytes.length; i += chunk) reader.push(bytes.slice(i, i + chunk))
  reader.end()
  return rows
}

const fields = (text: string, chunk?: number) => readAll(text, chunk).map((r) => r.campos)

describe('the splitter of delimited text', () => {
  it('splits fields and lines, with LF or CRLF, and with or without a last newline', () => {
    expect(fields('a,b\nc,d\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(fields('a,b\r\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('reads quoted fields with delimiters, quotes and line breaks inside', () => {
    expect(fields('"a,1","b ""x"" y","two\nlines"\r\nz,"",last\n')).toEqual([
      ['a,1', 'b "x" y', 'two\nlines'],
      ['z', '', 'last'],
    ])
  })

  it('gives each record the line where it begins, counting the breaks inside quotes', () => {
    expect(readAll('h\n"a\nb"\nc\n').map((r) => r.linea)).toEqual([1, 2, 4])
  })

  it('gives the same records however the bytes are cut into chunks', () => {
    const text = 'pedimento,nota\r\n1,"a ""b""\n c"\r\n2,\r\n"3 ""q"" ",x,"y ""z""",w\r\n'
    const whole = readAll(text)
    for (let size = 1; size < 12; size++) expect(readAll(text, size)).toEqual(whole)
  })

  it('flags a NUL byte and still tells the fields', () => {
    expect(readAll('a,b\n1,\u00002\n')[1]).toEqual({ linea: 2, campos: ['1', '\u00002'], defecto: 'nul' })
  })

  it('flags a quote that never closes and loses no later line', () => {
    const rows = readAll('a,b\n1,"open\n2,ok\n')
    expect(rows.map((r) => r.defecto)).toEqual([null, 'comilla', null])
    expect(rows[2].campos).toEqual(['2', 'ok'])
  })

  it('does not treat quotes specially when told so, as in Data Stage', () => {
    expect(readAll('a|"b|c\n', 4, false, '|')[0].campos).toEqual(['a', '"b', 'c'])
  })

  it('cuts a line longer than a mebibyte and goes on with the next one', () => {
    const rows = readAll(`h\n${'x'.repeat(3 << 20)}\nok\n`, 1 << 16)
    expect(rows.map((r) => [r.linea, r.defecto])).toEqual([
      [1, null],
      [2, 'largo'],
      [3, null],
    ])
  })
})
