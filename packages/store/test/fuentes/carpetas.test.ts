import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withHuella } from '../../src/fuentes/index.ts'
import { makeFolder, openAll, openFuentes } from './carpeta-temporal.ts'
import { makeZip } from './zip-crudo.ts'

const DOS = 'a,b\n1,2\n'

describe('files in folders', () => {
  it('names files relative to the folder that was named, and a single file by its own name', async () => {
    const carpeta = makeFolder({ 'x/y/b.csv': 'b', 'a.csv': 'a', 'solo/c.csv': 'c' })
    expect((await openAll([carpeta])).archivos).toEqual(['a.csv', 'solo/c.csv', 'x/y/b.csv'])
    expect((await openAll([join(carpeta, 'x'), join(carpeta, 'solo/c.csv')])).archivos).toEqual([
      'c.csv',
      'y/b.csv',
    ])
  })

  it('gives the same list whatever the order of the inputs', async () => {
    const una = makeFolder({ 'a.csv': 'uno\n1\n', 'z.csv': 'z' })
    const otra = makeFolder({ 'a.csv': 'dos\n2\n', 'm.csv': 'm' })
    const ida = await openAll([una, otra])
    const vuelta = await openAll([otra, una, una])
    expect(ida.archivos).toEqual(['a.csv', 'a.csv', 'm.csv', 'z.csv'])
    expect(vuelta.fuentes.map((f) => [f.archivo, f.sha256])).toEqual(
      ida.fuentes.map((f) => [f.archivo, f.sha256]),
    )
  })

  it('skips hidden files and lock files, and says so', async () => {
    const leido = await openAll([
      makeFolder({ 'a.csv': DOS, '~$a.xlsx': 'x', '.git/config': 'x', '.oculto': 'x' }),
    ])
    expect(leido.archivos).toEqual(['a.csv'])
    expect(leido.avisos).toEqual(['ARCHIVO_OCULTO .git', 'ARCHIVO_OCULTO .oculto', 'ARCHIVO_OCULTO ~$a.xlsx'])
  })

  it('walks a folder once, though links lead back to it', async () => {
    const carpeta = makeFolder({ 'sub/a.csv': DOS })
    symlinkSync(carpeta, join(carpeta, 'sub/vuelta'))
    const leido = await openAll([carpeta])
    expect(leido.archivos).toEqual(['sub/a.csv'])
    expect(leido.avisos).toEqual(['CARPETA_REPETIDA sub/vuelta'])
  })

  it('sets aside a link that leads nowhere and goes on', async () => {
    const carpeta = makeFolder({ 'a.csv': DOS })
    symlinkSync(join(carpeta, 'no-hay'), join(carpeta, 'b.csv'))
    symlinkSync('c.csv', join(carpeta, 'c.csv'))
    const leido = await openAll([carpeta])
    expect(leido.archivos).toEqual(['a.csv'])
    expect(leido.rechazos).toEqual(['ARCHIVO_ILEGIBLE b.csv', 'ARCHIVO_ILEGIBLE c.csv'])
  })

  it('stops with a code when an input does not exist or there is nothing to read', async () => {
    const vacia = makeFolder({})
    mkdirSync(join(vacia, 'sub'))
    await expect(openFuentes([join(vacia, 'nada')])).rejects.toMatchObject({ codigo: 'ENTRADA_NO_EXISTE' })
    await expect(openFuentes([vacia])).rejects.toMatchObject({ codigo: 'NADA_QUE_LEER' })
    await expect(openFuentes(['/dev/null'])).rejects.toMatchObject({ codigo: 'NADA_QUE_LEER' })
  })

  it('hands out empty files, since a blank one can be a normal part of a delivery', async () => {
    const leido = await openAll([makeFolder({ '1_503.asc': '', '1_504.asc': '' })])
    expect(leido.archivos).toEqual(['1_503.asc', '1_504.asc'])
    expect(leido.avisos).toEqual([])
  })
})

describe('the same content twice', () => {
  it('is read once, loose or inside a ZIP, and the first name in order is kept', async () => {
    const zip = makeZip([{ nombre: '1_551.asc', datos: DOS }])
    const leido = await openAll([
      makeFolder({ 'b.csv': DOS, 'copia/a.csv': DOS, 'a.zip': zip, 'otro.csv': 'a,b\n3,4\n' }),
    ])
    expect(leido.archivos).toEqual(['a.zip!1_551.asc', 'otro.csv'])
    expect(leido.avisos).toEqual(['ARCHIVO_REPETIDO b.csv', 'ARCHIVO_REPETIDO copia/a.csv'])
  })

  it('is no repetition when the files hold a header and no rows', async () => {
    const leido = await openAll([
      makeFolder({ 'enero/502.asc': 'Patente|Pedimento\r\n', 'marzo/502.asc': 'Patente|Pedimento\r\n' }),
    ])
    expect(leido.archivos).toEqual(['enero/502.asc', 'marzo/502.asc'])
    expect(leido.avisos).toEqual([])
  })

  it('compares only files that could be equal', async () => {
    const leido = await openAll([makeFolder({ 'a.csv': 'x\n1\n', 'b.csv': 'x\n2\n', 'c.csv': 'x\n333\n' })])
    expect(leido.fuentes.map((f) => f.sha256 !== null)).toEqual([true, true, false])
  })
})

describe('a delivery of Data Stage', () => {
  const generales = `Patente|Pedimento|SeccionAduanera|NumeroGuia|TipoGuia|FechaPagoReal\r\n3999|5000001|240|G|M||\r\n`
  const contenedores = (tipo: string) =>
    `Patente|Pedimento|SeccionAduanera|NumContenedor|TipoContenedor|FechaPagoReal\r\n3999|5000001|240|C|${tipo}||\r\n`
  const zip = (folio: string, tipo: string) =>
    makeZip([
      { nombre: `${folio}_503.asc`, datos: generales },
      { nombre: `${folio}_504.asc`, datos: contenedores(tipo) },
    ])

  it('that was issued again with a change keeps all its files, equal ones too', async () => {
    const leido = await openAll([makeFolder({ 'a.zip': zip('1', '1'), 'b.zip': zip('2', '2') })])
    expect(leido.archivos).toEqual([
      'a.zip!1_503.asc',
      'a.zip!1_504.asc',
      'b.zip!2_503.asc',
      'b.zip!2_504.asc',
    ])
    expect(leido.avisos).toEqual([])
  })

  it('that is there twice is read once, as a copy of the ZIP or unpacked', async () => {
    const leido = await openAll([
      makeFolder({
        'a.zip': zip('1', '1'),
        'copia.zip': zip('1', '1'),
        'suelta/1_503.asc': generales,
        'suelta/1_504.asc': contenedores('1'),
      }),
    ])
    expect(leido.archivos).toEqual(['a.zip!1_503.asc', 'a.zip!1_504.asc'])
    expect(leido.avisos).toHaveLength(4)
  })

  it('with one file edited beside its ZIP keeps the copy whole', async () => {
    const suelta = { 'suelta/1_503.asc': generales, 'suelta/1_504.asc': contenedores('7') }
    const leido = await openAll([makeFolder({ 'a.zip': zip('1', '1'), ...suelta })])
    expect(leido.archivos).toHaveLength(4)
  })
})

describe('the fingerprint', () => {
  it('is taken as the bytes pass, and only when all have passed', async () => {
    const { fuentes } = await openAll([makeFolder({ 'abc.txt': 'abc' })])
    const seen: [string, number][] = []
    for await (const _ of withHuella(fuentes[0].chunks(), (...done) => seen.push(done)))
      expect(seen).toEqual([])
    expect(seen).toEqual([['ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 3]])
  })
})
