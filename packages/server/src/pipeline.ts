/**
 * The main job on one page: files in, ledger, findings and dossier out. Every line is a stage; each takes the law, the
 * cut-off and what came before, and says what it set aside. Nothing here decides: it only hands on.
 */
import { bookLibro, resolveCorte } from '@trazo/core/book'
import { type Dias, SIN_FECHA } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { resolveDataStage } from '@trazo/core/read'
import {
  type FuentesAbiertas,
  findOriginales,
  isFull,
  judge,
  type LadoDeLibro,
  type Originales,
  openOriginales,
  Paro,
  reconcile,
} from '@trazo/store'
import type { Avance } from './avance.ts'
import { type Espacio, openEspacio } from './espacio.ts'
import { openReuso, type Reuso } from './incremental/reuso.ts'
import type { Lang } from './lang.ts'
import { readFuentes } from './lectura.ts'
import { LibroEnCurso } from './libro-en-curso.ts'
import { withLimpieza } from './limpieza.ts'
import { Borrador } from './publicar.ts'
import type { Resumen } from './resumen.ts'
import { settleRutas } from './rutas.ts'
import { writeSalidas } from './salidas/escribir.ts'

export interface Trabajo {
  readonly entradas: readonly string[]
  /** Files already found, in place of `entradas`. */
  readonly originales?: Originales
  readonly salida: string
  /** Last day of the state, included; null for the latest date in the data. */
  readonly corte: Dias | null
  /** Folder that keeps every run; null for none. */
  readonly espacio: string | null
  /** Who runs it, for the registry of the workspace. */
  readonly autor?: string
  /** The month that the run closes. */
  readonly mes?: string
  readonly lang: Lang
  readonly ley: Ley
  readonly avance: Avance
  /** Leaves out what only people read: the workbook and the report. */
  readonly breve?: boolean
  /** What else goes with the results, before they are published. */
  readonly add?: (terminada: Terminada) => Promise<void>
}

/** A run that is done and whole, and not yet published. */
export interface Terminada extends LadoDeLibro {
  readonly resumen: Resumen
  readonly borrador: Borrador
}

/** Runs the job and publishes its results whole. Throws Paro when it cannot be done; then nothing is left in `salida`. */
export async function runPipeline(trabajo: Trabajo): Promise<Resumen> {
  try {
    return await withLimpieza(async (later) => {
      later(() => trabajo.avance.end())
      const { entradas, ajenas } = settleRutas(trabajo)
      const borrador = new Borrador(trabajo.salida)
      later(() => borrador.discard())
      const espacio = openEspacio(trabajo.espacio)
      later(() => espacio.close())
      const originales = await espacio.store(trabajo.originales ?? (await findOriginales(entradas, ajenas)))
      const fuentes = await openOriginales(originales)
      later(() => fuentes.close())
      const enCurso = new LibroEnCurso(espacio.libro)
      later(() => enCurso.close())
      const reuso = openReuso(trabajo.espacio, trabajo.ley)
      const resumen = await runStages(trabajo, fuentes, enCurso, borrador, espacio, reuso)
      enCurso.close()
      const libro = await espacio.keep(resumen, borrador.carpeta, trabajo, fuentes)
      reuso.keep(resumen.huella)
      await trabajo.add?.({ libro, resultados: borrador.carpeta, resumen, borrador })
      borrador.publish()
      return resumen
    })
  } catch (error) {
    if (!isFull(error)) throw error
    throw trabajo.espacio === null
      ? new Paro('DISCO_TEMPORAL', { motivo: 'ENOSPC' })
      : new Paro('DISCO_LLENO', { salida: trabajo.espacio })
  }
}

async function runStages(
  { ley, lang, avance, corte: pedido, breve }: Trabajo,
  entradas: FuentesAbiertas,
  enCurso: LibroEnCurso,
  borrador: Borrador,
  espacio: Espacio,
  reuso: Reuso,
): Promise<Resumen> {
  avance.begin('leer', sumBytes(entradas))
  const lectura = await readFuentes(entradas.fuentes, enCurso, avance, lang)
  espacio.accept(lectura.empresa.rfc)
  const dataStage = resolveDataStage(lectura.dataStage)
  const corte = pedido ?? resolveCorte(lectura.tablas, dataStage.output.fechas)
  if (corte === SIN_FECHA) throw new Paro('SIN_FECHAS', { apartados: String(lectura.rechazos.length) })

  avance.begin('libro', 1)
  const libro = bookLibro(lectura.tablas, {
    ...lectura,
    ley,
    corte,
    cadenas: dataStage.output.cadenas,
    emparejar: reuso.emparejarCon(lectura.diccionarios),
  })

  avance.begin('guardar', 1)
  const disco = await enCurso.finish(libro.output, lectura, dataStage.output, ley, corte)

  avance.begin('juzgar', 1)
  const conciliacion = await reconcile(disco, ley, { corte, lang })
  const hallazgos = await judge(disco, ley, { corte, lang })
  await disco.seal(ley, corte)

  const concluido = {
    ley,
    lang,
    corte,
    lectura,
    libro: libro.output,
    disco,
    conciliacion: conciliacion.output,
    hallazgos: hallazgos.output,
    etapas: [entradas, lectura, dataStage, libro, conciliacion, hallazgos],
  }
  return writeSalidas(borrador, concluido, avance, breve)
}

function sumBytes({ fuentes }: FuentesAbiertas): number {
  return fuentes.reduce((sum, fuente) => sum + fuente.bytes_total, 0)
}
