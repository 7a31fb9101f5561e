/** Sizes that keep a file readable in one sitting and a folder in one glance. */
import { posix } from 'node:path'
import { type Falta, filesOf, type House } from './house.ts'

const FILE_LINES_MAX = 400
/** Beyond this, look for the second idea in the file. */
const FILE_LINES_ADVISED = 120
const FOLDER_FILES_MAX = 25
const LINE_CHARS_MAX = 140

/** A line that holds one text and nothing else, such as a header with all its columns: there is nowhere to break it. */
const ONE_TEXT = /^\s*(\w+: |return |[?:] )?(['"`])((?!\2).)*\2[,;)+ ]*$/

const MEASURED = /\.(ts|mjs|sql|typ|sh)$/

export function checkBudgets(house: House): Falta[] {
  return [
    ...filesOf(house, MEASURED).flatMap(([file, text]) => checkFile(file, text)),
    ...checkFolders(house),
  ]
}

function checkFile(file: string, text: string): Falta[] {
  const lines = text.split('\n')
  const faltas: Falta[] = []
  if (lines.length - 1 > FILE_LINES_MAX)
    faltas.push({
      rule: 'budgets',
      file,
      line: 0,
      message: `${lines.length - 1} lines, at most ${FILE_LINES_MAX}`,
    })
  lines.forEach((line, i) => {
    if (line.length > LINE_CHARS_MAX && !ONE_TEXT.test(line))
      faltas.push({
        rule: 'budgets',
        file,
        line: i + 1,
        message: `${line.length} columns, at most ${LINE_CHARS_MAX}`,
      })
  })
  return faltas
}

/** `law/` is as long as the State makes it, and decisions only grow in number. */
const LISTS = /^(law|docs\/adr)\b/

function checkFolders(house: House): Falta[] {
  const counts = new Map<string, number>()
  for (const file of house.files.keys()) {
    const folder = posix.dirname(file)
    if (!LISTS.test(folder)) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > FOLDER_FILES_MAX)
    .map(([file, count]) => ({
      rule: 'budgets',
      file,
      line: 0,
      message: `${count} files in one folder, at most ${FOLDER_FILES_MAX}`,
    }))
}

/** Files that are allowed and long, the longest first: worth a look, not a failure. */
export function longFiles(house: House): string[] {
  return filesOf(house, MEASURED)
    .map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > FILE_LINES_ADVISED)
    .sort((a, b) => b.lines - a.lines)
    .map(({ file }) => file)
}
