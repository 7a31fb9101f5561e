/** `anexo30_cuenta.csv`: every charge of the account with what is left of it, then what was discharged beyond any charge. */
import { formatDinero, formatFecha } from '@trazo/core/kernel'
import type { Complemento } from '../complemento.ts'
import { type CuentaLeida, HAY_CUENTA, readCuenta } from './leer.ts'

const COLUMNAS =
  'pedimento,fraccion,activo_fijo,fecha,clase,base,valor_cargo_mxn,valor_descargado_mxn,saldo_cuenta_mxn,credito_cargo_mxn,credito_descargado_mxn,credito_saldo_mxn,estado,evaluacion'

export const ANEXO30_CUENTA: Complemento = {
  nombre: 'anexo30_cuenta',
  columnas: COLUMNAS.split(','),
  tablas: [],
  cuando: HAY_CUENTA,
  async *filas(libro, { ley, corte }) {
    yield* renglonesDeCuenta(await readCuenta(libro, ley, corte))
  },
}

/** The rows of an account, one text per column. */
export function* renglonesDeCuenta(cuenta: CuentaLeida): Generator<string[]> {
  const dinero = (valor: number | null) => (valor === null ? '' : formatDinero(valor))
  for (const cargo of cuenta.cargos)
    yield [
      cargo.pedimento,
      cargo.fraccion,
      cargo.activo_fijo ? 'S' : 'N',
      formatFecha(cargo.fecha),
      cargo.clase,
      cargo.base,
      formatDinero(cargo.valor),
      formatDinero(cargo.descargado),
      formatDinero(cargo.saldo),
      dinero(cargo.credito),
      dinero(cargo.credito_descargado),
      dinero(cargo.credito_saldo),
      cargo.saldo === 0 ? 'cerrado' : 'abierto',
      cargo.credito === null ? 'no_evaluable' : 'evaluable',
    ]
  for (const [d, exceso] of cuenta.sobredescargos) {
    const { pedimento, fraccion, activo_fijo, fecha, clave } = cuenta.descargos[d]
    const vacias = ['', '', '', '']
    yield [
      pedimento,
      fraccion,
      activo_fijo ? 'S' : 'N',
      formatFecha(fecha),
      clave,
      '',
      '0.00',
      formatDinero(exceso),
      ...vacias,
      'sobredescargo',
      '',
    ]
  }
}
