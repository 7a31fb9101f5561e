import { describe, expect, it } from 'vitest'
import { planEntregas } from '../../../src/read/index.ts'
import { addsUp, asc, delivery, readDelivery } from './entrega.ts'

const resumen = (desde: string, hasta: string, ejecucion: string, folio = '') => [
  {
    Folio: folio,
    RFCoPatenteAduanal: 'AAA010101AAA',
    Fecha_Inicial: desde,
    Fecha_Final: hasta,
    Fecha_Ejecucion: ejecucion,
  },
]
const enero = { Resumen: resumen('2025-01-01', '2025-01-31', '2025-02-05 10:00:00') }
const partida = (SecuenciaFraccion: string, ValorAduana = '100') => ({ SecuenciaFraccion, ValorAduana })
const codes = (avisos: readonly { codigo: string }[]) => avisos.map((a) => a.codigo)

function plan(...archivos: [archivo: string, seccion: string, origen?: string][]) {
  const list = archivos.map(([archivo, seccion, origen = ''], indice) => ({
    indice,
    archivo,
    seccion,
    origen,
  }))
  return planEntregas(list).entregas.map((e) => [e.nombre, e.archivos.map((a) => a.archivo)])
}

describe('which files are one delivery', () => {
  it('is told by the folio, wherever the files lie', () => {
    expect(
      plan(['501/7_501.asc', '501', 'a'], ['551/7_551.asc', '551', 'b'], ['551/8_551.asc', '551', 'b']),
    ).toEqual([
      ['7', ['501/7_501.asc', '551/7_551.asc']],
      ['8', ['551/8_551.asc']],
    ])
  })

  it('is told by the ZIP or folder when there is no folio', () => {
    expect(
      plan(['ene.zip!501.asc', '501', '1'], ['ene.zip!551.asc', '551', '1'], ['feb/551.asc', '551', '2']),
    ).toEqual([
      ['ene.zip', ['ene.zip!501.asc', 'ene.zip!551.asc']],
      ['feb', ['feb/551.asc']],
    ])
  })

  it('keeps an edited copy beside the ZIP apart, and a second copy in the same folder too', () => {
    expect(
      plan(
        ['7.zip!7_501.asc', '501', 'z'],
        ['7.zip!7_551.asc', '551', 'z'],
        ['7_551 (1).asc', '551', 'c'],
        ['7_551.asc', '551', 'c'],
      ),
    ).toEqual([
      ['7', ['7.zip!7_501.asc', '7.zip!7_551.asc']],
      ['7', ['7_551 (1).asc']],
      ['7', ['7_551.asc']],
    ])
  })
})

describe('the periods of deliveries', () => {
  it('that overlap or leave months out are told', async () => {
    const { avisos } = await readDelivery({
      ...delivery('1', enero),
      ...delivery('2', { Resumen: resumen('2025-01-20', '2025-02-28', '2025-03-05') }),
      ...delivery('3', { Resumen: resumen('2025-05-01', '2025-05-31', '2025-06-05') }),
      ...delivery('4', { Resumen: resumen('2025-06-10', '2025-06-30', '2025-07-05') }),
    })
    expect(avisos).toEqual([
      { codigo: 'ENTREGA_TRASLAPADA', entrega: '2', otra: '1', desde: '2025-01-20', hasta: '2025-01-31' },
      { codigo: 'MES_SIN_ENTREGA', desde: '2025-03-01', hasta: '2025-04-30' },
      { codigo: 'MES_INCOMPLETO', desde: '2025-06-01', hasta: '2025-06-09' },
    ])
  })

  it('are taken from the months of payment when there is no summary', async () => {
    const paid = (FechaPagoReal: string) => ({ '501': [{ FechaPagoReal }], '551': [{ FechaPagoReal }] })
    const { avisos, resuelto } = await readDelivery({
      ...delivery('1', paid('2025-01-15')),
      ...delivery('2', paid('2025-03-02')),
    })
    expect(avisos).toEqual([
      { codigo: 'MES_SIN_ENTREGA', desde: '2025-02-01', hasta: '2025-02-28' },
      {
        codigo: 'PEDIMENTO_REEMITIDO',
        entrega: '1',
        vigente: '2',
        total: '1',
        ejemplos: '25 24 3999 5000001',
      },
    ])
    expect(resuelto.entregas.map((e) => [e.nombre, e.orden])).toEqual([
      ['1', 0],
      ['2', 1],
    ])
  })

  it('may end with the calendar without a crash', async () => {
    const { avisos } = await readDelivery({
      ...delivery('1', { '501': [{ FechaPagoReal: '1900-01-01' }] }),
      ...delivery('2', { '501': [{ FechaPagoReal: '9999-12-31' }] }),
    })
    expect(codes(avisos)).toContain('MES_SIN_ENTREGA')
  })
})

describe('a pedimento in two deliveries', () => {
  const uno = { '501': [{ ClaveDocumento: 'IN' }], '551': [partida('1'), partida('1'), partida('2')] }

  it('is counted once when both say the same, even when two rows of one delivery are equal', async () => {
    const { resuelto, avisos, cuentas } = await readDelivery({
      ...delivery('1', { ...enero, ...uno }),
      ...delivery('2', { ...uno, Resumen: resumen('2025-01-01', '2025-01-31', '2025-03-05') }),
    })
    expect([...resuelto.pedimentos.ganadora]).toEqual([[252439995000001, 1]])
    expect(cuentas.get('data_stage.551')).toMatchObject({ leidas: 6, usadas: 6 })
    expect(cuentas.get('data_stage.vigente.551')).toMatchObject({
      leidas: 6,
      usadas: 3,
      repetidas: 3,
      ignoradas: 0,
    })
    expect(codes(avisos)).toEqual(['ENTREGA_TRASLAPADA', 'PEDIMENTO_REPETIDO'])
  })

  it('is told from another one by all its rows, wherever in the file they differ', async () => {
    const items = (...valores: string[]) => ({
      '501': [{}],
      '551': valores.map((v, i) => partida(`${i + 1}`, v)),
    })
    const twice = async (a: string[], b: string[]) =>
      codes((await readDelivery({ ...delivery('1', items(...a)), ...delivery('2', items(...b)) })).avisos)
    expect(await twice(['1', '2', '3'], ['9', '2', '3'])).toContain('PEDIMENTO_REEMITIDO')
    expect(await twice(['1', '2', '3'], ['1', '2', '9'])).toContain('PEDIMENTO_REEMITIDO')
    expect(await twice(['1', '2', '3'], ['1', '2', '3'])).toContain('PEDIMENTO_REPETIDO')
  })

  it('is taken whole from the later one when they differ, by day of execution and not by name', async () => {
    const later = { '501': [{ ClaveDocumento: 'RT' }], '551': [partida('1'), partida('3')], '553': [] }
    const { resuelto, avisos, cuentas } = await readDelivery({
      ...delivery('1', { ...later, Resumen: resumen('2025-01-01', '2025-01-31', '2025-03-05') }),
      ...delivery('2', { ...enero, ...uno, '553': [{ ClavePermiso: 'IM' }] }),
    })
    const { pedimentos } = resuelto
    expect(pedimentos.n).toBe(1)
    expect(pedimentos.diccionarios.claves.text(pedimentos.clave[0])).toBe('RT')
    expect([...pedimentos.ganadora]).toEqual([[252439995000001, 0]])
    expect(pedimentos.complementos).toEqual([])
    expect(cuentas.get('data_stage.vigente.551')).toMatchObject({
      leidas: 5,
      usadas: 2,
      repetidas: 0,
      ignoradas: 3,
    })
    expect(cuentas.get('data_stage.vigente.553')).toMatchObject({ leidas: 1, usadas: 0, ignoradas: 1 })
    expect(avisos.at(-1)).toEqual({
      codigo: 'PEDIMENTO_REEMITIDO',
      entrega: '2',
      vigente: '1',
      total: '1',
      ejemplos: '25 24 3999 5000001',
    })
  })

  it('is ordered by end of period and then by folio as a number, when there is no day of execution', async () => {
    const { resuelto } = await readDelivery({ ...delivery('10', uno), ...delivery('9', uno) })
    expect(resuelto.entregas.map((e) => [e.folio, e.orden])).toEqual([
      ['10', 1],
      ['9', 0],
    ])
  })

  it('is not lost when the later delivery lacks a file, which is told', async () => {
    const { resuelto, cuentas, avisos } = await readDelivery({
      ...delivery('1', uno),
      ...delivery('2', { '501': uno['501'] }),
    })
    expect([...resuelto.pedimentos.ganadora]).toEqual([[252439995000001, 1]])
    expect(resuelto.pedimentos.complementos).toEqual([
      { pedimento: 252439995000001, seccion: '551', entrega: 0 },
    ])
    expect(cuentas.get('data_stage.vigente.551')).toMatchObject({ leidas: 3, usadas: 3 })
    expect(codes(avisos)).toEqual(['ENTREGA_TRASLAPADA', 'ENTREGA_INCOMPLETA', 'PEDIMENTO_REPETIDO'])
  })

  it('is not taken from a delivery that only mentions it', async () => {
    const { resuelto } = await readDelivery({
      ...delivery('1', uno),
      ...delivery('2', { '501': [{ Pedimento: '5000002' }], '551': [{ Pedimento: '5000002' }], Sel: [{}] }),
    })
    expect(resuelto.pedimentos.ganadora.get(252439995000001)).toBe(0)
  })
})

describe('a pedimento told in part', () => {
  it('is told when it has no items, no general data, or its general data twice', async () => {
    const { avisos, resuelto } = await readDelivery(
      delivery('1', {
        '501': [{ Pedimento: '5000001' }, { Pedimento: '5000003' }, { Pedimento: '5000003' }],
        '551': [{ Pedimento: '5000002' }, { Pedimento: '5000003' }],
      }),
    )
    expect(avisos).toEqual([
      { codigo: 'PEDIMENTO_DOBLE', entrega: '1', total: '1', ejemplos: '25 24 3999 5000003' },
      { codigo: 'PEDIMENTO_SIN_GENERALES', entrega: '1', total: '1', ejemplos: '25 24 3999 5000002' },
      { codigo: 'PEDIMENTO_SIN_PARTIDAS', entrega: '1', total: '1', ejemplos: '25 24 3999 5000001' },
    ])
    expect([...resuelto.pedimentos.pedimento]).toEqual([252439995000001, 252439995000003])
    expect([...resuelto.pedimentos.linea]).toEqual([2, 3])
  })

  it('has the entry date of 506 type 1, the first when there are several', async () => {
    const fecha = (TipoFecha: string, FechaOperacion: string) => ({ TipoFecha, FechaOperacion })
    const { resuelto } = await readDelivery(
      delivery('1', {
        '501': [{}, { Pedimento: '5000002' }],
        '506': [fecha('2', '2025-01-02'), fecha('1', '2025-01-12'), fecha('1', '2025-01-11'), fecha('1', '')],
      }),
    )
    expect([...resuelto.pedimentos.fecha_entrada]).toEqual([20099, -2147483648])
  })
})

describe('a file that breaks while it is read', () => {
  it('leaves no row behind in what is told of pedimentos', async () => {
    const { LectorDataStage, makeDiccionariosDataStage, resolveDataStage } = await import(
      '../../../src/read/index.ts'
    )
    const archivos = ['1_501.asc', '1_551.asc'].map((archivo, indice) => ({
      indice,
      archivo,
      origen: '',
      seccion: archivo.slice(2, 5),
    }))
    const lector = new LectorDataStage(planEntregas(archivos), makeDiccionariosDataStage(), () => {}, 1)
    const identidad = (seccion: string) => ({ seccion, delimitador: '|', linea: 1 })
    await lector.read(archivos[1], identidad('551'), [Buffer.from(asc('551', {}))])
    function* broken() {
      yield Buffer.from(asc('501', {}, {}))
      throw new Error('checksum')
    }
    await expect(lector.read(archivos[0], identidad('501'), broken())).rejects.toThrow('checksum')
    const leido = lector.finish()
    expect(leido.cuentas.map((c) => c.de)).toEqual(['data_stage.551'])
    const { output, cuentas } = resolveDataStage(leido.output)
    expect(output.pedimentos.n).toBe(0)
    expect(cuentas.find((c) => c.de === 'data_stage.vigente.501')).toMatchObject({ leidas: 0 })
    expect(cuentas.every(addsUp)).toBe(true)
  })
})
