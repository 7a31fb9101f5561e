/** `diff.csv`, `diff.json`, `diff.html`: two runs compared, as files. The index, `diff.json`, comes last. */
import { COLUMNAS_MOVIDAS, type Comparacion, type LadoLeido } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { Borrador } from '../publicar.ts'
import { writeFilas } from '../salidas/csv/filas-csv.ts'
import { collectMayores } from './mayores.ts'
import { drawDiferencia } from './pagina.ts'

/** What `diff.json` says. */
export type ResumenDeDiferencia = ReturnType<typeof describe>

export interface ModoDeDiferencia {
  readonly lang: Lang
  /** The second run was not accepted yet. */
  readonly previa?: boolean
  /** What else goes with the files. */
  readonly more?: (borrador: Borrador) => Promise<void>
}

/**
 * Writes the three files to `salida`; answers what the index says.
 * Throws Paro when the disk fails; then nothing is left.
 */
export async function writeDiferencia(
  comparacion: Comparacion,
  salida: string,
  { lang, previa = false, more = async () => {} }: ModoDeDiferencia,
): Promise<ResumenDeDiferencia> {
  const borrador = new Borrador(salida, 'diff.json')
  try {
    const mayores = await collectMayores(comparacion.filas())
    const resumen = describe(comparacion)
    await borrador.write('diff.csv', (sink) => writeFilas(COLUMNAS_MOVIDAS, rowsOf(comparacion), sink))
    await borrador.write('diff.html', (sink) =>
      sink(Buffer.from(drawDiferencia({ ...comparacion, mayores, previa }, lang))),
    )
    await more(borrador)
    await borrador.write('diff.json', (sink) => sink(Buffer.from(`${JSON.stringify(resumen, null, 2)}\n`)))
    borrador.publish()
    return resumen
  } finally {
    borrador.discard()
  }
}

async function* rowsOf(comparacion: Comparacion): AsyncGenerator<string[]> {
  for await (const fila of comparacion.filas()) yield COLUMNAS_MOVIDAS.map((columna) => fila[columna])
}

function describe({ antes, despues, totales }: Comparacion) {
  return {
    antes: { ...identify(antes), ...totales.antes },
    despues: { ...identify(despues), ...totales.despues },
    movidas: totales.movidas,
    plazos: totales.plazos,
    por_causa: totales.por_causa,
  }
}

function identify({ huella, corte, ley, programa }: LadoLeido) {
  return { huella, corte, ley, programa }
}
