/** A table of the company as columns on disk, or its empty form when nobody gave it. */
import { assert } from '@trazo/core/kernel'
import type { CampoSpec, Columna, TablaLeida, TablaSpec } from '@trazo/core/records'
import type { Clase } from './columnas.ts'
import type { Diccionarios } from './diccionarios.ts'
import type { ColumnaLlena } from './escritor.ts'

const CLASES: Readonly<Record<Exclude<Columna['tipo'], 'decimal'>, Clase>> = {
  texto: 'texto',
  entero: 'entero',
  fecha: 'fecha',
  mes: 'mes',
  cantidad: 'cantidad',
  dinero: 'dinero',
  pedimento: 'pedimento',
}

/** Every field of the specification, then where the row came from. */
export async function columnasDeTabla(
  tabla: TablaLeida,
  diccionarios: Diccionarios,
): Promise<ColumnaLlena[]> {
  const columnas: ColumnaLlena[] = []
  for (const campo of tabla.spec.campos) {
    const columna = tabla.columnas.get(campo.nombre)
    assert(columna !== undefined, `${tabla.spec.nombre} was read without ${campo.nombre}`)
    const sugerido = campo.diccionario ?? `${tabla.spec.nombre}_${campo.nombre}`
    columnas.push(...(await columnasDe(campo.nombre, columna, sugerido, diccionarios)))
  }
  columnas.push({ nombre: 'archivo', clase: 'entero', valores: tabla.archivo.values() })
  columnas.push({ nombre: 'linea', clase: 'entero', valores: tabla.linea.values() })
  return columnas
}

/** One column that was read → one on disk, or two for a decimal of any scale. */
export async function columnasDe(
  nombre: string,
  columna: Columna,
  sugerido: string,
  diccionarios: Diccionarios,
): Promise<ColumnaLlena[]> {
  const valores = columna.valores.values()
  if (columna.tipo === 'decimal')
    return [
      { nombre, clase: 'unidades', valores },
      { nombre: `${nombre}_escala`, clase: 'escala', valores: columna.escalas.values() },
    ]
  if (columna.tipo !== 'texto') return [{ nombre, clase: CLASES[columna.tipo], valores }]
  const diccionario = await diccionarios.tablaDe(columna.diccionario, sugerido)
  return [{ nombre, clase: 'texto', valores, diccionario }]
}

const TIPOS_VISTOS: Readonly<Record<CampoSpec['tipo'], string>> = {
  texto: 'VARCHAR',
  entero: 'INTEGER',
  fecha: 'DATE',
  mes: 'DATE',
  cantidad: 'DECIMAL(18,6)',
  dinero: 'DECIMAL(18,2)',
  decimal: 'DECIMAL(38,18)',
  pedimento: 'VARCHAR',
}

/** `create table` with the columns of a view, for a table without rows: queries never ask whether it exists. */
export function ddlVacia({ nombre, campos }: TablaSpec): string {
  const columnas = campos.map((campo) => `"${campo.nombre}" ${TIPOS_VISTOS[campo.tipo]}`)
  return `create table "${nombre}" (fila BIGINT, ${columnas.join(', ')}, archivo INTEGER, linea INTEGER)`
}
