/**
 * Two lots of one part and two exits, small enough to follow by hand. Terms are of 18 months.
 *
 *   L1  2024-01-10  10 PZA  $100.00  ($10 each)   in term to 2025-07-10
 *   L2  2024-06-10  10 PZA  $300.00  ($30 each)   in term to 2025-12-10
 *   X1  2024-07-01   8 PZA of A
 *   X2  2024-08-01   2 PZA of P, which takes 2 PZA of A
 *
 * Cut-off 2025-08-01. By PEPS X1 takes 8 of L1; X2 takes 2 of L1 and 2 of L2. L2 keeps 8, worth $240.00, in term.
 */
import { join } from 'node:path'
import { parseFecha } from '@trazo/core/kernel'
import { findOriginales } from '@trazo/store'
import { SIN_AVANCE } from '../../src/avance.ts'
import { compareLados } from '../../src/escenario/comparar.ts'
import { listCifras, listLotes } from '../../src/escenario/filas.ts'
import { type Prueba, tryEscenario } from '../../src/escenario/probar.ts'
import { loadLey } from '../../src/ley.ts'
import { type Archivos, newFolder, putFiles } from '../e2e/apoyo/carpetas.ts'
import { BOM, EMPRESA, EXPORTACIONES, entrada, IMPORTACIONES, lines } from '../e2e/apoyo/plantas.ts'

const ley = loadLey()

export const CORTE = '2025-08-01'
export const [L1, L2] = ['24 24 3999 4000001', '24 24 3999 4000002']
export const [X1, X2] = ['24 24 3999 4000101', '24 24 3999 4000102']

export const PLANTITA: Archivos = {
  'empresa.yaml': EMPRESA,
  'importaciones.csv': lines(
    IMPORTACIONES,
    entrada(L1, { fecha: '2024-01-10', valor: '100' }),
    entrada(L2, { fecha: '2024-06-10', valor: '300' }),
  ),
  'exportaciones.csv': lines(EXPORTACIONES, `${X1},RT,2024-07-01,1,A,8,PZA`, `${X2},RT,2024-08-01,1,P,2,PZA`),
  'bom.csv': lines(BOM, 'P,A,2,PZA,,,,,'),
  'ordenes.csv': lines(
    'orden,fecha,producto,cantidad_producida,componente,cantidad_consumida,unidad',
    'O-1,2024-08-01,P,2,A,10,PZA',
  ),
}

export interface Probada {
  readonly prueba: Prueba
  /** Figures that differ, as `real → scenario`, by name. */
  readonly cambios: Readonly<Record<string, string>>
  /** Lots that differ: pedimento, states and balances. */
  readonly lotes: readonly string[]
}

/** Tries a scenario on the plant, with some of its files in the place of others; `junto` are files beside the scenario. */
export async function probe(yaml: string, otros: Archivos = {}, junto: Archivos = {}): Promise<Probada> {
  const base = newFolder()
  const planta = putFiles(join(base, 'planta'), { ...PLANTITA, ...otros })
  const lugar = putFiles(join(base, 'escenarios'), { 'escenario.yaml': yaml, ...junto })
  const prueba = await tryEscenario({
    ruta: join(lugar, 'escenario.yaml'),
    originales: await findOriginales([planta]),
    corte: parseFecha(CORTE),
    ley,
    lang: 'es',
    avance: SIN_AVANCE,
  })
  const comparado = compareLados(prueba.real, prueba.otro)
  const cifras = listCifras(comparado).filter(([, real, escenario]) => real !== escenario)
  return {
    prueba,
    cambios: Object.fromEntries(cifras.map(([metrica, real, otro]) => [metrica, `${real} → ${otro}`])),
    lotes: [...listLotes(prueba, comparado)].map(
      ([pedimento, , , , , eReal, eOtro, , , sReal, sOtro, vReal, vOtro]) =>
        `${pedimento.slice(-7)} ${eReal} ${sReal} ${vReal} → ${eOtro} ${sOtro} ${vOtro}`,
    ),
  }
}
