/** Fields that several tables of the company share, and how a field is declared. */
import type { CampoSpec, TipoCampo } from '../tabla.ts'

type Extra = Partial<Omit<CampoSpec, 'nombre' | 'tipo' | 'obligatorio'>>

export function must(nombre: string, tipo: TipoCampo, extra: Extra = {}): CampoSpec {
  return { nombre, tipo, obligatorio: true, alias: [], ...extra }
}

export function may(nombre: string, tipo: TipoCampo, extra: Extra = {}): CampoSpec {
  return { nombre, tipo, obligatorio: false, alias: [], ...extra }
}

export const PARTES = { diccionario: 'partes' } as const
export const UNIDADES = { diccionario: 'unidades' } as const
export const CLAVES = { diccionario: 'claves' } as const

export const parte = must('numero_parte', 'texto', {
  ...PARTES,
  alias: ['parte', 'partnumber', 'partno', 'part', 'itemnumber', 'noparte', 'numparte', 'sku', 'material'],
})
export const cantidad = must('cantidad', 'cantidad', {
  signo: 'positivo',
  alias: ['quantity', 'qty', 'cant'],
})
export const unidad = must('unidad', 'texto', {
  ...UNIDADES,
  alias: ['unit', 'uom', 'um', 'umc', 'unidadmedida'],
})
export const pedimento = must('pedimento', 'pedimento', {
  alias: ['customsdeclaration', 'entrynumber', 'numeropedimento', 'nopedimento', 'numpedimento'],
})
export const partida = must('partida', 'entero', {
  signo: 'positivo',
  alias: ['line', 'lineno', 'linenumber', 'secuencia', 'item'],
})
export const clave = must('clave', 'texto', {
  ...CLAVES,
  alias: ['key', 'doctype', 'clavepedimento', 'clavedocumento'],
})
export const descripcion = may('descripcion', 'texto', { alias: ['description', 'desc'] })
export const fraccion = may('fraccion', 'texto', {
  alias: ['tariffitem', 'hts', 'hscode', 'fraccionarancelaria'],
})
export const usd = may('valor_comercial_usd', 'dinero', {
  signo: 'no_negativo',
  alias: ['commercialvalueusd', 'valueusd', 'valorusd'],
})
export const contraparte = [
  may('rfc_contraparte', 'texto', { alias: ['counterpartyrfc', 'counterpartytaxid'] }),
  may('programa_contraparte', 'texto', { alias: ['counterpartyprogram'] }),
]
export const factura = may('factura', 'texto', { alias: ['invoice', 'invoicenumber'] })
export const domicilio = may('domicilio', 'texto', { alias: ['site', 'address', 'location'] })
export const mes = must('mes', 'mes', { alias: ['month', 'periodo', 'period'] })
