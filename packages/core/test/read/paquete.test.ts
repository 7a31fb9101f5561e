import { describe, expect, it } from 'vitest'
import { Diccionario } from '#kernel'
import { type Identidad, LectorTablas } from '#read'
import { buffersOf } from '../../src/read/tables/paquete.ts'
import { bytesOf, identifyText, inChunks, rowsOf } from './lectura.ts'

const ARCHIVOS = [
  'proceso,unidades_mes\nCorte,10\nCorte,mucho\n',
  'producto,componente,cantidad,unidad,merma_pct\nP-1,A-2,1.5,PZA,0.01\nP-1,A-1,2,KG,\n',
  'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad\n244030004000001,RT,2024-01-10,1,P-1,5,PZA\n244030004000001,RT,2024-01-10,1,P-1,5,PZA\n',
  'proceso,unidades_mes\nCorte,10\nDoblez,20\n',
  'producto,componente,cantidad,unidad,rara\nP-2,A-2,1,M,x\n',
  'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad\n244030004000001,RT,2024-01-10,1,P-1,5,PZA\n1,RT,2024-01-10,1,P-1,5,PZA\n',
]

const newLector = () =>
  new LectorTablas({
    partes: new Diccionario(),
    unidades: new Diccionario(),
    claves: new Diccionario(),
  })

async function read(lector: LectorTablas, which: (tabla: string) => boolean): Promise<LectorTablas> {
  for (const [indice, texto] of ARCHIVOS.entries()) {
    const identidad = identifyText(texto) as Extract<Identidad, { clase: 'tabla' }>
    const fuente = { indice, archivo: `${indice}.csv` }
    if (which(identidad.nombre)) await lector.readText(fuente, identidad, inChunks(bytesOf(texto), 50))
  }
  return lector
}

function told(lector: LectorTablas) {
  const { output, rechazos, avisos, cuentas } = lector.finish()
  const tablas = [...output.tablas].map(([nombre, tabla]) => [nombre, rowsOf(tabla)])
  return { tablas, rechazos: [...rechazos], avisos, cuentas }
}

describe('tables read by another thread', () => {
  it('are, once taken over, what one reader would have read, whichever tables it was', async () => {
    const expected = told(await read(newLector(), () => true))
    expect(expected.cuentas.map(({ repetidas }) => repetidas)).toEqual([0, 0, 0, 1, 0, 1])
    expect(expected.rechazos).toHaveLength(2)
    for (const theirs of [['bom'], ['exportaciones', 'capacidad'], ['bom', 'capacidad', 'exportaciones']]) {
      const own = await read(newLector(), (tabla) => !theirs.includes(tabla))
      const paquete = (await read(newLector(), (tabla) => theirs.includes(tabla))).pack()
      own.adopt(structuredClone(paquete, { transfer: buffersOf(paquete) }))
      expect(told(own)).toEqual(expected)
    }
  })

  it('share their texts with the tables read here', async () => {
    const diccionarios = {
      partes: new Diccionario(),
      unidades: new Diccionario(),
      claves: new Diccionario(),
    }
    const own = await read(new LectorTablas(diccionarios), (tabla) => tabla === 'exportaciones')
    own.adopt((await read(newLector(), (tabla) => tabla === 'bom')).pack())
    const bom = own.finish().output.tablas.get('bom')
    const producto = bom?.columnas.get('producto')
    expect(producto?.valores.at(0)).toBe(diccionarios.partes.internText('P-1'))
    expect(diccionarios.partes.size).toBe(5)
  })
})
