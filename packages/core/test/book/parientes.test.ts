import { describe, expect, it } from 'vitest'
import { asentar } from './asentar.ts'

const IMPORTACIONES = 'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn'
const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'
const MOVIMIENTOS = 'fecha,tipo,numero_parte,cantidad,unidad,entrada_pedimento'
const BOM = 'producto,componente,cantidad,unidad,desperdicio'
const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

describe('a family', () => {
  const FAMILIA = {
    importaciones: `${IMPORTACIONES}
      ${ped(1)},IN,2024-01-10,1,R-2,10,PZA,100.00
      ${ped(2)},IN,2024-01-20,1,R-1,10,PZA,200.00
      ${ped(3)},IN,2024-01-30,1,R-2,2,CAJA,240.00`,
    familias: 'familia,numero_parte\n RESISTENCIA,R-1\n RESISTENCIA,R-2',
    unidades: 'numero_parte,de,a,factor\n R-2,CAJA,PZA,12',
  }

  it('is one queue: the oldest lot goes first whatever its number, and the match shows the one asked for', () => {
    const libro = asentar({
      ...FAMILIA,
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,R-1,25,PZA`,
    })
    expect(libro.lotes[2]).toContain('R-2 2024-01-30 2025-07-30 24 PZA')
    expect(libro.descargos).toEqual([
      '070 2024-02-01 R-1 001 R-2 10 100.00 consumo',
      '070 2024-02-01 R-1 002 R-1 10 200.00 consumo',
      '070 2024-02-01 R-1 003 R-2 5 50.00 consumo',
    ])
  })

  it('keeps the units of each number: what R-2 converts, R-1 does not', () => {
    const libro = asentar({
      ...FAMILIA,
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-02-01,1,R-2,1,CAJA
        ${ped(71)},RT,2024-02-02,1,R-1,1,CAJA`,
    })
    expect(libro.descargos.map((d) => d.split(' ').slice(0, 6).join(' '))).toEqual([
      '070 2024-02-01 R-2 001 R-2 10',
      '070 2024-02-01 R-2 002 R-1 2',
    ])
    expect(libro.faltantes).toEqual(['071 2024-02-02 R-1 1 1 unidad'])
  })

  it('lets a movement name a lot of another of its numbers, and its waste be taken out by any of them', () => {
    const libro = asentar({
      ...FAMILIA,
      bom: `${BOM}\n P,R-1,3,PZA,1`,
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,P,1,PZA`,
      movimientos: `${MOVIMIENTOS}
        2024-02-02,destruccion,R-1,4,PZA,${ped(3)}
        2024-02-03,destruccion_desperdicio,R-1,1,PZA,`,
    })
    expect(libro.descargos[2]).toBe('- 2024-02-02 R-1 003 R-2 4 40.00 directo')
    expect(libro.faltantes).toEqual([])
    expect(libro.saldos[0]).toBe('001 0 6 60.00')
  })

  it('holds a part once: the row of a second family is set aside', () => {
    const con = (...filas: string[]) =>
      asentar({ ...FAMILIA, familias: `familia,numero_parte\n${filas.join('\n')}` })
    const { rechazos, datos } = con('ZETA,R-1', 'RESISTENCIA,R-1', 'RESISTENCIA,R-2', 'ZETA,R-3')
    expect(rechazos).toEqual(['2 familia FAMILIA_REPETIDA'])
    expect(datos[0]).toEqual(['FAMILIA_REPETIDA', { valor: 'ZETA', parte: 'R-1', familia: 'RESISTENCIA' }])
    expect(con('RESISTENCIA,R-1', 'ZETA,R-1').rechazos).toEqual(['3 familia FAMILIA_REPETIDA'])
  })
})

describe('alternates', () => {
  const IMPORTADO = `${IMPORTACIONES}
    ${ped(1)},IN,2024-01-10,1,A,3,PZA,30.00
    ${ped(2)},IN,2024-01-01,1,B,4,PZA,80.00
    ${ped(3)},IN,2024-01-02,1,C,4,PZA,120.00
    ${ped(4)},IN,2024-03-01,1,A,50,PZA,500.00`
  const LISTA = `${BOM}\n P,A,1,PZA,`

  it('give what the part itself cannot on that day, by priority and then by name', () => {
    const { descargos, faltantes } = asentar({
      importaciones: IMPORTADO,
      bom: LISTA,
      alternos: 'numero_parte,alterno,prioridad\n A,B,\n A,C,1',
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-02-01,1,P,9,PZA
        ${ped(71)},RT,2024-02-02,1,P,5,PZA
        ${ped(72)},RT,2024-03-01,1,P,1,PZA`,
    })
    expect(descargos).toEqual([
      '070 2024-02-01 A 001 A 3 30.00 consumo',
      '070 2024-02-01 A 003 C 4 120.00 consumo',
      '070 2024-02-01 A 002 B 2 40.00 consumo',
      '071 2024-02-02 A 002 B 2 40.00 consumo',
      '072 2024-03-01 A 004 A 1 10.00 consumo',
    ])
    expect(faltantes).toEqual(['071 2024-02-02 A 5 3 saldo'])
  })

  it('serve what a bill of materials asks for; what leaves as itself, or from a named lot, is never an alternate', () => {
    const { descargos, faltantes } = asentar({
      importaciones: IMPORTADO,
      bom: LISTA,
      alternos: 'numero_parte,alterno,prioridad\n A,B,1',
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,A,4,PZA`,
      movimientos: `${MOVIMIENTOS}\n 2024-02-02,destruccion,P,1,PZA,${ped(2)}`,
    })
    expect(descargos).toEqual(['070 2024-02-01 A 001 A 3 30.00 consumo'])
    expect(faltantes).toEqual(['070 2024-02-01 A 4 1 saldo', '- 2024-02-02 A 1 1 lote'])
  })

  it('may be each other’s, and do not go on to an alternate of theirs', () => {
    const { descargos, faltantes } = asentar({
      importaciones: IMPORTADO,
      bom: `${LISTA}\n Q,B,1,PZA,`,
      alternos: 'numero_parte,alterno,prioridad\n A,B,1\n B,A,1\n B,C,2\n A,A,3',
      exportaciones: `${EXPORTACIONES}
        ${ped(70)},RT,2024-02-01,1,Q,5,PZA
        ${ped(71)},RT,2024-02-01,1,P,3,PZA`,
    })
    expect(descargos.map((d) => d.slice(0, 25))).toEqual([
      '070 2024-02-01 B 002 B 4 ',
      '070 2024-02-01 B 001 A 1 ',
      '071 2024-02-01 A 001 A 2 ',
    ])
    expect(faltantes).toEqual(['071 2024-02-01 A 3 1 saldo'])
  })

  it('give waste too, which waits in the lot that gave it', () => {
    const { saldos } = asentar({
      importaciones: IMPORTADO,
      bom: `${BOM}\n P,A,1,PZA,1`,
      alternos: 'numero_parte,alterno,prioridad\n A,B,1',
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,P,2,PZA`,
    })
    expect(saldos.slice(0, 3)).toEqual(['002 1 3 60.00', '003 0 4 120.00', '001 1 0 0.00'])
  })

  it('stand in for a part that has no lots, in the same unit and in no other', () => {
    const de = (unidad: string) =>
      asentar({
        importaciones: IMPORTADO,
        bom: `${BOM}\n P,X,1,${unidad},`,
        alternos: 'numero_parte,alterno,prioridad\n X,B,1',
        exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,P,5,PZA`,
      })
    expect(de('PZA').descargos).toEqual(['070 2024-02-01 X 002 B 4 80.00 consumo'])
    expect(de('PZA').faltantes).toEqual(['070 2024-02-01 X 5 1 saldo'])
    expect(de('KG').faltantes).toEqual(['070 2024-02-01 X 5 5 bom'])
  })

  it('that are kept in two units give from the queue of the unit that is asked for', () => {
    const { descargos } = asentar({
      importaciones: `${IMPORTADO}\n ${ped(5)},IN,2024-01-03,1,B,6,KG,60.00`,
      bom: `${BOM}\n P,X,1,KG,`,
      alternos: 'numero_parte,alterno,prioridad\n X,B,1',
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,P,5,PZA`,
    })
    expect(descargos).toEqual(['070 2024-02-01 X 005 B 5 50.00 consumo'])
  })

  it('without priority, or with the same one, go by name; a part that is its own alternate is told', () => {
    const de = (...filas: string[]) =>
      asentar({
        importaciones: IMPORTADO,
        bom: LISTA,
        alternos: `numero_parte,alterno,prioridad\n${filas.join('\n')}`,
        exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,P,4,PZA`,
      })
    expect(de('A,C,', 'A,B,').descargos[1]).toBe('070 2024-02-01 A 002 B 1 20.00 consumo')
    expect(de('A,C,2', 'A,B,2').descargos[1]).toBe('070 2024-02-01 A 002 B 1 20.00 consumo')
    expect(de('A,B,', 'A,A,1').avisos).toEqual(['ALTERNO_DE_SI_MISMO 1'])
    expect(de('A,B,', 'A,A,1').cuentas.at(-1)).toMatchObject({
      de: 'libro/alternos',
      usadas: 1,
      ignoradas: 1,
    })
  })

  it('of a family are those of all its numbers', () => {
    const { descargos } = asentar({
      importaciones: IMPORTADO,
      bom: LISTA,
      familias: 'familia,numero_parte\n F,A\n F,A2',
      alternos: 'numero_parte,alterno,prioridad\n A2,C,1\n A,A2,2',
      exportaciones: `${EXPORTACIONES}\n ${ped(70)},RT,2024-02-01,1,P,4,PZA`,
    })
    expect(descargos[1]).toBe('070 2024-02-01 A 003 C 1 30.00 consumo')
  })
})
