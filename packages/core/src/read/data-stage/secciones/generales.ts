/** Sections of the pedimento as a whole: 501 to 520 (formats section 1.3). Addresses and CURP are never kept. */
import { ignored, libre, section, texto, valor } from './esquema.ts'

const PAGO = { FechaPagoReal: valor('fecha', 'fecha_pago') }
const VALIDACION = { FechaValidacionPagoR: valor('fecha', 'fecha_pago') }

export const CONTRIBUCION = {
  ClaveContribucion: texto('clave_contribucion', 'textos', 1),
  FormaPago: texto('forma_pago', 'textos', 1),
  ImportePago: valor('dinero', 'importe_mxn'),
}

export const GENERALES = [
  section('501', {
    nombre: 'Datos generales',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|TipoOperacion|ClaveDocumento|SeccionAduaneraEntrada|CurpContribuyente|Rfc|' +
      'CurpAgenteA|TipoCambio|TotalFletes|TotalSeguros|TotalEmbalajes|TotalIncrementables|TotalDeducibles|' +
      'PesoBrutoMercancia|MedioTransporteSalida|MedioTransporteArribo|MedioTransporteEntrada_Salida|' +
      'DestinoMercancia|NombreContribuyente|CalleContribuyente|NumInteriorContribuyente|NumExteriorContribuyente|' +
      'CPContribuyente|MunicipioContribuyente|EntidadFedContribuyente|PaisContribuyente|TipoPedimento|' +
      'FechaRecepcionPedimento|FechaPagoReal',
    fechas: ['fecha_pago', 'fecha_recepcion'],
    conserva: {
      TipoOperacion: texto('tipo_operacion'),
      ClaveDocumento: texto('clave', 'claves'),
      SeccionAduaneraEntrada: texto('seccion_entrada', 'textos', 3),
      Rfc: texto('rfc'),
      TipoCambio: valor('cantidad', 'tipo_cambio'),
      PesoBrutoMercancia: valor('cantidad', 'peso_bruto'),
      TipoPedimento: valor('entero', 'tipo_pedimento'),
      FechaRecepcionPedimento: valor('fecha', 'fecha_recepcion'),
      ...PAGO,
    },
  }),
  ignored(
    '502',
    'Transporte',
    'Patente|Pedimento|SeccionAduanera|RfcTransportista|CurpTransportista|NombreTransportista|PaisTransporte|' +
      'IdentificadorTransporte|FechaPagoReal',
    'el transporte no interviene en el libro',
  ),
  ignored(
    '503',
    'Guías',
    'Patente|Pedimento|SeccionAduanera|NumeroGuia|TipoGuia|FechaPagoReal',
    'las guías no intervienen en el libro',
  ),
  ignored(
    '504',
    'Contenedores',
    'Patente|Pedimento|SeccionAduanera|NumContenedor|TipoContenedor|FechaPagoReal',
    'los contenedores no intervienen en el libro',
  ),
  section('505', {
    nombre: 'Facturas',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|FechaFacturacion|NumeroFactura|TerminoFacturacion|MonedaFacturacion|' +
      'ValorDolares|ValorMonedaExtranjera|PaisFacturacion|EntidadFedFacturacion|IndentFiscalProveedor|' +
      'ProveedorMercancia|CalleProveedor|NumInteriorProveedor|NumExteriorProveedor|CpProveedor|MunicipioProveedor|' +
      'FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: {
      FechaFacturacion: valor('fecha', 'fecha_factura'),
      NumeroFactura: libre('numero_factura'),
      TerminoFacturacion: texto('termino_facturacion'),
      MonedaFacturacion: texto('moneda'),
      ValorDolares: valor('dinero', 'valor_usd'),
      ValorMonedaExtranjera: valor('dinero', 'valor_moneda'),
      PaisFacturacion: texto('pais', 'paises'),
      IndentFiscalProveedor: libre('identificacion_fiscal'),
      ProveedorMercancia: libre('proveedor'),
      ...PAGO,
    },
  }),
  section('506', {
    nombre: 'Fechas',
    encabezado: 'Patente|Pedimento|SeccionAduanera|TipoFecha|FechaOperacion|FechaValidacionPagoR',
    fechas: ['fecha_pago'],
    conserva: {
      TipoFecha: valor('entero', 'tipo_fecha'),
      FechaOperacion: valor('fecha', 'fecha_operacion'),
      ...VALIDACION,
    },
  }),
  section('507', {
    nombre: 'Identificadores del pedimento',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|ClaveCaso|IdentificadorCaso|TipoPedimento|ComplementoCaso|FechaValidacionPagoR',
    fechas: ['fecha_pago'],
    conserva: {
      ClaveCaso: texto('clave_caso'),
      IdentificadorCaso: libre('complemento_1'),
      TipoPedimento: valor('entero', 'tipo_pedimento'),
      ComplementoCaso: libre('complemento_2'),
      ...VALIDACION,
    },
  }),
  ignored(
    '508',
    'Cuentas aduaneras y de garantía',
    'Patente|Pedimento|SeccionAduanera|InstitucionEmisora|NumeroCuenta|FolioConstancia|FechaConstancia|TipoCuenta|' +
      'ClaveGarantia|ValorUnitarioTitulo|TotalGarantia|CantidadUnidades|TitulosAsignados|FechaPagoReal',
    'las cuentas de garantía no intervienen en el libro',
  ),
  ignored(
    '509',
    'Tasas del pedimento',
    'Patente|Pedimento|SeccionAduanera|ClaveContribucion|TasaContribucion|TipoTasa|TipoPedimento|FechaPagoReal',
    'las tasas se conservan por su importe, en 510',
  ),
  section('510', {
    nombre: 'Contribuciones del pedimento',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|ClaveContribucion|FormaPago|ImportePago|TipoPedimento|FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: { ...CONTRIBUCION, TipoPedimento: valor('entero', 'tipo_pedimento'), ...PAGO },
  }),
  ignored(
    '511',
    'Observaciones del pedimento',
    'Patente|Pedimento|SeccionAduanera|SecuenciaObservacion|Observaciones|TipoPedimento|FechaValidacionPagoR',
    'las observaciones son texto libre',
  ),
  section('512', {
    nombre: 'Descargos declarados',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|PatenteAduanalOrig|PedimentoOriginal|SeccionAduaneraDespOrig|' +
      'DocumentoOriginal|FechaOperacionOrig|FraccionOriginal|UnidadMedida|MercanciaDescargada|TipoPedimento|' +
      'FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: {
      DocumentoOriginal: texto('clave_original', 'claves'),
      FechaOperacionOrig: valor('fecha', 'fecha_original'),
      FraccionOriginal: texto('fraccion_original', 'fracciones', 8),
      UnidadMedida: texto('unidad', 'unidades', 1),
      MercanciaDescargada: valor('cantidad', 'cantidad'),
      TipoPedimento: valor('entero', 'tipo_pedimento'),
      ...PAGO,
    },
    referencias: [
      {
        nombre: 'pedimento_original',
        llave: {
          patente: 'PatenteAduanalOrig',
          numero: 'PedimentoOriginal',
          seccion: 'SeccionAduaneraDespOrig',
        },
        fechas: ['fecha_original'],
      },
    ],
  }),
  ignored(
    '520',
    'Destinatarios',
    'Patente|Pedimento|SeccionAduanera|IndentFiscalDestinatario|NombreDestinatarioMercancia|CalleDestinatario|' +
      'NumInteriorDestinatario|NumExteriorDestinatario|CpDestinatario|MunicpioDestinatario|PaisDestinatario|' +
      'FechaPagoReal',
    'los destinatarios no intervienen en el libro',
  ),
]
