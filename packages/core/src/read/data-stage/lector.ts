/**
 * Reads the files of Data Stage: rows out in batches of columns, and what is told of whole pedimentos kept in memory,
 * to be resolved once every file has been read (formats section 1, contract section 2.2).
 */
import { assert } from '#kernel'
import { type Aviso, type Cuenta, type Etapa, Rechazos } from '#records'
import { LectorDelimitado } from '../texto/delimitado.ts'
import { HaciaUtf8 } from '../texto/utf8.ts'
import { Conteo } from './conteo.ts'
import { type IdentidadDataStage, LectorDeArchivo } from './lector-archivo.ts'
import { SIN_YEAR } from './llave.ts'
import type { DiccionariosDataStage, LoteDataStage } from './lote.ts'
import type { PlanDeEntregas } from './plan.ts'
import { CONSERVADAS, SECCIONES, settleSection } from './secciones/indice.ts'

/** What was read of one file. */
export interface ArchivoLeido extends Cuenta {
  readonly indice: number
  readonly archivo: string
  readonly seccion: string
  readonly entrega: number
  readonly codificacion: string
}

export interface LeidoDataStage {
  readonly plan: PlanDeEntregas
  readonly archivos: readonly ArchivoLeido[]
  readonly conteo: Conteo
  readonly diccionarios: DiccionariosDataStage
  /** Batches of the sections that tell about whole pedimentos: 501, 506, 701, Resumen. */
  readonly lotes: readonly LoteDataStage[]
}

export type EmitirLote = (lote: LoteDataStage) => Promise<void> | void

const EN_MEMORIA = new Set(['501', '506', '701', 'Resumen'])
const GENERALES = CONSERVADAS.indexOf('501')
/** Rows are looked at for a full batch once per slice. */
const SLICE = 1 << 18

export class LectorDataStage {
  readonly #plan: PlanDeEntregas
  readonly #diccionarios: DiccionariosDataStage
  readonly #emit: EmitirLote
  readonly #filasPorLote: number
  readonly #conteo = new Conteo()
  readonly #archivos: ArchivoLeido[] = []
  readonly #rechazos = new Rechazos()
  readonly #avisos: Aviso[] = []
  #lotes: LoteDataStage[] = []

  /** Batches reach `emit` with about `filasPorLote` rows, one at a time: reading waits for its promise. */
  constructor(
    plan: PlanDeEntregas,
    diccionarios: DiccionariosDataStage,
    emit: EmitirLote,
    filasPorLote = 65_536,
  ) {
    this.#plan = plan
    this.#diccionarios = diccionarios
    this.#emit = emit
    this.#filasPorLote = filasPorLote
  }

  /**
   * Reads one file of the plan, in the plan's `orden`. When `chunks` throws, what was counted of the file is taken back
   * and the error goes on: whoever received its batches must drop the rows of that file.
   */
  async read(
    fuente: { readonly indice: number; readonly archivo: string },
    declarada: IdentidadDataStage,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    const identidad = { ...declarada, seccion: settleSection(declarada.seccion, fuente.archivo) }
    const entrega = this.#plan.de.get(fuente.indice)
    assert(entrega !== undefined, 'the file is in the plan')
    const lector = new LectorDeArchivo(identidad, {
      archivo: fuente.archivo,
      entrega,
      conteo: this.#conteo,
      diccionarios: this.#diccionarios,
      buscar: identidad.seccion === '501' ? () => NaN : this.#finder(entrega),
    })
    const utf8 = new HaciaUtf8()
    try {
      await this.#pump(lector, utf8, fuente.indice, entrega, identidad, chunks)
    } catch (error) {
      this.#conteo.discard(entrega, CONSERVADAS.indexOf(identidad.seccion))
      this.#lotes = this.#lotes.filter((lote) => lote.archivo !== fuente.indice)
      throw error
    }
    if (utf8.mixta) lector.notice('DS_CODIFICACION_MIXTA')
    for (const rechazo of lector.rechazos) this.#rechazos.push(rechazo)
    for (const aviso of lector.avisos) this.#avisos.push(aviso)
    this.#archivos.push({
      ...fuente,
      de: fuente.archivo,
      seccion: identidad.seccion,
      entrega,
      codificacion: utf8.codificacion,
      ...lector.cuenta,
    })
  }

  /** What was read, with one count per section; rows of re-issued pedimentos are told apart by `resolvePedimentos`. */
  finish(): Etapa<LeidoDataStage> {
    const archivos = [...this.#archivos].sort((a, b) => a.indice - b.indice)
    const secciones = [...new Set(archivos.map((a) => a.seccion))]
    const cuentas = secciones.sort(bySection).map((seccion) =>
      sumUp(
        `data_stage.${seccion}`,
        archivos.filter((a) => a.seccion === seccion),
      ),
    )
    const lotes = [...this.#lotes].sort((a, b) => a.archivo - b.archivo)
    const output = {
      plan: this.#plan,
      archivos,
      conteo: this.#conteo,
      diccionarios: this.#diccionarios,
      lotes,
    }
    return { output, rechazos: this.#rechazos, avisos: this.#avisos, cuentas }
  }

  async #pump(
    lector: LectorDeArchivo,
    utf8: HaciaUtf8,
    archivo: number,
    entrega: number,
    { seccion, delimitador }: IdentidadDataStage,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    const splitter = new LectorDelimitado({ delimitador, comillas: delimitador !== '|' }, (r) =>
      lector.take(r),
    )
    const flush = async () => {
      const lote: LoteDataStage = { seccion, archivo, entrega, ...lector.lote.take() }
      if (EN_MEMORIA.has(seccion)) this.#lotes.push(lote)
      await this.#emit(lote)
    }
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += SLICE) {
        splitter.push(utf8.push(chunk.subarray(at, at + SLICE)))
        if (lector.lote.filas >= this.#filasPorLote) await flush()
      }
    }
    splitter.push(utf8.end())
    splitter.end()
    if (lector.lote.filas > 0) await flush()
  }

  /** Pedimentos of a delivery by their digits without the year, gathered the first time a row comes without a date. */
  #finder(entrega: number): (pedimento: number) => number {
    let known: Map<number, number> | null = null
    return (pedimento) => {
      known ??= this.#generalesOf(entrega)
      return known.get(pedimento % SIN_YEAR) ?? NaN
    }
  }

  #generalesOf(entrega: number): Map<number, number> {
    const known = new Map<number, number>()
    const { pedimento, entrega: entregas } = this.#conteo
    for (let lugar = 0; lugar < this.#conteo.length; lugar++) {
      if (entregas.at(lugar) !== entrega || this.#conteo.filas(lugar, GENERALES) === 0) continue
      const key = pedimento.at(lugar) % SIN_YEAR
      known.set(key, known.has(key) ? NaN : pedimento.at(lugar))
    }
    return known
  }
}

function bySection(a: string, b: string): number {
  const codigos = [...SECCIONES.keys()]
  return codigos.indexOf(a) - codigos.indexOf(b)
}

/** Adds counts up. */
export function sumUp(de: string, cuentas: readonly Omit<Cuenta, 'de'>[]): Cuenta {
  const sum = (key: keyof Omit<Cuenta, 'de'>) => cuentas.reduce((total, cuenta) => total + cuenta[key], 0)
  return {
    de,
    leidas: sum('leidas'),
    usadas: sum('usadas'),
    ignoradas: sum('ignoradas'),
    apartadas: sum('apartadas'),
    repetidas: sum('repetidas'),
  }
}
