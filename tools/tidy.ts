/**
 * The house rules, as a list that runs. Each rule is a pure function from the files of the project to what is wrong in
 * them; `tidy.test.ts` runs them all, and shows for each one what passes and what does not.
 */
import { checkBudgets } from './tidy/budgets.ts'
import { checkCodes } from './tidy/codes.ts'
import { checkDocPaths } from './tidy/doc-paths.ts'
import type { Falta, House, Rule } from './tidy/house.ts'
import { checkLayers } from './tidy/layers.ts'
import { checkManifests } from './tidy/manifests.ts'
import { checkAscii, checkFileNames, checkGlossary } from './tidy/names.ts'
import { checkPurity } from './tidy/purity.ts'
import { checkDoors, checkOrphans } from './tidy/reach.ts'
import { checkLock, checkWords } from './tidy/words.ts'

export const RULES: Readonly<Record<string, Rule>> = {
  'imports go down, through front doors': checkLayers,
  'the core takes nothing from its surroundings': checkPurity,
  'files, folders and lines keep their budgets': checkBudgets,
  'no name is a form that the glossary forbids': checkGlossary,
  'identifiers are ASCII': checkAscii,
  'files are named in kebab-case': checkFileNames,
  'no word is there that does not belong': checkWords,
  'the lock file names no address': checkLock,
  'every path that a document names exists': checkDocPaths,
  'every name at a front door is imported': checkDoors,
  'every file of the product is reached': checkOrphans,
  'a package says what is there and what it uses': checkManifests,
  'error codes and their registry are the same set': checkCodes,
}

/** A fault as one line: where, which rule, what. */
export function showFalta({ rule, file, line, message }: Falta): string {
  return `${file}${line > 0 ? `:${line}` : ''} [${rule}] ${message}`
}

export function tidy(house: House): string[] {
  return Object.values(RULES).flatMap((rule) => rule(house).map(showFalta))
}
