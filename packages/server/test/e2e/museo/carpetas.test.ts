/** The museum of bad inputs: folders with everything that people and systems leave in them. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprint, newFolder, putFiles } from '../apoyo/carpetas.ts'
import { trazo } from '../apoyo/corrida.ts'
import { briefs, partsOf, remarksOn, type Visita, visitFolder } from '../apoyo/museo.ts'
import { EMPRESA, entrada, IMPORTACIONES, lines } from '../apoyo/plantas.ts'

const base = newFolder()
let partes = 0

function table(parte: string): string {
  return lines(IMPORTACIONES, entrada(`2540399910000${String(++partes).padStart(2, '0')}`, { parte }))
}

describe('a folder', () => {
  let visita: Visita

  beforeAll(async () => {
    const carpeta = putFiles(join(base, 'de todo'), {
      'empresa.yaml': EMPRESA,
      'Importaciones ñandú 🚚 (copia) [final].csv': table('NOMBRES'),
      'sub/sub/sub/más abajo.csv': table('HONDA'),
      "comillas'y$dólares;.csv": table('SIGNOS'),
      '.oculto.csv': table('OCULTA'),
      '~$importaciones.xlsx': 'candado de una hoja de cálculo abierta',
      'Thumbs.db': 'x',
      '__MACOSX/importaciones.csv': table('MAC'),
      'contrato.pdf': '%PDF-1.7\nnada',
      'logo.png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
      'notas.txt': 'Llamar al agente aduanal.\nComprar café.\n',
      'sin extensión': 'x,y,z\n1,2,3\n',
    })
    const latin1 = Buffer.concat([Buffer.from(`${carpeta}/a`), Buffer.from([0xf1]), Buffer.from('o.csv')])
    writeFileSync(latin1, table('LATIN-1'))
    writeFileSync(join(carpeta, 'dos\nlíneas\u001b[31m.csv'), table('ESCAPES'))
    symlinkSync(carpeta, join(carpeta, 'sub', 'vuelta'))
    symlinkSync(join(base, 'no hay'), join(carpeta, 'roto.csv'))
    symlinkSync(join(carpeta, 'notas.txt'), join(carpeta, 'otra vez.txt'))
    expect(spawnSync('mkfifo', [join(carpeta, 'tubo.csv')]).status).toBe(0)
    visita = await visitFolder(carpeta)
  })

  it('is searched to the bottom, whatever the names in it', () => {
    expect(partsOf(visita).sort()).toEqual(['ESCAPES', 'HONDA', 'LATIN-1', 'NOMBRES', 'SIGNOS'])
    const archivos = visita.resumen.entradas.map((fuente) => fuente.archivo)
    expect(archivos).toContain('año.csv')
    expect(archivos).toContain('dos␊líneas␛[31m.csv')
  })

  it.each(['.oculto.csv', '~$importaciones.xlsx', 'Thumbs.db', '__MACOSX'])(
    'says that %s was left alone',
    (archivo) => {
      expect(remarksOn(visita, archivo)).toEqual(['ARCHIVO_OCULTO'])
    },
  )

  it.each(['contrato.pdf', 'logo.png', 'notas.txt', 'sin extensión'])(
    'says that %s was not used',
    (archivo) => {
      expect(remarksOn(visita, archivo)).toEqual(['ARCHIVO_SIN_USO'])
    },
  )

  it('says what could not be opened, what turns in circles and what is there twice', () => {
    expect(briefs(visita)).toEqual(['ARCHIVO_ILEGIBLE roto.csv:0 =ENOENT', 'ARCHIVO_ESPECIAL tubo.csv:0 ='])
    expect(remarksOn(visita, 'sub/vuelta')).toEqual(['CARPETA_REPETIDA'])
    expect(remarksOn(visita, 'otra vez.txt')).toEqual(['ARCHIVO_REPETIDO'])
  })
})

describe('results among the inputs', () => {
  it('are not read: not those of this run, nor of earlier ones, nor a workspace', async () => {
    const carpeta = putFiles(join(base, 'propia'), {
      'empresa.yaml': EMPRESA,
      'importaciones.csv': table('PROPIA'),
    })
    const salida = join(carpeta, 'salida')
    const args = ['run', '.', '--out', 'salida', '--workspace', 'espacio']
    expect(await trazo(args, { cwd: carpeta })).toMatchObject({ estado: 0, stderr: '' })
    const primera = fingerprint(salida)
    expect((await trazo(args, { cwd: carpeta })).estado).toBe(0)
    expect(fingerprint(salida)).toEqual(primera)

    mkdirSync(join(base, 'enlaces'))
    symlinkSync(carpeta, join(base, 'enlaces', 'planta'))
    const porEnlace = [
      'run',
      join(base, 'enlaces', 'planta'),
      '--out',
      salida,
      '--workspace',
      join(carpeta, 'espacio'),
    ]
    expect((await trazo(porEnlace)).estado).toBe(0)
    expect(fingerprint(salida)).toEqual(primera)

    const otra = await visitFolder(carpeta)
    expect(remarksOn(otra, 'salida/resumen.json')).toEqual(['RESULTADOS_PREVIOS'])
    expect(otra.resumen.avisos.filter((a) => a.codigo === 'RESULTADOS_PREVIOS')).toHaveLength(2)
    for (const libro of ['lotes.csv', 'descargos.csv', 'saldos.csv'])
      expect(readFileSync(join(otra.salida, libro), 'utf8')).toBe(readFileSync(join(salida, libro), 'utf8'))
  })
})
