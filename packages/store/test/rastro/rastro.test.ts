import {
  COLUMNAS_RASTRO,
  type CuentaDeLote,
  type CuentaDeSalida,
  listRenglonesDeLote,
  listRenglonesDeSalida,
  listRutas,
  Rastreador,
} from '@trazo/core/compile'
import { type Ley, unidadCanonica } from '@trazo/core/legal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { readCorrida, readDeclarado } from '../../src/rastro/contexto.ts'
import { readMaterial } from '../../src/rastro/material.ts'
import {
  findDeclarada,
  findSalidasDe,
  findSemillas,
  listPartidas,
  type Pregunta,
} from '../../src/rastro/semillas.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibroAMano, ELIMINADO, ORIGINAL, RECTIFICADOR } from './planta-a-mano.ts'

let libro: LibroEnDisco
let ley: Ley

beforeAll(async () => {
  ley = await openLeyDelRepositorio()
  libro = await createLibroAMano(ley)
})
afterAll(() => libro.close())

const lote = (pedimento: string, partida: number | null = null): Pregunta => ({
  por: 'lote',
  pedimento,
  partida,
})
const salida = (pedimento: string): Pregunta => ({ por: 'salida', pedimento, partida: null })

async function trace(pregunta: Pregunta): Promise<{ lotes: CuentaDeLote[]; salidas: CuentaDeSalida[] }> {
  const semillas = await findSemillas(libro, pregunta)
  const material = await readMaterial(libro, semillas)
  const rastreador = new Rastreador(material, (texto) => unidadCanonica(ley, texto) ?? texto)
  return {
    lotes: semillas.lotes.map((fila) => rastreador.traceLote(material.lotes.get(fila)!)),
    salidas: semillas.salidas.map((fila) => rastreador.traceSalida(material.salidas.get(fila)!)),
  }
}

/** Some columns of the rows of a trace, joined by blanks. */
function brief(renglones: readonly string[][], ...columnas: (typeof COLUMNAS_RASTRO)[number][]): string[] {
  return renglones.map((renglon) =>
    columnas
      .map((columna) => renglon[COLUMNAS_RASTRO.indexOf(columna)])
      .join(' ')
      .trim(),
  )
}

describe('a lot, forward', () => {
  test('goes to each exit by every way of the bill, and what is left closes the account', async () => {
    const [cuenta] = (await trace(lote(RECTIFICADOR))).lotes
    const renglones = listRenglonesDeLote(cuenta)
    expect(
      brief(
        renglones,
        'renglon',
        'salida_pedimento',
        'factor_exacto',
        'concepto',
        'cantidad',
        'valor_aduana_mxn',
      ),
    ).toEqual([
      'entrada    100.000000 1000.00',
      'descargo 262439996100001 6/5 consumo 60.000000 600.00',
      'descargo 262439996100001 9/100 desperdicio 4.500000 45.00',
      'descargo 262439996100002 6/5 consumo 35.500000 355.00',
      'saldo    0.000000 0.00',
    ])
    expect(brief(renglones, 'ruta')[1]).toBe('P > SUB > C1 | P > C1')
    expect(cuenta.cuadra).toBe(true)
  })

  test('keeps the entry date of the pedimento it rectifies, and every row ends in its two sources', async () => {
    const [cuenta] = (await trace(lote(RECTIFICADOR))).lotes
    const [, primero] = listRenglonesDeLote(cuenta)
    expect(brief([primero], 'entrada_fecha', 'vencimiento')).toEqual(['2026-01-10 2027-07-10'])
    expect(primero.slice(-6)).toEqual([
      ...['importaciones.csv', '2', '0'.repeat(64)],
      ...['exportaciones.csv', '2', '1'.repeat(64)],
    ])
  })

  test('that a directed destruction names says so, with the movement it was', async () => {
    const { lotes } = await trace(lote('262439996000002', 1))
    expect(
      brief(
        listRenglonesDeLote(lotes[0]),
        'renglon',
        'salida_tipo',
        'ruta',
        'concepto',
        'cantidad',
        'valor_aduana_mxn',
      ),
    ).toEqual([
      'entrada    50.000000 600.00',
      'descargo RT P > SUB > C1 | P > C1 consumo 12.500000 150.00',
      'descargo RT P > SUB > C1 | P > C1 desperdicio 3.600000 43.20',
      'descargo destruccion C1 directo 10.000000 120.00',
      'saldo    23.900000 286.80',
    ])
  })
})

describe('an exit, backward', () => {
  test('comes from its lots by component and concept, and what fell short closes each need', async () => {
    const [cuenta] = (await trace(salida('262439996100001'))).salidas
    expect(
      brief(
        listRenglonesDeSalida(cuenta),
        'renglon',
        'componente',
        'concepto',
        'entrada_pedimento',
        'cantidad',
        'unidad',
        'causa',
      ),
    ).toEqual([
      'requerida C1 consumo  60.000000 KG',
      'descargo C1 consumo 262439996000001 60.000000 KG',
      'requerida C1 desperdicio  4.500000 KG',
      'descargo C1 desperdicio 262439996000001 4.500000 KG',
      'requerida C2 consumo  300.000000 PZA',
      'descargo C2 consumo 262439996000002 300.000000 PZA',
      'requerida C3 consumo  16.666667 CAJA',
      'descargo C3 consumo 262439996000003 10.000000 CAJA',
      'faltante C3 consumo  6.666667 CAJA saldo',
      'aparte TORN nacional  200.000000 PZA',
    ])
    expect(cuenta.cuadra).toBe(true)
  })

  test('says what each way adds, exact beyond the sixth decimal, and the line of the bill it rests on', async () => {
    const [cuenta] = (await trace(salida('262439996100002'))).salidas
    const rutas = listRutas(cuenta).map((fila) =>
      [fila[5], fila[8], fila[9], fila[10], fila[11], fila[12], fila[16]].join(' '),
    )
    expect(rutas).toEqual([
      'P > SUB > C1 consumo 0.600000 3/5 24.000000 24 6',
      'P > C1 consumo 0.600000 3/5 24.000000 24 3',
      'P > SUB > C1 desperdicio 0.040000 1/25 1.600000 8/5 6',
      'P > C1 desperdicio 0.050000 1/20 2.000000 2 3',
      'P > SUB > C2 consumo 6.000000 6 240.000000 240 7',
      'P > C3 consumo 0.333333 1/3 13.333333 40/3 5',
      'P > TORN consumo 4.000000 4 160.000000 160 4',
    ])
  })

  test('of waste takes from the waste that waits, and from no lot', async () => {
    const pregunta: Pregunta = { por: 'movimiento', archivo: 'movimientos.csv', linea: 3 }
    const [cuenta] = (await trace(pregunta)).salidas
    expect([cuenta.es_desperdicio, cuenta.cuadra]).toEqual([true, true])
    expect(
      brief(listRenglonesDeSalida(cuenta), 'renglon', 'componente', 'concepto', 'cantidad', 'unidad'),
    ).toEqual(['requerida C1 desperdicio 4.000000 KG', 'residuo C1 desperdicio 4.000000 KG'])
  })
})

describe('what a trace starts from', () => {
  test('a rectified pedimento leads to the one in force, and says so', async () => {
    const semillas = await findSemillas(libro, lote(ORIGINAL))
    expect(semillas).toEqual({ lotes: [0], salidas: [], vigente: RECTIFICADOR, estado: 'rectificado' })
  })

  test('a withdrawn one leads nowhere, and says so', async () => {
    expect(await findSemillas(libro, lote(ELIMINADO))).toEqual({
      lotes: [],
      salidas: [],
      vigente: null,
      estado: 'eliminado',
    })
  })

  test('a part is its lots and its exits; a place in a file is what stands there', async () => {
    const parte = await findSemillas(libro, { por: 'parte', numero_parte: 'C1' })
    expect([parte.lotes, parte.salidas]).toEqual([
      [0, 2],
      [2, 3],
    ])
    const lugar = await findSemillas(libro, { por: 'movimiento', archivo: 'exportaciones.csv', linea: 3 })
    expect([lugar.lotes, lugar.salidas]).toEqual([[], [1]])
  })

  test('what the book does not hold is found where it was declared, or nowhere', async () => {
    const definitiva = lote('262439996000004')
    expect((await findSemillas(libro, definitiva)).lotes).toEqual([])
    expect(await findDeclarada(libro, definitiva)).toEqual({ archivo: 'importaciones.csv', linea: 6 })
    expect(await findDeclarada(libro, lote('262439996009999'))).toBeNull()
    expect(await listPartidas(libro, 'lote', '262439996000002')).toEqual([1, 2])
  })

  test('the exits that a lot went to are known before they are read', async () => {
    expect(await findSalidasDe(libro, [0])).toEqual([0, 1])
    expect(await findSalidasDe(libro, [])).toEqual([])
  })
})

test('a proof says whose run it is of, and quotes a row as it was read', async () => {
  const { rfc, corte, oea } = await readCorrida(libro)
  expect([rfc, corte, oea]).toEqual(['PEJ010101AAA', 20634, []])
  const [{ sha256 }] = await libro.readFilas("select sha256 from fuente where archivo = 'bom.csv'")
  const en = (linea: number) => ({ archivo: 'bom.csv', linea, sha256: String(sha256) })
  expect(await readDeclarado(libro, en(3))).toBe(
    'producto=P · componente=C1 · cantidad=0.5 · unidad=KG · merma=0.1 · desperdicio=0.05',
  )
  expect(await readDeclarado(libro, en(99))).toBe('')
  expect(await readDeclarado(libro, { ...en(3), sha256: 'otro archivo del mismo nombre' })).toBe('')
})
