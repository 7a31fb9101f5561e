/** The packed law that ships with the program. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assert } from '@trazo/core/kernel'
import { type Ley, type LeyEmpacada, openLey } from '@trazo/core/legal'

/** Beside the built program, or in `dist/` when the sources are run as they are. */
const PLACES = ['./ley.json', '../../../dist/ley.json']

export function loadLey(): Ley {
  const found = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) =>
    existsSync(path),
  )
  assert(found !== undefined, 'the packed law is missing: build first')
  return openLey(JSON.parse(readFileSync(found, 'utf8')) as LeyEmpacada)
}
