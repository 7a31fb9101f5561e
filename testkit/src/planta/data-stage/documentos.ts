/** Tables of a pedimento's papers: invoices 505, rates 509, contributions 510, remarks 511, discharges 512, consignees 520, 701, 702. */
import { formatFecha, formatScaled } from '@trazo/core/kernel'
import { UNIDADES } from '../catalogo/familias.ts'
import {
  CLIENTES,
  type Cliente,
  CONTRAPARTES,
  type Contraparte,
  PROVEEDORES,
  type Proveedor,
} from '../catalogo/terceros.ts'
import type { Empresa } from '../empresa.ts'
import { mulDiv } from '../exacto.ts'
import type { Operacion } from '../modelo.ts'
import { taxPedimento } from './contribuciones.ts'
import { addFila, type Filas, keyOf, splitNumero, stamp } from './fila.ts'
import { detailsOf } from './generales.ts'
import { showCantidad, showUsd } from './valores.ts'

type Tercero = Proveedor | Contraparte | Cliente

const TERCEROS = new Map<string, Tercero>(
  [...PROVEEDORES, ...CLIENTES, ...CONTRAPARTES].map((tercero) => [tercero.nombre, tercero]),
)

export function addDocumentos(filas: Filas, operacion: Operacion, empresa: Empresa): void {
  const comun = { ...keyOf(operacion), FechaPagoReal: stamp(operacion.pago, operacion.hora) }
  const TipoPedimento = String(operacion.tipoPedimento)
  addFacturas(filas, operacion)
  addFila(filas, '509', {
    ...comun,
    ClaveContribucion: '1',
    TasaContribucion: '440.00000',
    TipoTasa: '4',
    TipoPedimento,
  })
  for (const { clave, formaPago, importe } of taxPedimento(operacion, empresa)) {
    const datos = {
      ClaveContribucion: clave,
      FormaPago: formaPago,
      ImportePago: String(importe),
      TipoPedimento,
    }
    addFila(filas, '510', { ...comun, ...datos })
  }
  addObservaciones(filas, operacion)
  addDescargos(filas, operacion)
  if (operacion.rectifica !== null) addRectificacion(filas, operacion, empresa)
}

/** One invoice per firm; its number is that of the electronic value notice. Their dollars add up to those of the items. */
function addFacturas(filas: Filas, operacion: Operacion): void {
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

/** One pedimento in eight carries remarks, two of them equal: that is legitimate inside one delivery. */
function addObservaciones(filas: Filas, operacion: Operacion): void {
  if (!detailsOf(operacion).branch('observacion').chance(12)) return
  const comun = {
    ...keyOf(operacion),
    TipoPedimento: String(operacion.tipoPedimento),
    FechaValidacionPagoR: stamp(operacion.pago, operacion.hora),
  }
  const textos = [
    'OPERACIÓN AL AMPARO DEL PROGRAMA – SIN OTRA OBSERVACIÓN',
    'MERCANCÍA REVISADA EN ALMACÉN',
    'MERCANCÍA REVISADA EN ALMACÉN',
  ]
  textos.forEach((texto, i) => {
    addFila(filas, '511', { ...comun, SecuenciaObservacion: String(i === 0 ? 1 : 2), Observaciones: texto })
  })
}

function addDescargos(filas: Filas, operacion: Operacion): void {
  for (const { operacion: origen, partida, cantidad } of operacion.descargos) {
    const { patente, numero, seccion } = splitNumero(origen)
    const item = origen.partidas.find((p) => p.secuencia === partida)
    addFila(filas, '512', {
      ...keyOf(operacion),
      PatenteAduanalOrig: patente,
      PedimentoOriginal: numero,
      SeccionAduaneraDespOrig: seccion,
      DocumentoOriginal: origen.clave,
      FechaOperacionOrig: stamp(origen.fecha),
      FraccionOriginal: item?.fraccion ?? '',
      UnidadMedida: item === undefined ? '' : UNIDADES[item.unidad],
      MercanciaDescargada: showCantidad(cantidad),
      TipoPedimento: String(operacion.tipoPedimento),
      FechaPagoReal: stamp(operacion.pago, operacion.hora),
    })
  }
}

/** In 701 the number comes before the broker: the reverse of the key columns. */
function addRectificacion(filas: Filas, operacion: Operacion, empresa: Empresa): void {
  const { rectifica, pago, hora, clave } = operacion
  if (rectifica === null) return
  const { anterior, original } = rectifica
  const [previo, primero] = [splitNumero(anterior), splitNumero(original)]
  addFila(filas, '701', {
    ...keyOf(operacion),
    ClaveDocumento: clave,
    FechaPago: stamp(pago),
    PedimentoAnterior: previo.numero,
    PatenteAnterior: previo.patente,
    SeccionAduaneraAnterior: previo.seccion,
    DocumentoAnterior: anterior.clave,
    FechaOperacionAnterior: stamp(anterior.pago),
    PedimentoOriginal: primero.numero,
    PatenteAduanalOrig: primero.patente,
    SeccionAduaneraDespOrig: primero.seccion,
    FechaPagoReal: stamp(pago, hora),
  })
  const antes = new Map(taxPedimento(anterior, empresa).map((c) => [`${c.clave}|${c.formaPago}`, c.importe]))
  for (const { clave: contribucion, formaPago, importe } of taxPedimento(operacion, empresa)) {
    const diferencia = importe - (antes.get(`${contribucion}|${formaPago}`) ?? 0)
    if (diferencia === 0) continue
    const ClaveContribucion = diferencia > 0 ? contribucion : '50'
    const datos = {
      ClaveContribucion,
      FormaPago: formaPago,
      ImportePago: formatScaled(Math.abs(diferencia), 0),
    }
    addFila(filas, '702', {
      ...keyOf(operacion),
      ...datos,
      TipoPedimento: '2',
      FechaPagoReal: stamp(pago, hora),
    })
  }
}
