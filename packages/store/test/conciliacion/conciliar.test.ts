import type { Ley } from '@trazo/core/legal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibroVacio } from '../libro-vacio.ts'
import {
  type Conciliado,
  conciliar,
  ENTREGA,
  IGUALES,
  LINEA,
  P1,
  P3,
  PARTIDA,
  PARTIDA_SALIDA,
  PEDIMENTO,
  PEDIMENTO_SALIDA,
  SALIDA,
  type Situacion,
} from './apoyo.ts'

let ley: Ley
let libro: LibroEnDisco
beforeAll(async () => {
  ley = await openLeyDelRepositorio()
  libro = await createLibroVacio(ley)
})
afterAll(() => libro.close())

function run(cambios: Situacion): Promise<Conciliado> {
  return conciliar(libro, ley, { ...IGUALES, ...cambios })
}

test('two equal sides have no difference, and cents within whole pesos are told as rounding', async () => {
  const { dicho, cuentas } = await run({})
  expect(dicho).toEqual([])
  expect(cuentas).toMatchObject({
    pedimentos_comparados: 2,
    partidas_comparadas: 2,
    valor_redondeo: 1,
    diferencias: 0,
  })
})

test('without Data Stage nothing is compared', async () => {
  const { dicho, resumen, suma } = await run({ ds_pedimento: [], ds_partida: [], ds_fecha: [], entrega: [] })
  expect(dicho).toEqual([])
  expect(resumen).toBeNull()
  expect(suma).toEqual([])
})

test('a pedimento that only the State has is one row with its place, whatever its items', async () => {
  const { renglones } = await run({ importaciones: [] })
  expect(renglones).toEqual([
    {
      pedimento: P1,
      partida: '',
      campo: 'pedimento',
      valor_empresa: '',
      valor_data_stage: P1,
      diferencia: '',
      causa: 'falta_en_empresa',
      explicacion: expect.stringContaining('las tablas de la empresa no'),
      remedio: expect.stringContaining('agente aduanal'),
      archivo_empresa: '',
      linea_empresa: '',
      archivo_data_stage: 'caso.csv',
      linea_data_stage: '2',
    },
  ])
})

test('a pedimento of the State that touches no temporary inventory, was not paid or was withdrawn is not asked for', async () => {
  const { dicho, cuentas } = await run({
    ds_pedimento: [
      PEDIMENTO,
      PEDIMENTO_SALIDA,
      { ...PEDIMENTO, pedimento: P3, vigente: P3, clave: 'A1', clave_efectiva: 'A1' },
      { ...PEDIMENTO, pedimento: '250999000000004', fecha_pago: null },
      { ...PEDIMENTO, pedimento: '250999000000005', tipo_pedimento: 7, estado: 'eliminado', vigente: null },
    ],
  })
  expect(dicho).toEqual([])
  expect(cuentas).toMatchObject({ pedimentos_data_stage: 5, sin_interes: 3 })
})

test('a pedimento named in a movement or as a fixed asset is not missing', async () => {
  const { dicho } = await run({
    movimientos: [{ fecha: '2026-03-01', tipo: 'cambio_regimen', pedimento: P3 }],
    activos_fijos: [{ pedimento: '250999000000004', partida: 1, fecha_entrada: '2026-03-01' }],
    ds_pedimento: [
      PEDIMENTO,
      PEDIMENTO_SALIDA,
      { ...PEDIMENTO, pedimento: P3, vigente: P3, clave: 'F4', clave_efectiva: 'F4' },
      { ...PEDIMENTO, pedimento: '250999000000004', clave: 'AF', clave_efectiva: 'AF' },
    ],
  })
  expect(dicho).toEqual([])
})

test('a pedimento that only the company has is missing there when every day it may have been paid was delivered', async () => {
  const otro = (pedimento: string, fecha_entrada: string) => ({ ...LINEA, pedimento, fecha_entrada })
  const { dicho, cuentas } = await run({
    importaciones: [
      LINEA,
      otro(P3, '2026-03-10'),
      otro('250999000000004', '2026-06-25'),
      otro('250999000000005', '2026-01-02'),
      otro('250999000000006', '2025-12-10'),
    ],
  })
  expect(dicho).toEqual([`3/ pedimento: ${P3} →  () falta_en_data_stage`])
  expect(cuentas).toMatchObject({ pedimentos_empresa: 6, fuera_de_periodo: 3 })
})

test('periods that touch or overlap are one, and a month that nobody delivered is not covered', async () => {
  const enero = { indice: 0, desde: '2026-01-01', hasta: '2026-01-31' }
  const importaciones = [LINEA, { ...LINEA, pedimento: P3, fecha_entrada: '2026-02-02' }]
  const juntas = await run({
    importaciones,
    entrega: [{ indice: 1, desde: '2026-02-01', hasta: '2026-02-28' }, enero],
  })
  expect(juntas.dicho).toEqual([`3/ pedimento: ${P3} →  () falta_en_data_stage`])
  const separadas = await run({
    importaciones,
    entrega: [enero, { indice: 1, desde: '2026-03-01', hasta: '2026-03-31' }],
  })
  expect(separadas.dicho).toEqual([])
  expect(separadas.cuentas.fuera_de_periodo).toBe(1)
})

test('what is dated after the cut-off is left for another run', async () => {
  const { dicho, cuentas } = await run({
    importaciones: [LINEA, { ...LINEA, pedimento: P3, fecha_entrada: '2026-11-05' }],
    ds_pedimento: [
      PEDIMENTO,
      PEDIMENTO_SALIDA,
      { ...PEDIMENTO, pedimento: '250999000000004', fecha_pago: '2026-11-02' },
    ],
    entrega: [{ ...ENTREGA, hasta: '2026-12-31' }],
  })
  expect(dicho).toEqual([])
  expect(cuentas).toMatchObject({ posteriores_al_corte_empresa: 1, posteriores_al_corte_data_stage: 1 })
})

test('a rectified pedimento is one row that names the one that stands, and its lines make no noise', async () => {
  const rectificado = (cambios: Readonly<Record<string, string>>) =>
    run({
      ds_pedimento: [
        { ...PEDIMENTO, estado: 'rectificado', vigente: P3 },
        { ...PEDIMENTO, pedimento: P3, vigente: P3, clave: 'R1', original: P1 },
        PEDIMENTO_SALIDA,
      ],
      ds_cadena: [{ pedimento: P1, vigente: P3, estado: 'rectificado' }],
      ds_partida: [{ ...PARTIDA, pedimento: P3, ...cambios }, PARTIDA_SALIDA],
    })
  const viejo = await rectificado({ cantidad_umc: '90', fraccion: '52081201' })
  expect(viejo.dicho).toEqual([`1/ pedimento: ${P1} → ${P3} () rectificado`])
  expect(viejo.renglones[0].explicacion).toContain('la empresa no tiene el que vale')
  expect(viejo.cuentas).toMatchObject({ partidas_comparadas: 2, partidas_iguales: 1 })
  const alDia = await rectificado({})
  expect(alDia.dicho).toEqual([`1/ pedimento: ${P1} → ${P3} () rectificado`])
  expect(alDia.renglones[0].explicacion).toContain('solo el número es el anterior')
})

test('a movement that names a rectified pedimento is one row too', async () => {
  const { dicho } = await run({
    movimientos: [{ fecha: '2026-03-01', tipo: 'regularizacion', pedimento: P3 }],
    ds_pedimento: [
      PEDIMENTO,
      PEDIMENTO_SALIDA,
      {
        ...PEDIMENTO,
        pedimento: P3,
        estado: 'rectificado',
        vigente: '250999000000004',
        clave: 'A3',
        clave_efectiva: 'A3',
      },
      { ...PEDIMENTO, pedimento: '250999000000004', original: P3, clave: 'R1', clave_efectiva: 'A3' },
    ],
    ds_cadena: [{ pedimento: P3, vigente: '250999000000004', estado: 'rectificado' }],
  })
  expect(dicho).toEqual([`3/ pedimento: ${P3} → 250999000000004 () rectificado`])
})

test('a company that has the rectifying pedimento is compared with it, under the key and date of the original', async () => {
  const cadena = {
    ds_pedimento: [
      { ...PEDIMENTO, estado: 'rectificado', vigente: P3 },
      {
        ...PEDIMENTO,
        pedimento: P3,
        vigente: P3,
        clave: 'R1',
        original: P1,
        fecha_pago: '2026-04-01',
        fecha_entrada: '2026-04-01',
      },
      PEDIMENTO_SALIDA,
    ],
    ds_cadena: [{ pedimento: P1, vigente: P3, estado: 'rectificado' }],
    ds_partida: [{ ...PARTIDA, pedimento: P3, cantidad_umc: '90' }, PARTIDA_SALIDA],
  }
  const buena = { ...LINEA, pedimento: P3, cantidad: '90' }
  expect((await run({ ...cadena, importaciones: [LINEA, buena] })).dicho).toEqual([])
  expect((await run({ ...cadena, importaciones: [{ ...buena, cantidad: '100' }] })).dicho).toEqual([
    '3/1 cantidad: 100.000000 → 90.000000 (10.000000) cantidad',
  ])
})

test('a withdrawn pedimento in the tables of the company is one row', async () => {
  const { dicho } = await run({
    ds_pedimento: [{ ...PEDIMENTO, tipo_pedimento: 7, estado: 'eliminado', vigente: null }, PEDIMENTO_SALIDA],
    ds_cadena: [{ pedimento: P1, vigente: null, estado: 'eliminado' }],
  })
  expect(dicho).toEqual([`1/ pedimento: ${P1} →  () eliminado`])
})

test('a wrong key is one row, however many lines carry it', async () => {
  const { dicho } = await run({
    exportaciones: [
      { ...SALIDA, clave: 'A1', cantidad: '30', valor_comercial_usd: '600' },
      { ...SALIDA, clave: 'A1', numero_parte: 'CAMISA-2', cantidad: '10', valor_comercial_usd: '200' },
    ],
  })
  expect(dicho).toEqual(['2/ clave: A1 → RT () clave'])
})

test('the entry date is compared for imports, and writing the payment date in its place is told', async () => {
  const { renglones } = await run({
    importaciones: [{ ...LINEA, fecha_entrada: '2026-01-12' }],
    ds_pedimento: [
      { ...PEDIMENTO, fecha_pago: '2026-01-12', fecha_entrada: '2026-01-14', fecha_efectiva: '2026-01-14' },
      PEDIMENTO_SALIDA,
    ],
  })
  expect(renglones).toHaveLength(1)
  expect(renglones[0]).toMatchObject({
    campo: 'fecha',
    valor_empresa: '2026-01-12',
    valor_data_stage: '2026-01-14',
    diferencia: '-2',
    causa: 'fecha',
    explicacion: expect.stringContaining('fecha de pago'),
  })
})

test('an export may carry any date that the State has of it, and no other', async () => {
  expect((await run({ exportaciones: [{ ...SALIDA, fecha: '2026-02-02' }] })).dicho).toEqual([])
  expect((await run({ exportaciones: [{ ...SALIDA, fecha: '2026-02-05' }] })).dicho).toEqual([
    '2/ fecha: 2026-02-05 → 2026-02-02 (3) fecha',
  ])
})

test('both sides of every pedimento are accounted for', async () => {
  const { suma } = await run({
    importaciones: [LINEA, { ...LINEA, pedimento: P3, fecha_entrada: '2024-03-10' }],
  })
  expect(suma).toEqual([
    { de: 'conciliacion.empresa', leidas: 3, usadas: 2, ignoradas: 1, apartadas: 0, repetidas: 0 },
    { de: 'conciliacion.data_stage', leidas: 2, usadas: 2, ignoradas: 0, apartadas: 0, repetidas: 0 },
  ])
})

test('the summary counts items compared, equal ones, and rows by cause with its words', async () => {
  const { resumen } = await run({
    importaciones: [{ ...LINEA, cantidad: '7' }],
    exportaciones: [SALIDA, { ...SALIDA, partida: 2 }, { ...SALIDA, partida: 3 }],
  })
  expect(resumen).toMatchObject({ pedimentos_comparados: 2, partidas_comparadas: 2, partidas_iguales: 1 })
  expect(resumen?.por_causa).toEqual([
    {
      causa: 'partida_falta_en_data_stage',
      descripcion: expect.stringContaining('partida'),
      remedio: expect.stringContaining('secuencia'),
      renglones: 2,
    },
    { causa: 'cantidad', descripcion: expect.anything(), remedio: expect.anything(), renglones: 1 },
  ])
})
