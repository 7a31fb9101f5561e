/** What the tests of the readers share: files as texts in, rows as texts out. */
import {
  Diccionario,
  formatCantidad,
  formatDinero,
  formatFecha,
  formatPedimento,
  formatScaled,
} from '#kernel'
import { type Identidad, identify, LectorTablas } from '#read'
import { type Columna, filasDe, type NombreTabla, SIN_ENTERO, type TablaLeida } from '#records'

const encoder = new TextEncoder()

export type Contenido = string | Uint8Array

export function bytesOf(contenido: Contenido): Uint8Array {
  return typeof contenido === 'string' ? encoder.encode(contenido) : contenido
}

export async function* inChunks(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

export function identifyText(contenido: Contenido, nombre = 'archivo.csv'): Identidad {
  return identify(bytesOf(contenido), nombre, () => null)
}

/** Reads files in order, by name; each must be a table or a workbook. */
export async function readFiles(archivos: Readonly<Record<string, Contenido>>, chunk?: number) {
  const lector = new LectorTablas({
    partes: new Diccionario(),
    unidades: new Diccionario(),
    claves: new Diccionario(),
  })
  for (const [indice, [archivo, contenido]] of Object.entries(archivos).entries()) {
    const bytes = bytesOf(contenido)
    const identidad = identifyText(bytes, archivo)
    if (identidad.clase === 'xlsx') await lector.readXlsx({ indice, archivo }, bytes)
    else if (identidad.clase === 'tabla')
      await lector.readText({ indice, archivo }, identidad, inChunks(bytes, chunk))
    else throw new Error(`${archivo} is ${identidad.clase}`)
  }
  const etapa = lector.finish()
  return { ...etapa, filas: (nombre: NombreTabla) => rowsOf(etapa.output.tablas.get(nombre)) }
}

/** Codes of what was set aside, with line and field. */
export function faultsOf(etapa: Awaited<ReturnType<typeof readFiles>>): string[] {
  return [...etapa.rechazos].map(({ linea, campo, codigo }) => `${linea} ${campo} ${codigo}`)
}

/** Every row as texts by column; what is empty is left out. */
export function rowsOf(tabla: TablaLeida | undefined): Record<string, string>[] {
  if (!tabla) return []
  return Array.from({ length: filasDe(tabla) }, (_, row) => {
    const fila: Record<string, string> = {}
    for (const [nombre, columna] of tabla.columnas) {
      const text = textOf(columna, row)
      if (text !== '') fila[nombre] = text
    }
    return { ...fila, lugar: `${tabla.archivo.at(row)}:${tabla.linea.at(row)}` }
  })
}

function textOf(columna: Columna, row: number): string {
  const value = columna.valores.at(row)
  if (columna.tipo === 'texto') return columna.diccionario.text(value)
  if (Number.isNaN(value) || value === SIN_ENTERO) return ''
  switch (columna.tipo) {
    case 'cantidad':
      return formatCantidad(value)
    case 'dinero':
      return formatDinero(value)
    case 'pedimento':
      return formatPedimento(value)
    case 'fecha':
      return formatFecha(value)
    case 'mes':
      return `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`
    case 'decimal':
      return formatScaled(value, columna.escalas.at(row))
    default:
      return String(value)
  }
}
