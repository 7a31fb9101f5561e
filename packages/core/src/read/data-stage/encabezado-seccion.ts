/** The header of one file against its section: where each column is, and what is odd about it. */
import type { Registro } from '../texto/delimitado.ts'
import { foldHeader } from '../texto/encabezado.ts'
import { matchHeaders } from './secciones/columnas.ts'
import type { SeccionSpec } from './secciones/esquema.ts'

interface Observacion {
  readonly codigo: string
  readonly datos: Readonly<Record<string, string>>
}

export interface EncabezadoLeido {
  /** How many fields a row must have, and with how many more it may end, all empty: one pipe more than the header. */
  readonly ancho: number
  readonly holgura: number
  /** Column of the file for an official header, -1 when it is not there. */
  columnaDe(encabezado: string): number
  /** Why the file cannot be read: DS_COLUMNA_FALTA, DS_COLUMNA_REPETIDA. */
  readonly impedimento: Observacion | null
  /** DS_COLUMNA_AUSENTE, DS_COLUMNA_DESCONOCIDA. */
  readonly avisos: readonly Observacion[]
}

const decoder = new TextDecoder()

export function readHeader(spec: SeccionSpec, registro: Registro): EncabezadoLeido {
  const names = namesOf(registro)
  const { indices, repetidas, sobrantes } = matchHeaders(spec, names.map(foldHeader))
  const columnaDe = (encabezado: string) => indices[spec.encabezados.indexOf(encabezado)]
  const { used, needed } = columnsOf(spec)
  const about = (codigo: string, columnas: readonly string[]) =>
    columnas.length === 0 ? [] : [{ codigo, datos: { columnas: columnas.join(', ') } }]
  const impedimentos = [
    ...about(
      'DS_COLUMNA_FALTA',
      needed.filter((name) => columnaDe(name) < 0),
    ),
    ...about(
      'DS_COLUMNA_REPETIDA',
      used.filter((name) => repetidas.includes(name)),
    ),
  ]
  const avisos = [
    ...about(
      'DS_COLUMNA_AUSENTE',
      used.filter((name) => columnaDe(name) < 0),
    ),
    ...about(
      'DS_COLUMNA_DESCONOCIDA',
      sobrantes.map((i) => names[i]),
    ),
  ]
  const holgura = registro.campos - names.length + 1
  return { ancho: names.length, holgura, columnaDe, impedimento: impedimentos[0] ?? null, avisos }
}

/** Names without the empty ones that a spreadsheet adds at the end. */
function namesOf({ bytes, inicios, fines, campos }: Registro): string[] {
  const names: string[] = []
  for (let i = 0; i < campos; i++) names.push(decoder.decode(bytes.subarray(inicios[i], fines[i])).trim())
  while (names.at(-1) === '') names.pop()
  return names
}

/** Official headers that some kept field reads, and those without which no row can be used. */
function columnsOf(spec: SeccionSpec): { used: string[]; needed: string[] } {
  const used = new Set<string>()
  const needed = new Set<string>()
  for (const campo of spec.campos) {
    const columns = campo.tipo === 'pedimento' ? Object.values(campo.llave) : [campo.encabezado]
    const required =
      campo.nombre === 'pedimento' ||
      (campo.tipo !== 'texto' && campo.tipo !== 'pedimento' && campo.obligatorio)
    for (const column of columns) {
      used.add(column)
      if (required) needed.add(column)
    }
  }
  return { used: [...used], needed: [...needed] }
}
