/**
 * The closes of a workspace: `cierres/AAAA-MM.txt`, one signed text per month, each with the digest of the one before.
 * None is ever edited.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Paro } from '@trazo/store'
import { guard } from '../fallas.ts'

/** What a close says. Digests are `sha256:…`. */
export interface DatosDeCierre {
  readonly mes: string
  readonly corte: string
  readonly corrida: string
  readonly saldos: string
  readonly descargos: string
  /** Sequence number and seal of the line of the registry that the close stands on. */
  readonly registro: string
  readonly apartados: string
  readonly autor: string
  readonly cerrado_en: string
  /** Digest of the close before; `ninguno` on the first. */
  readonly anterior: string
}

export interface Cierre extends DatosDeCierre {
  readonly archivo: string
  /** The whole file. */
  readonly nota: string
}

const CAMPOS: readonly (keyof DatosDeCierre)[] = [
  'mes',
  'corte',
  'corrida',
  'saldos',
  'descargos',
  'registro',
  'apartados',
  'autor',
  'cerrado_en',
  'anterior',
]

/** The text that is signed: where it comes from, then a line per value. */
export function formatCierre(origen: string, datos: DatosDeCierre): string {
  return [origen, ...CAMPOS.map((campo) => `${campo} ${datos[campo]}`), ''].join('\n')
}

/** In order of months. Throws Paro CIERRE_ALTERADO when one is not shaped as a close; signatures are not looked at here. */
export function readCierres(espacio: string): Cierre[] {
  const carpeta = join(espacio, 'cierres')
  if (!existsSync(carpeta)) return []
  const nombres = readdirSync(carpeta).filter((nombre) => /^\d{4}-\d{2}\.txt$/.test(nombre))
  return nombres.sort().map((nombre) => {
    const nota = readFileSync(join(carpeta, nombre), 'utf8')
    const [, ...lineas] = nota.split('\n')
    const datos = Object.fromEntries(
      CAMPOS.map((campo, i) => {
        if (!lineas[i]?.startsWith(`${campo} `))
          throw new Paro('CIERRE_ALTERADO', { archivo: `cierres/${nombre}`, detalle: campo })
        return [campo, lineas[i].slice(campo.length + 1)]
      }),
    )
    return { ...(datos as unknown as DatosDeCierre), archivo: `cierres/${nombre}`, nota }
  })
}

/** Puts a close in its place, whole or not at all; answers where it is. */
export function writeCierre(espacio: string, mes: string, nota: string): string {
  const archivo = join(espacio, 'cierres', `${mes}.txt`)
  guard(espacio, () => {
    mkdirSync(join(espacio, 'cierres'), { recursive: true })
    writeFileSync(`${archivo}.nuevo`, nota, { flush: true })
    renameSync(`${archivo}.nuevo`, archivo)
  })
  return archivo
}

export function digestOfCierre({ nota }: Pick<Cierre, 'nota'>): string {
  return `sha256:${createHash('sha256').update(nota).digest('hex')}`
}
