import { describe, expect, test } from 'vitest'
import { type House, makeHouse } from './house.ts'
import { checkLayers } from './layers.ts'

const CORE = JSON.stringify({
  name: '@trazo/core',
  imports: {
    '#kernel': './src/kernel/index.ts',
    '#records': './src/records/index.ts',
    '#book': './src/book/index.ts',
  },
  exports: { './kernel': './src/kernel/index.ts', './records': './src/records/index.ts' },
  dependencies: { zod: '1', hucre: '1' },
})
const STORE = JSON.stringify({
  name: '@trazo/store',
  exports: { '.': './src/index.ts' },
  dependencies: { '@trazo/core': '1', yauzl: '1' },
})
const SERVER = JSON.stringify({ name: '@trazo/server', exports: { '.': './src/index.ts' }, dependencies: {} })
const TESTKIT = JSON.stringify({ name: '@trazo/testkit', exports: { '.': './src/index.ts' } })

function houseWith(files: Record<string, string>): House {
  return makeHouse({
    'package.json': '{}',
    'packages/core/package.json': CORE,
    'packages/core/src/kernel/index.ts': '',
    'packages/core/src/kernel/fecha.ts': '',
    'packages/core/src/records/index.ts': '',
    'packages/core/src/book/index.ts': '',
    'packages/store/package.json': STORE,
    'packages/store/src/index.ts': '',
    'packages/server/package.json': SERVER,
    'packages/server/src/index.ts': '',
    'testkit/package.json': TESTKIT,
    'testkit/src/index.ts': '',
    ...files,
  })
}

const messages = (file: string, source: string): string[] =>
  checkLayers(houseWith({ [file]: source })).map(({ message }) => message)

describe('imports go down, through front doors', () => {
  test.each([
    ['packages/core/src/records/a.ts', '#kernel', 'a floor below'],
    ['packages/core/src/book/a.ts', '#records', 'two floors below'],
    ['packages/core/src/kernel/a.ts', './fecha.ts', 'a neighbour file of the room'],
    ['packages/core/src/legal/a.ts', 'zod', 'a library on the row of the room'],
    ['packages/store/src/a.ts', 'node:fs', 'the disk, from the store'],
    ['packages/store/src/a.ts', '@trazo/core/kernel', 'the core, from the store'],
    ['packages/store/src/a.ts', 'yauzl', 'a declared library'],
    ['packages/server/src/a.ts', '@trazo/store', 'the store, from the server'],
    ['packages/server/test/a.test.ts', '@trazo/testkit', 'the test kit, from a test'],
    ['packages/core/test/a.test.ts', '../src/kernel/fecha.ts', 'the inside of the package under test'],
    ['packages/server/test/a.test.ts', '../../../dist/trazo.mjs', 'a built program, from a test'],
    ['tools/a.ts', '@trazo/core/records', 'a front door, from a tool'],
  ])('%s may import %s: %s', (file, spec) => {
    expect(messages(file, `import '${spec}'`)).toEqual([])
  })

  test.each([
    ['packages/core/src/kernel/a.ts', '#records', 'floor 1 stands on nothing'],
    ['packages/core/src/records/a.ts', '#book', 'floor 2 is words'],
    ['packages/core/src/read/a.ts', '#book', 'neighbours'],
    ['packages/core/src/book/a.ts', 'node:fs', 'no disk'],
    ['packages/core/src/book/a.ts', 'zod', 'not on the row'],
    ['packages/core/src/book/a.ts', '../kernel/fecha.ts', 'does not leave its room'],
    ['packages/core/src/book/a.ts', '#records/fecha', 'not a front door'],
    ['packages/store/src/a.ts', '@trazo/server', 'does not know it'],
    ['packages/store/src/a.ts', '@trazo/core/records/fecha', 'not a front door'],
    ['packages/store/src/a.ts', 'pg', 'not among the dependencies'],
    ['packages/store/src/a.ts', '../../core/src/kernel/fecha.ts', 'does not leave its room'],
    ['packages/server/src/a.ts', '@trazo/testkit', 'test kit'],
    ['packages/server/src/a.ts', './gone.ts', 'leads to no file'],
    ['packages/server/test/a.test.ts', '../../core/src/kernel/fecha.ts', 'does not leave its room'],
    ['testkit/src/oraculo/a.ts', '@trazo/core/kernel', 'proves nothing'],
    ['testkit/src/planta/a.ts', '@trazo/store', 'no engine'],
  ])('%s may not import %s: %s', (file, spec, reason) => {
    expect(messages(file, `import '${spec}'`)).toEqual([expect.stringContaining(reason)])
  })

  test('a folder with a front door is entered by it, and freely from inside', () => {
    const files = {
      'packages/store/src/fuentes/index.ts': "import './huella.ts'",
      'packages/store/src/fuentes/huella.ts': "import './lejos/otro.ts'",
      'packages/store/src/fuentes/lejos/otro.ts': "import '../huella.ts'",
    }
    const from = (spec: string) =>
      checkLayers(houseWith({ ...files, 'packages/store/src/libro.ts': `import '${spec}'` })).map(
        ({ file, message }) => `${file}: ${message}`,
      )
    expect(from('./fuentes/index.ts')).toEqual([])
    expect(from('./fuentes/huella.ts')).toEqual([
      expect.stringMatching(/^packages\/store\/src\/libro\.ts: .*fuentes\/ has a front door/),
    ])
  })
})
