/** The core takes no answer from its surroundings: same input, same law, same bytes. */
import { type Falta, filesOf, type House, lineAt, scanOf } from './house.ts'

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/g, 'reads the clock: take the day as an argument'],
  [/\bMath\.random\b/g, 'is not repeatable: take a seed'],
  [
    /\bIntl\b|\btoLocale\w+|\blocaleCompare\b/g,
    'depends on the locale of the machine: compare bytes, format by hand',
  ],
  [/\bprocess\.|\bglobalThis\b|\bconsole\./g, 'belongs to the server'],
  [/\bfetch\s*\(|\bset(Timeout|Interval)\s*\(/g, 'waits for the world: that is done outside the core'],
]

export function checkPurity(house: House): Falta[] {
  const faltas: Falta[] = []
  for (const [file, source] of filesOf(house, /^(packages\/core|testkit)\/src\/.*\.ts$/)) {
    const { code } = scanOf(source)
    for (const [pattern, why] of IMPURE)
      for (const { 0: found, index } of code.matchAll(pattern))
        faltas.push({ rule: 'purity', file, line: lineAt(source, index), message: `${found.trim()} ${why}` })
  }
  return faltas
}
