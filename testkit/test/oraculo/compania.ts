import type { EntradaOraculo, Row } from '../../src/oraculo/index.ts'
import { writeCsv } from './csv.ts'

/** A company small enough to be read whole: its profile and its tables. */
export type Compania = EntradaOraculo

export type Tabla = Exclude<keyof Compania, 'empresa'>

export const TABLAS: readonly Tabla[] = [
  ...(['importaciones', 'exportaciones', 'bom', 'movimientos', 'unidades'] as const),
  ...(['saldos_iniciales', 'familias', 'alternos', 'ordenes_produccion'] as const),
]

const COLUMNAS: Record<Tabla, readonly string[]> = {
  importaciones: [
    ...['pedimento', 'clave', 'fecha_entrada', 'partida', 'numero_parte', 'fraccion', 'cantidad', 'unidad'],
    ...['valor_aduana_mxn', 'pais_origen', 'tipo_bien'],
  ],
  exportaciones: ['pedimento', 'clave', 'fecha', 'partida', 'numero_parte', 'cantidad', 'unidad'],
  bom: [
    ...['producto', 'componente', 'cantidad', 'unidad', 'merma', 'desperdicio', 'origen'],
    ...['vigente_desde', 'vigente_hasta'],
  ],
  movimientos: [
    ...['fecha', 'tipo', 'numero_parte', 'cantidad', 'unidad', 'pedimento', 'partida'],
    ...['entrada_pedimento', 'entrada_partida', 'documento'],
  ],
  unidades: ['numero_parte', 'de', 'a', 'factor', 'vigente_desde', 'vigente_hasta'],
  saldos_iniciales: [
    ...['fecha_saldo', 'pedimento', 'clave', 'fecha_entrada', 'partida', 'numero_parte', 'fraccion'],
    ...['cantidad', 'saldo', 'unidad', 'valor_saldo_mxn', 'pais_origen', 'tipo_bien', 'evidencia'],
  ],
  familias: ['familia', 'numero_parte'],
  alternos: ['numero_parte', 'alterno', 'prioridad'],
  ordenes_produccion: [
    ...['orden', 'fecha', 'producto', 'cantidad_producida', 'componente', 'cantidad_consumida', 'unidad'],
    ...['cantidad_desperdicio', 'origen'],
  ],
}

export const VACIA: Compania = {
  empresa: {},
  importaciones: [],
  exportaciones: [],
  bom: [],
  movimientos: [],
  unidades: [],
  saldos_iniciales: [],
  familias: [],
  alternos: [],
  ordenes_produccion: [],
}

/** One table as the text of a file. */
export function tableText(tabla: Tabla, filas: readonly Row[]): string {
  return writeCsv(COLUMNAS[tabla], filas)
}

/** The profile as the text of `empresa.yaml`. */
export function profileText({ empresa }: Compania): string {
  const certificaciones = (empresa.certificaciones ?? []).map(
    (c) => `  - { tipo: ${c.tipo}, desde: ${c.desde}${c.hasta ? `, hasta: ${c.hasta}` : ''} }\n`,
  )
  return [
    'rfc: PEJ010203AB1\nrazon_social: Planta de Ejemplo, S.A. de C.V.\nprograma_immex: 77-2008\n',
    'modalidad: industrial\ninicio_programa: 2010-01-01\n',
    certificaciones.length === 0 ? 'certificaciones: []\n' : `certificaciones:\n${certificaciones.join('')}`,
    'domicilios:\n',
    '  - { clave: P1, tipo: planta, cp: "22444", municipio: Tijuana, estado: BCN }\n',
    empresa.consumo === undefined ? '' : `consumo: ${empresa.consumo}\n`,
  ].join('')
}

/** The company as its input files; empty tables have no file. */
export function companyFiles(compania: Compania): Record<string, string> {
  const tablas = TABLAS.filter((tabla) => compania[tabla].length > 0)
  return {
    'empresa.yaml': profileText(compania),
    ...Object.fromEntries(tablas.map((tabla) => [`${tabla}.csv`, tableText(tabla, compania[tabla])])),
  }
}
