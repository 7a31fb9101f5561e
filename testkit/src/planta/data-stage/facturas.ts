/** Invoices of a pedimento (505) and, on exports, who receives the goods (520). */
import { formatFecha } from '@trazo/core/kernel'
import {
  CLIENTES,
  type Cliente,
  CONTRAPARTES,
  type Contraparte,
  PROVEEDORES,
  type Proveedor,
} from '../catalogo/terceros.ts'
import { mulDiv } from '../cuentas.ts'
import type { Operacion } from '../modelo.ts'
import { detailsOf } from './detalles.ts'
import { addFila, type Filas, keyOf, stamp } from './fila.ts'
import { showUsd } from './valores.ts'

type Tercero = Proveedor | Contraparte | Cliente

const TERCEROS = new Map<string, Tercero>(
  [...PROVEEDORES, ...CLIENTES, ...CONTRAPARTES].map((tercero) => [tercero.nombre, tercero]),
)

/** One invoice per firm; its number is that of the electronic value notice. Their dollars add up to those of the items. */
export function addFacturas(filas: Filas, operacion: Operacion): void {
  const totales = new Map<string, number>()
  for (const { tercero, usd } of operacion.partidas.flatMap((partida) => partida.renglones)) {
    totales.set(tercero, (totales.get(tercero) ?? 0) + usd)
  }
  const azar = detailsOf(operacion).branch('factura')
  const comun = { ...keyOf(operacion), FechaPagoReal: stamp(operacion.pago, operacion.hora) }
  for (const [nombre, usd] of totales) {
    const tercero = TERCEROS.get(nombre)
    const euros = tercero !== undefined && 'moneda' in tercero && tercero.moneda === 'EUR'
    const fiscal = tercero === undefined ? '' : 'rfc' in tercero ? tercero.rfc : tercero.idFiscal
    addFila(filas, '505', {
      ...comun,
      FechaFacturacion: stamp(operacion.fecha - azar.entero(0, 3)),
      NumeroFactura: `COVE${formatFecha(operacion.fecha).slice(2, 4)}${String(azar.entero(1_000_000, 9_999_999))}X${azar.entero(0, 9)}`,
      TerminoFacturacion: operacion.tipo === 1 ? 'FCA' : 'DAP',
      MonedaFacturacion: euros ? 'EUR' : 'USD',
      ValorDolares: showUsd(usd),
      ValorMonedaExtranjera: showUsd(euros ? mulDiv(usd, 100, 108) : usd),
      PaisFacturacion: tercero !== undefined && 'pais' in tercero ? tercero.pais : 'MEX',
      IndentFiscalProveedor: fiscal,
      ProveedorMercancia: nombre,
      CalleProveedor: tercero?.calle.toUpperCase() ?? '',
      CpProveedor: tercero?.cp ?? '',
      MunicipioProveedor: tercero?.ciudad.toUpperCase() ?? '',
    })
    if (operacion.tipo === 2) addDestinatario(filas, comun, nombre, tercero)
  }
}

function addDestinatario(
  filas: Filas,
  comun: Record<string, string>,
  nombre: string,
  tercero: Tercero | undefined,
): void {
  addFila(filas, '520', {
    ...comun,
    IndentFiscalDestinatario: tercero === undefined ? '' : 'rfc' in tercero ? tercero.rfc : tercero.idFiscal,
    NombreDestinatarioMercancia: nombre,
    CalleDestinatario: tercero?.calle.toUpperCase() ?? '',
    CpDestinatario: tercero?.cp ?? '',
    MunicpioDestinatario: tercero?.ciudad.toUpperCase() ?? '',
    PaisDestinatario: tercero !== undefined && 'pais' in tercero ? tercero.pais : 'MEX',
  })
}
