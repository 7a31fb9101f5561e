/**
 * The account of the Anexo 30: charges by pedimento and tariff item, discharged by tariff item, oldest first. It is a
 * ledger of its own beside that of the goods (law: RGCE, Anexo 30): a discharge names an item and a value, not a lot, and
 * takes from the oldest charges of that item. The match is the kernel's (`matchPeps`), with values in the place of
 * quantities and the credit in the place of values, so that the credit is shared to the centavo.
 *
 * Money in centavos, safe integers; dates in days.
 */
import { assert, compareText, type Dias } from '#kernel'
import { CONSUMO, matchPeps } from '../peps.ts'

/** `inventario_inicial`: open on the day before the certification; `certificacion`: what backs it was not delivered. */
export const CLASES_DE_CARGO = ['inventario_inicial', 'credito', 'garantia', 'certificacion'] as const
export type ClaseDeCargo = (typeof CLASES_DE_CARGO)[number]

export interface Cargo {
  readonly pedimento: string
  readonly fraccion: string
  readonly activo_fijo: boolean
  readonly fecha: Dias
  readonly clase: ClaseDeCargo
  /** Whether the value is the commercial one of the State's data or the customs value of the company's. */
  readonly base: 'comercial' | 'aduana'
  readonly valor: number
  /** VAT and excise credited or guaranteed; null when the data do not tell. */
  readonly credito: number | null
}

export interface DescargoDeCuenta {
  readonly fecha: Dias
  /** Key of the pedimento or kind of notice under which it is reported. */
  readonly clave: string
  readonly pedimento: string
  readonly documento: string
  readonly fraccion: string
  readonly activo_fijo: boolean
  readonly valor: number
}

export interface SaldoDeCargo extends Cargo {
  readonly descargado: number
  readonly saldo: number
  readonly credito_descargado: number | null
  readonly credito_saldo: number | null
}

/** What a discharge took from a charge; both are rows of the account. */
export interface Afectacion {
  readonly descargo: number
  readonly cargo: number
  readonly valor: number
  readonly credito: number | null
}

/** Charges and discharges stand in their total orders. */
export interface CuentaAnexo30 {
  readonly cargos: readonly SaldoDeCargo[]
  readonly descargos: readonly DescargoDeCuenta[]
  readonly afectaciones: readonly Afectacion[]
  /** Row of a discharge → what no charge could take: over-discharge, an inconsistency. */
  readonly sobredescargos: ReadonlyMap<number, number>
}

/** Charges and discharges in any order → the account. Values are not negative. */
export function bookCuenta(cargos: readonly Cargo[], descargos: readonly DescargoDeCuenta[]): CuentaAnexo30 {
  const enCargo = [...cargos].sort(compareCargos)
  const enDescargo = descargos.filter(({ valor }) => valor > 0).sort(compareDescargos)
  const colas = new Map<string, number>()
  const colaDe = (de: { fraccion: string; activo_fijo: boolean }) => {
    const llave = `${de.fraccion} ${de.activo_fijo}`
    const cola = colas.get(llave) ?? colas.size
    colas.set(llave, cola)
    return cola
  }
  const lotes = {
    n: enCargo.length,
    cola: Int32Array.from(enCargo, colaDe),
    fecha: Int32Array.from(enCargo, ({ fecha }) => fecha),
    cantidad: Float64Array.from(enCargo, ({ valor }) => valor),
    valor: Float64Array.from(enCargo, ({ credito }) => credito ?? 0),
  }
  const requerimientos = {
    n: enDescargo.length,
    cola: Int32Array.from(enDescargo, colaDe),
    fecha: Int32Array.from(enDescargo, ({ fecha }) => fecha),
    cantidad: Float64Array.from(enDescargo, ({ valor }) => valor),
    clase: new Uint8Array(enDescargo.length).fill(CONSUMO),
    dirigidos: new Map<number, Int32Array>(),
  }
  const { n, requerimiento, lote, cantidad, valor, faltante, estado } = matchPeps(
    lotes,
    requerimientos,
    colas.size,
  )
  const afectaciones = Array.from({ length: n }, (_, m) => ({
    descargo: requerimiento[m],
    cargo: lote[m],
    valor: cantidad[m],
    credito: enCargo[lote[m]].credito === null ? null : valor[m],
  }))
  const saldos = enCargo.map((cargo, c) => ({
    ...cargo,
    descargado: estado.descargada[c],
    saldo: cargo.valor - estado.descargada[c],
    credito_descargado: cargo.credito === null ? null : estado.valor[c],
    credito_saldo: cargo.credito === null ? null : cargo.credito - estado.valor[c],
  }))
  const sobredescargos = new Map<number, number>()
  faltante.forEach((rest, d) => {
    if (rest > 0) sobredescargos.set(d, rest)
  })
  const cuenta = { cargos: saldos, descargos: enDescargo, afectaciones, sobredescargos }
  checkCuenta(cuenta)
  return cuenta
}

// Stryker disable all: an invariant, which only a match gone wrong could break
/** Every charge and every discharge adds up; a failure is our bug. */
function checkCuenta({ cargos, descargos, afectaciones, sobredescargos }: CuentaAnexo30): void {
  const deCargo = new Float64Array(cargos.length)
  const deDescargo = new Float64Array(descargos.length)
  const credito = new Float64Array(cargos.length)
  for (const afectacion of afectaciones) {
    deCargo[afectacion.cargo] += afectacion.valor
    deDescargo[afectacion.descargo] += afectacion.valor
    credito[afectacion.cargo] += afectacion.credito ?? 0
  }
  cargos.forEach((cargo, c) => {
    assert(cargo.saldo >= 0 && deCargo[c] + cargo.saldo === cargo.valor, `charge ${c} does not add up`)
    assert(credito[c] + (cargo.credito_saldo ?? 0) === (cargo.credito ?? 0), `credit of charge ${c} is lost`)
  })
  descargos.forEach(({ valor }, d) => {
    assert(deDescargo[d] + (sobredescargos.get(d) ?? 0) === valor, `discharge ${d} does not add up`)
  })
}
// Stryker restore all

function compareCargos(a: Cargo, b: Cargo): number {
  return (
    a.fecha - b.fecha ||
    compareText(a.pedimento, b.pedimento) ||
    compareText(a.fraccion, b.fraccion) ||
    Number(a.activo_fijo) - Number(b.activo_fijo) ||
    compareText(a.clase, b.clase) ||
    a.valor - b.valor ||
    (a.credito ?? -1) - (b.credito ?? -1)
  )
}

function compareDescargos(a: DescargoDeCuenta, b: DescargoDeCuenta): number {
  return (
    a.fecha - b.fecha ||
    compareText(a.clave, b.clave) ||
    compareText(a.pedimento, b.pedimento) ||
    compareText(a.documento, b.documento) ||
    compareText(a.fraccion, b.fraccion) ||
    Number(a.activo_fijo) - Number(b.activo_fijo) ||
    a.valor - b.valor
  )
}
