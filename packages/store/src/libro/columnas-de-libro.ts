/** The book of the kernel as columns on disk. `diccionario` says which of its dictionaries a text belongs to. */
import {
  CAUSAS_FALTANTE,
  CONCEPTOS,
  ESTADOS_SALDO,
  EVIDENCIAS,
  type Libro,
  ORIGENES,
  TIPOS_BIEN,
} from '@trazo/core/records'
import type { ColumnaLlena } from './escritor.ts'

export type DiccionarioDeLibro = 'partes' | 'unidades' | 'claves' | 'fracciones' | 'paises'

export interface TablaDeLibro {
  readonly vista: string
  readonly filas: number
  readonly columnas: readonly (ColumnaLlena & { readonly diccionario?: DiccionarioDeLibro })[]
}

const ES_MOVIMIENTO = ['exportacion', 'movimiento'] as const

export function tablasDeLibro(libro: Libro): TablaDeLibro[] {
  const { lotes, saldos, salidas, descargos, faltantes, capas } = libro
  return [
    {
      vista: 'lote',
      filas: lotes.n,
      columnas: [
        { nombre: 'pedimento', clase: 'pedimento', valores: lotes.pedimento },
        { nombre: 'partida', clase: 'entero', valores: lotes.partida },
        { nombre: 'clave', clase: 'texto', valores: lotes.clave, diccionario: 'claves' },
        { nombre: 'numero_parte', clase: 'texto', valores: lotes.parte, diccionario: 'partes' },
        { nombre: 'tipo_bien', clase: 'opcion', valores: lotes.tipo_bien, opciones: TIPOS_BIEN },
        { nombre: 'fraccion', clase: 'texto', valores: lotes.fraccion, diccionario: 'fracciones' },
        { nombre: 'fecha_entrada', clase: 'fecha', valores: lotes.fecha_entrada },
        { nombre: 'vencimiento', clase: 'fecha', valores: lotes.vencimiento },
        { nombre: 'cantidad', clase: 'cantidad', valores: lotes.cantidad },
        { nombre: 'unidad', clase: 'texto', valores: lotes.unidad, diccionario: 'unidades' },
        { nombre: 'valor_aduana_mxn', clase: 'dinero', valores: lotes.valor_aduana },
        { nombre: 'pais_origen', clase: 'texto', valores: lotes.pais_origen, diccionario: 'paises' },
        { nombre: 'evidencia', clase: 'opcion', valores: lotes.evidencia, opciones: EVIDENCIAS },
        { nombre: 'descargada', clase: 'cantidad', valores: saldos.descargada },
        { nombre: 'desperdicio', clase: 'cantidad', valores: saldos.desperdicio },
        { nombre: 'desperdicio_pendiente', clase: 'cantidad', valores: saldos.desperdicio_pendiente },
        { nombre: 'saldo', clase: 'cantidad', valores: saldos.saldo },
        { nombre: 'valor_saldo_mxn', clase: 'dinero', valores: saldos.valor_saldo },
        { nombre: 'estado', clase: 'opcion', valores: saldos.estado, opciones: ESTADOS_SALDO },
        { nombre: 'archivo', clase: 'entero', valores: lotes.archivo },
        { nombre: 'linea', clase: 'entero', valores: lotes.linea },
      ],
    },
    {
      vista: 'salida',
      filas: salidas.n,
      columnas: [
        { nombre: 'tipo', clase: 'texto', valores: salidas.tipo, diccionario: 'claves' },
        { nombre: 'origen', clase: 'opcion', valores: salidas.es_movimiento, opciones: ES_MOVIMIENTO },
        { nombre: 'pedimento', clase: 'pedimento', valores: salidas.pedimento },
        { nombre: 'partida', clase: 'entero', valores: salidas.partida },
        { nombre: 'fecha', clase: 'fecha', valores: salidas.fecha },
        { nombre: 'numero_parte', clase: 'texto', valores: salidas.parte, diccionario: 'partes' },
        { nombre: 'cantidad', clase: 'cantidad', valores: salidas.cantidad },
        { nombre: 'unidad', clase: 'texto', valores: salidas.unidad, diccionario: 'unidades' },
        { nombre: 'valor_comercial_usd', clase: 'dinero', valores: salidas.valor_usd },
        { nombre: 'archivo', clase: 'entero', valores: salidas.archivo },
        { nombre: 'linea', clase: 'entero', valores: salidas.linea },
      ],
    },
    {
      vista: 'descargo',
      filas: descargos.n,
      columnas: [
        { nombre: 'salida', clase: 'entero', valores: descargos.salida },
        { nombre: 'componente', clase: 'texto', valores: descargos.componente, diccionario: 'partes' },
        { nombre: 'lote', clase: 'entero', valores: descargos.lote },
        { nombre: 'cantidad', clase: 'cantidad', valores: descargos.cantidad },
        { nombre: 'valor_aduana_mxn', clase: 'dinero', valores: descargos.valor_aduana },
        { nombre: 'dias_vencido', clase: 'entero', valores: descargos.dias_vencido },
        { nombre: 'concepto', clase: 'opcion', valores: descargos.concepto, opciones: CONCEPTOS },
      ],
    },
    {
      vista: 'faltante',
      filas: faltantes.n,
      columnas: [
        { nombre: 'salida', clase: 'entero', valores: faltantes.salida },
        { nombre: 'componente', clase: 'texto', valores: faltantes.componente, diccionario: 'partes' },
        { nombre: 'requerida', clase: 'cantidad', valores: faltantes.requerida },
        { nombre: 'faltante', clase: 'cantidad', valores: faltantes.faltante },
        { nombre: 'causa', clase: 'opcion', valores: faltantes.causa, opciones: CAUSAS_FALTANTE },
      ],
    },
    {
      vista: 'capas',
      filas: capas.n,
      columnas: [
        { nombre: 'salida', clase: 'entero', valores: capas.salida },
        { nombre: 'componente', clase: 'texto', valores: capas.componente, diccionario: 'partes' },
        { nombre: 'unidad', clase: 'texto', valores: capas.unidad, diccionario: 'unidades' },
        { nombre: 'origen', clase: 'opcion', valores: capas.origen, opciones: ORIGENES },
        { nombre: 'cantidad', clase: 'cantidad', valores: capas.cantidad },
        { nombre: 'desperdicio', clase: 'cantidad', valores: capas.desperdicio },
      ],
    },
  ]
}
