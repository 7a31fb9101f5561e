/** Messages in the order they came, for whoever awaits them one by one. */
export class Cola<Mensaje> {
  #llegados: Mensaje[] = []
  #waiting: ((mensaje: Mensaje) => void) | null = null

  push(mensaje: Mensaje): void {
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting) waiting(mensaje)
    else this.#llegados.push(mensaje)
  }

  /** The oldest message not taken yet, when there is one. One caller at a time. */
  next(): Promise<Mensaje> {
    const mensaje = this.#llegados.shift()
    if (mensaje !== undefined) return Promise.resolve(mensaje)
    return new Promise((resolve) => {
      this.#waiting = resolve
    })
  }
}
