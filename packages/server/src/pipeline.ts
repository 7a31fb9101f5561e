/**
 * The main job on one page: files in, ledger, findings and dossier out. Every line is a stage; each takes the law, the
 * cut-off and what came before, and says what it set aside. Nothing here decides: it only hands on.
 */
import { bookLibro, resolveCorte } from '@trazo/core/book'
import { type Dias, SIN_FECHA } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { resolveDataStage } from '@trazo/core/read'
import { type FuentesAbiertas, judge, openFuentes, Paro, reconcile } from '@trazo/store'
import type { Avance } from './avance.ts'
import { openEspacio } from './espacio.ts'
import { isFull } from './fallas.ts'
import type { Lang } from './lang.ts'
import { readFuentes } from './lectura.ts'
import { LibroEnCurso } from './libro-en-curso.ts'
import { Borrador } from './publicar.ts'
import type { Resumen } from './resumen.ts'
import { settleRutas } from './rutas.ts'
import { writeSalidas } from './salidas/escribir.ts'

export interface Trabajo {
  readonly entradas: readonly string[]
  readonly salida: string
  /** Last day of the state, included; null for the latest date in the data. */
  readonly corte: Dias | null
  /** Folder that keeps every run; null for none. */
  readonly espacio: string | null
  readonly lang: Lang
  readonly ley: Ley
  readonly avance: Avance
}

/** Runs the job and publishes its results whole. Throws Paro when it cannot be done; then nothing is left in `salida`. */
export async function runPipeline(trabajo: Trabajo): Promise<Resumen> {
  const { avance, espacio: carpeta } = trabajo
  const cerrar: (() => void | Promise<void>)[] = [() => avance.end()]
  const onExit = () => {
    for (const close of cerrar.reverse()) void close()
  }
  process.once('exit', onExit)
  try {
    const { entradas, ajenas } = settleRutas(trabajo)
    const borrador = new Borrador(trabajo.salida)
    cerrar.push(() => borrador.discard())
    const espacio = openEspacio(carpeta)
    cerrar.push(() => espacio.close())
    const fuentes = await openFuentes(entradas, {}, ajenas)
    cerrar.push(() => fuentes.close())
    const enCurso = new LibroEnCurso(espacio.libro)
    cerrar.push(() => enCurso.close())
    const resumen = await runStages(trabajo, fuentes, enCurso, borrador)
    enCurso.close()
    espacio.keep(resumen.huella, borrador.carpeta)
    borrador.publish()
    return resumen
  } catch (error) {
    if (!isFull(error)) throw error
    throw carpeta === null
      ? new Paro('DISCO_TEMPORAL', { motivo: 'ENOSPC' })
      : new Paro('DISCO_LLENO', { salida: carpeta })
  } finally {
    process.off('exit', onExit)
    for (const close of cerrar.reverse()) await close()
  }
}

async function runStages(
  { ley, lang, avance, corte: pedido }: Trabajo,
  entradas: FuentesAbiertas,
  enCurso: LibroEnCurso,
  borrador: Borrador,
): Promise<Resumen> {
  avance.begin('leer', sumBytes(entradas))
  const lectura = await readFuentes(entradas.fuentes, enCurso, avance, lang)
  const dataStage = resolveDataStage(lectura.dataStage)
  const corte = pedido ?? resolveCorte(lectura.tablas, dataStage.output.fechas)
  if (corte === SIN_FECHA) throw new Paro('SIN_FECHAS', { apartados: String(lectura.rechazos.length) })

  avance.begin('libro', 1)
  const libro = bookLibro(lectura.tablas, { ...lectura, ley, corte, cadenas: dataStage.output.cadenas })

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
  return writeSalidas(borrador, concluido, avance)
}

function sumBytes({ fuentes }: FuentesAbiertas): number {
  return fuentes.reduce((sum, fuente) => sum + fuente.bytes_total, 0)
}
