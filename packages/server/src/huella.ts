/** The digest of a run: the same inputs, law, program and cut-off give the same one, and so do the books that came of them. */
import { createHash } from 'node:crypto'
import { type Dias, formatFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import type { Fuente } from '@trazo/core/records'
import { VERSION } from './version.ts'

export interface LoQueSeFirma {
  readonly ley: Ley
  readonly corte: Dias
  readonly fuentes: readonly Fuente[]
  /** SHA-256 of each ledger file, by name. */
  readonly libro: ReadonlyMap<string, string>
}

/** `sha256:` and 64 hexadecimal digits. File names do not count, only what the files hold. */
export function digestOf({ ley, corte, fuentes, libro }: LoQueSeFirma): string {
  const canonical = JSON.stringify({
    programa: VERSION,
    ley: ley.huella,
    corte: formatFecha(corte),
    entradas: fuentes.map((fuente) => fuente.sha256).sort(),
    libro: [...libro].sort(([a], [b]) => (a < b ? -1 : 1)),
  })
  return `sha256:${createHash('sha256').update(canonical).digest('hex')}`
}
