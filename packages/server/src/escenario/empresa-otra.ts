/** The company with certifications gained or lost. */
import { formatFecha } from '@trazo/core/kernel'
import type { Empresa, Escenario, Rechazo } from '@trazo/core/records'

/** ESCENARIO_SIN_CERTIFICACION: one that is taken away and is not held. */
export function certify(
  { certificaciones: { agregar, quitar } }: Escenario,
  archivo: string,
  empresa: Empresa,
): { readonly empresa: Empresa; readonly rechazos: readonly Rechazo[] } {
  const rechazos: Rechazo[] = []
  let quedan = empresa.certificaciones
  for (const { tipo, desde, linea } of quitar) {
    const otras = quedan.filter((c) => c.tipo !== tipo || (desde !== null && c.desde !== desde))
    if (otras.length === quedan.length) {
      const valor = desde === null ? tipo : `${tipo} ${formatFecha(desde)}`
      const campo = 'certificaciones.quitar'
      rechazos.push({ archivo, linea, campo, valor, codigo: 'ESCENARIO_SIN_CERTIFICACION' })
    }
    quedan = otras
  }
  return { empresa: { ...empresa, certificaciones: [...quedan, ...agregar] }, rechazos }
}
