/** A booked run seen queue by queue, to columns of a file and back. */
import type { PorCola } from '@trazo/core/book'
import type { Columna } from './columnas-en-disco.ts'

const GRUPOS = ['lotes', 'salidas', 'nombrados', 'descargos'] as const

export function toColumnas(libro: PorCola): Record<string, Columna> {
  const columnas: Record<string, Columna> = {
    nombres: new TextEncoder().encode(JSON.stringify(libro.nombres)),
  }
  for (const grupo of GRUPOS) {
    for (const [nombre, columna] of Object.entries(libro[grupo]))
      if (nombre !== 'estado') columnas[`${grupo}.${nombre}`] = columna as Columna
  }
  for (const [nombre, columna] of Object.entries(libro.lotes.estado)) columnas[`estado.${nombre}`] = columna
  return columnas
}

export function fromColumnas(columnas: ReadonlyMap<string, Columna>): PorCola {
  const ints = (nombre: string) => columnas.get(nombre) as Int32Array
  const floats = (nombre: string) => columnas.get(nombre) as Float64Array
  return {
    nombres: JSON.parse(new TextDecoder().decode(columnas.get('nombres'))) as string[],
    lotes: {
      inicio: ints('lotes.inicio'),
      fecha: ints('lotes.fecha'),
      cantidad: floats('lotes.cantidad'),
      valor: floats('lotes.valor'),
      estado: {
        descargada: floats('estado.descargada'),
        desperdicio: floats('estado.desperdicio'),
        pendiente: floats('estado.pendiente'),
        valor: floats('estado.valor'),
      },
    },
    salidas: {
      inicio: ints('salidas.inicio'),
      fecha: ints('salidas.fecha'),
      cantidad: floats('salidas.cantidad'),
      clase: columnas.get('salidas.clase') as Uint8Array,
      faltante: floats('salidas.faltante'),
    },
    nombrados: { inicio: ints('nombrados.inicio'), lista: ints('nombrados.lista') },
    descargos: {
      inicio: ints('descargos.inicio'),
      salida: ints('descargos.salida'),
      lote: ints('descargos.lote'),
      cantidad: floats('descargos.cantidad'),
      valor: floats('descargos.valor'),
    },
  }
}
