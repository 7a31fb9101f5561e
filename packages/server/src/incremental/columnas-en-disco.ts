/**
 * Columns in a file of their own: what a run leaves for the next one to go on from. The file says what it is, who wrote
 * it and what its bytes add up to, and is never trusted blindly: whatever does not hold reads as nothing. It is only
 * ever a shortcut, so nothing is lost but time.
 *
 * Layout: a SHA-256 of all that follows it, a line of JSON filled with spaces to a multiple of 8, then the columns, each
 * from a multiple of 8 on, in the byte order of the machine that wrote them, which the line names.
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { endianness } from 'node:os'

const FORMATO = 'trazo-columnas-1'
const ANCHO = 8
/** Letters of a SHA-256. */
const HUELLA = 64

const TIPOS = { i32: Int32Array, f64: Float64Array, u8: Uint8Array } as const
type Tipo = keyof typeof TIPOS
export type Columna = Int32Array | Float64Array | Uint8Array

/** What must be equal for a file to be of use: the program, the law and whatever else its contents depend on. */
export type Sello = Readonly<Record<string, string>>

interface Encabezado {
  readonly formato: string
  readonly bytes: string
  readonly sello: Sello
  /** Name, type, how many, and from which byte after the header. */
  readonly columnas: readonly (readonly [string, Tipo, number, number])[]
}

/** Writes columns beside `ruta` and moves them there when they are whole. The disk's failures come as they are. */
export function writeColumnas(ruta: string, sello: Sello, columnas: Readonly<Record<string, Columna>>): void {
  const partes: Uint8Array[] = []
  const listas: Encabezado['columnas'][number][] = []
  let at = 0
  for (const [nombre, columna] of Object.entries(columnas)) {
    const relleno = new Uint8Array(fill(columna.byteLength))
    listas.push([nombre, tipoOf(columna), columna.length, at])
    partes.push(bytesOf(columna), relleno)
    at += columna.byteLength + relleno.length
  }
  const encabezado: Encabezado = { formato: FORMATO, bytes: endianness(), sello, columnas: listas }
  const linea = ` ${JSON.stringify(encabezado)}`
  partes.unshift(Buffer.from(`${linea}${' '.repeat(fill(HUELLA + Buffer.byteLength(linea) + 1))}\n`))
  const hash = createHash('sha256')
  for (const parte of partes) hash.update(parte)
  partes.unshift(Buffer.from(hash.digest('hex')))

  const fd = openSync(`${ruta}.parcial`, 'w')
  try {
    for (const parte of partes) writeAll(fd, parte)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(`${ruta}.parcial`, ruta)
}

/** The columns of a file, or null when it is not there, is not whole, or was sealed with anything else. */
export function readColumnas(ruta: string, sello: Sello): ReadonlyMap<string, Columna> | null {
  const bytes = readWhole(ruta)
  if (!bytes || hashOf(bytes.subarray(HUELLA)) !== bytes.toString('latin1', 0, HUELLA)) return null
  const end = bytes.indexOf(0x0a)
  const {
    formato,
    bytes: orden,
    sello: suyo,
    columnas,
  } = JSON.parse(bytes.toString('utf8', HUELLA, end)) as Encabezado
  if (formato !== FORMATO || orden !== endianness() || !isSame(suyo, sello)) return null
  const desde = bytes.byteOffset + end + 1
  return new Map(
    columnas.map(([nombre, tipo, n, at]) => [
      nombre,
      new TIPOS[tipo](bytes.buffer as ArrayBuffer, desde + at, n),
    ]),
  )
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Nothing that a disk may do to a shortcut is a failure of the run. */
function readWhole(ruta: string): Buffer | null {
  try {
    return readFileSync(ruta)
  } catch {
    return null
  }
}

function isSame(a: Sello, b: Sello): boolean {
  const keys = Object.keys(b)
  return Object.keys(a).length === keys.length && keys.every((key) => a[key] === b[key])
}

function tipoOf(columna: Columna): Tipo {
  if (columna instanceof Int32Array) return 'i32'
  return columna instanceof Float64Array ? 'f64' : 'u8'
}

function bytesOf(columna: Columna): Uint8Array {
  return new Uint8Array(columna.buffer, columna.byteOffset, columna.byteLength)
}

/** Bytes from `length` to the next multiple of the width. */
function fill(length: number): number {
  return (ANCHO - (length % ANCHO)) % ANCHO
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
}
