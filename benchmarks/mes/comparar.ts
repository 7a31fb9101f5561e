/** Two ledgers of the same facts, one of them in two loads: equal in every match, shortfall and lot, or an error. */
import type { Medida } from '../proceso.ts'
import { gettersOf, readTramo } from './mayor.ts'

export function compareMayores(historia: string, mes: string, entero: string): Medida {
  const rehecha = new Set(gettersOf(readTramo(mes, 'colas')).ints('rehechas'))
  return {
    lotes: compareLotes(historia, mes, entero),
    ...compareSalidas([historia, mes], entero, rehecha),
  }
}

const COLUMNAS = ['cantidad', 'valor_aduana', 'descargada', 'desperdicio', 'pendiente', 'valor'] as const

/** What the last load that booked a lot says of it is what counts. */
function compareLotes(historia: string, mes: string, entero: string): number {
  const suyos = gettersOf(readTramo(entero, 'lotes'))
  const id = suyos.ints('id')
  for (const columna of COLUMNAS) {
    const nuestro = new Float64Array(id.length).fill(Number.NaN)
    for (const carpeta of [historia, mes]) {
      const { ints, floats } = gettersOf(readTramo(carpeta, 'lotes'))
      ints('id').forEach((lote, row) => {
        nuestro[lote] = floats(columna)[row]
      })
    }
    const suyo = suyos.floats(columna)
    for (let l = 0; l < id.length; l++)
      if (nuestro[id[l]] !== suyo[l]) throw new Error(`${columna} of lot ${id[l]} differs`)
  }
  return id.length
}

/** Matches of an exit stand together in both; exits of a queue that was booked again count in the last load only. */
function compareSalidas(cargas: readonly string[], entero: string, rehecha: ReadonlySet<number>) {
  const suyas = gettersOf(readTramo(entero, 'salidas'))
  const orden = suyas.ints('id')
  const partes = cargas.map((carpeta, k) => {
    const { ints, floats } = gettersOf(readTramo(carpeta, 'salidas'))
    const descargos = gettersOf(readTramo(carpeta, 'descargos'))
    const id = ints('id')
    const cola = ints('cola')
    const first = new Int32Array(orden.length).fill(-1)
    const faltante = new Float64Array(orden.length).fill(Number.NaN)
    id.forEach((salida, row) => {
      if (k < cargas.length - 1 && rehecha.has(cola[row])) return
      faltante[salida] = floats('faltante')[row]
    })
    const salida = descargos.ints('salida')
    for (let m = salida.length - 1; m >= 0; m--) first[salida[m]] = m
    return { first, faltante, salida, descargos }
  })
  const todos = gettersOf(readTramo(entero, 'descargos'))
  const columnas = partes.map(({ descargos }) => columnasOf(descargos))
  const enteras = columnasOf(todos)
  const deEntero = todos.ints('salida')
  let m = 0
  orden.forEach((salida, row) => {
    const de = partes.findLastIndex(({ faltante }) => !Number.isNaN(faltante[salida]))
    if (de < 0 || partes[de].faltante[salida] !== suyas.floats('faltante')[row])
      throw new Error(`shortfall of exit ${salida} differs`)
    let at = partes[de].first[salida]
    for (; at >= 0 && partes[de].salida[at] === salida; at++, m++) {
      const same = deEntero[m] === salida && columnas[de].every((columna, k) => columna[at] === enteras[k][m])
      if (!same) throw new Error(`match ${m} differs`)
    }
  })
  if (m !== deEntero.length) throw new Error(`${deEntero.length - m} matches are missing`)
  return { salidas: orden.length, descargos: m }
}

function columnasOf({ ints, floats }: ReturnType<typeof gettersOf>) {
  return [ints('lote'), floats('cantidad'), floats('valor')]
}
