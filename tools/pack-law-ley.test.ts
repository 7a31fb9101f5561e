import { fileURLToPath } from 'node:url'
import { addMonths, assert, formatFecha, parseFecha } from '@trazo/core/kernel'
import { efectoDeClave, type Ley, openLey, unidadCanonica, valorDe, vencimientoDe } from '@trazo/core/legal'
import { beforeAll, describe, expect, it } from 'vitest'
import { packLaw } from './pack-law.ts'

let ley: Ley

beforeAll(async () => {
  ley = openLey(await packLaw(fileURLToPath(new URL('../law', import.meta.url))))
})

function dia(text: string): number {
  const dias = parseFecha(text)
  assert(dias !== null, `not a date: ${text}`)
  return dias
}

describe('the law that ships', () => {
  it.each<[string, 1 | 2, string, string]>([
    ['IN', 1, 'abre_lote', 'insumo'],
    ['AF', 1, 'abre_lote', 'activo_fijo'],
    ['V1', 1, 'abre_lote', 'insumo'],
    ['V1', 2, 'descarga', 'insumo'],
    ['RT', 2, 'descarga', 'insumo'],
    ['V5', 2, 'descarga', 'insumo'],
    ['V5', 1, 'revisar', 'insumo'],
    ['F4', 1, 'descarga', 'insumo'],
    ['F5', 1, 'descarga', 'activo_fijo'],
    ['A1', 1, 'neutro', ''],
    ['A1', 2, 'revisar', 'envase'],
    ['R1', 1, 'rectifica', ''],
    ['R1', 2, 'rectifica', ''],
    ['BO', 2, 'suspende', 'activo_fijo'],
    ['BO', 1, 'restituye', 'activo_fijo'],
    ['GC', 1, 'ajuste_valor', ''],
    ['CT', 2, 'neutro', ''],
    ['RT', 1, 'revisar', ''],
  ])('reads key %s of operation %i as %s', (clave, operacion, efecto, tipoBien) => {
    expect(efectoDeClave(ley, clave, operacion, dia('2026-11-20'))).toMatchObject({
      efecto,
      tipo_bien: tipoBien,
    })
  })

  it('knows no key that is not in appendix 2', () => {
    expect(efectoDeClave(ley, 'X9', 1, dia('2026-11-20'))).toBeNull()
  })

  it.each<['insumo' | 'contenedor' | 'activo_fijo', string, boolean, string]>([
    ['insumo', '2024-01-15', false, '2025-07-15'],
    ['insumo', '2024-08-31', false, '2026-02-28'],
    ['insumo', '2022-08-30', false, '2024-02-29'],
    ['insumo', '2020-07-23', true, '2022-01-23'],
    ['insumo', '2020-07-24', true, '2023-07-24'],
    ['insumo', '2025-12-31', true, '2028-12-31'],
    ['insumo', '2026-01-01', true, '2029-01-01'],
    ['insumo', '1999-05-31', false, '2000-11-30'],
    ['contenedor', '2024-02-29', true, '2026-02-28'],
    ['activo_fijo', '2024-02-29', true, ''],
  ])('gives %s entered on %s (OEA: %s) until %s', (tipo_bien, fecha, conOea, esperado) => {
    expect(formatFecha(vencimientoDe(ley, { tipo_bien, fecha_entrada: dia(fecha), conOea }))).toBe(esperado)
  })

  it('never lengthens a term by the VAT certification, whose old benefit stays as history', () => {
    const ficha = ley.parametros.get('plazo_insumo_iva_ieps_meses')?.ficha
    expect(ficha?.aplica_al_calculo).toBe(false)
    expect(valorDe(ley, 'plazo_insumo_iva_ieps_meses', dia('2020-07-23'))?.valor).toBe(36)
    expect(valorDe(ley, 'plazo_insumo_iva_ieps_meses', dia('2020-07-24'))?.valor).toBe(18)
  })

  it('has a term in force on every day of a century', () => {
    for (let fecha = dia('1950-01-01'); fecha < dia('2050-01-01'); fecha = addMonths(fecha, 1))
      for (const tipo_bien of ['insumo', 'contenedor', 'activo_fijo'] as const)
        vencimientoDe(ley, { tipo_bien, fecha_entrada: fecha, conOea: true })
  })

  it.each<[string, string, string | number | null]>([
    ['exportacion_minima_usd', '2026-11-20', 500000],
    ['exportacion_minima_pct', '2026-11-20', 10],
    ['retorno_minimo_pct', '2026-11-20', 60],
    ['anexo24_c_registro_horas', '2024-11-14', null],
    ['anexo24_c_registro_horas', '2024-11-15', 48],
    ['aviso_cambios_dias_habiles', '2026-02-12', null],
    ['aviso_cambios_dias_habiles', '2026-02-13', 10],
    ['recargos_mensual_pct', '2026-12-31', '2.07'],
    ['recargos_mensual_pct', '2027-01-01', null],
    ['tolerancia_cantidad', '2026-11-20', '0.0005'],
    ['tolerancia_valor_aduana_mxn', '2026-11-20', 1],
  ])('says %s as of %s: %s', (parametro, fecha, esperado) => {
    expect(valorDe(ley, parametro, dia(fecha))?.valor ?? null).toBe(esperado)
  })

  it.each<[string, string[]]>([
    ['1', ['1', '01', 'KG', 'Kilo', 'KILOS', 'kgs.', 'KILOGRAMO', 'KGM']],
    ['2', ['G', 'GR', 'GRAMO', 'GRM']],
    ['3', ['M', 'MT', 'METRO', 'MTR', 'Metro lineal']],
    ['6', ['6', '06', 'PZA', 'PZ', 'pieza', 'Piezas', 'PCS', 'H87', 'EA']],
    ['8', ['L', 'LT', 'LITRO', 'LTR']],
    ['11', ['MIL', 'MILLAR']],
    ['12', ['JGO', 'JUEGO', 'SET']],
    ['13', ['KWH', 'Kilowatt/Hora']],
  ])('takes for unit %s all of %j', (clave, textos) => {
    expect(textos.map((texto) => unidadCanonica(ley, texto))).toEqual(textos.map(() => clave))
  })

  it('finds tariff items, countries and identifiers by their official keys', () => {
    const descripcion = (catalogo: string, columna: string, ...clave: string[]) => {
      const abierto = ley.catalogos.get(catalogo)
      return abierto?.buscar(...clave)[0]?.[abierto.columna(columna)]
    }
    expect(descripcion('tigie_nico', 'umt', '01012101', '00')).toBe('07')
    expect(descripcion('ap04_paises', 'clave_c_pais_cfdi', 'ZYA')).toBe('NLD')
    expect(descripcion('ap08_identificadores', 'nivel', 'IM')).toBe('G')
    expect(descripcion('ap16_regimenes', 'clave', 'ITE')).toBe('ITE')
  })

  it('marks what is ours and unverified as such', () => {
    expect(efectoDeClave(ley, 'M3', 1, dia('2026-11-20'))?.confianza).toBe('sin_verificar')
    expect(ley.catalogos.get('modalidades_immex')?.ficha.confianza).toBe('sin_verificar')
    expect(valorDe(ley, 'plazo_insumo_oea_meses', dia('2026-01-01'))?.confianza).toBe('media')
  })
})
