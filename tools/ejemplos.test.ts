import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseFecha } from '@trazo/core/kernel'
import { openLey } from '@trazo/core/legal'
import { runPipeline } from '@trazo/server'
import { afterAll, describe, expect, test } from 'vitest'
import { type Ejemplo, parseEjemplo, pickRows, splitCsv } from './docs/ejemplos.ts'
import { packLaw } from './pack-law.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = join(root, 'docs/guia/movimientos')
const ley = openLey(await packLaw(`${root}law`))
const temporal = mkdtempSync(join(tmpdir(), 'trazo-ejemplos-'))
afterAll(() => rmSync(temporal, { recursive: true, force: true }))

/** The company of the pages that show none. */
const EMPRESA = `rfc: PEJ010101AAA
razon_social: Planta de Ejemplo, S.A. de C.V.
programa_immex: 1234-2006
modalidad: industrial
inicio_programa: 2012-05-01
certificaciones: []
domicilios:
  - { clave: P1, tipo: planta, cp: "22444", municipio: Tijuana, estado: BCN }
`

/** Runs the page; answers, by result block, what the page says and what the program wrote. */
async function runPage(page: string): Promise<{ dice: string[][]; escribe: string[][]; archivo: string }[]> {
  const ejemplo = parseEjemplo(page)
  const salida = await runEjemplo(ejemplo)
  const read = (archivo: string) => {
    if (!existsSync(join(salida, archivo))) throw new Error(`the run writes no ${archivo}`)
    return readFileSync(join(salida, archivo), 'utf8')
  }
  const told = ejemplo.salidas.some(({ archivo }) => archivo === 'rechazos.csv')
  if (!told && splitCsv(read('rechazos.csv')).length > 1)
    throw new Error(`rows were set aside and the page does not say so:\n${read('rechazos.csv')}`)
  return ejemplo.salidas.map((resultado) => ({
    archivo: resultado.archivo,
    dice: splitCsv(resultado.texto),
    escribe: pickRows(read(resultado.archivo), resultado),
  }))
}

async function runEjemplo({ entradas, corte }: Ejemplo): Promise<string> {
  const carpeta = mkdtempSync(join(temporal, 'pagina-'))
  const rutas = entradas.map(({ archivo, texto }) => {
    writeFileSync(join(carpeta, archivo), texto)
    return join(carpeta, archivo)
  })
  if (!entradas.some(({ archivo }) => archivo === 'empresa.yaml')) {
    rutas.push(join(carpeta, 'empresa.yaml'))
    writeFileSync(join(carpeta, 'empresa.yaml'), EMPRESA)
  }
  const salida = join(carpeta, 'resultado')
  const avance = { begin() {}, advance() {}, end() {} }
  const dia = corte === null ? null : parseFecha(corte)
  await runPipeline({ entradas: rutas, salida, corte: dia, espacio: null, lang: 'es', ley, avance })
  return salida
}

describe('worked examples of the guide: what each page says is what the program writes', () => {
  test.each(readdirSync(pages).filter((name) => name.endsWith('.md')))('%s', async (name) => {
    for (const { archivo, dice, escribe } of await runPage(readFileSync(join(pages, name), 'utf8')))
      expect(escribe, archivo).toEqual(dice)
  })
})

const ENTRADA = `\`\`\`csv entrada=importaciones.csv
pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn
26 24 3999 6000098,IN,2026-01-20,1,C-1040,100,KG,5000.00
26 24 3999 6000099,IN,2026-02-20,1,C-2000,7,KG,70.00
\`\`\`
`
const salidaOf = (info: string, texto: string) => `\`\`\`csv ${info}\n${texto}\n\`\`\`\n`

describe('an example that is not true is found out', () => {
  const lotes = (cantidad: string) =>
    ENTRADA +
    salidaOf('salida=lotes.csv donde=numero_parte:C-1040', `vencimiento,cantidad\n2027-07-20,${cantidad}`)

  test('a right figure passes, and a wrong one differs', async () => {
    const [right] = await runPage(lotes('100.000000'))
    expect(right.escribe).toEqual(right.dice)
    const [wrong] = await runPage(lotes('101.000000'))
    expect(wrong.escribe).not.toEqual(wrong.dice)
  })

  test('a row left out differs, unless a filter leaves it out', async () => {
    const all = salidaOf('salida=lotes.csv', 'numero_parte\nC-1040')
    const [{ dice, escribe }] = await runPage(ENTRADA + all)
    expect([dice.length, escribe.length]).toEqual([2, 3])
  })

  test('the cut-off is the one a block names', async () => {
    const saldo = (corte: string) =>
      salidaOf(`salida=saldos.csv corte=${corte}`, 'numero_parte,estado\nC-1040,vigente')
    expect((await runPage(ENTRADA + saldo('2026-01-31')))[0].escribe).toEqual([
      ['numero_parte', 'estado'],
      ['C-1040', 'vigente'],
    ])
    expect((await runPage(ENTRADA + saldo('2027-07-21')))[0].escribe[1]).toEqual(['C-1040', 'vencido'])
    await expect(runPage(ENTRADA + saldo('2026-01-31') + saldo('2026-02-28'))).rejects.toThrow('2 cut-offs')
  })

  test('rows set aside in silence, a column or a file that is not there, a word that means nothing', async () => {
    const bad = ENTRADA.replace(',100,KG', ',cien,KG')
    await expect(runPage(bad + salidaOf('salida=lotes.csv', 'cantidad'))).rejects.toThrow('set aside')
    await expect(runPage(ENTRADA + salidaOf('salida=lotes.csv', 'peso'))).rejects.toThrow('no column peso')
    await expect(runPage(ENTRADA + salidaOf('salida=nada.csv', 'a'))).rejects.toThrow('no nada.csv')
    await expect(runPage(ENTRADA + salidaOf('salido=lotes.csv', 'a'))).rejects.toThrow('means nothing')
    await expect(runPage(ENTRADA)).rejects.toThrow('what comes out')
  })

  test('a page that shows what was set aside is compared with it', async () => {
    const bad = ENTRADA.replace(',100,KG', ',cien,KG')
    const [{ dice, escribe }] = await runPage(
      bad + salidaOf('salida=rechazos.csv', 'linea,campo,valor\n2,cantidad,cien'),
    )
    expect(escribe).toEqual(dice)
  })
})
