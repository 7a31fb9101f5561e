/**
 * Names: ASCII only, files in kebab-case, and the forms the glossary forbids. Identifiers and column names count; what
 * sentences and comments say does not.
 */
import { parse } from 'yaml'
import type { Termino } from '../docs/glosario.ts'
import { CODE, type Falta, filesOf, type House, lineAt, scanOf } from './house.ts'

export const GLOSSARY = 'docs/glosario.yaml'

export function readGlossary(house: House): Termino[] {
  return parse(house.files.get(GLOSSARY) ?? '[]') as Termino[]
}

/** The State's own column names live where they are mapped to ours, or where its files are written. */
const OFFICIAL = /^(packages\/core\/src\/read\/(cfdi|m3)|testkit\/test\/planta\/)|[/]data-stage[/.]/
const IDENTIFIER = /[\p{L}_$][\p{L}\p{M}\d_$]*/gu
const COLUMN = /^[a-z][a-z\d]*(_[a-z\d]+)+$/

/** Rule: no identifier and no column is called by a form that the glossary forbids. */
export function checkGlossary(house: House): Falta[] {
  const forbidden = readGlossary(house).flatMap(({ termino, prohibidos = [] }) =>
    prohibidos.map((forma) => ({ forma: ` ${forma.replaceAll('_', ' ')} `, termino })),
  )
  return filesOf(house, /\.(ts|mjs|sql)$/)
    .filter(([file]) => !OFFICIAL.test(file))
    .flatMap(([file, source]) =>
      namesIn(file, source).flatMap(({ name, at }) => {
        const words = wordsOf(name)
        const found = forbidden.find(({ forma }) => words.includes(forma))
        const message = `${name}: the glossary says "${found?.termino}"`
        return found ? [{ rule: 'glossary', file, line: lineAt(source, at), message }] : []
      }),
    )
}

interface Name {
  readonly name: string
  readonly at: number
}

function namesIn(file: string, source: string): Name[] {
  if (file.endsWith('.sql')) return identifiersIn(blankSql(source))
  const { code, strings } = scanOf(source)
  const columns = strings
    .filter(({ value }) => COLUMN.test(value))
    .map(({ value, at }) => ({ name: value, at }))
  return [...identifiersIn(code), ...columns]
}

function identifiersIn(code: string): Name[] {
  return [...code.matchAll(IDENTIFIER)].map(({ 0: name, index }) => ({ name, at: index }))
}

/** Comments and texts of SQL, blanked. */
function blankSql(source: string): string {
  return source.replace(/--[^\n]*|'(?:[^']|'')*'/g, (found) => found.replace(/[^\n]/g, ' '))
}

/** `valorAduana_mxn` → ` valor aduana mxn `, so that a form is found only as whole words. */
function wordsOf(name: string): string {
  return ` ${name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_$]+/g, ' ')
    .trim()
    .toLowerCase()} `
}

/** A key of an object may be a title that people read, and the formatter takes its quotes away. */
function isTitle(code: string, { name, at }: Name): boolean {
  const before = code.slice(0, at).trimEnd().at(-1) ?? ''
  return before === '.' || ('{,'.includes(before) && /^\s*:/.test(code.slice(at + name.length)))
}

/** Rule: identifiers are ASCII; two encodings of one accented letter are two keys to the machine. */
export function checkAscii(house: House): Falta[] {
  return filesOf(house, CODE).flatMap(([file, source]) => {
    const { code } = scanOf(source)
    return identifiersIn(code)
      .filter((found) => /[^\p{ASCII}]/u.test(found.name) && !isTitle(code, found))
      .map(({ name, at }) => ({
        rule: 'ascii',
        file,
        line: lineAt(source, at),
        message: `${name} is not plain ASCII`,
      }))
  })
}

/** Rule: files of code are named in kebab-case (a criterion's folder carries its id). */
export function checkFileNames(house: House): Falta[] {
  return filesOf(house, /\.(ts|mjs|sql|typ)$/)
    .filter(([file]) => !/^[a-z\d./-]+$/.test(file.replace(/^law\/criterios\/[A-Z]+-\d{2}\//, '')))
    .map(([file]) => ({ rule: 'file-names', file, line: 0, message: 'is not in kebab-case' }))
}
