/** What the files of tables have to say, one by one: rows set aside, remarks, and how many rows of each file went where. */
import { type Aviso, type Cuenta, type NombreTabla, Rechazos } from '#records'

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

/** What one file has to say. */
export class Incidencias {
  readonly indice: number
  rechazos: Rechazos
  readonly avisos: Aviso[]
  readonly cuentas: CuentaEnCurso[]

  constructor(
    indice: number,
    rechazos = new Rechazos(),
    avisos: Aviso[] = [],
    cuentas: CuentaEnCurso[] = [],
  ) {
    this.indice = indice
    this.rechazos = rechazos
    this.avisos = avisos
    this.cuentas = cuentas
  }

  /** The count of a table in a file, opened on first use: a workbook may hold one table in several sheets. */
  open(tabla: NombreTabla, fuente: FuenteTabla): CuentaEnCurso {
    const known = this.cuentas.find((c) => c.tabla === tabla)
    if (known) return known
    const cuenta = { tabla, fuente, leidas: 0, usadas: 0, ignoradas: 0, apartadas: 0, repetidas: 0 }
    this.cuentas.push(cuenta)
    return cuenta
  }

  clear(): void {
    this.rechazos = new Rechazos()
    this.avisos.length = this.cuentas.length = 0
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

  /** Moves rows from used to repeated, by source. */
  countRepeated(tabla: NombreTabla, repetidas: ReadonlyMap<number, number>): void {
    for (const cuenta of this.cuentas) {
      const moved = cuenta.tabla === tabla ? (repetidas.get(cuenta.fuente.indice) ?? 0) : 0
      cuenta.usadas -= moved
      cuenta.repetidas += moved
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
