/** The built program as its users start it: a process with arguments, an environment, two streams and an exit status. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Resumen } from '../../../src/resumen.ts'

const CONSTRUIDO = fileURLToPath(new URL('../../../../../dist/trazo.mjs', import.meta.url))
/** What is built, unless another copy of the program is named to be tested. */
const PROGRAMA = process.env.TRAZO_PROGRAMA ?? CONSTRUIDO

export interface Corrida {
  /** Exit status; null when a signal ended it. */
  readonly estado: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Circunstancia {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the program without waiting for it. */
export function startTrazo(args: readonly string[], circunstancia?: Circunstancia): ChildProcess {
  return start(PROGRAMA, args, circunstancia)
}

/** `trazo demo`, which is a program of its own beside the other. */
export function trazoDemo(args: readonly string[], circunstancia?: Circunstancia): Promise<Corrida> {
  return waitFor(start(join(dirname(PROGRAMA), 'demo.mjs'), args, circunstancia))
}

function start(programa: string, args: readonly string[], { cwd, env }: Circunstancia = {}): ChildProcess {
  if (!existsSync(programa)) throw new Error(`${programa} is not there: node tools/build.mjs`)
  return spawn(process.execPath, [programa, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export function waitFor(child: ChildProcess): Promise<Corrida> {
  const parts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      parts[name] += text
    })
  }
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (estado) => done({ estado, ...parts }))
  })
}

export function trazo(args: readonly string[], circunstancia?: Circunstancia): Promise<Corrida> {
  return waitFor(startTrazo(args, circunstancia))
}

/** `trazo run` with `--json`; fails with what the program said when it could not be done. */
export async function runJson(
  entradas: readonly string[],
  salida: string,
  ...mas: string[]
): Promise<Resumen> {
  const { estado, stdout, stderr } = await trazo(['run', ...entradas, '--out', salida, '--json', ...mas])
  if (estado !== 0 && estado !== 1) throw new Error(`status ${estado}: ${stderr}`)
  return JSON.parse(stdout) as Resumen
}
