/** Goods that leave without having become a product: what nothing uses any more, what is sent back, what a count misses. */
import { type Dias, formatFecha } from '@trazo/core/kernel'
import type { Existencia, Existencias } from '../fabrica/existencias.ts'
import type { Movimiento, Operacion, Parte } from '../modelo.ts'
import type { Resultado } from './desperdicios.ts'
import { makeMercancia } from './entradas.ts'
import { groupPartidas, makeOperacion, type Taller } from './taller.ts'

const MILESIMA = 1000

type Salida = 'destruccion' | 'cambio_regimen' | 'donacion'

/** All that is left of a part that no product takes any more. */
export function disposeObsolete(
  taller: Taller,
  existencias: Existencias,
  parte: Parte,
  fecha: Dias,
): Resultado {
  const { saldo } = existencias.of(parte.numero)
  // A pedimento says thousandths: a balance that is not whole thousandths can only be destroyed to the last bit.
  const exacto = saldo % MILESIMA === 0 && parte.pais !== 'MEX'
  const tipo = exacto
    ? taller.azar.pick(['cambio_regimen', 'donacion', 'destruccion'] as const)
    : 'destruccion'
  return release(taller, existencias, parte, saldo, tipo, fecha)
}

/** A little of a part that is in use: sold in Mexico or given away. */
export function releaseSurplus(
  taller: Taller,
  existencias: Existencias,
  parte: Parte,
  tipo: 'cambio_regimen' | 'donacion',
  fecha: Dias,
): Resultado | null {
  const cantidad = takeShare(existencias.saldo(parte.numero), parte, 25)
  return cantidad === 0 ? null : release(taller, existencias, parte, cantidad, tipo, fecha)
}

/** `porMil` of a quantity, in whole pieces or thousandths. */
function takeShare(cantidad: number, parte: Parte, porMil: number): number {
  const paso = parte.familia.unidad === 'PZA' ? 1_000_000 : MILESIMA
  return Math.floor((cantidad * porMil) / (1000 * paso)) * paso
}

function release(
  taller: Taller,
  existencias: Existencias,
  parte: Parte,
  cantidad: number,
  tipo: Salida,
  fecha: Dias,
): Resultado {
  const fila = existencias.of(parte.numero)
  existencias.move(parte.numero, cantidad)
  const unidad = parte.familia.unidad
  const base = { fecha, tipo, numero_parte: parte.numero, cantidad, unidad, entrada: null }
  if (tipo === 'destruccion') {
    const documento = `ACTA-${formatFecha(fecha)}`
    return { operaciones: [], movimientos: [{ ...base, operacion: null, partida: 0, documento }] }
  }
  const dona = tipo === 'donacion'
  const operacion = dona
    ? donate(taller, parte, cantidad, fecha)
    : changeRegime(taller, parte, fila, cantidad, fecha)
  const documento = dona ? `DON-${formatFecha(fecha)}` : ''
  return { operaciones: [operacion], movimientos: [{ ...base, operacion, partida: 1, documento }] }
}

function changeRegime(
  taller: Taller,
  parte: Parte,
  fila: Existencia,
  cantidad: number,
  fecha: Dias,
): Operacion {
  const partidas = groupPartidas([makeMercancia(parte, cantidad, fecha)], taller.tipoCambio.on(fecha), 0)
  const descargos =
    fila.ultimo === null ? [] : [{ ...fila.ultimo, cantidad: Math.min(cantidad, fila.ultimo.cantidad) }]
  const datos = {
    clave: 'F4',
    tipo: 1,
    ruta: 'virtual',
    fecha,
    partidas,
    registro: 'movimientos',
    descargos,
  } as const
  return makeOperacion(taller, datos)
}

function donate(taller: Taller, parte: Parte, cantidad: number, fecha: Dias): Operacion {
  const mercancia = { ...makeMercancia(parte, cantidad, fecha), pais: 'MEX', paisTercero: 'MEX' }
  const partidas = groupPartidas([mercancia], taller.tipoCambio.on(fecha), 0)
  return makeOperacion(taller, {
    clave: 'V9',
    tipo: 2,
    ruta: 'virtual',
    fecha,
    partidas,
    registro: 'movimientos',
  })
}

/** Some of the newest lot goes back abroad to who sold it, as it came; null when there is no such lot or it was touched. */
export function returnDefective(
  taller: Taller,
  existencias: Existencias,
  parte: Parte,
  fecha: Dias,
): Resultado | null {
  const { saldo, ultimo } = existencias.of(parte.numero)
  if (parte.pais === 'MEX' || ultimo === null || saldo < ultimo.cantidad) return null
  const cantidad = Math.floor((ultimo.cantidad * taller.azar.entero(3, 5)) / 100_000_000) * 1_000_000
  if (cantidad === 0) return null
  existencias.move(parte.numero, cantidad)
  const partidas = groupPartidas([makeMercancia(parte, cantidad, fecha)], taller.tipoCambio.on(fecha), 0)
  const operacion = makeOperacion(taller, {
    clave: 'RT',
    tipo: 2,
    ruta: 'otay',
    fecha,
    partidas,
    registro: 'movimientos',
  })
  const { operacion: entrada, partida } = ultimo
  const base = {
    fecha,
    tipo: 'retorno_mismo_estado',
    numero_parte: parte.numero,
    cantidad,
    unidad: parte.familia.unidad,
  }
  const movimiento: Movimiento = {
    ...base,
    operacion,
    partida: 1,
    entrada: { operacion: entrada, partida },
    documento: `RMA-${formatFecha(fecha)}`,
  }
  return { operaciones: [operacion], movimientos: [movimiento] }
}

/** What the yearly count did not find: a few per thousand of one part. */
export function adjustCount(existencias: Existencias, parte: Parte, fecha: Dias): Resultado {
  const cantidad = takeShare(existencias.saldo(parte.numero), parte, 2)
  if (cantidad === 0) return { operaciones: [], movimientos: [] }
  existencias.move(parte.numero, cantidad)
  const base = {
    fecha,
    tipo: 'ajuste_salida',
    numero_parte: parte.numero,
    cantidad,
    unidad: parte.familia.unidad,
  }
  const documento = `CONTEO-${formatFecha(fecha).slice(0, 4)}`
  return {
    operaciones: [],
    movimientos: [{ ...base, operacion: null, partida: 0, entrada: null, documento }],
  }
}
