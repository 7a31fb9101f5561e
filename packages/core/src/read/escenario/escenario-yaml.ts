/** A scenario file → what would be otherwise. Strict: what is not known is told with its line, and nothing is run. */
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { parsePedimento } from '#kernel'
import { CONSUMOS, type Escenario, type Etapa, ORDENES, type Rechazo } from '#records'
import {
  certificacion,
  describe,
  dropEmpty,
  fecha,
  firstLine,
  lista,
  valueAt,
} from '../empresa/empresa-yaml.ts'

const pedimento = z.string().transform((texto, contexto) => {
  const leido = parsePedimento(texto)
  if (leido !== null) return leido
  contexto.addIssue({ code: 'custom', message: 'un pedimento de 15 dígitos' })
  return z.NEVER
})
const partida = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'un entero desde 1')
  .transform(Number)
/** What may be left out, in any of the ways of YAML. */
function opcional<Item extends z.ZodType>(item: Item) {
  return z.preprocess((valor) => (valor === '' || valor == null ? null : valor), item.nullable())
}

const salida = z.strictObject({ pedimento, partida: opcional(partida) })
const esquema = z.strictObject({
  nombre: z.preprocess((valor) => valor ?? '', z.string().trim().max(120, 'hasta 120 letras')),
  orden: z.preprocess((valor) => valor ?? 'peps', z.enum(ORDENES)),
  consumo: opcional(z.enum(CONSUMOS)),
  bom: opcional(z.string()),
  mover_salidas: lista(salida.extend({ fecha })),
  quitar_salidas: lista(salida),
  certificaciones: z.preprocess(
    (valor) => (valor === '' || valor == null ? {} : valor),
    z.strictObject({
      agregar: lista(certificacion.strict()),
      quitar: lista(z.strictObject({ tipo: certificacion.shape.tipo, desde: opcional(fecha) })),
    }),
  ),
  ley: opcional(z.string()),
  corte: opcional(fecha),
})

/**
 * The scenario, or null with every problem of the file.
 * Codes: ESCENARIO_YAML, ESCENARIO_CAMPO, ESCENARIO_CAMPO_DESCONOCIDO.
 */
export function readEscenario(contenido: string, archivo: string): Etapa<Escenario | null> {
  const lineas = new LineCounter()
  const texto = contenido.replace(/^\uFEFF/, '')
  const documento = parseDocument(texto, { schema: 'failsafe', lineCounter: lineas })
  const roto = documento.errors[0] ?? (isUsable(documento) ? null : new Error('no es una lista de campos'))
  if (roto) {
    const linea = 'pos' in roto ? lineas.linePos(roto.pos[0]).line : 1
    const datos = { detalle: firstLine(roto.message) }
    return failed([{ archivo, linea, campo: '', valor: '', codigo: 'ESCENARIO_YAML', datos }])
  }
  const lineaDe = (path: readonly PropertyKey[]) => lineOf(documento, lineas, path)
  const plano: unknown = isMap(documento.contents) ? dropEmpty(documento) : {}
  const { data, error } = esquema.safeParse(plano)
  if (error) return failed(error.issues.flatMap((issue) => rejectsOf(issue, plano, archivo, lineaDe)))
  const named = <T>(items: readonly T[], ...path: string[]) =>
    items.map((item, i) => ({ ...item, linea: lineaDe([...path, i]) }))
  const file = (campo: 'bom' | 'ley') => {
    const ruta = data[campo]
    return ruta === null ? null : { ruta, linea: lineaDe([campo]) }
  }
  const output: Escenario = {
    ...data,
    bom: file('bom'),
    ley: file('ley'),
    mover_salidas: named(data.mover_salidas, 'mover_salidas'),
    quitar_salidas: named(data.quitar_salidas, 'quitar_salidas'),
    certificaciones: {
      agregar: data.certificaciones.agregar,
      quitar: named(data.certificaciones.quitar, 'certificaciones', 'quitar'),
    },
  }
  return { output, rechazos: [], avisos: [], cuentas: [] }
}

/** A list of fields, or nothing at all: the scenario in which everything stays as it is. */
function isUsable({ contents }: Document): boolean {
  return contents === null || isMap(contents) || String(contents) === ''
}

function failed(rechazos: readonly Rechazo[]): Etapa<null> {
  return { output: null, rechazos, avisos: [], cuentas: [] }
}

function rejectsOf(
  issue: z.core.$ZodIssue,
  plano: unknown,
  archivo: string,
  lineaDe: (path: readonly PropertyKey[]) => number,
): Rechazo[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      const campo = path.join('.')
      const codigo = 'ESCENARIO_CAMPO_DESCONOCIDO'
      return { archivo, linea: lineaDe(path), campo, valor: '', codigo, datos: { campo } }
    })
  }
  const campo = issue.path.join('.')
  const valor = valueAt(plano, issue.path)
  const datos = { campo, valor, esperado: describe(issue) }
  return [{ archivo, linea: lineaDe(issue.path), campo, valor, codigo: 'ESCENARIO_CAMPO', datos }]
}

/** Line of what stands at a path, or of the nearest thing above it that is there. */
function lineOf(documento: Document, lineas: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = documento.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lineas.linePos(node.range[0]).line
  }
  return 1
}
