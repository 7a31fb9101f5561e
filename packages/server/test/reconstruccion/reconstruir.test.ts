import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Paro } from '@trazo/store'
import { expect, test } from 'vitest'
import { measureReconstruccion, rebuildIn, writePerdida } from './medir.ts'

const PLANTA = { semilla: 7, meses: 12, partes: 60 }

test('with sixty lines of the old table, nearly every line proposed with high confidence is right', async () => {
  const { alta, ninguna } = await measureReconstruccion(PLANTA, 60)
  expect(alta.lineas).toBeGreaterThan(600)
  expect(alta.ciertas / alta.lineas).toBeGreaterThan(0.95)
  // Goods that no exit ever needed are told, not guessed.
  expect(ninguna.ciertas).toBe(0)
}, 60_000)

test('with nothing of it left, nothing is said to be sure', async () => {
  const medida = await measureReconstruccion(PLANTA, 0)
  expect(Object.keys(medida).sort()).toEqual(['baja', 'ninguna'])
}, 60_000)

test('a second time over the first, the results are the same, and the first proposal is no input', async () => {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-'))
  try {
    await writePerdida({ semilla: 3, meses: 2, partes: 12 }, 5, carpeta)
    const una = await rebuildIn(carpeta)
    expect(una.propuesta.lineas.length).toBeGreaterThan(0)
    const otra = await rebuildIn(carpeta)
    expect(otra.antes.huella).toBe(una.antes.huella)
    expect(otra.despues.huella).toBe(una.despues.huella)
  } finally {
    rmSync(carpeta, { recursive: true, force: true })
  }
}, 60_000)

test('inputs without Data Stage are refused, with nothing written', async () => {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-'))
  try {
    mkdirSync(join(carpeta, 'entrada'))
    writeFileSync(
      join(carpeta, 'entrada', 'empresa.yaml'),
      'rfc: AAA010101AAA\nrazon_social: X\nprograma_immex: 1-2020\nmodalidad: industrial\ninicio_programa: 2020-01-01\ncertificaciones: []\ndomicilios: []\n',
    )
    writeFileSync(
      join(carpeta, 'entrada', 'exportaciones.csv'),
      'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad\n262439996000205,RT,2026-03-01,1,P-1,2,PZA\n',
    )
    const paro = await rebuildIn(carpeta).catch((error: unknown) => error)
    expect((paro as Paro).codigo).toBe('SIN_LLEGADAS')
    expect(() => readFileSync(join(carpeta, 'salida', 'libro', 'resumen.json'))).toThrow()
  } finally {
    rmSync(carpeta, { recursive: true, force: true })
  }
})
