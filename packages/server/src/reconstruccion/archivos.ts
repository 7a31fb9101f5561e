/** What a proposal leaves on disk: tables that `run` reads, and beside them why each line says what it says. */
import { formatFecha } from '@trazo/core/kernel'
import { type NombreTabla, TABLAS } from '@trazo/core/records'
import type { LineaPropuesta, Propuesta } from '@trazo/store'
import type { Borrador } from '../publicar.ts'
import { writeFilas } from '../salidas/csv/filas-csv.ts'

const RECONSTRUCCION = [
  'pedimento',
  'partida',
  'fecha_entrada',
  'fraccion',
  'descripcion',
  'cantidad',
  'unidad',
  'valor_aduana_mxn',
  'numero_parte',
  'confianza',
  'motivo',
  'candidatas',
  'archivo',
  'linea',
] as const

/** Where it stands, the tables beside it are whole. */
export const INDICE_DE_PROPUESTA = 'reconstruccion.csv'

/**
 * Writes `importaciones.csv`, `familias.csv` (when parts share goods) and `reconstruccion.csv` to the draft; answers the
 * names of the tables that `run` reads.
 */
export async function writePropuesta(
  borrador: Borrador,
  { lineas, familias }: Propuesta,
): Promise<readonly string[]> {
  await borrador.write('importaciones.csv', (sink) =>
    writeFilas(
      columnsOf('importaciones'),
      lineas.map((l) => cellsOf('importaciones', importacionOf(l))),
      sink,
    ),
  )
  const renglones = [...familias].flatMap(([familia, partes]) =>
    partes.map((numero_parte) => ({ familia, numero_parte })),
  )
  if (renglones.length > 0)
    await borrador.write('familias.csv', (sink) =>
      writeFilas(
        columnsOf('familias'),
        renglones.map((fila) => cellsOf('familias', fila)),
        sink,
      ),
    )
  await borrador.write(INDICE_DE_PROPUESTA, (sink) =>
    writeFilas(
      RECONSTRUCCION,
      lineas.map((l) => RECONSTRUCCION.map((columna) => explain(l)[columna])),
      sink,
    ),
  )
  return renglones.length > 0 ? ['importaciones.csv', 'familias.csv'] : ['importaciones.csv']
}

function importacionOf(linea: LineaPropuesta): Readonly<Record<string, string>> {
  return {
    pedimento: linea.pedimento,
    clave: linea.clave,
    fecha_entrada: formatFecha(linea.fecha),
    partida: String(linea.partida),
    numero_parte: linea.numero_parte,
    descripcion: linea.descripcion,
    fraccion: linea.fraccion,
    nico: linea.nico,
    cantidad: linea.cantidad,
    unidad: linea.unidad,
    valor_aduana_mxn: linea.valor_aduana_mxn,
    valor_comercial_usd: linea.valor_usd,
    pais_origen: linea.pais,
  }
}

function explain(linea: LineaPropuesta): Readonly<Record<(typeof RECONSTRUCCION)[number], string>> {
  const { fraccion, descripcion, cantidad, unidad, valor_aduana_mxn, numero_parte, confianza, motivo } = linea
  return {
    ...{
      pedimento: linea.pedimento,
      partida: String(linea.partida),
      fecha_entrada: formatFecha(linea.fecha),
    },
    ...{ fraccion, descripcion, cantidad, unidad, valor_aduana_mxn, numero_parte, confianza, motivo },
    ...{ candidatas: linea.candidatas.join(';'), archivo: linea.archivo, linea: String(linea.linea) },
  }
}

function columnsOf(tabla: NombreTabla): string[] {
  return TABLAS[tabla].campos.map(({ nombre }) => nombre)
}

function cellsOf(tabla: NombreTabla, fila: Readonly<Record<string, string>>): string[] {
  return columnsOf(tabla).map((nombre) => fila[nombre] ?? '')
}
