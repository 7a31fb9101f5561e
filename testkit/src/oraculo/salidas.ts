import { toIso } from './fecha.ts'
import { digits, field, type Row, sortBy } from './fila.ts'
import { type Fraccion, readFraccion } from './fraccion.ts'

/** An exit: an export line or a movement. */
export type Salida = {
  tipo: string
  movimiento: boolean
  pedimento: string
  partida: string
  fecha: string
  parte: string
  cantidad: Fraccion
  unidad: string
  entrada_pedimento: string
  entrada_partida: string
}

const CLAVES_DE_SALIDA = ['RT', 'V1', 'V5', 'F4']

function readSalida(fila: Row, movimiento: boolean): Salida {
  return {
    tipo: field(fila, movimiento ? 'tipo' : 'clave'),
    movimiento,
    pedimento: digits(field(fila, 'pedimento')),
    partida: field(fila, 'partida'),
    fecha: toIso(field(fila, 'fecha')),
    parte: field(fila, 'numero_parte'),
    cantidad: readFraccion(field(fila, 'cantidad')),
    unidad: field(fila, 'unidad'),
    entrada_pedimento: movimiento ? digits(field(fila, 'entrada_pedimento')) : '',
    entrada_partida: movimiento ? field(fila, 'entrada_partida') : '',
  }
}

/** Every exit after the opening and on or before the cut-off, in the total order. */
export function readSalidas(
  exportaciones: readonly Row[],
  movimientos: readonly Row[],
  apertura: string,
  corte: string,
): Salida[] {
  const salidas = [
    ...exportaciones
      .filter((fila) => CLAVES_DE_SALIDA.includes(field(fila, 'clave')))
      .map((fila) => readSalida(fila, false)),
    ...movimientos.map((fila) => readSalida(fila, true)),
  ]
  return sortBy(
    salidas.filter((salida) => salida.fecha > apertura && salida.fecha <= corte),
    (s) => [s.fecha, s.movimiento ? 1 : 0, s.pedimento, Number(s.partida), s.parte],
  )
}

/** A movement that only reduces the waste waiting in the lots. */
export function isDesperdicio(salida: Salida): boolean {
  return salida.movimiento && salida.tipo.endsWith('_desperdicio')
}

/** A movement of goods that leave as they came in, whatever their bill of materials says. */
export function isRechazo(salida: Salida): boolean {
  return salida.movimiento && salida.tipo === 'retorno_rechazo'
}
