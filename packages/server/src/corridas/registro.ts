/**
 * The registry of a workspace: `registro.jsonl`, one line per run, only added. Every line carries the seal of the one
 * before it and its own, so that no byte of it changes in silence. A line that a killed process left half-written
 * is no line: readers do not see it, and the next run takes it away.
 */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Paro } from '@trazo/store'

/** One file of the inputs, as it was given. Files with the same `grupo` came in one folder. */
export interface EntradaRegistrada {
  readonly archivo: string
  readonly sha256: string
  readonly bytes_total: number
  readonly grupo: number
}

/** What is known of a run when it is kept. */
export interface CorridaPorRegistrar {
  /** The digest of the run, `sha256:…`. */
  readonly huella: string
  readonly rfc: string
  readonly autor: string
  readonly corte: string
  readonly ley: { readonly version: string; readonly huella: string }
  readonly programa: string
  readonly lang: string
  /** The month that the run closes; absent in any other. */
  readonly cierre?: string
  /** SHA-256 of `resumen.json`, which tells those of the other results, and of the book. */
  readonly resumen: string
  readonly libro: string
  readonly entradas: readonly EntradaRegistrada[]
}

export interface LineaDeRegistro extends CorridaPorRegistrar {
  readonly secuencia: number
  /** UTC instant, ISO 8601; never before that of an earlier line. It decides no result. */
  readonly registrada_en: string
  /** Seal of the line before; empty on the first. */
  readonly anterior: string
  /** SHA-256 of this line up to here. */
  readonly sello: string
}

const ARCHIVO = 'registro.jsonl'
const SELLO = /,"sello":"([0-9a-f]{64})"\}$/

/** A name is shown and signed in one line. */
function toOneLine(texto: string): string {
  return texto.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

export function rutaDeRegistro(espacio: string): string {
  return join(espacio, ARCHIVO)
}

/** The lines of a registry, their chain checked; none when there is no registry. Throws Paro REGISTRO_DANADO. */
export function readRegistro(espacio: string): LineaDeRegistro[] {
  const ruta = rutaDeRegistro(espacio)
  if (!existsSync(ruta)) return []
  const lineas: LineaDeRegistro[] = []
  for (const texto of wholeLines(readFileSync(ruta))) {
    const linea = readLinea(texto, lineas.at(-1))
    if (!linea) throw new Paro('REGISTRO_DANADO', { archivo: ruta, linea: String(lineas.length + 1) })
    lineas.push(linea)
  }
  return lineas
}

/** The line, or null when it is not what was written after `previa`. */
function readLinea(texto: string, previa: LineaDeRegistro | undefined): LineaDeRegistro | null {
  const [, sello] = SELLO.exec(texto) ?? []
  if (sello === undefined || sealOf(texto.replace(SELLO, '')) !== sello) return null
  const linea = JSON.parse(texto) as LineaDeRegistro
  const follows = linea.secuencia === (previa?.secuencia ?? 0) + 1 && linea.anterior === (previa?.sello ?? '')
  return follows ? linea : null
}

function sealOf(texto: string): string {
  return createHash('sha256').update(texto).digest('hex')
}

/** What a killed process left after the last line end is not there. */
function wholeLines(bytes: Buffer): string[] {
  const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1).toString()
  return whole.split('\n').slice(0, -1)
}

/** Takes away a line that a killed process left half-written. The workspace must be held by this process. */
export function repairRegistro(espacio: string): void {
  const ruta = rutaDeRegistro(espacio)
  if (!existsSync(ruta)) return
  const bytes = readFileSync(ruta)
  const whole = bytes.lastIndexOf(10) + 1
  if (whole < bytes.length) truncateSync(ruta, whole)
}

/** Adds a line, on the disk when it returns. `ahora` is the machine's clock. */
export function appendRegistro(
  espacio: string,
  lineas: readonly LineaDeRegistro[],
  corrida: CorridaPorRegistrar,
  ahora: string,
): LineaDeRegistro {
  const previa = lineas.at(-1)
  const abierta = {
    secuencia: (previa?.secuencia ?? 0) + 1,
    registrada_en: previa && previa.registrada_en > ahora ? previa.registrada_en : ahora,
    ...corrida,
    autor: toOneLine(corrida.autor),
    anterior: previa?.sello ?? '',
  }
  const texto = JSON.stringify(abierta).slice(0, -1)
  const linea = { ...abierta, sello: sealOf(texto) }
  const fd = openSync(rutaDeRegistro(espacio), 'a')
  try {
    const bytes = Buffer.from(`${texto},"sello":"${linea.sello}"}\n`)
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  return linea
}
