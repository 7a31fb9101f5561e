/** The files of a comparison, whole or not at all. */

import { formatFecha } from '@trazo/core/kernel'
import { Rechazos } from '@trazo/core/records'
import type { Lang } from '../lang.ts'
import type { Borrador } from '../publicar.ts'
import { writeFilas, writeRechazos } from '../salidas/csv/filas-csv.ts'
import { VERSION } from '../version.ts'
import { compareLados } from './comparar.ts'
import { COLUMNAS_CIFRAS, COLUMNAS_LOTES, listCifras, listLotes } from './filas.ts'
import type { Lado } from './lado.ts'
import { drawPagina } from './pagina.ts'
import type { Prueba } from './probar.ts'
import { listSupuestos, warnOf } from './supuestos.ts'

/** The file that tells whole results from others. */
export const INDICE_DE_ESCENARIO = 'escenario.json'

/** What `escenario.json` says. */
export type ResumenDeEscenario = ReturnType<typeof describePrueba>

/** Writes `escenario.csv`, `lotes_escenario.csv`, `rechazos.csv`, `escenario.html` and `escenario.json` to a draft. */
export async function writeEscenario(
  borrador: Borrador,
  prueba: Prueba,
  lang: Lang,
): Promise<ResumenDeEscenario> {
  const comparado = compareLados(prueba.real, prueba.otro)
  const cifras = listCifras(comparado)
  await borrador.write('escenario.csv', (sink) => writeFilas(COLUMNAS_CIFRAS, cifras, sink))
  await borrador.write('lotes_escenario.csv', (sink) =>
    writeFilas(COLUMNAS_LOTES, listLotes(prueba, comparado), sink),
  )
  await borrador.write('rechazos.csv', (sink) => writeRechazos(Rechazos.from(prueba.rechazos), lang, sink))
  await borrador.write('escenario.html', (sink) => sink(Buffer.from(drawPagina(prueba, comparado, lang))))
  const cambian = comparado.lotes.filter(({ cambia_estado }) => cambia_estado).length
  const resumen = describePrueba(prueba, lang, cifras, { estado: cambian, total: comparado.lotes.length })
  await borrador.write(INDICE_DE_ESCENARIO, (sink) =>
    sink(Buffer.from(`${JSON.stringify(resumen, null, 2)}\n`)),
  )
  return resumen
}

function describePrueba(
  prueba: Prueba,
  lang: Lang,
  cifras: ReturnType<typeof listCifras>,
  lotes_que_cambian: { readonly estado: number; readonly total: number },
) {
  const { escenario, archivo, real, otro, rechazos, avisos } = prueba
  return {
    programa: { nombre: 'trazo', version: VERSION },
    empresa: { rfc: real.empresa.rfc, razon_social: real.empresa.razon_social },
    escenario: { archivo, nombre: escenario.nombre, supuestos: listSupuestos(prueba, lang) },
    advertencia: warnOf(prueba, lang),
    real: describeLado(real),
    otro: describeLado(otro),
    cifras: cifras.map(([metrica, de, a, diferencia]) => ({ metrica, real: de, escenario: a, diferencia })),
    lotes_que_cambian,
    rechazos: rechazos.length,
    avisos: avisos.map(({ codigo, archivo: de, linea = 0 }) => ({ codigo, archivo: de, linea })),
  }
}

function describeLado({ ley, corte, fuentes }: Lado) {
  return {
    corte: formatFecha(corte),
    ley: { version: ley.version, huella: ley.huella },
    entradas: fuentes.map(({ archivo, sha256, bytes_total }) => ({ archivo, sha256, bytes_total })),
  }
}
