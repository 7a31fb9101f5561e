/** What a catalogue must fulfil beyond the shape of its sheet: its rows against its own assertions. */
import { groupFilas } from './catalogo.ts'
import type { CatalogoEmpacado } from './empaque.ts'
import { fechaDesde, fechaIso, type Problema } from './esquema.ts'
import type { FichaCatalogo } from './esquema-catalogo.ts'
import { checkVigencias } from './vigencia.ts'

/** Line of the file where row `i` stands, the header being line 1 (a catalogue has no cell with a line break). */
const lineaDe = (i: number) => i + 2

/** Header and rows of `datos.csv` against the sheet: columns, number of rows, values, keys and dates. */
export function checkCatalogo(
  ficha: FichaCatalogo,
  encabezado: readonly string[],
  filas: readonly (readonly string[])[],
): Problema[] {
  const nombres = ficha.columnas.map((c) => c.nombre)
  if (nombres.join() !== encabezado.join())
    return [{ campo: 'columnas', mensaje: `el archivo trae ${encabezado.join(', ')}` }]
  const ajenas = [...ficha.clave, ...Object.values(ficha.vigencia ?? {})].filter((c) => !nombres.includes(c))
  if (ajenas.length > 0) return ajenas.map((c) => ({ campo: 'clave', mensaje: `no hay columna ${c}` }))
  const { min, max } = ficha.filas
  const fuera = filas.length < min || filas.length > max
  return [
    ...(fuera ? [{ campo: 'filas', mensaje: `hay ${filas.length}; deben ser de ${min} a ${max}` }] : []),
    ...filas.flatMap((fila, i) => checkFila(ficha, fila, i)),
    ...(ficha.vigencia ? checkFechadas(ficha, filas) : checkClaves(ficha, filas)),
  ]
}

function checkFila(ficha: FichaCatalogo, fila: readonly string[], i: number): Problema[] {
  const problema = (columna: string, mensaje: string) => ({
    campo: `línea ${lineaDe(i)}, ${columna}`,
    mensaje,
  })
  if (fila.length !== ficha.columnas.length)
    return [problema('todas', `${fila.length} valores para ${ficha.columnas.length} columnas`)]
  return ficha.columnas.flatMap(({ nombre, requerida, patron, valores }, c) => {
    const valor = fila[c]
    if (valor === '') return requerida ? [problema(nombre, 'vacía')] : []
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (valor !== valor.trim() || /[\u0000-\u001f]/.test(valor))
      return [problema(nombre, 'espacios de sobra o caracteres de control')]
    if (patron && !new RegExp(`^(?:${patron})$`).test(valor))
      return [problema(nombre, `no cumple ${patron}: ${valor}`)]
    return valores && !valores.includes(valor) ? [problema(nombre, `valor fuera de lista: ${valor}`)] : []
  })
}

function checkClaves(ficha: FichaCatalogo, filas: readonly (readonly string[])[]): Problema[] {
  if (ficha.repetible) return []
  const repetidas = [...groupClaves(ficha, filas).values()].filter((grupo) => grupo.length > 1)
  return repetidas.map((grupo) => ({
    campo: ficha.clave.join(', '),
    mensaje: `clave repetida: ${describeClave(ficha, grupo[0])}`,
  }))
}

function checkFechadas(ficha: FichaCatalogo, filas: readonly (readonly string[])[]): Problema[] {
  const { desde, hasta } = ficha.vigencia ?? { desde: '', hasta: '' }
  const [d, h] = [columnaDe(ficha, desde), columnaDe(ficha, hasta)]
  const malas = filas.flatMap((fila, i) => {
    const buena =
      fechaDesde.safeParse(fila[d]).success && (fila[h] === '' || fechaIso.safeParse(fila[h]).success)
    return buena ? [] : [{ campo: `línea ${lineaDe(i)}, ${desde}`, mensaje: 'fechas que no se leen' }]
  })
  if (malas.length > 0) return malas
  return [...groupClaves(ficha, filas).values()].flatMap((grupo) =>
    checkVigencias(grupo.map((fila) => ({ desde: fila[d], hasta: fila[h] }))).map(([i, mensaje]) => ({
      campo: describeClave(ficha, grupo[i]),
      mensaje,
    })),
  )
}

function columnaDe(ficha: FichaCatalogo, nombre: string): number {
  return ficha.columnas.findIndex((c) => c.nombre === nombre)
}

function groupClaves(ficha: FichaCatalogo, filas: readonly (readonly string[])[]) {
  return groupFilas(
    filas,
    ficha.clave.map((nombre) => columnaDe(ficha, nombre)),
  )
}

function describeClave(ficha: FichaCatalogo, fila: readonly string[]): string {
  return ficha.clave.map((nombre) => `${nombre} ${fila[columnaDe(ficha, nombre)]}`).join(', ')
}

/** Values that point to another catalogue and are not there. */
export function checkReferencias(
  { ficha, filas }: CatalogoEmpacado,
  catalogos: ReadonlyMap<string, CatalogoEmpacado>,
): Problema[] {
  return ficha.columnas.flatMap(({ nombre, referencia }, c) => {
    if (referencia === undefined) return []
    const [id, columna] = referencia.split('.')
    const otro = catalogos.get(id)
    const posicion = otro ? columnaDe(otro.ficha, columna) : -1
    if (!otro || posicion < 0) return [{ campo: nombre, mensaje: `no hay ${referencia}` }]
    const existentes = new Set(otro.filas.map((fila) => fila[posicion]))
    const perdidos = new Set(filas.map((fila) => fila[c]).filter((v) => v !== '' && !existentes.has(v)))
    return [...perdidos].map((valor) => ({ campo: nombre, mensaje: `${valor} no está en ${referencia}` }))
  })
}
