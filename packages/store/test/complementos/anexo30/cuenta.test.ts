import type { Ley } from '@trazo/core/legal'
import type { Empresa } from '@trazo/core/records'
import { beforeAll, describe, expect, it } from 'vitest'
import { renglonesDeCuenta } from '../../../src/complementos/anexo30/cuenta.ts'
import { readCuenta } from '../../../src/complementos/anexo30/leer.ts'
import { complementosDe } from '../../../src/complementos/index.ts'
import { dia, EMPRESA } from '../../apoyo.ts'
import { openLeyDelRepositorio } from '../../ley.ts'
import { createLibro, type Tablas } from '../../reportes/apoyo.ts'

const CERTIFICADA: Empresa = {
  ...EMPRESA,
  certificaciones: [{ tipo: 'iva_ieps', rubro: 'A', desde: dia('2026-03-01'), hasta: dia('2027-02-28') }],
}
const importacion = (
  pedimento: string,
  fecha_entrada: string,
  parte: string,
  fraccion: string,
  valor: string,
) => ({
  pedimento,
  clave: 'IN',
  fecha_entrada,
  partida: '1',
  numero_parte: parte,
  fraccion,
  cantidad: '100',
  unidad: 'KG',
  valor_aduana_mxn: valor,
})
const movimiento = (fecha: string, tipo: string, numero_parte: string, cantidad: string, pedimento = '') => ({
  fecha,
  tipo,
  numero_parte,
  cantidad,
  unidad: 'KG',
  pedimento,
  documento: `${tipo} ${fecha}`,
})
const [VIEJO, NUEVO, OTRO] = ['262439996000098', '262439996000150', '262439996000160']
const TABLAS: Tablas = {
  importaciones: [
    importacion(VIEJO, '2026-01-20', 'C-1', '74081901', '1000.00'),
    importacion(NUEVO, '2026-03-10', 'C-2', '74081901', '500.00'),
    importacion(OTRO, '2026-03-11', 'C-3', '39269099', '300.00'),
  ],
  movimientos: [
    movimiento('2026-02-10', 'cambio_regimen', 'C-1', '40', '262439996000200'),
    movimiento('2026-03-20', 'retorno_mismo_estado', 'C-2', '100', '262439996000300'),
    movimiento('2026-04-20', 'destruccion', 'C-1', '33', ''),
    movimiento('2026-04-25', 'ajuste_salida', 'C-3', '10', ''),
  ],
}

let ley: Ley

beforeAll(async () => {
  ley = await openLeyDelRepositorio()
})

async function read(tablas: Tablas, corte: string, empresa = CERTIFICADA) {
  const libro = await createLibro(ley, tablas, corte, empresa)
  const cuenta = await readCuenta(libro, ley, dia(corte))
  libro.close()
  return cuenta
}

describe('the account of a certified company', () => {
  it('opens with what was left on the day before, and discharges by tariff item and not by part', async () => {
    const cuenta = await read(TABLAS, '2026-10-31')
    // 40 of 100 KG had left C-1 before: 600.00 opens. The return of C-2 (500.00) takes from C-1, which is older.
    expect([...renglonesDeCuenta(cuenta)]).toEqual([
      [
        VIEJO,
        '74081901',
        'N',
        '2026-01-20',
        'inventario_inicial',
        'aduana',
        '600.00',
        '600.00',
        '0.00',
        '',
        '',
        '',
        'cerrado',
        'no_evaluable',
      ],
      [
        NUEVO,
        '74081901',
        'N',
        '2026-03-10',
        'certificacion',
        'aduana',
        '500.00',
        '230.00',
        '270.00',
        '',
        '',
        '',
        'abierto',
        'no_evaluable',
      ],
      [
        OTRO,
        '39269099',
        'N',
        '2026-03-11',
        'certificacion',
        'aduana',
        '300.00',
        '0.00',
        '300.00',
        '',
        '',
        '',
        'abierto',
        'no_evaluable',
      ],
    ])
    expect(cuenta.descargos.map(({ clave, documento, valor }) => [clave, documento, valor])).toEqual([
      ['RT', 'retorno_mismo_estado 2026-03-20', 50_000],
      ['DESTRUCCION', 'destruccion 2026-04-20', 33_000],
    ])
  })

  it('tells apart what left by a way that is not reported', async () => {
    const { sin_informar } = await read(TABLAS, '2026-10-31')
    expect(sin_informar.map(({ documento, valor }) => [documento, valor])).toEqual([['ajuste_salida', 3_000]])
  })

  it('has as much charged as the book holds: what is charged less what left is the balance of its lots', async () => {
    const libro = await createLibro(ley, TABLAS, '2026-10-31', CERTIFICADA)
    const { cargos, descargos, sin_informar } = await readCuenta(libro, ley, dia('2026-10-31'))
    const sum = (filas: readonly { valor: number }[]) => filas.reduce((total, { valor }) => total + valor, 0)
    const [{ saldo }] = await libro.readFilas(
      'select cast(sum(valor_saldo_mxn) * 100 as BIGINT) as saldo from lote',
    )
    expect(sum(cargos) - sum(descargos) - sum(sin_informar)).toBe(saldo)
    libro.close()
  })

  it('before it is certified has no charge and no beginning', async () => {
    const cuenta = await read(TABLAS, '2026-02-28')
    expect(cuenta).toMatchObject({ inicio: null, cargos: [], descargos: [], certificada: false })
  })

  it('charges each fixed asset by itself and discharges it when it is retired', async () => {
    const af = '262439996000170'
    const bien = {
      ...importacion(af, '2026-03-15', 'MAQ', '84799099', '900.00'),
      clave: 'AF',
      cantidad: '1',
      unidad: 'PZA',
    }
    const activo = {
      pedimento: af,
      partida: '1',
      numero_parte: 'MAQ',
      serie: 'S1',
      fecha_entrada: '2026-03-15',
      valor_aduana_mxn: '900.00',
      baja_fecha: '2026-06-01',
      baja_pedimento: '262439996000400',
    }
    const cuenta = await read({ importaciones: [bien], activos_fijos: [activo] }, '2026-10-31')
    expect(cuenta.cargos).toMatchObject([{ activo_fijo: true, valor: 90_000, descargado: 0 }])
    // Nothing tells the key of the pedimento it left with: it is shown as not reported, never guessed.
    expect(cuenta.sin_informar).toMatchObject([{ activo_fijo: true, valor: 90_000 }])
  })
})

describe('the file of the account', () => {
  it('is written for a certified company and for no other', async () => {
    const names = async (empresa: Empresa) => {
      const libro = await createLibro(ley, TABLAS, '2026-10-31', empresa)
      const nombres = (await complementosDe(libro)).map(({ nombre }) => nombre)
      libro.close()
      return nombres
    }
    expect(await names(CERTIFICADA)).toContain('anexo30_cuenta')
    expect(await names(EMPRESA)).not.toContain('anexo30_cuenta')
  })
})
