/** Nothing lies about: every file of the product is reached from a door or a program, and every name at a door is asked for. */
import { CODE, type Falta, filesOf, type House, PRODUCT, scanOf } from './house.ts'
import { type Import, importsOf, manifestOf, resolveImport } from './imports.ts'

/** Programs are what the build makes; the doors of the packages are added to them. */
const BUILD = 'tools/build.mjs'
const ENTRY_POINT = /join\(root, '([^']+\.ts)'\)/g

interface Edge extends Import {
  readonly from: string
  readonly to: string
}

function edgesOf(house: House): Edge[] {
  return filesOf(house, CODE).flatMap(([from, source]) =>
    importsOf(source).flatMap((found) => {
      const target = resolveImport(house, from, found.spec)
      return 'file' in target ? [{ ...found, from, to: target.file }] : []
    }),
  )
}

function doorsOf(house: House): Set<string> {
  const doors = [...house.files.keys()]
    .filter((file) => /^(packages\/[^/]+|testkit)\/package\.json$/.test(file))
    .flatMap((file) => {
      const folder = file.slice(0, -'/package.json'.length)
      const { imports = {}, exports = {} } = manifestOf(house, folder)
      return [...Object.values(imports), ...Object.values(exports)].map(
        (door) => `${folder}/${door.slice(2)}`,
      )
    })
  return new Set(doors.filter((door) => house.files.has(door)))
}

/** Rule: no file of the product, code or not, is left that nothing leads to. */
export function checkOrphans(house: House): Falta[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edgesOf(house)) next.set(from, [...(next.get(from) ?? []), to])
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const to of next.get(file) ?? []) visit(to)
  }
  for (const [, program] of (house.files.get(BUILD) ?? '').matchAll(ENTRY_POINT)) visit(program)
  for (const door of doorsOf(house)) visit(door)
  return filesOf(house, /^packages\/[^/]+\/src\//)
    .filter(([file]) => !reached.has(file))
    .map(([file]) => ({ rule: 'orphans', file, line: 0, message: 'nothing that runs leads to this file' }))
}

/** Rule: every name at a front door (`index.ts`) is imported by somebody on the other side of it. */
export function checkDoors(house: House): Falta[] {
  const asked = new Map<string, Set<string>>()
  for (const { from, to, names } of edgesOf(house)) {
    const folder = to.slice(0, to.lastIndexOf('/') + 1)
    if (from.startsWith(folder) && !from.endsWith('.test.ts')) continue
    const known = asked.get(to) ?? new Set()
    for (const name of names) known.add(name)
    asked.set(to, known)
  }
  return filesOf(house, PRODUCT)
    .filter(([file]) => file.endsWith('/index.ts'))
    .flatMap(([file, source]) => {
      const known = asked.get(file) ?? new Set()
      if (known.has('*')) return []
      return exportedNames(source)
        .filter((name) => !known.has(name))
        .map((name) => ({
          rule: 'doors',
          file,
          line: 0,
          message: `${name} is exported and nobody imports it`,
        }))
    })
}

/** Names a file offers, by declaration or by list. */
export function exportedNames(source: string): string[] {
  const { code } = scanOf(source)
  const declared = code.matchAll(
    /\bexport\s+(?:async\s+)?(?:abstract\s+)?(?:const|let|function\*?|class|interface|type)\s+(\w+)(?!\s*\{?\s*,)/g,
  )
  const listed = [...code.matchAll(/\bexport\s+(?:type\s+)?\{([^{}]*)\}/g)].flatMap(([, list]) =>
    list.split(',').map(
      (part) =>
        part
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)
          .at(-1)!,
    ),
  )
  return [...[...declared].map(([, name]) => name), ...listed].filter(Boolean)
}
