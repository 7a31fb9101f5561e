/** What the tables have to say, gathered: rows set aside, remarks, and how many rows of each file went where. */
import type { Aviso, Cuenta, NombreTabla, Rechazo } from '#records'

/** A file as the readers of tables know it: its place in the list of sources of the run, and its name. */
export interface FuenteTabla {
  readonly indice: number
  readonly archivo: string
}

/** The rows of one table in one file. */
export interface CuentaEnCurso {
  readonly tabla: NombreTabla
  readonly fuente: FuenteTabla
  leidas: number
  usadas: number
  ignoradas: number
  apartadas: number
  repetidas: number
}

export class Incidencias {
  readonly rechazos: Rechazo[] = []
  readonly avisos: Aviso[] = []
  readonly cuentas: CuentaEnCurso[] = []

  /** Opens the count of a table in a file. */
  open(tabla: NombreTabla, fuente: FuenteTabla): CuentaEnCurso {
    const cuenta = { tabla, fuente, leidas: 0, usadas: 0, ignoradas: 0, apartadas: 0, repetidas: 0 }
    this.cuentas.push(cuenta)
    return cuenta
  }

  /** The whole file set aside, for one reason. */
  rejectFile(
    fuente: FuenteTabla,
    codigo: string,
    campo = '',
    datos: Readonly<Record<string, string>> = {},
  ): void {
    this.rechazos.push({ archivo: fuente.archivo, linea: 0, campo, valor: '', codigo, datos })
  }

  /** Moves rows from used to repeated, by source. A workbook may hold the table in several sheets: the last ones give. */
  countRepeated(tabla: NombreTabla, repetidas: ReadonlyMap<number, number>): void {
    for (const [indice, total] of repetidas) {
      let left = total
      const counts = this.cuentas.filter((c) => c.tabla === tabla && c.fuente.indice === indice)
      for (const cuenta of counts.reverse()) {
        const moved = Math.min(left, cuenta.usadas)
        cuenta.usadas -= moved
        cuenta.repetidas += moved
        left -= moved
      }
    }
  }

  /** The counts as the stage returns them: `de` is `table:file`. */
  closed(): Cuenta[] {
    return this.cuentas.map(({ tabla, fuente, leidas, usadas, ignoradas, apartadas, repetidas }) => ({
      de: `${tabla}:${fuente.archivo}`,
      leidas,
      usadas,
      ignoradas,
      apartadas,
      repetidas,
    }))
  }
}
