/** A company and the law for tests of the book. */
import { readFileSync } from 'node:fs'
import { parseFecha } from '#kernel'
import { type LeyEmpacada, openLey } from '#legal'
import type { Empresa } from '#records'

export const LEY = openLey(
  JSON.parse(readFileSync(new URL('../../../../dist/ley.json', import.meta.url), 'utf8')) as LeyEmpacada,
)

export const EMPRESA: Empresa = {
  rfc: 'PEJ010203AB1',
  razon_social: 'Planta de Ejemplo, S.A. de C.V.',
  programa_immex: '77-2008',
  modalidad: 'industrial',
  inicio_programa: parseFecha('2010-01-01')!,
  certificaciones: [],
  domicilios: [],
}
