import { describe, expect, test } from 'vitest'
import { checkBudgets, longFiles } from './budgets.ts'
import { checkCodes } from './codes.ts'
import { checkDocPaths } from './doc-paths.ts'
import { makeHouse, type Rule } from './house.ts'
import { checkManifests } from './manifests.ts'
import { checkAscii, checkFileNames, checkGlossary, GLOSSARY } from './names.ts'
import { checkPurity } from './purity.ts'
import { checkDoors, checkOrphans } from './reach.ts'
import { checkLock, checkWords } from './words.ts'

const messages = (rule: Rule, files: Record<string, string>): string[] =>
  rule(makeHouse(files)).map(({ file, line, message }) => `${file}:${line} ${message}`)

const inCore = (rule: Rule, source: string): string[] =>
  messages(rule, { 'packages/core/src/book/a.ts': source })

describe('the core takes nothing from its surroundings', () => {
  test('a date made from a given number is the same everywhere', () => {
    expect(inCore(checkPurity, 'const d = new Date(dias * 864e5) // Date.now() would not be')).toEqual([])
  })

  test.each(['Date.now()', 'new Date()', 'Math.random()', 'a.localeCompare(b)', 'process.env', 'fetch("x")'])(
    '%s is not',
    (code) => expect(inCore(checkPurity, `const a = ${code}`)).toHaveLength(1),
  )

  test('the server may ask its surroundings', () => {
    expect(messages(checkPurity, { 'packages/server/src/a.ts': 'const a = process.argv' })).toEqual([])
  })
})

describe('files, folders and lines keep their budgets', () => {
  test('at the limit passes, one beyond does not', () => {
    expect(messages(checkBudgets, { 'a.ts': 'x\n'.repeat(400) })).toEqual([])
    expect(messages(checkBudgets, { 'a.ts': 'x\n'.repeat(401) })).toEqual(['a.ts:0 401 lines, at most 400'])
    expect(messages(checkBudgets, { 'a.ts': `x${' + x'.repeat(34)}` })).toEqual([])
    expect(messages(checkBudgets, { 'a.ts': `\nx${' + x'.repeat(35)}` })).toEqual([
      'a.ts:2 141 columns, at most 140',
    ])
  })

  test('one long text on a line of its own has nowhere to break', () => {
    expect(messages(checkBudgets, { 'a.ts': `  clave: '${'a,'.repeat(90)}',` })).toEqual([])
    expect(messages(checkBudgets, { 'a.ts': `  f(b, '${'a,'.repeat(90)}') + g('c')` })).toHaveLength(1)
  })

  test('a folder holds what one can see at a glance; the law is as long as the State makes it', () => {
    const fill = (folder: string, n: number) =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`${folder}/${i}.yaml`, '']))
    expect(messages(checkBudgets, fill('docs', 25))).toEqual([])
    expect(messages(checkBudgets, fill('docs', 26))).toEqual(['docs:0 26 files in one folder, at most 25'])
    expect(messages(checkBudgets, fill('law/parametros', 60))).toEqual([])
  })

  test('a file over the advised length is told and does not fail', () => {
    const house = makeHouse({ 'a.ts': 'x\n'.repeat(121), 'b.ts': 'x\n'.repeat(120) })
    expect(longFiles(house)).toEqual(['a.ts'])
    expect(checkBudgets(house)).toEqual([])
  })
})

describe('names', () => {
  const glossary = '- { termino: clave, en: key, definicion: x, prohibidos: [cve, clave_documento] }'
  const named = (files: Record<string, string>) => messages(checkGlossary, { [GLOSSARY]: glossary, ...files })

  test('a forbidden form is found in identifiers, in columns and in SQL, as whole words', () => {
    expect(named({ 'a.ts': 'const cveEntrada = 1' })).toEqual([
      'a.ts:1 cveEntrada: the glossary says "clave"',
    ])
    expect(named({ 'a.ts': "read('cve_entrada')" })).toHaveLength(1)
    expect(named({ 'a.ts': 'const claveDocumentoX = 1' })).toHaveLength(1)
    expect(named({ 'a.sql': 'SELECT 1 AS a,\n cve_pedim FROM t' })).toEqual([
      'a.sql:2 cve_pedim: the glossary says "clave"',
    ])
  })

  test('a word that only contains it, a sentence and a comment are none', () => {
    expect(named({ 'a.ts': "const scvex = 'la cve de siempre' // cve" })).toEqual([])
    expect(named({ 'a.sql': "SELECT 'cve' -- cve" })).toEqual([])
  })

  test('official names stand where they are mapped', () => {
    expect(named({ 'packages/core/src/read/data-stage/a.ts': 'const claveDocumento = 1' })).toEqual([])
    expect(named({ 'packages/core/src/read/tables/a.ts': 'const claveDocumento = 1' })).toHaveLength(1)
  })

  test('identifiers are ASCII; titles, texts and comments are free', () => {
    expect(messages(checkAscii, { 'a.ts': 'const año = 1' })).toEqual(['a.ts:1 año is not plain ASCII'])
    expect(messages(checkAscii, { 'a.ts': "const a = 'año' // año" })).toEqual([])
    expect(messages(checkAscii, { 'a.ts': 'const a = { Línea: 1 }\na.Línea' })).toEqual([])
  })

  test('files of code are named in kebab-case', () => {
    const files = [
      'packages/a/src/dos-palabras.ts',
      'law/criterios/PLAZO-01/query.sql',
      'README.md',
      'a/dosPalabras.ts',
    ]
    expect(messages(checkFileNames, Object.fromEntries(files.map((file) => [file, ''])))).toEqual([
      'a/dosPalabras.ts:0 is not in kebab-case',
    ])
  })
})

describe('no word is there that does not belong', () => {
  const later = `TO${'DO'}`

  test.each([
    [`// ${later}: later`, 'unfinished'],
    ['const a: any = 1', 'no type'],
    ['function f(a: unknown, b: any[]): void {}', 'no type'],
    [`// @ts-${'ignore'}`, 'silences'],
    [`// eslint-${'disable'}-next-line`, 'another linter'],
    ["test.only('x', f)", 'leaves tests out'],
    ["describe.concurrent.skip('x', f)", 'leaves tests out'],
    [`const a = 'https://registry.${'example'}.org'`, 'registry'],
    [`const a = '/ho${'me'}/someone/data'`, 'one machine'],
    [`// see shared/${'design'}/x.md`, 'stands alone'],
  ])('%s', (source, reason) => {
    expect(inCore(checkWords, source)).toEqual([expect.stringContaining(reason)])
  })

  test.each([
    'const todos = 1 // todo lo que cabe',
    'const a = Promise.any(b) // any of them',
    'rows.skip(2)',
    "const a = 'salida/home/casa'",
    "const a = './work/x'",
  ])('%s is fine', (source) => expect(inCore(checkWords, source)).toEqual([]))

  test('a character that cannot be seen is refused; tabs and line ends are not', () => {
    expect(inCore(checkWords, "const a = '\u0000'")).toEqual([expect.stringContaining('cannot be seen')])
    expect(inCore(checkWords, "const a = '\t'\r\n")).toEqual([])
  })

  test('documents are read as well', () => {
    expect(messages(checkWords, { 'README.md': `one\n${later} two` })).toEqual([
      expect.stringMatching(/^README.md:2 /),
    ])
  })

  test('the lock file names versions and no addresses', () => {
    const lock = (line: string) => ({ 'package-lock.json': `{\n${line}\n}` })
    expect(messages(checkLock, lock('"version": "1.0.0"'))).toEqual([])
    expect(messages(checkLock, lock('"resolved": "packages/core"'))).toEqual([])
    expect(messages(checkLock, lock('"resolved": "https://host/a.tgz"'))).toEqual([
      expect.stringContaining('package-lock.json:2'),
    ])
    expect(messages(checkLock, {})).toEqual(['package-lock.json:0 is missing'])
  })
})

describe('every path that a document names exists', () => {
  const files = { 'docs/guia/a.md': '', 'packages/core/src/a.ts': '', 'law/VERSION': '' }

  test('from the root, from the document, folders too', () => {
    const text =
      'See `packages/core/src/a.ts`, `packages/core/`, `guia/a.md`, [a](guia/a.md#x), [web](https://a.b/c.md).'
    expect(messages(checkDocPaths, { ...files, 'docs/b.md': text })).toEqual([])
  })

  test('what is not there is told with its line', () => {
    const text = 'x\n`packages/core/src/b.ts`\n`law/OTHER`\n[a](guia/b.md)'
    expect(messages(checkDocPaths, { ...files, 'docs/b.md': text })).toEqual([
      'docs/b.md:2 packages/core/src/b.ts does not exist',
      'docs/b.md:3 law/OTHER does not exist',
      'docs/b.md:4 guia/b.md does not exist',
    ])
  })

  test('values with a slash, results of a run and what is built are no paths of the house', () => {
    const text = '`18/36`, `MXN/USD`, `dist/ley.json`, `empresas/<rfc>/hallazgos.json`'
    expect(messages(checkDocPaths, { ...files, 'docs/b.md': text })).toEqual([])
  })
})

describe('nothing lies about', () => {
  const house = {
    'packages/core/package.json': JSON.stringify({
      name: '@trazo/core',
      exports: { './book': './src/book/index.ts' },
    }),
    'packages/core/src/book/index.ts':
      "export { bookLibro, type Libro } from './libro.ts'\nexport const UNO = 1",
    'packages/core/src/book/libro.ts': "import './query.sql'\nexport function bookLibro() {}",
    'packages/core/src/book/query.sql': 'SELECT 1',
    'packages/server/src/cli/main.ts':
      "import { bookLibro, type Libro, UNO } from '@trazo/core/book'\nnew Worker(new URL('../obrero.ts', import.meta.url))",
    'packages/server/src/obrero.ts': '',
    'tools/build.mjs': "build({ entryPoints: { trazo: join(root, 'packages/server/src/cli/main.ts') } })",
  }

  test('what a door or a program leads to is reached, by import or by URL', () => {
    expect(messages(checkOrphans, house)).toEqual([])
  })

  test('a file that only a test reads, or nobody, is an orphan', () => {
    const more = {
      'packages/core/src/book/solo.ts': '',
      'packages/core/test/a.test.ts': "import '../src/book/solo.ts'",
    }
    expect(messages(checkOrphans, { ...house, ...more })).toEqual([
      'packages/core/src/book/solo.ts:0 nothing that runs leads to this file',
    ])
  })

  test('every name at a door is asked for from outside', () => {
    expect(messages(checkDoors, house)).toEqual([])
    const main = { 'packages/server/src/cli/main.ts': "import { bookLibro } from '@trazo/core/book'" }
    expect(messages(checkDoors, { ...house, ...main })).toEqual([
      'packages/core/src/book/index.ts:0 UNO is exported and nobody imports it',
      'packages/core/src/book/index.ts:0 Libro is exported and nobody imports it',
    ])
  })

  test('a program that the build does not make is no way in', () => {
    const orphans = messages(checkOrphans, { ...house, 'tools/build.mjs': '' })
    expect(orphans).toHaveLength(2)
  })

  test('asking from inside the room does not count', () => {
    const files = {
      'packages/store/src/x/index.ts': "export { a } from './a.ts'",
      'packages/store/src/x/a.ts': "export const a = 1\nimport { a as b } from './index.ts'",
    }
    expect(messages(checkDoors, files)).toHaveLength(1)
  })
})

describe('a package says what is there and what it uses', () => {
  const manifest = { exports: { '.': './src/index.ts' }, dependencies: { yauzl: '1', '@trazo/core': '1' } }
  const source = "import { open } from 'yauzl'\nimport { assert } from '@trazo/core/kernel'"
  const check = (changes: object, index = source) =>
    messages(checkManifests, {
      'packages/store/package.json': JSON.stringify({ ...manifest, ...changes }),
      'packages/store/src/index.ts': index,
    })

  test('doors that exist and dependencies in use pass', () => expect(check({})).toEqual([]))

  test('a door that leads nowhere and a dependency that nobody imports fail', () => {
    expect(check({ imports: { '#gone': './src/gone.ts' } })).toEqual([
      expect.stringContaining('#gone leads to ./src/gone.ts, which does not exist'),
    ])
    expect(check({}, "import { assert } from '@trazo/core/kernel'")).toEqual([
      expect.stringContaining('yauzl is a'),
    ])
  })
})

describe('error codes and their registry are the same set', () => {
  const registry = 'export const PAROS = {\n  DISCO_LLENO: {\n  },\n} as const'
  const check = (source: string, more: Record<string, string> = {}) =>
    messages(checkCodes, {
      'packages/core/src/records/errores/paros.ts': registry,
      'packages/server/src/a.ts': source,
      ...more,
    })

  test('a code that is said and registered passes', () => {
    expect(check("throw new Paro('DISCO_LLENO')")).toEqual([])
  })

  test('a code that is said and not registered fails, in scripts too', () => {
    const said = "throw new Paro('DISCO_LLENO')"
    expect(check(`${said}\nfail('DISCO_ROTO')`)).toEqual([
      'packages/server/src/a.ts:2 DISCO_ROTO is not in the registry',
    ])
    expect(check(said, { trazo: 'fail "NODE_VIEJO: no"' })).toEqual([
      'trazo:1 NODE_VIEJO is not in the registry',
    ])
  })

  test('a code that is registered and never said fails', () => {
    expect(check('')).toEqual([
      'packages/core/src/records/errores/paros.ts:0 DISCO_LLENO is registered and never said',
    ])
  })
})
