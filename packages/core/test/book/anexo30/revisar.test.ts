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
      [
        [
          ...[1, 'periodo', '13', 'A30_PERIODO'],
          '01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11, 12, 37, 38, 39, 40, 41, 42',
        ],
      ],
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
      'an item of seven digits and another flag, both and nothing else',
      '02|RT|2026|03|\n03|7408190|9999.00|X\n',
      [
        [2, 'fraccion', '7408190', 'A30_VALOR', '8 cifras'],
        [2, 'activo_fijo', 'X', 'A30_VALOR', 'S, N'],
      ],
    ],
    [
      'a bad amount of an item out of the tariff',
      '02|RT|2026|03|\n03|74081999|5,00|N\n',
      [[2, 'valor_mxn', '5,00', 'A30_VALOR', 'un importe con punto y hasta 3 decimales']],
    ],
    [
      'a carriage return within a field',
      '02|RT|2026|03|\n03|74081901|5.0\r0|N\r\n',
      [[2, 'valor_mxn', '5.0\r0', 'A30_VALOR', 'un importe con punto y hasta 3 decimales']],
    ],
    ['an empty line', '02|RT|2026|03|\n\n', [[2, '', '', 'A30_REGISTRO', '02, 03, 04, 05']]],
    [
      'a last line without its end',
      '02|RT|2026|03|\n09|1',
      [[2, '', '09', 'A30_REGISTRO', '02, 03, 04, 05']],
    ],
    [
      'no heading, and an item out of the tariff',
      '03|74081999|5.00|N\n04|3999|3000310|24\n',
      [
        [1, '', '03', 'A30_ENCABEZADO', 'el encabezado 02'],
        [1, 'fraccion', '74081999', 'A30_FRACCION_CATALOGO', 'TIGIE 2022'],
      ],
    ],
    [
      'a second heading, which opens no period',
      '02|RT|2026|03|\n02|RT|2026|04|\n04|3999|6000310|24\n',
      [[2, '', '02', 'A30_ENCABEZADO', 'un renglón que no sea encabezado']],
    ],
    [
      'a year that no calendar has',
      '02|RT|0000|03|\n',
      [[1, 'ejercicio', '0000', 'A30_VALOR', 'un ejercicio de cuatro cifras']],
    ],
    [
      'a year whose end no calendar has',
      '02|RT|9999|12|\n',
      [[1, 'ejercicio', '9999', 'A30_VALOR', 'un ejercicio de cuatro cifras']],
    ],
    [
      'a year that begins before any calendar',
      '02|RT|1899|12|\n',
      [[1, 'ejercicio', '1899', 'A30_VALOR', 'un ejercicio de cuatro cifras']],
    ],
    [
      'a pedimento of the month before',
      '02|RT|2026|04|\n04|3999|6000310|24\n',
      [[2, 'consecutivo', '2026-03-10', 'A30_FECHA_PERIODO', 'de 2026-04-01 a 2026-04-30']],
    ],
    [
      'a pedimento of another decade',
      '02|RT|2030|12|\n04|3999|8000310|24\n',
      [
        [
          ...[2, 'consecutivo', '8000310', 'A30_PEDIMENTO'],
          'que el consecutivo empiece con 0 o 9, por el ejercicio 2030',
        ],
      ],
    ],
    [
      'a pedimento twice',
      '02|RT|2026|03|\n04|3999|6000310|24\n04|3999|6000310|24\n',
      [[3, 'consecutivo', '3999 6000310', 'A30_DUPLICADO', 'informe.txt:2']],
    ],
    [
      'a notice twice',
      '02|RT|2026|03|\n05|Acta 12\n05|Acta 13\n05|Acta 12\n',
      [[4, 'documento', 'Acta 12', 'A30_DUPLICADO', 'informe.txt:2']],
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

  it('may name a pedimento of the year before, and goods and assets of one item', () => {
    expect(
      review('02|RT|2026|03|\n04|3999|5000310|24\n03|74081901|1000.00|N\n03|74081901|1000.00|S\n'),
    ).toEqual([])
  })

  it('takes a pedimento of the first day of its period, and of the last', () => {
    const pedimentos = new Map([
      ['39996000401', { clave: 'RT', fecha: dia('2026-12-01') }],
      ['39996000431', { clave: 'RT', fecha: dia('2026-12-31') }],
    ])
    const texto = '02|RT|2026|12|\n04|3999|6000401|24\n04|3999|6000431|24\n'
    expect(review(texto, contexto({ pedimentos }))).toEqual([])
  })

  it('asks what can be discharged of the item, the flag and the days of its period', () => {
    const asked: string[] = []
    const disponible = (fraccion: string, activo: string, desde: number, hasta: number) => {
      asked.push(`${fraccion} ${activo} ${desde - dia('2026-02-01')} ${hasta - desde}`)
      return 100
    }
    review('02|RT|2026|02|\n03|74081901|1.00|S\n', contexto({ disponible }))
    expect(asked).toEqual(['74081901 S 0 27'])
  })

  it('tells with what the message needs', () => {
    const datosDe = (texto: string) => new RevisorAnexo30(contexto()).review('x.txt', encode(texto))[0].datos
    expect(datosDe('02|RT|0000|03|\n')).toEqual({
      ...{ valor: '0000', esperado: 'un ejercicio de cuatro cifras', titulo: 'Ejercicio' },
    })
    expect(datosDe('02|RT|2026|03|\n03|7408190|5.00|N\n')).toEqual({
      ...{ valor: '7408190', esperado: '8 cifras', titulo: 'Fracción arancelaria' },
    })
    expect(datosDe('02|RT|2026|03|\n03|74081901|1000.01|N\n')).toEqual({
      ...{ valor: '1000.01', fraccion: '74081901', esperado: '1000.00' },
    })
  })

  it('in another encoding is told by its first bad byte and nothing else', () => {
    const bytes = Uint8Array.from([...encode('02|RT|2026|03|\n'), 0xd1, 0x41])
    const [rechazo, ...rest] = new RevisorAnexo30(contexto()).review('x.txt', bytes)
    expect([rechazo.linea, rechazo.campo, rechazo.valor, rechazo.codigo, rest.length]).toEqual([
      2,
      '',
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

  it('is due once for each key and period', () => {
    const revisor = new RevisorAnexo30(contexto())
    const informe = (clave: string, periodo: string) =>
      revisor
        .review(`${clave}${periodo}.txt`, encode(`02|${clave}|2026|${periodo}|\n`))
        .map(({ campo, valor, codigo, datos }) => [campo, valor, codigo, datos?.esperado])
    expect([informe('RT', '03'), informe('V1', '03'), informe('RT', '04')]).toEqual([[], [], []])
    expect(informe('RT', '03')).toEqual([['clave', 'RT 2026 03', 'A30_DUPLICADO', 'RT03.txt:1']])
  })

  it('counts what earlier files discharged in its period, and never less than nothing is left', () => {
    const revisor = new RevisorAnexo30(contexto())
    const codigos = (clave: string, periodo: string, valor: string) =>
      revisor
        .review('x.txt', encode(`02|${clave}|2026|${periodo}|\n03|74081901|${valor}|N\n`))
        .map(({ codigo, datos }) => [codigo, datos?.esperado])
    expect(codigos('RT', '03', '400.00')).toEqual([])
    expect(codigos('V1', '03', '400.00')).toEqual([])
    expect(codigos('V5', '03', '300.00')).toEqual([['A30_SOBREDESCARGO', '200.00']])
    expect(codigos('F4', '03', '1.00')).toEqual([['A30_SOBREDESCARGO', '0.00']])
    expect(codigos('RT', '04', '1000.00')).toEqual([])
  })

  it('is not judged by the period of the file before it', () => {
    const revisor = new RevisorAnexo30(contexto())
    revisor.review('uno.txt', encode(BUENO))
    const dos = revisor.review('dos.txt', encode('02|RT|2026|13|\n03|74081901|9000.00|N\n'))
    expect(dos.map(({ linea, codigo }) => [linea, codigo])).toEqual([[1, 'A30_PERIODO']])
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
    for (const cero of ['0.00', '0', '000.0'])
      expect(review(`000000000000000|2026-02-28|00000000|${cero}|N\n`)).toEqual([])
  })

  it('may have one pedimento with two items, or with goods and assets, up to the day before the account', () => {
    const dia28 = BUENA.replace('01-20', '02-28')
    const otra = BUENA.replace('74081901', '39269099')
    expect(review(dia28 + otra + BUENA.replace('|N', '|S'))).toEqual([])
    const despues = BUENA.replace('2026-01-20', '2026-09-01')
    expect(review(despues, contexto({ inicio: null }))).toEqual([])
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
      [1, 'pedimento', '262439995000098', 'A30_PEDIMENTO', 'que el consecutivo empiece con 6, por el año 26'],
    ],
    [
      'a date after the account began',
      BUENA.replace('2026-01-20', '2026-03-01'),
      [1, 'fecha', '2026-03-01', 'A30_FECHA_PERIODO', 'hasta 2026-02-28'],
    ],
    ['a field too few', '262439996000098|2026-01-20|74081901|600.00\n', [1, '', '4', 'A30_CAMPOS', '5']],
    [
      'zeros at the end of its pedimento, of goods out of the tariff that are worth nothing',
      '262439996000000|2026-01-20|74081999|0.00|N\n',
      [1, 'fraccion', '74081999', 'A30_FRACCION_CATALOGO', 'TIGIE 2022'],
    ],
    [
      'zeros at the beginning of its pedimento',
      '002439990000098|2026-01-20|74081999|0.00|N\n',
      [1, 'fraccion', '74081999', 'A30_FRACCION_CATALOGO', 'TIGIE 2022'],
    ],
    [
      'a pedimento in zeros and a value that ends in them',
      '000000000000000|2026-01-20|74081999|10.00|N\n',
      [1, 'fraccion', '74081999', 'A30_FRACCION_CATALOGO', 'TIGIE 2022'],
    ],
    [
      'a pedimento in zeros and a value that begins with them',
      '000000000000000|2026-01-20|74081999|0.05|N\n',
      [1, 'fraccion', '74081999', 'A30_FRACCION_CATALOGO', 'TIGIE 2022'],
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
