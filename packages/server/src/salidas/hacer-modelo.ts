/** Everything a run concluded → the model that the readable report is drawn from. */
import type { Ley } from '@trazo/core/legal'
import { type Cuenta, describeError, type Rechazos } from '@trazo/core/records'
import type { Lang } from '../lang.ts'
import { VERSION } from '../version.ts'
import type { LoConcluido } from './escribir.ts'
import type { ArchivoEntrada, ModeloExpediente, ResumenRechazo } from './modelo.ts'
import { computeResumenLibro } from './resumen-libro.ts'

export function makeModelo(
  { ley, lang, corte, lectura, libro, conciliacion, hallazgos }: LoConcluido,
  huella: string,
  {
    rechazos,
    cuentas,
    complementos,
  }: Pick<ModeloExpediente, 'cuentas' | 'complementos'> & { readonly rechazos: Rechazos },
): ModeloExpediente {
  return {
    empresa: lectura.empresa,
    corte,
    ley: ley.version,
    programa: VERSION,
    huella,
    archivos: lectura.fuentes.map((fuente) => ({ ...fuente, filas: countRows(fuente.archivo, cuentas) })),
    hallazgos,
    libro: computeResumenLibro(libro, lectura.fuentes),
    conciliacion: conciliacion.resumen,
    complementos,
    cuentas,
    rechazos: groupRechazos(rechazos, lang),
    paises: namesOfPaises(ley),
  }
}

/** Rows of the tables found in a file; null when it held none. */
function countRows(archivo: string, cuentas: readonly Cuenta[]): ArchivoEntrada['filas'] {
  const own = cuentas.filter((cuenta) => cuenta.de === archivo || cuenta.de.endsWith(`:${archivo}`))
  return own.length === 0 ? null : own.reduce((sum, cuenta) => sum + cuenta.leidas, 0)
}

function groupRechazos(rechazos: Rechazos, lang: Lang): ResumenRechazo[] {
  return rechazos.groups().map(({ filas, primero: { codigo, valor, campo, datos } }) => ({
    codigo,
    filas,
    mensaje: describeError(codigo, lang, { valor, campo, ...datos }),
  }))
}

function namesOfPaises(ley: Ley): ReadonlyMap<string, string> {
  const catalogo = ley.catalogos.get('ap04_paises')
  if (!catalogo) return new Map()
  const [clave, nombre] = [catalogo.columna('clave_m3'), catalogo.columna('pais')]
  return new Map(catalogo.filas.map((fila) => [fila[clave], fila[nombre]]))
}
