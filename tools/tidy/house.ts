/** The house as the rules see it: every file of the project by path, and what they find wrong in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Scanned, scan } from './scan.ts'

/** Paths are relative to the root, with `/`. */
export interface House {
  readonly files: ReadonlyMap<string, string>
}

export interface Falta {
  readonly rule: string
  readonly file: string
  /** From 1; 0 when it is about the whole file. */
  readonly line: number
  readonly message: string
}

export type Rule = (house: House) => Falta[]

/** Folders that are not the project: what is installed, built or produced. */
const OUTSIDE = new Set(['node_modules', 'dist', '.git', 'salida', 'demo-salida'])
const TEXT =
  /(\.(ts|mjs|js|json|md|ya?ml|sql|typ|sh|csv|txt|html|css)|(^|\/)(trazo|run|VERSION|LICENSE|NOTICE))$/

export function readHouse(root: string): House {
  const files = new Map<string, string>()
  const walk = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !OUTSIDE.has(path) && !OUTSIDE.has(entry.name)) walk(path)
      else if (entry.isFile()) files.set(path, TEXT.test(path) ? readFileSync(join(root, path), 'utf8') : '')
    }
  }
  walk('')
  return { files }
}

export function makeHouse(files: Record<string, string>): House {
  return { files: new Map(Object.entries(files)) }
}

export function filesOf(house: House, pattern: RegExp): [string, string][] {
  return [...house.files].filter(([file]) => pattern.test(file))
}

const scanned = new Map<string, Scanned>()

/** The source in three, remembered by its text. */
export function scanOf(source: string): Scanned {
  let found = scanned.get(source)
  if (!found) {
    found = scan(source)
    scanned.set(source, found)
  }
  return found
}

export function lineAt(text: string, at: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
  return line
}

/** Code of the product: what runs on a company's machine. */
export const PRODUCT = /^packages\/[^/]+\/src\/.*\.ts$/
/** Every TypeScript or JavaScript file of the house. */
export const CODE = /\.(ts|mjs)$/
export const TESTS = /(\.test\.ts$|\/test\/)/
