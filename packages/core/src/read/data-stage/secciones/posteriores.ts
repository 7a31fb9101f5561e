/** What happened to a pedimento after it was filed, and the summary of the delivery (formats section 1.3). */
import { section, texto, valor } from './esquema.ts'
import { CONTRIBUCION } from './generales.ts'

const PAGO = { FechaPagoReal: valor('fecha', 'fecha_pago') }
const OPERACION = { ClaveDocumento: texto('clave', 'claves'), TipoOperacion: texto('tipo_operacion') }
const SELECCION = {
  ConsecutivoRemesa: valor('entero', 'remesa'),
  NumeroSeleccion: valor('entero', 'numero_seleccion'),
  FechaSeleccion: valor('fecha', 'fecha_seleccion'),
}

export const POSTERIORES = [
  section('701', {
    nombre: 'Rectificaciones',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|ClaveDocumento|FechaPago|PedimentoAnterior|PatenteAnterior|' +
      'SeccionAduaneraAnterior|DocumentoAnterior|FechaOperacionAnterior|PedimentoOriginal|PatenteAduanalOrig|' +
      'SeccionAduaneraDespOrig|FechaPagoReal',
    fechas: ['fecha_pago', 'fecha_pago_rectificacion'],
    conserva: {
      ClaveDocumento: texto('clave', 'claves'),
      FechaPago: valor('fecha', 'fecha_pago_rectificacion'),
      DocumentoAnterior: texto('clave_anterior', 'claves'),
      FechaOperacionAnterior: valor('fecha', 'fecha_anterior'),
      ...PAGO,
    },
    referencias: [
      {
        nombre: 'pedimento_anterior',
        llave: {
          patente: 'PatenteAnterior',
          numero: 'PedimentoAnterior',
          seccion: 'SeccionAduaneraAnterior',
        },
        fechas: ['fecha_anterior'],
      },
      {
        nombre: 'pedimento_original',
        llave: {
          patente: 'PatenteAduanalOrig',
          numero: 'PedimentoOriginal',
          seccion: 'SeccionAduaneraDespOrig',
        },
        fechas: ['fecha_anterior'],
      },
    ],
  }),
  section('702', {
    nombre: 'Diferencias de contribuciones',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|ClaveContribucion|FormaPago|ImportePago|TipoPedimento|FechaPagoReal',
    fechas: ['fecha_pago'],
    conserva: { ...CONTRIBUCION, TipoPedimento: valor('entero', 'tipo_pedimento'), ...PAGO },
  }),
  section('Sel', {
    nombre: 'Selección automatizada',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|ConsecutivoRemesa|NumeroSeleccion|FechaSeleccion|HoraSeleccion|' +
      'SemaforoFiscal|ClaveDocumento|TipoOperacion',
    fechas: ['fecha_seleccion'],
    conserva: { ...SELECCION, SemaforoFiscal: valor('entero', 'semaforo_fiscal'), ...OPERACION },
  }),
  section('Inci', {
    nombre: 'Incidencias del reconocimiento',
    encabezado:
      'Patente|Pedimento|SeccionAduanera|ConsecutivoRemesa|NumeroSeleccion|FechaInicioReconocimiento|' +
      'HoraInicioReconocimiento|FechaFinReconocimiento|HoraFinReconocimiento|Fraccion|SecuenciaFraccion|' +
      'ClaveDocumento|TipoOperacion|GradoIncidencia|FechaSeleccion',
    fechas: ['fecha_seleccion', 'fecha_inicio'],
    conserva: {
      ...SELECCION,
      FechaInicioReconocimiento: valor('fecha', 'fecha_inicio'),
      FechaFinReconocimiento: valor('fecha', 'fecha_fin'),
      Fraccion: texto('fraccion', 'fracciones', 8),
      SecuenciaFraccion: valor('entero', 'partida'),
      ...OPERACION,
      GradoIncidencia: texto('grado_incidencia'),
    },
  }),
  section('Resumen', {
    nombre: 'Resumen de la entrega',
    encabezado:
      'Folio|RFCoPatenteAduanal|Fecha_Inicial|Fecha_Final|Fecha_Ejecucion|Total_Fracciones|Total_Contribuciones',
    fechas: [],
    conserva: {
      Folio: texto('folio'),
      RFCoPatenteAduanal: texto('rfc_o_patente'),
      Fecha_Inicial: valor('fecha', 'fecha_inicial'),
      Fecha_Final: valor('fecha', 'fecha_final'),
      Fecha_Ejecucion: valor('fecha', 'fecha_ejecucion'),
    },
  }),
]
