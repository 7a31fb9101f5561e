/** How right a proposal is: a simulated plant loses its table of imports, and what is proposed is held against it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LineaPropuesta } from '@trazo/store'
import { simulatePlanta, writePlanta } from '@trazo/testkit'
import { loadLey } from '../../src/ley.ts'
import { type Reconstruccion, rebuildLibro } from '../../src/reconstruccion/reconstruir.ts'

export interface Aciertos {
  readonly lineas: number
  readonly ciertas: number
}

/** Rebuilds what `<carpeta>/entrada` still tells to `<carpeta>/salida`. */
export function rebuildIn(carpeta: string): Promise<Reconstruccion> {
  return rebuildLibro({
    entradas: [join(carpeta, 'entrada')],
    salida: join(carpeta, 'salida'),
    corte: null,
    espacio: null,
    breve: true,
    lang: 'es',
    ley: loadLey(),
    avance: { begin() {}, advance() {}, end() {} },
  })
}

/** A simulated plant that lost its table of imports but for the first `conservados` lines; answers the whole table. */
export async function writePerdida(
  options: { semilla: number; meses: number; partes: number },
  conservados: number,
  carpeta: string,
) {
  const { planta, verdad } = simulatePlanta({ ...options, desde: '2023-01-01' })
  const { importaciones } = planta.tablas
  const perdida = { ...importaciones, filas: importaciones.filas.slice(0, conservados) }
  await writePlanta({ ...planta, tablas: { ...planta.tablas, importaciones: perdida } }, verdad, carpeta)
  if (conservados === 0) rmSync(join(carpeta, 'entrada', 'importaciones.csv'))
  return importaciones
}

/** By confidence: how many lines hold a part that truly came under that item of that pedimento. */
export async function measureReconstruccion(
  options: { semilla: number; meses: number; partes: number },
  conservados: number,
): Promise<Readonly<Record<string, Aciertos>>> {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-perdida-'))
  try {
    const importaciones = await writePerdida(options, conservados, carpeta)
    const { propuesta } = await rebuildIn(carpeta)
    return countAciertos(propuesta.lineas, truthOf(importaciones))
  } finally {
    rmSync(carpeta, { recursive: true, force: true })
  }
}

/** Pedimento and item → the parts that came under it. */
function truthOf(tabla: {
  columnas: readonly string[]
  filas: readonly (readonly string[])[]
}): Map<string, Set<string>> {
  const [pedimento, partida, parte] = ['pedimento', 'partida', 'numero_parte'].map((n) =>
    tabla.columnas.indexOf(n),
  )
  const truth = new Map<string, Set<string>>()
  for (const fila of tabla.filas) {
    const key = `${fila[pedimento].replace(/\D/g, '')}/${fila[partida]}`
    truth.set(key, (truth.get(key) ?? new Set()).add(fila[parte]))
  }
  return truth
}

function countAciertos(
  lineas: readonly LineaPropuesta[],
  truth: ReadonlyMap<string, ReadonlySet<string>>,
): Record<string, Aciertos> {
  const out: Record<string, { lineas: number; ciertas: number }> = {}
  for (const { pedimento, partida, candidatas, confianza } of lineas) {
    const partes = truth.get(`${pedimento}/${partida}`)
    if (!partes) continue
    out[confianza] ??= { lineas: 0, ciertas: 0 }
    out[confianza].lineas++
    if (candidatas.some((parte) => partes.has(parte))) out[confianza].ciertas++
  }
  return out
}
