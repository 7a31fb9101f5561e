/** The account of the Anexo 30 of a book on disk, as of a day: what charges it, what discharges it, and what is left. */
import {
  bookCuenta,
  type Cargo,
  type ClaseDeCargo,
  type CuentaAnexo30,
  type DescargoDeCuenta,
} from '@trazo/core/book'
import {
  assert,
  type Dias,
  PLACES_DINERO,
  parseDecimal,
  parseFecha,
  scaleDecimal,
  toSafe,
} from '@trazo/core/kernel'
import { formatoDe, type Ley } from '@trazo/core/legal'
import { type Celda, type Fila, toFechaSql } from '../../libro/lectura.ts'
import type { LibroEnDisco } from '../../libro/libro-en-disco.ts'
import { PASOS_ANEXO30 } from './grupos.ts'

export interface CuentaLeida extends CuentaAnexo30 {
  /** First day of the account; null when nothing opens one. */
  readonly inicio: Dias | null
  readonly certificada: boolean
  /** What left charged goods by a way that is not reported, such as an adjustment. */
  readonly sin_informar: readonly DescargoDeCuenta[]
}

/** What makes an account: a certification, or a credit or guarantee in Data Stage. A condition over the book. */
export const HAY_CUENTA = `(exists (from certificacion where tipo = 'iva_ieps')
  or exists (from ds_contribucion_partida where forma_pago in ('21', '22')))`

/** Makes the temporary tables `a30_…` as of a day (`grupos.ts`) and books the account. */
export async function readCuenta(libro: LibroEnDisco, ley: Ley, corte: Dias): Promise<CuentaLeida> {
  await libro.run('create or replace temp table a30_clave (tipo VARCHAR, clave VARCHAR)')
  await libro.insert(
    'a30_clave',
    formatoDe(ley, 'anexo30_descargos').claves.flatMap(({ clave, movimientos }) =>
      [clave, ...movimientos].map((tipo) => [tipo, clave]),
    ),
  )
  for (const sql of PASOS_ANEXO30)
    await libro.run(sql, sql.includes('$corte') ? { corte: toFechaSql(corte) } : undefined)
  const [{ inicio, certificada }] = await libro.readFilas('from a30_inicio')
  const cargos = await libro.readFilas('from a30_cargo order by grupo')
  const descargos = await libro.readFilas(
    `select fecha, clave, tipo, pedimento, documento, fraccion, activo_fijo, sum(valor) as valor from a30_descargo
      group by all order by all`,
  )
  const leidos = descargos.map(toDescargo)
  return {
    ...bookCuenta(
      cargos.map(toCargo),
      leidos.filter(({ clave }) => clave !== ''),
    ),
    inicio: inicio === null ? null : dia(inicio),
    certificada: certificada === true,
    sin_informar: leidos.filter(({ clave }) => clave === ''),
  }
}

function toCargo(fila: Fila): Cargo {
  return {
    pedimento: String(fila.pedimento),
    fraccion: String(fila.fraccion),
    activo_fijo: fila.activo_fijo === true,
    fecha: dia(fila.fecha),
    clase: String(fila.clase) as ClaseDeCargo,
    base: fila.base === 'comercial' ? 'comercial' : 'aduana',
    valor: centavos(fila.valor),
    credito: fila.credito === null ? null : centavos(fila.credito),
  }
}

/** A way that is not reported keeps its kind in the place of the document, so that it can be told. */
function toDescargo(fila: Fila): DescargoDeCuenta {
  return {
    fecha: dia(fila.fecha),
    clave: String(fila.clave),
    pedimento: String(fila.pedimento),
    documento: fila.clave === '' ? String(fila.tipo) : String(fila.documento),
    fraccion: String(fila.fraccion),
    activo_fijo: fila.activo_fijo === true,
    valor: centavos(fila.valor),
  }
}

export function centavos(celda: Celda): number {
  const decimal = parseDecimal(String(celda))
  assert(decimal !== null, `not an amount: ${celda}`)
  return toSafe(scaleDecimal(decimal, PLACES_DINERO))
}

export function dia(celda: Celda): Dias {
  const dias = parseFecha(String(celda))
  assert(dias !== null, `not a date: ${celda}`)
  return dias
}
