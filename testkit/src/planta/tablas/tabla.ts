/** A table of the company, as text cells under the names of the contract (section 2.3). */
import { type Dias, formatFecha, formatPedimento, SIN_FECHA } from '@trazo/core/kernel'

export const COLUMNAS = {
  importaciones:
    'pedimento, clave, fecha_entrada, partida, numero_parte, descripcion, fraccion, nico, cantidad, unidad, valor_aduana_mxn, valor_comercial_usd, pais_origen, proveedor, factura, tipo_bien, rfc_contraparte, programa_contraparte',
  exportaciones:
    'pedimento, clave, fecha, partida, numero_parte, descripcion, fraccion, cantidad, unidad, valor_comercial_usd, pais_destino, cliente, factura, rfc_contraparte, programa_contraparte',
  bom: 'producto, componente, cantidad, unidad, merma, desperdicio, origen, vigente_desde, vigente_hasta',
  movimientos:
    'fecha, tipo, numero_parte, cantidad, unidad, pedimento, partida, entrada_pedimento, entrada_partida, documento',
  unidades: 'numero_parte, de, a, factor',
  compras_nacionales:
    'fecha, factura_uuid, rfc_proveedor, numero_parte, descripcion, fraccion, cantidad, unidad, valor_mxn, pais_origen',
  activos_fijos:
    'pedimento, partida, numero_parte, serie, descripcion, fraccion, fecha_entrada, valor_aduana_mxn, domicilio, baja_fecha, baja_pedimento',
  plantilla: 'mes, domicilio, trabajadores, horas, sueldos_mxn',
  capacidad: 'desde, hasta, domicilio, proceso, producto, unidades_mes, turnos, superficie_m2',
  energia: 'mes, domicilio, kwh',
  inventario_fisico: 'fecha, domicilio, numero_parte, cantidad, unidad',
  ventas: 'mes, nacional_mxn, exportacion_mxn',
  obligaciones: 'obligacion, periodo, presentada_el, acuse',
  socios: 'rfc, nombre, caracter, desde, hasta, domicilio',
  ordenes_produccion:
    'orden, fecha, producto, cantidad_producida, componente, cantidad_consumida, unidad, cantidad_desperdicio',
  terceros: 'rfc_contraparte, nombre, autorizacion, vigente_desde, vigente_hasta, domicilio',
  submaquila: 'fecha, sentido, rfc_contraparte, numero_parte, cantidad, unidad, aviso, documento',
  pares_virtuales:
    'pedimento, pedimento_par, clave_par, fecha_par, rfc_contraparte, cantidad, valor_comercial_usd',
  reparaciones:
    'numero_parte, serie, pedimento_salida, fecha_salida, taller, pedimento_retorno, fecha_retorno',
  traslados: 'fecha, numero_parte, serie, domicilio_destino, documento',
  avisos_destino: 'documento, destino, fecha_aviso, fecha_evento, acta, rfc_contraparte',
} as const

export type NombreTabla = keyof typeof COLUMNAS

export interface Tabla {
  readonly nombre: NombreTabla
  readonly columnas: readonly string[]
  readonly filas: string[][]
}

export function makeTabla(nombre: NombreTabla, filas: string[][]): Tabla {
  return { nombre, columnas: COLUMNAS[nombre].split(', '), filas }
}

/** The place of a column; a name that the table does not have is our bug. */
export function columnOf(tabla: Tabla, columna: string): number {
  const index = tabla.columnas.indexOf(columna)
  if (index < 0) throw new RangeError(`${tabla.nombre} has no column ${columna}`)
  return index
}

/** `YYYY-MM-DD`, or empty. */
export function showFecha(dia: Dias | null): string {
  return dia === null || dia === SIN_FECHA ? '' : formatFecha(dia)
}

/** 15 digits, or empty. */
export function showNumero(pedimento: number | undefined): string {
  return pedimento === undefined ? '' : formatPedimento(pedimento)
}
