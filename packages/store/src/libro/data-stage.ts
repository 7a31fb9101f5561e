/**
 * Data Stage on disk. Every kept row of every delivery goes into the base table of its section (`ds_551_`); the views
 * (`ds_partida`) show the rows of the delivery that stands for each pedimento. `ds_pedimento` has one row per pedimento,
 * with what its chain of rectifications made of it.
 */
import { Diccionario } from '@trazo/core/kernel'
import { type Cadenas, type Columna, SIN_CADENAS } from '@trazo/core/records'
import { columnasDe } from './columnas-de-tabla.ts'
import type { Diccionarios } from './diccionarios.ts'
import type { ColumnaLlena, Escritor } from './escritor.ts'

/** A batch of rows of one section, as the reader hands it. */
export interface LoteDeSeccion {
  readonly seccion: string
  readonly filas: number
  readonly columnas: ReadonlyMap<string, Columna>
  readonly archivo: number
  readonly linea: Int32Array
  readonly entrega: number
}

/** The dictionaries that all batches share; any other one belongs to its batch alone. */
export type Compartidos = Readonly<Record<string, Diccionario>>

/** What the reader concluded once every file was read. */
export interface DataStageResuelto {
  readonly entregas: readonly EntregaResuelta[]
  readonly pedimentos: PedimentosResueltos
  readonly cadenas: Cadenas
}

export interface EntregaResuelta {
  readonly indice: number
  readonly folio: string
  readonly nombre: string
  /** Period, both ends included; SIN_FECHA when it has none. */
  readonly desde: number
  readonly hasta: number
  readonly ejecucion: number
  readonly orden: number
}

/** One row per pedimento, in order of pedimento. */
export interface PedimentosResueltos {
  readonly n: number
  readonly pedimento: Float64Array
  readonly entrega: Int32Array
  readonly clave: Int32Array
  readonly tipo_operacion: Int32Array
  readonly tipo_pedimento: Int32Array
  readonly fecha_recepcion: Int32Array
  readonly fecha_pago: Int32Array
  readonly fecha_entrada: Int32Array
  readonly archivo: Int32Array
  readonly linea: Int32Array
  readonly diccionarios: Readonly<Record<'claves' | 'textos', Diccionario>>
  /** Pedimento → delivery whose rows stand. */
  readonly ganadora: ReadonlyMap<number, number>
  /** Sections of a pedimento taken from another delivery. */
  readonly complementos: readonly {
    readonly pedimento: number
    readonly seccion: string
    readonly entrega: number
  }[]
}

export function baseDeSeccion(seccion: string): string {
  return `ds_${seccion.toLowerCase()}`
}

/** Appends a batch to the base table of its section. */
export async function appendLote(
  escritor: Escritor,
  diccionarios: Diccionarios,
  lote: LoteDeSeccion,
  compartidos: Compartidos,
): Promise<void> {
  const nombres = new Map(Object.entries(compartidos).map(([nombre, d]) => [d, nombre]))
  const bases = new Map<Diccionario, number>()
  const columnas: ColumnaLlena[] = []
  for (const [nombre, columna] of lote.columnas) {
    if (columna.tipo !== 'texto' || nombres.has(columna.diccionario)) {
      const sugerido = columna.tipo === 'texto' ? `ds_${nombres.get(columna.diccionario)}` : ''
      columnas.push(...(await columnasDe(nombre, columna, sugerido, diccionarios)))
      continue
    }
    const base =
      bases.get(columna.diccionario) ?? (await diccionarios.appendSuelto(columna.diccionario, LIBRE))
    bases.set(columna.diccionario, base)
    const valores = columna.valores.values().map((id) => id + base)
    columnas.push({ nombre, clase: 'texto', valores, diccionario: LIBRE })
  }
  const fill = (value: number) => new Int32Array(lote.filas).fill(value)
  columnas.push({ nombre: 'entrega', clase: 'entero', valores: fill(lote.entrega) })
  columnas.push({ nombre: 'archivo', clase: 'entero', valores: fill(lote.archivo) })
  columnas.push({ nombre: 'linea', clase: 'entero', valores: lote.linea })
  await escritor.append(baseDeSeccion(lote.seccion), columnas, lote.filas)
}

/** Texts that hardly repeat: invoice numbers, descriptions. */
const LIBRE = 'dic_ds_libre'

/** What is concluded when nobody gave Data Stage. */
export function emptyDataStage(): DataStageResuelto {
  const vacia = () => new Int32Array(0)
  return {
    entregas: [],
    pedimentos: {
      n: 0,
      pedimento: new Float64Array(0),
      entrega: vacia(),
      clave: vacia(),
      tipo_operacion: vacia(),
      tipo_pedimento: vacia(),
      fecha_recepcion: vacia(),
      fecha_pago: vacia(),
      fecha_entrada: vacia(),
      archivo: vacia(),
      linea: vacia(),
      diccionarios: { claves: new Diccionario(), textos: new Diccionario() },
      ganadora: new Map(),
      complementos: [],
    },
    cadenas: SIN_CADENAS,
  }
}
