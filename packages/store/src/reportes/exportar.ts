/**
 * Any columns, rows, order and totals of a relation, as of a day up to the cut-off of the run. Rows come one by one, so
 * that memory does not grow with their number.
 */
import { assert, type Dias, formatFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import type { Fila } from '../libro/lectura.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { Paro } from '../paro.ts'
import { type CampoDeRelacion, claseDe, findCampo } from './columnas.ts'
import { readFiltros } from './filtros.ts'
import { writeFracciones } from './fraccion.ts'
import { writePendiente } from './pendiente.ts'
import { RELACIONES } from './relaciones/index.ts'

export interface Pedido {
  /** Name of a relation. */
  readonly lee: string
  readonly corte: Dias
  /** Fields in order; all of them when empty. */
  readonly columnas: readonly string[]
  readonly donde: readonly string[]
  /** Fields to group by; the rest are counted and added up. */
  readonly agrupar: readonly string[]
  /** Fields to order by before the relation's own order; `-campo` for the greatest first. */
  readonly orden: readonly string[]
}

export interface Exporte {
  readonly campos: readonly CampoDeRelacion[]
  /** Decimals and dates as text, NULL where there is no value. Read from the book each time. */
  filas(): AsyncGenerator<Fila>
}

/**
 * Prepares an export of a book that a run left whole.
 * Throws Paro REPORTE_SIN_COLUMNA, FILTRO_INVALIDO, CORTE_POSTERIOR.
 */
export async function openExporte(libro: LibroEnDisco, ley: Ley, pedido: Pedido): Promise<Exporte> {
  const relacion = RELACIONES.get(pedido.lee)
  assert(relacion !== undefined, `no relation ${pedido.lee}`)
  await checkCorte(libro, pedido.corte)
  if (relacion.preparada) {
    await writeFracciones(libro, pedido.corte)
    await writePendiente(libro, ley, pedido.corte)
  }
  const vista = `reporte_${relacion.nombre}`
  const sql = relacion.sql({ corte: `DATE '${formatFecha(pedido.corte)}'` })
  await libro.run(`create or replace temp view ${vista} as ${sql}`)
  const todos = await describe(libro, vista)
  const { campos, select, grupos } = choose(todos, pedido, relacion.unidad)
  const { sql: filtro, parametros } = readFiltros(pedido.donde, todos, relacion.nombre)
  const orden = pedido.orden.map((texto) =>
    orderOf(texto, grupos.length === 0 ? todos : campos, relacion.nombre),
  )
  const group = grupos.length === 0 ? '' : `group by ${grupos.join(', ')}`
  const ultimo = grupos.length === 0 ? ['fila'] : grupos
  const consulta = `select ${select} from ${vista} where ${filtro} ${group} order by ${[...orden, ...ultimo].join(', ')}`
  return { campos, filas: () => libro.streamFilas(consulta, parametros) }
}

async function checkCorte(libro: LibroEnDisco, corte: Dias): Promise<void> {
  const [fila] = await libro.readFilas('select corte from corrida')
  const suyo = String(fila.corte)
  if (formatFecha(corte) > suyo)
    throw new Paro('CORTE_POSTERIOR', { corte: formatFecha(corte), corrida: suyo })
}

async function describe(libro: LibroEnDisco, vista: string): Promise<CampoDeRelacion[]> {
  const filas = await libro.readFilas(`select column_name, column_type from (describe ${vista})`)
  return filas
    .map(({ column_name, column_type }) => ({ nombre: String(column_name), tipo: String(column_type) }))
    .filter(({ nombre }) => nombre !== 'fila')
    .map((campo) => ({ ...campo, clase: claseDe(campo.nombre, campo.tipo) }))
}

interface Seleccion {
  readonly campos: readonly CampoDeRelacion[]
  readonly select: string
  /** Quoted names of the fields grouped by; none when rows stand by themselves. */
  readonly grupos: readonly string[]
}

/** Without groups, the fields asked for. With them: the groups, how many rows, and the totals of what adds up. */
function choose(todos: readonly CampoDeRelacion[], pedido: Pedido, unidad?: string): Seleccion {
  const find = (nombre: string) => findCampo(todos, nombre, pedido.lee)
  const pedidos = pedido.columnas.length === 0 ? todos : pedido.columnas.map(find)
  if (pedido.agrupar.length === 0)
    return { campos: pedidos, select: pedidos.map(({ nombre }) => quote(nombre)).join(', '), grupos: [] }
  const totales = pedidos.filter(
    ({ nombre, clase }) => (clase === 'cantidad' || clase === 'dinero') && !pedido.agrupar.includes(nombre),
  )
  const mezcla =
    unidad !== undefined && !pedido.agrupar.includes(unidad) && totales.some((t) => t.clase === 'cantidad')
  const grupos = [...pedido.agrupar, ...(mezcla ? [unidad] : [])].map(find)
  const suma = ({ nombre, clase }: CampoDeRelacion) =>
    `cast(coalesce(sum(${quote(nombre)}), 0) as DECIMAL(38,${clase === 'dinero' ? 2 : 6})) as ${quote(nombre)}`
  const nombres = grupos.map(({ nombre }) => quote(nombre))
  return {
    campos: [...grupos, { nombre: 'renglones', clase: 'entero', tipo: 'BIGINT' }, ...totales],
    select: [...nombres, 'count(*) as renglones', ...totales.map(suma)].join(', '),
    grupos: nombres,
  }
}

function orderOf(texto: string, campos: readonly CampoDeRelacion[], relacion: string): string {
  const desciende = texto.startsWith('-')
  const { nombre } = findCampo(campos, desciende ? texto.slice(1) : texto, relacion)
  return `${quote(nombre)} ${desciende ? 'desc nulls last' : 'asc nulls first'}`
}

function quote(nombre: string): string {
  return `"${nombre}"`
}
