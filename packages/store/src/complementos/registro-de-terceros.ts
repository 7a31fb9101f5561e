/** Whether a third party was registered in the program on a day, by the table `terceros`. */
import { type Dias, SIN_FECHA } from '@trazo/core/kernel'
import { columnaEntera, columnaTexto, filasDe, type TablaLeida } from '@trazo/core/records'

export interface Registro {
  readonly registro: 'registrado' | 'sin_registro' | 'fuera_de_vigencia' | 'no_evaluable'
  /** Folio of the registration of that day; empty without one. */
  readonly autorizacion: string
}

interface Fila {
  readonly desde: Dias
  readonly hasta: Dias
  readonly autorizacion: string
}

/** RFC and day → its registration. When nobody brought the table, nothing can be said. */
export function makeRegistro(terceros: TablaLeida): (rfc: string, dia: Dias) => Registro {
  const filas = new Map<string, Fila[]>()
  const rfc = columnaTexto(terceros, 'rfc_contraparte')
  const autorizacion = columnaTexto(terceros, 'autorizacion')
  const [desde, hasta] = [columnaEntera(terceros, 'vigente_desde'), columnaEntera(terceros, 'vigente_hasta')]
  for (let i = 0; i < filasDe(terceros); i++) {
    const texto = rfc.diccionario.text(rfc.ids[i])
    const suyas = filas.get(texto) ?? []
    const open = hasta[i] === SIN_FECHA ? Number.POSITIVE_INFINITY : hasta[i]
    suyas.push({
      desde: desde[i],
      hasta: open,
      autorizacion: autorizacion.diccionario.text(autorizacion.ids[i]),
    })
    filas.set(texto, suyas)
  }
  return (texto, dia) => {
    if (filas.size === 0) return { registro: 'no_evaluable', autorizacion: '' }
    const suyas = filas.get(texto)
    if (!suyas) return { registro: 'sin_registro', autorizacion: '' }
    const vigente = suyas.find((fila) => fila.desde <= dia && dia <= fila.hasta)
    if (!vigente) return { registro: 'fuera_de_vigencia', autorizacion: '' }
    return { registro: 'registrado', autorizacion: vigente.autorizacion }
  }
}
