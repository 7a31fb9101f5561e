/** The law of the repository, packed once per test file. */
import { fileURLToPath } from 'node:url'
import { type Ley, openLey } from '@trazo/core/legal'
import { packLaw } from '../../../tools/pack-law.ts'

export async function openLeyDelRepositorio(): Promise<Ley> {
  return openLey(await packLaw(fileURLToPath(new URL('../../../law', import.meta.url))))
}
