import {
  columnaDecimal,
  columnaEntera,
  columnaExacta,
  columnaTexto,
  filasDe,
  type NombreTabla,
  SIN_ENTERO,
} from '@trazo/core/records'
import { describe, expect, test } from 'vitest'
import { readTablas } from '../../src/libro/leer-tablas.ts'
import { dia } from '../apoyo.ts'
import { tabla } from '../complementos/apoyo.ts'
import { setUp } from '../criterios/montaje.ts'
import type { Filas } from '../criterios/situacion.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibroVacio } from '../libro-vacio.ts'

const ley = await openLeyDelRepositorio()

async function read(nombre: NombreTabla, filas: Filas) {
  const libro = await createLibroVacio(ley)
  try {
    await setUp(libro, new Map([[nombre, filas]]))
    const { tablas, diccionarios, fuentes } = await readTablas(libro, [nombre])
    return { leida: tablas.get(nombre)!, diccionarios, fuentes }
  } finally {
    libro.close()
  }
}

describe('tables come back from the book as a reader handed them', () => {
  test('texts in their dictionaries, quantities, factors and dates, with their place', async () => {
    const { leida, diccionarios, fuentes } = await read(
      'bom',
      tabla(
        'producto,componente,cantidad,unidad,merma,vigente_desde',
        'P-1,C-1,0.333333333333,KG,,2026-04-01',
        'P-1,C-2,2,PZA,0.1,',
      ),
    )
    const componente = columnaTexto(leida, 'componente')
    expect(componente.diccionario).toBe(diccionarios.partes)
    expect([...componente.ids].map((id) => diccionarios.partes.text(id))).toEqual(['C-1', 'C-2'])
    const { unidades, escalas } = columnaDecimal(leida, 'cantidad')
    expect([...unidades]).toEqual([333_333_333_333, 2])
    expect([...escalas]).toEqual([12, 0])
    expect(columnaDecimal(leida, 'merma').unidades).toEqual(Float64Array.of(Number.NaN, 1))
    expect(columnaEntera(leida, 'vigente_desde')[0]).toBe(dia('2026-04-01'))
    expect([...leida.linea.values()]).toEqual([2, 3])
    expect(fuentes).toEqual([{ archivo: 'caso.csv' }])
  })

  test('pedimentos, months, money and whole numbers; what is empty is empty', async () => {
    const constancias = tabla(
      'folio,mes,cantidad,pedimento',
      'F-1,2026-03-01,1.5,062439996000411',
      'F-2,2026-12-01,2,',
    )
    const { leida } = await read('constancias', constancias)
    expect([...columnaEntera(leida, 'mes')]).toEqual([2026 * 12 + 2, 2026 * 12 + 11])
    expect(columnaExacta(leida, 'pedimento')).toEqual(Float64Array.of(62_439_996_000_411, Number.NaN))
    expect([...columnaExacta(leida, 'cantidad')]).toEqual([1_500_000, 2_000_000])
    const activos = await read('activos_fijos', tabla('partida,valor_aduana_mxn', '3,1234.56', ','))
    expect([...columnaEntera(activos.leida, 'partida')]).toEqual([3, SIN_ENTERO])
    expect(columnaExacta(activos.leida, 'valor_aduana_mxn')).toEqual(Float64Array.of(123_456, Number.NaN))
  })

  test('a table that nobody brought has no rows', async () => {
    expect(filasDe((await read('submaquila', [])).leida)).toBe(0)
  })
})
