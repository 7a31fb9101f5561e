/** The notebook of a stage: what was set aside, ignored by name or worth a remark, with counts that add up. */
import { type Aviso, type Cuenta, type Fuente, filasDe, Rechazos, type TablaLeida } from '#records'

type Datos = Readonly<Record<string, string>>

export class Libreta {
  readonly rechazos = new Rechazos()
  readonly #fuentes: readonly Pick<Fuente, 'archivo'>[]
  /** Rows with the same code and values are told once, with the first place and how many there are. */
  readonly #grouped = new Map<string, { aviso: Aviso; filas: number }>()
  readonly #tablas = new Map<TablaLeida, { ignoradas: number; apartadas: number }>()

  constructor(fuentes: readonly Pick<Fuente, 'archivo'>[]) {
    this.#fuentes = fuentes
  }

  reject(
    tabla: TablaLeida,
    fila: number,
    campo: string,
    valor: string,
    codigo: string,
    datos: Datos = {},
  ): null {
    this.rechazos.push({ ...this.#lugar(tabla, fila), campo, valor, codigo, datos: { valor, ...datos } })
    this.#of(tabla).apartadas++
    return null
  }

  ignore(tabla: TablaLeida, fila: number, codigo: string, datos: Datos): null {
    this.warn(tabla, fila, codigo, datos)
    this.#of(tabla).ignoradas++
    return null
  }

  warn(tabla: TablaLeida, fila: number, codigo: string, datos: Datos): void {
    const key = JSON.stringify([codigo, datos, tabla.spec.nombre])
    const known = this.#grouped.get(key)
    if (known) known.filas++
    else this.#grouped.set(key, { aviso: { ...this.#lugar(tabla, fila), codigo, datos }, filas: 1 })
  }

  avisos(): Aviso[] {
    return [...this.#grouped.values()].map(({ aviso, filas }) => ({
      ...aviso,
      datos: { ...aviso.datos, filas: String(filas) },
    }))
  }

  cuenta(tabla: TablaLeida): Cuenta {
    const { ignoradas, apartadas } = this.#of(tabla)
    const leidas = filasDe(tabla)
    return {
      de: `libro/${tabla.spec.nombre}`,
      leidas,
      usadas: leidas - ignoradas - apartadas,
      ignoradas,
      apartadas,
      repetidas: 0,
    }
  }

  #lugar(tabla: TablaLeida, fila: number): { archivo: string; linea: number } {
    return { archivo: this.#fuentes[tabla.archivo.at(fila)].archivo, linea: tabla.linea.at(fila) }
  }

  #of(tabla: TablaLeida): { ignoradas: number; apartadas: number } {
    const known = this.#tablas.get(tabla) ?? { ignoradas: 0, apartadas: 0 }
    this.#tablas.set(tabla, known)
    return known
  }
}
