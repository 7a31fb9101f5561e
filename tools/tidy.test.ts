import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { longFiles } from './tidy/budgets.ts'
import { readHouse } from './tidy/house.ts'
import { RULES, showFalta } from './tidy.ts'

const house = readHouse(fileURLToPath(new URL('..', import.meta.url)))

describe('the house is tidy', () => {
  test('the rules see the code, the law and the documents', () => {
    const files = [...house.files.keys()]
    for (const place of ['packages/core/src/', 'packages/store/src/', 'law/parametros/', 'docs/'])
      expect(files.some((file) => file.startsWith(place))).toBe(true)
    expect(files.some((file) => file.includes('node_modules'))).toBe(false)
  })

  test.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(house).map(showFalta)).toEqual([])
  })
})

/** Told, not failed: a long file is worth a look for the second idea in it. */
afterAll(() => {
  const long = longFiles(house)
  if (long.length > 0)
    console.info(`tidy: ${long.length} files over the advised length, such as ${long.slice(0, 3).join(', ')}`)
})
