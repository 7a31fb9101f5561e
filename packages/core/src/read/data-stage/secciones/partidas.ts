/** Sections of one item of a pedimento: 551 to 558 (formats section 1.3). */
import { ignored, libre, section, texto, valor } from './esquema.ts'
import { CONTRIBUCION } from './generales.ts'

const PARTIDA = {
  Fraccion: texto('fraccion', 'fracciones', 8),
  SecuenciaFraccion: valor('entero', 'partida', true),
}
const PAGO = { FechaPagoReal: valor('fecha', 'fecha_pago') }

export const PARTIDAS = [
  section('551', {
    nombre: 'Partidas',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|Fraccion|SecuenciaFraccion|SubdivisionFraccion|DescripcionMercancia|' +
      'PrecioUnitario|ValorAduana|ValorComercial|ValorDolares|CantidadUMComercial|UnidadMedidaComercial|' +
      'CantidadUMTarifa|UnidadMedidaTarifa|ValorAgregado|ClaveVinculacion|MetodoValorizacion|' +
      'CodigoMercanciaProducto|MarcaMercanciaProducto|ModeloMercanciaProducto|PaisOrigenDestino|' +
      'PaisCompradorVendedor|EntidadFedOrigen|EntidadFedDestino|EntidadFedComprador|EntidadFedVendedor|' +
      'TipoOperacion|ClaveDocumento|FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: {
      ...PARTIDA,
      SubdivisionFraccion: texto('nico', 'textos', 2),
      DescripcionMercancia: libre('descripcion'),
      ValorAduana: valor('dinero', 'valor_aduana_mxn'),
      ValorComercial: valor('dinero', 'valor_comercial_mxn'),
      ValorDolares: valor('dinero', 'valor_usd'),
      CantidadUMComercial: valor('cantidad', 'cantidad_umc'),
      UnidadMedidaComercial: texto('unidad_umc', 'unidades', 1),
      CantidadUMTarifa: valor('cantidad', 'cantidad_umt'),
      UnidadMedidaTarifa: texto('unidad_umt', 'unidades', 1),
      PaisOrigenDestino: texto('pais_origen_destino', 'paises'),
      PaisCompradorVendedor: texto('pais_comprador_vendedor', 'paises'),
      TipoOperacion: texto('tipo_operacion'),
      ClaveDocumento: texto('clave', 'claves'),
      ...PAGO,
    },
  }),
  section('552', {
    nombre: 'Mercancías (VIN o serie)',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|Fraccion|SecuenciaFraccion|VinNumeroSerie|KilometrajeVehiculo|FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: { ...PARTIDA, VinNumeroSerie: libre('serie'), ...PAGO },
  }),
  section('553', {
    nombre: 'Permisos de la partida',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|Fraccion|SecuenciaFraccion|ClavePermiso|FirmaDescargo|NumeroPermiso|' +
      'ValorComercialDolares|CantidadMUMTarifa|FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: {
      ...PARTIDA,
      ClavePermiso: texto('clave_permiso'),
      FirmaDescargo: libre('firma_descargo'),
      NumeroPermiso: libre('numero_permiso'),
      ValorComercialDolares: valor('dinero', 'valor_usd'),
      CantidadMUMTarifa: valor('cantidad', 'cantidad_umt'),
      ...PAGO,
    },
  }),
  section('554', {
    nombre: 'Identificadores de la partida',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|Fraccion|SecuenciaFraccion|ClaveCaso|IdentificadorCaso|ComplementoCaso|' +
      'FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: {
      ...PARTIDA,
      ClaveCaso: texto('clave_caso'),
      IdentificadorCaso: libre('complemento_1'),
      ComplementoCaso: libre('complemento_2'),
      ...PAGO,
    },
  }),
  ignored(
    '555',
    'Cuentas de garantía de la partida',
    'Patente|Pedimento|SeccionAduanera|Fraccion|SecuenciaFraccion|InstitucionEmisora|NumeroCuenta|FolioConstancia|' +
      'FechaConstancia|ClaveGarantia|ValorUnitarioTitulo|TotalGarantia|CantidadUnidadesMedida|TitulosAsignados|' +
      'FechaPagoReal',
    'las cuentas de garantía no intervienen en el libro',
  ),
  ignored(
    '556',
    'Tasas de la partida',
    'Patente|Pedimento|SeccionAduanera|Fraccion|SecuenciaFraccion|ClaveContribucion|TasaContribucion|TipoTasa|' +
      'FechaPagoReal',
    'las tasas se conservan por su importe, en 557',
  ),
  section('557', {
    nombre: 'Contribuciones de la partida',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|Fraccion|SecuenciaFraccion|ClaveContribucion|FormaPago|ImportePago|' +
      'FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: { ...PARTIDA, ...CONTRIBUCION, ...PAGO },
  }),
  ignored(
    '558',
    'Observaciones de la partida',
    'Patente|Pedimento|SeccionAduanera|Fraccion|SecuenciaFraccion|SecuenciaObservacion|Observaciones|FechaPagoReal',
    'las observaciones son texto libre',
  ),
]
