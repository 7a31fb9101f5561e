/** Who imports what: statements as written, and the file of the house each one leads to. */
import { posix } from 'node:path'
import { type House, lineAt, scanOf } from './house.ts'

export interface Import {
  readonly spec: string
  readonly line: number
  /** Names asked for; `*` when all of them may be used. Empty for a side effect. */
  readonly names: readonly string[]
  /** The names are handed on (`export … from`). */
  readonly handsOn: boolean
}

const CLAUSE = String.raw`((?:\w+\s*,\s*)?(?:\{[^{}]*\}|\*(?:\s+as\s+\w+)?)|\w+)`
const STATIC = new RegExp(String.raw`\b(import|export)\s+(?:type\s+)?${CLAUSE}\s*from\s*['"]`, 'g')
const BARE = /\bimport\s*['"]/g
/** `import('x')`, alone or as a type, and `new URL('./x', import.meta.url)`. */
const DYNAMIC = /\b(?:import|new URL)\s*\(\s*['"]/g

export function importsOf(source: string): Import[] {
  const { code } = scanOf(source)
  const found: Import[] = []
  const add = (match: RegExpMatchArray, names: string[], handsOn: boolean): void => {
    const from = match.index! + match[0].length
    const quote = match[0].at(-1)!
    const spec = source.slice(from, source.indexOf(quote, from))
    found.push({ spec, line: lineAt(source, match.index!), names, handsOn })
  }
  for (const match of code.matchAll(STATIC)) add(match, namesIn(match[2]), match[1] === 'export')
  for (const match of code.matchAll(BARE)) add(match, [], false)
  for (const match of code.matchAll(DYNAMIC)) add(match, ['*'], false)
  return found
}

function namesIn(clause: string): string[] {
  if (clause.includes('*')) return ['*']
  const braces = clause.match(/\{([^}]*)\}/)
  const inside = braces ? braces[1].split(',') : []
  const names = inside
    .map(
      (part) =>
        part
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0],
    )
    .filter(Boolean)
  return /^\w+/.test(clause) ? ['default', ...names] : names
}

/** Where an import leads: a file of the house, or the name of something outside of it. */
export type Target = { readonly file: string } | { readonly outside: string }

export function resolveImport(house: House, from: string, spec: string): Target {
  if (spec.startsWith('.')) return { file: posix.join(posix.dirname(from), spec) }
  if (spec.startsWith('#')) return { file: doorOf(house, packageOf(from), 'imports', spec) ?? spec }
  const [scope, name, ...rest] = spec.split('/')
  const workspace = scope === '@trazo' ? folderOf(house, `@trazo/${name}`) : undefined
  if (!workspace)
    return { outside: spec.startsWith('@') ? `${scope}/${name}` : spec.startsWith('node:') ? spec : scope }
  return { file: doorOf(house, workspace, 'exports', ['.', ...rest].join('/')) ?? spec }
}

/** Folder of the workspace a file belongs to; empty for the root. */
export function packageOf(file: string): string {
  return file.match(/^(packages\/[^/]+|testkit)\//)?.[1] ?? ''
}

export function manifestOf(house: House, folder: string): Manifest {
  const text = house.files.get(folder === '' ? 'package.json' : `${folder}/package.json`)
  return text === undefined ? {} : (JSON.parse(text) as Manifest)
}

export interface Manifest {
  readonly name?: string
  readonly imports?: Record<string, string>
  readonly exports?: Record<string, string>
  readonly dependencies?: Record<string, string>
}

function folderOf(house: House, name: string): string | undefined {
  const manifests = [...house.files.keys()].filter((file) => /^[^/]+(\/[^/]+)?\/package\.json$/.test(file))
  const found = manifests.find((file) => manifestOf(house, posix.dirname(file)).name === name)
  return found && posix.dirname(found)
}

function doorOf(house: House, folder: string, map: 'imports' | 'exports', key: string): string | undefined {
  const door = manifestOf(house, folder)[map]?.[key]
  return door && posix.join(folder, door)
}
