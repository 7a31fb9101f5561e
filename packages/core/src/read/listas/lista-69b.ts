/**
 * The list of CFF article 69-B (presumed non-existent operations), with the quirks of its real editions (formats 6.1):
 * Windows-1252, a legend with the cut date above the header, RFCs that repeat, cells with two dates or a serial day.
 * It says what the authority published, row by row; it concludes nothing about anyone.
 */
import { type Dias, makeFecha, parseFecha, SIN_FECHA } from '#kernel'
import type { Aviso, Etapa, Rechazo } from '#records'
import type { Delimitado } from '../identify/identidad.ts'
import { namesOf } from '../tables/abrir.ts'
import { LectorDelimitado } from '../texto/delimitado.ts'
import { foldHeader } from '../texto/encabezado.ts'
import { HaciaUtf8 } from '../texto/utf8.ts'

/** The four steps of the procedure, each with its block of four columns. */
export type Paso69b = 'presuncion' | 'desvirtuado' | 'definitivo' | 'sentencia_favorable'

/** Days on which a step was published, SAT page and DOF; usually one each. */
export interface Publicacion {
  readonly sat: readonly Dias[]
  readonly dof: readonly Dias[]
}

export interface Renglon69b {
  readonly linea: number
  readonly rfc: string
  /** As the list says it: `Presunto`, `Definitivo`, `Desvirtuado`, `Sentencia Favorable`. */
  readonly situacion: string
  /** The letter of presumption: with the RFC, what tells one row from another. */
  readonly oficio: string
  readonly publicaciones: Readonly<Record<Paso69b, Publicacion>>
}

export interface Lista69b {
  /** The day the list was updated; SIN_FECHA when it does not say. */
  readonly corte: Dias
  readonly renglones: readonly Renglon69b[]
}

const RFC = /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/
/** Suppressed by court order: it stands for nobody, and matches nothing. */
const SUPRIMIDO = /^X{12,13}$/
const PRIMER_BLOQUE = 4
const ANCHO_DE_BLOQUE = 4
const ORIGEN_DE_SERIE = 25569
const MESES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

/** Codes: LISTA_SIN_CORTE, LISTA_FECHA_ILEGIBLE, LISTA_RFC_INVALIDO. */
export async function readLista69b(
  archivo: string,
  identidad: Delimitado,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Etapa<Lista69b>> {
  const renglones: Renglon69b[] = []
  const rechazos: Rechazo[] = []
  const avisos: Aviso[] = []
  let corte = SIN_FECHA
  let leidas = 0
  const transcoder = new HaciaUtf8()
  const splitter = new LectorDelimitado(
    { delimitador: identidad.delimitador, comillas: true },
    (registro) => {
      const { linea } = registro
      const campos = namesOf(registro).map((campo) => campo.trim())
      if (linea < identidad.linea) corte = corte === SIN_FECHA ? parseCorte(campos[0]) : corte
      if (linea <= identidad.linea) return
      leidas++
      const rfc = (campos[1] ?? '').toUpperCase()
      if (SUPRIMIDO.test(rfc) || campos.every((campo) => campo === '')) return
      if (!RFC.test(rfc))
        rechazos.push({ archivo, linea, campo: 'rfc', valor: rfc, codigo: 'LISTA_RFC_INVALIDO' })
      else {
        const publicaciones = readPublicaciones(campos, (valor) =>
          avisos.push({ codigo: 'LISTA_FECHA_ILEGIBLE', archivo, linea, datos: { valor } }),
        )
        renglones.push({
          linea,
          rfc,
          situacion: campos[3] ?? '',
          oficio: campos[PRIMER_BLOQUE] ?? '',
          publicaciones,
        })
      }
    },
  )
  for await (const chunk of chunks) splitter.push(transcoder.push(chunk))
  splitter.push(transcoder.end())
  splitter.end()
  if (corte === SIN_FECHA) avisos.push({ codigo: 'LISTA_SIN_CORTE', archivo })
  const usadas = renglones.length
  const apartadas = rechazos.length
  const ignoradas = leidas - usadas - apartadas
  const cuentas = [{ de: `lista_69b:${archivo}`, leidas, usadas, ignoradas, apartadas, repetidas: 0 }]
  return { output: { corte, renglones }, rechazos, avisos, cuentas }
}

/** `… actualizada al 31 de diciembre de 2025; …` → that day. */
function parseCorte(legend: string): Dias {
  const match = /\bal\s+(\d{1,2})\s+de\s+(\p{L}+)\s+(?:de|del)\s+(\d{4})/iu.exec(legend)
  if (!match) return SIN_FECHA
  return makeFecha(Number(match[3]), MESES.indexOf(foldHeader(match[2])) + 1, Number(match[1])) ?? SIN_FECHA
}

function readPublicaciones(
  campos: readonly string[],
  unreadable: (valor: string) => void,
): Record<Paso69b, Publicacion> {
  const dates = (index: number) => {
    const valor = campos[index] ?? ''
    const days = parseFechas(valor)
    if (valor !== '' && days.length === 0) unreadable(valor.slice(0, 200))
    return days
  }
  const step = (paso: number) => {
    const first = PRIMER_BLOQUE + paso * ANCHO_DE_BLOQUE
    return { sat: dates(first + 1), dof: dates(first + 3) }
  }
  return { presuncion: step(0), desvirtuado: step(1), definitivo: step(2), sentencia_favorable: step(3) }
}

/** `25/05/2022 - 26/04/2021`, `25/05/2022` or the serial day `44014` → days. */
function parseFechas(valor: string): Dias[] {
  if (/^\d{5}$/.test(valor)) return [Number(valor) - ORIGEN_DE_SERIE]
  const found = valor.match(/\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2}/g) ?? []
  return found.flatMap((text) => parseFecha(text) ?? [])
}
