/** Accounts → the proof, in a language: who, which run, and a sheet for each lot and each exit that was asked for. */
import type { Lugar } from '@trazo/core/compile'
import { formatFecha, showPedimento } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import type { CorridaDeLibro, Pregunta } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { showEntero, showFecha } from '../salidas/expediente/index.ts'
import type { Citas } from './abrir.ts'
import { citePlazo } from './citas.ts'
import { firstDistintos } from './decir-cosas.ts'
import type { ContextoDeFicha, Prueba } from './ficha.ts'
import { composeLote, lugaresDeLote } from './ficha-lote.ts'
import { composeSalida, lugaresDeSalida } from './ficha-salida.ts'
import { type Rastro, sayPregunta } from './rastrear.ts'
import { textosDeRastro } from './textos.ts'

/** Sheets on one proof; the rows of the others stand in the CSV. */
const FICHAS_MAX = 20

export interface PorComponer {
  readonly rastro: Rastro
  readonly pregunta: Pregunta
  readonly corrida: CorridaDeLibro
  readonly huella: string
  readonly ley: Ley
  readonly lang: Lang
  readonly citas: Citas
}

export function composePrueba({ rastro, pregunta, corrida, huella, ley, lang, citas }: PorComponer): Prueba {
  const t = textosDeRastro(lang)
  const { lotes, salidas } = recortar(rastro)
  const total = rastro.lotes.length + rastro.salidas.length
  const vistas = lotes.length + salidas.length
  const datos = {
    rfc: corrida.rfc,
    corte: showFecha(corrida.corte, lang),
    ley: corrida.ley_version,
    huella: huella.replace('sha256:', '').slice(0, 12),
  }
  const contexto: ContextoDeFicha = {
    lang,
    t,
    corte: corrida.corte,
    quote: citas.citar,
    fuentes_nota: citas.textuales ? '' : t('fuentes_leidos'),
    avisos: sayCadena(rastro, pregunta, t),
  }
  return {
    lang,
    titulo: sayPregunta(pregunta),
    documento: t('documento'),
    razon_social: corrida.razon_social,
    identidad: `${corrida.rfc} · IMMEX ${corrida.programa_immex}`,
    corrida: t('corrida', datos),
    fecha: formatFecha(corrida.corte),
    pie: t('pie', datos),
    pagina: t('pagina', { n: '{n}', total: '{total}' }),
    aviso: t('aviso'),
    mas: total > vistas ? t('fichas_mas', { n: showEntero(vistas), total: showEntero(total) }) : '',
    fichas: [
      ...lotes.map((cuenta) => composeLote(cuenta, contexto, citePlazo(cuenta.lote, corrida, ley, lang, t))),
      ...salidas.map((cuenta) => composeSalida(cuenta, contexto)),
    ],
  }
}

/** Rows of the sources that the sheets quote. */
export function listLugares(rastro: Rastro): Lugar[] {
  const { lotes, salidas } = recortar(rastro)
  const hojas = [...lotes.map(lugaresDeLote), ...salidas.map(lugaresDeSalida)]
  return hojas.flatMap((lugares) => firstDistintos(lugares).vistos.map(([, lugar]) => lugar))
}

function recortar({ lotes, salidas }: Rastro): Pick<Rastro, 'lotes' | 'salidas'> {
  const primeros = lotes.slice(0, FICHAS_MAX)
  return { lotes: primeros, salidas: salidas.slice(0, FICHAS_MAX - primeros.length) }
}

/** What the State's files say happened to the pedimento that was asked for. */
function sayCadena(
  { semillas, lotes, salidas }: Rastro,
  pregunta: Pregunta,
  t: ContextoDeFicha['t'],
): string[] {
  if (semillas.vigente === null || (pregunta.por !== 'lote' && pregunta.por !== 'salida')) return []
  const datos = {
    pedimento: showPedimento(Number(pregunta.pedimento)),
    vigente: showPedimento(Number(semillas.vigente)),
  }
  const seguido = lotes[0]?.lote.pedimento ?? salidas[0]?.salida.pedimento
  return [t(seguido === semillas.vigente ? 'rectificado' : 'rectificado_sin_captura', datos)]
}
