import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readColumnas, writeColumnas } from '../../src/incremental/columnas-en-disco.ts'

const carpeta = mkdtempSync(join(tmpdir(), 'trazo-columnas-'))
afterAll(() => rmSync(carpeta, { recursive: true, force: true }))

const SELLO = { programa: '1.0.0', ley: 'sha256:abc' }
const COLUMNAS = {
  lote: Int32Array.of(1, -2, 3),
  valor: Float64Array.of(0.5, 2 ** 53 - 1, Number.NaN),
  clase: Uint8Array.of(7),
  nombres: new TextEncoder().encode('["C-1\\n","Ñ"]'),
  vacia: new Float64Array(0),
}

function written(nombre: string): string {
  const ruta = join(carpeta, nombre)
  writeColumnas(ruta, SELLO, COLUMNAS)
  return ruta
}

describe('columns on disk', () => {
  it('come back as they were', () => {
    const leidas = readColumnas(written('a'), SELLO)
    expect(Object.fromEntries(leidas ?? [])).toEqual(COLUMNAS)
  })

  it('read as nothing with another seal, or when there is no file', () => {
    const ruta = written('b')
    expect(readColumnas(ruta, { ...SELLO, ley: 'sha256:abd' })).toBeNull()
    expect(readColumnas(ruta, { programa: '1.0.0' })).toBeNull()
    expect(readColumnas(ruta, { ...SELLO, mas: '' })).toBeNull()
    expect(readColumnas(`${ruta}-no`, SELLO)).toBeNull()
    expect(readColumnas(carpeta, SELLO)).toBeNull()
  })

  it('read as nothing when any byte is another, wherever it stands, or some are missing', () => {
    const ruta = written('c')
    const whole = readFileSync(ruta)
    for (let at = 0; at < whole.length; at++) {
      const broken = Buffer.from(whole)
      broken[at] ^= 1
      writeFileSync(ruta, broken)
      expect(readColumnas(ruta, SELLO), `byte ${at}`).toBeNull()
    }
    for (const length of [0, 10, 64, 65, 200, whole.length - 1]) {
      writeFileSync(ruta, whole.subarray(0, length))
      expect(readColumnas(ruta, SELLO), `${length} bytes`).toBeNull()
    }
    writeFileSync(ruta, Buffer.concat([whole, Buffer.of(0)]))
    expect(readColumnas(ruta, SELLO)).toBeNull()
    writeFileSync(ruta, whole)
    expect(readColumnas(ruta, SELLO)).not.toBeNull()
  })
})
