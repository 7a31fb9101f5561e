/** The error registry and the code that speaks it hold the same set, both ways. */
import { type Falta, filesOf, type House, lineAt, PRODUCT, scanOf } from './house.ts'

const REGISTRY = /^packages\/core\/src\/records\/errores\//
const ENTRY = /^ {2}([A-Z][A-Z\d]*(?:_[A-Z\d]+)*): \{$/gm
const CODE_LIKE = /^[A-Z][A-Z\d]+(_[A-Z\d]+)+$/

/** What a script says before Node runs: `fail "CODE: sentence"`. */
const IN_SCRIPTS = /\b([A-Z][A-Z\d]+(?:_[A-Z\d]+)+)(?=: )/g
/** Look like codes and are none: a mode of the database, a setting of the fonts, a mark in a style sheet. */
const FOREIGN = new Set(['READ_ONLY', 'FONTCONFIG_FILE', 'PIE_DE_PAGINA'])

export function checkCodes(house: House): Falta[] {
  const registered = new Map<string, string>()
  for (const [file, source] of filesOf(house, REGISTRY))
    for (const [, code] of source.matchAll(ENTRY)) registered.set(code, file)
  const said = new Set<string>()
  const unknown: Falta[] = []
  const hear = (file: string, source: string, value: string, at: number): void => {
    said.add(value)
    if (CODE_LIKE.test(value) && !registered.has(value) && !FOREIGN.has(value))
      unknown.push({
        rule: 'codes',
        file,
        line: lineAt(source, at),
        message: `${value} is not in the registry`,
      })
  }
  for (const [file, source] of filesOf(house, PRODUCT))
    if (!REGISTRY.test(file))
      for (const { value, at } of scanOf(source).strings) hear(file, source, value, at)
  for (const [file, source] of filesOf(house, /^(trazo|tools\/.*\.sh)$/))
    for (const { 1: value, index } of source.matchAll(IN_SCRIPTS)) hear(file, source, value, index)
  const silent = [...registered].filter(([code]) => !said.has(code))
  return [
    ...unknown,
    ...silent.map(([code, file]) => ({
      rule: 'codes',
      file,
      line: 0,
      message: `${code} is registered and never said`,
    })),
  ]
}
