import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { joinChunks } from '../../src/fuentes/fuente.ts'
import { makeFolder, openAll, openFuentes } from './carpeta-temporal.ts'
import { type MiembroCrudo, makeZip } from './zip-crudo.ts'

const ASC = 'Patente|Pedimento\r\n3999|6000098|\r\n'
const bueno: MiembroCrudo = { nombre: '1_551.asc', datos: ASC }

async function openZip(miembros: MiembroCrudo[], limites = {}) {
  return openAll([makeFolder({ 'x.zip': makeZip(miembros), 'ok.csv': 'a\n1\n' })], limites)
}

describe('members of a ZIP', () => {
  it('are files named after the ZIP and the member, deflated or stored', async () => {
    const leido = await openZip([
      bueno,
      { nombre: 'sub/2.asc', datos: 'dos', metodo: 0 },
      { nombre: 'sub/', datos: '' },
    ])
    expect(leido.contenidos).toEqual({ 'ok.csv': 'a\n1\n', 'x.zip!1_551.asc': ASC, 'x.zip!sub/2.asc': 'dos' })
    expect(leido.fuentes[1].bytes_total).toBe(ASC.length)
    expect(leido.rechazos).toEqual([])
  })

  it('are told by content, so that a ZIP may have any name', async () => {
    const leido = await openAll([makeFolder({ 'entrega.dat': makeZip([bueno]) })])
    expect(leido.archivos).toEqual(['entrega.dat!1_551.asc'])
  })

  it('may be none, which is told', async () => {
    const leido = await openZip([])
    expect(leido.archivos).toEqual(['ok.csv'])
    expect(leido.avisos).toEqual(['ZIP_VACIO x.zip'])
  })

  it('are read in ZIP64 format too', async () => {
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from(ASC), '1_551.asc')
    zip.end({ forceZip64Format: true, comment: '' })
    const bytes = await joinChunks(zip.outputStream as unknown as AsyncIterable<Uint8Array>)
    const leido = await openAll([makeFolder({ 'x.zip': bytes })])
    expect(leido.contenidos).toEqual({ 'x.zip!1_551.asc': ASC })
  })

  it('keep a workbook whole, whatever its name, loose or inside', async () => {
    const libro = makeZip([
      { nombre: '_rels/.rels', datos: 'r' },
      { nombre: 'xl/workbook.xml', datos: 'w' },
      { nombre: '[Content_Types].xml', datos: 'c' },
    ])
    const otro = makeZip([{ nombre: '[Content_Types].xml', datos: 'otro' }])
    const leido = await openAll([
      makeFolder({ 'libro.zip': libro, 'x.zip': makeZip([{ nombre: 'otro', datos: otro }]) }),
    ])
    expect(leido.archivos).toEqual(['libro.zip', 'x.zip!otro'])
    expect(leido.rechazos).toEqual([])
  })

  it('of a ZIP inside a ZIP are read, one level deep, and the copies are removed', async () => {
    const temporal = makeFolder({})
    const dentro = makeZip([bueno, { nombre: 'hondo.zip', datos: makeZip([bueno]) }])
    const carpeta = makeFolder({ 'x.zip': makeZip([{ nombre: 'enero.zip', datos: dentro }]) })
    const abierta = await openFuentes([carpeta], { temporal })
    expect(abierta.fuentes.map((f) => f.archivo)).toEqual(['x.zip!enero.zip!1_551.asc'])
    expect(Buffer.from(await abierta.fuentes[0].all(100)).toString()).toBe(ASC)
    expect(abierta.rechazos).toMatchObject([
      { codigo: 'ZIP_PROFUNDO', archivo: 'x.zip!enero.zip!hondo.zip', linea: 0 },
    ])
    expect(readdirSync(temporal)).toHaveLength(1)
    await abierta.close()
    expect(readdirSync(temporal)).toEqual([])
  })
})

describe('a ZIP that cannot be trusted', () => {
  const tricks = ['../fuera.asc', '/etc/passwd', 'C:/x.asc', 'a\\b.asc', 'a/../../b.asc', 'nul\0.asc']
  it.each(tricks)('has the member %j set aside and the others read', async (nombre) => {
    const leido = await openZip([{ nombre, datos: 'malo' }, bueno])
    expect(leido.archivos).toEqual(['ok.csv', 'x.zip!1_551.asc'])
    expect(leido.rechazos).toEqual([`MIEMBRO_RUTA x.zip!${nombre.replace('\0', '␀')}`])
    expect(existsSync('/etc/passwd.asc')).toBe(false)
  })

  it('has encrypted members and unknown compressions set aside', async () => {
    const leido = await openZip([
      { ...bueno, banderas: 1 },
      { ...bueno, nombre: 'lzma', metodo: 14 },
    ])
    expect(leido.rechazos).toEqual(['MIEMBRO_CIFRADO x.zip!1_551.asc', 'MIEMBRO_COMPRESION x.zip!lzma'])
  })

  it('has a member with a wrong checksum or size set aside when it is read, before any byte of it is used', async () => {
    const leido = await openZip([
      { ...bueno, crc: 1 },
      { ...bueno, nombre: 'corto', bytes: 10 },
      { ...bueno, nombre: 'largo', bytes: 1000 },
    ])
    expect(leido.contenidos).toMatchObject({
      'x.zip!1_551.asc': 'rota: MIEMBRO_CRC',
      'x.zip!corto': 'rota: MIEMBRO_DANADO',
      'x.zip!largo': 'rota: MIEMBRO_DANADO',
    })
  })

  it('tells a wrong checksum of a large member only after its last chunk', async () => {
    const { fuentes } = await openZip([{ ...bueno, crc: 1 }], { bytes_verificados: 5 })
    let leidos = 0
    const reading = (async () => {
      for await (const chunk of fuentes[1].chunks()) leidos += chunk.length
    })()
    await expect(reading).rejects.toMatchObject({ codigo: 'MIEMBRO_CRC', archivo: 'x.zip!1_551.asc' })
    expect(leidos).toBe(ASC.length)
  })

  it('is set aside whole when it is cut short at any byte', async () => {
    const whole = makeZip([bueno, { nombre: 'otro', datos: 'x' }])
    for (let cut = 4; cut < whole.length; cut += 7) {
      const leido = await openAll([makeFolder({ 'x.zip': whole.subarray(0, cut), 'ok.csv': 'a\n1\n' })])
      expect(leido.archivos).toEqual(['ok.csv'])
      expect(leido.rechazos).toEqual(['ZIP_TRUNCADO x.zip'])
    }
  })

  it('never crashes nor loses a member in silence, whichever byte of it changes', async () => {
    const whole = makeZip([bueno, { nombre: 'otro', datos: randomBytes(50) }])
    for (let i = 0; i < whole.length; i += 3) {
      const bytes = Buffer.from(whole)
      bytes[i] ^= 0x55
      const leido = await openAll([makeFolder({ 'x.zip': bytes, 'ok.csv': 'a\n1\n' })])
      const seen = leido.archivos.length - 1 + leido.rechazos.length + leido.avisos.length
      expect(seen, `byte ${i}`).toBeGreaterThan(0)
    }
  })

  it('is set aside as a bomb when it inflates too much, announces too much, or its members share bytes', async () => {
    const zeros = { nombre: 'ceros', datos: new Uint8Array(2_000_000) }
    expect((await openZip([zeros], { bytes_razon: 1_000_000, razon: 500 })).rechazos).toEqual([
      'MIEMBRO_BOMBA x.zip!ceros',
    ])
    expect((await openZip([zeros], { bytes_zip: 1_999_999 })).rechazos).toEqual(['ZIP_BOMBA x.zip'])
    expect((await openZip([bueno, { ...bueno, nombre: 'b', desplazamiento: 0 }])).rechazos).toEqual([
      'ZIP_BOMBA x.zip',
    ])
  })

  it('is set aside when it has too many members, or too large a ZIP inside', async () => {
    expect((await openZip([bueno, { ...bueno, nombre: 'b' }], { miembros: 1 })).rechazos).toEqual([
      'ZIP_MIEMBROS x.zip',
    ])
    const anidado = { nombre: 'enero.zip', datos: makeZip([bueno]) }
    expect((await openZip([anidado], { bytes_anidados: 20 })).rechazos).toEqual([
      'ZIP_ANIDADO_GRANDE x.zip!enero.zip',
    ])
    expect((await openZip([{ ...anidado, crc: 1 }])).rechazos).toEqual(['MIEMBRO_CRC x.zip!enero.zip'])
  })

  it('stops the job when the temporary folder cannot be written', async () => {
    const carpeta = makeFolder({ 'x.zip': makeZip([{ nombre: 'enero.zip', datos: makeZip([bueno]) }]) })
    const temporal = join(carpeta, 'no-hay')
    await expect(openFuentes([carpeta], { temporal })).rejects.toMatchObject({ codigo: 'DISCO_TEMPORAL' })
  })
})
