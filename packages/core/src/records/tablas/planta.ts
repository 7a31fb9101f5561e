/** Tables of the contract about the plant: purchases, assets, people, capacity, energy, counts, sales, duties, partners (section 2.3). */
import type { TablaSpec } from '../tabla.ts'
import {
  cantidad,
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
} from './campos.ts'

export const TABLAS_DE_PLANTA = {
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
