/** The windowed booking; where it also fits in memory, checked against the booking in one piece. */
import { isDeepStrictEqual } from 'node:util'
import type { MedidaDeForma } from '../peps/medir.ts'
import { print, printTable, runApart } from '../proceso.ts'
import type { MedidaGrande } from './medir.ts'

/** Up to here the same is booked in memory too. */
const CABE = 20_000_000

export function reportGrande(lineas: number): void {
  // Where it fits, the windows are a tenth of it, so that there are several.
  const ventana = lineas <= CABE ? [String(Math.ceil(lineas / 10))] : []
  const { fases, ventanas, pico_mib, comprobacion } = runApart<MedidaGrande>([
    'grande',
    String(lineas),
    ...ventana,
  ])
  const total = Object.values(fases).reduce((sum, ms) => sum + ms, 0)
  print(`\n## Por ventanas, ${lineas.toLocaleString('en-US')} renglones, disco incluido`)
  printTable(
    ['fase', 's'],
    Object.entries({ ...fases, total }).map(([fase, ms]) => [fase, (ms / 1000).toFixed(1)]),
  )
  print(`${ventanas} ventanas; memoria máxima ${pico_mib} MiB; ${comprobacion.descargos} descargos.`)
  if (lineas > CABE) return
  const whole = runApart<MedidaDeForma>(['peps', 'kernel', String(lineas), '1'])
  if (!isDeepStrictEqual(whole.comprobacion, comprobacion))
    throw new Error('the windows differ from the whole')
  print('Los mismos descargos, saldos y faltantes que en una sola pieza.')
}
