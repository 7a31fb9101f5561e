import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareLados } from '../../src/escenario/comparar.ts'
import { listCifras } from '../../src/escenario/filas.ts'
import { EscenarioInvalido } from '../../src/escenario/probar.ts'
import { EMPRESA, entrada, IMPORTACIONES, lines } from '../e2e/apoyo/plantas.ts'
import { L1, L2, probe, X1, X2 } from './plantita.ts'

const LEY = new URL('../../../../dist/ley.json', import.meta.url)
const OEA = EMPRESA.replace('certificaciones: []', 'certificaciones:\n  - { tipo: oea, desde: 2023-01-01 }')

/** The figures of the book alone: what the criteria conclude from them is theirs to test. */
function delLibro(cambios: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cambios).filter(([metrica]) => !metrica.startsWith('hallazgos.')))
}

describe('a scenario', () => {
  it('in which nothing is otherwise gives no difference at all', async () => {
    for (const yaml of ['', 'orden: peps\nconsumo: estandar\ncorte: 2025-08-01\n']) {
      const { cambios, lotes, prueba } = await probe(yaml)
      expect([cambios, lotes]).toEqual([{}, []])
      const cifras = listCifras(compareLados(prueba.real, prueba.otro))
      expect(cifras.filter(([, , , diferencia]) => !/^(|0|0\.0+)$/.test(diferencia))).toEqual([])
      expect(cifras.slice(0, 8)).toEqual([
        ['lotes_vigente', '1', '1', '0'],
        ['lotes_vencido', '0', '0', '0'],
        ['lotes_agotado', '1', '1', '0'],
        ['valor_vigente_mxn', '240.00', '240.00', '0.00'],
        ['valor_vencido_mxn', '0.00', '0.00', '0.00'],
        ['descargos', '3', '3', '0'],
        ['valor_descargado_mxn', '160.00', '160.00', '0.00'],
        ['valor_descargado_fuera_de_plazo_mxn', '0.00', '0.00', '0.00'],
      ])
    }
  })

  // The newest first: X1 takes 8 of L2; X2 takes 2 of L2 and 2 of L1, whose 8 left are overdue.
  const DEL_NUEVO = {
    lotes_vigente: '1 → 0',
    lotes_vencido: '0 → 1',
    valor_vigente_mxn: '240.00 → 0.00',
    valor_vencido_mxn: '0.00 → 80.00',
    valor_descargado_mxn: '160.00 → 320.00',
  }

  it('with the newest lot first, or that of most value, leaves the old one overdue', async () => {
    for (const orden of ['ueps', 'mayor_valor']) {
      const { cambios, lotes } = await probe(`orden: ${orden}`)
      expect(delLibro(cambios), orden).toEqual(DEL_NUEVO)
      expect(lotes).toEqual([
        '4000001 agotado 0.000000 0.00 → vencido 8.000000 80.00',
        '4000002 vigente 8.000000 240.00 → agotado 0.000000 0.00',
      ])
      expect(cambios['hallazgos.PLAZO-01.estado']).toBe('cumple → incumple')
      expect(cambios['hallazgos.PLAZO-01.medida']).toBe('0.000000 → 80.000000')
    }
  })

  it('with the lot of least value, or the one that expires first, is PEPS here, where that is the oldest', async () => {
    expect(delLibro((await probe('orden: menor_valor')).cambios)).toEqual({})
    expect(delLibro((await probe('orden: vencimiento')).cambios)).toEqual({})
  })

  it('takes first the lot that expires first, although it came later', async () => {
    const contenedor = `${entrada(L1, { fecha: '2024-01-10', valor: '100' })},contenedor`
    const insumo = `${entrada(L2, { fecha: '2024-06-10', valor: '300' })},insumo`
    const importaciones = lines(`${IMPORTACIONES},tipo_bien`, contenedor, insumo)
    // L1, a container, may stay 24 months: to 2026-01-10, a month more than L2.
    const { lotes } = await probe('orden: vencimiento', { 'importaciones.csv': importaciones })
    expect(lotes).toEqual([
      '4000001 agotado 0.000000 0.00 → vigente 8.000000 80.00',
      '4000002 vigente 8.000000 240.00 → agotado 0.000000 0.00',
    ])
  })

  it('with the consumption that production orders tell: 5 PZA each in the place of 2', async () => {
    const { cambios } = await probe('consumo: real')
    expect(delLibro(cambios)).toEqual({
      valor_vigente_mxn: '240.00 → 60.00',
      valor_descargado_mxn: '160.00 → 340.00',
    })
    const suya = { 'empresa.yaml': `${EMPRESA}consumo: real\n` }
    expect(delLibro((await probe('consumo: estandar', suya)).cambios)).toEqual({
      valor_vigente_mxn: '60.00 → 240.00',
      valor_descargado_mxn: '340.00 → 160.00',
    })
  })

  it('with another bill of materials: 3 PZA each; its bad rows are set aside by its own name', async () => {
    const bom = 'producto,componente,cantidad,unidad\nP,A,3,PZA\nP,A,tres,PZA\n'
    const { cambios, prueba } = await probe('bom: listas/nueva.csv', {}, { 'listas/nueva.csv': bom })
    expect(delLibro(cambios)).toEqual({
      valor_vigente_mxn: '240.00 → 180.00',
      valor_descargado_mxn: '160.00 → 220.00',
    })
    expect(prueba.rechazos.map(({ archivo, linea, campo }) => [archivo, linea, campo])).toEqual([
      ['nueva.csv', 3, 'cantidad'],
    ])
  })

  it('with an exit moved before any lot: it falls short, and the lot it took grows old', async () => {
    const { cambios, lotes } = await probe(
      `mover_salidas: [{ pedimento: ${X1}, partida: 1, fecha: 2024-01-05 }]`,
    )
    expect(delLibro(cambios)).toEqual({
      lotes_vencido: '0 → 1',
      lotes_agotado: '1 → 0',
      valor_vigente_mxn: '240.00 → 300.00',
      valor_vencido_mxn: '0.00 → 60.00',
      descargos: '3 → 1',
      valor_descargado_mxn: '160.00 → 40.00',
      faltantes: '0 → 1',
      faltantes_saldo: '0 → 1',
    })
    expect(lotes[0]).toBe('4000001 agotado 0.000000 0.00 → vencido 6.000000 60.00')
  })

  it('with an exit that does not happen', async () => {
    const { cambios } = await probe(`quitar_salidas: [{ pedimento: ${X1} }]`)
    expect(delLibro(cambios)).toEqual({
      lotes_vencido: '0 → 1',
      lotes_agotado: '1 → 0',
      valor_vigente_mxn: '240.00 → 300.00',
      valor_vencido_mxn: '0.00 → 60.00',
      descargos: '3 → 1',
      valor_descargado_mxn: '160.00 → 40.00',
    })
  })

  it('with a certification gained or lost: 36 months in the place of 18', async () => {
    const sinX1 = `quitar_salidas: [{ pedimento: ${X1} }]\n`
    const ganada = await probe(`${sinX1}certificaciones: { agregar: [{ tipo: oea, desde: 2023-01-01 }] }`)
    expect(ganada.cambios.lotes_vencido).toBeUndefined()
    expect(ganada.cambios.valor_vigente_mxn).toBe('240.00 → 360.00')
    const perdida = await probe(`${sinX1}certificaciones: { quitar: [{ tipo: oea }] }`, {
      'empresa.yaml': OEA,
    })
    expect(perdida.cambios.valor_vencido_mxn).toBe('0.00 → 60.00')
  })

  it('with another law: terms of 12 months in the place of 18', async () => {
    const ley = JSON.parse(readFileSync(LEY, 'utf8')) as {
      parametros: { id: string; valores: { valor: number }[] }[]
    }
    ley.parametros.find(({ id }) => id === 'plazo_insumo_meses')!.valores[0].valor = 12
    const empacada = { 'ley/ley.json': JSON.stringify(ley) }
    for (const nombrada of ['ley', 'ley/ley.json']) {
      const { cambios } = await probe(`ley: ${nombrada}`, {}, empacada)
      expect(delLibro(cambios)).toEqual({
        lotes_vigente: '1 → 0',
        lotes_vencido: '0 → 1',
        valor_vigente_mxn: '240.00 → 0.00',
        valor_vencido_mxn: '0.00 → 240.00',
      })
    }
  })

  it('with another cut-off: by the end of 2025 L2 is overdue, and before June 2024 it is not there', async () => {
    expect(delLibro((await probe('corte: 2025-12-31')).cambios)).toMatchObject({
      valor_vencido_mxn: '0.00 → 240.00',
    })
    const { lotes } = await probe('corte: 2024-05-31')
    expect(lotes).toEqual([
      '4000001 agotado 0.000000 0.00 → vigente 10.000000 100.00',
      '4000002 vigente 8.000000 240.00 →   ',
    ])
  })

  it('of several things at once: newest first, without X1, until the end of the year', async () => {
    // X2 takes 4 of L2: 6 are left, worth $180.00; L1 is whole. By then both are overdue.
    const { cambios } = await probe(
      `orden: ueps\nquitar_salidas: [{ pedimento: ${X1} }]\ncorte: 2025-12-31\n`,
    )
    expect(delLibro(cambios)).toMatchObject({
      lotes_vencido: '0 → 2',
      valor_vencido_mxn: '0.00 → 280.00',
      descargos: '3 → 1',
    })
  })
})

describe('a scenario that cannot be used', () => {
  async function problemsOf(yaml: string, junto: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const error = await probe(yaml, {}, junto).catch((thrown: unknown) => thrown)
    if (!(error instanceof EscenarioInvalido)) throw error
    expect(error.datos).toEqual({ archivo: 'escenario.yaml', n: String(error.rechazos.length) })
    return error.rechazos.map(({ linea, codigo, valor }) => `${linea} ${codigo} ${valor}`)
  }

  it('names exits that are not there, or one of them twice', async () => {
    expect(
      await problemsOf(`mover_salidas:
  - { pedimento: ${L1}, fecha: 2024-01-05 }
  - { pedimento: ${X1}, partida: 2, fecha: 2024-01-05 }
  - { pedimento: ${X2}, fecha: 2024-09-05 }
quitar_salidas:
  - { pedimento: ${X2}, partida: 1 }
`),
    ).toEqual([
      '2 ESCENARIO_SIN_SALIDA 242439994000001',
      '3 ESCENARIO_SIN_SALIDA 242439994000101-2',
      '6 ESCENARIO_SALIDA_REPETIDA 242439994000102-1',
    ])
  })

  it('takes away a certification that is not held', async () => {
    expect(await problemsOf('certificaciones:\n  quitar:\n    - { tipo: oea, desde: 2023-01-01 }\n')).toEqual(
      ['3 ESCENARIO_SIN_CERTIFICACION oea 2023-01-01'],
    )
  })

  it('names files that are not there or are something else', async () => {
    expect(await problemsOf('orden: peps\nbom: no-esta.csv\n')).toEqual(['2 ESCENARIO_ARCHIVO no-esta.csv'])
    expect(await problemsOf('bom: otra.csv', { 'otra.csv': 'a,b\n1,2\n' })).toEqual([
      '1 ESCENARIO_ARCHIVO otra.csv',
    ])
    expect(await problemsOf('ley: ley.json', { 'ley.json': '{"formato":1}' })).toEqual([
      '1 ESCENARIO_ARCHIVO ley.json',
    ])
    expect(await problemsOf('ley: no-esta', {})).toEqual(['1 ESCENARIO_ARCHIVO no-esta'])
  })

  it('is badly written', async () => {
    expect(await problemsOf('orden: fifo')).toEqual(['1 ESCENARIO_CAMPO fifo'])
  })
})
