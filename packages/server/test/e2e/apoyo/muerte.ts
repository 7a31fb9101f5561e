/** Processes that die without warning: after a while, or at one step of what they do to the disk. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { putFiles } from './carpetas.ts'
import { type Corrida, startTrazo, waitFor } from './corrida.ts'

/** A step of `node:fs` by its name, and which of its calls, from 1. */
export interface Paso {
  readonly paso:
    | 'mkdirSync'
    | 'openSync'
    | 'writeSync'
    | 'fsyncSync'
    | 'copyFileSync'
    | 'cpSync'
    | 'renameSync'
    | 'rmSync'
  readonly vez: number
}

/** Loaded before the program: counts the calls of one step and, instead of making the n-th, kills the process. */
const VERDUGO = `const fs = require('node:fs')
const { MUERTE_PASO: paso, MUERTE_VEZ: vez } = process.env
const original = fs[paso]
let veces = 0
fs[paso] = (...args) => {
  if (++veces === Number(vez)) process.kill(process.pid, 'SIGKILL')
  return original(...args)
}
require('node:module').syncBuiltinESMExports()
`

/** Runs until that step; the status is null when it died there. */
export function dieAt(args: readonly string[], carpeta: string, { paso, vez }: Paso): Promise<Corrida> {
  putFiles(carpeta, { 'verdugo.cjs': VERDUGO })
  const env = {
    NODE_OPTIONS: `--require "${join(carpeta, 'verdugo.cjs')}"`,
    MUERTE_PASO: paso,
    MUERTE_VEZ: String(vez),
  }
  return waitFor(startTrazo(args, { env }))
}

/** Runs for so long at most; the status is null when it died. */
export async function dieAfter(args: readonly string[], milliseconds: number): Promise<Corrida> {
  const child = startTrazo(args)
  const corrida = waitFor(child)
  await Promise.race([sleep(milliseconds), corrida])
  child.kill('SIGKILL')
  return corrida
}

/** The number of a process that is gone. */
export function deadPid(): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    child.on('close', () => done(child.pid ?? 0))
  })
}
