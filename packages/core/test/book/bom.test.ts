import { describe, expect, it } from 'vitest'
import { findCycles } from '../../src/book/bom-ciclos.ts'
import { asentar } from './asentar.ts'

const IMPORTACIONES = 'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn'
const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'
const BOM = 'archivo,producto,componente,cantidad,unidad,merma,desperdicio,origen,vigente_desde,vigente_hasta'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

/** Lines `producto componente cantidad`, with what else they say after a comma. */
const lista = (filas: string) =>
  `${BOM}\n${filas
    .split('\n')
    .map((fila) => fila.trim().split(' '))
    .map(
      ([producto, componente, cantidad, resto = '']) =>
        `0,${producto},${componente},${cantidad},PZA,${resto}`,
    )
    .join('\n')}`
const ciclos = (filas: string) => asentar({ bom: lista(filas) }).rechazos

describe('a line that closes a cycle', () => {
  it('is set aside, and only that one', () => {
    expect(ciclos('P S 1\n S T 1\n T P 1\n T M 1')).toEqual(['4 componente BOM_CICLO'])
    expect(ciclos('T P 1\n P S 1\n S T 1')).toEqual(['4 componente BOM_CICLO'])
  })

  it('names the component it leads back to', () => {
    expect(ciclos('P P 1\n P M 1')).toEqual(['2 componente BOM_CICLO'])
  })

  it('is looked for in each group of products, also when they hang from one another', () => {
    expect(
      ciclos(`A B 1
        B A 1
        B C 1
        C D 1
        D E 1
        E C 1
        D F 1
        G A 1`),
    ).toEqual(['3 componente BOM_CICLO', '7 componente BOM_CICLO'])
  })

  it('is not one that several paths lead to', () => {
    expect(ciclos('P S 1\n P T 1\n S M 1\n T M 1\n S T 1')).toEqual([])
  })

  it('may be two, through one product', () => {
    expect(ciclos('P S 1\n S P 1\n P T 1\n T P 1')).toEqual([
      '3 componente BOM_CICLO',
      '5 componente BOM_CICLO',
    ])
  })

  it('is the later one in its file, and the one of the later file', () => {
    const { rechazos } = asentar({
      bom: `${BOM}\n 1,P,S,1,PZA,,,,,\n 0,X,M,1,PZA,,,,,\n 0,S,P,1,PZA,,,,,`,
    })
    expect(rechazos).toEqual(['2 componente BOM_CICLO'])
  })

  it('may be one of a single day', () => {
    expect(ciclos('P S 1 ,,,2024-01-05,2024-01-05\n S P 1 ,,,2024-01-05,2024-01-05')).toEqual([
      '3 componente BOM_CICLO',
    ])
  })

  it('whose last day is before its first is a fault of the program, and stops the run', () => {
    expect(() => ciclos('P S 1\n S P 1 ,,,2024-02-01,2024-01-31')).toThrow('reversed validity')
  })

  it('must hold on one day all the way round', () => {
    expect(ciclos('P S 1 ,,,,2024-01-31\n S P 1 ,,,2024-02-01,')).toEqual([])
    expect(ciclos('P S 1 ,,,,2024-02-01\n S P 1 ,,,2024-02-01,')).toEqual(['3 componente BOM_CICLO'])
    expect(
      ciclos(`P S 1 ,,,2024-01-01,2024-01-20
        S T 1 ,,,2024-01-10,2024-01-31
        T P 1 ,,,2024-01-21,2024-02-28`),
    ).toEqual([])
    expect(
      ciclos(`P S 1 ,,,2024-01-01,2024-01-21
        S T 1 ,,,2024-01-10,2024-01-31
        T P 1 ,,,2024-01-21,2024-02-28`),
    ).toEqual(['4 componente BOM_CICLO'])
  })
})

describe('the products that lie on a cycle', () => {
  /** Lines `AB` : A is made of B. */
  const onCycles = (filas: string) => {
    const rows = filas.split(' ').map((fila) => [...fila].map((letra) => letra.charCodeAt(0)))
    const lineas = rows.map(([, componente]) => ({
      ...{ componente, unidad: 0, origen: 0, desde: 0, hasta: 0 },
      ...{ consumo: { num: 1n, den: 1n }, desperdicio: { num: 0n, den: 1n } },
    }))
    const found = findCycles(
      rows.map(([producto]) => producto),
      lineas,
    )
    return String.fromCharCode(...[...found].sort())
  }

  it('are those that lead back to themselves, and not what hangs from them or leads to them', () => {
    expect(onCycles('AB BC CA')).toBe('ABC')
    expect(onCycles('XA AB BC CA CY YZ')).toBe('ABC')
    expect(onCycles('AB BC AC')).toBe('')
    expect(onCycles('AA AB')).toBe('A')
    expect(onCycles('AB BB BC')).toBe('B')
  })

  it('are all of each group, however the groups hang together', () => {
    expect(onCycles('AB BA BC CD DC')).toBe('ABCD')
    expect(onCycles('CD DC AB BA BC')).toBe('ABCD')
    expect(onCycles('AB BC CB CD DE EA')).toBe('ABCDE')
    expect(onCycles('AB BC CD DB DE AF FE')).toBe('BCD')
    expect(onCycles('EA AB BC CA AD DE FD')).toBe('ABCDE')
    expect(onCycles('AB AC BD CD DB')).toBe('BD')
  })
})

describe('a bill of materials', () => {
  const libro = (filas: string, exportadas: string, importadas: readonly string[] = ['M', 'N', 'S']) =>
    asentar({
      importaciones: [
        IMPORTACIONES,
        ...importadas.map((parte, i) => `${ped(i + 1)},IN,2024-01-10,1,${parte},1000,PZA,1000.00`),
      ].join('\n'),
      bom: lista(filas),
      exportaciones: [EXPORTACIONES, ...exportadas.split('\n')].join('\n'),
    })
  /** Exit, component, quantity and concept. */
  const descargos = (...args: Parameters<typeof libro>) =>
    libro(...args).descargos.map((d) => {
      const [exit, , componente, , , cantidad, , concepto] = d.split(' ')
      return [exit, componente, cantidad, concepto].join(' ')
    })

  it('takes quantity plus merma, and apart the waste, each in its own decimals', () => {
    expect(descargos('P M 1.5 0.125,0.0625,,,', `${ped(70)},RT,2024-02-01,1,P,2,PZA`)).toEqual([
      '070 M 3.25 consumo',
      '070 M 0.125 desperdicio',
    ])
    expect(descargos('P M 0.125 2,,,,', `${ped(70)},RT,2024-02-01,1,P,2,PZA`)).toEqual(['070 M 4.25 consumo'])
  })

  it('adds the paths to a component, consumption and waste, and gives components by name', () => {
    expect(
      descargos(
        `P S 2
        P N 1
        P M 1 ,0.5,,,
        S M 3 ,0.25,,,
        S N 4`,
        `${ped(70)},RT,2024-02-01,1,P,1,PZA`,
      ),
    ).toEqual(['070 M 7 consumo', '070 M 1 desperdicio', '070 N 9 consumo'])
  })

  it('that only wastes a component discharges the waste and consumes nothing', () => {
    expect(descargos('P M 0 ,2,,,\n P N 0', `${ped(70)},RT,2024-02-01,1,P,1,PZA`)).toEqual([
      '070 M 2 desperdicio',
    ])
  })

  it('holds from its first to its last day; the part leaves as itself on the others', () => {
    expect(
      descargos(
        'S M 2 ,,,2024-02-01,2024-02-10\n S M 3 ,,,2024-02-11,2024-02-20',
        [
          `${ped(70)},RT,2024-01-31,1,S,1,PZA`,
          `${ped(71)},RT,2024-02-01,1,S,1,PZA`,
          `${ped(72)},RT,2024-02-10,1,S,1,PZA`,
          `${ped(73)},RT,2024-02-11,1,S,1,PZA`,
          `${ped(74)},RT,2024-02-20,1,S,1,PZA`,
          `${ped(75)},RT,2024-02-21,1,S,1,PZA`,
        ].join('\n'),
      ),
    ).toEqual([
      '070 S 1 consumo',
      '071 M 2 consumo',
      '072 M 2 consumo',
      '073 M 3 consumo',
      '074 M 3 consumo',
      '075 S 1 consumo',
    ])
  })

  it('changes on the day that one of a level below does', () => {
    expect(
      descargos(
        'P S 1\n S M 2 ,,,,2024-02-10\n S M 3 ,,,2024-02-11,',
        [
          `${ped(70)},RT,2024-02-10,1,P,1,PZA`,
          `${ped(71)},RT,2024-02-11,1,P,1,PZA`,
          `${ped(72)},RT,2024-02-12,1,P,2,PZA`,
        ].join('\n'),
      ),
    ).toEqual(['070 M 2 consumo', '071 M 3 consumo', '072 M 6 consumo'])
  })

  it('that asks for a subassembly in a unit that its lots do not convert to needs the subassembly itself', () => {
    const { faltantes, descargos: matches } = asentar({
      importaciones: `${IMPORTACIONES}
        ${ped(1)},IN,2024-01-10,1,A,10,PZA,10.00
        ${ped(2)},IN,2024-01-20,1,S,10,PZA,10.00`,
      bom: `${BOM}\n 0,P,S,2,KG,,0.5,,,\n 0,S,A,1,PZA,,,,,`,
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-01-15,1,P,1,PZA
        ${ped(71)},RT,2024-02-01,1,P,1,PZA`,
    })
    expect(matches).toEqual(['070 2024-01-15 A 001 A 2 2.00 consumo'])
    expect(faltantes).toEqual(['071 2024-02-01 S 2 2 unidad'])
  })

  it('of national and definitive goods discharges nothing of them, nor of what they are made of', () => {
    const { descargos: matches, capas } = libro(
      `P M 1 ,,temporal,,
        P S 2 ,0.5,nacional,,
        P N 3 ,,definitivo,,
        P M 4 ,,nacional,,
        S N 1`,
      `${ped(70)},RT,2024-02-01,1,P,2,PZA`,
    )
    expect(matches).toEqual(['070 2024-02-01 M 001 M 2 2.00 consumo'])
    expect(capas).toEqual([
      '070 2024-02-01 M nacional 8 PZA 0',
      '070 2024-02-01 N definitivo 6 PZA 0',
      '070 2024-02-01 S nacional 4 PZA 1',
    ])
  })
})
