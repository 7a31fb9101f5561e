/** What a book was on an earlier day can be told from a later one: the same as a run that ends that day. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ladoOf, openCorridas } from '../../src/corridas/corridas.ts'
import { newFolder } from '../e2e/apoyo/carpetas.ts'
import { writeChica } from '../e2e/apoyo/plantas.ts'
import { compare, runIn } from './apoyo/libros.ts'

const W = join(newFolder(), 'espacio')
const DIAS = ['2025-02-10', '2025-03-31'] as const
let entrada = ''

beforeAll(async () => {
  entrada = await writeChica(newFolder(), { meses: 5, pedimentosPorSemana: 2 })
  await runIn(W, entrada)
  for (const corte of DIAS) await runIn(W, entrada, { corte })
})

const lados = () => openCorridas(W).lista.map(ladoOf)

describe('a simulated plant', () => {
  it.each(DIAS)('as of %s is the same told from its whole book and booked to that day', async (corte) => {
    const [todo, ...cortadas] = lados()
    const { filas, totales } = await compare(cortadas[DIAS.indexOf(corte)], todo, corte)
    expect(filas).toEqual([])
    expect(totales.despues.lotes).toBeGreaterThan(10)
  })

  it('of which only the cut-off moved: nothing is told to have another cause, and pesos add up', async () => {
    const [todo, febrero] = lados()
    const { filas, totales } = await compare(febrero, todo)
    expect([...new Set(filas.map(({ causa }) => causa))]).toEqual(['corte'])
    const saldo = (lado: typeof totales.antes) =>
      [lado.saldo_vigente_mxn, lado.saldo_vencido_mxn].reduce(
        (sum, texto) => sum + BigInt(texto.replace('.', '')),
        0n,
      )
    const movido = totales.por_causa.reduce(
      (sum, { saldo_mxn }) => sum + BigInt(saldo_mxn.replace('.', '')),
      0n,
    )
    expect(saldo(totales.despues) - saldo(totales.antes)).toBe(movido)
  })

  it('of which one export is taken out: every cause is that row, or PEPS because of it', async () => {
    const ruta = join(entrada, 'exportaciones.csv')
    const texto = readFileSync(ruta, 'utf8')
    const filas = texto.split('\n')
    const at = Math.floor(filas.length / 3)
    writeFileSync(ruta, filas.toSpliced(at, 1).join('\n'))
    const { resumen } = await runIn(W, entrada)
    writeFileSync(ruta, texto)
    const corridas = openCorridas(W)
    const nueva = corridas.lista.find(({ huella }) => huella === resumen.huella)!
    const { filas: movidas } = await compare(ladoOf(corridas.lista[0]), ladoOf(nueva))
    const causas = movidas
      .filter(({ objeto }) => objeto !== 'hallazgo')
      .map((fila) => `${fila.causa} ${fila.causa_archivo}:${fila.causa_linea}`)
    const lugar = `exportaciones.csv:${at + 1}`
    expect(new Set(causas)).toEqual(new Set([`renglon_quitado ${lugar}`, `peps ${lugar}`]))
  })
})
