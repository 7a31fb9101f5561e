/**
 * Reconciliation: what the company wrote against what the State has, both directions, header and line. Runs inside the
 * book on disk, out of core, and leaves the tables `conciliacion` (one row per difference, typed) and
 * `conciliacion_cuenta` (what was compared, and what was explained).
 */
import { assert, type Dias } from '@trazo/core/kernel'
import { decimalDe, type Ley } from '@trazo/core/legal'
import type { Cuenta, Etapa } from '@trazo/core/records'
import type { Lang } from '../idioma.ts'
import { type Parametros, toDecimalSql, toFechaSql } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { ATRIBUTOS } from './atributos.ts'
import { CABEZAS, RECTIFICADOS } from './cabezas.ts'
import { writeCanonicos } from './canonicos.ts'
import { CUANTIAS } from './cantidades.ts'
import { CUENTAS } from './cuentas.ts'
import { LADOS, TEMPORALES } from './lados.ts'
import { PARTIDAS } from './partidas.ts'
import { COLUMNAS, streamRenglones } from './renglones.ts'
import { type CuentasDeConciliacion, type ResumenConciliacion, readCuentas, summarize } from './resumen.ts'

export interface Conciliacion {
  /** Columns of `conciliacion.csv`: those of the contract, then words and places. */
  readonly columnas: readonly string[]
  /** Its rows, by pedimento, item (the pedimento itself first) and field; read from the book each time. */
  filas(): AsyncGenerator<readonly string[]>
  /** null when there was nothing of the State's to compare with. */
  readonly resumen: ResumenConciliacion | null
}

/** Every step, in order: what each side has, whole pedimentos, items, and what was counted. */
const PASOS = [...LADOS, ...CABEZAS, ...PARTIDAS, ...CUANTIAS, ...ATRIBUTOS, ...RECTIFICADOS, ...CUENTAS]

const TOLERANCIAS = [
  'tolerancia_cantidad',
  'tolerancia_fecha_dias',
  'tolerancia_valor_aduana_mxn',
  'tolerancia_valor_usd',
]

/** Reconciles a finished book as of the cut-off. Without Data Stage there is nothing to compare, and it says so. */
export async function reconcile(
  libro: LibroEnDisco,
  ley: Ley,
  { corte, lang }: { readonly corte: Dias; readonly lang: Lang },
): Promise<Etapa<Conciliacion>> {
  const conciliacion = { columnas: COLUMNAS, filas: () => streamRenglones(libro, lang) }
  const [{ hay }] = await libro.readFilas('select exists (from ds_pedimento) as hay')
  if (hay !== true)
    return { output: { ...conciliacion, resumen: null }, rechazos: [], avisos: [], cuentas: [] }

  const parametros = resolveParametros(ley, corte)
  await writeCanonicos(libro, ley)
  for (const sql of PASOS) await libro.run(sql, parametros)
  for (const temporal of TEMPORALES) await libro.run(`drop ${temporal}`)

  const n = await readCuentas(libro)
  const resumen = await summarize(libro, n, lang)
  return { output: { ...conciliacion, resumen }, rechazos: [], avisos: [], cuentas: cuentasDe(n) }
}

function resolveParametros(ley: Ley, corte: Dias): Parametros {
  const tolerancias = TOLERANCIAS.map((id) => {
    const valor = decimalDe(ley, id, corte)
    assert(valor !== null, `${id} has no value on the cut-off`)
    return [id, toDecimalSql(valor)] as const
  })
  return { corte: toFechaSql(corte), ...Object.fromEntries(tolerancias) }
}

/** Pedimentos of each side: compared or reported (`usadas`), and left out with a reason (`ignoradas`). */
function cuentasDe(n: CuentasDeConciliacion): Cuenta[] {
  const cuenta = (lado: string, ignoradas: number): Cuenta => ({
    de: `conciliacion.${lado}`,
    leidas: n[`pedimentos_${lado}`],
    usadas: n[`pedimentos_${lado}`] - ignoradas,
    ignoradas,
    apartadas: 0,
    repetidas: 0,
  })
  return [
    cuenta('empresa', n.fuera_de_periodo + n.posteriores_al_corte_empresa),
    cuenta('data_stage', n.sin_interes + n.posteriores_al_corte_data_stage),
  ]
}
