import { formatFecha } from '@trazo/core/kernel'
import { describe, expect, test } from 'vitest'
import { lastEntryAged } from '../../src/salidas/resumen/meses.ts'
import { computeResumenLibro } from '../../src/salidas/resumen-libro.ts'
import { dia, type FilaLote, type FilasLibro, makeLibro } from './libro.ts'

const FUENTES = ['entradas.csv', 'salidas.csv'].map((archivo) => ({ archivo, sha256: '', bytes_total: 0 }))
const CORTE = '2026-10-15'

function resumen(filas: Partial<FilasLibro> & { lotes: readonly FilaLote[] }) {
  return computeResumenLibro(makeLibro({ corte: CORTE, ...filas }), FUENTES)
}

function lote(entrada: string, vence: string, valor: number, extra: Partial<FilaLote> = {}): FilaLote {
  return { entrada, vence, valor, cantidad: 10, ...extra }
}

describe('the book in figures', () => {
  test('values balances by state and keeps fixed assets apart', () => {
    const { por_estado, activos_fijos } = resumen({
      lotes: [
        lote('2026-09-01', '2028-03-01', 100.1),
        lote('2025-04-15', '2026-10-15', 200.2),
        lote('2025-04-14', '2026-10-14', 300.3),
        lote('2025-01-01', '2026-07-01', 400.4, { saldo: 0 }),
        lote('2020-01-01', '', 9_000, { tipo: 'activo_fijo' }),
      ],
    })
    // The day the term ends is still in term.
    expect(por_estado).toEqual({
      vigente: { lotes: 2, valor_mxn: 30_030n },
      vencido: { lotes: 1, valor_mxn: 30_030n },
      agotado: { lotes: 1, valor_mxn: 0n },
    })
    expect(activos_fijos).toEqual({ lotes: 1, valor_mxn: 900_000n })
  })

  test('never adds quantities of different units', () => {
    const { por_unidad } = resumen({
      lotes: [
        lote('2026-09-01', '2028-03-01', 1, { unidad: 'PZA', saldo: 7.5 }),
        lote('2026-09-01', '2028-03-01', 1, { unidad: 'KG', saldo: 2 }),
        lote('2024-09-01', '2026-03-01', 1, { unidad: 'PZA', saldo: 1 }),
      ],
    })
    expect(por_unidad).toEqual([
      { unidad: 'KG', vigente: 2_000_000n, vencido: 0n },
      { unidad: 'PZA', vigente: 7_500_000n, vencido: 1_000_000n },
    ])
  })

  test('adds past the largest safe number without losing a cent', () => {
    const lotes = [1, 2, 3].map(() => lote('2026-09-01', '2028-03-01', 50_000_000_000_000.01))
    expect(resumen({ lotes }).por_estado.vigente.valor_mxn).toBe(15_000_000_000_000_003n)
  })

  test('ages balances in complete calendar months', () => {
    const { antiguedad } = resumen({
      lotes: [
        lote('2026-04-16', '2027-10-16', 1),
        lote('2026-04-15', '2027-10-15', 2),
        lote('2025-10-15', '2027-04-15', 4),
        lote('2025-07-15', '2027-01-15', 8),
        lote('2025-04-15', '2026-10-15', 16),
        lote('2025-04-14', '2026-10-14', 32),
      ],
    })
    expect(antiguedad.map((t) => [t.desde, t.hasta, t.vigente.valor_mxn, t.vencido.valor_mxn])).toEqual([
      [0, 6, 100n, 0n],
      [6, 12, 200n, 0n],
      [12, 15, 400n, 0n],
      [15, 18, 800n, 0n],
      [18, null, 1_600n, 3_200n],
    ])
  })

  test.each([
    // A month that ends early: every last day of August has turned six months old by 28 February.
    ['2026-02-28', 6, '2025-08-31'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-10-15', 18, '2025-04-15'],
  ])('at %s, what is %i months old entered on %s or before', (corte, meses, esperado) => {
    expect(formatFecha(lastEntryAged(dia(corte), meses))).toBe(esperado)
  })

  test('puts what is in term in the month in which it ends', () => {
    const { calendario, calendario_despues } = resumen({
      lotes: [
        lote('2025-04-14', '2026-10-14', 1),
        lote('2025-04-15', '2026-10-15', 2),
        lote('2025-04-30', '2026-10-30', 4),
        lote('2025-05-01', '2026-11-01', 8),
        lote('2026-04-30', '2027-10-31', 16),
        lote('2026-05-01', '2027-11-01', 32),
      ],
    })
    expect(calendario.map((m) => formatFecha(m.mes))).toHaveLength(13)
    expect(formatFecha(calendario[0].mes)).toBe('2026-10-01')
    expect(calendario[0]).toMatchObject({ lotes: 2, valor_mxn: 600n })
    expect(calendario[1]).toMatchObject({ lotes: 1, valor_mxn: 800n })
    expect(calendario[12]).toMatchObject({ lotes: 1, valor_mxn: 1_600n })
    expect(calendario_despues).toEqual({ lotes: 1, valor_mxn: 3_200n })
  })

  test('tells 30, 60 and 90 days apart, each day in one window', () => {
    const { ventanas, proximos } = resumen({
      lotes: [
        lote('2025-04-14', '2026-10-14', 1),
        lote('2025-04-15', '2026-10-15', 2),
        lote('2025-05-14', '2026-11-14', 4),
        lote('2025-05-15', '2026-11-15', 8),
        lote('2025-06-14', '2026-12-14', 16),
        lote('2025-07-13', '2027-01-13', 32),
        lote('2025-07-14', '2027-01-14', 64),
      ],
    })
    expect(ventanas).toEqual([
      { desde: 0, hasta: 30, lotes: 2, valor_mxn: 600n },
      { desde: 31, hasta: 60, lotes: 2, valor_mxn: 2_400n },
      { desde: 61, hasta: 90, lotes: 1, valor_mxn: 3_200n },
    ])
    expect(proximos).toMatchObject({ lotes: 5, valor_mxn: 6_200n })
    expect(proximos.filas.map((f) => f.dias)).toEqual([0, 30, 31, 60, 90])
  })

  test('gathers what ends on the same day, the cut-off included and what has passed left out', () => {
    const { proximas_fechas } = resumen({
      lotes: [
        lote('2025-07-14', '2027-01-14', 1),
        lote('2025-04-15', '2026-10-15', 2),
        lote('2025-04-15', '2026-10-15', 4),
        lote('2025-04-14', '2026-10-14', 8),
      ],
    })
    expect(proximas_fechas).toEqual([
      { fecha: dia('2026-10-15'), lotes: 2, valor_mxn: 600n },
      { fecha: dia('2027-01-14'), lotes: 1, valor_mxn: 100n },
    ])
  })

  test('lists the most valuable overdue lots first, with the line they came from', () => {
    const lotes = Array.from({ length: 25 }, (_, i) => lote('2024-01-01', '2025-07-01', 100 + i))
    const { vencidos } = resumen({ lotes })
    expect(vencidos).toMatchObject({ lotes: 25, valor_mxn: 280_000n })
    expect(vencidos.filas).toHaveLength(20)
    expect(vencidos.filas[0]).toMatchObject({ valor_saldo_mxn: 12_400, archivo: 'entradas.csv', linea: 26 })
    expect(vencidos.filas[0].dias).toBe(-471)
  })

  test('orders origins by balance and gathers those past the tenth', () => {
    const lotes = Array.from({ length: 12 }, (_, i) =>
      lote('2026-01-01', '2027-07-01', (i + 1) * 10, { pais: `P${String(i).padStart(2, '0')}` }),
    )
    lotes.push(lote('2025-10-15', '2027-04-15', 5, { pais: '' }))
    const { origen, origen_resto } = resumen({ lotes })
    expect(origen.map((o) => o.pais).slice(0, 2)).toEqual(['P11', 'P10'])
    expect(origen).toHaveLength(10)
    // Two small origins and the unknown one; the last entered a day too early for the twelve months.
    expect(origen_resto).toEqual({ pais: '', paises: 3, saldo_mxn: 3_500n, importado_mxn: 3_000n })
  })

  test('sets entries against discharges month by month', () => {
    const { mensual } = resumen({
      lotes: [
        lote('2024-10-31', '2026-04-30', 1),
        lote('2024-11-01', '2026-05-01', 2),
        lote('2026-10-15', '2028-04-15', 4),
      ],
      salidas: [
        { fecha: '2026-09-30', cantidad: 1 },
        { fecha: '2026-10-01', cantidad: 1 },
      ],
      descargos: [
        { salida: 0, lote: 0, cantidad: 1, valor: 8 },
        { salida: 1, lote: 1, cantidad: 1, valor: 16 },
      ],
    })
    expect(mensual).toHaveLength(24)
    expect(formatFecha(mensual[0].mes)).toBe('2024-11-01')
    expect(mensual[0]).toMatchObject({ importado_mxn: 200n, retornado_mxn: 0n })
    expect(mensual[22]).toMatchObject({ importado_mxn: 0n, retornado_mxn: 800n })
    expect(mensual[23]).toMatchObject({ importado_mxn: 400n, retornado_mxn: 1_600n })
  })

  test('counts discharges past term and the lots they came from once', () => {
    const { fuera_de_plazo } = resumen({
      lotes: [lote('2024-01-01', '2025-07-01', 100), lote('2026-01-01', '2027-07-01', 100)],
      salidas: [{ fecha: '2026-01-01', cantidad: 1 }],
      descargos: [
        { salida: 0, lote: 0, cantidad: 1, valor: 10, dias_vencido: 184 },
        { salida: 0, lote: 0, cantidad: 1, valor: 11, dias_vencido: 184 },
        { salida: 0, lote: 1, cantidad: 1, valor: 12 },
      ],
    })
    expect(fuera_de_plazo).toEqual({ descargos: 2, lotes: 1, valor_mxn: 2_100n, dias_max: 184 })
  })

  test('counts exits without backing by cause, each exit and part once', () => {
    const { faltantes } = resumen({
      lotes: [],
      salidas: [
        { fecha: '2026-01-01', cantidad: 1 },
        { fecha: '2026-01-02', cantidad: 1 },
      ],
      faltantes: [
        { salida: 0, parte: 'A', requerida: 2, faltante: 1, causa: 'bom' },
        { salida: 0, parte: 'B', requerida: 2, faltante: 1, causa: 'saldo' },
        { salida: 0, parte: 'C', requerida: 2, faltante: 1, causa: 'saldo' },
        { salida: 1, parte: 'C', requerida: 2, faltante: 1, causa: 'saldo' },
      ],
    })
    expect(faltantes).toEqual([
      { causa: 'saldo', renglones: 3, salidas: 2, partes: 2 },
      { causa: 'bom', renglones: 1, salidas: 1, partes: 1 },
    ])
  })

  test('of an empty book is zeros, not an error', () => {
    const vacio = resumen({ lotes: [] })
    expect(vacio).toMatchObject({ lotes: 0, origen: [], por_unidad: [], faltantes: [] })
    expect(vacio.calendario.every((m) => m.valor_mxn === 0n)).toBe(true)
  })
})
