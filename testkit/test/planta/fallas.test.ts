import { describe, expect, it } from 'vitest'
import { FALLAS, type Falla, type FallaPlantada, type Planta, simulatePlanta } from '../../src/index.ts'
import { keyFila, keyPedimento, readDataStage, readTabla, subtractRows } from './apoyo.ts'

const PLAN = {
  semilla: 23,
  desde: '2024-02-01',
  meses: 21,
  partes: 40,
  productos: 8,
  pedimentosPorSemana: 4,
} as const
const honesta = simulatePlanta(PLAN).planta
const TABLAS = Object.keys(honesta.tablas) as (keyof Planta['tablas'])[]

/** Rows as text: `-` only in the honest plant, `+` only in the faulty one. */
interface Diferencia {
  readonly empresa: readonly string[]
  /** Of 501 and 551, each row after the number of its pedimento. */
  readonly dataStage: readonly string[]
}

function difference(before: readonly string[], after: readonly string[]): string[] {
  const signed = (sign: string, rows: readonly string[]) => rows.map((row) => sign + row)
  return [...signed('-', subtractRows(before, after)), ...signed('+', subtractRows(after, before))]
}

function listEmpresa(planta: Planta): string[] {
  return TABLAS.flatMap((nombre) => planta.tablas[nombre].filas.map((fila) => `${nombre}|${fila.join('|')}`))
}

function listDataStage(planta: Planta): string[] {
  return ['501', '551'].flatMap((codigo) =>
    readDataStage(planta, codigo).map(
      (fila) => `${codigo}|${keyFila(fila)}|${Object.values(fila).join('|')}`,
    ),
  )
}

const HONESTA = { empresa: listEmpresa(honesta), dataStage: listDataStage(honesta) }

interface Sembrada extends Diferencia {
  readonly planta: Planta
  readonly fallas: readonly FallaPlantada[]
}

const sembradas = new Map<string, Sembrada>()

/** The plant with one fault, usual times or as many as asked; simulated once. */
function plant(falla: Falla, veces?: number): Sembrada {
  const key = `${falla}|${veces}`
  const known = sembradas.get(key)
  if (known !== undefined) return known
  const asked = veces === undefined ? {} : { veces: { [falla]: veces } }
  const { planta, verdad } = simulatePlanta({ ...PLAN, fallas: [falla], ...asked })
  const empresa = difference(HONESTA.empresa, listEmpresa(planta))
  const dataStage = difference(HONESTA.dataStage, listDataStage(planta))
  const sembrada = { planta, fallas: verdad.fallas, empresa, dataStage }
  sembradas.set(key, sembrada)
  return sembrada
}

/** The number of the fault, however the row writes it. */
function has(row: string, falla: FallaPlantada): boolean {
  return row.replaceAll(' ', '').includes(falla.pedimento ?? '?')
}

describe('planting a fault', () => {
  for (const falla of FALLAS) {
    it(`plants ${falla} as often as asked, and touches no paper but those it names`, () => {
      const { fallas, empresa, dataStage } = plant(falla, 3)
      expect(fallas.map((f) => f.falla)).toEqual([falla, falla, falla])
      expect(empresa.length + dataStage.length).toBeGreaterThan(0)
      const named = fallas
        .flatMap((f) => [f.pedimento, f.numero_parte, ...f.relacionados])
        .filter((text) => text !== null)
      const keys = named.flatMap((text) => (/^\d{15}$/.test(text) ? [keyPedimento(text), text] : [text]))
      for (const row of [...empresa, ...dataStage]) {
        expect([row, keys.some((key) => row.replaceAll(' ', '').includes(key))]).toEqual([row, true])
      }
    })
  }

  it('leaves the State in the right when the company is wrong, and the other way round', () => {
    for (const falla of [
      'duplicado',
      'unidad_equivocada',
      'valor_equivocado',
      'fraccion_equivocada',
      'fecha_equivocada',
      'liga_bom_equivocada',
    ] as const) {
      expect([falla, plant(falla).dataStage]).toEqual([falla, []])
    }
    expect(plant('mes_faltante').empresa).toEqual([])
  })

  it('writes in the cell what it says it wrote, over what it says was true', () => {
    for (const falla of [
      'unidad_equivocada',
      'valor_equivocado',
      'cantidad_equivocada',
      'fraccion_equivocada',
    ] as const) {
      const { fallas, empresa } = plant(falla)
      for (const f of fallas) {
        const rows = empresa.filter((row) => has(row, f) && row.includes(`|${f.numero_parte}|`))
        expect(rows).toHaveLength(2)
        const [honest, faulty] = rows.map((row) => row.split('|'))
        const changed = honest.flatMap((cell, i) => (i > 0 && cell !== faulty[i] ? [[cell, faulty[i]]] : []))
        expect(changed).toEqual([[f.valor_verdadero, f.valor_plantado]])
      }
    }
  })

  it('slips a unit by a thousand in one row and by name in the next', () => {
    const [thousand, name] = plant('unidad_equivocada').fallas
    expect(Number(thousand.valor_plantado)).toBeCloseTo(Number(thousand.valor_verdadero) * 1000)
    expect([name.campo, name.valor_verdadero, name.valor_plantado]).toEqual(['unidad', 'KG', 'G'])
  })

  it('dates every row of a pedimento with the same wrong day, which is before the right one', () => {
    const { planta, fallas } = plant('fecha_equivocada')
    for (const f of fallas) {
      const rows = readTabla(planta, 'importaciones').filter((row) => row.pedimento === f.pedimento)
      expect(new Set(rows.map((row) => row.fecha_entrada))).toEqual(new Set([f.valor_plantado]))
      expect(f.valor_plantado < f.valor_verdadero).toBe(true)
    }
  })

  it('repeats a row as it was', () => {
    const { empresa, fallas } = plant('duplicado')
    expect(empresa).toHaveLength(2)
    expect(empresa.every((row) => row.startsWith('+'))).toBe(true)
    for (const f of fallas) expect(empresa.filter((row) => has(row, f))).toHaveLength(1)
  })

  it('takes a pedimento away from the State, then one from the company', () => {
    const { empresa, dataStage, fallas } = plant('pedimento_faltante')
    const [first, second] = fallas
    expect([first.lado, second.lado]).toEqual(['data_stage', 'empresa'])
    expect(
      dataStage.every((row) => row.startsWith('-') && row.includes(keyPedimento(first.pedimento ?? ''))),
    ).toBe(true)
    expect(empresa.every((row) => row.startsWith('-') && has(row, second))).toBe(true)
    expect(dataStage.length).toBeGreaterThan(0)
    expect(empresa.length).toBeGreaterThan(0)
  })

  it('files a return as a definitive export, first by the broker alone and then by both', () => {
    const { planta, fallas } = plant('clave_equivocada')
    const claves = fallas.map((f) => [
      readDataStage(planta, '501').find((row) => keyFila(row) === keyPedimento(f.pedimento ?? ''))
        ?.ClaveDocumento,
      readTabla(planta, 'exportaciones').find((row) => row.pedimento.replaceAll(' ', '') === f.pedimento)
        ?.clave,
    ])
    expect(claves).toEqual([
      ['A1', 'RT'],
      ['A1', 'A1'],
    ])
  })

  it('loses exactly one month of the middle', () => {
    const { planta, fallas } = plant('mes_faltante')
    const meses = planta.entregas.map((e) => e.mes)
    expect(meses).not.toContain(fallas[0].valor_verdadero)
    expect(planta.entregas).toHaveLength(honesta.entregas.length - 1)
    expect(meses[0]).toBe('2024-02')
    expect(meses.at(-1)).toBe('2025-10')
  })

  it('links another part, then shifts a quantity, in the bill of materials', () => {
    const { empresa, fallas } = plant('liga_bom_equivocada')
    expect(empresa).toHaveLength(4)
    const [linked, shifted] = fallas
    expect(linked.valor_plantado.slice(0, 2)).toBe(linked.valor_verdadero.slice(0, 2))
    expect(Number(shifted.valor_plantado)).toBeCloseTo(Number(shifted.valor_verdadero) * 10)
  })

  it('strands goods whose term has ended or ends in 30, 60 and 90 days, the last day being 31 October 2025', () => {
    const days = (text: string) => (Date.parse(text) - Date.parse('2025-10-31')) / 86_400_000
    for (const f of plant('material_estancado').fallas) expect(days(f.valor_verdadero)).toBeLessThan(0)
    const terms = plant('por_vencer').fallas.map((f) => Math.ceil(days(f.valor_verdadero) / 30))
    expect(terms).toEqual([1, 2, 3])
  })

  it('returns a product after the term of its one lot', () => {
    const { planta, fallas } = plant('retorno_tardio')
    const [{ pedimento, numero_parte, relacionados, valor_verdadero, valor_plantado }] = fallas
    const [lote, parte] = relacionados
    const entrada = readTabla(planta, 'importaciones').find((row) => row.pedimento === lote)
    const salida = readTabla(planta, 'exportaciones').find(
      (row) => row.pedimento.replaceAll(' ', '') === pedimento,
    )
    expect([entrada?.numero_parte, salida?.numero_parte, salida?.fecha]).toEqual([
      parte,
      numero_parte,
      valor_plantado,
    ])
    expect(entrada?.cantidad).toBe(salida?.cantidad)
    const [year, month] = (entrada?.fecha_entrada ?? '').split('-').map(Number)
    const term = new Date(Date.UTC(year, month - 1 + 18, 1)).toISOString().slice(0, 7)
    expect(valor_verdadero.slice(0, 7)).toBe(term)
    expect(valor_plantado > valor_verdadero).toBe(true)
  })

  it('exports something that no table backs', () => {
    const { planta, fallas } = plant('salida_sin_respaldo')
    const part = fallas[0].numero_parte
    expect(readTabla(planta, 'bom').some((row) => row.producto === part)).toBe(false)
    expect(readTabla(planta, 'importaciones').some((row) => row.numero_parte === part)).toBe(false)
    expect(readTabla(planta, 'exportaciones').filter((row) => row.numero_parte === part)).toHaveLength(1)
  })

  it('never plants two faults of the papers in one pedimento', () => {
    const { verdad } = simulatePlanta({ ...PLAN, fallas: FALLAS })
    const named = verdad.fallas.flatMap((f) => (f.pedimento === null ? [] : [f.pedimento]))
    expect(new Set(named).size).toBe(named.length)
    const lost = verdad.fallas.flatMap((f) => (f.falla === 'mes_faltante' ? f.relacionados : []))
    const papers = verdad.fallas
      .filter((f) => f.lado !== 'ambos')
      .flatMap((f) => (f.pedimento === null ? [] : [f.pedimento]))
    expect(papers.filter((pedimento) => lost.includes(pedimento))).toEqual([])
  })
})
