/** Every output of a run (contract section 4), written to its draft in an order in which each can carry the digest. */
import type { Dias } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { type Aviso, type Cuenta, type Etapa, joinRechazos, type Libro, Rechazos } from '@trazo/core/records'
import { buildHallazgos, type Conciliacion, type HallazgoJuzgado, type LibroEnDisco } from '@trazo/store'
import type { Avance } from '../avance.ts'
import { digestOf } from '../huella.ts'
import type { Lang } from '../lang.ts'
import type { Lectura } from '../lectura.ts'
import type { Borrador } from '../publicar.ts'
import { makeResumen, type Resumen } from '../resumen.ts'
import { streamAnexo24 } from './anexo24/index.ts'
import { writeComplementos } from './complementos.ts'
import { writeFilas, writeRechazos } from './csv/filas-csv.ts'
import { writeDescargos, writeFaltantes, writeLotes, writeSaldos } from './csv/libro-csv.ts'
import { renderHtml, renderPdf } from './expediente/index.ts'
import { makeModelo } from './hacer-modelo.ts'
import type { ModeloExpediente } from './modelo.ts'

export interface LoConcluido {
  readonly ley: Ley
  readonly lang: Lang
  readonly corte: Dias
  readonly lectura: Lectura
  readonly libro: Libro
  readonly disco: LibroEnDisco
  readonly conciliacion: Conciliacion
  readonly hallazgos: readonly HallazgoJuzgado[]
  /** Every stage that had something to say, in order. */
  readonly etapas: readonly Partial<Etapa<unknown>>[]
}

/**
 * Writes all files to the draft and answers what `resumen.json` says; only those that programs read when it is `breve`,
 * which leaves the digest as it is. Throws Paro when the disk fails.
 */
export async function writeSalidas(
  borrador: Borrador,
  datos: LoConcluido,
  avance: Avance,
  breve = false,
): Promise<Resumen> {
  const { ley, lang, corte, lectura, libro, conciliacion, hallazgos, etapas } = datos
  const rechazos = Rechazos.from(joinRechazos(etapas.map((etapa) => etapa.rechazos ?? [])))
  const avisos = etapas.flatMap((etapa): readonly Aviso[] => etapa.avisos ?? [])
  const cuentas = etapas.flatMap((etapa): readonly Cuenta[] => etapa.cuentas ?? [])

  avance.begin('escribir', 1)
  await borrador.write('lotes.csv', (sink) => writeLotes(libro, sink))
  await borrador.write('descargos.csv', (sink) => writeDescargos(libro, sink))
  await borrador.write('saldos.csv', (sink) => writeSaldos(libro, sink))
  await borrador.write('faltantes.csv', (sink) => writeFaltantes(libro, sink))
  await borrador.write('rechazos.csv', (sink) => writeRechazos(rechazos, lang, sink))
  await borrador.write('conciliacion.csv', (sink) =>
    writeFilas(conciliacion.columnas, conciliacion.filas(), sink),
  )
  const complementos = await writeComplementos(borrador, datos)
  const huella = digestOf({ ley, corte, fuentes: lectura.fuentes, libro: borrador.huellas })

  const corrida = { rfc: lectura.empresa.rfc, corte, ley, huella }
  await borrador.write('hallazgos.json', (sink) => sink(toJson(buildHallazgos(corrida, hallazgos))))

  if (!breve) await writeLecturas(borrador, datos, huella, { rechazos, cuentas, complementos }, avance)

  const resumen = makeResumen({
    ...datos,
    ...lectura,
    huella,
    rechazos,
    avisos,
    cuentas,
    complementos,
    archivos: borrador.huellas,
  })
  await borrador.write('resumen.json', (sink) => sink(toJson(resumen)))
  return resumen
}

/** What people read: the workbook and the report. */
async function writeLecturas(
  borrador: Borrador,
  datos: LoConcluido,
  huella: string,
  dichos: Pick<ModeloExpediente, 'cuentas' | 'complementos'> & { readonly rechazos: Rechazos },
  avance: Avance,
): Promise<void> {
  const { ley, lang, corte, lectura, libro, conciliacion, hallazgos } = datos
  avance.begin('anexo24', guessBytes(libro))
  await borrador.write('anexo24.xlsx', async (sink) => {
    const libroDeExcel = streamAnexo24({
      empresa: lectura.empresa,
      corte,
      ley: ley.version,
      huella,
      libro,
      tablas: lectura.tablas,
      fuentes: lectura.fuentes,
      hallazgos,
      conciliacion: conciliacion.filas(),
    })
    for await (const bytes of libroDeExcel) {
      sink(bytes)
      avance.advance(bytes.length)
    }
  })

  avance.begin('expediente', 1)
  const modelo = makeModelo(datos, huella, dichos)
  await borrador.write('expediente.html', (sink) => sink(Buffer.from(renderHtml(modelo, lang))))
  await borrador.write('expediente.pdf', (sink) => sink(renderPdf(modelo, lang)))
}

/** About how long the workbook will be, only to tell how far it is: some 90 bytes for each row of its large sheets. */
function guessBytes({ lotes, salidas, descargos, faltantes }: Libro): number {
  return 90 * (2 * lotes.n + salidas.n + descargos.n + faltantes.n)
}

function toJson(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
