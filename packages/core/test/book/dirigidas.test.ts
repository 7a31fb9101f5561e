import { describe, expect, it } from 'vitest'
import { asentar } from './asentar.ts'

const ped = (n: number) => `24013000400${String(n).padStart(4, '0')}`

/** Movements of P, which is made of A and was imported as it is too. */
const mover = (...filas: string[]) =>
  asentar({
    importaciones: `pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn
      ${ped(1)},IN,2024-01-10,1,A,100,PZA,1000.00
      ${ped(2)},IN,2024-01-11,2,P,10,PZA,500.00`,
    bom: 'producto,componente,cantidad,unidad\n P,A,3,PZA',
    exportaciones: `pedimento,clave,fecha,partida,numero_parte,cantidad,unidad\n ${ped(70)},RT,2024-02-01,1,P,1,PZA`,
    movimientos: `fecha,tipo,numero_parte,cantidad,unidad,entrada_pedimento,entrada_partida\n${filas.join('\n')}`,
  }).datos

describe('a movement that names a lot of a product that is exploded', () => {
  it('is told by part and type when it names the pedimento, or the very line', () => {
    const dirigida = [['DIRIGIDA_EXPLOTADA', { parte: 'P', tipo: 'destruccion', filas: '1' }]]
    expect(mover(`2024-03-01,destruccion,P,1,PZA,${ped(2)},`)).toEqual(dirigida)
    expect(mover(`2024-03-01,destruccion,P,1,PZA,${ped(2)},2`)).toEqual(dirigida)
  })

  it('is not told when no such lot exists, nor when it leaves as it came, nor without naming one', () => {
    expect(mover(`2024-03-01,destruccion,P,1,PZA,${ped(2)},3`)).toEqual([])
    expect(mover(`2024-03-01,destruccion,P,1,PZA,${ped(1)},1`)).toEqual([])
    expect(mover(`2024-03-01,retorno_rechazo,P,1,PZA,${ped(2)},2`)).toEqual([])
    expect(mover('2024-03-01,destruccion,P,1,PZA,,')).toEqual([])
  })
})
