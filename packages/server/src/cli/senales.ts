/** What asks a process to stop: it leaves as shells expect, once what it was doing is undone. */

/** Exit status of a process that a signal ended, as shells have it. */
const SENALES = { SIGINT: 130, SIGTERM: 143 } as const

export function exitOnSignals(): void {
  for (const [senal, estado] of Object.entries(SENALES)) process.once(senal, () => process.exit(estado))
}
