/**
 * The close of a month: the run whose state stands at its end, kept and signed. What becomes known later never edits it:
 * it stands as adjustments in the runs that come after.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, formatFecha, parseFecha } from '@trazo/core/kernel'
import { Paro } from '@trazo/store'
import { bookAparte } from '../aparte.ts'
import { withLimpieza } from '../limpieza.ts'
import { runPipeline, type Trabajo } from '../pipeline.ts'
import type { Resumen } from '../resumen.ts'
import { endOf, lastDay } from './alcance.ts'
import { type Cierre, digestOfCierre, formatCierre, readCierres, writeCierre } from './cierres.ts'
import { type Corrida, ladoOf, lastCorrida, openCorridas, storedInputs } from './corridas.ts'
import { openLlave, rutaDePublica } from './llave.ts'
import { signNota } from './nota-firmada.ts'
import { readRegistro } from './registro.ts'

export interface TrabajoDeCierre extends Pick<Trabajo, 'lang' | 'ley' | 'avance'> {
  readonly espacio: string
  /** `AAAA-MM`. */
  readonly mes: string
  readonly autor: string
}

export interface MesCerrado {
  readonly archivo: string
  readonly huella: string
  /** It was closed before, with the same data. */
  readonly ya: boolean
  readonly apartados: number
  /** The last day on which something happens in the data. */
  readonly hasta: string
  readonly llave: string
  /** The close before; null on the first. */
  readonly previo: string | null
  /** Nothing happens between `hasta` and the end of the month. */
  readonly corto: boolean
  /** Months between `previo` and this one were not closed. */
  readonly salto: boolean
}

/**
 * Throws Paro CIERRE_FUERA_DE_ORDEN (an earlier month than the last one closed), CIERRE_YA_HECHO (closed with other
 * data), CIERRE_SIN_DATOS (nothing happens in that month or later), LLAVE_ILEGIBLE, and as a run does.
 */
export async function closeMes(trabajo: TrabajoDeCierre): Promise<MesCerrado> {
  const { espacio, mes } = trabajo
  const corridas = openCorridas(espacio)
  const cierres = readCierres(corridas.espacio)
  const ultimo = cierres.at(-1)
  if (ultimo && mes < ultimo.mes) throw new Paro('CIERRE_FUERA_DE_ORDEN', { mes, ultimo: ultimo.mes })
  const corrida = lastCorrida(corridas)
  const hasta = (await lastDay(ladoOf(corrida))) ?? corrida.corte
  if (hasta < `${mes}-01`) throw new Paro('CIERRE_SIN_DATOS', { mes, hasta })
  const previo = cierres.filter((cierre) => cierre.mes < mes).at(-1) ?? null
  const llave = rutaDePublica(corridas.espacio)
  const corto = hasta < formatFecha(endOf(mes))
  const salto = previo !== null && formatFecha(endOf(previo.mes) + 1) !== `${mes}-01`
  const hecho = { hasta, llave, previo: previo?.mes ?? null, corto, salto }
  if (ultimo?.mes === mes) return { ...hecho, ...(await confirm(trabajo, corrida, ultimo)) }
  return { ...hecho, ...(await sign(trabajo, corrida, previo)) }
}

/** Closed once more: the same data, or a refusal. */
async function confirm(trabajo: TrabajoDeCierre, corrida: Corrida, hecho: Cierre) {
  const originales = await storedInputs(corrida)
  const resumen = await bookAparte(
    { ...trabajo, originales, corte: endOf(trabajo.mes) },
    async (terminada) => terminada.resumen,
  )
  if (resumen.huella !== hecho.corrida) throw new Paro('CIERRE_YA_HECHO', { mes: trabajo.mes })
  return { archivo: hecho.archivo, huella: hecho.corrida, ya: true, apartados: resumen.rechazos.total }
}

function sign(trabajo: TrabajoDeCierre, corrida: Corrida, previo: Cierre | null) {
  const { mes, autor } = trabajo
  const { espacio } = corrida
  const llave = openLlave(espacio, corrida.rfc, previo !== null)
  return withLimpieza(async (later) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'trazo-'))
    later(() => rmSync(carpeta, { recursive: true, force: true }))
    let archivo = ''
    const add = async ({ resumen }: { readonly resumen: Resumen }) => {
      // Only now is the workspace held: another process may have closed a month since it was looked at.
      const ultimo = readCierres(espacio).at(-1)
      if (ultimo && ultimo.nota !== previo?.nota)
        throw new Paro('CIERRE_FUERA_DE_ORDEN', { mes, ultimo: ultimo.mes })
      const linea = readRegistro(espacio).at(-1)
      assert(linea?.huella === resumen.huella, 'the run that closes is not the last of the registry')
      const texto = formatCierre(llave.nombre, {
        mes,
        corte: resumen.corte,
        corrida: resumen.huella,
        saldos: `sha256:${resumen.archivos['saldos.csv']}`,
        descargos: `sha256:${resumen.archivos['descargos.csv']}`,
        registro: `${linea.secuencia} sha256:${linea.sello}`,
        apartados: String(resumen.rechazos.total),
        autor: linea.autor,
        cerrado_en: linea.registrada_en,
        anterior: previo ? digestOfCierre(previo) : 'ninguno',
      })
      archivo = writeCierre(espacio, mes, signNota(texto, llave.nombre, llave.privada))
    }
    const resumen = await runPipeline({
      ...trabajo,
      entradas: [],
      originales: await storedInputs(corrida),
      salida: join(carpeta, 'salida'),
      corte: endOf(mes),
      espacio,
      mes,
      autor,
      add,
    })
    return { archivo, huella: resumen.huella, ya: false, apartados: resumen.rechazos.total }
  })
}

/** A month as it is written, or null. */
export function parseMes(texto: string): string | null {
  const dia = /^\d{4}-\d{2}$/.test(texto) ? parseFecha(`${texto}-01`) : null
  return dia === null ? null : formatFecha(dia).slice(0, 7)
}
