import { describe, expect, it } from 'vitest'
import { settleTies } from '../../src/book/empates.ts'
import { asentar } from './asentar.ts'

/** Rows `key file content`, in the order they are given; answers their contents in the order they end in. */
function settle(texto: string): string {
  const rows = texto.split(',').map((row) => row.trim().split(' '))
  const filas = Int32Array.from(rows, (_, i) => i)
  settleTies(
    filas,
    (a, b) => rows[a][0] === rows[b][0],
    Int32Array.from(rows, ([, archivo]) => Number(archivo)),
    (a, b) => rows[a][2].charCodeAt(0) - rows[b][2].charCodeAt(0),
  )
  return Array.from(filas, (fila) => rows[fila][2]).join('')
}

describe('rows with equal keys', () => {
  it('of one file stay where they are', () => {
    expect(settle('x 0 b, x 0 a, x 0 c')).toBe('bac')
  })

  it('of several files stand in order of content, the last ones too', () => {
    expect(settle('x 0 b, x 1 a')).toBe('ab')
    expect(settle('x 0 c, x 0 b, x 1 a, y 1 z, z 0 n, z 0 o, z 1 m')).toBe('abczmno')
  })

  it('are told apart run by run: one of several files does not move the next one, of one file', () => {
    expect(settle('x 0 b, x 1 a, y 1 d, y 1 c')).toBe('abdc')
    expect(settle('x 1 d, x 1 c, y 0 b, y 1 a')).toBe('dcab')
  })

  it('none at all are no trouble', () => {
    const filas = new Int32Array(0)
    settleTies(
      filas,
      () => true,
      filas,
      () => 0,
    )
    expect(filas).toHaveLength(0)
  })
})

const IMPORTACIONES =
  'archivo,pedimento,clave,fecha_entrada,partida,numero_parte,fraccion,cantidad,unidad,valor_aduana_mxn'
const EXPORTACIONES = 'archivo,pedimento,clave,fecha,partida,numero_parte,cantidad,unidad,destino'
const MOVIMIENTOS = 'archivo,fecha,tipo,pedimento,partida,numero_parte,cantidad,unidad'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

describe('entries', () => {
  const lotes = (...filas: string[]) =>
    asentar({ importaciones: [IMPORTACIONES, ...filas].join('\n') }).lotes.map((lote) => {
      const [pedimento, parte, fecha, , cantidad, unidad, valor] = lote.split(' ')
      return [pedimento, parte, fecha.slice(5), cantidad, unidad, valor].join(' ')
    })

  it('stand by day, pedimento and partida, whatever file they are in', () => {
    expect(
      lotes(
        `0,${ped(2)},IN,2024-01-10,1,A,,1,PZA,1.00`,
        `0,${ped(1)},IN,2024-01-10,10,A,,1,PZA,1.00`,
        `1,${ped(1)},IN,2024-01-10,9,A,,2,PZA,1.00`,
        `1,${ped(3)},IN,2024-01-09,1,A,,3,PZA,1.00`,
      ),
    ).toEqual([
      '003 A 01-09 3 PZA 1.00',
      '001 A 01-10 2 PZA 1.00',
      '001 A 01-10 1 PZA 1.00',
      '002 A 01-10 1 PZA 1.00',
    ])
  })

  it('with one key in one file stay as the file has them', () => {
    expect(
      lotes(`0,${ped(1)},IN,2024-01-10,1,B,,5,PZA,1.00`, `0,${ped(1)},IN,2024-01-10,1,A,,1,PZA,1.00`),
    ).toEqual(['001 B 01-10 5 PZA 1.00', '001 A 01-10 1 PZA 1.00'])
  })

  it('with one key in two files stand by part, quantity, value and then text, whichever file came first', () => {
    const filas = [
      `${ped(1)},IN,2024-01-10,1,A,,1,6,1.00`,
      `${ped(1)},IN,2024-01-10,1,A,,1,PZA,1.00`,
      `${ped(1)},IN,2024-01-10,1,A,,1,PZA,2.00`,
      `${ped(1)},IN,2024-01-10,1,A,,10,PZA,1.00`,
      `${ped(1)},IN,2024-01-10,1,B,,1,PZA,1.00`,
    ]
    const expected = ['A 01-10 1 6 1.00', 'A 01-10 1 PZA 1.00', 'A 01-10 1 PZA 2.00', 'A 01-10 10 PZA 1.00']
    const alternate = (rows: readonly string[]) => rows.map((fila, i) => `${i % 2},${fila}`)
    for (const rows of [filas, filas.toReversed()]) {
      expect(lotes(...alternate(rows))).toEqual(
        [...expected, 'B 01-10 1 PZA 1.00'].map((lote) => `001 ${lote}`),
      )
    }
  })

  it('of two files whose texts differ stand by those, in either order of files; equal ones by their line', () => {
    const una = `${ped(1)},IN,2024-01-10,1,A,,1,6,1.00`
    const otra = `${ped(1)},IN,2024-01-10,1,A,,1,PZA,1.00`
    const expected = ['001 A 01-10 1 6 1.00', '001 A 01-10 1 PZA 1.00']
    expect(lotes(`0,${una}`, `1,${otra}`)).toEqual(expected)
    expect(lotes(`1,${una}`, `0,${otra}`)).toEqual(expected)
    const { libro } = asentar({ importaciones: `${IMPORTACIONES}\n1,${una}\n0,${una}` })
    expect([...libro.lotes.linea]).toEqual([2, 3])
  })

  it('that differ in day, pedimento or partida are no tie, though their files are two', () => {
    const nine = `0,${ped(1)},IN,2024-01-10,1,A,,9,PZA,1.00`
    const first = '001 A 01-10 9 PZA 1.00'
    expect(lotes(nine, `1,${ped(1)},IN,2024-01-11,1,A,,2,PZA,1.00`)).toEqual([
      first,
      '001 A 01-11 2 PZA 1.00',
    ])
    expect(lotes(nine, `1,${ped(2)},IN,2024-01-10,1,A,,2,PZA,1.00`)).toEqual([
      first,
      '002 A 01-10 2 PZA 1.00',
    ])
    expect(lotes(nine, `1,${ped(1)},IN,2024-01-10,2,A,,2,PZA,1.00`)).toEqual([
      first,
      '001 A 01-10 2 PZA 1.00',
    ])
  })

  it('come before the balances of the same key', () => {
    const { lotes: abiertos } = asentar({
      importaciones: `${IMPORTACIONES}\n0,${ped(1)},AF,2024-01-10,1,PRENSA,,1,PZA,1.00`,
      saldos_iniciales: `archivo,fecha_saldo,pedimento,clave,fecha_entrada,partida,numero_parte,saldo,unidad,valor_saldo_mxn
        1,2024-12-31,${ped(1)},IN,2024-01-10,1,A,1,PZA,1.00`,
    })
    expect(abiertos.map((lote) => lote.split(' ')[1])).toEqual(['PRENSA', 'A'])
  })
})

describe('exits', () => {
  const DIEZ = {
    importaciones: `${IMPORTACIONES}
      0,${ped(1)},IN,2024-01-01,1,A,,100,PZA,100.00
      0,${ped(1)},IN,2024-01-01,2,B,,100,PZA,100.00`,
  }
  const salidas = (exportaciones: string[], movimientos: string[] = []) =>
    asentar({
      ...DIEZ,
      exportaciones: [EXPORTACIONES, ...exportaciones].join('\n'),
      ...(movimientos.length > 0 && { movimientos: [MOVIMIENTOS, ...movimientos].join('\n') }),
    }).descargos.map((descargo) => {
      const [pedimento, fecha, , , , cantidad] = descargo.split(' ')
      return `${pedimento} ${fecha.slice(5)} ${cantidad}`
    })

  it('stand by day, exports before movements, then by pedimento and partida, whatever file they are in', () => {
    expect(
      salidas(
        [
          `0,${ped(72)},RT,2024-02-01,1,A,1,PZA,`,
          `1,${ped(71)},RT,2024-02-01,10,A,2,PZA,`,
          `0,${ped(71)},RT,2024-02-01,9,A,3,PZA,`,
          `1,${ped(73)},RT,2024-01-31,1,A,4,PZA,`,
        ],
        [`0,2024-02-01,destruccion,${ped(70)},1,A,5,PZA`, `0,2024-01-31,destruccion,${ped(70)},1,A,6,PZA`],
      ),
    ).toEqual(['073 01-31 4', '070 01-31 6', '071 02-01 3', '071 02-01 2', '072 02-01 1', '070 02-01 5'])
  })

  it('with one key in two files stand by quantity and then by text; in one file, as it has them', () => {
    const filas = [`${ped(70)},RT,2024-02-01,1,A,9,PZA,`, `${ped(70)},RT,2024-02-01,1,A,2,PZA,`]
    expect(salidas(filas.map((fila) => `0,${fila}`))).toEqual(['070 02-01 9', '070 02-01 2'])
    expect(salidas(filas.map((fila, i) => `${i},${fila}`))).toEqual(['070 02-01 2', '070 02-01 9'])
  })

  it('that differ in day, side, pedimento, partida or part are no tie, though their files are two', () => {
    const nine = `0,${ped(70)},RT,2024-02-01,1,A,9,PZA,`
    const apart = (otra: string) => salidas([nine, otra])
    expect(apart(`1,${ped(70)},RT,2024-02-02,1,A,2,PZA,`)).toEqual(['070 02-01 9', '070 02-02 2'])
    expect(apart(`1,${ped(71)},RT,2024-02-01,1,A,2,PZA,`)).toEqual(['070 02-01 9', '071 02-01 2'])
    expect(apart(`1,${ped(70)},RT,2024-02-01,2,A,2,PZA,`)).toEqual(['070 02-01 9', '070 02-01 2'])
    expect(apart(`1,${ped(70)},RT,2024-02-01,1,B,2,PZA,`)).toEqual(['070 02-01 9', '070 02-01 2'])
    expect(salidas([nine], [`1,2024-02-01,destruccion,${ped(70)},1,A,2,PZA`])).toEqual([
      '070 02-01 9',
      '070 02-01 2',
    ])
  })

  it('movements without a pedimento of two files are a tie like any other', () => {
    expect(
      asentar({
        ...DIEZ,
        movimientos: `${MOVIMIENTOS}
          0,2024-02-01,destruccion,,,A,9,PZA
          1,2024-02-01,destruccion,,,A,2,PZA`,
      }).descargos.map((d) => d.split(' ')[5]),
    ).toEqual(['2', '9'])
  })
})
