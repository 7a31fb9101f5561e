/** Tables of the company read back from the book on disk, as a reader handed them, for the rooms of the core. */
import {
  Diccionario,
  parseDecimal,
  parseFecha,
  parsePedimento,
  SIN_FECHA,
  scaleDecimal,
  toSafe,
  yearOf,
} from '@trazo/core/kernel'
import {
  type Columna,
  createTabla,
  type Diccionarios,
  type NombreTabla,
  SIN_ENTERO,
  TABLAS,
  type TablaLeida,
} from '@trazo/core/records'
import type { Celda } from './lectura.ts'
import type { LibroEnDisco } from './libro-en-disco.ts'

export interface TablasLeidas {
  readonly tablas: ReadonlyMap<NombreTabla, TablaLeida>
  readonly diccionarios: Diccionarios
  /** Names of the files that `archivo` of every row points to. */
  readonly fuentes: readonly { readonly archivo: string }[]
}

/** Those tables, with the dictionaries they share. */
export async function readTablas(
  libro: LibroEnDisco,
  nombres: readonly NombreTabla[],
): Promise<TablasLeidas> {
  const diccionarios = {
    partes: new Diccionario(),
    unidades: new Diccionario(),
    claves: new Diccionario(),
  }
  const tablas = new Map<NombreTabla, TablaLeida>()
  for (const nombre of nombres) tablas.set(nombre, await readTabla(libro, nombre, diccionarios))
  const fuentes = await libro.readFilas('select archivo from fuente order by indice')
  return { tablas, diccionarios, fuentes: fuentes.map(({ archivo }) => ({ archivo: String(archivo) })) }
}

async function readTabla(
  libro: LibroEnDisco,
  nombre: NombreTabla,
  diccionarios: Diccionarios,
): Promise<TablaLeida> {
  const tabla = createTabla(TABLAS[nombre], diccionarios)
  for await (const fila of libro.streamFilas(`from "${nombre}" order by fila`)) {
    for (const [campo, columna] of tabla.columnas) push(columna, fila[campo])
    tabla.archivo.push(Number(fila.archivo))
    tabla.linea.push(Number(fila.linea))
  }
  return tabla
}

const LUGARES = { cantidad: 6, dinero: 2 } as const

function push(columna: Columna, celda: Celda): void {
  const texto = celda === null ? '' : String(celda)
  switch (columna.tipo) {
    case 'texto':
      columna.valores.push(columna.diccionario.internText(texto))
      break
    case 'entero':
      columna.valores.push(texto === '' ? SIN_ENTERO : Number(texto))
      break
    case 'fecha':
      columna.valores.push(parseFecha(texto) ?? SIN_FECHA)
      break
    case 'mes':
      columna.valores.push(monthOf(parseFecha(texto) ?? SIN_FECHA, texto))
      break
    case 'pedimento':
      columna.valores.push(parsePedimento(texto) ?? Number.NaN)
      break
    case 'decimal': {
      const decimal = parseDecimal(texto)
      columna.valores.push(decimal ? toSafe(decimal.unidades) : Number.NaN)
      columna.escalas.push(decimal?.escala ?? 0)
      break
    }
    default: {
      const decimal = parseDecimal(texto)
      columna.valores.push(decimal ? toSafe(scaleDecimal(decimal, LUGARES[columna.tipo])) : Number.NaN)
    }
  }
}

/** First day of a month → year × 12 + month - 1. */
function monthOf(dia: number, texto: string): number {
  return dia === SIN_FECHA ? SIN_ENTERO : yearOf(dia) * 12 + Number(texto.slice(5, 7)) - 1
}
