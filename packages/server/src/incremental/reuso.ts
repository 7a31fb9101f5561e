/**
 * What a run takes from the one before it in the same workspace, and leaves for the next: its matches, queue by queue,
 * in `estado/` of the workspace. A shortcut and nothing else: with it, without it or with a broken one, the run gives
 * the same bytes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Emparejar, matchFrom, matchPeps, type PorCola } from '@trazo/core/book'
import type { Ley } from '@trazo/core/legal'
import type { Diccionarios } from '@trazo/core/records'
import { VERSION } from '../version.ts'
import { readColumnas, writeColumnas } from './columnas-en-disco.ts'
import { fromColumnas, toColumnas } from './por-cola-en-disco.ts'

/** A file that holds more is not read whole, so beyond this a run keeps nothing. */
const HECHOS_MAXIMOS = 20_000_000

/** Another name when the columns or the rules of the match are others: what an older program left is then of no use. */
const CONTENIDO = 'por-cola-1'

export interface Reuso {
  /** Who matches the requirements of this run. */
  emparejarCon(diccionarios: Diccionarios): Emparejar
  /** Leaves what was booked for the next run, once this one is kept. */
  keep(huella: string): void
}

/** `espacio`: the workspace, or null when there is none. */
export function openReuso(espacio: string | null, ley: Ley): Reuso {
  return espacio === null ? SIN_REUSO : new ReusoEnDisco(join(espacio, 'estado'), ley)
}

const SIN_REUSO: Reuso = {
  emparejarCon: () => (lotes, requerimientos, colas) => matchPeps(lotes, requerimientos, colas),
  keep() {},
}

class ReusoEnDisco implements Reuso {
  readonly #carpeta: string
  readonly #sello: Readonly<Record<string, string>>
  #libro: PorCola | null = null
  #colas: Readonly<Record<string, number>> = {}

  constructor(carpeta: string, ley: Ley) {
    this.#carpeta = carpeta
    this.#sello = { contenido: CONTENIDO, programa: VERSION, ley: ley.huella }
  }

  emparejarCon({ partes, unidades }: Diccionarios): Emparejar {
    return (porCola, requerimientos, colas, lotes) => {
      if (porCola.n + requerimientos.n > HECHOS_MAXIMOS) return matchPeps(porCola, requerimientos, colas)
      const nombres = new Array<string>(colas).fill('')
      for (let l = 0; l < lotes.n; l++) {
        const cola = porCola.cola[l]
        if (cola >= 0 && nombres[cola] === '')
          nombres[cola] = `${partes.text(lotes.parte[l])}\t${unidades.text(lotes.unidad[l])}`
      }
      const leidas = readColumnas(this.#ruta, this.#sello)
      const reusado = matchFrom(leidas && fromColumnas(leidas), porCola, requerimientos, nombres)
      const { intactas, seguidas, rehechas } = reusado
      this.#colas = { intactas, seguidas, rehechas }
      this.#libro = reusado.libro
      return reusado.resultado
    }
  }

  /** A disk that refuses it costs the next run its time and this one nothing. */
  keep(huella: string): void {
    if (!this.#libro) return
    try {
      mkdirSync(this.#carpeta, { recursive: true })
      writeColumnas(this.#ruta, this.#sello, toColumnas(this.#libro))
      const nota = { corrida: huella, colas: this.#colas }
      writeFileSync(join(this.#carpeta, 'nota.json'), `${JSON.stringify(nota, null, 2)}\n`)
    } catch {
      rmSync(this.#carpeta, { recursive: true, force: true })
    }
  }

  get #ruta(): string {
    return join(this.#carpeta, 'libro.col')
  }
}
