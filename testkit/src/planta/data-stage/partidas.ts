/** Tables of a pedimento's items: 551, serials 552, identifiers 554, rates 556, contributions 557, remarks 558. */
import { formatScaled } from '@trazo/core/kernel'
import { UNIDADES } from '../catalogo/familias.ts'
import type { Empresa } from '../empresa.ts'
import type { Operacion, Partida } from '../modelo.ts'
import { taxPartida } from './contribuciones.ts'
import { addFila, type Filas, keyOf, stamp } from './fila.ts'
import { addImportes, showCantidad, showPrecio, showTarifa, showUsd } from './valores.ts'

/** The four columns of states come with one space. */
const ENTIDADES = {
  EntidadFedOrigen: ' ',
  EntidadFedDestino: ' ',
  EntidadFedComprador: ' ',
  EntidadFedVendedor: ' ',
}

/** Goods of these countries come with their treaty preference. */
const TRATADOS: Record<string, string> = {
  USA: 'USA',
  CAN: 'CAN',
  JPN: 'JPN',
  DEU: 'EMU',
  VNM: 'VNM',
  MYS: 'MYS',
}

export function addPartidas(filas: Filas, operacion: Operacion, empresa: Empresa): void {
  for (const partida of operacion.partidas) addPartida(filas, operacion, partida, empresa)
}

function addPartida(filas: Filas, operacion: Operacion, partida: Partida, empresa: Empresa): void {
  const { tipo, clave, pago, hora } = operacion
  const item = {
    ...keyOf(operacion),
    Fraccion: partida.fraccion,
    SecuenciaFraccion: String(partida.secuencia),
  }
  const FechaPagoReal = stamp(pago, hora)
  const importes = addImportes(operacion, partida)
  addFila(filas, '551', {
    ...item,
    ...ENTIDADES,
    SubdivisionFraccion: partida.nico,
    DescripcionMercancia: partida.descripcion.toUpperCase(),
    PrecioUnitario: showPrecio(importes),
    ValorAduana: String(importes.valorAduana),
    ValorComercial: String(importes.valorComercial),
    ValorDolares: showUsd(importes.usd),
    CantidadUMComercial: showCantidad(importes.cantidad),
    UnidadMedidaComercial: UNIDADES[partida.unidad],
    CantidadUMTarifa: showTarifa(partida, importes),
    UnidadMedidaTarifa: UNIDADES[partida.umt],
    ValorAgregado: String(partida.agregado),
    ClaveVinculacion: '0',
    MetodoValorizacion: tipo === 1 ? '1' : '0',
    PaisOrigenDestino: partida.pais,
    PaisCompradorVendedor: partida.paisTercero,
    TipoOperacion: String(tipo),
    ClaveDocumento: clave,
    FechaPagoReal,
  })
  for (const serie of partida.series) addFila(filas, '552', { ...item, VinNumeroSerie: serie, FechaPagoReal })
  if (tipo === 2) return
  const tratado = TRATADOS[partida.pais]
  if (tratado !== undefined && partida.igi > 0) {
    addFila(filas, '554', { ...item, ClaveCaso: 'TL', IdentificadorCaso: tratado, FechaPagoReal })
  }
  if (partida.tipoBien === 'contenedor') {
    addFila(filas, '554', { ...item, ClaveCaso: 'EB', IdentificadorCaso: '2', FechaPagoReal })
    addFila(filas, '558', {
      ...item,
      SecuenciaObservacion: '1',
      Observaciones: 'CAJA RETORNABLE',
      FechaPagoReal,
    })
  }
  for (const { clave: contribucion, formaPago, importe } of taxPartida(operacion, partida, empresa)) {
    const tasa = contribucion === '3' ? 1_600_000 : partida.igi * 100_000
    const TasaContribucion = formatScaled(tasa, 5)
    addFila(filas, '556', {
      ...item,
      ClaveContribucion: contribucion,
      TasaContribucion,
      TipoTasa: '1',
      FechaPagoReal,
    })
    const pagado = { ClaveContribucion: contribucion, FormaPago: formaPago, ImportePago: String(importe) }
    addFila(filas, '557', { ...item, ...pagado, FechaPagoReal })
  }
}
