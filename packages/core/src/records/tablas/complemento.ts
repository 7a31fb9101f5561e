/** Tables that complete the ledger beyond the contract: openings, alternates, third parties, assets, certificates, counts. */
import type { TablaSpec } from '../tabla.ts'
import {
  cantidad,
  clave,
  descripcion,
  domicilio,
  fraccion,
  may,
  mes,
  must,
  PARTES,
  parte,
  partida,
  pedimento,
  unidad,
  usd,
} from './campos.ts'

const fecha = must('fecha', 'fecha', { alias: ['date'] })
const desde = may('vigente_desde', 'fecha', { alias: ['validfrom', 'effectivefrom', 'desde'] })
const hasta = may('vigente_hasta', 'fecha', { alias: ['validto', 'effectiveto', 'hasta'] })
const serie = must('serie', 'texto', { alias: ['serial', 'serialnumber'] })
const documento = may('documento', 'texto', { alias: ['document', 'reference'] })
const contraparte = must('rfc_contraparte', 'texto', { alias: ['counterpartyrfc', 'counterpartytaxid'] })

export const TABLAS_DE_COMPLEMENTO = {
  saldos_iniciales: {
    nombre: 'saldos_iniciales',
    distintivos: ['pedimento', 'fecha_saldo', 'saldo', 'numero_parte'],
    campos: [
      must('fecha_saldo', 'fecha', { alias: ['balancedate', 'openingdate'] }),
      pedimento,
      clave,
      must('fecha_entrada', 'fecha', { alias: ['entrydate', 'importdate'] }),
      partida,
      parte,
      descripcion,
      fraccion,
      may('cantidad', 'cantidad', {
        signo: 'positivo',
        alias: ['quantity', 'qty', 'cant', 'originalquantity'],
      }),
      must('saldo', 'cantidad', { signo: 'no_negativo', alias: ['balance', 'openbalance'] }),
      unidad,
      must('valor_saldo_mxn', 'dinero', { signo: 'no_negativo', alias: ['balancevaluemxn'] }),
      may('pais_origen', 'texto', { alias: ['countryoforigin', 'origincountry', 'origin', 'origen'] }),
      may('tipo_bien', 'texto', {
        opciones: ['', 'insumo', 'contenedor', 'activo_fijo'],
        alias: ['goodstype'],
      }),
      may('evidencia', 'texto', {
        opciones: ['declarado', 'pedimento', 'sistema_anterior', 'conteo'],
        alias: ['evidence'],
      }),
    ],
  },
  alternos: {
    nombre: 'alternos',
    distintivos: ['numero_parte', 'alterno'],
    campos: [
      parte,
      must('alterno', 'texto', { ...PARTES, alias: ['alternate', 'substitute'] }),
      may('prioridad', 'entero', { signo: 'positivo', alias: ['priority'] }),
    ],
  },
  familias: {
    nombre: 'familias',
    distintivos: ['familia', 'numero_parte'],
    campos: [must('familia', 'texto', { alias: ['family', 'partfamily'] }), parte],
  },
  ordenes_produccion: {
    nombre: 'ordenes_produccion',
    distintivos: ['orden', 'producto', 'cantidad_producida', 'componente', 'cantidad_consumida'],
    campos: [
      must('orden', 'texto', { alias: ['order', 'workorder', 'productionorder'] }),
      fecha,
      must('producto', 'texto', { ...PARTES, alias: ['product', 'parent', 'assembly'] }),
      must('cantidad_producida', 'cantidad', {
        signo: 'positivo',
        alias: ['producedquantity', 'qtyproduced'],
      }),
      must('componente', 'texto', { ...PARTES, alias: ['component', 'child'] }),
      must('cantidad_consumida', 'cantidad', {
        signo: 'no_negativo',
        alias: ['consumedquantity', 'qtyconsumed'],
      }),
      unidad,
      may('cantidad_desperdicio', 'cantidad', {
        signo: 'no_negativo',
        alias: ['wastequantity', 'scrapquantity'],
      }),
      may('origen', 'texto', {
        opciones: ['', 'temporal', 'nacional', 'definitivo'],
        alias: ['source', 'procurement'],
      }),
    ],
  },
  terceros: {
    nombre: 'terceros',
    distintivos: ['rfc_contraparte', 'autorizacion'],
    campos: [
      contraparte,
      may('nombre', 'texto', { alias: ['name'] }),
      must('autorizacion', 'texto', { alias: ['authorization', 'registration'] }),
      desde,
      hasta,
      domicilio,
    ],
  },
  submaquila: {
    nombre: 'submaquila',
    distintivos: ['sentido', 'rfc_contraparte', 'numero_parte', 'fecha'],
    campos: [
      fecha,
      must('sentido', 'texto', { opciones: ['envio', 'retorno'], alias: ['direction'] }),
      contraparte,
      parte,
      cantidad,
      unidad,
      may('aviso', 'texto', { alias: ['notice'] }),
      documento,
    ],
  },
  pares_virtuales: {
    nombre: 'pares_virtuales',
    distintivos: ['pedimento', 'pedimento_par'],
    campos: [
      pedimento,
      must('pedimento_par', 'pedimento', { alias: ['pairedpedimento', 'counterpartpedimento'] }),
      may('clave_par', 'texto', { alias: ['pairedkey'] }),
      may('fecha_par', 'fecha', { alias: ['paireddate'] }),
      may('rfc_contraparte', 'texto', { alias: contraparte.alias }),
      may('cantidad', 'cantidad', { signo: 'positivo', alias: cantidad.alias }),
      usd,
    ],
  },
  constancias: {
    nombre: 'constancias',
    distintivos: ['folio', 'seccion', 'numero_parte', 'rfc_contraparte'],
    campos: [
      must('folio', 'texto', { alias: ['certificatenumber'] }),
      fecha,
      mes,
      contraparte,
      must('seccion', 'texto', { opciones: ['A', 'B', 'C'], alias: ['section'] }),
      parte,
      cantidad,
      unidad,
      may('pedimento', 'pedimento', { alias: pedimento.alias }),
    ],
  },
  reparaciones: {
    nombre: 'reparaciones',
    distintivos: ['serie', 'pedimento_salida', 'fecha_salida'],
    campos: [
      parte,
      serie,
      must('pedimento_salida', 'pedimento', { alias: ['exitpedimento'] }),
      must('fecha_salida', 'fecha', { alias: ['exitdate'] }),
      may('taller', 'texto', { alias: ['workshop', 'repairer'] }),
      may('pedimento_retorno', 'pedimento', { alias: ['returnpedimento'] }),
      may('fecha_retorno', 'fecha', { alias: ['returndate'] }),
    ],
  },
  traslados: {
    nombre: 'traslados',
    distintivos: ['serie', 'fecha', 'domicilio_destino'],
    campos: [
      fecha,
      parte,
      serie,
      must('domicilio_destino', 'texto', { alias: ['destinationsite', 'tosite'] }),
      documento,
    ],
  },
  avisos_destino: {
    nombre: 'avisos_destino',
    distintivos: ['documento', 'destino', 'fecha_aviso'],
    campos: [
      must('documento', 'texto', { alias: ['document', 'reference'] }),
      must('destino', 'texto', {
        opciones: ['destruccion', 'donacion', 'venta', 'submaquila'],
        alias: ['purpose'],
      }),
      must('fecha_aviso', 'fecha', { alias: ['noticedate'] }),
      may('fecha_evento', 'fecha', { alias: ['eventdate'] }),
      may('acta', 'texto', { alias: ['record', 'minutes'] }),
      may('rfc_contraparte', 'texto', { alias: contraparte.alias }),
    ],
  },
  correlaciones: {
    nombre: 'correlaciones',
    distintivos: ['fraccion_anterior', 'fraccion_nueva', 'fecha'],
    campos: [
      fecha,
      must('fraccion_anterior', 'texto', { alias: ['formertariffitem'] }),
      must('fraccion_nueva', 'texto', { alias: ['newtariffitem'] }),
      may('numero_parte', 'texto', { ...PARTES, alias: parte.alias }),
      may('sustento', 'texto', { alias: ['source', 'basis'] }),
    ],
  },
  cuenta_anexo30: {
    nombre: 'cuenta_anexo30',
    distintivos: ['pedimento', 'fraccion', 'cargo_mxn', 'descargo_mxn'],
    campos: [
      pedimento,
      must('fraccion', 'texto', { alias: fraccion.alias }),
      must('fecha', 'fecha', { alias: ['date'] }),
      must('cargo_mxn', 'dinero', { signo: 'no_negativo', alias: ['chargemxn'] }),
      must('descargo_mxn', 'dinero', { signo: 'no_negativo', alias: ['dischargemxn'] }),
    ],
  },
  inventario_proceso: {
    nombre: 'inventario_proceso',
    distintivos: ['fecha', 'producto', 'cantidad', 'avance_pct'],
    campos: [
      must('fecha', 'fecha', { alias: ['date', 'countdate'] }),
      domicilio,
      must('producto', 'texto', { ...PARTES, alias: ['product', 'assembly'] }),
      cantidad,
      unidad,
      must('avance_pct', 'decimal', { signo: 'no_negativo', alias: ['progresspct', 'completionpct'] }),
    ],
  },
} as const satisfies Record<string, TablaSpec>
