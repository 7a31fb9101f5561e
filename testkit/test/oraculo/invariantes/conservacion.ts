import type { LibroOraculo } from '../../../src/oraculo/index.ts'
import type { Compania } from '../compania.ts'
import { DE_ENTRADA, DE_LOTE, DE_SALIDA, keyOf, total, units } from './claves.ts'

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
