/** Whether a workspace is as it was kept: its registry, every run, every input, every close. Nothing is written. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Paro } from '@trazo/store'
import type { Resumen } from '../resumen.ts'
import { type Cierre, digestOfCierre, readCierres } from './cierres.ts'
import { type Corrida, type Corridas, ladoOf, openCorridas } from './corridas.ts'
import { rutaDeFuente, sha256Of } from './fuentes-guardadas.ts'
import { readPublica, rutaDePublica } from './llave.ts'
import { readNota } from './nota-firmada.ts'
import { rutaDeRegistro } from './registro.ts'

/** How much was checked. */
export interface Verificado {
  readonly lineas: number
  readonly corridas: number
  readonly archivos: number
  readonly fuentes: number
  readonly cierres: number
}

/**
 * `llave`: a file with the public key, in place of the one beside the closes. Throws Paro REGISTRO_DANADO,
 * CIERRE_ALTERADO, LLAVE_ILEGIBLE, CORRIDA_ALTERADA, FUENTE_ALTERADA at the first thing that is not as it was kept.
 */
export async function verifyEspacio(carpeta: string, llave: string | null): Promise<Verificado> {
  const corridas = openCorridas(carpeta)
  const { espacio, lista } = corridas
  refuseScraps(espacio, lista.length)
  const cierres = readCierres(espacio)
  checkCierres(corridas, cierres, llave ?? rutaDePublica(espacio))
  const distintas = new Map(lista.map((corrida) => [corrida.huella, corrida]))
  let archivos = 0
  for (const corrida of distintas.values()) archivos += await checkCorrida(corrida)
  const fuentes = new Map(
    lista.flatMap(({ entradas }) => entradas.map((e) => [e.sha256, e.archivo] as const)),
  )
  for (const [sha256, archivo] of fuentes) {
    const ruta = rutaDeFuente(espacio, sha256)
    if ((await sha256Of(ruta).catch(() => '')) !== sha256)
      throw new Paro('FUENTE_ALTERADA', { archivo, sha256 })
  }
  return {
    lineas: lista.length,
    corridas: distintas.size,
    archivos,
    fuentes: fuentes.size,
    cierres: cierres.length,
  }
}

/** What stands after the last line end is no line: of a killed process, or of a line whose end was changed. */
function refuseScraps(espacio: string, lineas: number): void {
  const archivo = rutaDeRegistro(espacio)
  if ((readFileSync(archivo).at(-1) ?? 10) !== 10)
    throw new Paro('REGISTRO_DANADO', { archivo, linea: String(lineas + 1) })
}

/** Throws Paro CORRIDA_ALTERADA when it is not the one that was kept. */
function readResumen(corrida: Corrida): Resumen {
  const { resultados } = ladoOf(corrida)
  return JSON.parse(readFileSync(join(resultados, 'resumen.json'), 'utf8')) as Resumen
}

/** Every result and the book; answers how many files. */
async function checkCorrida(corrida: Corrida): Promise<number> {
  const { libro, resultados } = ladoOf(corrida)
  const { archivos } = readResumen(corrida)
  const esperados = new Map<string, string>([
    [libro, corrida.libro],
    ...Object.entries(archivos).map(([nombre, sha256]) => [join(resultados, nombre), sha256] as const),
  ])
  for (const [ruta, sha256] of esperados) {
    if ((await sha256Of(ruta).catch(() => '')) === sha256) continue
    throw new Paro('CORRIDA_ALTERADA', {
      corrida: corrida.huella,
      archivo: ruta.slice(corrida.carpeta.length + 1),
    })
  }
  return esperados.size + 1
}

function checkCierres(corridas: Corridas, cierres: readonly Cierre[], rutaDeLlave: string): void {
  const fail = (archivo: string, detalle: string) => {
    throw new Paro('CIERRE_ALTERADO', { archivo, detalle })
  }
  const hechos = new Set(cierres.map(({ mes }) => mes))
  for (const { cierre } of corridas.lista)
    if (cierre !== undefined && !hechos.has(cierre)) fail(`cierres/${cierre}.txt`, 'ENOENT')
  if (cierres.length === 0) return
  const { nombre, publica } = readPublica(rutaDeLlave)
  for (const [i, cierre] of cierres.entries()) {
    const { archivo, nota, mes, anterior } = cierre
    if (readNota(nota, nombre, publica) === null) fail(archivo, 'firma')
    if (archivo !== `cierres/${mes}.txt`) fail(archivo, 'mes')
    if (anterior !== (i === 0 ? 'ninguno' : digestOfCierre(cierres[i - 1]))) fail(archivo, 'anterior')
    const detalle = contradictionOf(corridas, cierre)
    if (detalle !== null) fail(archivo, detalle)
  }
}

/** What of a close is not what the registry and the kept run say, or null. */
function contradictionOf(
  { lista }: Corridas,
  { registro, corrida, saldos, descargos }: Cierre,
): string | null {
  const linea = lista[Number(registro.split(' ')[0]) - 1]
  if (!linea || registro !== `${linea.secuencia} sha256:${linea.sello}` || linea.huella !== corrida)
    return 'registro'
  const { archivos } = readResumen(linea)
  if (saldos !== `sha256:${archivos['saldos.csv']}`) return 'saldos'
  return descargos === `sha256:${archivos['descargos.csv']}` ? null : 'descargos'
}
