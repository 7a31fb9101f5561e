/** What a key does in the table of exits: whether it discharges inputs, or the code of why it does not. */
import { type EfectoDeClave, efectoDeClave, type Ley } from '#legal'

/** Answers `DESCARGA`, the code of the reason why not, or null when nobody knows the key. Each key and day is asked once. */
export function makeDescarga(ley: Ley): (clave: string, fecha: number) => string | null {
  const known = new Map<string, Map<number, string | null>>()
  return (clave, fecha) => {
    const deClave = known.get(clave) ?? new Map<number, string | null>()
    known.set(clave, deClave)
    const found = deClave.get(fecha)
    if (found !== undefined) return found
    const descarga = describe(resolveEfecto(ley, clave, fecha))
    deClave.set(fecha, descarga)
    return descarga
  }
}

/** `F4`, `F5` and `A3` are imports that discharge: firms list them among their exits. */
function resolveEfecto(ley: Ley, clave: string, fecha: number): EfectoDeClave | null {
  const salida = efectoDeClave(ley, clave, 2, fecha)
  if (salida?.efecto !== 'revisar') return salida
  const entrada = efectoDeClave(ley, clave, 1, fecha)
  return entrada?.efecto === 'descarga' ? entrada : salida
}

function describe(efecto: EfectoDeClave | null): string | null {
  if (!efecto) return null
  if (efecto.efecto === 'rectifica') return 'DESCARGA'
  if (efecto.efecto === 'revisar') return 'CLAVE_POR_REVISAR'
  if (efecto.efecto !== 'descarga') return 'CLAVE_SIN_EFECTO'
  return efecto.tipo_bien === 'activo_fijo' ? 'SALIDA_DE_ACTIVO_FIJO' : 'DESCARGA'
}
