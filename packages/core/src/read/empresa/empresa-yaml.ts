/** `empresa.yaml` → the company profile (contract section 2.1). Strict: a field of another shape is told, never guessed. */

import { type Document, isMap, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { z } from 'zod'
import { type Dias, parseFecha } from '#kernel'
import { type Aviso, CONSUMOS, type Empresa, type Etapa, MODALIDADES, type Rechazo } from '#records'

/** Aliases a profile may use: none is needed, and a bomb of them is not read. */
const ALIAS_MAXIMOS = 0

export const fecha = z.string().transform((texto, contexto): Dias => {
  const dias = /^\d{4}-\d{2}-\d{2}$|^\d{2}\/\d{2}\/\d{4}$/.test(texto) ? parseFecha(texto) : null
  if (dias !== null) return dias
  contexto.addIssue({ code: 'custom', message: 'fecha AAAA-MM-DD' })
  return z.NEVER
})
const texto = z.string().trim()
const obligatorio = texto.min(1, 'un texto')
const opcional = texto.nullish().transform((valor) => valor ?? '')

/** A list, which may be left empty in any of the ways of YAML. */
export function lista<Item extends z.ZodType>(item: Item) {
  return z.preprocess((valor) => (valor === '' || valor == null ? [] : valor), z.array(item))
}

export const certificacion = z.object({
  tipo: z.enum(['iva_ieps', 'oea']),
  rubro: opcional,
  desde: fecha,
  hasta: z
    .union([fecha, z.literal('').transform(() => null)])
    .nullable()
    .default(null),
})

const domicilio = z.object({
  clave: obligatorio,
  tipo: opcional,
  cp: opcional,
  municipio: opcional,
  estado: opcional,
})

const esquema = z.object({
  rfc: z.string().regex(/^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/, 'un RFC de 12 o 13 caracteres'),
  razon_social: obligatorio,
  programa_immex: obligatorio,
  modalidad: z.enum(MODALIDADES),
  inicio_programa: fecha,
  certificaciones: lista(certificacion),
  domicilios: lista(domicilio),
  consumo: z.preprocess((valor) => (valor === '' || valor == null ? 'estandar' : valor), z.enum(CONSUMOS)),
})

/** The profile, or null with the first problem of each field. Codes: EMPRESA_YAML, EMPRESA_CAMPO, EMPRESA_CAMPO_DESCONOCIDO. */
export function readEmpresa(contenido: string, archivo: string): Etapa<Empresa | null> {
  const lineas = new LineCounter()
  const documento = parseDocument(contenido.replace(/^\uFEFF/, ''), {
    schema: 'failsafe',
    lineCounter: lineas,
  })
  const lineaDe = (campo: string) => lineOf(documento, lineas, campo)
  const roto =
    documento.errors[0] ?? (isMap(documento.contents) ? null : new Error('no es una lista de campos'))
  if (roto)
    return failed([
      {
        archivo,
        linea: lineaDe(''),
        campo: '',
        valor: '',
        codigo: 'EMPRESA_YAML',
        datos: { detalle: firstLine(roto.message) },
      },
    ])
  const plano: unknown = dropEmpty(documento)
  const { data, error } = esquema.safeParse(plano)
  if (error) {
    return failed(
      error.issues.map((issue): Rechazo => {
        const campo = issue.path.join('.')
        const valor = valueAt(plano, issue.path)
        const datos = { campo, valor, esperado: describe(issue) }
        return {
          archivo,
          linea: lineaDe(String(issue.path[0])),
          campo,
          valor,
          codigo: 'EMPRESA_CAMPO',
          datos,
        }
      }),
    )
  }
  const avisos = unknownFields(plano as Record<string, unknown>).map(
    (campo): Aviso => ({
      codigo: 'EMPRESA_CAMPO_DESCONOCIDO',
      archivo,
      linea: lineaDe(campo),
      datos: { campo },
    }),
  )
  return { output: data, rechazos: [], avisos, cuentas: [] }
}

function failed(rechazos: readonly Rechazo[]): Etapa<null> {
  return { output: null, rechazos, avisos: [], cuentas: [] }
}

/** Plain values; every scalar is text, so that `0123` and `1e3` stay what they are. An alias is not followed. */
export function dropEmpty(documento: Document): unknown {
  try {
    return documento.toJS({
      maxAliasCount: ALIAS_MAXIMOS,
      reviver: (_, v) => (v === 'null' || v === '~' ? null : v),
    })
  } catch {
    return {}
  }
}

function lineOf(documento: Document, lineas: LineCounter, campo: string): number {
  if (!isMap(documento.contents)) return 1
  const pair = (documento.contents as YAMLMap<{ value: string; range?: number[] }>).items.find(
    (p) => p.key?.value === campo,
  )
  return pair?.key.range ? lineas.linePos(pair.key.range[0]).line : 1
}

function unknownFields(plano: Record<string, unknown>): string[] {
  return Object.keys(plano).filter((campo) => !(campo in esquema.shape))
}

export function valueAt(plano: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = plano
  for (const key of path)
    at = at === null || at === undefined ? undefined : (at as Record<PropertyKey, unknown>)[key]
  return typeof at === 'string' ? at.slice(0, 200) : ''
}

export function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.join(' | ')
  return issue.code === 'invalid_type' ? 'un valor' : issue.message
}

export function firstLine(mensaje: string): string {
  return mensaje.split('\n')[0]
}
