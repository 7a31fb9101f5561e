/**
 * `law/` → `dist/ley.json`: reads every file, checks it against its schema and against the others, and packs.
 * Same folder, same bytes. Usage: `pack-law [law] [dist/ley.json]`; exit status 1 and one line per problem when it is not sound.
 */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type CatalogoEmpacado,
  type ContenidoDeLey,
  type CriterioEmpacado,
  checkCatalogo,
  checkCriterio,
  checkParametro,
  checkReferencias,
  esquemaCasos,
  esquemaCatalogo,
  esquemaParametro,
  esquemaTarjeta,
  type LeyEmpacada,
  openLey,
  type Parametro,
  REQUERIDOS,
} from '@trazo/core/legal'
import { parseCsv } from './pack-law-csv.ts'
import { Lector, LeyInvalida } from './pack-law-lector.ts'
import { readReportes } from './pack-law-reportes.ts'

/** Checks and packs the folder. Throws `LeyInvalida` with every problem found. */
export async function packLaw(folder: string): Promise<LeyEmpacada> {
  const lector = new Lector(folder)
  const version = await readVersion(lector)
  const parametros = await readParametros(lector)
  const catalogos = await readCatalogos(lector)
  const criterios = await readCriterios(lector, parametros)
  const reportes = await readReportes(lector)
  lector.checkPresentes(
    'parametros',
    REQUERIDOS.parametros,
    parametros.map((p) => p.id),
  )
  lector.checkPresentes(
    'catalogos',
    REQUERIDOS.catalogos,
    catalogos.map((c) => c.ficha.id),
  )
  if (lector.problemas.length > 0) throw new LeyInvalida(lector.problemas)
  const contenido: ContenidoDeLey = { formato: 1, version, parametros, catalogos, criterios, ...reportes }
  const huella = `sha256:${createHash('sha256').update(JSON.stringify(contenido)).digest('hex')}`
  const empacada = { ...contenido, huella }
  openLey(empacada)
  return empacada
}

async function readVersion(lector: Lector): Promise<string> {
  const version = (await lector.text('VERSION')).trim()
  if (!/^\d{4}\.\d{2}\.\d{2}$/.test(version))
    lector.add('VERSION', [{ campo: 'VERSION', mensaje: `debe ser AAAA.MM.DD, no «${version}»` }])
  const cambios = await lector.text('CHANGELOG.md')
  if (!cambios.split('\n').includes(`## ${version}`))
    lector.add('CHANGELOG.md', [{ campo: version, mensaje: 'la versión no tiene su apartado' }])
  return version
}

async function readParametros(lector: Lector): Promise<Parametro[]> {
  const parametros: Parametro[] = []
  for (const nombre of await lector.list('parametros')) {
    const archivo = `parametros/${nombre}`
    const parametro = await lector.yaml(archivo, esquemaParametro)
    if (!parametro) continue
    lector.checkNombre(archivo, `${parametro.id}.yaml`, nombre)
    lector.add(archivo, checkParametro(parametro))
    parametros.push(parametro)
  }
  return parametros
}

async function readCatalogos(lector: Lector): Promise<CatalogoEmpacado[]> {
  const catalogos = new Map<string, CatalogoEmpacado>()
  for (const nombre of await lector.list('catalogos')) {
    const archivo = `catalogos/${nombre}/catalogo.yaml`
    const ficha = await lector.yaml(archivo, esquemaCatalogo)
    const datos = await lector.bytes(`catalogos/${nombre}/datos.csv`)
    if (!ficha || !datos) continue
    lector.checkNombre(archivo, ficha.id, nombre)
    const sha256 = createHash('sha256').update(datos).digest('hex')
    if (sha256 !== ficha.sha256)
      lector.add(archivo, [{ campo: 'sha256', mensaje: `datos.csv tiene ${sha256}` }])
    const { encabezado, filas } = parseCsv(datos.toString('utf8'))
    lector.add(`catalogos/${nombre}/datos.csv`, checkCatalogo(ficha, encabezado, filas))
    catalogos.set(ficha.id, { ficha, filas })
  }
  for (const [id, catalogo] of catalogos)
    lector.add(`catalogos/${id}/catalogo.yaml`, checkReferencias(catalogo, catalogos))
  return [...catalogos.values()]
}

async function readCriterios(lector: Lector, parametros: readonly Parametro[]): Promise<CriterioEmpacado[]> {
  const porId = new Map(parametros.map((p) => [p.id, p]))
  const criterios: CriterioEmpacado[] = []
  for (const nombre of await lector.list('criterios')) {
    const carpeta = `criterios/${nombre}`
    const tarjeta = await lector.yaml(`${carpeta}/card.yaml`, esquemaTarjeta)
    const casos = await lector.yaml(`${carpeta}/cases.yaml`, esquemaCasos)
    const consulta = await lector.text(`${carpeta}/query.sql`)
    if (consulta.trim() === '')
      lector.add(`${carpeta}/query.sql`, [{ campo: 'consulta', mensaje: 'está vacía' }])
    if (!tarjeta || !casos) continue
    lector.checkNombre(`${carpeta}/card.yaml`, tarjeta.id, nombre)
    const criterio = { tarjeta, consulta, casos }
    lector.add(`${carpeta}/card.yaml`, checkCriterio(criterio, porId))
    criterios.push(criterio)
  }
  return criterios
}

async function main(folder = 'law', destino = 'dist/ley.json'): Promise<void> {
  try {
    const ley = await packLaw(folder)
    await mkdir(dirname(destino), { recursive: true })
    await writeFile(destino, JSON.stringify(ley))
    console.log(`${destino}: ley ${ley.version}, ${ley.huella}`)
  } catch (error) {
    if (!(error instanceof LeyInvalida)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv[2], process.argv[3])
