/** Two books of a small company: what moved, and the cause that each row names. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openLey } from '@trazo/core/legal'
import { describe, expect, it } from 'vitest'
import {
  BOM,
  EMPRESA,
  EXPORTACIONES,
  entrada,
  IMPORTACIONES,
  lines,
  MOVIMIENTOS,
} from '../e2e/apoyo/plantas.ts'
import { book, briefs, compare, type Diferencia } from './apoyo/libros.ts'

const ENE = '252439995000001'
const FEB = '252439995000002'
const salida = (pedimento: string, fecha: string, cantidad: string, parte = 'A') =>
  [pedimento, 'RT', fecha, '1', parte, cantidad, 'PZA'].join(',')

const BASE = {
  'importaciones.csv': lines(IMPORTACIONES, entrada(ENE), entrada(FEB, { fecha: '2025-02-10' })),
  'exportaciones.csv': lines(EXPORTACIONES, salida('252439996000001', '2025-03-01', '6')),
}

/** The causes of the things of a kind, each once. */
function causesOf({ filas }: Diferencia, objeto: string): string[] {
  return [...new Set(filas.filter((f) => f.objeto === objeto).map((f) => `${f.causa} ${f.detalle}`.trim()))]
}

describe('two books', () => {
  it('of the same inputs have nothing that moved, be they two runs or one', async () => {
    const a = await book(BASE)
    for (const b of [await book(BASE), a]) {
      const { filas, totales } = await compare(a, b)
      expect(filas).toEqual([])
      expect(totales.antes).toEqual(totales.despues)
      expect(totales.por_causa).toEqual([])
    }
  })

  it('that differ in an exit that came late: it is new, and pushes the ones after it', async () => {
    const ocho = salida('252439996000003', '2025-03-20', '8')
    const seis = salida('252439996000001', '2025-03-01', '6')
    const a = await book({ ...BASE, 'exportaciones.csv': lines(EXPORTACIONES, seis, ocho) })
    const tarde = salida('252439996000002', '2025-03-10', '3')
    const b = await book({ ...BASE, 'exportaciones.csv': lines(EXPORTACIONES, seis, ocho, tarde) })
    const peps = 'peps RT 252439996000002/1 2025-03-10 exportaciones.csv:4'
    expect(briefs(await compare(a, b))).toEqual([
      `saldo cambiado ${FEB}: 6.000000 → 3.000000 ${peps}`,
      'salida nuevo 252439996000002:  → 3.000000 renglon_nuevo exportaciones.csv:4',
      `descargo nuevo 252439996000002<${ENE}:  → 3.000000 renglon_nuevo exportaciones.csv:4`,
      `descargo cambiado 252439996000003<${ENE}: 4.000000 → 1.000000 ${peps}`,
      `descargo cambiado 252439996000003<${FEB}: 4.000000 → 7.000000 ${peps}`,
    ])
    expect(briefs(await compare(b, a)).filter((brief) => brief.startsWith('salida'))).toEqual([
      'salida quitado 252439996000002: 3.000000 →  renglon_quitado exportaciones.csv:4',
    ])
  })

  it('that differ in a row of a lot: the row changed, by file and line, and the pesos say how much', async () => {
    const a = await book(BASE)
    const importaciones = lines(
      IMPORTACIONES,
      entrada(ENE, { cantidad: '4', valor: '80' }),
      entrada(FEB, { fecha: '2025-02-10' }),
    )
    const diferencia = await compare(a, await book({ ...BASE, 'importaciones.csv': importaciones }))
    expect(briefs(diferencia)).toEqual([
      `lote cambiado ${ENE}: 10.000000 → 4.000000 renglon_cambiado importaciones.csv:2`,
      `saldo cambiado ${ENE}: 4.000000 → 0.000000 renglon_cambiado importaciones.csv:2`,
      `saldo cambiado ${FEB}: 10.000000 → 8.000000 peps IN ${ENE}/1 2025-01-10 importaciones.csv:2`,
      `descargo cambiado 252439996000001<${ENE}: 6.000000 → 4.000000 renglon_cambiado importaciones.csv:2`,
      `descargo nuevo 252439996000001<${FEB}:  → 2.000000 peps IN ${ENE}/1 2025-01-10 importaciones.csv:2`,
    ])
    const [lote, saldo] = diferencia.filas
    expect([lote.campos, lote.diferencia_mxn]).toEqual(['cantidad;valor_aduana_mxn', '-20.00'])
    expect([saldo.valor_antes_mxn, saldo.valor_despues_mxn, saldo.estado_despues]).toEqual([
      '40.00',
      '0.00',
      'agotado',
    ])
    expect(diferencia.totales.por_causa).toEqual([
      { causa: 'renglon_cambiado', movidas: 3, saldo_mxn: '-40.00' },
      { causa: 'peps', movidas: 2, saldo_mxn: '-20.00' },
    ])
  })

  it('that differ in a bill of materials, two levels down: the line of the bill is told', async () => {
    const lista = (cantidad: string) => ({
      ...BASE,
      'exportaciones.csv': lines(EXPORTACIONES, salida('252439996000001', '2025-03-01', '2', 'P')),
      'bom.csv': lines(BOM, 'P,S,1,PZA,,,,,', `S,A,${cantidad},PZA,,,,,`),
    })
    const diferencia = await compare(await book(lista('3')), await book(lista('4')))
    expect(briefs(diferencia)).toEqual([
      `saldo cambiado ${ENE}: 4.000000 → 2.000000 renglon_cambiado bom bom.csv:3`,
      `descargo cambiado 252439996000001<${ENE}: 6.000000 → 8.000000 renglon_cambiado bom bom.csv:3`,
    ])
  })

  it('that differ in a shortfall say how much was asked before and after', async () => {
    const pide = (cantidad: string) => ({
      ...BASE,
      'exportaciones.csv': lines(EXPORTACIONES, salida('252439996000001', '2025-03-01', cantidad)),
    })
    const { filas, totales } = await compare(await book(pide('21')), await book(pide('25')))
    const [faltante] = filas.filter((f) => f.objeto === 'faltante')
    expect(faltante).toMatchObject({
      cambio: 'cambiado',
      cantidad_antes: '1.000000',
      cantidad_despues: '5.000000',
      causa: 'renglon_cambiado',
      causa_linea: '2',
    })
    expect(totales.movidas).toMatchObject({ lote: 0, saldo: 0, salida: 1, descargo: 0, faltante: 1 })
  })

  it('that differ in a movement without pedimento tell it by its day', async () => {
    const con = (...rows: string[]) => ({ ...BASE, 'movimientos.csv': lines(MOVIMIENTOS, ...rows) })
    const a = await book(con('2025-02-20,destruccion,A,1,PZA'))
    const b = await book(con('2025-02-20,destruccion,A,1,PZA', '2025-02-21,destruccion,A,1,PZA'))
    expect(briefs(await compare(a, b)).filter((brief) => brief.startsWith('salida'))).toEqual([
      'salida nuevo :  → 1.000000 renglon_nuevo movimientos.csv:3',
    ])
  })
})

describe('two books that differ in a rule', () => {
  it('in a certification: the term moves, and the company profile moved it', async () => {
    const oea = EMPRESA.replace('[]', '[{ tipo: oea, desde: 2025-01-01, hasta: 2025-01-31 }]')
    const diferencia = await compare(await book(BASE), await book({ ...BASE, 'empresa.yaml': oea }))
    const [lote] = diferencia.filas
    expect(lote).toMatchObject({
      objeto: 'lote',
      entrada_pedimento: ENE,
      campos: 'vencimiento',
      causa: 'renglon_cambiado',
      detalle: 'certificaciones',
      causa_archivo: 'empresa.yaml',
    })
    expect(diferencia.totales.plazos).toEqual({ lotes: 1, dias_menos: 549, dias_mas: 549 })
  })

  it('in a value of law: the parameter is named', async () => {
    const packed = JSON.parse(
      readFileSync(fileURLToPath(new URL('../../../../dist/ley.json', import.meta.url)), 'utf8'),
    ) as Parameters<typeof openLey>[0] & {
      version: string
      parametros: { id: string; valores: { valor: unknown }[] }[]
    }
    for (const { id, valores } of packed.parametros) if (id === 'plazo_insumo_meses') valores[0].valor = 12
    const ley = openLey({ ...packed, version: '2027.01.01', huella: `sha256:${'0'.repeat(64)}` })
    const diferencia = await compare(await book(BASE), await book(BASE, { ley }))
    expect(causesOf(diferencia, 'lote')).toEqual(['ley plazo_insumo_meses'])
    expect(diferencia.totales.plazos).toEqual({ lotes: 2, dias_menos: -181, dias_mas: -181 })
  })

  it('in the cut-off: what entered and left in between, and what fell due', async () => {
    const [a, b] = [await book(BASE, { corte: '2025-02-01' }), await book(BASE, { corte: '2026-07-20' })]
    const diferencia = await compare(a, b)
    const corte = '2025-02-01 → 2026-07-20'
    expect(briefs(diferencia)).toEqual([
      `lote nuevo ${FEB}:  → 10.000000 corte ${corte}`,
      `saldo cambiado ${ENE}: 10.000000 → 4.000000 corte ${corte}`,
      `saldo nuevo ${FEB}:  → 10.000000 corte ${corte}`,
      `salida nuevo 252439996000001:  → 6.000000 corte ${corte}`,
      `descargo nuevo 252439996000001<${ENE}:  → 6.000000 corte ${corte}`,
    ])
    const [, saldo] = diferencia.filas
    expect([saldo.estado_antes, saldo.estado_despues, saldo.dias_antes, saldo.dias_despues]).toEqual([
      'vigente',
      'vencido',
      '524',
      '-10',
    ])
    expect(briefs(await compare(a, b, '2025-02-01'))).toEqual([])
  })
})
