/** Remarks about many pedimentos at once: one for each pair of deliveries, with how many and the first few. */
import { showPedimento } from '#kernel'
import type { Aviso } from '#records'

const EJEMPLOS = 5

interface Grupo {
  readonly codigo: string
  readonly archivo: string
  readonly datos: Readonly<Record<string, string>>
  readonly pedimentos: number[]
}

export class Muestras {
  readonly #grupos = new Map<string, Grupo>()

  add(codigo: string, archivo: string, datos: Readonly<Record<string, string>>, pedimento: number): void {
    const key = [codigo, archivo, ...Object.values(datos)].join('\n')
    const grupo = this.#grupos.get(key) ?? { codigo, archivo, datos, pedimentos: [] }
    grupo.pedimentos.push(pedimento)
    this.#grupos.set(key, grupo)
  }

  /** In order of code and file; `datos` gets `total` and `ejemplos`. */
  avisos(): Aviso[] {
    const keys = [...this.#grupos.keys()].sort()
    return keys.map((key) => {
      const { codigo, archivo, datos, pedimentos } = this.#grupos.get(key)!
      const ejemplos = [...pedimentos].sort((a, b) => a - b).slice(0, EJEMPLOS)
      const total = String(pedimentos.length)
      return { codigo, archivo, datos: { ...datos, total, ejemplos: ejemplos.map(showPedimento).join(', ') } }
    })
  }
}
