/**
 * A ledger for the firm that lost its own: what Data Stage, the exits and the bill of materials still say is booked, what
 * arrived is given the parts that explain it best, and the whole is booked again with that proposal.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert } from '@trazo/core/kernel'
import { LibroEnDisco, Paro, type Propuesta, proposeLibro } from '@trazo/store'
import { runPipeline, type Trabajo } from '../pipeline.ts'
import { Borrador } from '../publicar.ts'
import type { Resumen } from '../resumen.ts'
import { writePropuesta } from './archivos.ts'

export interface Reconstruccion {
  readonly propuesta: Propuesta
  /** The run of what was left, and the one with the proposal. */
  readonly antes: Resumen
  readonly despues: Resumen
}

/** Leaves `<salida>/propuesta` and `<salida>/libro`. Throws Paro as `run` does, and SIN_LLEGADAS. */
export async function rebuildLibro(trabajo: Trabajo): Promise<Reconstruccion> {
  const temporal = mkdtempSync(join(tmpdir(), 'trazo-reconstruir-'))
  try {
    const espacio = join(temporal, 'espacio')
    const antes = await runPipeline({ ...trabajo, salida: join(temporal, 'antes'), espacio })
    const propuesta = await proposeFrom(
      join(espacio, 'corridas', antes.huella.replace('sha256:', '')),
      trabajo,
    )
    const carpeta = join(trabajo.salida, 'propuesta')
    const borrador = new Borrador(carpeta)
    try {
      await writePropuesta(borrador, propuesta)
      borrador.publish()
    } finally {
      borrador.discard()
    }
    const entradas = [...trabajo.entradas, join(carpeta, 'importaciones.csv')]
    if (propuesta.familias.size > 0) entradas.push(join(carpeta, 'familias.csv'))
    const despues = await runPipeline({ ...trabajo, entradas, salida: join(trabajo.salida, 'libro') })
    return { propuesta, antes, despues }
  } finally {
    rmSync(temporal, { recursive: true, force: true })
  }
}

async function proposeFrom(corrida: string, { ley }: Trabajo): Promise<Propuesta> {
  const libro = await LibroEnDisco.open(join(corrida, 'libro.duckdb'))
  assert(libro !== null, 'the run that was just kept cannot be opened')
  try {
    const propuesta = await proposeLibro(libro, ley)
    if (propuesta.lineas.length === 0) throw new Paro('SIN_LLEGADAS')
    return propuesta
  } finally {
    libro.close()
  }
}
