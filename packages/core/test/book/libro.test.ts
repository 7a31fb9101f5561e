import { describe, expect, it } from 'vitest'
import { formatFecha, parseFecha, SIN_FECHA } from '#kernel'
import { TIPOS_BIEN } from '#records'
import { resolveCorte } from '../../src/book/index.ts'
import { asentar } from './asentar.ts'
import { declarar, makeDiccionarios } from './declarar.ts'

const IMPORTACIONES =
  'archivo,pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn,tipo_bien'
const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'
const MOVIMIENTOS = 'fecha,tipo,numero_parte,cantidad,unidad,entrada_pedimento,entrada_partida'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`
const importar = (...filas: string[]) => [IMPORTACIONES, ...filas].join('\n')

describe('an import line', () => {
  const abrir = (...filas: string[]) => {
    const { libro, anotado } = asentar({ importaciones: importar(...filas) }, { corte: '2024-12-31' })
    return { tipos: Array.from(libro.lotes.tipo_bien, (tipo) => TIPOS_BIEN[tipo]), ...anotado }
  }

  it('opens a lot of the kind of goods that it declares, or else of that of its key', () => {
    const { tipos } = abrir(
      `0,${ped(1)},IN,2024-01-10,1,A,1,PZA,1.00,`,
      `0,${ped(2)},AF,2024-01-10,1,A,1,PZA,1.00,`,
      `0,${ped(3)},IN,2024-01-10,1,A,1,PZA,1.00,contenedor`,
      `0,${ped(4)},IN,2024-01-10,1,A,1,PZA,1.00,activo_fijo`,
      `0,${ped(5)},AF,2024-01-10,1,A,1,PZA,1.00,insumo`,
    )
    expect(tipos).toEqual(['insumo', 'activo_fijo', 'contenedor', 'activo_fijo', 'insumo'])
  })

  it('whose key opens nothing is ignored, with the reason and the key; of equal ones the first is told', () => {
    const { avisos, rechazos } = abrir(
      `0,${ped(1)},V7,2024-01-10,1,A,1,PZA,1.00,`,
      `1,${ped(2)},A3,2024-01-10,1,A,1,PZA,1.00,`,
      `0,${ped(3)},GC,2024-01-10,1,A,1,PZA,1.00,`,
      `0,${ped(4)},V7,2024-01-10,1,A,1,PZA,1.00,`,
    )
    expect(rechazos).toEqual([])
    expect(avisos).toEqual([
      { archivo: 'todo.csv', linea: 2, codigo: 'CLAVE_POR_REVISAR', datos: { clave: 'V7', filas: '2' } },
      {
        ...{ archivo: 'otro.csv', linea: 3, codigo: 'CLAVE_DESCARGA_EN_IMPORTACIONES' },
        datos: { clave: 'A3', filas: '1' },
      },
      { archivo: 'todo.csv', linea: 4, codigo: 'CLAVE_SIN_EFECTO', datos: { clave: 'GC', filas: '1' } },
    ])
  })

  it('whose key nobody knows is set aside, with its place and what was found', () => {
    const { rechazos } = abrir(`1,${ped(1)},ZZ,2024-01-10,1,A,1,PZA,1.00,`)
    expect(rechazos).toEqual([
      {
        archivo: 'otro.csv',
        linea: 2,
        campo: 'clave',
        valor: 'ZZ',
        codigo: 'CLAVE_DESCONOCIDA',
        datos: { valor: 'ZZ' },
      },
    ])
  })

  it('after the cut-off is ignored; on it, not', () => {
    const { avisos, tipos } = abrir(
      `0,${ped(1)},IN,2024-12-31,1,A,1,PZA,1.00,`,
      `0,${ped(2)},IN,2025-01-01,1,A,1,PZA,1.00,`,
    )
    expect(tipos).toHaveLength(1)
    expect(avisos).toMatchObject([{ codigo: 'POSTERIOR_AL_CORTE', linea: 3, datos: { filas: '1' } }])
  })

  it('in another unit than its part is converted, and it is told', () => {
    const { anotado, lotes } = asentar({
      importaciones: importar(
        `0,${ped(1)},IN,2024-01-10,1,A,1,PZA,1.00,`,
        `0,${ped(2)},IN,2024-01-11,1,A,2,CAJA,1.00,`,
        `0,${ped(3)},IN,2024-01-11,1,A,2,6,1.00,`,
      ),
      unidades: 'numero_parte,de,a,factor\n A,CAJA,PZA,10',
    })
    expect(lotes.map((lote) => lote.split(' ').slice(4, 6).join(' '))).toEqual(['1 PZA', '20 6', '2 6'])
    expect(anotado.avisos).toEqual([
      {
        archivo: 'todo.csv',
        linea: 3,
        codigo: 'LOTE_CONVERTIDO',
        datos: { parte: 'A', de: 'CAJA', a: '6', filas: '1' },
      },
    ])
  })
})

describe('an exit', () => {
  it('whose key nobody knows, or discharges nothing, says its key', () => {
    const { anotado, cuentas } = asentar({
      importaciones: importar(`0,${ped(1)},IN,2024-01-10,1,A,1,PZA,1.00,`),
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},ZZ,2024-02-01,1,A,1,PZA
        ${ped(71)},CT,2024-02-01,1,A,1,PZA
        ${ped(72)},V2,2024-02-01,1,A,1,PZA
        ${ped(73)},F5,2024-02-01,1,A,1,PZA`,
    })
    expect(anotado.rechazos).toMatchObject([
      { linea: 2, campo: 'clave', valor: 'ZZ', codigo: 'CLAVE_DESCONOCIDA' },
    ])
    expect(anotado.avisos.map(({ codigo, datos }) => `${codigo} ${datos?.clave}`)).toEqual([
      'CLAVE_SIN_EFECTO CT',
      'CLAVE_SIN_EFECTO V2',
      'SALIDA_DE_ACTIVO_FIJO F5',
    ])
    expect(cuentas[1]).toEqual({
      ...{ de: 'libro/exportaciones', leidas: 4, usadas: 0, ignoradas: 3, apartadas: 1, repetidas: 0 },
    })
  })

  it('without any import table is a shortfall', () => {
    const { faltantes, lotes } = asentar({
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,A,2,PZA`,
    })
    expect([lotes, faltantes]).toEqual([[], ['070 2024-02-01 A 2 2 bom']])
  })

  it('of a product in several units on one day takes what each unit holds of it', () => {
    const { descargos, faltantes } = asentar({
      importaciones: importar(
        `0,${ped(1)},IN,2024-01-10,1,A,1000,PZA,1000.00,`,
        `0,${ped(2)},IN,2024-01-10,1,P,1,PZA,1.00,`,
      ),
      bom: 'producto,componente,cantidad,unidad,desperdicio\n P,A,2,PZA,0.5\n P,B,1,PZA,',
      unidades: 'numero_parte,de,a,factor\n P,CAJA,PZA,10\n P,TARIMA,CAJA,4',
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-02-01,1,P,1,PZA
        ${ped(71)},RT,2024-02-01,1,P,1,CAJA
        ${ped(72)},RT,2024-02-01,1,P,1,KG
        ${ped(73)},RT,2024-02-01,1,P,1,TARIMA
        ${ped(74)},RT,2024-02-01,1,P,3,PZA
        ${ped(75)},RT,2024-02-01,1,P,3,CAJA
        ${ped(76)},RT,2024-02-01,1,P,3,KG`,
    })
    expect(
      descargos.map((d) => {
        const [exit, , , , , cantidad, , concepto] = d.split(' ')
        return `${exit} ${cantidad} ${concepto}`
      }),
    ).toEqual([
      ...['070 2 consumo', '070 0.5 desperdicio', '071 20 consumo', '071 5 desperdicio'],
      ...['073 80 consumo', '073 20 desperdicio', '074 6 consumo', '074 1.5 desperdicio'],
      ...['075 60 consumo', '075 15 desperdicio'],
    ])
    expect(faltantes).toEqual([
      '070 2024-02-01 B 1 1 bom',
      '071 2024-02-01 B 10 10 bom',
      '072 2024-02-01 P 1 1 unidad',
      '073 2024-02-01 B 40 40 bom',
      '074 2024-02-01 B 3 3 bom',
      '075 2024-02-01 B 30 30 bom',
      '076 2024-02-01 P 3 3 unidad',
    ])
  })

  it('that rounds to nothing of a component needs none of it; half a millionth is one', () => {
    const { descargos } = asentar({
      importaciones: importar(`0,${ped(1)},IN,2024-01-10,1,A,1,PZA,1.00,`),
      bom: 'producto,componente,cantidad,unidad\n P,A,0.0000004,PZA\n Q,A,0.0000005,PZA',
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-02-01,1,P,1,PZA
        ${ped(71)},RT,2024-02-01,1,Q,1,PZA`,
    })
    expect(descargos.map((d) => d.split(' ')[5])).toEqual(['0.000001'])
  })
})

describe('a movement that names its lots', () => {
  const dirigir = (filas: string, importaciones: readonly string[]) =>
    asentar({ importaciones: importar(...importaciones), movimientos: `${MOVIMIENTOS}\n${filas}` }, {})
  const LOTES = [
    `0,${ped(1)},IN,2024-01-10,1,A,5,PZA,5.00,`,
    `0,${ped(2)},IN,2024-01-11,1,A,5,PZA,5.00,`,
    `0,${ped(2)},IN,2024-01-11,2,A,5,PZA,10.00,`,
    `0,${ped(2)},IN,2024-01-11,3,B,5,PZA,10.00,`,
    `0,${ped(2)},AF,2024-01-11,4,C,5,PZA,10.00,`,
  ]

  it('takes from those of its part in that pedimento, by partida, and from no other', () => {
    const { descargos, faltantes } = dirigir(
      `2024-02-01,destruccion,A,7,PZA,${ped(2)},
       2024-02-02,destruccion,A,9,PZA,${ped(2)},2
       2024-02-03,destruccion,A,1,PZA,,`,
      LOTES,
    )
    expect(descargos.map((d) => d.split(' ').slice(1).join(' '))).toEqual([
      '2024-02-01 A 002 A 5 5.00 directo',
      '2024-02-01 A 002 A 2 4.00 directo',
      '2024-02-02 A 002 A 3 6.00 directo',
      '2024-02-03 A 001 A 1 1.00 consumo',
    ])
    expect(faltantes).toEqual(['- 2024-02-02 A 9 6 lote'])
  })

  it('falls short when there is none: of another part, of a fixed asset, of a pedimento nobody imported', () => {
    const { descargos, faltantes } = dirigir(
      `2024-02-01,destruccion,B,1,PZA,${ped(1)},
       2024-02-02,destruccion,C,1,PZA,${ped(2)},
       2024-02-03,destruccion,A,1,PZA,${ped(9)},`,
      LOTES,
    )
    expect(descargos).toEqual([])
    expect(faltantes).toEqual([
      '- 2024-02-01 B 1 1 lote',
      '- 2024-02-02 C 1 1 lote',
      '- 2024-02-03 A 1 1 lote',
    ])
  })
})

describe('the counts of a book', () => {
  const ENTERO = {
    importaciones: importar(`0,${ped(1)},IN,2024-01-10,1,A,5,PZA,5.00,`),
    bom: 'producto,componente,cantidad,unidad\n P,P,1,PZA\n P,A,1,PZA',
    familias: 'familia,numero_parte\n F,A',
    alternos: 'numero_parte,alterno,prioridad\n A,B,1',
    unidades: 'numero_parte,de,a,factor\n A,CAJA,PZA,10\n A,CAJA,PZA,11',
    ordenes_produccion:
      'orden,fecha,producto,cantidad_producida,componente,cantidad_consumida,unidad\n O,2024-01-31,P,1,A,1,PZA',
    compras_nacionales: 'fecha,numero_parte,cantidad,unidad\n 2024-01-31,A,1,PZA',
  }
  const contar = (consumo: 'estandar' | 'real') =>
    asentar(ENTERO, { consumo }).cuentas.map(({ de, leidas, usadas, apartadas }) => [
      de,
      leidas,
      usadas,
      apartadas,
    ])

  it('are of every table it is made of, and of no other', () => {
    expect(contar('estandar')).toEqual([
      ['libro/importaciones', 1, 1, 0],
      ['libro/bom', 2, 1, 1],
      ['libro/unidades', 2, 1, 1],
      ['libro/familias', 1, 1, 0],
      ['libro/alternos', 1, 1, 0],
    ])
  })

  it('are of production orders when they say what was consumed', () => {
    expect(contar('real').at(-1)).toEqual(['libro/ordenes_produccion', 1, 1, 0])
  })

  it('stand beside what was set aside: the component of the cycle, the factor as it was written', () => {
    expect(asentar(ENTERO).anotado.rechazos).toEqual([
      {
        ...{ archivo: 'todo.csv', linea: 3, campo: 'factor', valor: '11', codigo: 'UNIDAD_CONTRADICTORIA' },
        datos: { valor: '11' },
      },
      {
        ...{ archivo: 'todo.csv', linea: 2, campo: 'componente', valor: 'P', codigo: 'BOM_CICLO' },
        datos: { valor: 'P', componente: 'P' },
      },
    ])
  })
})

describe('the default cut-off', () => {
  const corte = (texto: string, otras: readonly string[] = []) => {
    const diccionarios = makeDiccionarios()
    const tablas = new Map([['movimientos', declarar('movimientos', texto, diccionarios)]] as const)
    return resolveCorte(
      tablas,
      otras.map((dia) => parseFecha(dia)!),
    )
  }

  it('is the latest day on which something happened, in the tables or beside them', () => {
    const filas =
      'fecha,tipo,numero_parte,cantidad,unidad\n 2024-02-01,destruccion,A,1,PZA\n 2024-01-01,destruccion,A,1,PZA'
    expect(formatFecha(corte(filas))).toBe('2024-02-01')
    expect(formatFecha(corte(filas, ['2023-12-31', '2024-03-01', '2024-02-15']))).toBe('2024-03-01')
    expect(formatFecha(corte(filas, ['2024-01-31']))).toBe('2024-02-01')
  })

  it('is no day when nothing happened', () => {
    expect(resolveCorte(new Map())).toBe(SIN_FECHA)
  })
})
