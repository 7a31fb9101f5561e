/** The museum of bad inputs: ZIPs, broken, hidden, lying or hostile. A bad member does not condemn its neighbours. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder, putFiles } from '../apoyo/carpetas.ts'
import { briefs, partsOf, remarksOn, type Visita, visit } from '../apoyo/museo.ts'
import { entrada, IMPORTACIONES, lines } from '../apoyo/plantas.ts'
import { type Miembro, makeZip } from '../apoyo/zip.ts'

let partes = 0

/** A table of one good row of a new part. */
function table(parte: string): string {
  return lines(IMPORTACIONES, entrada(`2540399910000${String(++partes).padStart(2, '0')}`, { parte }))
}

const junk = (n: number) => Buffer.from(Array.from({ length: n }, (_, i) => (i * 7919) % 251))
const good = (nombre: string): Miembro => ({
  nombre: `${nombre}.csv`,
  datos: table(`VECINO-${nombre.toUpperCase()}`),
})

/** The signature of the directory is gone. */
function overwrite(zip: Buffer): Buffer {
  const at = zip.indexOf('PK\x01\x02', 0, 'latin1')
  return zip.fill(0, at, at + 4)
}

let visita: Visita

beforeAll(async () => {
  const datos = table('NUNCA')
  const bueno = makeZip([good('bueno')])
  visita = await visit({
    'truncado.zip': makeZip([good('t')]).subarray(0, 120),
    'basura.zip': Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), junk(500)]),
    'directorio.zip': overwrite(makeZip([good('d')])),
    'cifrado.zip': makeZip([{ nombre: 'secreto.csv', datos, banderas: 1 }, good('cifrado')]),
    'crc.zip': makeZip([{ nombre: 'cambiado.csv', datos, crc: 12345 }, good('crc')]),
    'danado.zip': makeZip([
      { nombre: 'a medias.csv', datos: junk(40), metodo: 0, anuncia: 90 },
      good('danado'),
    ]),
    'metodo.zip': makeZip([{ nombre: 'raro.csv', datos, metodo: 14 }, good('metodo')]),
    'bomba.zip': makeZip([{ nombre: 'bomba.csv', datos: Buffer.alloc(110_000_000) }, good('bomba')]),
    'mentirosa.zip': makeZip([
      { nombre: 'ceros.csv', datos: Buffer.alloc(3_000_000), anuncia: 10 },
      good('mentirosa'),
    ]),
    'rutas.zip': makeZip([
      { nombre: '../fuera.csv', datos },
      { nombre: '../../../../../../tmp/trazo-fuera.csv', datos },
      { nombre: '/tmp/trazo-fuera.csv', datos },
      { nombre: 'C:\\fuera.csv', datos },
      { nombre: 'carpeta\\..\\fuera.csv', datos },
      { nombre: 'nulo\0.csv', datos },
      good('rutas'),
    ]),
    'anidado.zip': makeZip([{ nombre: 'mes.zip', datos: bueno }]),
    'profundo.zip': makeZip([
      {
        nombre: 'uno.zip',
        datos: makeZip([{ nombre: 'dos.zip', datos: makeZip([{ nombre: 'x.csv', datos }]) }]),
      },
    ]),
    'carpetas.zip': makeZip([
      { nombre: '__MACOSX/._x.csv', datos: 'x' },
      { nombre: 'año 2025/', datos: '' },
      { nombre: 'año 2025/ñandú 🚚 (1).csv', datos: table('CARPETA') },
    ]),
    'vacio.zip': makeZip([]),
    'sin extension': makeZip([{ nombre: 'x', datos: table('SIN-EXTENSION') }]),
  })
})

const said = (zip: string) => briefs(visita).filter((brief) => brief.includes(` ${zip}`))

describe('a ZIP', () => {
  it.each([
    ['that is cut short', 'truncado.zip', ['ZIP_TRUNCADO truncado.zip:0 =']],
    ['that only begins like one', 'basura.zip', ['ZIP_TRUNCADO basura.zip:0 =']],
    ['whose directory was overwritten', 'directorio.zip', ['ZIP_DANADO directorio.zip:0 =']],
    ['with a member under a password', 'cifrado.zip', ['MIEMBRO_CIFRADO cifrado.zip!secreto.csv:0 =']],
    ['with a member whose checksum is another', 'crc.zip', ['MIEMBRO_CRC crc.zip!cambiado.csv:0 =']],
    ['with a member of another size', 'danado.zip', ['MIEMBRO_DANADO danado.zip!a medias.csv:0 =']],
    ['compressed in a way nobody knows', 'metodo.zip', ['MIEMBRO_COMPRESION metodo.zip!raro.csv:0 =']],
    ['that is a bomb', 'bomba.zip', ['MIEMBRO_BOMBA bomba.zip!bomba.csv:0 =']],
    ['that is a bomb and says it is not', 'mentirosa.zip', ['MIEMBRO_DANADO mentirosa.zip!ceros.csv:0 =']],
    ['inside a ZIP inside a ZIP', 'profundo.zip', ['ZIP_PROFUNDO profundo.zip!uno.zip!dos.zip:0 =']],
  ])('%s', (_, zip, expected) => {
    expect(said(zip)).toEqual(expected)
  })

  it('with names that would lead out of its folder: nothing is written anywhere', () => {
    expect(said('rutas.zip').map((brief) => brief.split(' ')[0])).toEqual(Array(6).fill('MIEMBRO_RUTA'))
    expect(said('rutas.zip').join()).toContain('rutas.zip!nulo␀.csv')
    for (const ruta of ['/tmp/trazo-fuera.csv', join(visita.entrada, '..', 'fuera.csv')])
      expect(existsSync(ruta)).toBe(false)
    expect(readdirSync(visita.entrada)).toHaveLength(16)
  })

  it('with a bad member still gives its good ones, and so do ZIPs in ZIPs, odd names and no extension', () => {
    expect(partsOf(visita).sort()).toEqual([
      'CARPETA',
      'SIN-EXTENSION',
      'VECINO-BOMBA',
      'VECINO-BUENO',
      'VECINO-CIFRADO',
      'VECINO-CRC',
      'VECINO-DANADO',
      'VECINO-MENTIROSA',
      'VECINO-METODO',
      'VECINO-RUTAS',
    ])
  })

  it('without members, and what systems leave in one, are told', () => {
    expect(remarksOn(visita, 'vacio.zip')).toEqual(['ZIP_VACIO'])
    expect(remarksOn(visita, 'carpetas.zip!__MACOSX/._x.csv')).toEqual(['ARCHIVO_OCULTO'])
  })

  it('of the same name as another one is told from it: a broken one does not take the good one along', async () => {
    const datos = table('GEMELO')
    const carpeta = putFiles(newFolder(), {
      'buena/x.zip': makeZip([{ nombre: 'x.csv', datos }]),
      'mala/x.zip': makeZip([{ nombre: 'x.csv', datos: datos.replace('GEMELO', 'MELLIZ'), crc: 1 }]),
    })
    const gemelos = await visit({}, join(carpeta, 'buena/x.zip'), join(carpeta, 'mala/x.zip'))
    expect(briefs(gemelos)).toEqual(['MIEMBRO_CRC x.zip!x.csv:0 ='])
    expect(partsOf(gemelos)).toEqual(['GEMELO'])
  })

  it('says for each thing set aside what to do', () => {
    for (const { mensaje } of visita.rechazos) expect(mensaje).toMatch(/\. \S.{10,}\.$/)
  })
})
