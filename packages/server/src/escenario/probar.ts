/**
 * A what-if: the real run and a scratch run beside it, from the same files. Nothing is kept of either: the book and the
 * workspace are only read.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Dias } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { decodeTexto, readEscenario } from '@trazo/core/read'
import type { Aviso, Cadenas, Escenario, Rechazo } from '@trazo/core/records'
import { type Originales, Paro } from '@trazo/store'
import type { Avance } from '../avance.ts'
import type { Lang } from '../lang.ts'
import type { Lectura } from '../lectura.ts'
import { readBomDe, readLeyDe } from './archivos.ts'
import { certify } from './empresa-otra.ts'
import { bookLado, type Cambiado, type Lado } from './lado.ts'
import { emparejarEn } from './orden.ts'
import { moveSalidas } from './salidas-otras.ts'

/** A scenario that cannot be used, with each of its problems. */
export class EscenarioInvalido extends Paro {
  readonly rechazos: readonly Rechazo[]

  constructor(archivo: string, rechazos: readonly Rechazo[]) {
    super('ESCENARIO_INVALIDO', { archivo, n: String(rechazos.length) })
    this.rechazos = rechazos
  }
}

export interface Prueba {
  readonly escenario: Escenario
  /** Name of the scenario file. */
  readonly archivo: string
  readonly real: Lado
  readonly otro: Lado
  /** Rows of the scenario's own bill of materials that were set aside, and remarks on it. */
  readonly rechazos: readonly Rechazo[]
  readonly avisos: readonly Aviso[]
}

export interface TrabajoDePrueba {
  /** The scenario file. */
  readonly ruta: string
  readonly originales: Originales
  /** Cut-off of the real side; null for the latest date in the data. */
  readonly corte: Dias | null
  readonly ley: Ley
  readonly lang: Lang
  readonly avance: Avance
}

/** Throws EscenarioInvalido, Paro ENTRADA_NO_EXISTE when there is no scenario, and as a run does. */
export async function tryEscenario(trabajo: TrabajoDePrueba): Promise<Prueba> {
  const { ruta, ley: leyReal } = trabajo
  const archivo = basename(ruta)
  const escenario = openEscenario(ruta)
  const leida = readLeyDe(escenario, ruta)
  if ('rechazo' in leida) throw new EscenarioInvalido(archivo, [leida.rechazo])

  const real = await bookLado(trabajo)
  const notas: { rechazos: readonly Rechazo[]; avisos: readonly Aviso[] } = { rechazos: [], avisos: [] }
  const otro = await bookLado(
    { ...trabajo, ley: leida.valor ?? leyReal, corte: escenario.corte ?? real.corte },
    async (lectura, cadenas) => {
      const { cambiado, ...dichas } = await change(escenario, ruta, lectura, cadenas)
      Object.assign(notas, dichas)
      return cambiado
    },
  )
  return { escenario, archivo, real, otro, ...notas }
}

function openEscenario(ruta: string): Escenario {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(ruta)
  } catch {
    throw new Paro('ENTRADA_NO_EXISTE', { entrada: ruta })
  }
  const { output, rechazos } = readEscenario(decodeTexto(bytes), basename(ruta))
  if (output === null) throw new EscenarioInvalido(basename(ruta), [...rechazos])
  return output
}

async function change(
  escenario: Escenario,
  ruta: string,
  lectura: Lectura,
  cadenas: Cadenas,
): Promise<{ cambiado: Cambiado; rechazos: readonly Rechazo[]; avisos: readonly Aviso[] }> {
  const archivo = basename(ruta)
  const salidas = moveSalidas(escenario, archivo, lectura.tablas, cadenas)
  const certificada = certify(escenario, archivo, lectura.empresa)
  const bom = await readBomDe(escenario, ruta, lectura.diccionarios, lectura.fuentes.length)
  const problemas = [...salidas.rechazos, ...certificada.rechazos, ...('rechazo' in bom ? [bom.rechazo] : [])]
  if (problemas.length > 0 || 'rechazo' in bom) throw new EscenarioInvalido(archivo, problemas)

  const tablas = new Map(salidas.tablas)
  if (bom.valor) tablas.set('bom', bom.valor.tabla)
  const fuentes = bom.valor ? [...lectura.fuentes, bom.valor.fuente] : lectura.fuentes
  const cambiado = {
    lectura: { ...lectura, tablas, fuentes, empresa: certificada.empresa },
    cadenas: salidas.cadenas,
    consumo: escenario.consumo,
    emparejar: emparejarEn(escenario.orden),
  }
  return { cambiado, rechazos: bom.valor?.rechazos ?? [], avisos: bom.valor?.avisos ?? [] }
}
