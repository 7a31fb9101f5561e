/** The files of a trace, written whole or not at all: rows, ways, picture, proofs, events, and the index that names them. */
import {
  COLUMNAS_RASTRO,
  COLUMNAS_RUTAS,
  listRenglonesDeLote,
  listRenglonesDeSalida,
  listRutas,
  streamEpcis,
} from '@trazo/core/compile'
import { formatCantidad, formatFecha } from '@trazo/core/kernel'
import { type Ley, unidadCanonica } from '@trazo/core/legal'
import type { Borrador } from '../publicar.ts'
import { writeFilas } from '../salidas/csv/filas-csv.ts'
import { VERSION } from '../version.ts'
import { composePrueba, type PorComponer } from './componer.ts'
import { standAlone } from './dibujo.ts'
import type { Prueba } from './ficha.ts'
import { drawPruebaHtml } from './prueba-html.ts'
import { drawPruebaPdf } from './prueba-pdf.ts'
import { type Rastro, sayPregunta } from './rastrear.ts'

/** The index of a trace: where it stands, its files are whole. */
export const INDICE_DE_RASTRO = 'rastro.json'

/** `huso`: offset of the plant, `-06:00`. Answers the proof, for the screen. */
export async function writeRastro(borrador: Borrador, datos: PorComponer, huso: string): Promise<Prueba> {
  const { rastro, corrida, huella, ley } = datos
  await borrador.write('rastro.csv', (sink) => writeFilas(COLUMNAS_RASTRO, listRenglones(rastro), sink))
  await borrador.write('rutas.csv', (sink) => writeFilas(COLUMNAS_RUTAS, listTodasLasRutas(rastro), sink))
  const prueba = composePrueba(datos)
  const flujo = prueba.fichas[0]?.figuras.at(-1)
  if (flujo) await borrador.write('sankey.svg', (sink) => sink(Buffer.from(standAlone(flujo.svg))))
  await borrador.write('prueba.html', (sink) => sink(Buffer.from(drawPruebaHtml(prueba))))
  await borrador.write('prueba.pdf', (sink) => sink(drawPruebaPdf(prueba)))
  const cuentas = [...new Set([...rastro.tocadas, ...rastro.salidas])]
  const contexto = { huella, corte: corrida.corte, huso, codigoDe: makeCodigos(ley) }
  await borrador.write('epcis.jsonld', (sink) => {
    for (const texto of streamEpcis([...rastro.material.lotes.values()], cuentas, contexto))
      sink(Buffer.from(texto))
  })
  const indice = JSON.stringify(makeIndice(datos, borrador.huellas), null, 2)
  await borrador.write(INDICE_DE_RASTRO, (sink) => sink(Buffer.from(`${indice}\n`)))
  return prueba
}

function* listRenglones({ lotes, salidas }: Rastro): Generator<string[]> {
  for (const cuenta of lotes) yield* listRenglonesDeLote(cuenta)
  for (const cuenta of salidas) yield* listRenglonesDeSalida(cuenta)
}

/** Of exits that were asked for, every way; of those that a lot went to, the ways to the parts it stood in for. */
function* listTodasLasRutas({ lotes, tocadas, salidas }: Rastro): Generator<string[]> {
  for (const cuenta of salidas) yield* listRutas(cuenta)
  const pedidas = new Set(salidas)
  const partes = new Set(lotes.flatMap(({ aristas }) => aristas.map(({ descargo }) => descargo.componente)))
  for (const cuenta of tocadas) if (!pedidas.has(cuenta)) yield* listRutas(cuenta, partes)
}

/** Code of UN/ECE recommendation 20 of a unit, as the catalogue of ways of writing units has it. */
export function makeCodigos(ley: Ley): (unidad: string) => string | null {
  const catalogo = ley.catalogos.get('unidades_alias')
  if (!catalogo) return () => null
  const [alias, unidad, origen] = ['alias', 'unidad', 'origen'].map((nombre) => catalogo.columna(nombre))
  const codigos = new Map<string, string>()
  // A unit with two codes (`EA` and `H87` for pieces) has the longer one, which names the unit and not the count.
  for (const fila of catalogo.filas) {
    if (fila[origen] !== 'rec20') continue
    if (fila[alias].length > (codigos.get(fila[unidad]) ?? '').length) codigos.set(fila[unidad], fila[alias])
  }
  return (texto) => codigos.get(unidadCanonica(ley, texto) ?? '') ?? null
}

function makeIndice(
  { rastro, pregunta, corrida, huella }: PorComponer,
  archivos: ReadonlyMap<string, string>,
) {
  const { lotes, salidas, semillas } = rastro
  return {
    programa: { nombre: 'trazo', version: VERSION },
    rastro: { por: pregunta.por, buscado: sayPregunta(pregunta) },
    huella,
    rfc: corrida.rfc,
    corte: formatFecha(corrida.corte),
    ley: { version: corrida.ley_version, huella: corrida.ley_huella },
    cadena: { estado: semillas.estado, vigente: semillas.vigente ?? '' },
    lotes: lotes.map(({ lote, aristas, suma, cuadra }) => ({
      pedimento: lote.pedimento,
      partida: lote.partida,
      cantidad: formatCantidad(lote.cantidad),
      descargada: formatCantidad(suma),
      saldo: formatCantidad(lote.saldo),
      unidad: lote.unidad,
      descargos: aristas.length,
      cuadra,
    })),
    salidas: salidas.map(({ salida, necesidades, cuadra }) => ({
      tipo: salida.tipo,
      pedimento: salida.pedimento,
      partida: salida.partida ?? '',
      necesidades: necesidades.map((need) => ({
        componente: need.componente,
        concepto: need.concepto,
        requerida: formatCantidad(need.requerida),
        encontrada: formatCantidad(need.encontrada),
        faltante: formatCantidad(need.faltante),
        unidad: need.unidad,
        cuadra: need.cuadra,
      })),
      cuadra,
    })),
    cuadra: [...lotes, ...salidas].every((cuenta) => cuenta.cuadra),
    archivos: Object.fromEntries(archivos),
  }
}
