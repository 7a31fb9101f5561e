import { fileURLToPath } from 'node:url'
import { ESTADOS, TABLAS, type TablaSpec } from '@trazo/core/records'
import { describe, expect, test } from 'vitest'
import { SALIDAS_CSV } from './docs/salidas.ts'
import { packLaw } from './pack-law.ts'
import { readHouse } from './tidy/house.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const house = readHouse(root)
const page = house.files.get('docs/contrato.md')!

/** First cell → the second, of every row whose first cell is one quoted name and whose second is a quoted list. */
const lists = new Map(
  [...page.matchAll(/^\| `([\w.]+)` \| `([\w, ]+)` \|$/gm)].map(([, name, list]) => [name, list.split(', ')]),
)

describe('the contract in words says what the program takes and gives', () => {
  test.each(Object.values<TablaSpec>(TABLAS))('table $nombre', ({ nombre, campos }) => {
    expect(lists.get(nombre)).toEqual(campos.map((campo) => campo.nombre))
  })

  test.each(SALIDAS_CSV)('file $nombre.csv', ({ nombre, columnas }) => {
    expect(lists.get(`${nombre}.csv`)).toEqual(columnas.split(','))
  })

  test('no table or file is told twice or has gone', () => {
    expect(lists.size).toBe(Object.keys(TABLAS).length + SALIDAS_CSV.length)
  })

  test('kinds of movement and states', () => {
    const tipos = TABLAS.movimientos.campos.find((campo) => campo.nombre === 'tipo') as {
      opciones?: readonly string[]
    }
    const told = page.match(/^- `movimientos\.tipo`: ((?:`\w+`(?:, )?)+)\./m)![1]
    expect(told.match(/\w+/g)).toEqual(tipos.opciones)
    expect(page).toContain(`\`estado\`: ${ESTADOS.map((estado) => `\`${estado}\``).join(' | ')}.`)
  })

  test('the command, as its own help says it', () => {
    const command = page.match(/^trazo run .*$/m)![0]
    expect(house.files.get('packages/server/src/cli/ayuda/es.ts')).toContain(command.replace('trazo ', ''))
  })

  test('the law it is read with gives the terms it tells', async () => {
    const { parametros } = await packLaw(`${root}law`)
    const valor = (id: string) => parametros.find((parametro) => parametro.id === id)?.valores.at(-1)?.valor
    const told = page.match(
      /\+ (\d+) meses de calendario para `insumo` \((\d+) si .*\), \+ (\d+) meses para `contenedor`/,
    )
    const terms = ['plazo_insumo_meses', 'plazo_insumo_oea_meses', 'plazo_contenedor_meses']
    expect(told?.slice(1).map(Number)).toEqual(terms.map(valor))
  })
})
