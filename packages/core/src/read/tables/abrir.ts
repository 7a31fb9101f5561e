/** From a header line to the reader of its rows: missing or doubtful columns set the whole file aside, unknown ones are named. */
import type { NombreTabla, TablaLeida } from '#records'
import { matchColumns } from '../identify/columnas.ts'
import type { LectorDeRenglones, Registro } from '../texto/delimitado.ts'
import { foldHeader } from '../texto/encabezado.ts'
import type { MarcasDeCelda } from './celda.ts'
import type { FuenteTabla, Incidencias } from './incidencias.ts'
import { LectorTabla } from './lector-tabla.ts'
import { showText } from './valor-texto.ts'

const decoder = new TextDecoder()

/** Where the records of one table in one file go. */
export interface Destino {
  /** A line above the header. */
  skip(): void
  read(registro: Registro, marcas: MarcasDeCelda | null): void
  /** The fast path for plain rows of a text file, where there is one. */
  readRenglones?(delimitador: string): LectorDeRenglones | null
}

/** `nombres` are the header's names as they stand in the file, at line `linea`. */
export function openTabla(
  tabla: TablaLeida,
  nombres: readonly string[],
  linea: number,
  fuente: FuenteTabla,
  incidencias: Incidencias,
): Destino {
  const columnas = matchColumns(tabla.spec, nombres.map(foldHeader))
  const ancho = lastNamed(nombres) + 1
  if (columnas.faltantes.length > 0 || columnas.repetidas.length > 0) {
    const { archivo } = fuente
    const valor = showText(nombres.join(', '))
    const datos = { tabla: tabla.spec.nombre }
    const reject = (campo: string, codigo: string) =>
      incidencias.rechazos.push({ archivo, linea, campo, valor, codigo, datos })
    for (const campo of columnas.faltantes) reject(campo, 'COLUMNA_FALTANTE')
    for (const campo of columnas.repetidas) reject(campo, 'COLUMNA_REPETIDA')
    return new DestinoApartado(tabla.spec.nombre as NombreTabla, fuente, incidencias)
  }
  for (const index of columnas.sobrantes) {
    incidencias.avisos.push({
      codigo: 'COLUMNA_DESCONOCIDA',
      archivo: fuente.archivo,
      linea,
      datos: { columna: showText(nombres[index]), tabla: tabla.spec.nombre },
    })
  }
  return new LectorTabla(tabla, { columnas, ancho }, fuente, incidencias)
}

/** The texts of a record, one by one: only for headers. */
export function namesOf({ bytes, inicios, fines, campos }: Registro): string[] {
  return Array.from({ length: campos }, (_, i) => decoder.decode(bytes.subarray(inicios[i], fines[i])))
}

/** Reads nothing and loses nothing: every row of a file that cannot be read is counted as set aside. */
export class DestinoApartado implements Destino {
  readonly #cuenta: ReturnType<Incidencias['open']>

  constructor(tabla: NombreTabla, fuente: FuenteTabla, incidencias: Incidencias) {
    this.#cuenta = incidencias.open(tabla, fuente)
  }

  skip(): void {
    this.#cuenta.leidas++
    this.#cuenta.ignoradas++
  }

  read(): void {
    this.#cuenta.leidas++
    this.#cuenta.apartadas++
  }
}

function lastNamed(nombres: readonly string[]): number {
  return nombres.findLastIndex((nombre) => nombre.trim() !== '')
}
