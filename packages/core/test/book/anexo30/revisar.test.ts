import { describe, expect, it } from 'vitest'
import { type ContextoDeRevision, RevisorAnexo30 } from '#book'
import { parseFecha } from '#kernel'
import { LEY } from '../planta.ts'

const dia = (texto: string) => parseFecha(texto)!

const contexto = (mas: Partial<ContextoDeRevision> = {}): ContextoDeRevision => ({
  inventario: LEY.formatos.get('anexo30_inventario_inicial')!,
  descargos: LEY.formatos.get('anexo30_descargos')!,
  fracciones: new Set(['74081901', '39269099']),
  tarifa: 'TIGIE 2022',
  pedimentos: new Map([
    ['39996000310', { clave: 'RT', fecha: dia('2026-03-10') }],
    ['39996000311', { clave: 'V1', fecha: dia('2026-03-11') }],
    ['39996000312', { clave: 'RT', fecha: dia('2026-04-01') }],
  ]),
  disponible: (fraccion) => (fraccion === '74081901' ? 100_000 : null),
  inicio: dia('2026-03-01'),
  ...mas,
})

const encode = (texto: string) => new TextEncoder().encode(texto)
const review = (texto: string, con = contexto()) =>
  new RevisorAnexo30(con)
    .review('informe.txt', encode(texto))
    .map(({ linea, campo, valor, codigo, datos }) => [linea, campo, valor, codigo, datos?.esperado])

const BUENO = '02|RT|2026|03|\r\n03|74081901|500.000|N\r\n04|3999|6000310|24\r\n05|Acta 12\r\n'

describe('a discharge report', () => {
  it('that is sound has nothing to tell, with either line end', () => {
    expect(review(BUENO)).toEqual([])
    expect(review(BUENO.replaceAll('\r', ''))).toEqual([])
  })

  it.each<[string, string, unknown[][]]>([
    ['no heading', '03|74081901|5.00|N\n', [[1, '', '03', 'A30_ENCABEZADO', 'el encabezado 02']]],
    [
      'two headings',
      `${BUENO}02|RT|2026|03|\n`,
      [[5, '', '02', 'A30_ENCABEZADO', 'un renglón que no sea encabezado']],
    ],
    [
      'an unknown kind of record',
      '02|RT|2026|03|\n09|1\n',
      [[2, '', '09', 'A30_REGISTRO', '02, 03, 04, 05']],
    ],
    ['a field too few', '02|RT|2026|03|\n03|74081901|5.00\n', [[2, '', '3', 'A30_CAMPOS', '4']]],
    ['a field too many', '02|RT|2026|03|\n03|74081901|5.00|N|\n', [[2, '', '5', 'A30_CAMPOS', '4']]],
    [
      'a period that does not exist',
      '02|RT|2026|13|\n',
      [[1, 'periodo', '13', 'A30_PERIODO', expect.stringContaining('42')]],
    ],
    [
      'an amount with a comma',
      '02|RT|2026|03|\n03|74081901|1,000.00|N\n',
      [[2, 'valor_mxn', '1,000.00', 'A30_VALOR', 'un importe con punto y hasta 3 decimales']],
    ],
    [
      'an amount below zero',
      '02|RT|2026|03|\n03|74081901|-5.00|N\n',
      [[2, 'valor_mxn', '-5.00', 'A30_VALOR', 'un importe con punto y hasta 3 decimales']],
    ],
    [
      'an item of seven digits',
      '02|RT|2026|03|\n03|7408190|5.00|N\n',
      [[2, 'fraccion', '7408190', 'A30_VALOR', '8 cifras']],
    ],
    [
      'an item out of the tariff',
      '02|RT|2026|03|\n03|74081999|5.00|N\n',
      [[2, 'fraccion', '74081999', 'A30_FRACCION_CATALOGO', 'TIGIE 2022']],
    ],
    [
      'an item without a charge',
      '02|RT|2026|03|\n03|39269099|5.00|N\n',
      [[2, 'fraccion', '39269099', 'A30_SIN_CARGO', 'ningún cargo hasta 2026-03-31']],
    ],
    [
      'more than was charged',
      '02|RT|2026|03|\n03|74081901|1000.01|N\n',
      [[2, 'valor_mxn', '1000.01', 'A30_SOBREDESCARGO', '1000.00']],
    ],
    [
      'another flag for assets',
      '02|RT|2026|03|\n03|74081901|5.00|X\n',
      [[2, 'activo_fijo', 'X', 'A30_VALOR', 'S, N']],
    ],
    [
      'a pedimento of another year',
      '02|RT|2026|03|\n04|3999|3000310|24\n',
      [[2, 'consecutivo', '3000310', 'A30_PEDIMENTO', expect.stringContaining('6 o 5')]],
    ],
    [
      'a pedimento of another key',
      '02|RT|2026|03|\n04|3999|6000311|24\n',
      [[2, 'consecutivo', '3999 6000311', 'A30_CLAVE_PEDIMENTO', 'V1']],
    ],
    [
      'a pedimento of another month',
      '02|RT|2026|03|\n04|3999|6000312|24\n',
      [[2, 'consecutivo', '2026-04-01', 'A30_FECHA_PERIODO', 'de 2026-03-01 a 2026-03-31']],
    ],
    [
      'an item twice',
      '02|RT|2026|03|\n03|74081901|5.00|N\n03|74081901|6.00|N\n',
      [[3, 'fraccion', '74081901', 'A30_DUPLICADO', 'informe.txt:2']],
    ],
  ])('with %s is told its line, field, value and what was expected', (_, texto, esperado) => {
    expect(review(texto)).toEqual(esperado)
  })

  it('with an unknown key lists those there are', () => {
    expect(review('02|XX|2026|03|\n')[0]).toEqual([
      1,
      'clave',
      'XX',
      'A30_CLAVE',
      expect.stringContaining('RT, V1'),
    ])
  })

  it('takes a period of two months, to its last day', () => {
    expect(review('02|RT|2026|38|\n04|3999|6000312|24\n04|3999|6000310|24\n')).toEqual([])
    expect(review('02|RT|2026|42|\n04|3999|6000312|24\n')[0][4]).toBe('de 2026-11-01 a 2026-12-31')
  })

  it('in another encoding is told by its first bad byte and nothing else', () => {
    const bytes = Uint8Array.from([...encode('02|RT|2026|03|\n'), 0xd1, 0x41])
    const [rechazo, ...rest] = new RevisorAnexo30(contexto()).review('x.txt', bytes)
    expect([rechazo.linea, rechazo.valor, rechazo.codigo, rest.length]).toEqual([
      2,
      '0xd1',
      'A30_CODIFICACION',
      0,
    ])
    expect(
      new RevisorAnexo30(contexto()).review('x.txt', Uint8Array.from([0xef, 0xbb, 0xbf, 48]))[0].codigo,
    ).toBe('A30_CODIFICACION')
  })

  it('remembers the files before it: what they discharged, and what they reported', () => {
    const revisor = new RevisorAnexo30(contexto())
    expect(revisor.review('uno.txt', encode(BUENO))).toEqual([])
    const otro = '02|V1|2026|03|\n03|74081901|600.00|N\n04|3999|6000310|24\n'
    expect(
      revisor.review('dos.txt', encode(otro)).map(({ codigo, datos }) => [codigo, datos?.esperado]),
    ).toEqual([
      ['A30_SOBREDESCARGO', '500.00'],
      ['A30_DUPLICADO', 'uno.txt:3'],
    ])
  })

  it('without a book is held only against its layout and the tariff', () => {
    const con = contexto({ pedimentos: new Map(), disponible: null, inicio: null })
    expect(review('02|RT|2026|03|\n03|39269099|999.00|N\n04|3999|6000311|24\n', con)).toEqual([])
  })
})

describe('an initial inventory', () => {
  const BUENA = '262439996000098|2026-01-20|74081901|600.00|N\n'

  it('that is sound, or all in zeros, has nothing to tell', () => {
    expect(review(BUENA)).toEqual([])
    expect(review('000000000000000|2026-02-28|00000000|0.00|N\n')).toEqual([])
  })

  it.each<[string, string, unknown[]]>([
    [
      'a short pedimento',
      BUENA.slice(1),
      [1, 'pedimento', '62439996000098', 'A30_VALOR', '15 cifras sin espacios'],
    ],
    [
      'a number of another year',
      BUENA.replace('6000098', '5000098'),
      [1, 'pedimento', '262439995000098', 'A30_PEDIMENTO', expect.stringContaining('empiece con 6')],
    ],
    [
      'a date after the account began',
      BUENA.replace('2026-01-20', '2026-03-01'),
      [1, 'fecha', '2026-03-01', 'A30_FECHA_PERIODO', 'hasta 2026-02-28'],
    ],
    [
      'a date of another form',
      BUENA.replace('2026-01-20', '20/01/2026'),
      [1, 'fecha', '20/01/2026', 'A30_VALOR', 'AAAA-MM-DD'],
    ],
    [
      'the same operation twice',
      BUENA + BUENA,
      [2, 'pedimento', '262439996000098 74081901', 'A30_DUPLICADO', 'informe.txt:1'],
    ],
  ])('with %s is told', (_, texto, esperado) => {
    expect(review(texto)).toEqual([esperado])
  })
})
