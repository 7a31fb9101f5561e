import { sortBy } from '../../src/oraculo/fila.ts'
import type { LibroOraculo, Row } from '../../src/oraculo/index.ts'
import type { Compania } from './compania.ts'

/*
 * What must hold in any book, said without knowing how it was computed. Each function gives the sentences that fail.
 * They need distinct keys: a lot is told by its pedimento, partida and day.
 */

/** Text with fixed decimals to an integer of its last place. */
function units(texto: string | undefined): bigint {
  return BigInt((texto ?? '').replace('.', ''))
}

function total(filas: readonly Row[], campo: string): bigint {
  return filas.reduce((suma, fila) => suma + units(fila[campo]), 0n)
}

function keyOf(fila: Row, campos: readonly string[]): string {
  return campos.map((campo) => fila[campo]).join(' ')
}

const DE_LOTE = ['pedimento', 'partida', 'fecha_entrada', 'numero_parte']
const DE_ENTRADA = ['entrada_pedimento', 'entrada_partida', 'entrada_fecha', 'componente']
const DE_SALIDA = ['salida_tipo', 'salida_pedimento', 'salida_partida', 'salida_fecha', 'producto']

/** Quantity and value of each lot: in equals out plus balance, waste within bounds, nothing lost to the cent. */
export function checkLotes(libro: LibroOraculo): string[] {
  const lotes = new Map(libro.lotes.map((lote) => [keyOf(lote, DE_LOTE), lote]))
  return libro.saldos.flatMap((saldo) => {
    const clave = keyOf(saldo, DE_LOTE)
    const suyos = libro.descargos.filter((d) => keyOf(d, DE_ENTRADA) === clave)
    const residuos = suyos.filter((d) => d.concepto === 'desperdicio')
    const consumos = suyos.filter((d) => d.concepto !== 'desperdicio')
    const [cantidad, descargada, desperdicio, pendiente, resto] = [
      ...['cantidad', 'descargada', 'desperdicio', 'desperdicio_pendiente', 'saldo'],
    ].map((campo) => units(saldo[campo])) as [bigint, bigint, bigint, bigint, bigint]
    const valor = total(suyos, 'valor_aduana_mxn') + units(saldo.valor_saldo_mxn)
    return [
      ...(cantidad === descargada + desperdicio + resto ? [] : [`${clave}: quantity is not conserved`]),
      ...(resto >= 0n && pendiente >= 0n && pendiente <= desperdicio ? [] : [`${clave}: out of bounds`]),
      ...(total(consumos, 'cantidad') === descargada ? [] : [`${clave}: matches are not descargada`]),
      ...(total(residuos, 'cantidad') === desperdicio ? [] : [`${clave}: waste matches are not desperdicio`]),
      ...(cantidad === units(lotes.get(clave)?.cantidad) ? [] : [`${clave}: not the lot's quantity`]),
      ...(valor === units(lotes.get(clave)?.valor_aduana_mxn) ? [] : [`${clave}: value is not conserved`]),
      ...(suyos.every((d) => units(d.valor_aduana_mxn) >= 0n) ? [] : [`${clave}: a match of negative value`]),
    ]
  })
}

/** Each shortfall and its matches: requerida = matched + faltante, by exit and component, where parts have one unit. */
export function checkSalidas(libro: LibroOraculo): string[] {
  const claves = [...DE_SALIDA, 'componente']
  const grupos = [...new Set(libro.faltantes.map((fila) => keyOf(fila, claves)))]
  return grupos.flatMap((clave) => {
    const faltas = libro.faltantes.filter((fila) => keyOf(fila, claves) === clave)
    if (clave.includes('_desperdicio')) return []
    const suyos = libro.descargos.filter((d) => keyOf(d, claves) === clave)
    const residuo = total(
      suyos.filter((d) => d.concepto === 'desperdicio'),
      'cantidad',
    )
    const consumo = total(suyos, 'cantidad') - residuo
    const hallado = total(faltas, 'requerida') - total(faltas, 'faltante')
    const posibles = faltas.length === 2 ? [consumo + residuo] : [consumo, residuo]
    const cierra = posibles.includes(hallado) && faltas.every((f) => units(f.faltante) > 0n)
    return cierra ? [] : [`${clave}: requerida is not matched + faltante`]
  })
}

/** Waste disposed of, per part: what the movements asked for less what they lacked, where parts have one unit. */
export function checkDesperdicio({ movimientos }: Compania, libro: LibroOraculo, corte: string): string[] {
  const disposiciones = movimientos.filter((m) => m.tipo.endsWith('_desperdicio') && m.fecha <= corte)
  const partes = [...new Set(disposiciones.map((m) => m.numero_parte))]
  return partes.flatMap((parte) => {
    const pedidas = disposiciones.filter((m) => m.numero_parte === parte)
    const faltas = libro.faltantes.filter(
      (f) => f.producto === parte && f.salida_tipo.endsWith('_desperdicio'),
    )
    const saldos = libro.saldos.filter((s) => s.numero_parte === parte)
    const pedido = pedidas.reduce((suma, m) => suma + units(sixPlaces(m.cantidad)), 0n)
    const dispuesto = total(saldos, 'desperdicio') - total(saldos, 'desperdicio_pendiente')
    return pedido - total(faltas, 'faltante') === dispuesto
      ? []
      : [`${parte}: disposed waste does not add up`]
  })
}

function sixPlaces(texto: string): string {
  const [entero, decimales = ''] = texto.split('.')
  return `${entero}.${decimales.padEnd(6, '0')}`
}

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
