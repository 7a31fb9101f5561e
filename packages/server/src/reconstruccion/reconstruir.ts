/**
 * A ledger for the firm that lost its own: what Data Stage, the exits and the bill of materials still say is booked, what
 * arrived is given the parts that explain it best, and the whole is booked again with that proposal.
 */
import { join } from 'node:path'
import { assert } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { findOriginales, LibroEnDisco, Paro, type Propuesta, proposeLibro } from '@trazo/store'
import { bookAparte } from '../aparte.ts'
import { runPipeline, type Trabajo } from '../pipeline.ts'
import { Borrador } from '../publicar.ts'
import type { Resumen } from '../resumen.ts'
import { settleRutas } from '../rutas.ts'
import { INDICE_DE_PROPUESTA, writePropuesta } from './archivos.ts'

export interface Reconstruccion {
  readonly propuesta: Propuesta
  /** The run of what was left, and the one with the proposal. */
  readonly antes: Resumen
  readonly despues: Resumen
}

/** Leaves `<salida>/propuesta` and `<salida>/libro`. Throws Paro as `run` does, and SIN_LLEGADAS. */
export async function rebuildLibro(trabajo: Trabajo): Promise<Reconstruccion> {
  const { entradas, ajenas } = settleRutas(trabajo)
  const quedan = await findOriginales(entradas, ajenas)
  const { antes, propuesta } = await bookAparte({ ...trabajo, originales: quedan }, async (terminada) => ({
    antes: terminada.resumen,
    propuesta: await proposeFrom(terminada.libro, trabajo.ley),
  }))
  const propuestas = await publishPropuesta(join(trabajo.salida, 'propuesta'), propuesta)
  const originales = { ...quedan, lugares: [...quedan.lugares, ...propuestas.lugares] }
  const salida = join(trabajo.salida, 'libro')
  const despues = await runPipeline({ ...trabajo, entradas: [], originales, salida })
  return { propuesta, antes, despues }
}

async function proposeFrom(ruta: string, ley: Ley): Promise<Propuesta> {
  const libro = await LibroEnDisco.open(ruta)
  assert(libro !== null, 'the book that was just sealed cannot be opened')
  try {
    const propuesta = await proposeLibro(libro, ley)
    if (propuesta.lineas.length === 0) throw new Paro('SIN_LLEGADAS')
    return propuesta
  } finally {
    libro.close()
  }
}

/** Answers its tables, to be read as the company's. */
async function publishPropuesta(carpeta: string, propuesta: Propuesta) {
  const borrador = new Borrador(carpeta, INDICE_DE_PROPUESTA)
  try {
    const tablas = await writePropuesta(borrador, propuesta)
    borrador.publish()
    return await findOriginales(tablas.map((nombre) => join(carpeta, nombre)))
  } finally {
    borrador.discard()
  }
}
