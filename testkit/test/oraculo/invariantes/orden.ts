import { sortBy } from '../../../src/oraculo/fila.ts'
import type { LibroOraculo, Row } from '../../../src/oraculo/index.ts'
import { DE_ENTRADA, DE_LOTE, keyOf, units } from './claves.ts'

/** No match takes a later entry, none is dated after the cut-off, and days past term are counted from vencimiento. */
export function checkFechas(libro: LibroOraculo, corte: string): string[] {
  return libro.descargos.flatMap((d) => {
    const dias = (Date.parse(d.salida_fecha) - Date.parse(d.vencimiento)) / 86_400_000
    const bien = d.entrada_fecha <= d.salida_fecha && d.salida_fecha <= corte
    return [
      ...(bien ? [] : [`${keyOf(d, DE_ENTRADA)}: consumed by ${d.salida_fecha}`]),
      ...(Number(d.dias_vencido) === Math.max(0, dias)
        ? []
        : [`${keyOf(d, DE_ENTRADA)}: ${d.dias_vencido} days`]),
    ]
  })
}

/** PEPS, replayed from the matches alone: when a lot is touched, every older lot of its part and unit is empty. */
export function checkPeps(libro: LibroOraculo): string[] {
  const quedan = new Map(libro.saldos.map((s) => [keyOf(s, DE_LOTE), units(s.cantidad)]))
  const insumos = libro.lotes.filter((lote) => quedan.has(keyOf(lote, DE_LOTE)))
  return libro.descargos.flatMap((d) => {
    const clave = keyOf(d, DE_ENTRADA)
    const lugar = insumos.findIndex((lote) => keyOf(lote, DE_LOTE) === clave)
    const tocado = insumos[lugar]
    const dirigido = d.salida_tipo.length > 2 && d.concepto !== 'consumo'
    const saltado = insumos.slice(0, lugar).find((lote) => {
      const mismaCola = lote.numero_parte === tocado.numero_parte && lote.unidad === tocado.unidad
      return mismaCola && quedan.get(keyOf(lote, DE_LOTE)) !== 0n
    })
    quedan.set(clave, (quedan.get(clave) ?? 0n) - units(d.cantidad))
    return dirigido || saltado === undefined ? [] : [`${clave}: an older lot was passed over`]
  })
}

/** The four files are in the total order of the contract. */
export function checkOrden(libro: LibroOraculo): string[] {
  const deLote = (f: Row) => [f.fecha_entrada, f.pedimento, Number(f.partida)]
  const deSalida = (f: Row) => [
    ...[f.salida_fecha, f.salida_tipo.length > 2 ? 1 : 0, f.salida_pedimento, Number(f.salida_partida)],
    ...[f.producto, f.componente],
  ]
  const deDescargo = (f: Row) => [
    ...[...deSalida(f), f.concepto === 'desperdicio' ? 1 : 0],
    ...[f.entrada_fecha, f.entrada_pedimento, Number(f.entrada_partida)],
  ]
  const partes = [
    { parte: 'lotes', filas: libro.lotes, clave: deLote },
    { parte: 'saldos', filas: libro.saldos, clave: deLote },
    { parte: 'descargos', filas: libro.descargos, clave: deDescargo },
    { parte: 'faltantes', filas: libro.faltantes, clave: deSalida },
  ]
  return partes
    .filter(({ filas, clave }) => sortBy(filas, clave).some((fila, i) => fila !== filas[i]))
    .map(({ parte }) => `${parte}: out of order`)
}
