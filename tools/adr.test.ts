import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { filesOf, readHouse } from './tidy/house.ts'

const house = readHouse(fileURLToPath(new URL('..', import.meta.url)))
const decisions = filesOf(house, /^docs\/adr\/\d{4}-[a-z\d-]+\.md$/)
const index = house.files.get('docs/adr/README.md')!

describe('decisions', () => {
  test('are numbered from 1 without gaps, and the index lists them all by their titles', () => {
    expect(decisions.map(([file]) => Number(file.slice('docs/adr/'.length).slice(0, 4)))).toEqual(
      decisions.map((_, i) => i + 1),
    )
    const rows = [...index.matchAll(/^\| \[(\d{4})\]\((.*)\) \| (.*) \|$/gm)].map(([, n, file, title]) => [
      `docs/adr/${file}`,
      `# ${n}. ${title}`,
    ])
    expect(rows).toEqual(decisions.map(([file, text]) => [file, text.split('\n')[0]]))
  })

  test.each(decisions)('%s is dated, closed and complete', (_, text) => {
    expect(text).toMatch(/^# \d{4}\. .+\n\n\d{4}-\d{2}-\d{2} · (accepted|replaced by \d{4})\n/)
    const sections = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(sections).toEqual(['Context', 'Decision', 'Rejected', 'Enforced by'])
    expect(text.split('\n').length).toBeLessThan(60)
  })

  test.each(decisions)('%s names tests that exist', (_, text) => {
    const enforced = text.slice(text.indexOf('## Enforced by'))
    const commands = [...enforced.matchAll(/`(npx vitest run|npm run|\.\/trazo) ([^`]*)`/g)]
    expect(commands.length).toBeGreaterThan(0)
    const tests = [...house.files.keys()].filter((file) => file.endsWith('.test.ts'))
    const missing = commands
      .filter(([, program]) => program === 'npx vitest run')
      .flatMap(([, , paths]) => paths.split(' '))
      .filter((path) => !tests.some((file) => file.startsWith(path)))
    expect(missing).toEqual([])
  })
})
