/** What reports, presets and text files must fulfil beyond the shape of each file. */
import type { Problema } from './esquema.ts'
import type { Formato } from './esquema-formato.ts'
import type { Preset, Reporte } from './esquema-reporte.ts'
import { checkVigencias } from './vigencia.ts'

/** The problems of a report: its sets follow one another by day, it inherits from a report that stands by itself. */
export function checkReporte(reporte: Reporte, todos: ReadonlyMap<string, Reporte>): Problema[] {
  const periodos = reporte.conjuntos.map(({ desde, hasta = '' }) => ({ desde, hasta }))
  const problemas = checkVigencias(periodos).map(([i, mensaje]) => ({ campo: `conjuntos.${i}`, mensaje }))
  reporte.conjuntos.forEach(({ hereda, columnas }, i) => {
    const campo = `conjuntos.${i}`
    const padre = hereda === undefined ? null : todos.get(hereda)
    if (padre === undefined) problemas.push({ campo, mensaje: `no existe el reporte ${hereda}` })
    if (padre?.conjuntos.some((c) => c.hereda !== undefined))
      problemas.push({ campo, mensaje: `${hereda} hereda a su vez de otro` })
    if (padre && padre.lee !== reporte.lee)
      problemas.push({ campo, mensaje: `no lee lo mismo que ${hereda}` })
    if (!padre && columnas.length === 0) problemas.push({ campo, mensaje: 'no tiene columnas' })
    problemas.push(
      ...checkOnce(
        columnas.map((c) => c.campo),
        campo,
      ),
    )
  })
  return problemas
}

export function checkPreset(preset: Preset): Problema[] {
  return checkOnce(preset.columnas, 'columnas')
}

/** The problems of a text file: codes told apart, one heading at most and first, options only where they are asked for. */
export function checkFormato(formato: Formato): Problema[] {
  const problemas = checkOnce(
    formato.registros.map((r) => r.codigo ?? ''),
    'registros',
  )
  formato.registros.forEach(({ encabezado, campos, id }, i) => {
    if (encabezado && i > 0) problemas.push({ campo: id, mensaje: 'el encabezado va primero' })
    for (const { campo, tipo, opciones } of campos)
      if ((tipo === 'lista') !== (opciones !== undefined))
        problemas.push({
          campo: `${id}.${campo}`,
          mensaje: 'las opciones van con el tipo lista, y solo con él',
        })
  })
  return problemas
}

function checkOnce(valores: readonly string[], campo: string): Problema[] {
  const repetido = valores.find((valor, i) => valores.indexOf(valor) !== i)
  return repetido === undefined ? [] : [{ campo, mensaje: `${repetido || 'sin código'} está dos veces` }]
}
