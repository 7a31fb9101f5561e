/** Faults that are facts add operations of their own to those of the honest plant. */
import type { Dias } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { FAMILIAS } from '../catalogo/familias.ts'
import { CLIENTES } from '../catalogo/terceros.ts'
import type { Anexo, Hechos } from '../hechos.ts'
import type { Operacion, Parte, Producto } from '../modelo.ts'
import { makeMercancia } from '../operaciones/entradas.ts'
import { exportEnvios } from '../operaciones/salidas.ts'
import { groupPartidas, makeOperacion, type Taller } from '../operaciones/taller.ts'
import type { FallaPlantada } from '../planta.ts'

/** Term of inputs under the base rule, in months (contract section 3, rule 2). */
export const PLAZO_MESES = 18
export const PIEZA = 1_000_000

/** What a fault adds; its papers are described once the pedimentos have numbers. */
export interface Brote extends Anexo {
  readonly tell: () => FallaPlantada[]
}

export type SiembraAnexo = (azar: Azar, hechos: Hechos, veces: number) => Brote

/** A part of a project that was dropped: bought once, used never. */
export function inventParte(azar: Azar, prefijos: readonly string[], indice: number): Parte {
  const familia = azar.pick(FAMILIAS.filter((f) => prefijos.includes(f.prefijo)))
  const [numero, descripcion] = [
    `${familia.prefijo}-9${String(indice).padStart(4, '0')}`,
    `${familia.nombre} de proyecto`,
  ]
  const base = { origen: 'temporal', pais: 'USA', ruta: 'otay', factor: { unidades: 1n, escala: 0 } } as const
  const valores = {
    peso: azar.entero(...familia.peso),
    precio: azar.entero(...familia.precio),
    empaque: 1000,
  }
  return { numero, descripcion, familia, ...base, ...valores }
}

export function importOnce(taller: Taller, parte: Parte, cantidad: number, fecha: Dias): Operacion {
  const partidas = groupPartidas([makeMercancia(parte, cantidad, fecha)], taller.tipoCambio.on(fecha), 350)
  const datos = {
    clave: 'IN',
    tipo: 1,
    ruta: 'otay',
    fecha,
    fletes: 350,
    partidas,
    registro: 'importaciones',
  } as const
  return makeOperacion(taller, datos)
}

export function inventProducto(numero: string, descripcion: string): Producto {
  const base = {
    fraccion: '85444299',
    nico: '04',
    umt: 'KG',
    peso: 240_000,
    precio: 4_150,
    agregado: 1_100,
  } as const
  return { numero, descripcion, ...base, cliente: CLIENTES[0], ruta: 'otay' }
}

export function exportOnce(taller: Taller, producto: Producto, cantidad: number, fecha: Dias): Operacion {
  const [operacion] = exportEnvios(taller, [{ semana: 0, turno: 0, fecha, producto, cantidad }], 1)
  return operacion
}
