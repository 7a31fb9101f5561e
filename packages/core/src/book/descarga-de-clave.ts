/** What a key does in the table of exits: whether it discharges inputs, or the code of why it does not. */
import type { EfectoDeClave } from '#legal'
import type { ContextoLibro } from './contexto.ts'
import { makeEfectos } from './efectos.ts'

/** Answers `DESCARGA`, the code of the reason why not, or null when nobody knows the key. */
export function makeDescarga(contexto: ContextoLibro): (clave: number, fecha: number) => string | null {
  const deSalida = makeEfectos(contexto, 2)
  const deEntrada = makeEfectos(contexto, 1)
  return (clave, fecha) => {
    const salida = deSalida(clave, fecha)
    if (salida?.efecto !== 'revisar') return describe(salida)
    // `F4`, `F5` and `A3` are imports that discharge: firms list them among their exits.
    const entrada = deEntrada(clave, fecha)
    return describe(entrada?.efecto === 'descarga' ? entrada : salida)
  }
}

function describe(efecto: EfectoDeClave | null): string | null {
  if (!efecto) return null
  if (efecto.efecto === 'rectifica') return 'DESCARGA'
  if (efecto.efecto === 'revisar') return 'CLAVE_POR_REVISAR'
  if (efecto.efecto !== 'descarga') return 'CLAVE_SIN_EFECTO'
  return efecto.tipo_bien === 'activo_fijo' ? 'SALIDA_DE_ACTIVO_FIJO' : 'DESCARGA'
}
