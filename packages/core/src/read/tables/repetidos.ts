/**
 * Exports that overlap: the same row in two files of one table is one row. Inside one file equal rows are all kept,
 * so a content counts as often as in the file that holds it most. The row kept is that of the first file in order.
 */
import { assert, type ColumnaEntera, type ColumnaExacta } from '#kernel'
import { createLike, type TablaLeida } from '#records'

/** The table without its repeated rows, and how many were dropped of each file (by index of source). */
export interface SinRepetir {
  readonly tabla: TablaLeida
  readonly repetidas: ReadonlyMap<number, number>
}

/** Rows must come file by file. A table from one file is answered as it is, at no cost. */
export function mergeRepeated(tabla: TablaLeida): SinRepetir {
  const archivo = tabla.archivo.values()
  const rows = archivo.length
  if (rows === 0 || archivo[0] === archivo[rows - 1]) return { tabla, repetidas: new Map() }
  const keep = markKept(tabla)
  const repetidas = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    if (keep[row] === 0) repetidas.set(archivo[row], (repetidas.get(archivo[row]) ?? 0) + 1)
  }
  return { tabla: repetidas.size === 0 ? tabla : copyRows(tabla, keep), repetidas }
}

/** For each row, 1 if it stays. An open-addressing table holds one slot per distinct content. */
function markKept(tabla: TablaLeida): Uint8Array {
  const archivo = tabla.archivo.values()
  const rows = archivo.length
  const words = wordsOf(tabla)
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(rows * 2))).fill(-1)
  const mask = slots.length - 1
  /** By first row of a content: how many are kept, in which file it was last seen, and how often there. */
  const kept = new Int32Array(rows)
  const file = new Int32Array(rows)
  const seen = new Int32Array(rows)
  const keep = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) {
    assert(row === 0 || archivo[row - 1] <= archivo[row], 'rows must come file by file')
    let slot = hashRow(words, row) & mask
    while (slots[slot] >= 0 && !sameRow(words, slots[slot], row)) slot = (slot + 1) & mask
    if (slots[slot] < 0) slots[slot] = row
    const first = slots[slot]
    if (file[first] !== archivo[row] || seen[first] === 0) {
      file[first] = archivo[row]
      seen[first] = 0
    }
    if (++seen[first] > kept[first]) {
      kept[first]++
      keep[row] = 1
    }
  }
  return keep
}

/** The canonical columns as 32-bit words, `width` per row: NaN and text ids compare as what they are. */
interface Palabras {
  readonly values: Int32Array
  readonly width: number
}

function wordsOf(tabla: TablaLeida): Palabras[] {
  const words: Palabras[] = []
  for (const columna of tabla.columnas.values()) {
    words.push(asWords(columna.valores))
    if (columna.tipo === 'decimal') words.push(asWords(columna.escalas))
  }
  return words
}

function asWords(columna: ColumnaEntera | ColumnaExacta): Palabras {
  const values = columna.values()
  if (values instanceof Int32Array) return { values, width: 1 }
  return { values: new Int32Array(values.buffer, values.byteOffset, values.length * 2), width: 2 }
}

function hashRow(words: readonly Palabras[], row: number): number {
  let hash = 0x811c9dc5
  for (const { values, width } of words) {
    for (let i = row * width; i < (row + 1) * width; i++) hash = Math.imul(hash ^ values[i], 0x01000193)
    hash ^= hash >>> 13
  }
  return hash ^ (hash >>> 16)
}

function sameRow(words: readonly Palabras[], a: number, b: number): boolean {
  for (const { values, width } of words) {
    for (let i = 0; i < width; i++) if (values[a * width + i] !== values[b * width + i]) return false
  }
  return true
}

function copyRows(tabla: TablaLeida, keep: Uint8Array): TablaLeida {
  const copy = createLike(tabla.spec, (campo) => {
    const columna = tabla.columnas.get(campo.nombre)
    assert(columna?.tipo === 'texto', `${campo.nombre} is not a text column`)
    return columna.diccionario
  })
  const move = (from: ColumnaEntera | ColumnaExacta, to: ColumnaEntera | ColumnaExacta) => {
    for (let row = 0; row < keep.length; row++) if (keep[row] === 1) to.push(from.at(row))
  }
  for (const [nombre, to] of copy.columnas) {
    const from = tabla.columnas.get(nombre)
    assert(from !== undefined, `no column ${nombre}`)
    move(from.valores, to.valores)
    if (from.tipo === 'decimal' && to.tipo === 'decimal') move(from.escalas, to.escalas)
  }
  move(tabla.archivo, copy.archivo)
  move(tabla.linea, copy.linea)
  return copy
}
