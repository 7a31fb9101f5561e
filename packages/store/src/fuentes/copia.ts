/** A ZIP inside a ZIP must lie on the disk to be read: its directory stands at its end. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Paro } from '../paro.ts'
import type { Busqueda } from './busqueda.ts'
import type { Hallada } from './fuente.ts'
import { FuenteRota } from './rota.ts'
import { isSystemError } from './sistema.ts'

/** Path of the copy, or null when it was set aside (ZIP_ANIDADO_GRANDE or the code of a broken member). Paro: DISCO_TEMPORAL. */
export async function copyMember(hallada: Hallada, busqueda: Busqueda): Promise<string | null> {
  busqueda.bytesAnidados += hallada.bytes_total
  if (busqueda.bytesAnidados > busqueda.limites.bytes_anidados) {
    busqueda.reject(hallada.archivo, 'ZIP_ANIDADO_GRANDE')
    return null
  }
  try {
    const ruta = await busqueda.newCopy()
    await pipeline(hallada.open(), createWriteStream(ruta, { mode: 0o600 }))
    return ruta
  } catch (error) {
    if (isSystemError(error)) throw new Paro('DISCO_TEMPORAL', { motivo: error.code })
    if (!(error instanceof FuenteRota)) throw error
    busqueda.reject(hallada.archivo, error.codigo)
    return null
  }
}
