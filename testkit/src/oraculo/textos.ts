import type { Aparte } from './aparte.ts'
import { type Descargo, type Faltante, saldoOf } from './descargo.ts'
import { daysAfter } from './fecha.ts'
import type { Row } from './fila.ts'
import { showDecimal } from './fraccion.ts'
import type { Lote } from './lotes.ts'
import type { Salida } from './salidas.ts'

function showCantidad(millonesimas: bigint): string {
  return showDecimal(millonesimas, 6)
}

function showValor(centavos: bigint): string {
  return showDecimal(centavos, 2)
}

function showSalida(salida: Salida): Row {
  return {
    salida_tipo: salida.tipo,
    salida_pedimento: salida.pedimento,
    salida_partida: salida.partida,
    salida_fecha: salida.fecha,
    producto: salida.parte,
  }
}

/** A row of `lotes.csv`. */
export function showLote(lote: Lote): Row {
  return {
    pedimento: lote.pedimento,
    partida: lote.partida,
    clave: lote.clave,
    numero_parte: lote.parte,
    tipo_bien: lote.tipo_bien,
    fraccion: lote.fraccion,
    fecha_entrada: lote.fecha_entrada,
    vencimiento: lote.vencimiento,
    cantidad: showCantidad(lote.cantidad),
    unidad: lote.unidad,
    valor_aduana_mxn: showValor(lote.valor),
    pais_origen: lote.pais_origen,
  }
}

/** A row of `descargos.csv`. */
export function showDescargo({ salida, componente, lote, cantidad, valor, concepto }: Descargo): Row {
  return {
    ...showSalida(salida),
    componente,
    entrada_pedimento: lote.pedimento,
    entrada_partida: lote.partida,
    entrada_fecha: lote.fecha_entrada,
    vencimiento: lote.vencimiento,
    cantidad: showCantidad(cantidad),
    valor_aduana_mxn: showValor(valor),
    pais_origen: lote.pais_origen,
    dias_vencido: String(daysAfter(lote.vencimiento, salida.fecha)),
    concepto,
  }
}

/** A row of `saldos.csv`, as of the cut-off. */
export function showSaldo(lote: Lote, corte: string): Row {
  const saldo = saldoOf(lote)
  const vivo = corte > lote.vencimiento ? 'vencido' : 'vigente'
  return {
    pedimento: lote.pedimento,
    partida: lote.partida,
    numero_parte: lote.parte,
    fecha_entrada: lote.fecha_entrada,
    vencimiento: lote.vencimiento,
    cantidad: showCantidad(lote.cantidad),
    descargada: showCantidad(lote.descargada),
    desperdicio: showCantidad(lote.desperdicio),
    desperdicio_pendiente: showCantidad(lote.pendiente),
    saldo: showCantidad(saldo),
    valor_saldo_mxn: showValor(lote.valor - lote.valorDescargado),
    estado: saldo === 0n ? 'agotado' : vivo,
  }
}

/** A row of `faltantes.csv`. */
export function showFaltante({ salida, componente, requerida, faltante, causa }: Faltante): Row {
  return {
    ...showSalida(salida),
    componente,
    requerida: showCantidad(requerida),
    faltante: showCantidad(faltante),
    causa,
  }
}

/** A row of the national and definitive components of each exit. */
export function showAparte({ salida, componente, origen, cantidad, desperdicio, unidad }: Aparte): Row {
  return {
    ...showSalida(salida),
    componente,
    origen,
    cantidad: showCantidad(cantidad),
    desperdicio: showCantidad(desperdicio),
    unidad,
  }
}
