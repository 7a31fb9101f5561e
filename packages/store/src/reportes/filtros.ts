/**
 * Conditions of a report as people write them: `clave=RT`, `clave=RT|V1`, `clave!=V1`, `fecha=2026-01-01..2026-03-31`,
 * `saldo=0.000001..`. Values travel as parameters of the query, never as part of its text.
 */
import { parseDecimal, parseFecha, scaleDecimal } from '@trazo/core/kernel'
import { Paro } from '../paro.ts'
import type { CampoDeRelacion } from './columnas.ts'
import { findCampo } from './columnas.ts'

export interface Condicion {
  readonly sql: string
  readonly parametros: Readonly<Record<string, string>>
}

const FORMA = /^([a-z_\d]+)(!=|=)(.*)$/s

/** Texts of conditions → one condition, all of which must hold. Throws Paro FILTRO_INVALIDO, REPORTE_SIN_COLUMNA. */
export function readFiltros(
  textos: readonly string[],
  campos: readonly CampoDeRelacion[],
  relacion: string,
): Condicion {
  const sql: string[] = ['true']
  const parametros: Record<string, string> = {}
  for (const texto of textos) {
    const [, nombre = '', operador = '', valor = ''] = FORMA.exec(texto) ?? []
    if (nombre === '') throw new Paro('FILTRO_INVALIDO', { filtro: texto })
    const campo = findCampo(campos, nombre, relacion)
    const bind = (escrito: string) => {
      const clave = `p${Object.keys(parametros).length}`
      parametros[clave] = readValor(campo, escrito, texto)
      return `cast($${clave} as ${campo.tipo})`
    }
    sql.push(
      operador === '!='
        ? `not coalesce(${buildSql(campo, valor, bind)}, false)`
        : buildSql(campo, valor, bind),
    )
  }
  return { sql: sql.join(' and '), parametros }
}

function buildSql(campo: CampoDeRelacion, valor: string, bind: (escrito: string) => string): string {
  const columna = `"${campo.nombre}"`
  if (valor === '')
    return campo.clase === 'texto' || campo.clase === 'pedimento' ? `${columna} = ''` : `${columna} is null`
  const rango = campo.clase === 'texto' ? -1 : valor.indexOf('..')
  if (rango < 0) return `${columna} in (${valor.split('|').map(bind).join(', ')})`
  const [desde, hasta] = [valor.slice(0, rango), valor.slice(rango + 2)]
  const partes = [
    ...(desde === '' ? [] : [`${columna} >= ${bind(desde)}`]),
    ...(hasta === '' ? [] : [`${columna} <= ${bind(hasta)}`]),
  ]
  return partes.length === 0 ? `${columna} is not null` : `(${partes.join(' and ')})`
}

/** A value as the column can be compared with it; pedimentos and dates may be written as people write them. */
function readValor({ clase, tipo }: CampoDeRelacion, escrito: string, filtro: string): string {
  if (clase === 'texto') return escrito
  if (clase === 'pedimento') return escrito.replace(/[\s-]/g, '')
  const good =
    clase === 'fecha'
      ? /^\d{4}-\d\d-\d\d$/.test(escrito) && parseFecha(escrito) !== null
      : clase === 'entero'
        ? /^-?\d{1,9}$/.test(escrito)
        : fits(escrito, tipo)
  if (!good) throw new Paro('FILTRO_INVALIDO', { filtro })
  return escrito
}

/** A decimal that a column of that type can hold as it is: the database would round one, and fail at another. */
function fits(escrito: string, tipo: string): boolean {
  const decimal = parseDecimal(escrito)
  const [, digitos, lugares] = /^DECIMAL\((\d+),(\d+)\)$/.exec(tipo) ?? []
  if (decimal === null || decimal.escala > Number(lugares)) return false
  return scaleDecimal(decimal, Number(lugares)).toString().replace('-', '').length <= Number(digitos)
}
