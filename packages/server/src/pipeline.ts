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
import type { Lang } from './lang.ts'
import { readFuentes } from './lectura.ts'
import { LibroEnCurso } from './libro-en-curso.ts'
import { Borrador, draftOf } from './publicar.ts'
import type { Resumen } from './resumen.ts'
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
  const ajenas = [trabajo.salida, draftOf(trabajo.salida), trabajo.espacio].filter((ruta) => ruta !== null)
  const entradas = await openFuentes(trabajo.entradas, {}, ajenas)
  const espacio = openEspacio(trabajo.espacio)
  const borrador = new Borrador(trabajo.salida)
  const enCurso = new LibroEnCurso(espacio.libro)
  try {
    const resumen = await runStages(trabajo, entradas, enCurso, borrador)
    espacio.keep(resumen.huella, borrador.carpeta)
    borrador.publish()
    return resumen
  } finally {
    trabajo.avance.end()
    enCurso.close()
    borrador.discard()
    espacio.close()
    await entradas.close()
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

  avance.begin('escribir', 1)
  return writeSalidas(borrador, {
    ley,
    lang,
    corte,
    lectura,
    libro: libro.output,
    conciliacion: conciliacion.output,
    hallazgos: hallazgos.output,
    etapas: [entradas, lectura, dataStage, libro, conciliacion, hallazgos],
  })
}

function sumBytes({ fuentes }: FuentesAbiertas): number {
  return fuentes.reduce((sum, fuente) => sum + fuente.bytes_total, 0)
}
