/** Duties and taxes of a pedimento (Anexo 22 appendixes 12 and 13), as a plant of this kind would declare them. */

import { mulDiv } from '../cuentas.ts'
import { certifiedOn, type Empresa } from '../empresa.ts'
import type { Operacion, Partida } from '../modelo.ts'
import { addImportes } from './valores.ts'

export interface Contribucion {
  /** 1 DTA, 3 IVA, 6 IGI, 15 prevalidation, 23 its IVA. */
  readonly clave: string
  /** 0 cash, 5 temporary, 21 credit, 22 guarantee. */
  readonly formaPago: string
  readonly importe: number
}

/** Of one item; exports have none. */
export function taxPartida(operacion: Operacion, partida: Partida, empresa: Empresa): Contribucion[] {
  if (operacion.tipo === 2) return []
  const { valorAduana } = addImportes(operacion, partida)
  const definitiva = operacion.clave === 'A1' || operacion.clave === 'F4'
  const igi = mulDiv(valorAduana, partida.igi, 100)
  const iva = mulDiv(valorAduana + (definitiva ? igi : 0), 16, 100)
  const credito = certifiedOn(empresa, 'iva_ieps', operacion.pago) === null ? '22' : '21'
  const lista = [{ clave: '3', formaPago: definitiva ? '0' : credito, importe: iva }]
  if (igi > 0) lista.push({ clave: '6', formaPago: definitiva ? '0' : '5', importe: igi })
  return lista
}

/** Of the whole pedimento: its items' by key and form of payment, then the fixed ones. */
export function taxPedimento(operacion: Operacion, empresa: Empresa): Contribucion[] {
  const totales = new Map<string, Contribucion>()
  for (const partida of operacion.partidas) {
    for (const { clave, formaPago, importe } of taxPartida(operacion, partida, empresa)) {
      const key = `${clave}|${formaPago}`
      totales.set(key, { clave, formaPago, importe: (totales.get(key)?.importe ?? 0) + importe })
    }
  }
  const fijas = [
    ['1', 440],
    ['15', 290],
    ['23', 46],
  ] as const
  return [...totales.values(), ...fijas.map(([clave, importe]) => ({ clave, formaPago: '0', importe }))]
}
