/** The plant's true stock of each temporary part, as its ledger should see it: goods in stock, in process and in products. */
import { assert } from '@trazo/core/kernel'
import type { Operacion } from '../modelo.ts'

export interface Existencia {
  entrada: number
  consumo: number
  desperdicio: number
  /** Waste not yet returned, destroyed or sold. */
  desperdicioPendiente: number
  /** Taken by movements, waste apart. */
  movimiento: number
  saldo: number
  ultimo: { readonly operacion: Operacion; readonly partida: number; readonly cantidad: number } | null
}

export class Existencias {
  readonly #porParte = new Map<string, Existencia>()

  of(parte: string): Existencia {
    let fila = this.#porParte.get(parte)
    if (fila === undefined) {
      fila = {
        entrada: 0,
        consumo: 0,
        desperdicio: 0,
        desperdicioPendiente: 0,
        movimiento: 0,
        saldo: 0,
        ultimo: null,
      }
      this.#porParte.set(parte, fila)
    }
    return fila
  }

  saldo(parte: string): number {
    return this.#porParte.get(parte)?.saldo ?? 0
  }

  receive(parte: string, cantidad: number, operacion: Operacion, partida: number): void {
    const fila = this.of(parte)
    fila.entrada += cantidad
    fila.saldo += cantidad
    fila.ultimo = { operacion, partida, cantidad }
  }

  spend(parte: string, consumo: number, desperdicio: number): void {
    const fila = this.of(parte)
    fila.consumo += consumo
    fila.desperdicio += desperdicio
    fila.desperdicioPendiente += desperdicio
    fila.saldo -= consumo + desperdicio
    assert(fila.saldo >= 0, `the plant ships ${parte} that it does not have`)
  }

  move(parte: string, cantidad: number): void {
    const fila = this.of(parte)
    fila.movimiento += cantidad
    fila.saldo -= cantidad
    assert(fila.saldo >= 0, `a movement takes ${parte} that the plant does not have`)
  }

  moveWaste(parte: string, cantidad: number): void {
    const fila = this.of(parte)
    fila.desperdicioPendiente -= cantidad
    assert(fila.desperdicioPendiente >= 0, `a movement takes waste of ${parte} that there is not`)
  }

  /** By part number, byte order. */
  list(): (readonly [string, Existencia])[] {
    return [...this.#porParte].sort(([a], [b]) => (a < b ? -1 : 1))
  }
}
