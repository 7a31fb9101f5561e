/** How much of somebody else's files the house is willing to open. Every bound has its code in the registry. */
import { tmpdir } from 'node:os'

const MB = 1_000_000
const GB = 1_000 * MB

export interface Limites {
  /** Members of all ZIPs together. */
  readonly miembros: number
  /** Bytes of all ZIPs together, once inflated. */
  readonly bytes_zip: number
  /** A member that inflates more times than this is a bomb, once it is larger than `bytes_razon`. */
  readonly razon: number
  readonly bytes_razon: number
  /** A ZIP inside a ZIP is copied to disk to be read: bytes of all of them together. */
  readonly bytes_anidados: number
  /** A member up to this size is checked whole before its first byte is handed out. */
  readonly bytes_verificados: number
  /** Folder under which those copies are made. */
  readonly temporal: string
}

export const LIMITES: Limites = {
  miembros: 100_000,
  bytes_zip: 200 * GB,
  razon: 1_000,
  bytes_razon: 100 * MB,
  bytes_anidados: 16 * GB,
  bytes_verificados: 64 * MB,
  temporal: tmpdir(),
}
