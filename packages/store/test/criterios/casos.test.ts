import type { Ley } from '@trazo/core/legal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibroVacio } from '../libro-vacio.ts'
import { runCasos } from './casos.ts'

let ley: Ley
let libro: LibroEnDisco
beforeAll(async () => {
  ley = await openLeyDelRepositorio()
  libro = await createLibroVacio(ley)
})
afterAll(() => libro.close())

test('every case of every criterion gives the answer that it expects', async () => {
  const fallas: string[] = []
  let casos = 0
  for (const [id, criterio] of ley.criterios) {
    for (const { nombre, diferencias } of await runCasos(libro, ley, criterio)) {
      casos++
      fallas.push(...diferencias.map((d) => `${id}, ${nombre}: ${d}`))
    }
  }
  expect(fallas).toEqual([])
  expect(casos).toBeGreaterThan(ley.criterios.size * 3)
})
