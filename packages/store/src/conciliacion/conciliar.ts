/**
 * Reconciliation: what the company wrote against what the State has, both directions, header and line (the file
 * `conciliacion.csv`, contract section 4). Runs inside the book on disk, out of core, and leaves the tables
 * `conciliacion` (one row per difference, typed) and `conciliacion_cuenta` (what was compared, and what was explained).
 */
import { assert, type Dias } from '@trazo/core/kernel'
import { decimalDe, type Ley } from '@trazo/core/legal'
import type { Cuenta, Etapa } from '@trazo/core/records'
import { type Parametros, toDecimalSql, toFechaSql } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { CABEZAS } from './cabezas.ts'
import { writeCanonicos } from './canonicos.ts'
import { CUENTAS } from './cuentas.ts'
import { LADOS, TEMPORALES } from './lados.ts'
import { PARTIDAS } from './partidas.ts'

/** Counts by concept, as `conciliacion_cuenta` holds them. */
export type CuentasDeConciliacion = Readonly<Record<string, number>>

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
  { corte }: { readonly corte: Dias },
): Promise<Etapa<CuentasDeConciliacion>> {
  const parametros: Record<string, Parametros[string]> = { corte: toFechaSql(corte) }
  for (const id of TOLERANCIAS) {
    const tolerancia = decimalDe(ley, id, corte)
    assert(tolerancia !== null, `${id} has no value on the cut-off`)
    parametros[id] = toDecimalSql(tolerancia)
  }
  const [{ hay }] = await libro.readFilas('select exists (from ds_pedimento) as hay')
  if (hay === true) {
    await writeCanonicos(libro, ley)
    for (const sql of [...LADOS, ...CABEZAS, ...PARTIDAS, ...CUENTAS]) await libro.run(sql, parametros)
    for (const tabla of TEMPORALES) await libro.run(`drop table ${tabla}`)
  }
  const output = Object.fromEntries(
    (await libro.readFilas('select concepto, n from conciliacion_cuenta')).map((f) => [
      String(f.concepto),
      Number(f.n),
    ]),
  )
  return { output, rechazos: [], avisos: [], cuentas: hay === true ? cuentasDe(output) : [] }
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
