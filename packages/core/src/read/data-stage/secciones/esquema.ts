/** How a section of Data Stage is described: its official header, and which of its columns the house keeps, as what. */
import { foldHeader } from '../../texto/encabezado.ts'

/** Dictionaries shared by all sections; `libre` is one of each batch, for texts that hardly repeat. */
export type NombreDiccionario = 'claves' | 'unidades' | 'paises' | 'fracciones' | 'textos' | 'libre'

/** Three columns of the file, and the date that gives the year, as one pedimento of 15 digits (formats section 0.1). */
export interface Llave {
  readonly patente: string
  readonly numero: string
  readonly seccion: string
}

interface Comun {
  /** Canonical name. */
  readonly nombre: string
  /** Official header of the column. */
  readonly encabezado: string
}

export type CampoDataStage = Comun &
  (
    | { readonly tipo: 'texto'; readonly diccionario: NombreDiccionario; readonly ancho: number }
    | { readonly tipo: 'entero' | 'fecha' | 'cantidad' | 'dinero'; readonly obligatorio: boolean }
    | { readonly tipo: 'pedimento'; readonly llave: Llave; readonly fechas: readonly string[] }
  )

type SinEncabezado<T> = T extends unknown ? Omit<T, 'encabezado'> : never
export type Conservado = SinEncabezado<Exclude<CampoDataStage, { tipo: 'pedimento' }>>

export interface SeccionSpec {
  readonly codigo: string
  readonly nombre: string
  /** Official headers, in their official order. */
  readonly encabezados: readonly string[]
  readonly plegados: readonly string[]
  /** Folded headers that no other kind of section shares, which tell this one. */
  readonly propios: readonly string[]
  /** What is kept of a row, dates and numbers before the pedimentos that need them. */
  readonly campos: readonly CampoDataStage[]
  /** Why its rows are counted but not kept; null when they are. */
  readonly ignorada: string | null
}

const LLAVE: Llave = { patente: 'Patente', numero: 'Pedimento', seccion: 'SeccionAduanera' }
const COMUNES = new Set(
  [...Object.values(LLAVE), 'FechaPagoReal', 'FechaValidacionPagoR'].map((name) => foldHeader(name)),
)

/** Text without blanks around it. `ancho` > 0: numbers are written with that many digits, whatever zeros a spreadsheet dropped. */
export function texto(nombre: string, diccionario: NombreDiccionario = 'textos', ancho = 0): Conservado {
  return { tipo: 'texto', nombre, diccionario, ancho }
}

/** Text that hardly repeats: numbers of invoices, descriptions. */
export function libre(nombre: string): Conservado {
  return texto(nombre, 'libre')
}

export function valor(
  tipo: 'entero' | 'fecha' | 'cantidad' | 'dinero',
  nombre: string,
  obligatorio = false,
): Conservado {
  return { tipo, nombre, obligatorio }
}

/** The pedimento of another row, told in three columns; `fechas` are the fields that may hold its date, best first. */
export interface Referencia {
  readonly nombre: string
  readonly llave: Llave
  readonly fechas: readonly string[]
}

interface Definicion {
  readonly nombre: string
  readonly encabezado: string
  readonly conserva: Readonly<Record<string, Conservado>>
  /** Canonical names of the dates that give the year of the row's own pedimento, best first; none when it has none. */
  readonly fechas: readonly string[]
  readonly referencias?: readonly Referencia[]
}

/** A section whose rows are kept. */
export function section(codigo: string, definicion: Definicion): SeccionSpec {
  const campos: CampoDataStage[] = Object.entries(definicion.conserva).map(([encabezado, campo]) => ({
    ...campo,
    encabezado,
  }))
  if (definicion.fechas.length > 0) {
    campos.push({ ...texto('seccion_aduanera', 'textos', 3), encabezado: LLAVE.seccion } as CampoDataStage)
    campos.push(pedimento({ nombre: 'pedimento', llave: LLAVE, fechas: definicion.fechas }))
  }
  for (const referencia of definicion.referencias ?? []) campos.push(pedimento(referencia))
  return { ...headers(codigo, definicion.nombre, definicion.encabezado), campos, ignorada: null }
}

/** A section whose rows are counted and not kept. */
export function ignored(codigo: string, nombre: string, encabezado: string, razon: string): SeccionSpec {
  return { ...headers(codigo, nombre, encabezado), campos: [], ignorada: razon }
}

function pedimento({ nombre, llave, fechas }: Referencia): CampoDataStage {
  return { tipo: 'pedimento', nombre, encabezado: llave.numero, llave, fechas }
}

function headers(codigo: string, nombre: string, encabezado: string) {
  const encabezados = encabezado.split('|')
  const plegados = encabezados.map(foldHeader)
  return { codigo, nombre, encabezados, plegados, propios: plegados.filter((name) => !COMUNES.has(name)) }
}
