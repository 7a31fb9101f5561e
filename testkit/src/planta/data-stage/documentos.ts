/** Tables of a pedimento's papers: rates 509, contributions 510, remarks 511, discharges 512. */
import { UNIDADES } from '../catalogo/familias.ts'
import type { Empresa } from '../empresa.ts'
import type { Operacion } from '../modelo.ts'
import { taxPedimento } from './contribuciones.ts'
import { detailsOf } from './detalles.ts'
import { addFacturas } from './facturas.ts'
import { addFila, type Filas, keyOf, splitNumero, stamp } from './fila.ts'
import { addRectificacion } from './rectificacion.ts'
import { showCantidad } from './valores.ts'

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
