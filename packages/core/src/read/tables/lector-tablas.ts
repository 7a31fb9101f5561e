/** All the company's tables of a run: files in, columns out (contract section 2.3). */
import { assert } from '#kernel'
import {
  createTabla,
  type Diccionarios,
  type Etapa,
  filasDe,
  joinRechazos,
  type NombreTabla,
  Rechazos,
  TABLAS,
  type TablaLeida,
} from '#records'
import type { Identidad } from '../identify/identidad.ts'
import { LectorDelimitado } from '../texto/delimitado.ts'
import { HaciaUtf8 } from '../texto/utf8.ts'
import { type Destino, DestinoApartado, namesOf, openTabla } from './abrir.ts'
import { type FuenteTabla, Incidencias } from './incidencias.ts'
import { readLibro } from './leer-libro.ts'
import { type PaqueteDeTablas, packTablas, unpackTablas } from './paquete.ts'
import { mergeRepeated } from './repetidos.ts'
import { FallaLibro } from './xlsx/falla.ts'

export type IdentidadTabla = Extract<Identidad, { clase: 'tabla' }>

/**
 * Reads files one at a time, in ascending order of `indice`, into one table of each name; `finish` closes the run.
 * Bad rows and files become rejections with a code of `records/errores/tablas.ts`; nothing is thrown for bad data.
 */
export class LectorTablas {
  readonly #diccionarios: Diccionarios
  /** By source: files may be read in two threads, and what is said of them stands in their order all the same. */
  readonly #incidencias = new Map<number, Incidencias>()
  readonly #tablas = new Map<NombreTabla, TablaLeida>()

  constructor(diccionarios: Diccionarios) {
    this.#diccionarios = diccionarios
  }

  /** A delimited text file that `identify` took for a table, in any encoding of the contract. */
  async readText(
    fuente: FuenteTabla,
    identidad: IdentidadTabla,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const incidencias = this.#open(fuente)
    const transcoder = new HaciaUtf8()
    let destino: Destino | null = null
    let above = 0
    const splitter = new LectorDelimitado(
      { delimitador: identidad.delimitador, comillas: true },
      (registro) => {
        if (destino) destino.read(registro, null)
        else if (registro.linea < identidad.linea) above++
        else {
          destino = openTabla(
            this.#tabla(identidad.nombre),
            namesOf(registro),
            registro.linea,
            fuente,
            incidencias,
          )
          for (; above > 0; above--) destino.skip()
          const renglones = destino.readRenglones?.(identidad.delimitador)
          if (renglones) splitter.handTo(renglones)
        }
      },
    )
    for await (const chunk of chunks) splitter.push(transcoder.push(chunk))
    splitter.push(transcoder.end())
    splitter.end()
    if (transcoder.mixta) incidencias.avisos.push({ codigo: 'CODIFICACION_MIXTA', archivo: fuente.archivo })
    if (!destino) rejectHeaderless(fuente, identidad.nombre, above, incidencias)
  }

  /**
   * A workbook, whole in memory: every sheet whose header is a table's is read, and the others are named. One that is
   * broken, protected or made to exhaust the reader is set aside whole, and no row of it stays.
   */
  async readXlsx(fuente: FuenteTabla, bytes: Uint8Array): Promise<void> {
    const incidencias = this.#open(fuente)
    const filas = new Map([...this.#tablas.values()].map((tabla) => [tabla, filasDe(tabla)]))
    try {
      await readLibro(bytes, fuente, incidencias, (nombre) => this.#tabla(nombre))
    } catch (error) {
      if (!(error instanceof FallaLibro)) throw error
      for (const tabla of this.#tablas.values()) truncate(tabla, filas.get(tabla) ?? 0)
      incidencias.clear()
      incidencias.rejectFile(fuente, error.codigo, '', { detalle: error.detalle })
    }
  }

  /** What was read, to be handed to the reader of another thread; this one is no more. */
  pack(): PaqueteDeTablas {
    return packTablas(this.#tablas, this.#diccionarios, [...this.#incidencias.values()])
  }

  /** Takes over what another reader read. A table must have been read by one of them only. */
  adopt(paquete: PaqueteDeTablas): void {
    for (const [nombre, tabla] of unpackTablas(paquete, this.#diccionarios)) {
      assert(!this.#tablas.has(nombre), `${nombre} was read twice`)
      this.#tablas.set(nombre, tabla)
    }
    for (const { indice, rechazos, avisos, cuentas } of paquete.incidencias)
      this.#incidencias.set(indice, new Incidencias(indice, Rechazos.unpack(rechazos), avisos, cuentas))
  }

  /** Merges what overlapping files repeat and closes the counts: `leidas = usadas + ignoradas + apartadas + repetidas`. */
  finish(): Etapa<{ tablas: ReadonlyMap<NombreTabla, TablaLeida> }> {
    const tablas = new Map<NombreTabla, TablaLeida>()
    for (const nombre of Object.keys(TABLAS) as NombreTabla[]) {
      const leida = this.#tablas.get(nombre)
      if (!leida) continue
      const { tabla, repetidas } = mergeRepeated(leida)
      tablas.set(nombre, tabla)
      for (const incidencias of this.#incidencias.values()) incidencias.countRepeated(nombre, repetidas)
    }
    const enOrden = [...this.#incidencias.values()].sort((a, b) => a.indice - b.indice)
    return {
      output: { tablas },
      rechazos: joinRechazos(enOrden.map(({ rechazos }) => rechazos)),
      avisos: enOrden.flatMap(({ avisos }) => avisos),
      cuentas: enOrden.flatMap((incidencias) => incidencias.closed()),
    }
  }

  #open({ indice }: FuenteTabla): Incidencias {
    const incidencias = new Incidencias(indice)
    this.#incidencias.set(indice, incidencias)
    return incidencias
  }

  #tabla(nombre: NombreTabla): TablaLeida {
    let tabla = this.#tablas.get(nombre)
    if (!tabla) {
      tabla = createTabla(TABLAS[nombre], this.#diccionarios)
      this.#tablas.set(nombre, tabla)
    }
    return tabla
  }
}

/** The header that was seen in the first bytes lies inside a quoted text. */
function rejectHeaderless(
  fuente: FuenteTabla,
  nombre: NombreTabla,
  records: number,
  incidencias: Incidencias,
): void {
  incidencias.rejectFile(fuente, 'ENCABEZADO_ILEGIBLE')
  const destino = new DestinoApartado(nombre, fuente, incidencias)
  for (let i = 0; i < records; i++) destino.read()
}

function truncate(tabla: TablaLeida, filas: number): void {
  for (const columna of tabla.columnas.values()) {
    columna.valores.length = filas
    if (columna.tipo === 'decimal') columna.escalas.length = filas
  }
  tabla.archivo.length = filas
  tabla.linea.length = filas
}
