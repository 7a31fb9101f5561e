/** Lines on disk by part: every part lies whole in one drawer, and a drawer is a file of blocks of columns. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Carga, type Movimientos, makeMovimientos, PARTES } from '../peps/datos.ts'

const CAJONES = 256
/** Lines of a block. */
const BLOQUE = 4096
const COLUMNAS = ['parte', 'fecha', 'pedimento', 'cantidad', 'valor'] as const
export type NombreTabla = 'lotes' | 'salidas'

interface Cajon {
  readonly fd: number
  readonly block: Movimientos
  lines: number
}

export class Cajones {
  readonly #tablas: Readonly<Record<NombreTabla, readonly Cajon[]>>

  constructor(carpeta: string) {
    const open = (tabla: string) =>
      Array.from({ length: CAJONES }, (_, c) => ({
        fd: openSync(join(carpeta, `${tabla}-${c}.bin`), 'w+'),
        block: makeMovimientos(BLOQUE),
        lines: 0,
      }))
    this.#tablas = { lotes: open('lotes'), salidas: open('salidas') }
  }

  /** Puts every line in the drawer of its part. */
  add(tabla: NombreTabla, m: Movimientos): void {
    const cajones = this.#tablas[tabla]
    for (let i = 0; i < m.n; i++) {
      const cajon = cajones[m.parte[i] % CAJONES]
      const at = cajon.lines++ % BLOQUE
      cajon.block.parte[at] = m.parte[i]
      cajon.block.fecha[at] = m.fecha[i]
      cajon.block.pedimento[at] = m.pedimento[i]
      cajon.block.cantidad[at] = m.cantidad[i]
      cajon.block.valor[at] = m.valor[i]
      if (at === BLOQUE - 1) flush(cajon)
    }
  }

  /** Writes the blocks that are not full; nothing is added after. */
  finish(): void {
    for (const cajon of [...this.#tablas.lotes, ...this.#tablas.salidas]) {
      if (cajon.lines % BLOQUE > 0) flush(cajon)
    }
  }

  /** Drawers in groups of no more lines than a budget; one that is larger stands alone. */
  windows(most: number): number[][] {
    const windows: number[][] = []
    let lines = Number.POSITIVE_INFINITY
    for (let c = 0; c < CAJONES; c++) {
      const own = this.#tablas.lotes[c].lines + this.#tablas.salidas[c].lines
      if (lines + own > most) {
        windows.push([])
        lines = 0
      }
      windows[windows.length - 1].push(c)
      lines += own
    }
    return windows
  }

  /** The lines of some drawers, each table in the order it was given. */
  read(cajones: readonly number[]): Carga {
    const readTabla = (tabla: NombreTabla) => {
      const own = cajones.map((c) => this.#tablas[tabla][c])
      const into = makeMovimientos(own.reduce((lines, cajon) => lines + cajon.lines, 0))
      let at = 0
      for (const cajon of own) at = readCajon(cajon, into, at)
      return into
    }
    return { partes: PARTES, lotes: readTabla('lotes'), salidas: readTabla('salidas') }
  }

  close(): void {
    for (const { fd } of [...this.#tablas.lotes, ...this.#tablas.salidas]) closeSync(fd)
  }
}

function flush({ fd, block }: Cajon): void {
  for (const columna of COLUMNAS) writeSync(fd, block[columna])
}

/** Puts the lines of a drawer after those that are there; answers where they end. */
function readCajon({ fd, block, lines }: Cajon, into: Movimientos, from: number): number {
  let position = 0
  for (let done = 0; done < lines; done += BLOQUE) {
    const count = Math.min(BLOQUE, lines - done)
    for (const columna of COLUMNAS) {
      position += readSync(fd, block[columna], 0, block[columna].byteLength, position)
      into[columna].set(block[columna].subarray(0, count), from + done)
    }
  }
  return from + lines
}
