/** What was compared and what was found. */
import { PLACES_CANTIDAD, parseDecimal, parsePedimento, scaleDecimal } from '@trazo/core/kernel'
import type { Hallazgo, Medida } from '@trazo/core/records'
import { ESTILO, type Hoja, type Renglon } from '../hoja.ts'
import type { DatosAnexo24 } from './datos.ts'
import { campo, makeBloque, numero } from './tabla.ts'

type Diferencia = readonly string[]

/** Widths of the columns that hold sentences, in characters, and what a line of them takes in points. */
const FRASE = 40
const PARRAFO = 56
const LETRA_ANCHA = 1.1
const ALTO_LINEA = 13.5
const ALTO_MAX = 400

export function makeConciliacion(datos: DatosAnexo24): Hoja {
  return makeBloque<Diferencia>(
    datos,
    'Conciliación',
    'Registros de la empresa contra el Data Stage. Vacío: sin diferencias, o sin Data Stage con que comparar.',
    datos.conciliacion,
    [
      campo('Pedimento', 20, (r, d) => writePedimento(r, d[0])),
      numero('Partida', 9, (r, d) => writeNumero(r, d[1])),
      campo('Campo', 20, (r, d) => r.texto(d[2])),
      campo('Valor empresa', 28, (r, d) => writeComparado(r, d[3], d[5])),
      campo('Valor Data Stage', 28, (r, d) => writeComparado(r, d[4], d[5])),
      numero('Diferencia', 18, (r, d) => writeNumero(r, d[5])),
      campo('Causa', 28, (r, d) => r.texto(d[6])),
    ],
  )
}

function writePedimento(renglon: Renglon, texto: string): void {
  const pedimento = parsePedimento(texto)
  if (pedimento === null) renglon.texto(texto)
  else renglon.pedimento(pedimento)
}

/** A number when the text is one; otherwise the text, which is never lost. */
function writeNumero(renglon: Renglon, texto: string): void {
  const decimal = parseDecimal(texto)
  if (!decimal || decimal.escala > PLACES_CANTIDAD) renglon.texto(texto)
  else if (decimal.escala === 0 && Math.abs(Number(decimal.unidades)) < 1e9)
    renglon.entero(Number(decimal.unidades))
  else renglon.cantidad(scaleDecimal(decimal, PLACES_CANTIDAD))
}

/** A compared value is a number only where the difference is one: a tariff item is text, whatever it looks like. */
function writeComparado(renglon: Renglon, valor: string, diferencia: string): void {
  if (parseDecimal(diferencia)) writeNumero(renglon, valor)
  else renglon.texto(valor)
}

export function makeHallazgos(datos: DatosAnexo24): Hoja {
  return makeBloque<Hallazgo>(
    datos,
    'Hallazgos',
    'Resultado de cada criterio. Lo calcula un programa con reglas declaradas; no es una resolución de la autoridad.',
    datos.hallazgos,
    [
      campo('Criterio', 12, (r, h) => r.texto(h.criterio, ESTILO.rotulo)),
      campo('Estado', 14, (r, h) =>
        r.texto(h.estado, h.estado === 'incumple' ? ESTILO.alerta : ESTILO.texto),
      ),
      campo('Grupo', 16, (r, h) => r.texto(h.grupo)),
      campo('Naturaleza', 12, (r, h) => r.texto(h.naturaleza)),
      numero('Severidad', 10, (r, h) => r.entero(h.severidad)),
      campo('Pregunta', FRASE, (r, h) => r.texto(h.pregunta, ESTILO.parrafo)),
      campo('Resultado', PARRAFO, (r, h) => r.texto(h.mensaje, ESTILO.parrafo)),
      numero('Medida', 18, (r, h) => writeMedida(r, h.medida)),
      numero('Umbral', 18, (r, h) => writeMedida(r, h.umbral)),
      campo('Unidad', 10, (r, h) => r.texto((h.medida ?? h.umbral)?.unidad ?? '')),
      numero('Renglones de evidencia', 12, (r, h) => r.entero(h.evidencia.total)),
      campo('Fundamento', FRASE, (r, h) => r.texto(h.fundamento.map(cite).join('\n'), ESTILO.parrafo)),
      campo('Falta', FRASE, (r, h) => r.texto(h.faltan.join('; '), ESTILO.parrafo)),
      campo('Qué hacer', PARRAFO, (r, h) => r.texto(h.remedio, ESTILO.parrafo)),
    ],
    { alto: measureHallazgo },
  )
}

/** Height of a finding: its longest paragraph, by the width of its column. */
function measureHallazgo(h: Hallazgo): number {
  const parrafos: readonly (readonly [string, number])[] = [
    [h.pregunta, FRASE],
    [h.mensaje, PARRAFO],
    [h.faltan.join('; '), FRASE],
    [h.remedio, PARRAFO],
  ]
  const lineas = [
    ...parrafos.map(([texto, ancho]) => Math.ceil((texto.length * LETRA_ANCHA) / ancho)),
    h.fundamento.reduce((sum, f) => sum + Math.ceil((cite(f).length * LETRA_ANCHA) / FRASE), 0),
  ]
  return Math.min(ALTO_MAX, ALTO_LINEA * Math.max(1, ...lineas) + 2)
}

function writeMedida(renglon: Renglon, medida: Medida | null): void {
  writeNumero(renglon, medida?.valor ?? '')
}

function cite(f: Hallazgo['fundamento'][number]): string {
  const confianza = f.confianza === 'sin_verificar' ? ', sin verificar' : ''
  return `${f.norma} (desde ${f.vigente_desde}, consultado ${f.consultado}${confianza})`
}
