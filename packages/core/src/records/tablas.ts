/** The company's own tables (contract section 2.3), as specifications that readers, docs and the workbook share. */
import type { CampoSpec, TablaSpec, TipoCampo } from './tabla.ts'

type Extra = Partial<Omit<CampoSpec, 'nombre' | 'tipo' | 'obligatorio'>>

function must(nombre: string, tipo: TipoCampo, extra: Extra = {}): CampoSpec {
  return { nombre, tipo, obligatorio: true, alias: [], ...extra }
}

function may(nombre: string, tipo: TipoCampo, extra: Extra = {}): CampoSpec {
  return { nombre, tipo, obligatorio: false, alias: [], ...extra }
}

const PARTES = { diccionario: 'partes' } as const
const UNIDADES = { diccionario: 'unidades' } as const
const CLAVES = { diccionario: 'claves' } as const

const parte = must('numero_parte', 'texto', {
  ...PARTES,
  alias: ['parte', 'partnumber', 'partno', 'part', 'itemnumber', 'noparte', 'numparte', 'sku', 'material'],
})
const cantidad = must('cantidad', 'cantidad', { signo: 'positivo', alias: ['quantity', 'qty', 'cant'] })
const unidad = must('unidad', 'texto', { ...UNIDADES, alias: ['unit', 'uom', 'um', 'umc', 'unidadmedida'] })
const pedimento = must('pedimento', 'pedimento', {
  alias: ['customsdeclaration', 'entrynumber', 'numeropedimento', 'nopedimento', 'numpedimento'],
})
const partida = must('partida', 'entero', {
  signo: 'positivo',
  alias: ['line', 'lineno', 'linenumber', 'secuencia', 'item'],
})
const clave = must('clave', 'texto', {
  ...CLAVES,
  alias: ['key', 'doctype', 'clavepedimento', 'clavedocumento'],
})
const descripcion = may('descripcion', 'texto', { alias: ['description', 'desc'] })
const fraccion = may('fraccion', 'texto', { alias: ['tariffitem', 'hts', 'hscode', 'fraccionarancelaria'] })
const usd = may('valor_comercial_usd', 'dinero', {
  signo: 'no_negativo',
  alias: ['commercialvalueusd', 'valueusd', 'valorusd'],
})
const contraparte = [
  may('rfc_contraparte', 'texto', { alias: ['counterpartyrfc', 'counterpartytaxid'] }),
  may('programa_contraparte', 'texto', { alias: ['counterpartyprogram'] }),
]
const factura = may('factura', 'texto', { alias: ['invoice', 'invoicenumber'] })
const domicilio = may('domicilio', 'texto', { alias: ['site', 'address', 'location'] })
const mes = must('mes', 'mes', { alias: ['month', 'periodo', 'period'] })

export const TABLAS = {
  importaciones: {
    nombre: 'importaciones',
    distintivos: ['pedimento', 'fecha_entrada', 'numero_parte', 'valor_aduana_mxn', 'clave'],
    campos: [
      pedimento,
      clave,
      must('fecha_entrada', 'fecha', { alias: ['entrydate', 'importdate'] }),
      partida,
      parte,
      descripcion,
      fraccion,
      may('nico', 'texto'),
      cantidad,
      unidad,
      must('valor_aduana_mxn', 'dinero', {
        signo: 'no_negativo',
        alias: ['customsvaluemxn', 'customsvalue', 'valoraduana'],
      }),
      usd,
      may('pais_origen', 'texto', { alias: ['countryoforigin', 'origincountry', 'origin', 'origen'] }),
      may('proveedor', 'texto', { alias: ['supplier', 'vendor'] }),
      factura,
      may('tipo_bien', 'texto', {
        opciones: ['', 'insumo', 'contenedor', 'activo_fijo'],
        alias: ['goodstype', 'goodskind'],
      }),
      ...contraparte,
    ],
  },
  exportaciones: {
    nombre: 'exportaciones',
    distintivos: ['pedimento', 'clave', 'fecha', 'numero_parte', 'cantidad'],
    campos: [
      pedimento,
      clave,
      must('fecha', 'fecha', { alias: ['date', 'exportdate', 'exitdate', 'fechasalida'] }),
      partida,
      parte,
      descripcion,
      fraccion,
      cantidad,
      unidad,
      usd,
      may('pais_destino', 'texto', { alias: ['destinationcountry', 'destination', 'destino'] }),
      may('cliente', 'texto', { alias: ['customer', 'client', 'buyer'] }),
      factura,
      ...contraparte,
    ],
  },
  bom: {
    nombre: 'bom',
    distintivos: ['producto', 'componente', 'cantidad'],
    campos: [
      must('producto', 'texto', { ...PARTES, alias: ['parent', 'product', 'assembly', 'parentpart'] }),
      must('componente', 'texto', { ...PARTES, alias: ['component', 'child', 'childpart', 'material'] }),
      must('cantidad', 'decimal', { signo: 'no_negativo', alias: ['quantity', 'qty', 'qtyper', 'cant'] }),
      unidad,
      may('merma', 'decimal', { signo: 'no_negativo', alias: ['loss', 'shrinkage'] }),
      may('desperdicio', 'decimal', { signo: 'no_negativo', alias: ['waste', 'scrap'] }),
      may('origen', 'texto', {
        opciones: ['temporal', 'nacional', 'definitivo'],
        alias: ['source', 'procurement'],
      }),
      may('vigente_desde', 'fecha', { alias: ['validfrom', 'effectivefrom', 'desde'] }),
      may('vigente_hasta', 'fecha', { alias: ['validto', 'effectiveto', 'hasta'] }),
    ],
  },
  movimientos: {
    nombre: 'movimientos',
    distintivos: ['fecha', 'tipo', 'numero_parte', 'cantidad'],
    campos: [
      must('fecha', 'fecha', { alias: ['date'] }),
      must('tipo', 'texto', {
        alias: ['type', 'movementtype'],
        opciones: [
          'cambio_regimen',
          'destruccion',
          'donacion',
          'retorno_mismo_estado',
          'transferencia',
          'retorno_desperdicio',
          'destruccion_desperdicio',
          'venta_desperdicio',
          'regularizacion',
          'ajuste_salida',
        ],
      }),
      parte,
      cantidad,
      unidad,
      may('pedimento', 'pedimento', { alias: pedimento.alias }),
      may('partida', 'entero', { signo: 'positivo', alias: partida.alias }),
      may('entrada_pedimento', 'pedimento', { alias: ['lotpedimento', 'entrypedimento'] }),
      may('entrada_partida', 'entero', { signo: 'positivo', alias: ['lotline', 'entryline'] }),
      may('documento', 'texto', { alias: ['document', 'reference'] }),
    ],
  },
  unidades: {
    nombre: 'unidades',
    distintivos: ['numero_parte', 'de', 'a', 'factor'],
    campos: [
      parte,
      must('de', 'texto', { ...UNIDADES, alias: ['from', 'fromunit'] }),
      must('a', 'texto', { ...UNIDADES, alias: ['to', 'tounit'] }),
      must('factor', 'decimal', { signo: 'positivo' }),
    ],
  },
  compras_nacionales: {
    nombre: 'compras_nacionales',
    distintivos: ['fecha', 'factura_uuid', 'numero_parte', 'valor_mxn'],
    campos: [
      must('fecha', 'fecha', { alias: ['date'] }),
      may('factura_uuid', 'texto', { alias: ['uuid', 'invoiceuuid'] }),
      may('rfc_proveedor', 'texto', { alias: ['supplierrfc', 'suppliertaxid'] }),
      parte,
      descripcion,
      fraccion,
      cantidad,
      unidad,
      must('valor_mxn', 'dinero', { signo: 'no_negativo', alias: ['valuemxn'] }),
      may('pais_origen', 'texto', { alias: ['countryoforigin', 'origincountry', 'origin', 'origen'] }),
    ],
  },
  activos_fijos: {
    nombre: 'activos_fijos',
    distintivos: ['pedimento', 'numero_parte', 'serie', 'fecha_entrada'],
    campos: [
      pedimento,
      partida,
      parte,
      may('serie', 'texto', { alias: ['serial', 'serialnumber'] }),
      descripcion,
      fraccion,
      must('fecha_entrada', 'fecha', { alias: ['entrydate', 'importdate'] }),
      may('valor_aduana_mxn', 'dinero', { signo: 'no_negativo', alias: ['customsvaluemxn'] }),
      domicilio,
      may('baja_fecha', 'fecha', { alias: ['disposaldate'] }),
      may('baja_pedimento', 'pedimento', { alias: ['disposalpedimento'] }),
    ],
  },
  plantilla: {
    nombre: 'plantilla',
    distintivos: ['mes', 'trabajadores', 'horas'],
    campos: [
      mes,
      domicilio,
      must('trabajadores', 'entero', { signo: 'no_negativo', alias: ['workers', 'headcount', 'employees'] }),
      may('horas', 'cantidad', { signo: 'no_negativo', alias: ['hours'] }),
      may('sueldos_mxn', 'dinero', { signo: 'no_negativo', alias: ['wagesmxn', 'payrollmxn'] }),
    ],
  },
  capacidad: {
    nombre: 'capacidad',
    distintivos: ['proceso', 'unidades_mes', 'turnos'],
    campos: [
      may('desde', 'fecha', { alias: ['from', 'validfrom'] }),
      may('hasta', 'fecha', { alias: ['to', 'validto'] }),
      domicilio,
      must('proceso', 'texto', { alias: ['process'] }),
      may('producto', 'texto', { ...PARTES, alias: ['product'] }),
      must('unidades_mes', 'cantidad', { signo: 'no_negativo', alias: ['unitspermonth'] }),
      may('turnos', 'entero', { signo: 'no_negativo', alias: ['shifts'] }),
      may('superficie_m2', 'cantidad', { signo: 'no_negativo', alias: ['aream2', 'floorspacem2'] }),
    ],
  },
  energia: {
    nombre: 'energia',
    distintivos: ['mes', 'kwh'],
    campos: [mes, domicilio, must('kwh', 'cantidad', { signo: 'no_negativo' })],
  },
  inventario_fisico: {
    nombre: 'inventario_fisico',
    distintivos: ['fecha', 'domicilio', 'numero_parte', 'cantidad'],
    campos: [
      must('fecha', 'fecha', { alias: ['date', 'countdate'] }),
      domicilio,
      parte,
      must('cantidad', 'cantidad', { signo: 'no_negativo', alias: ['quantity', 'qty', 'cant'] }),
      unidad,
    ],
  },
  ventas: {
    nombre: 'ventas',
    distintivos: ['mes', 'nacional_mxn', 'exportacion_mxn'],
    campos: [
      mes,
      must('nacional_mxn', 'dinero', { alias: ['domesticmxn', 'domesticsalesmxn'] }),
      must('exportacion_mxn', 'dinero', { alias: ['exportmxn', 'exportsalesmxn'] }),
    ],
  },
  obligaciones: {
    nombre: 'obligaciones',
    distintivos: ['obligacion', 'presentada_el'],
    campos: [
      must('obligacion', 'texto', { alias: ['obligation'] }),
      may('periodo', 'texto', { alias: ['period'] }),
      may('presentada_el', 'fecha', { alias: ['filedon'] }),
      may('acuse', 'texto', { alias: ['acknowledgement', 'receipt'] }),
    ],
  },
  socios: {
    nombre: 'socios',
    distintivos: ['rfc', 'nombre', 'caracter'],
    campos: [
      must('rfc', 'texto', { alias: ['taxid'] }),
      may('nombre', 'texto', { alias: ['name'] }),
      must('caracter', 'texto', { alias: ['role'] }),
      may('desde', 'fecha', { alias: ['from', 'validfrom'] }),
      may('hasta', 'fecha', { alias: ['to', 'validto'] }),
      domicilio,
    ],
  },
} as const satisfies Record<string, TablaSpec>

export type NombreTabla = keyof typeof TABLAS
