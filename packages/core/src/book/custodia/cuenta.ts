/** What the book has of each part and unit, day by day, for whoever counts it. */
import type { Dias } from '#kernel'
import type { Conteo, DiaDeLibro } from './conteos.ts'
import type { Taller } from './taller.ts'

/** The book by day: lots as they enter, and what exits took of them. */
export interface DiasDeLibro {
  readonly entradas: readonly DiaDeLibro[]
  readonly salidas: readonly DiaDeLibro[]
}

type Llave = Pick<Conteo, 'parte' | 'unidad'>

/** The book of each part and unit, by day. */
export class Cuenta {
  readonly #taller: Taller
  readonly #dias: Readonly<Record<keyof DiasDeLibro, Map<string, DiaDeLibro[]>>>

  constructor({ entradas, salidas }: DiasDeLibro, taller: Taller) {
    this.#taller = taller
    this.#dias = { entradas: this.#group(entradas), salidas: this.#group(salidas) }
  }

  has(llave: Llave): boolean {
    return this.#dias.entradas.has(keyOf(llave))
  }

  balance(llave: Llave, dia: Dias): { cantidad: bigint; valor: bigint } {
    const until = (lado: keyof DiasDeLibro) =>
      (this.#dias[lado].get(keyOf(llave)) ?? []).filter(({ fecha }) => fecha <= dia)
    const sum = (de: 'cantidad' | 'valor') =>
      until('entradas').reduce((total, uno) => total + uno[de], 0n) -
      until('salidas').reduce((total, uno) => total + uno[de], 0n)
    return { cantidad: sum('cantidad'), valor: sum('valor') }
  }

  /** Days on which the part entered, by that one. */
  until(llave: Llave, dia: Dias): DiaDeLibro[] {
    return (this.#dias.entradas.get(keyOf(llave)) ?? []).filter(({ fecha }) => fecha <= dia)
  }

  /** Sums that grow day by day, away from a count: of the first day, of the first two, … */
  running(llave: Llave, lado: keyof DiasDeLibro, desde: Dias, paso: 1 | -1, dias: number): bigint[] {
    const suyos = this.#dias[lado].get(keyOf(llave)) ?? []
    const sumas: bigint[] = []
    let suma = 0n
    for (let i = 0; i < dias; i++) {
      for (const uno of suyos) if (uno.fecha === desde + paso * i) suma += uno.cantidad
      sumas.push(suma)
    }
    return sumas
  }

  /** Parts with a balance that day which no count names. */
  missing(dia: Dias, conteos: readonly Conteo[]): Conteo[] {
    const vistos = new Set(conteos.map(keyOf))
    return [...this.#dias.entradas]
      .filter(([key, [uno]]) => !vistos.has(key) && this.balance(uno, dia).cantidad > 0n)
      .map(([, [{ parte, unidad }]]) => ({
        ...{ fecha: dia, parte, unidad, contado: 0n, en_proceso: 0n, en_submaquila: 0n },
        sin_unidad: false,
        lugar: null,
      }))
  }

  #group(dias: readonly DiaDeLibro[]): Map<string, DiaDeLibro[]> {
    const { canonica, familiaDe } = this.#taller
    const groups = new Map<string, DiaDeLibro[]>()
    for (const dia of dias) {
      const suyo = { ...dia, parte: familiaDe(dia.parte), unidad: canonica(dia.unidad) }
      const known = groups.get(keyOf(suyo))
      if (known) known.push(suyo)
      else groups.set(keyOf(suyo), [suyo])
    }
    return groups
  }
}

function keyOf({ parte, unidad }: Llave): string {
  return `${parte}/${unidad}`
}
