/** Every path a document names is there: `like/this.ts` from the root or from the document, and links from the document. */
import { posix } from 'node:path'
import { type Falta, filesOf, type House, lineAt } from './house.ts'

const DOCUMENT = /\.md$/
const QUOTED = /`(\.{0,2}[\w.@-]*(?:\/[\w.@-]+)+\/?)`/g
const LINKED = /\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g
/** Built, installed or produced: there after the first run, not in the project. */
const MADE = /^(dist|node_modules|demo|salida)\//
/** What makes a quoted text a path of the house and not a value: a known first step, or the ending of a source. */
const ENDING = /\.(ts|mjs|sql|typ|sh|md|ya?ml|json)$/

export function checkDocPaths(house: House): Falta[] {
  const { paths, tops } = placesOf(house)
  return filesOf(house, DOCUMENT).flatMap(([file, text]) => {
    const exists = (path: string): boolean => {
      const bare = path.replace(/\/$/, '')
      return [bare, posix.join(posix.dirname(file), bare)].some((place) => paths.has(posix.normalize(place)))
    }
    const quoted = [...text.matchAll(QUOTED)].filter(
      ([, path]) => !MADE.test(path) && (ENDING.test(path) || tops.has(path.split('/')[0])),
    )
    const linked = [...text.matchAll(LINKED)].filter(([, path]) => !/^[a-z]+:/.test(path))
    return [...quoted, ...linked]
      .filter(([, path]) => !exists(path))
      .map(({ 1: path, index }) => ({
        rule: 'doc-paths',
        file,
        line: lineAt(text, index),
        message: `${path} does not exist`,
      }))
  })
}

/** Every file and every folder, and the names that stand at the root. */
function placesOf(house: House): { paths: Set<string>; tops: Set<string> } {
  const paths = new Set<string>()
  for (const file of house.files.keys())
    for (let place = file; place !== '.'; place = posix.dirname(place)) paths.add(place)
  return { paths, tops: new Set([...paths].filter((place) => !place.includes('/'))) }
}
