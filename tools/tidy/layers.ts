/**
 * The import table. A room may import what stands on its row and nothing else; relative paths stay inside their room.
 * Every row says why, and the reason is part of the message.
 */
import { CODE, type Falta, filesOf, type House, TESTS } from './house.ts'
import { importsOf, manifestOf, packageOf, resolveImport, type Target } from './imports.ts'

interface Room {
  /** Files of the room start with this. The first row that fits is the one that counts. */
  readonly prefix: string
  /** What it may import: other rooms by prefix, or names of packages. `*` is anything that is declared. */
  readonly may: readonly string[]
  readonly why: string
}

const CORE = 'packages/core/src'
const PURE = 'the core runs anywhere and gives the same bytes: no disk, network, clock or database'

export const ROOMS: readonly Room[] = [
  { prefix: `${CORE}/kernel/`, may: [], why: `floor 1 stands on nothing; ${PURE}` },
  { prefix: `${CORE}/records/`, may: [`${CORE}/kernel/`], why: `floor 2 is words, not acts; ${PURE}` },
  {
    prefix: `${CORE}/legal/`,
    may: [`${CORE}/kernel/`, `${CORE}/records/`, 'zod'],
    why: `the law answers in the words of records and knows no room that asks it; ${PURE}`,
  },
  ...['read', 'book', 'measure', 'compile'].map((room) => ({
    prefix: `${CORE}/${room}/`,
    may: [
      `${CORE}/kernel/`,
      `${CORE}/records/`,
      `${CORE}/legal/`,
      ...(room === 'read' ? ['hucre', 'yaml', 'zod'] : []),
    ],
    why: `read, book, measure and compile are neighbours: only the pipeline joins them; ${PURE}`,
  })),
  {
    prefix: 'packages/store/src/',
    may: ['packages/core/src/', 'node:', '*'],
    why: 'the store serves the server and does not know it',
  },
  {
    prefix: 'packages/server/src/',
    may: ['packages/core/src/', 'packages/store/src/', 'node:', '*'],
    why: 'the server joins core and store; the product does not carry its own test kit',
  },
  {
    prefix: 'testkit/src/oraculo/',
    may: [],
    why: 'a second implementation that shares code with the first one proves nothing',
  },
  {
    prefix: 'testkit/src/',
    may: ['packages/core/src/', 'testkit/src/', 'node:', '*'],
    why: 'the test kit may know the vocabulary, and no engine: what it makes is the truth they are compared with',
  },
]

/** Rule: imports go down, through front doors, for a reason that is written. */
export function checkLayers(house: House): Falta[] {
  return filesOf(house, CODE).flatMap(([file, source]) =>
    importsOf(source).flatMap(({ spec, line }) => {
      const message = problemOf(house, file, spec)
      return message ? [{ rule: 'layers', file, line, message: `${spec}: ${message}` }] : []
    }),
  )
}

function problemOf(house: House, file: string, spec: string): string | null {
  const target = resolveImport(house, file, spec)
  if (spec.startsWith('.')) return relativeProblem(house, file, target as { file: string })
  if ('file' in target && !house.files.has(target.file)) return 'is not a front door of that package'
  const room = ROOMS.find(({ prefix }) => file.startsWith(prefix))
  if (!room) return null
  if (!allowed(room, target)) return `not on the row of ${room.prefix}: ${room.why}`
  return isDeclared(house, file, target) ? null : `not among the dependencies of ${packageOf(file)}`
}

function allowed(room: Room, target: Target): boolean {
  if ('file' in target) return [room.prefix, ...room.may].some((prefix) => target.file.startsWith(prefix))
  const { outside } = target
  return room.may.includes(outside) || room.may.includes(outside.startsWith('node:') ? 'node:' : '*')
}

/** What a package uses is among its own dependencies, not by luck among those of another. */
function isDeclared(house: House, file: string, target: Target): boolean {
  if ('file' in target || target.outside.startsWith('node:')) return true
  return target.outside in (manifestOf(house, packageOf(file)).dependencies ?? {})
}

/** What the build makes: tests run the programs as they are shipped. */
const BUILT = /^dist\//

/** A relative path stays in its room, and enters a folder that has a door by the door. */
function relativeProblem(house: House, file: string, target: { file: string }): string | null {
  const isCode = CODE.test(target.file) && !BUILT.test(target.file)
  if (isCode && !house.files.has(target.file)) return 'leads to no file'
  if (isCode && roomOf(file) !== roomOf(target.file) && !mayReachInside(file, target.file))
    return 'a relative path does not leave its room; use the front door'
  const closed = closedFolder(house, file, target.file)
  return closed && !TESTS.test(file) ? `${closed} has a front door: import its index.ts` : null
}

function roomOf(file: string): string {
  const room = file.match(/^packages\/core\/src\/[^/]+\//) ?? file.match(/^(packages\/[^/]+|testkit|[^/]+)\//)
  return room?.[0] ?? ''
}

/** Tests look inside the package they test, and use the tools, which have no door. */
function mayReachInside(file: string, target: string): boolean {
  if (!TESTS.test(file)) return false
  return target.startsWith('tools/') || (packageOf(file) !== '' && packageOf(file) === packageOf(target))
}

/** The outermost folder with an `index.ts` that holds the target and not the file, unless the target is that door. */
function closedFolder(house: House, file: string, target: string): string | null {
  const steps = target.split('/')
  for (let depth = 1; depth < steps.length; depth++) {
    const folder = `${steps.slice(0, depth).join('/')}/`
    if (file.startsWith(folder) || !house.files.has(`${folder}index.ts`)) continue
    return target === `${folder}index.ts` ? null : folder
  }
  return null
}
