/** The CSV files of a run, with the columns of the contract (section 4), in the words of the glossary. */
import type { Glosario } from './glosario.ts'
import { codeOf, table } from './markdown.ts'

export interface ArchivoDeSalida {
  readonly nombre: string
  readonly renglon: string
  readonly columnas: string
  /** Columns of ours, added after those of the contract. */
  readonly ademas?: string
}

export function columnasDe({ columnas, ademas }: ArchivoDeSalida): string[] {
  return [columnas, ademas ?? ''].join().split(',').filter(Boolean)
}

/** Names and orders are fixed: others read these files by script. */
export const SALIDAS_CSV: readonly ArchivoDeSalida[] = [
  {
    nombre: 'lotes',
    renglon: 'Un renglón por lote: cada partida de importación temporal, activo fijo incluido.',
    columnas:
      'pedimento,partida,clave,numero_parte,tipo_bien,fraccion,fecha_entrada,vencimiento,cantidad,unidad,valor_aduana_mxn,pais_origen',
  },
  {
    nombre: 'descargos',
    renglon: 'Un renglón por lo que cada salida tomó de cada lote.',
    columnas:
      'salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,entrada_pedimento,entrada_partida,entrada_fecha,vencimiento,cantidad,valor_aduana_mxn,pais_origen,dias_vencido,concepto',
  },
  {
    nombre: 'saldos',
    renglon: 'Un renglón por lote que se descarga por PEPS, al corte.',
    columnas:
      'pedimento,partida,numero_parte,fecha_entrada,vencimiento,cantidad,descargada,desperdicio,desperdicio_pendiente,saldo,valor_saldo_mxn,estado',
  },
  {
    nombre: 'faltantes',
    renglon: 'Un renglón por lo que cada salida necesitaba y no encontró.',
    columnas:
      'salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,requerida,faltante,causa',
  },
  {
    nombre: 'rechazos',
    renglon: 'Un renglón por renglón o archivo apartado.',
    columnas: 'archivo,linea,campo,valor,codigo,mensaje',
  },
  {
    nombre: 'conciliacion',
    renglon: 'Un renglón por diferencia entre las tablas de la empresa y el Data Stage.',
    columnas: 'pedimento,partida,campo,valor_empresa,valor_data_stage,diferencia,causa',
    ademas: 'explicacion,remedio,archivo_empresa,linea_empresa,archivo_data_stage,linea_data_stage',
  },
  {
    nombre: 'pares',
    renglon: 'Un renglón por pedimento de una operación virtual y lado, junto a su par.',
    columnas:
      'lado,pedimento,clave,fecha,rfc_contraparte,programa_contraparte,pedimento_par,clave_par,fecha_par,dias_diferencia,cantidad,unidad,cantidad_par,valor_comercial_usd,valor_par_usd,faltan,estado,explicacion,remedio,archivo,linea',
  },
  {
    nombre: 'constancias',
    renglon: 'Un renglón por constancia, sección y parte, con lo que la atiende.',
    columnas:
      'folio,fecha,mes,rfc_contraparte,seccion,numero_parte,cantidad,unidad,pedimento,limite,fecha_atencion,dias_atencion,cantidad_atendida,faltan,estado,explicacion,remedio,archivo,linea',
  },
  {
    nombre: 'activos',
    renglon: 'Un renglón por bien de activo fijo, y uno por cada cosa que de él no cuadra.',
    columnas:
      'numero_parte,serie,descripcion,pedimento,partida,fecha_entrada,valor_aduana_mxn,domicilio,domicilio_desde,pedimento_salida,fecha_salida,taller,limite,fecha_retorno,baja_fecha,baja_pedimento,estado,explicacion,remedio,archivo,linea',
  },
  {
    nombre: 'destinos',
    renglon:
      'Un renglón por destrucción, donación, venta de desperdicio o regularización, y por aviso sin movimiento.',
    columnas:
      'fecha,tipo,documento,numero_parte,cantidad,unidad,pedimento,destino,fecha_aviso,fecha_evento,dias_aviso,plazo_una_fuente_dias,plazo_otra_fuente_dias,acta,rfc_contraparte,estado,explicacion,remedio,archivo,linea',
  },
  {
    nombre: 'submaquila',
    renglon:
      'Un renglón por envío a un tercero, por lo que cada retorno tomó de él, y por lo que volvió sin haberse enviado.',
    columnas:
      'renglon,rfc_contraparte,fecha,numero_parte,componente,cantidad,unidad,devuelta,desperdicio,saldo,faltante,fecha_envio,dias_fuera,autorizacion,registro,aviso,documento,estado,explicacion,remedio,archivo,linea',
  },
  {
    nombre: 'variacion_consumo',
    renglon: 'Un renglón por orden de producción y componente, con lo que la lista de materiales pedía.',
    columnas:
      'orden,fecha,producto,cantidad_producida,componente,unidad,consumo_estandar,consumo_real,diferencia,diferencia_pct,valor_diferencia_mxn,desperdicio_estandar,desperdicio_real,estado,explicacion,remedio,archivo,linea',
  },
  {
    nombre: 'capas',
    renglon:
      'Un renglón por componente nacional o definitivo que la lista de materiales de cada salida pidió; ninguno se descarga.',
    columnas:
      'salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,origen,cantidad,desperdicio,unidad,archivo,linea',
  },
  {
    nombre: 'anexo30_cuenta',
    renglon: 'Un renglón por cargo de la cuenta del Anexo 30, y por cada descargo que ningún cargo cubre.',
    columnas:
      'pedimento,fraccion,activo_fijo,fecha,clase,base,valor_cargo_mxn,valor_descargado_mxn,saldo_cuenta_mxn,credito_cargo_mxn,credito_descargado_mxn,credito_saldo_mxn,estado,evaluacion',
  },
  {
    nombre: 'anexo30_afectaciones',
    renglon: 'Un renglón por lo que cada descargo tomó de cada cargo (`trazo anexo30 cuenta`).',
    columnas:
      'clave,fecha,pedimento,documento,fraccion,activo_fijo,cargo_pedimento,cargo_fecha,valor_descargado_mxn,credito_descargado_mxn',
  },
  {
    nombre: 'anexo30_descargos',
    renglon:
      'Un renglón por salida, pedimento y fracción que descarga la cuenta (`trazo anexo30 descargos`).',
    columnas:
      'clave,fecha,pedimento,documento,fraccion,activo_fijo,valor_descargado_mxn,cubierto_mxn,sobredescargo_mxn,se_informa',
  },
  {
    nombre: 'conciliacion_anexo30',
    renglon:
      'Un renglón por diferencia entre la empresa, el Data Stage y la cuenta de la autoridad (`trazo anexo30 conciliar`).',
    columnas:
      'pedimento,fraccion,campo,valor_empresa,valor_data_stage,valor_anexo30,diferencia,causa,explicacion,remedio',
  },
  {
    nombre: 'revision_anexo30',
    renglon: 'Un renglón por línea de un TXT del Anexo 30 que hay que corregir (`trazo anexo30 revisar`).',
    columnas: 'archivo,linea,campo,valor,esperado,codigo,mensaje',
  },
  {
    nombre: 'rastro',
    renglon:
      'Un renglón por descargo de lo que se rastrea, entre lo que suma y lo que queda o falta (`trazo trace`).',
    columnas:
      'sentido,renglon,entrada_pedimento,entrada_partida,entrada_fecha,vencimiento,numero_parte,componente,producto,ruta,factor,factor_exacto,salida_tipo,salida_pedimento,salida_partida,salida_fecha,concepto,cantidad,unidad,valor_aduana_mxn,dias_vencido,causa,entrada_archivo,entrada_linea,entrada_sha256,salida_archivo,salida_linea,salida_sha256',
  },
  {
    nombre: 'rutas',
    renglon:
      'Un renglón por camino de la lista de materiales, de lo que salió a cada componente (`trazo trace`).',
    columnas:
      'salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,ruta,componente,origen,concepto,factor,factor_exacto,cantidad,cantidad_exacta,unidad,requerida,archivo,linea,sha256',
  },
  {
    nombre: 'diff',
    renglon: 'Un renglón por cosa que se movió entre dos corridas (`trazo diff`, `trazo preview`).',
    columnas:
      'objeto,cambio,entrada_pedimento,entrada_partida,numero_parte,salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,concepto,criterio,campos,cantidad_antes,cantidad_despues,unidad,valor_antes_mxn,valor_despues_mxn,diferencia_mxn,estado_antes,estado_despues,dias_antes,dias_despues,causa,detalle,causa_archivo,causa_linea',
  },
  {
    nombre: 'ajustes',
    renglon:
      'Un renglón por saldo que, al cierre de un mes, ya no es el que se firmó (`trazo run`, `trazo diff`).',
    columnas:
      'mes,cambio,entrada_pedimento,entrada_partida,numero_parte,cantidad_antes,cantidad_despues,unidad,valor_antes_mxn,valor_despues_mxn,diferencia_mxn,estado_antes,estado_despues,causa,detalle,causa_archivo,causa_linea',
  },
  {
    nombre: 'escenario',
    renglon: 'De `trazo whatif`: un renglón por cifra, y dos por criterio (su estado y su medida).',
    columnas: 'metrica,real,escenario,diferencia',
  },
  {
    nombre: 'lotes_escenario',
    renglon: 'De `trazo whatif`: un renglón por lote que no queda igual. Lo que no está de un lado va vacío.',
    columnas:
      'pedimento,partida,numero_parte,fecha_entrada,unidad,estado_real,estado_escenario,vencimiento_real,vencimiento_escenario,saldo_real,saldo_escenario,valor_saldo_real_mxn,valor_saldo_escenario_mxn',
  },
  {
    nombre: 'inventario',
    renglon: 'Un renglón por día de conteo y parte, contra el saldo del libro de ese día.',
    columnas:
      'fecha,numero_parte,unidad,contado,en_proceso,en_submaquila,libro,diferencia,valor_diferencia_mxn,causa,otra_parte,explicacion,remedio,archivo,linea',
  },
]

export function renderSalidas(glosario: Glosario): string {
  return SALIDAS_CSV.map((archivo) => {
    const { nombre, renglon } = archivo
    const rows = columnasDe(archivo).map((columna) => [
      codeOf(columna),
      glosario.columna(nombre, columna).texto,
    ])
    return [`### ${codeOf(`${nombre}.csv`)}`, renglon, table(['columna', 'qué lleva'], rows)].join('\n\n')
  }).join('\n\n')
}
