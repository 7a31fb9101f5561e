/** Tables of the account for people: what was discharged and what each discharge took from which charge. */
import { formatDinero, formatFecha } from '@trazo/core/kernel'
import type { CuentaLeida } from '@trazo/store'

export const COLUMNAS_DESCARGOS =
  'clave,fecha,pedimento,documento,fraccion,activo_fijo,valor_descargado_mxn,cubierto_mxn,sobredescargo_mxn,se_informa'.split(
    ',',
  )
export const COLUMNAS_AFECTACIONES =
  'clave,fecha,pedimento,documento,fraccion,activo_fijo,cargo_pedimento,cargo_fecha,valor_descargado_mxn,credito_descargado_mxn'.split(
    ',',
  )

/** Discharges that are reported, then what left by a way that is not; of one month only when it is named. */
export function* renglonesDeDescargos(cuenta: CuentaLeida, mes: string | null): Generator<string[]> {
  const isOf = (fecha: number) => mes === null || formatFecha(fecha).startsWith(mes)
  for (const [d, descargo] of cuenta.descargos.entries()) {
    const exceso = cuenta.sobredescargos.get(d) ?? 0
    if (isOf(descargo.fecha)) yield [...quien(descargo), ...importes(descargo.valor, exceso), 'si']
  }
  for (const descargo of cuenta.sin_informar)
    if (isOf(descargo.fecha)) yield [...quien(descargo), formatDinero(descargo.valor), '', '', 'no']
}

function importes(valor: number, exceso: number): string[] {
  return [valor, valor - exceso, exceso].map(formatDinero)
}

export function* renglonesDeAfectaciones(cuenta: CuentaLeida): Generator<string[]> {
  for (const { descargo, cargo, valor, credito } of cuenta.afectaciones) {
    const { pedimento, fecha } = cuenta.cargos[cargo]
    yield [
      ...quien(cuenta.descargos[descargo]),
      pedimento,
      formatFecha(fecha),
      formatDinero(valor),
      credito === null ? '' : formatDinero(credito),
    ]
  }
}

function quien(descargo: CuentaLeida['descargos'][number]): string[] {
  const { clave, fecha, pedimento, documento, fraccion, activo_fijo } = descargo
  return [clave, formatFecha(fecha), pedimento, documento, fraccion, activo_fijo ? 'S' : 'N']
}
