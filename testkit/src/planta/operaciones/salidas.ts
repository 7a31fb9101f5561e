/** Shipments of a week → export pedimentos: returns by road and transfers to another IMMEX firm. */
import { formatFecha } from '@trazo/core/kernel'
import { RUTAS } from '../catalogo/rutas.ts'
import type { Cliente } from '../catalogo/terceros.ts'
import { groupBy, mulDiv } from '../cuentas.ts'
import type { Envio } from '../fabrica/demanda.ts'
import type { Operacion } from '../modelo.ts'
import { cutPedimentos, groupPartidas, type Mercancia, makeOperacion, type Taller } from './taller.ts'

const PIEZA = 1_000_000

/** A finished product as goods of an export. */
function shipProducto({ producto, cantidad, fecha }: Envio, tipoCambio: number): Mercancia {
  const { fraccion, nico, umt, cliente } = producto
  return {
    ...{ fraccion, nico, umt },
    igi: 0,
    unidad: 'PZA',
    pais: cliente.pais,
    paisTercero: cliente.pais,
    tipoBien: 'insumo',
    series: [],
    agregado: mulDiv(producto.agregado * cantidad, tipoCambio, 10_000_000),
    renglon: {
      numero_parte: producto.numero,
      descripcion: producto.descripcion,
      cantidad: cantidad * PIEZA,
      peso: producto.peso * cantidad,
      usd: producto.precio * cantidad,
      tercero: cliente.nombre,
      factura: numberFactura(cliente, fecha),
    },
  }
}

export function numberFactura(cliente: Cliente, fecha: number): string {
  return `E-${cliente.nombre.slice(0, 3)}-${formatFecha(fecha).slice(2).replaceAll('-', '')}`
}

/** Export pedimentos of the shipments given, which are of one week. */
export function exportEnvios(taller: Taller, envios: readonly Envio[], partidas: number): Operacion[] {
  const grupos = groupBy(envios, (envio) => `${envio.fecha}|${envio.turno}|${envio.producto.ruta}`)
  return [...grupos.values()].flatMap((grupo) => {
    const [{ fecha, producto }] = grupo
    const { ruta } = producto
    const contraparte = producto.cliente.contraparte ?? null
    const tipoCambio = taller.tipoCambio.on(fecha)
    const mercancias = grupo.map((envio) => shipProducto(envio, tipoCambio))
    return cutPedimentos(mercancias, partidas).map((corte) => {
      const items = groupPartidas(corte, tipoCambio, 0)
      const retraso = RUTAS[ruta].agente === RUTAS.tecate.agente && taller.azar.chance(5) ? 1 : 0
      const clave = contraparte === null ? 'RT' : 'V1'
      const datos = { clave, tipo: 2, ruta, fecha, partidas: items, contraparte, retraso } as const
      return makeOperacion(taller, { ...datos, registro: 'exportaciones' })
    })
  })
}
