/**
 * Signed notes in the shape of C2SP (`signed-note`): a text, an empty line, and a line per signature with the name of the
 * key, its number and an Ed25519 signature of the text. Tools of transparency logs read them as they are.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Of Ed25519, in the numbers and keys of a note. */
const TIPO = 1
const FIRMA = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/

/** `name+number+key`: what whoever verifies has to hold. */
export function encodeLlave(nombre: string, publica: KeyObject): string {
  const llave = keyBytes(publica)
  return `${nombre}+${keyNumber(nombre, llave).toString('hex')}+${llave.toString('base64')}`
}

/** The key of such a line, or null when it is none. */
export function decodeLlave(linea: string): { nombre: string; publica: KeyObject } | null {
  const [, nombre, numero, texto] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(linea.trim()) ?? []
  if (nombre === undefined) return null
  const llave = Buffer.from(texto, 'base64')
  if (llave.length !== 33 || llave[0] !== TIPO || keyNumber(nombre, llave).toString('hex') !== numero)
    return null
  const x = llave.subarray(1).toString('base64url')
  return { nombre, publica: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) }
}

/** `texto` ends with a line end. */
export function signNota(texto: string, nombre: string, privada: KeyObject): string {
  const numero = keyNumber(nombre, keyBytes(createPublicKey(privada)))
  const firma = Buffer.concat([numero, sign(null, Buffer.from(texto), privada)]).toString('base64')
  return `${texto}\n\u2014 ${nombre} ${firma}\n`
}

/** The text of a note, or null when that key did not sign it as it stands. */
export function readNota(nota: string, nombre: string, publica: KeyObject): string | null {
  const at = nota.lastIndexOf('\n\n')
  if (at < 0 || !nota.endsWith('\n')) return null
  const texto = nota.slice(0, at + 1)
  const numero = keyNumber(nombre, keyBytes(publica))
  const firmas = nota.slice(at + 2, -1).split('\n')
  const good = firmas.map((linea) => {
    const [, quien, codigo] = FIRMA.exec(linea) ?? []
    const bytes = Buffer.from(codigo ?? '', 'base64')
    if (quien !== nombre || bytes.toString('base64') !== codigo) return false
    return bytes.subarray(0, 4).equals(numero) && verify(null, Buffer.from(texto), publica, bytes.subarray(4))
  })
  return good.length > 0 && good.every(Boolean) ? texto : null
}

function keyBytes(publica: KeyObject): Buffer {
  return Buffer.concat([Buffer.of(TIPO), Buffer.from(publica.export({ format: 'jwk' }).x ?? '', 'base64url')])
}

function keyNumber(nombre: string, llave: Buffer): Buffer {
  return createHash('sha256').update(`${nombre}\n`).update(llave).digest().subarray(0, 4)
}
