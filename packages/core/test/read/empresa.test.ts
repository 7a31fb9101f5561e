import { describe, expect, it } from 'vitest'
import { formatFecha } from '#kernel'
import { readEmpresa } from '#read'

const SANA = `rfc: AAA010101AAA
razon_social: Planta de Ejemplo, S.A. de C.V.
programa_immex: 1234-2006
modalidad: industrial
inicio_programa: 2012-05-01
certificaciones:
  - { tipo: iva_ieps, rubro: AAA, desde: 2024-03-01, hasta: 2025-02-28 }
  - { tipo: oea, desde: 01/01/2022 }
domicilios:
  - { clave: P1, tipo: planta, cp: 01000, municipio: Álvaro Obregón, estado: CMX }
`

const faults = (yaml: string) => {
  const { output, rechazos } = readEmpresa(yaml, 'empresa.yaml')
  expect(output === null).toBe(rechazos.length > 0)
  return [...rechazos].map(({ linea, campo, codigo }) => `${linea} ${campo} ${codigo}`)
}

describe('the company profile', () => {
  it('says which consumption is discharged: the standard list, unless it asks for the actual one', () => {
    const consumoDe = (linea: string) => readEmpresa(SANA + linea, 'empresa.yaml').output?.consumo
    expect(['', 'consumo:\n', "consumo: ''\n", 'consumo: estandar\n'].map(consumoDe)).toEqual(
      Array(4).fill('estandar'),
    )
    expect(consumoDe('consumo: real\n')).toBe('real')
    expect(faults(`${SANA}consumo: promedio\n`)).toEqual(['11 consumo EMPRESA_CAMPO'])
  })

  it('is read with its certifications and premises', () => {
    const { output, avisos } = readEmpresa(SANA, 'empresa.yaml')
    expect(avisos).toEqual([])
    expect(output).toMatchObject({
      rfc: 'AAA010101AAA',
      programa_immex: '1234-2006',
      modalidad: 'industrial',
      domicilios: [{ clave: 'P1', cp: '01000', municipio: 'Álvaro Obregón' }],
    })
    expect(formatFecha(output!.inicio_programa)).toBe('2012-05-01')
    expect(output!.certificaciones.map((c) => [c.tipo, formatFecha(c.desde), c.hasta])).toEqual([
      ['iva_ieps', '2024-03-01', output!.certificaciones[0].hasta],
      ['oea', '2022-01-01', null],
    ])
    expect(formatFecha(output!.certificaciones[0].hasta!)).toBe('2025-02-28')
  })

  it('may have nothing certified and no premises, said in any way', () => {
    const base = SANA.slice(0, SANA.indexOf('certificaciones'))
    for (const tail of ['', 'certificaciones: []\ndomicilios: []\n', 'certificaciones:\ndomicilios: ~\n'])
      expect(readEmpresa(base + tail, 'e').output).toMatchObject({ certificaciones: [], domicilios: [] })
  })

  it('names the field and the line of what it cannot use', () => {
    expect(faults(SANA.replace('AAA010101AAA', '123'))).toEqual(['1 rfc EMPRESA_CAMPO'])
    expect(faults(SANA.replace('industrial', 'maquila'))).toEqual(['4 modalidad EMPRESA_CAMPO'])
    expect(faults(SANA.replace('2012-05-01', '2012-02-31'))).toEqual(['5 inicio_programa EMPRESA_CAMPO'])
    expect(faults(SANA.replace('oea', 'oeaa'))).toEqual(['6 certificaciones.1.tipo EMPRESA_CAMPO'])
    expect(faults(SANA.replace(/razon_social.*\n/, ''))).toEqual(['1 razon_social EMPRESA_CAMPO'])
  })

  it('warns of a field it does not know', () => {
    const { output, avisos } = readEmpresa(`${SANA}giro: electrónica\n`, 'empresa.yaml')
    expect(output).not.toBeNull()
    expect(avisos).toEqual([
      { codigo: 'EMPRESA_CAMPO_DESCONOCIDO', archivo: 'empresa.yaml', linea: 11, datos: { campo: 'giro' } },
    ])
  })

  it('is refused, and never fails, when it is not a plain list of fields', () => {
    for (const yaml of ['', 'hola', '- a\n- b', 'rfc: [AAA', 'rfc: "AAA', 'a: b: c', '\t', 'rfc: 1\nrfc: 2'])
      expect(faults(yaml).every((fault) => /EMPRESA_(YAML|CAMPO)$/.test(fault))).toBe(true)
  })

  it('does not follow aliases, so a bomb of them is a fault like any other', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`)
    bomb[0] = 'a0: &a0 [x]'
    expect(faults(`${bomb.join('\n')}\n${SANA}`).length).toBeGreaterThan(0)
  })

  it('takes no field from the prototype of things', () => {
    const { output } = readEmpresa(`${SANA}__proto__: { admin: true }\nconstructor: x\n`, 'e')
    expect(output).not.toBeNull()
    expect(Object.keys(output!)).not.toContain('admin')
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})
