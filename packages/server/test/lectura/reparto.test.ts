import { FuenteEnDisco } from '@trazo/store'
import { describe, expect, it } from 'vitest'
import type { Identificada } from '../../src/identificacion.ts'
import { splitFuentes } from '../../src/lectura/reparto.ts'

const MB = 1024 * 1024

function fuente(clase: string, mb: number): Identificada {
  const hallada = {
    archivo: clase,
    bytes_total: mb * MB,
    origen: '',
    crc: null,
    sin_filas: false,
    seccion: null,
    open: async function* () {},
  }
  const identidad = ['xlsx', 'data_stage'].includes(clase) ? { clase } : { clase: 'tabla', nombre: clase }
  return { fuente: new FuenteEnDisco(hallada, null), identidad: identidad as Identificada['identidad'] }
}

describe('the sources for a second thread', () => {
  it('are whole tables, so that both threads have about as many bytes', () => {
    const fuentes = [
      fuente('exportaciones', 10),
      fuente('importaciones', 20),
      fuente('bom', 3),
      fuente('exportaciones', 10),
      fuente('importaciones', 5),
    ]
    expect(splitFuentes(fuentes)).toEqual([1, 4])
  })

  it('are tables only when Data Stage is much, for it is read here', () => {
    expect(splitFuentes([fuente('data_stage', 90), fuente('importaciones', 30), fuente('bom', 20)])).toEqual([
      1, 2,
    ])
  })

  it('are none when there is little to read, or nearly all of it is one table', () => {
    expect(splitFuentes([fuente('importaciones', 8), fuente('exportaciones', 7)])).toEqual([])
    expect(splitFuentes([fuente('importaciones', 80), fuente('exportaciones', 1)])).toEqual([])
    expect(splitFuentes([])).toEqual([])
  })

  it('are none when a workbook may hold rows of any table', () => {
    expect(
      splitFuentes([fuente('importaciones', 80), fuente('exportaciones', 80), fuente('xlsx', 1)]),
    ).toEqual([])
  })
})
