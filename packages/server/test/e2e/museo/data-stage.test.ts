/** The museum of bad inputs: the State's own files, as they come and as they are handled. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder, putFiles } from '../apoyo/carpetas.ts'
import { briefs, countOf, remarksOn, type Visita, visitFolder } from '../apoyo/museo.ts'
import { writeChica } from '../apoyo/plantas.ts'
import { makeZip, openZip } from '../apoyo/zip.ts'

/** Six months: one is issued again two months later, one overlaps the month before. */
const MESES = { meses: 6, pedimentosPorSemana: 1 }

async function makePapers(): Promise<{ entrada: string; zips: string[] }> {
  const entrada = await writeChica(newFolder(), MESES)
  return { entrada, zips: readdirSync(join(entrada, 'datastage')).sort() }
}

const remarks = ({ resumen }: Visita) => resumen.avisos.map((aviso) => `${aviso.codigo} ${aviso.mensaje}`)

describe('deliveries of Data Stage', () => {
  let visita: Visita

  beforeAll(async () => {
    const { entrada, zips } = await makePapers()
    rmSync(join(entrada, 'datastage', zips.find((zip) => zip.startsWith('2025-02')) ?? ''))
    visita = await visitFolder(entrada)
  })

  it('that lack a month say which days nobody delivered', () => {
    const missing = remarks(visita).filter((remark) => remark.startsWith('MES_SIN_ENTREGA'))
    expect(missing).toEqual([expect.stringContaining('del 2025-02-01 al 2025-02-28')])
  })

  it('that overlap say where, and count each pedimento once', () => {
    const overlaps = remarks(visita).filter((remark) => remark.startsWith('ENTREGA_TRASLAPADA'))
    expect(overlaps.some((remark) => remark.includes('del 2025-03-16 al 2025-03-31'))).toBe(true)
    const [leidas, usadas, ignoradas, apartadas, repetidas] = countOf(visita, 'data_stage.vigente.551')
    expect(repetidas).toBeGreaterThan(0)
    expect([leidas, apartadas]).toEqual([usadas + ignoradas + repetidas, 0])
  })

  it('that are issued again with a correction: the later one stands, and it is told', () => {
    const reissued = remarks(visita).filter((remark) => remark.startsWith('PEDIMENTO_REEMITIDO'))
    expect(reissued).toHaveLength(1)
    expect(countOf(visita, 'data_stage.vigente.551')[2]).toBeGreaterThan(0)
  })
})

describe('a delivery that was handled', () => {
  let visita: Visita
  let folio = ''
  const said = (seccion: string) =>
    briefs(visita).filter((brief) => brief.includes(`${folio}_${seccion}.asc`))

  beforeAll(async () => {
    const { entrada, zips } = await makePapers()
    const zip = join(entrada, 'datastage', zips[0])
    const textos = new Map(
      openZip(readFileSync(zip)).map(([nombre, datos]) => [nombre, datos.toString('latin1')]),
    )
    folio = zips[0].replace(/.*_|\.zip/g, '')
    const edit = (seccion: string, change: (texto: string) => string) => {
      const nombre = `${folio}_${seccion}.asc`
      textos.set(nombre, change(textos.get(nombre) ?? ''))
    }
    const onLine = (n: number, change: (fila: string[]) => string[]) => (texto: string) =>
      texto
        .split('\r\n')
        .map((linea, i) => (i === n - 1 ? change(linea.split('|')).join('|') : linea))
        .join('\r\n')
    edit(
      '551',
      onLine(2, (fila) => fila.with(4, '')),
    )
    edit(
      '551',
      onLine(4, (fila) => fila.toSpliced(6, 1, 'TUBO 1', '2 PULGADA')),
    )
    edit(
      '505',
      onLine(2, (fila) => fila.with(7, '1,250.00')),
    )
    edit(
      '506',
      onLine(3, (fila) => fila.with(4, '2025-02-30 00:00:00')),
    )
    edit(
      '510',
      onLine(2, (fila) => fila.with(1, '50O0123')),
    )
    edit('557', (texto) => texto.replace('|SecuenciaFraccion|', '|Renglon|'))
    edit('552', (texto) => texto.replace(/\r\n/, '|ColumnaNueva\r\n'))
    edit(
      '507',
      onLine(2, (fila) => fila.with(4, `${fila[4]}\0`)),
    )
    edit('554', () => '')
    textos.set(`${folio}_514.asc`, 'Patente|Pedimento|Nuevo\r\n1|2|3\r\n')
    const miembros = [...textos].map(([nombre, datos]) => ({ nombre, datos: Buffer.from(datos, 'latin1') }))
    putFiles(entrada, { [`datastage/${zips[0]}`]: makeZip(miembros) })
    visita = await visitFolder(entrada)
  })

  it.each([
    ['551', 2, 'DS_VACIO'],
    ['551', 4, 'DS_CAMPOS'],
    ['505', 2, 'DS_NUMERO'],
    ['506', 3, 'DS_FECHA'],
    ['510', 2, 'DS_LLAVE'],
    ['507', 2, 'DS_NUL'],
  ])('has row %s:%i set aside with %s, and nothing else of the file', (seccion, linea, codigo) => {
    const dicho = said(seccion).map((brief) => brief.split(' ')[0])
    expect(
      said(seccion)
        .filter((brief) => brief.includes(`.asc:${linea} `))
        .map((brief) => brief.split(' ')[0]),
    ).toEqual([codigo])
    expect(countOf(visita, `data_stage.${seccion}`)[3]).toBe(dicho.length)
  })

  it('has a file without a column it cannot do without set aside whole, its rows counted', () => {
    expect(said('557')).toEqual([expect.stringMatching(/^DS_COLUMNA_FALTA .*557\.asc:0 /)])
    const [leidas, usadas, , apartadas] = countOf(visita, 'data_stage.557')
    expect(apartadas).toBeGreaterThan(0)
    expect(leidas).toBe(usadas + apartadas)
  })

  it('has new columns, new files and blank ones told, and read as far as they are known', () => {
    const zip =
      visita.resumen.entradas.map((f) => f.archivo).find((a) => a.endsWith(`${folio}_551.asc`)) ?? ''
    const named = (seccion: string) => zip.replace('_551.', `_${seccion}.`)
    expect(remarksOn(visita, named('552'))).toContain('DS_COLUMNA_DESCONOCIDA')
    expect(remarksOn(visita, named('514'))).toEqual([
      expect.stringMatching(/DS_SECCION_DESCONOCIDA|ARCHIVO_SIN_USO/),
    ])
    expect(said('554')).toEqual([])
  })
})
