/** A package says what is there and what it uses: doors that exist, and no dependency that its sources never import. */
import { posix } from 'node:path'
import { type Falta, filesOf, type House } from './house.ts'
import { importsOf, manifestOf } from './imports.ts'

export function checkManifests(house: House): Falta[] {
  return filesOf(house, /^(packages\/[^/]+|testkit)\/package\.json$/).flatMap(([file]) => {
    const folder = posix.dirname(file)
    const { imports = {}, exports = {}, dependencies = {} } = manifestOf(house, folder)
    const gone = Object.entries({ ...imports, ...exports })
      .filter(([, door]) => !house.files.has(posix.join(folder, door)))
      .map(([name, door]) => `${name} leads to ${door}, which does not exist`)
    const used = importedBy(house, folder)
    const idle = Object.keys(dependencies)
      .filter((name) => ![...used].some((spec) => spec === name || spec.startsWith(`${name}/`)))
      .map((name) => `${name} is a dependency that nothing in src imports`)
    return [...gone, ...idle].map((message) => ({ rule: 'manifests', file, line: 0, message }))
  })
}

function importedBy(house: House, folder: string): Set<string> {
  const sources = filesOf(house, /\.ts$/).filter(([file]) => file.startsWith(`${folder}/src/`))
  return new Set(sources.flatMap(([, source]) => importsOf(source).map(({ spec }) => spec)))
}
