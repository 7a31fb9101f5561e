/** Writes the finding of one card: the same words and keys whatever the answer. */
import { assert, type Dias, formatFecha, formatScaled, parseDecimal, scaleDecimal } from '@trazo/core/kernel'
import { estadoDeBanda, fundamentoDe, type Ley, type Tarjeta } from '@trazo/core/legal'
import { ESTADOS, type Estado } from '@trazo/core/records'
import type { Lang } from '../idioma.ts'
import type { Celda } from '../libro/lectura.ts'
import type { HallazgoJuzgado } from './hallazgo-juzgado.ts'
import { describeInsumo } from './insumos.ts'
import type { ParametrosDeTarjeta } from './parametros.ts'
import { type Cifras, fillTexto } from './textos.ts'

export interface ContextoJuicio {
  /** Cut-off day, included. */
  readonly corte: Dias
  readonly lang: Lang
}

/** Places of a measure in the findings (contract section 5). */
const LUGARES_MEDIDA = 6

/** A decimal of a query → the text of a measure. */
export function formatMedida(valor: Celda): string {
  return formatScaled(toScaled(String(valor)), LUGARES_MEDIDA)
}

function toScaled(texto: string): bigint {
  const decimal = parseDecimal(texto)
  assert(decimal !== null, `not a decimal: ${texto}`)
  return scaleDecimal(decimal, LUGARES_MEDIDA)
}

export interface Resuelto {
  readonly estado: Estado
  readonly umbral: string | null
}

export class Juicio {
  readonly id: string
  readonly #ley: Ley
  readonly #tarjeta: Tarjeta
  readonly #contexto: ContextoJuicio
  readonly #parametros: ParametrosDeTarjeta

  constructor(ley: Ley, tarjeta: Tarjeta, contexto: ContextoJuicio, parametros: ParametrosDeTarjeta) {
    this.id = tarjeta.id
    this.#ley = ley
    this.#tarjeta = tarjeta
    this.#contexto = contexto
    this.#parametros = parametros
  }

  /** By the bands of the card, or as the query says when the card leaves it to the query. */
  resolveEstado(medida: string, estado: Celda | undefined, umbral: Celda | undefined): Resuelto {
    if (!this.#tarjeta.estado_por_consulta)
      return estadoDeBanda(this.#ley, this.#tarjeta, medida, this.#contexto.corte)
    const dicho = ESTADOS.find((e) => e === estado)
    assert(dicho !== undefined, `${this.id}: the query gave no state`)
    return { estado: dicho, umbral: umbral === null || umbral === undefined ? null : String(umbral) }
  }

  noEvaluable(
    insumos: readonly string[],
    cifras: Cifras,
    evidencia: HallazgoJuzgado['evidencia'],
  ): HallazgoJuzgado {
    const { lang } = this.#contexto
    const faltan = insumos.map((insumo) => describeInsumo(insumo, lang))
    const mensaje =
      lang === 'es'
        ? `No se puede evaluar: falta ${faltan.join('; ')}.`
        : `It cannot be assessed: missing ${faltan.join('; ')}.`
    const remedio =
      lang === 'es' ? 'Agregue lo que falta y vuelva a correr.' : 'Add what is missing and run again.'
    return {
      ...this.#write({ estado: 'no_evaluable', umbral: null }, null, mensaje, evidencia, cifras),
      faltan,
      remedio,
    }
  }

  evaluado(
    medida: string,
    resuelto: Resuelto,
    cifras: Cifras,
    evidencia: HallazgoJuzgado['evidencia'],
  ): HallazgoJuzgado {
    const { lang, corte } = this.#contexto
    const { usados } = this.#parametros
    const dichas: Cifras = {
      ...Object.fromEntries(usados.map(({ id, valor }) => [id, valor])),
      ...cifras,
      corte: formatFecha(corte),
      evidencia: evidencia.total,
    }
    const mensaje = fillTexto(this.#tarjeta.textos.empresa[lang], resuelto.estado, dichas)
    return this.#write(resuelto, medida, mensaje, evidencia, cifras)
  }

  #write(
    { estado, umbral }: Resuelto,
    medida: string | null,
    mensaje: string,
    evidencia: HallazgoJuzgado['evidencia'],
    cifras: Cifras,
  ): HallazgoJuzgado {
    const { id, version, grupo, naturaleza, severidad, pregunta, remedio } = this.#tarjeta
    const { lang, corte } = this.#contexto
    const { unidad, descripcion } = this.#tarjeta.medida
    return {
      criterio: id,
      version,
      grupo,
      naturaleza,
      severidad,
      estado,
      medida: medida === null ? null : { valor: medida, unidad },
      umbral: umbral === null ? null : { valor: umbral, unidad },
      fundamento: fundamentoDe(this.#tarjeta, corte),
      evidencia,
      faltan: [],
      remedio: estado === 'cumple' ? '' : remedio[lang],
      pregunta: pregunta[lang],
      mensaje,
      margen:
        medida === null || umbral === null
          ? null
          : formatScaled(toScaled(medida) - toScaled(umbral), LUGARES_MEDIDA),
      formula: descripcion?.[lang] ?? '',
      cifras,
      parametros: this.#parametros.usados,
    }
  }
}
