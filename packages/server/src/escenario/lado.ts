/** One side of a comparison: everything is read, booked and judged in a folder that goes away. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookLibro, type Emparejar, resolveCorte } from '@trazo/core/book'
import { type Dias, SIN_FECHA } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { resolveDataStage } from '@trazo/core/read'
import type { Cadenas, Empresa, Fuente, Libro, ModoConsumo } from '@trazo/core/records'
import { type HallazgoJuzgado, judge, type Originales, openOriginales, Paro, reconcile } from '@trazo/store'
import type { Avance } from '../avance.ts'
import type { Lang } from '../lang.ts'
import { type Lectura, readFuentes } from '../lectura.ts'
import { LibroEnCurso } from '../libro-en-curso.ts'
import { withLimpieza } from '../limpieza.ts'

export interface Lado {
  readonly ley: Ley
  readonly corte: Dias
  readonly empresa: Empresa
  readonly fuentes: readonly Fuente[]
  readonly libro: Libro
  readonly hallazgos: readonly HallazgoJuzgado[]
}

export interface TrabajoDeLado {
  readonly originales: Originales
  readonly ley: Ley
  /** null for the latest date in the data. */
  readonly corte: Dias | null
  readonly lang: Lang
  readonly avance: Avance
}

/** What is otherwise, once the files are read. */
export interface Cambiado {
  readonly lectura: Lectura
  readonly cadenas: Cadenas
  readonly consumo: ModoConsumo | null
  readonly emparejar: Emparejar | null
}

type Cambiar = (lectura: Lectura, cadenas: Cadenas) => Promise<Cambiado>

/** Throws Paro as a run does, and what `cambiar` throws. */
export function bookLado(trabajo: TrabajoDeLado, cambiar: Cambiar = changeNothing): Promise<Lado> {
  return withLimpieza(async (later) => {
    const { ley, lang, avance } = trabajo
    const carpeta = mkdtempSync(join(tmpdir(), 'trazo-'))
    later(() => rmSync(carpeta, { recursive: true, force: true }))
    const abiertas = await openOriginales(trabajo.originales)
    later(() => abiertas.close())
    const enCurso = new LibroEnCurso(join(carpeta, 'libro.duckdb'))
    later(() => enCurso.close())

    avance.begin('leer', abiertas.bytes_total)
    const leida = await readFuentes(abiertas.fuentes, enCurso, avance, lang)
    const dataStage = resolveDataStage(leida.dataStage)
    const corte = trabajo.corte ?? resolveCorte(leida.tablas, dataStage.output.fechas)
    if (corte === SIN_FECHA) throw new Paro('SIN_FECHAS', { apartados: String(leida.rechazos.length) })
    const { lectura, cadenas, consumo, emparejar } = await cambiar(leida, dataStage.output.cadenas)

    avance.begin('libro', 1)
    const { output: libro } = bookLibro(lectura.tablas, {
      ...lectura,
      ley,
      corte,
      cadenas,
      ...(consumo && { consumo }),
      ...(emparejar && { emparejar }),
    })
    avance.begin('guardar', 1)
    const disco = await enCurso.finish(libro, lectura, dataStage.output, ley, corte)
    avance.begin('juzgar', 1)
    await reconcile(disco, ley, { corte, lang })
    const { output: hallazgos } = await judge(disco, ley, { corte, lang })
    return { ley, corte, empresa: lectura.empresa, fuentes: lectura.fuentes, libro, hallazgos }
  })
}

async function changeNothing(lectura: Lectura, cadenas: Cadenas): Promise<Cambiado> {
  return { lectura, cadenas, consumo: null, emparejar: null }
}
