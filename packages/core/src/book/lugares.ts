/** Where rows come from, so that whatever is said of a row names its file and line. */
import type { Aviso, Fuente, Rechazo, TablaLeida } from '#records'

export class Lugares {
  readonly #fuentes: readonly Pick<Fuente, 'archivo'>[]

  constructor(fuentes: readonly Pick<Fuente, 'archivo'>[]) {
    this.#fuentes = fuentes
  }

  archivo(tabla: TablaLeida, fila: number): string {
    return this.#fuentes[tabla.archivo.at(fila)].archivo
  }

  rechazo(
    tabla: TablaLeida,
    fila: number,
    campo: string,
    valor: string,
    codigo: string,
    datos: Readonly<Record<string, string>> = {},
  ): Rechazo {
    return { archivo: this.archivo(tabla, fila), linea: tabla.linea.at(fila), campo, valor, codigo, datos }
  }

  aviso(
    tabla: TablaLeida,
    fila: number,
    codigo: string,
    datos: Readonly<Record<string, string>> = {},
  ): Aviso {
    return { archivo: this.archivo(tabla, fila), linea: tabla.linea.at(fila), codigo, datos }
  }
}
