/** The rest of a plant's customs life: reusable containers, definitive exports of national goods, withdrawn pedimentos. */
import type { Dias } from '@trazo/core/kernel'
import { CLIENTES, PROVEEDORES } from '../catalogo/terceros.ts'
import type { Operacion, TipoBien } from '../modelo.ts'
import { numberFactura } from './salidas.ts'
import { groupPartidas, type Mercancia, makeOperacion, type Taller } from './taller.ts'

const PIEZA = 1_000_000

/** Reusable plastic boxes: TIGIE 3923.10.03. */
export const CONTENEDOR = 'CNT-0001'
/** A kit of goods bought in Mexico, which leaves for good with `A1`. */
export const KIT_NACIONAL = 'REF-0001'

function makeBox(cantidad: number, pais: string, tercero: string, factura: string): Mercancia {
  const renglon = {
    numero_parte: CONTENEDOR,
    descripcion: 'Caja plástica retornable',
    cantidad: cantidad * PIEZA,
  }
  return {
    ...{
      fraccion: '39231003',
      nico: '01',
      igi: 25,
      unidad: 'PZA',
      umt: 'KG',
      pais,
      paisTercero: pais,
      agregado: 0,
    },
    tipoBien: 'contenedor' satisfies TipoBien,
    series: [],
    renglon: { ...renglon, peso: 2_100_000 * cantidad, usd: 1_485 * cantidad, tercero, factura },
  }
}

export function importContenedores(taller: Taller, fecha: Dias, cantidad: number): Operacion {
  const { nombre, siglas } = PROVEEDORES[2]
  const partidas = groupPartidas(
    [makeBox(cantidad, 'USA', nombre, `${siglas}-B${fecha}`)],
    taller.tipoCambio.on(fecha),
    650,
  )
  const datos = {
    clave: 'IN',
    tipo: 1,
    ruta: 'otay',
    fecha,
    fletes: 650,
    partidas,
    registro: 'importaciones',
  } as const
  return makeOperacion(taller, datos)
}

export function returnContenedores(taller: Taller, fecha: Dias, cantidad: number): Operacion {
  const cliente = CLIENTES[0]
  const caja = makeBox(cantidad, cliente.pais, cliente.nombre, numberFactura(cliente, fecha))
  const partidas = groupPartidas([caja], taller.tipoCambio.on(fecha), 0)
  return makeOperacion(taller, {
    clave: 'RT',
    tipo: 2,
    ruta: 'otay',
    fecha,
    partidas,
    registro: 'exportaciones',
  })
}

export function exportNacional(taller: Taller, fecha: Dias): Operacion {
  const cliente = CLIENTES[2]
  const cantidad = taller.azar.entero(40, 160)
  const renglon = {
    numero_parte: KIT_NACIONAL,
    descripcion: 'Juego de empaque de refacción',
    cantidad: cantidad * PIEZA,
  }
  const kit: Mercancia = {
    ...{
      fraccion: '48191001',
      nico: '00',
      igi: 0,
      unidad: 'PZA',
      umt: 'KG',
      pais: cliente.pais,
      paisTercero: cliente.pais,
    },
    ...{ tipoBien: 'insumo', series: [], agregado: 0 },
    renglon: {
      ...renglon,
      peso: 310_000 * cantidad,
      usd: 420 * cantidad,
      tercero: cliente.nombre,
      factura: numberFactura(cliente, fecha),
    },
  }
  const partidas = groupPartidas([kit], taller.tipoCambio.on(fecha), 0)
  return makeOperacion(taller, {
    clave: 'A1',
    tipo: 2,
    ruta: 'tecate',
    fecha,
    partidas,
    registro: 'exportaciones',
  })
}

/** A pedimento like another one, withdrawn before it was used: the State's file has it, the company does not. */
export function withdrawCopy(taller: Taller, modelo: Operacion, fecha: Dias): Operacion {
  const { clave, tipo, ruta, partidas, fletes } = modelo
  const datos = { clave, tipo, ruta, fecha, partidas, fletes, registro: 'ninguno' } as const
  return makeOperacion(taller, { ...datos, tipoPedimento: 7 })
}
