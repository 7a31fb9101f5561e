import { Diccionario, formatFecha, parseFecha, parsePedimento, SIN_FECHA } from '@trazo/core/kernel'
import { identify, LectorTablas, readEscenario, sectionOf } from '@trazo/core/read'
import { type Cadenas, columnaEntera, SIN_CADENAS } from '@trazo/core/records'
import { describe, expect, it } from 'vitest'
import { moveSalidas } from '../../src/escenario/salidas-otras.ts'

const RECTIFICA = '24 24 3999 4000105'
const EXPORTACIONES = `pedimento,clave,fecha,partida,numero_parte,cantidad,unidad
${RECTIFICA},R1,2024-08-20,1,A,1,PZA
${RECTIFICA},R1,2024-08-20,2,A,1,PZA
24 24 3999 4000106,RT,2024-09-01,1,A,1,PZA
`

/** Moves exits of that table; answers their dates and the date that the chain still gives. */
async function move(yaml: string, cadenas: Cadenas) {
  const diccionarios = { partes: new Diccionario(), unidades: new Diccionario(), claves: new Diccionario() }
  const lector = new LectorTablas(diccionarios)
  const bytes = new TextEncoder().encode(EXPORTACIONES)
  const identidad = identify(bytes, 'e.csv', sectionOf)
  if (identidad.clase !== 'tabla') throw new Error('no table')
  const once = async function* () {
    yield bytes
  }
  await lector.readText({ indice: 0, archivo: 'e.csv' }, identidad, once())
  const { tablas } = lector.finish().output
  const { output } = readEscenario(yaml, 'e.yaml')
  const otras = moveSalidas(output!, 'e.yaml', tablas, cadenas)
  const fechas = (de: typeof tablas) =>
    Array.from(columnaEntera(de.get('exportaciones')!, 'fecha'), formatFecha)
  expect(fechas(tablas)).toEqual(['2024-08-20', '2024-08-20', '2024-09-01'])
  const origen = otras.cadenas.origen.get(parsePedimento(RECTIFICA)!)
  return { fechas: fechas(otras.tablas), delOriginal: origen?.fecha }
}

describe('moving the exits of a rectifying pedimento', () => {
  const pedimento = parsePedimento(RECTIFICA)!
  const original = parsePedimento('24 24 3999 4000090')!
  const fecha = parseFecha('2024-07-01')!
  const cadena = [original, pedimento]
  const cadenas: Cadenas = {
    ...SIN_CADENAS,
    origen: new Map([[pedimento, { pedimento, original, clave: 'RT', fecha, cadena }]]),
  }

  it('moves the line that is named; the others keep the date of the original, which they would have had', async () => {
    const yaml = `mover_salidas: [{ pedimento: ${RECTIFICA}, partida: 2, fecha: 2024-10-15 }]`
    const { fechas, delOriginal } = await move(yaml, cadenas)
    expect(fechas).toEqual(['2024-07-01', '2024-10-15', '2024-09-01'])
    expect(delOriginal).toBe(SIN_FECHA)
  })

  it('leaves a chain alone when none of its lines moves, or when they go away', async () => {
    const otra = await move('mover_salidas: [{ pedimento: 24 24 3999 4000106, fecha: 2024-10-15 }]', cadenas)
    expect([otra.fechas[2], otra.delOriginal]).toEqual(['2024-10-15', fecha])
    const sin = await move(`quitar_salidas: [{ pedimento: ${RECTIFICA}, partida: 1 }]`, cadenas)
    expect([sin.fechas, sin.delOriginal]).toEqual([['2024-08-20', '2024-09-01'], fecha])
  })
})
