/** The key that signs the closes of a workspace: made on first use, the private half readable by its owner only. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Paro } from '@trazo/store'
import { guard } from '../fallas.ts'
import { decodeLlave, encodeLlave } from './nota-firmada.ts'

export interface Llave {
  readonly nombre: string
  readonly privada: KeyObject
}

export function rutaDePublica(espacio: string): string {
  return join(espacio, 'llave', 'publica.txt')
}

function rutaDePrivada(espacio: string): string {
  return join(espacio, 'llave', 'privada.pem')
}

/** `hayCierres`: a key of those closes must be there, and no other takes its place. Throws Paro LLAVE_ILEGIBLE. */
export function openLlave(espacio: string, rfc: string, hayCierres: boolean): Llave {
  const nombre = `trazo/cierre/${rfc}`
  const ruta = rutaDePrivada(espacio)
  if (!existsSync(ruta) && !hayCierres) makeLlave(espacio)
  const privada = attempt(ruta, () => createPrivateKey(readFileSync(ruta)))
  const linea = encodeLlave(nombre, createPublicKey(privada))
  const publica = rutaDePublica(espacio)
  if (!existsSync(publica) && !hayCierres) guard(espacio, () => writeWhole(publica, `${linea}\n`, 0o644))
  if (attempt(publica, () => readFileSync(publica, 'utf8')).trim() !== linea)
    throw new Paro('LLAVE_ILEGIBLE', { archivo: publica, detalle: 'privada ≠ pública' })
  return { nombre, privada }
}

function makeLlave(espacio: string): void {
  const { privateKey } = generateKeyPairSync('ed25519')
  guard(espacio, () => {
    mkdirSync(join(espacio, 'llave'), { recursive: true, mode: 0o700 })
    writeWhole(rutaDePrivada(espacio), privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, 0o600)
  })
}

/** A killed process leaves the file whole or not there. */
function writeWhole(ruta: string, texto: string, mode: number): void {
  writeFileSync(`${ruta}.nueva`, texto, { mode, flush: true })
  renameSync(`${ruta}.nueva`, ruta)
}

/** The public key in that file. Throws Paro LLAVE_ILEGIBLE. */
export function readPublica(archivo: string): { nombre: string; publica: KeyObject } {
  const llave = decodeLlave(attempt(archivo, () => readFileSync(archivo, 'utf8')))
  if (!llave) throw new Paro('LLAVE_ILEGIBLE', { archivo, detalle: 'formato' })
  return llave
}

function attempt<T>(archivo: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const detalle = (error as NodeJS.ErrnoException).code ?? ''
    throw new Paro('LLAVE_ILEGIBLE', { archivo, detalle })
  }
}
