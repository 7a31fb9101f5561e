/** One block of the workbook: a table whose columns say how they are written. */
import { formatFecha } from '@trazo/core/kernel'
import type { ColumnaHoja, Hoja, Renglon } from '../hoja.ts'
import type { DatosAnexo24 } from './datos.ts'

/** A column: its title, its width in characters, and what it writes of a row. */
export interface Campo<Fila> extends ColumnaHoja {
  readonly celda: (renglon: Renglon, fila: Fila) => void
}

export function campo<Fila>(titulo: string, ancho: number, celda: Campo<Fila>['celda']): Campo<Fila> {
  return { titulo, ancho, celda }
}

/** A column of numbers, whose title stands to the right. */
export function numero<Fila>(titulo: string, ancho: number, celda: Campo<Fila>['celda']): Campo<Fila> {
  return { titulo, ancho, celda, numero: true }
}

/** A block with its three title lines: whose it is, what it is, which run it comes from. */
export function makeBloque<Fila>(
  datos: DatosAnexo24,
  nombre: string,
  lema: string,
  filas: Hoja<Fila>['filas'],
  campos: readonly Campo<Fila>[],
  extra: Pick<Hoja<Fila>, 'alto'> = {},
): Hoja {
  const hoja: Hoja<Fila> = {
    ...extra,
    nombre,
    titulos: [`${datos.empresa.razon_social} · ${nombre}`, identify(datos), lema],
    columnas: campos,
    filas,
    escribe(renglon, fila) {
      for (const { celda } of campos) celda(renglon, fila)
    },
  }
  return hoja as Hoja
}

/** The line that every sheet and every printed page carries. */
export function identify({ empresa, corte, ley, huella }: DatosAnexo24): string {
  const programa = empresa.programa_immex ? ` · Programa IMMEX ${empresa.programa_immex}` : ''
  return `RFC ${empresa.rfc}${programa} · Corte ${formatFecha(corte)} · Ley ${ley} · Huella ${huella}`
}

/** 0 … n-1, as rows of a table in columns. */
export function* range(n: number): Iterable<number> {
  for (let i = 0; i < n; i++) yield i
}
