/** On plants that nobody chose: the trace accounts for every gram, both ways, and is valid EPCIS. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type CuentaDeLote, type CuentaDeSalida, Rastreador, streamEpcis } from '@trazo/core/compile'
import { unidadCanonica } from '@trazo/core/legal'
import { readCorrida, readMaterial } from '@trazo/store'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeCodigos } from '../../src/rastro/escribir.ts'
import { newFolder } from '../e2e/apoyo/carpetas.ts'
import { writeChica } from '../e2e/apoyo/plantas.ts'
import { LEY, withAparte } from './aparte.ts'

const ESQUEMA = new URL('../../../core/test/compile/epcis/EPCIS-JSON-Schema.json', import.meta.url)
const ajv = addFormats(new Ajv({ strict: false }))
const isValid = ajv.compile(JSON.parse(readFileSync(fileURLToPath(ESQUEMA), 'utf8')) as object)

interface Todo {
  readonly lotes: readonly CuentaDeLote[]
  readonly salidas: readonly CuentaDeSalida[]
  readonly descargos: number
  readonly faltantes: number
  readonly epcis: unknown
}

/** Every lot and every exit of a plant, traced. */
async function traceAll(semilla: number): Promise<Todo> {
  const entrada = await writeChica(newFolder(), {
    semilla,
    meses: 8,
    partes: 40,
    productos: 10,
    fallas: ['salida_sin_respaldo', 'liga_bom_equivocada', 'unidad_equivocada'],
  })
  return withAparte(entrada, '2028-12-31', async (libro) => {
    const filas = async (vista: string) =>
      (await libro.readFilas(`select fila from ${vista} order by fila`)).map(({ fila }) => Number(fila))
    const material = await readMaterial(libro, { lotes: await filas('lote'), salidas: await filas('salida') })
    const rastreador = new Rastreador(material, (texto) => unidadCanonica(LEY, texto) ?? `?${texto}`)
    const lotes = [...material.lotes.values()].map((lote) => rastreador.traceLote(lote))
    const salidas = [...material.salidas.values()].map((salida) => rastreador.traceSalida(salida))
    const { corte } = await readCorrida(libro)
    const contexto = { huella: `sha256:${'0'.repeat(64)}`, corte, huso: '-06:00', codigoDe: makeCodigos(LEY) }
    const { length: descargos } = material.descargos
    return {
      lotes,
      salidas,
      descargos,
      faltantes: material.faltantes.length,
      epcis: JSON.parse([...streamEpcis([...material.lotes.values()], salidas, contexto)].join('')),
    }
  })
}

describe.each([11, 42, 1917])('the plant of seed %i', (semilla) => {
  let hecho: Todo
  beforeAll(async () => {
    hecho = await traceAll(semilla)
  })

  test('each lot is what its exits took plus what is left, in quantity and in value', () => {
    const { lotes } = hecho
    expect(lotes.length).toBeGreaterThan(50)
    expect(lotes.filter(({ cuadra }) => !cuadra)).toEqual([])
    for (const { lote, aristas } of lotes) {
      const suma = aristas.reduce((total, { descargo }) => total + descargo.cantidad, lote.saldo)
      expect(suma).toBe(lote.cantidad)
    }
  })

  test('each exit is what its bill asks for: what lots gave plus what fell short', () => {
    const { salidas } = hecho
    const mal = salidas.flatMap(({ salida, necesidades }) =>
      necesidades.filter(({ cuadra }) => !cuadra).map((need) => ({ salida, need })),
    )
    expect(mal).toEqual([])
    const rutas = salidas.flatMap(({ necesidades }) => necesidades.flatMap((need) => need.rutas))
    expect(rutas.some(({ pasos }) => pasos.length > 2)).toBe(true)
  })

  test('both directions walk the same matches, all of them and once', () => {
    const { lotes, salidas, descargos, faltantes } = hecho
    const ida = lotes.flatMap(({ aristas }) => aristas.map(({ descargo }) => descargo.fila))
    const vuelta = salidas.flatMap(({ necesidades }) =>
      necesidades.flatMap((need) => need.aristas.map(({ descargo }) => descargo.fila)),
    )
    const byNumber = (a: number, b: number) => a - b
    expect(ida.sort(byNumber)).toEqual(vuelta.sort(byNumber))
    expect(ida.length).toBe(descargos)
    const faltas = salidas.flatMap(({ necesidades }) => necesidades.flatMap((need) => need.faltantes))
    expect([faltas.length, faltas.length > 0]).toEqual([faltantes, true])
  })

  test('as EPCIS it is valid, with an event for each lot at least', () => {
    const { epcis, lotes } = hecho
    isValid(epcis)
    expect(isValid.errors).toBeNull()
    expect((epcis as { epcisBody: { eventList: unknown[] } }).epcisBody.eventList.length).toBeGreaterThan(
      lotes.length,
    )
  })
})
