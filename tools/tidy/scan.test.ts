import { describe, expect, test } from 'vitest'
import { importsOf } from './imports.ts'
import { scan } from './scan.ts'

const names = (source: string): string[] => scan(source).code.match(/[\p{L}]\w*/gu) ?? []

describe('source is split into code, comments and texts', () => {
  test('what stands in comments and texts is no name', () => {
    const source = "const a = \"b\" // c\n/* d\n e */ const f = 'it\\'s g'"
    expect(names(source)).toEqual(['const', 'a', 'const', 'f'])
    expect(scan(source).strings.map(({ value }) => value)).toEqual(['b', "it\\'s g"])
    expect(scan(source).comments.map(({ value }) => value)).toEqual(['// c', '/* d\n e */'])
  })

  test('code inside a template counts, also when templates stand in one another', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source under test
    expect(names('x = `text ${a + `deep ${b({ c: 1 })} end`} text` + d')).toEqual(['x', 'a', 'b', 'c', 'd'])
  })

  test('a regular expression with quotes in it opens no text, and a division opens no expression', () => {
    expect(names('const a = /[\'"/]/g.test(b) ? "no" : c / d / e')).toEqual([
      ...['const', 'a', 'g', 'test', 'b', 'c', 'd', 'e'],
    ])
  })

  test('offsets and lines stay where they were', () => {
    const source = "const a = 'á'\n// línea\nlet b = 1"
    expect(scan(source).code).toHaveLength(source.length)
    expect(scan(source).code.split('\n')).toHaveLength(3)
    expect(scan(source).code.indexOf('let')).toBe(source.indexOf('let'))
  })

  test('an open text at the end of a file is no endless loop', () => {
    expect(names("const a = 'open")).toEqual(['const', 'a'])
    expect(names('const a = `open')).toEqual(['const', 'a'])
    expect(names('const a = 1 /* open')).toEqual(['const', 'a'])
  })
})

describe('imports are found as written', () => {
  test('with the names asked for, in every form', () => {
    const source = [
      "import { type A, b as c } from './a.ts'",
      "import D, { e } from './b.ts'",
      "import * as f from './c.ts'",
      "import './d.ts'",
      "export { g } from './e.ts'",
      "export type * from './f.ts'",
      "const h = await import('./g.ts')",
      "const i = new URL('./h.ts', import.meta.url)",
    ].join('\n')
    expect(importsOf(source).map(({ spec, names, line }) => [spec, names.join(), line])).toEqual([
      ['./a.ts', 'A,b', 1],
      ['./b.ts', 'default,e', 2],
      ['./c.ts', '*', 3],
      ['./e.ts', 'g', 5],
      ['./f.ts', '*', 6],
      ['./d.ts', '', 4],
      ['./g.ts', '*', 7],
      ['./h.ts', '*', 8],
    ])
  })

  test('and not where a sentence or a comment speaks of them', () => {
    expect(importsOf("// import { a } from './a.ts'\nconst b = \"import './c.ts'\"")).toEqual([])
  })
})
