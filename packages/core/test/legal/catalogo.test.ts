import { describe, expect, it } from 'vitest'
import { BugError } from '#kernel'
import { Catalogo, checkCatalogo, checkReferencias } from '#legal'
import { makeCatalogo } from './ley-chica.ts'

const COLUMNAS = [
  { nombre: 'clave', descripcion: 'c', requerida: true, patron: '[A-Z]{2}' },
  { nombre: 'lado', descripcion: 'l', valores: ['1', '2'] },
  { nombre: 'texto', descripcion: 't' },
]
const check = (filas: string[][], ficha: object = {}, encabezado = ['clave', 'lado', 'texto']) =>
  checkCatalogo(
    makeCatalogo('x', ['clave', 'lado'], [encabezado], { columnas: COLUMNAS, ...ficha }).ficha,
    encabezado,
    filas,
  ).map(({ campo, mensaje }) => `${campo}: ${mensaje}`)

describe('looking up a catalogue', () => {
  const catalogo = new Catalogo(
    makeCatalogo(
      'x',
      ['a', 'b'],
      [
        ['a', 'b', 'c'],
        ['1', '23', 'x'],
        ['12', '3', 'y'],
        ['1', '23', 'z'],
      ],
    ),
  )

  it('finds every row of the whole key, and never one of a key that only looks alike', () => {
    expect(catalogo.buscar('1', '23').map((fila) => fila[2])).toEqual(['x', 'z'])
    expect(catalogo.buscar('12', '3').map((fila) => fila[2])).toEqual(['y'])
    expect(catalogo.buscar('12', '23')).toEqual([])
  })

  it('with a column or a key that it does not have is our bug', () => {
    expect(() => catalogo.columna('d')).toThrow(BugError)
    expect(() => catalogo.buscar('1')).toThrow(BugError)
  })
})

describe('the check of a catalogue', () => {
  it('accepts rows that keep what the sheet promises', () => {
    expect(
      check([
        ['AA', '1', ''],
        ['AA', '2', 'dos'],
        ['AB', '', 'con, coma'],
      ]),
    ).toEqual([])
  })

  it('reports another header and nothing else, since no column can be trusted', () => {
    expect(check([['AA', '9']], {}, ['clave', 'lado'])).toEqual(['columnas: el archivo trae clave, lado'])
  })

  it.each<[string, string[][], object, string]>([
    ['too few rows', [['AA', '1', '']], { filas: { min: 2, max: 9 } }, 'filas: hay 1; deben ser de 2 a 9'],
    [
      'too many rows',
      [
        ['AA', '1', ''],
        ['AB', '1', ''],
      ],
      { filas: { min: 1, max: 1 } },
      'filas: hay 2; deben ser de 1 a 1',
    ],
    ['a short row', [['AA', '1']], {}, 'línea 2, todas: 2 valores para 3 columnas'],
    [
      'a missing value',
      [
        ['AA', '1', ''],
        ['', '1', ''],
      ],
      {},
      'línea 3, clave: vacía',
    ],
    ['a value out of its pattern', [['AAA', '1', '']], {}, 'línea 2, clave: no cumple [A-Z]{2}: AAA'],
    ['a value out of its list', [['AA', '3', '']], {}, 'línea 2, lado: valor fuera de lista: 3'],
    ['stray spaces', [['AA', '1', 'x ']], {}, 'línea 2, texto: espacios de sobra o caracteres de control'],
    [
      'control characters',
      [['AA', '1', 'x\u0007y']],
      {},
      'línea 2, texto: espacios de sobra o caracteres de control',
    ],
    [
      'a repeated key',
      [
        ['AA', '1', 'x'],
        ['AA', '1', 'y'],
      ],
      {},
      'clave, lado: clave repetida: clave AA, lado 1',
    ],
    [
      'a key column that is not there',
      [['AA', '1', '']],
      { clave: ['ausente'] },
      'clave: no hay columna ausente',
    ],
  ])('reports %s', (_, filas, ficha, esperado) => {
    expect(check(filas, ficha)).toEqual([esperado])
  })

  it('lets rows share a key only where the sheet says so', () => {
    expect(
      check(
        [
          ['AA', '1', 'x'],
          ['AA', '1', 'y'],
        ],
        { repetible: true },
      ),
    ).toEqual([])
  })
})

describe('a catalogue with dates', () => {
  const fechada = (...periodos: [string, string][]) =>
    checkCatalogo(
      makeCatalogo('x', ['k'], [['k', 'de', 'a']], { vigencia: { desde: 'de', hasta: 'a' } }).ficha,
      ['k', 'de', 'a'],
      periodos.map(([de, a]) => ['K', de, a]),
    ).map(({ campo, mensaje }) => `${campo}: ${mensaje}`)

  it('accepts rows of one key that follow one another', () => {
    expect(fechada(['inicio', '2029-12-31'], ['2030-01-01', ''], ['2031-01-01', ''])).toEqual([])
  })

  it('reports gaps, overlaps and dates that cannot be read', () => {
    expect(fechada(['inicio', '2029-12-30'], ['2030-01-01', ''])).toEqual([
      'k K: hueco: quedan días sin valor desde el anterior',
    ])
    expect(fechada(['inicio', '2030-01-01'], ['2030-01-01', ''])).toEqual([
      'k K: traslape: empieza antes de que termine el anterior',
    ])
    expect(fechada(['2030-13-01', ''])).toEqual(['línea 2, de: fechas que no se leen'])
    expect(fechada(['2030-01-01', '01/02/2030'])).toEqual(['línea 2, de: fechas que no se leen'])
  })
})

describe('references between catalogues', () => {
  const otro = makeCatalogo('otro', ['k'], [['k'], ['1']])
  const conReferencia = (referencia: string, ...valores: string[]) =>
    checkReferencias(
      makeCatalogo('x', ['a'], [['a'], ...valores.map((v) => [v])], {
        columnas: [{ nombre: 'a', descripcion: 'a', referencia }],
      }),
      new Map([['otro', otro]]),
    ).map((p) => p.mensaje)

  it('hold for every value that is not empty', () => {
    expect(conReferencia('otro.k', '1', '')).toEqual([])
    expect(conReferencia('otro.k', '1', '2', '2')).toEqual(['2 no está en otro.k'])
  })

  it('to a list that does not exist are reported', () => {
    expect(conReferencia('otro.z', '1')).toEqual(['no hay otro.z'])
    expect(conReferencia('nadie.k', '1')).toEqual(['no hay nadie.k'])
  })
})
