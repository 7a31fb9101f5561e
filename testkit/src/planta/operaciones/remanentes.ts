/** When a plant looks after what is left: waste, defects, parts without use, the differences of the yearly count. */
import { type Dias, yearOf } from '@trazo/core/kernel'
import type { Existencias } from '../fabrica/existencias.ts'
import type { Fabrica } from '../fabrica/fabrica.ts'
import type { Movimiento, Operacion } from '../modelo.ts'
import { adjustCount, disposeObsolete, releaseSurplus, returnDefective } from './bajas.ts'
import { destroyWaste, type Resultado, returnWaste } from './desperdicios.ts'
import type { Taller } from './taller.ts'

/** Weeks after its last use in which a part without use is disposed of. */
const SEMANAS_SIN_USO = 10

/** Movements of the Saturday of a week, after its shipments, with the pedimentos that some of them need. */
export function disposeSemana(
  taller: Taller,
  existencias: Existencias,
  { partes, requerimiento }: Fabrica,
  fecha: Dias,
  semana: number,
): Resultado {
  const operaciones: Operacion[] = []
  const movimientos: Movimiento[] = []
  const add = (resultado: Resultado | null) => {
    operaciones.push(...(resultado?.operaciones ?? []))
    movimientos.push(...(resultado?.movimientos ?? []))
  }
  if (semana % 13 === 12) add(returnWaste(taller, existencias, partes, fecha))
  if (semana % 26 === 20) add(destroyWaste(existencias, partes, fecha))
  const temporales = [...partes.values()].filter((parte) => parte.origen === 'temporal')
  if (semana % 17 === 9) add(returnDefective(taller, existencias, taller.azar.pick(temporales), fecha))
  const surplus = semana % 30 === 24 ? 'cambio_regimen' : semana % 41 === 33 ? 'donacion' : null
  if (surplus !== null) add(releaseSurplus(taller, existencias, taller.azar.pick(temporales), surplus, fecha))
  for (const [indice, parte] of temporales.entries()) {
    const uso = requerimiento.span(parte.numero)
    const sobra = uso !== null && semana === uso.ultima + SEMANAS_SIN_USO + (indice % 9)
    if (sobra && existencias.saldo(parte.numero) > 0) add(disposeObsolete(taller, existencias, parte, fecha))
  }
  if (yearOf(fecha) > yearOf(fecha - 7)) {
    for (const parte of taller.azar.shuffle(temporales).slice(0, 2))
      add(adjustCount(existencias, parte, fecha))
  }
  return { operaciones, movimientos }
}
