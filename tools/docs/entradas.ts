/** The tables of the company as a page: every column with its kind, its meaning, its other names, and an example. */
import { type CampoSpec, TABLAS, type TablaSpec, type TipoCampo } from '@trazo/core/records'
import type { Glosario } from './glosario.ts'
import { codeOf, table } from './markdown.ts'

const TIPOS: Readonly<Record<TipoCampo, string>> = {
  texto: 'texto',
  entero: 'entero',
  fecha: 'fecha',
  mes: 'mes',
  cantidad: 'cantidad, 6 decimales',
  dinero: 'dinero, 2 decimales',
  decimal: 'decimal exacto',
  pedimento: 'pedimento',
}

export function renderTablas(glosario: Glosario): string {
  return Object.values<TablaSpec>(TABLAS)
    .map((spec) => renderTabla(spec, glosario))
    .join('\n\n')
}

function renderTabla(spec: TablaSpec, glosario: Glosario): string {
  const rows = spec.campos.map((campo) => [
    codeOf(campo.nombre),
    TIPOS[campo.tipo],
    campo.obligatorio ? 'sí' : '',
    `${glosario.columna(spec.nombre, campo.nombre).texto}${opciones(campo)}`,
    campo.alias.map(codeOf).join(', '),
  ])
  return [
    `### ${codeOf(spec.nombre)}`,
    table(['columna', 'tipo', 'obligatoria', 'qué lleva', 'otros nombres'], rows),
    `\`\`\`csv\n${exampleOf(spec, glosario)}\n\`\`\``,
  ].join('\n\n')
}

/** Closed lists that the meaning does not already spell out. */
function opciones({ opciones = [], nombre }: CampoSpec): string {
  if (nombre === 'tipo_bien') return ''
  return opciones.length === 0 ? '' : ` Valores: ${opciones.map(codeOf).join(', ')}.`
}

/** Header and one row, as a CSV that the reader takes. */
export function exampleOf(spec: TablaSpec, glosario: Glosario): string {
  const cells = spec.campos.map(({ nombre }) => glosario.columna(spec.nombre, nombre).ejemplo ?? '')
  return `${spec.campos.map(({ nombre }) => nombre).join(',')}\n${cells.join(',')}`
}
