/**
 * Words that do not belong in the project, each with its reason. Patterns are written so that they do not find
 * themselves (`TO[D]O`).
 */
import { CODE, type Falta, filesOf, type House, lineAt, scanOf } from './house.ts'

type Word = readonly [pattern: RegExp, why: string]

/** In code, outside of texts and comments. */
const IN_CODE: readonly Word[] = [
  [/(?<![.\w])any\b(?!\s*\()/g, 'is no type: say which one'],
  [/\b(it|test|describe|bench)(\.\w+)*\.(only|skip|todo|fails)\b/g, 'leaves tests out'],
  [/\bdebugger\b/g, 'is for your own machine'],
]

/** Anywhere: code, comments, texts, documents. */
const ANYWHERE: readonly Word[] = [
  [/\b(TO[D]O|FIX[M]E)\b/g, 'is unfinished work: finish it or open an issue'],
  [/@ts-(ignore|nocheck)/g, 'silences the compiler'],
  [/eslint-dis[a]ble/g, 'belongs to another linter'],
  [/\bregistry\.[a-z]|\bverdacc[i]o|\bartifact[o]ry|npmm[i]rror/g, 'names a package registry'],
  [/(?<![\w.}~-])\/(work|root|home|Users)\/\w/g, 'is a path of one machine'],
  [/\bshared\/(design|domain|data)\b/g, 'is outside the project, which stands alone'],
  [/[^\P{Cc}\n\r\t]/gu, 'cannot be seen: write its escape'],
  [
    /\b(cl[a]ude|anthr[o]pic|ch[a]tgpt|c[o]pilot|open[a]i|subag[e]nt|ll[m]s?)\b/gi,
    'is not about the project',
  ],
]

const READ = /(\.(ts|mjs|sql|typ|sh|md|ya?ml|html)|(^|\/)(package\.json|trazo|NOTICE))$/

export function checkWords(house: House): Falta[] {
  const anywhere = filesOf(house, READ).flatMap(([file, text]) => find(file, text, text, ANYWHERE))
  const inCode = filesOf(house, CODE).flatMap(([file, text]) => find(file, text, scanOf(text).code, IN_CODE))
  return [...anywhere, ...inCode]
}

function find(file: string, source: string, text: string, words: readonly Word[]): Falta[] {
  return words.flatMap(([pattern, why]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      rule: 'words',
      file,
      line: lineAt(source, index),
      message: `"${word}" ${why}`,
    })),
  )
}

/** Rule: the lock file names versions and hashes, and no address that one network has and another has not. */
export function checkLock(house: House): Falta[] {
  const lock = house.files.get('package-lock.json')
  if (lock === undefined) return [{ rule: 'lock', file: 'package-lock.json', line: 0, message: 'is missing' }]
  return [...lock.matchAll(/"resolved":\s*"https?:[^"]*"/g)].map(({ 0: found, index }) => ({
    rule: 'lock',
    file: 'package-lock.json',
    line: lineAt(lock, index),
    message: `${found} ties the installation to one address`,
  }))
}
