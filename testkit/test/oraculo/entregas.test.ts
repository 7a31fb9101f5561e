import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Compania, companyFiles } from './compania.ts'
import { type Archivos, reordered, repeated, shuffled, split } from './entregas.ts'
import { compania, corte } from './generadores/compania.ts'
import { CUALQUIERA } from './generadores/piezas.ts'
import { bookFiles } from './libro.ts'

const VECES = { seed: 20261120, numRuns: 300 }
const DISTINTAS = { ...CUALQUIERA, ciclos: false, clavesDistintas: true }

/** Both deliveries of one company give the same book. */
async function expectSameBook(
  deliveries: fc.Arbitrary<{ antes: Archivos; despues: Archivos }>,
): Promise<void> {
  const propiedad = fc.asyncProperty(deliveries, corte, async ({ antes, despues }, dia) => {
    expect(await bookFiles(despues, dia)).toEqual(await bookFiles(antes, dia))
  })
  await fc.assert(propiedad, VECES)
}

function delivered(
  rasgos: typeof CUALQUIERA,
  deliver: (una: Compania) => fc.Arbitrary<Archivos>,
): fc.Arbitrary<{ antes: Archivos; despues: Archivos }> {
  return compania(rasgos).chain((una) =>
    deliver(una).map((despues) => ({ antes: companyFiles(una), despues })),
  )
}

describe('the same company handed in another way gives the same book', { timeout: 600_000 }, () => {
  test('a file given twice under another name changes nothing', async () => {
    await expectSameBook(delivered({ ...CUALQUIERA, ciclos: false }, repeated))
  })

  test('names and order of the files change nothing', async () => {
    await expectSameBook(delivered(CUALQUIERA, reordered))
  })

  test('a table cut into several files changes nothing when keys are distinct', async () => {
    await expectSameBook(delivered(DISTINTAS, split))
  })

  test('rows in another order change nothing when keys are distinct', async () => {
    await expectSameBook(delivered(DISTINTAS, (una) => shuffled(una).map(companyFiles)))
  })

  test('rows of equal keys in two files are told apart by content, never by which file comes first', async () => {
    const dos = compania({ ...CUALQUIERA, ciclos: false }).chain((una) => split(una).chain(swapped))
    await expectSameBook(dos)
  })
})

/** The same sheets twice, their names exchanged. */
function swapped(antes: Archivos): fc.Arbitrary<{ antes: Archivos; despues: Archivos }> {
  const { 'empresa.yaml': perfil, ...hojas } = antes
  const nombres = Object.keys(hojas)
  return fc.shuffledSubarray(nombres, { minLength: nombres.length }).map((otros) => {
    const despues = Object.fromEntries(nombres.map((nombre, i) => [otros[i], hojas[nombre]]))
    return { antes, despues: { ...despues, 'empresa.yaml': perfil } }
  })
}
