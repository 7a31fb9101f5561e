/** Every measure runs in a process of its own, so that its peak memory and its warm-up are its own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Milliseconds by phase, in order, and counts. */
export type Medida = Readonly<Record<string, number>>

/** First word of a process that measures instead of reporting. */
export const MEDIR = '--medir'

/** Runs one measure apart and answers what it printed. A heap is asked for in MiB. */
export function runApart<T>(words: readonly string[], heapMib = 4096): T {
  const program = fileURLToPath(import.meta.url.replace(/[^/]*$/, 'benchmarks.mjs'))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heapMib}`, program, MEDIR, ...words],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as T
}

/** Peak of resident memory of this process so far, in MiB. */
export function peakMib(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A Markdown table, so that a report can be pasted as it is. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  print(`| ${header.join(' | ')} |`)
  print(`| ${header.map(() => '---').join(' | ')} |`)
  for (const row of rows) print(`| ${row.join(' | ')} |`)
}
