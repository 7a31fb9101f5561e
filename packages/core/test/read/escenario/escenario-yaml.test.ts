import { describe, expect, it } from 'vitest'
import { parseFecha } from '../../../src/kernel/index.ts'
import { readEscenario } from '../../../src/read/escenario/escenario-yaml.ts'

const VACIO = {
  nombre: '',
  orden: 'peps',
  consumo: null,
  bom: null,
  mover_salidas: [],
  quitar_salidas: [],
  certificaciones: { agregar: [], quitar: [] },
  ley: null,
  corte: null,
}

/** Problems as `line code field value`. */
function problemsOf(texto: string): string[] {
  const { output, rechazos } = readEscenario(texto, 'e.yaml')
  expect(output).toBeNull()
  return [...rechazos].map(({ linea, codigo, campo, valor }) => `${linea} ${codigo} ${campo} ${valor}`.trim())
}

describe('a scenario file', () => {
  it('says what would be otherwise, with the line of everything that may not be there', () => {
    const { output, rechazos } = readEscenario(
      `nombre: UEPS y sin OEA
orden: ueps
consumo: real
bom: listas/nueva.csv
mover_salidas:
  - { pedimento: 26 24 3999 6000205, fecha: 2026-04-01 }
  - { pedimento: "262439996000206", partida: 2, fecha: 01/05/2026 }
quitar_salidas:
  - pedimento: 26 24 3999 6000207
certificaciones:
  agregar:
    - { tipo: iva_ieps, rubro: AAA, desde: 2026-01-01 }
  quitar:
    - { tipo: oea, desde: 2024-01-01 }
ley: ley.json
corte: 2026-12-31
`,
      'e.yaml',
    )
    expect(rechazos).toEqual([])
    expect(output).toEqual({
      nombre: 'UEPS y sin OEA',
      orden: 'ueps',
      consumo: 'real',
      bom: { ruta: 'listas/nueva.csv', linea: 4 },
      mover_salidas: [
        { pedimento: 262439996000205, partida: null, fecha: parseFecha('2026-04-01'), linea: 6 },
        { pedimento: 262439996000206, partida: 2, fecha: parseFecha('2026-05-01'), linea: 7 },
      ],
      quitar_salidas: [{ pedimento: 262439996000207, partida: null, linea: 9 }],
      certificaciones: {
        agregar: [{ tipo: 'iva_ieps', rubro: 'AAA', desde: parseFecha('2026-01-01'), hasta: null }],
        quitar: [{ tipo: 'oea', desde: parseFecha('2024-01-01'), linea: 14 }],
      },
      ley: { ruta: 'ley.json', linea: 15 },
      corte: parseFecha('2026-12-31'),
    })
  })

  it('that says nothing changes nothing, in any of the ways of YAML', () => {
    for (const texto of [
      '',
      '# nada\n',
      '{}\n',
      'orden: peps\n',
      'mover_salidas:\ncertificaciones:\nbom:\n',
      '\uFEFForden: peps',
    ])
      expect(readEscenario(texto, 'e.yaml').output, texto).toEqual(VACIO)
  })

  it('with another shape is told field by field, each with its line, and is not used', () => {
    expect(
      problemsOf(`orden: fifo
consumo: teorico
mover_salidas:
  - { pedimento: 123, fecha: 2026-04-01 }
  - { pedimento: 26 24 3999 6000205, fecha: mañana }
  - { pedimento: 26 24 3999 6000205 }
quitar_salidas: todas
certificaciones:
  quitar:
    - { tipo: oro }
corte: 2026-02-30
`),
    ).toEqual([
      '1 ESCENARIO_CAMPO orden fifo',
      '2 ESCENARIO_CAMPO consumo teorico',
      '4 ESCENARIO_CAMPO mover_salidas.0.pedimento 123',
      '5 ESCENARIO_CAMPO mover_salidas.1.fecha mañana',
      '6 ESCENARIO_CAMPO mover_salidas.2.fecha',
      '7 ESCENARIO_CAMPO quitar_salidas todas',
      '10 ESCENARIO_CAMPO certificaciones.quitar.0.tipo oro',
      '11 ESCENARIO_CAMPO corte 2026-02-30',
    ])
  })

  it('with fields that are not known is told, at every level', () => {
    expect(
      problemsOf(`ordne: ueps
mover_salidas:
  - { pedimento: 26 24 3999 6000205, fecha: 2026-04-01, hora: 12 }
certificaciones: { añadir: [] }
`),
    ).toEqual([
      '3 ESCENARIO_CAMPO_DESCONOCIDO mover_salidas.0.hora',
      '4 ESCENARIO_CAMPO_DESCONOCIDO certificaciones.añadir',
      '1 ESCENARIO_CAMPO_DESCONOCIDO ordne',
    ])
  })

  it('that is no YAML, holds a field twice or is a list is told, with its line', () => {
    expect(problemsOf('orden: peps\nmover_salidas: [{')[0]).toMatch(/^\d+ ESCENARIO_YAML$/)
    expect(problemsOf('orden: peps\norden: ueps\n')).toEqual(['2 ESCENARIO_YAML'])
    expect(problemsOf('- orden: peps\n')).toEqual(['1 ESCENARIO_YAML'])
    expect(problemsOf('peps\n')).toEqual(['1 ESCENARIO_YAML'])
  })
})
