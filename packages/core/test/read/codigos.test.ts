/** Every code of the registry, each with the smallest file that brings it about. */

import { describe, expect, it } from 'vitest'
import { identify, readLista69b } from '#read'
import { describeError, ERRORES } from '#records'
import { TABLAS_ERRORES } from '../../src/records/errores/tablas.ts'
import { bytesOf, type Contenido, inChunks, readFiles } from './lectura.ts'
import { makeLibro, rowsXml } from './libro-de-prueba.ts'

const energia = (kwh: string, mes = '2024-01') => `mes,kwh\n${mes},${kwh}\n`
const bom = (fila: string) =>
  `producto,componente,cantidad,unidad,merma,origen,vigente_desde,vigente_hasta\n${fila}\n`
const movimiento = (fila: string) => `fecha,tipo,numero_parte,cantidad,unidad,pedimento,partida\n${fila}\n`
const hoja = (celda: string) =>
  makeLibro({
    hojas: {
      energia: rowsXml([
        ['mes', 'kwh'],
        ['2024-01', { xml: celda }],
      ]),
    },
  })

const ARCHIVOS: Readonly<Record<string, Contenido>> = {
  CAMPO_VACIO: energia(' '),
  NUMERO_INVALIDO: energia('doce'),
  NUMERO_CON_COMA: energia('"1,234.5"'),
  NUMERO_CON_SIGNOS: energia('$ 12.50'),
  NUMERO_CIENTIFICO: energia('1.5E+3'),
  NUMERO_FUERA_DE_RANGO: energia('99999999999'),
  DECIMALES_DE_MAS: energia('0.1234567'),
  DIGITOS_DE_MAS: bom('P,A,0.3333333333333333,PZA,,,,'),
  ENTERO_CON_DECIMALES: movimiento('2024-01-01,donacion,A,1,PZA,,1.5'),
  NUMERO_NO_POSITIVO: movimiento('2024-01-01,donacion,A,0,PZA,,'),
  NUMERO_NEGATIVO: energia('-1'),
  OPCION_DESCONOCIDA: movimiento('2024-01-01,merma,A,1,PZA,,'),
  FECHA_INVALIDA: movimiento('45302,donacion,A,1,PZA,,'),
  FECHA_INEXISTENTE: movimiento('12/31/2024,donacion,A,1,PZA,,'),
  MES_INVALIDO: energia('1', 'enero'),
  PEDIMENTO_INVALIDO: movimiento('2024-01-01,donacion,A,1,PZA,4000001,'),
  PEDIMENTO_SIN_CERO: movimiento('2024-01-01,donacion,A,1,PZA,94030004000001,'),
  PEDIMENTO_REDONDEADO: movimiento('2024-01-01,donacion,A,1,PZA,254000000000000,'),
  VIGENCIA_INVERTIDA: bom('P,A,1,PZA,,,2024-05-01,2024-04-30'),
  CAMPOS_DE_MAS: 'mes,kwh\n2024-01,1,234\n',
  CAMPOS_DE_MENOS: 'mes,kwh\n2024-01\n',
  RENGLON_CON_NUL: 'mes,kwh\n2024-01,1\u0000\n',
  COMILLA_SIN_CERRAR: 'mes,kwh\n"2024-01,1\n',
  RENGLON_DEMASIADO_LARGO: `mes,kwh\n${'x'.repeat(1 << 21)}\n`,
  COLUMNA_FALTANTE: 'fecha,factura_uuid,numero_parte,valor_mxn,unidad\n',
  COLUMNA_REPETIDA: 'mes,kwh,site,address\n',
  COLUMNA_DESCONOCIDA: 'mes,kwh,notas\n',
  COLUMNA_SIN_NOMBRE: makeLibro({
    hojas: {
      energia: rowsXml([
        ['mes', 'kwh'],
        ['2024-01', 1, null, 'nota'],
        ['2024-02', 1, 'x'],
      ]),
    },
  }),
  ENCABEZADO_ILEGIBLE: '"Consumo\nmes,kwh\nde 2024"\n',
  CODIFICACION_MIXTA: new Uint8Array([
    ...bytesOf('mes,kwh,domicilio\n2024-01,1,Peña\n2024-02,1,'),
    0xf1,
    0x61,
  ]),
  FORMULA_SIN_VALOR: hoja('<f>A1*2</f>'),
  CELDA_CON_ERROR: makeLibro({
    hojas: {
      energia: rowsXml([
        ['mes', 'kwh'],
        ['2024-01', { tipo: 'e', xml: '<v>#REF!</v>' }],
      ]),
    },
  }),
  HOJA_IGNORADA: makeLibro({ hojas: { energia: rowsXml([['mes', 'kwh']]), notas: rowsXml([['hola']]) } }),
  LIBRO_ILEGIBLE: makeLibro({ hojas: { energia: '<row r="1">' } }),
  LIBRO_CON_CONTRASENA: new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...bytesOf([...'EncryptedPackage'].join('\0')),
  ]),
  LIBRO_ANTIGUO: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  LIBRO_DEMASIADO_GRANDE: makeLibro({
    hojas: { energia: rowsXml([['mes', 'kwh']]) },
    infladoDeclarado: 2 ** 31 + 1,
  }),
  LIBRO_SIN_TABLAS: makeLibro({ hojas: { notas: rowsXml([['hola']]) } }),
}

const LEYENDA = 'Información actualizada al 31 de diciembre de 2025,,,,,,,,\n'
const LISTA = 'No,RFC,Nombre,Situación del contribuyente,Oficio,SAT,Oficio DOF,DOF\n'
const LISTAS: Readonly<Record<string, string>> = {
  LISTA_SIN_CORTE: `${LISTA}1,AAA010101AA1,X,Presunto,o,01/02/2020,o,03/02/2020\n`,
  LISTA_FECHA_ILEGIBLE: `${LEYENDA}${LISTA}1,AAA010101AA1,X,Presunto,o,pendiente,o,03/02/2020\n`,
  LISTA_RFC_INVALIDO: `${LEYENDA}${LISTA}1,123,X,Presunto,o,01/02/2020,o,03/02/2020\n`,
}

describe('the codes of tables and lists', () => {
  it.each(Object.keys(ARCHIVOS))(
    '%s is said of the file that has that fault, and nothing else is',
    async (codigo) => {
      const { rechazos, avisos } = await readFiles({ 'a.csv': ARCHIVOS[codigo] })
      expect([...new Set([...rechazos, ...avisos].map((said) => said.codigo))]).toEqual([codigo])
    },
  )

  it.each(Object.keys(LISTAS))(
    '%s is said of the list that has that fault, and nothing else is',
    async (codigo) => {
      const bytes = bytesOf(LISTAS[codigo])
      const identidad = identify(bytes, 'lista.csv', () => null)
      if (identidad.clase !== 'lista_69b') throw new Error(identidad.clase)
      const { rechazos, avisos } = await readLista69b('lista.csv', identidad, inChunks(bytes))
      expect([...rechazos, ...avisos].map((said) => said.codigo)).toEqual([codigo])
    },
  )

  it('are those of the registry, all of them', () => {
    const said = [...Object.keys(ARCHIVOS), ...Object.keys(LISTAS)].sort()
    expect(said).toEqual(Object.keys(TABLAS_ERRORES).sort())
    for (const codigo of said)
      expect(ERRORES[codigo]).toBe(TABLAS_ERRORES[codigo as keyof typeof TABLAS_ERRORES])
  })

  it('leave no gap in their sentences, in either language', async () => {
    for (const contenido of Object.values(ARCHIVOS)) {
      const { rechazos, avisos } = await readFiles({ 'a.csv': contenido })
      for (const said of [
        ...[...rechazos].map((r) => ({ ...r, datos: { campo: r.campo, valor: r.valor, ...r.datos } })),
        ...avisos,
      ]) {
        for (const lang of ['es', 'en'] as const) {
          const named = [...JSON.stringify(ERRORES[said.codigo][lang]).matchAll(/\{\{(\w+)\}\}/g)]
          for (const [, name] of named)
            expect([said.codigo, Object.keys(said.datos ?? {})]).toEqual([
              said.codigo,
              expect.arrayContaining([name]),
            ])
          expect(describeError(said.codigo, lang, said.datos)).not.toContain('{{')
        }
      }
    }
  })
})
