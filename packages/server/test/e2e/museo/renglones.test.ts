/** The museum of bad inputs: rows. Each is set aside with file, line, field and code, and every other one goes on. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../apoyo/csv.ts'
import { countOf, partsOf, type Visita, visit } from '../apoyo/museo.ts'
import { BOM, EXPORTACIONES, entrada, IMPORTACIONES, lines, MOVIMIENTOS } from '../apoyo/plantas.ts'

const P = '254039991000001'

/** Exhibit → row of `importaciones`, and what must be said of it: code, field, value. */
const IMPORTADAS: Readonly<
  Record<string, readonly [fila: string, codigo: string, campo: string, valor: string]>
> = {
  'a pedimento mangled by a spreadsheet': [entrada('2.44E+14'), 'NUMERO_CIENTIFICO', 'pedimento', '2.44E+14'],
  'a pedimento that lost its leading zero': [
    entrada('54039991000001'),
    'PEDIMENTO_SIN_CERO',
    'pedimento',
    '54039991000001',
  ],
  'a pedimento with a letter': [
    entrada('25403999100000O'),
    'PEDIMENTO_INVALIDO',
    'pedimento',
    '25403999100000O',
  ],
  'an unknown key': [entrada(P, { clave: 'IMX' }), 'CLAVE_DESCONOCIDA', 'clave', 'IMX'],
  'a day that does not exist': [
    entrada(P, { fecha: '31/02/2024' }),
    'FECHA_INEXISTENTE',
    'fecha_entrada',
    '31/02/2024',
  ],
  'a month that does not exist': [
    entrada(P, { fecha: '2024-13-01' }),
    'FECHA_INEXISTENTE',
    'fecha_entrada',
    '2024-13-01',
  ],
  'a date in words': [entrada(P, { fecha: '3 de mayo' }), 'FECHA_INVALIDA', 'fecha_entrada', '3 de mayo'],
  'the number by which a spreadsheet keeps a date': [
    entrada(P, { fecha: '45291' }),
    'FECHA_INVALIDA',
    'fecha_entrada',
    '45291',
  ],
  'half a line number': [entrada(P, { partida: '1.5' }), 'ENTERO_CON_DECIMALES', 'partida', '1.5'],
  'a negative quantity': [entrada(P, { cantidad: '-5' }), 'NUMERO_NO_POSITIVO', 'cantidad', '-5'],
  'a quantity of zero': [entrada(P, { cantidad: '0.000' }), 'NUMERO_NO_POSITIVO', 'cantidad', '0.000'],
  'seven decimals': [entrada(P, { cantidad: '1.1234567' }), 'DECIMALES_DE_MAS', 'cantidad', '1.1234567'],
  'a thousands separator': [
    entrada(P, { cantidad: '"1,250.00"' }),
    'NUMERO_CON_COMA',
    'cantidad',
    '1,250.00',
  ],
  'a decimal comma': [entrada(P, { cantidad: '"12,5"' }), 'NUMERO_CON_COMA', 'cantidad', '12,5'],
  'a currency sign': [entrada(P, { valor: '$100.00' }), 'NUMERO_CON_SIGNOS', 'valor_aduana_mxn', '$100.00'],
  'a number in words': [entrada(P, { cantidad: 'diez' }), 'NUMERO_INVALIDO', 'cantidad', 'diez'],
  'a number beyond all measure': [
    entrada(P, { cantidad: '9'.repeat(20) }),
    'NUMERO_FUERA_DE_RANGO',
    'cantidad',
    '9'.repeat(20),
  ],
  'no quantity': [entrada(P, { cantidad: '' }), 'CAMPO_VACIO', 'cantidad', ''],
  'no part number but blanks': [entrada(P, { parte: '   ' }), 'CAMPO_VACIO', 'numero_parte', '   '],
  'a negative value': [entrada(P, { valor: '-1' }), 'NUMERO_NEGATIVO', 'valor_aduana_mxn', '-1'],
  'a NUL byte': [entrada(P, { parte: 'A\0B' }), 'RENGLON_CON_NUL', '', entrada(P, { parte: 'A␀B' })],
  'a quote that never closes': [
    entrada(P, { parte: '"A' }),
    'COMILLA_SIN_CERRAR',
    '',
    entrada(P, { parte: '"A' }),
  ],
  'text after a closing quote': [
    entrada(P, { parte: '"TUBO 1/2" PULGADA' }),
    'COMILLA_SIN_CERRAR',
    '',
    entrada(P, { parte: '"TUBO 1/2" PULGADA' }),
  ],
  'a row cut short': [`${P},IN,2025-01-10`, 'CAMPOS_DE_MENOS', '', `${P},IN,2025-01-10`],
  'a comma too many': [`${entrada(P)},x`, 'CAMPOS_DE_MAS', '', `${entrada(P)},x`],
}

const NOMBRES = Object.keys(IMPORTADAS)
/** Between two exhibits stands a good row, so that no fault can spill over unseen. */
const BUENAS = NOMBRES.map((_, i) =>
  entrada(`25403999200${String(i).padStart(4, '0')}`, { parte: `BUENA-${String(i).padStart(2, '0')}` }),
)

let visita: Visita

beforeAll(async () => {
  visita = await visit({
    'importaciones.csv': lines(
      IMPORTACIONES,
      ...NOMBRES.flatMap((nombre, i) => [IMPORTADAS[nombre][0], BUENAS[i]]),
      '',
      '  ,,',
    ),
    'exportaciones.csv': lines(
      EXPORTACIONES,
      '254039993000001,RT,2025-02-01,1,BUENA-00,4,PZA',
      '254039993000001,RT,2025-02-30,2,BUENA-00,4,PZA',
    ),
    'movimientos.csv': lines(
      MOVIMIENTOS,
      '2025-02-02,regalo,BUENA-00,1,PZA',
      '2025-02-02,destruccion,BUENA-00,1,PZA',
    ),
    'bom.csv': lines(
      BOM,
      'PROD,BUENA-01,2,PZA,,,,,',
      'CICLO-A,CICLO-B,1,PZA,,,,,',
      'CICLO-B,CICLO-A,1,PZA,,,,,',
      'PROD,BUENA-02,1,PZA,,,,2025-12-31,2025-01-01',
      'PROD,BUENA-03,1,PZA,0.12345678901234567,,,,',
      'PROD,BUENA-03,1,PZA,,,prestado,,',
    ),
    'unidades.csv': lines(
      'numero_parte,de,a,factor',
      'BUENA-05,KG,PZA,25',
      'BUENA-05,PZA,KG,0.05',
      'BUENA-06,KG,PZA,0',
    ),
  })
})

describe('a row of importaciones with', () => {
  it.each(NOMBRES)('%s', (nombre) => {
    const linea = 2 + 2 * NOMBRES.indexOf(nombre)
    const [, codigo, campo, valor] = IMPORTADAS[nombre]
    const dichos = visita.rechazos.filter(
      (r) => r.archivo === 'importaciones.csv' && r.linea === String(linea),
    )
    expect(dichos).toEqual([
      {
        archivo: 'importaciones.csv',
        linea: String(linea),
        campo,
        valor,
        codigo,
        mensaje: expect.any(String),
      },
    ])
    expect(dichos[0].mensaje.length).toBeGreaterThan(40)
    expect(dichos[0].mensaje).not.toMatch(/\{\{|undefined/)
  })

  it('none of these: each good row between them opened its lot, and blank ones were ignored', () => {
    expect(partsOf(visita)).toEqual(NOMBRES.map((_, i) => `BUENA-${String(i).padStart(2, '0')}`))
    const n = NOMBRES.length
    // The unknown key is read by the table and set aside by the book.
    expect(countOf(visita, 'importaciones:importaciones.csv')).toEqual([2 * n + 2, n + 1, 2, n - 1, 0])
    expect(countOf(visita, 'libro/importaciones')).toEqual([n + 1, n, 0, 1, 0])
  })
})

describe('a row of another table', () => {
  const said = (archivo: string) =>
    visita.rechazos.filter((r) => r.archivo === archivo).map((r) => [r.linea, r.campo, r.valor, r.codigo])

  it('with an exit on a day that does not exist', () => {
    expect(said('exportaciones.csv')).toEqual([['3', 'fecha', '2025-02-30', 'FECHA_INEXISTENTE']])
    expect(countOf(visita, 'exportaciones:exportaciones.csv')).toEqual([2, 1, 0, 1, 0])
  })

  it('with a movement that no law knows', () => {
    expect(said('movimientos.csv')).toEqual([['2', 'tipo', 'regalo', 'OPCION_DESCONOCIDA']])
    const descargadas = readCsv(visita.salida, 'saldos.csv').find(
      (s) => s.numero_parte === 'BUENA-00',
    )?.descargada
    expect(descargadas).toBe('5.000000')
  })

  it('with a bill of materials that closes a cycle, is reversed, too precise or of unknown origin', () => {
    expect(said('bom.csv')).toEqual([
      ['4', 'componente', 'CICLO-A', 'BOM_CICLO'],
      ['5', 'vigente_hasta', '2025-01-01', 'VIGENCIA_INVERTIDA'],
      ['6', 'merma', '0.12345678901234567', 'DIGITOS_DE_MAS'],
      ['7', 'origen', 'prestado', 'OPCION_DESCONOCIDA'],
    ])
  })

  it('with factors that contradict each other or are none', () => {
    expect(said('unidades.csv')).toEqual([
      ['3', 'factor', '0.05', 'UNIDAD_CONTRADICTORIA'],
      ['4', 'factor', '0', 'NUMERO_NO_POSITIVO'],
    ])
  })
})
