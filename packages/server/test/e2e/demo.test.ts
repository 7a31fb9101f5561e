/** `trazo demo`: what a new user sees first. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, newFolder, putFiles } from './apoyo/carpetas.ts'
import { trazoDemo } from './apoyo/corrida.ts'
import { SALIDAS } from './apoyo/salidas.ts'

describe('the demonstration', () => {
  it('makes a plant, runs the job on it, sets nothing aside and says where to look', async () => {
    const cwd = newFolder()
    putFiles(cwd, { 'demo/notas.txt': 'mías', 'demo/verdad.json': '{}', 'demo/entrada/viejo.csv': 'x' })
    const { estado, stdout, stderr } = await trazoDemo(['--semilla', '11'], { cwd })
    expect([estado, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Planta de ejemplo \(semilla 11\) en \S+demo\n/)
    expect(stdout).toContain(' 0 apartados\n')
    for (const estadoDeHallazgo of ['✖ Incumple', '▲ Atención', '✔ Cumple'])
      expect(stdout).toContain(estadoDeHallazgo)
    expect(stdout).toContain(`Resultados en ${join(cwd, 'demo', 'salida')}\n`)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
    const files = listFiles(join(cwd, 'demo'))
    expect(files).toEqual(expect.arrayContaining(SALIDAS.map((nombre) => `salida/${nombre}`)))
    expect(files).not.toContain('entrada/viejo.csv')
    expect(readFileSync(join(cwd, 'demo', 'notas.txt'), 'utf8')).toBe('mías')
  })

  it('never takes away an entrada or a salida that it did not make', async () => {
    const carpeta = putFiles(newFolder(), { 'entrada/importaciones.csv': 'lo mío' })
    const { estado, stdout, stderr } = await trazoDemo(['--out', carpeta])
    expect([estado, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^trazo: USO: [^\n]*no hizo la demostración[^\n]*\n$/)
    expect(listFiles(carpeta)).toEqual(['entrada/importaciones.csv'])
  })

  it.each([
    [['--semilla', 'siete'], /«siete» no es un número entero/],
    [['--seed', '3'], /No existe la opción --seed/],
    [['otra'], /No se esperaba «otra»/],
  ])('refuses %j', async (args, dicho) => {
    const { estado, stderr } = await trazoDemo(args, { cwd: newFolder() })
    expect(estado).toBe(2)
    expect(stderr).toMatch(dicho)
  })
})
