/** What planting a fault needs, and how its target is chosen: only papers that nothing else is odd about. */
import { assert, formatPedimento, parsePedimento } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import type { Entrega } from '../data-stage/entregas.ts'
import type { Hechos } from '../hechos.ts'
import type { Operacion, Partida, Renglon } from '../modelo.ts'
import type { FallaPlantada } from '../planta.ts'
import { columnOf, type Tabla } from '../tablas/tabla.ts'
import type { Tablas } from '../tablas/tablas.ts'

/** The papers, still open to change. */
export interface Borrador {
  readonly tablas: Tablas
  entregas: Entrega[]
}

export interface ContextoFalla {
  readonly azar: Azar
  readonly hechos: Hechos
  readonly borrador: Borrador
  readonly veces: number
  /** Pedimentos that already carry a fault. */
  readonly usados: Set<number>
}

/** Plants `veces` of one fault and says where. */
export type Siembra = (contexto: ContextoFalla) => FallaPlantada[]

const BASE = { pedimento: null, partida: null, numero_parte: null, campo: null, relacionados: [] } as const

export function tellFalla(
  datos: Omit<FallaPlantada, keyof typeof BASE> & Partial<FallaPlantada>,
): FallaPlantada {
  return { ...BASE, ...datos }
}

/** Pedimentos that were filed once, in time, in months delivered once, never rectified, and without another fault. */
function listLimpias(
  { hechos, borrador, usados }: ContextoFalla,
  claves: readonly string[],
  tipo: 1 | 2,
): Operacion[] {
  const veces = new Map<number, number>()
  const raras = new Set<number>(usados)
  for (const entrega of borrador.entregas) {
    for (const operacion of entrega.operaciones) {
      veces.set(operacion.pedimento, (veces.get(operacion.pedimento) ?? 0) + 1)
    }
  }
  for (const cadena of hechos.cadenas) for (const o of cadena.operaciones) raras.add(o.pedimento)
  const registro = tipo === 1 ? 'importaciones' : 'exportaciones'
  return hechos.honestas.filter(
    (o) =>
      claves.includes(o.clave) &&
      o.tipo === tipo &&
      o.registro === registro &&
      o.tipoPedimento === 1 &&
      o.retraso === 0 &&
      o.partidas.every((partida) => partida.tipoBien === 'insumo') &&
      veces.get(o.pedimento) === 1 &&
      !raras.has(o.pedimento) &&
      o.pago > hechos.fabrica.calendario.desde + 30,
  )
}

export function takeOperacion(contexto: ContextoFalla, claves: readonly string[], tipo: 1 | 2): Operacion {
  const limpias = listLimpias(contexto, claves, tipo)
  assert(limpias.length > 0, 'no pedimento is left to plant a fault in: ask for more months')
  const operacion = contexto.azar.pick(limpias)
  contexto.usados.add(operacion.pedimento)
  return operacion
}

export interface Blanco {
  readonly operacion: Operacion
  readonly partida: Partida
  readonly renglon: Renglon
  readonly pedimento: string
  /** The row in the company's table. */
  readonly fila: string[]
  readonly tabla: Tabla
}

/** A company row that is alone in its partida, so that the difference is its own. */
export function takeRenglon(
  contexto: ContextoFalla,
  tipo: 1 | 2,
  sirve: (partida: Partida) => boolean = () => true,
): Blanco {
  const blancos = listLimpias(contexto, tipo === 1 ? ['IN'] : ['RT'], tipo).flatMap((operacion) =>
    operacion.partidas
      .filter((partida) => partida.renglones.length === 1 && sirve(partida))
      .map((partida) => ({ operacion, partida, renglon: partida.renglones[0] })),
  )
  assert(blancos.length > 0, 'no row is left to plant a fault in: ask for more months')
  const blanco = contexto.azar.pick(blancos)
  contexto.usados.add(blanco.operacion.pedimento)
  const tabla = contexto.borrador.tablas[tipo === 1 ? 'importaciones' : 'exportaciones']
  const [fila] = rowsOf(tabla, blanco.operacion).filter(
    (row) => row[columnOf(tabla, 'partida')] === String(blanco.partida.secuencia),
  )
  return { ...blanco, fila, tabla, pedimento: formatPedimento(blanco.operacion.pedimento) }
}

/** The company's rows of a pedimento. */
export function rowsOf(tabla: Tabla, operacion: Operacion): string[][] {
  const column = columnOf(tabla, 'pedimento')
  return tabla.filas.filter((row) => parsePedimento(row[column]) === operacion.pedimento)
}

/** Writes a cell and gives back what it said. */
export function swapCell(tabla: Tabla, fila: string[], columna: string, valor: string): string {
  const index = columnOf(tabla, columna)
  const antes = fila[index]
  fila[index] = valor
  return antes
}

/** Where in the book a row's fault is. */
export function placeOf(
  blanco: Blanco,
): Pick<FallaPlantada, 'pedimento' | 'partida' | 'numero_parte' | 'tabla'> {
  const { pedimento, partida, renglon, tabla } = blanco
  return { pedimento, partida: partida.secuencia, numero_parte: renglon.numero_parte, tabla: tabla.nombre }
}
