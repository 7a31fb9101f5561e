/** fast-check, with a few cases for each property: the suite runs again for each of thousands of mutants. */
import { createRequire } from 'node:module'
import type Fc from 'fast-check'

const VECES_MAX = 40

const todo = createRequire(import.meta.url)('fast-check') as typeof Fc

const assert: typeof Fc.assert = (propiedad, parametros) =>
  todo.assert(propiedad as never, {
    ...(parametros as object),
    numRuns: Math.min(parametros?.numRuns ?? VECES_MAX, VECES_MAX),
  })

export default { ...todo, assert }
