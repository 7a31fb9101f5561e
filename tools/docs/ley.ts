/** What `law/` holds, as pages: parameters with their history and sources, catalogues, criteria. */
import type {
  CatalogoEmpacado,
  Confianza,
  CriterioEmpacado,
  LeyEmpacada,
  Parametro,
  Tarjeta,
} from '@trazo/core/legal'
import { codeOf, listOf, table } from './markdown.ts'

const CONFIANZA: Readonly<Record<Confianza, string>> = {
  alta: 'alta',
  media: 'media (una sola fuente)',
  baja: 'baja (fuentes en duda)',
  sin_verificar: '**sin verificar**',
}

const NATURALEZAS = [
  ['legal', 'Lo que dice la norma'],
  ['politica_publica', 'Política pública'],
  ['convencion_del_producto', 'Convenciones de este producto'],
  ['heuristica', 'Heurísticas'],
  ['estadistica', 'Estadísticas'],
] as const satisfies readonly (readonly [Parametro['naturaleza'], string])[]

export function renderParametros({ parametros }: LeyEmpacada): string {
  return NATURALEZAS.flatMap(([naturaleza, titulo]) => {
    const group = parametros.filter((parametro) => parametro.naturaleza === naturaleza)
    return group.length === 0 ? [] : [`### ${titulo}`, ...group.map(renderParametro)]
  }).join('\n\n')
}

function renderParametro(parametro: Parametro): string {
  const { id, descripcion, unidad, confianza, checked_on, valores, notas, aplica_al_calculo } = parametro
  const rows = valores.map((v) => [v.desde, v.hasta ?? '', `${v.valor}`, v.norma, CONFIANZA[v.confianza]])
  const uso = aplica_al_calculo ? '' : ' Se guarda como historia: ningún cálculo lo usa.'
  const limite = parametro.revisar_antes_de ? ` Revisar antes del ${parametro.revisar_antes_de}.` : ''
  return [
    `#### ${codeOf(id)}`,
    `${descripcion} Unidad: ${codeOf(unidad)}. Confianza: ${CONFIANZA[confianza]}. Revisado: ${checked_on}.${limite}${uso}`,
    table(['desde', 'hasta', 'valor', 'norma', 'confianza'], rows),
    ...(notas ? [`Notas: ${notas.trim()}`] : []),
    sourcesOf(valores.map(({ fuente }) => fuente)),
  ].join('\n\n')
}

function sourcesOf(fuentes: readonly string[]): string {
  const each = new Set(fuentes.flatMap((fuente) => fuente.split(' ; ')))
  return `Fuentes: ${[...each].map((fuente) => (fuente.startsWith('http') ? `<${fuente}>` : fuente)).join(' · ')}`
}

export function renderCatalogos({ catalogos }: LeyEmpacada): string {
  const row = ({ ficha, filas }: CatalogoEmpacado): string[] => [
    codeOf(ficha.id),
    ficha.titulo.es,
    ficha.publicador,
    ficha.edicion,
    `${filas.length}`,
    CONFIANZA[ficha.confianza],
    ficha.checked_on,
  ]
  return table(
    ['catálogo', 'qué es', 'publica', 'edición', 'renglones', 'confianza', 'revisado'],
    catalogos.map(row),
  )
}

export function renderCriterios({ criterios }: LeyEmpacada): string {
  return criterios.map(renderCriterio).join('\n\n')
}

function renderCriterio({ tarjeta, casos }: CriterioEmpacado): string {
  const fundamento = tarjeta.fundamento.map(
    (f) =>
      `${f.norma} — desde ${f.vigente_desde}, consultado ${f.consultado}, confianza ${CONFIANZA[f.confianza]}`,
  )
  const facts = [
    `Grupo ${codeOf(tarjeta.grupo)}, naturaleza ${codeOf(tarjeta.naturaleza)}, severidad ${tarjeta.severidad}, versión ${tarjeta.version}.`,
    `Medida en ${codeOf(tarjeta.medida.unidad)}${tarjeta.medida.descripcion ? `: ${tarjeta.medida.descripcion.es}` : '.'}`,
    describeBandas(tarjeta),
    `Necesita: ${tarjeta.necesita.map(codeOf).join(', ')}. Sin eso, ${codeOf('no_evaluable')}.`,
    ...(tarjeta.parametros.length > 0 ? [`Parámetros: ${tarjeta.parametros.map(codeOf).join(', ')}.`] : []),
    `Remedio: ${tarjeta.remedio.es}`,
    `Casos de prueba: ${casos.length}.`,
  ]
  const exculpatorias = tarjeta.exculpatorias.map((e) => (typeof e === 'string' ? e : e.es))
  return [
    `#### ${tarjeta.id}: ${tarjeta.pregunta.es}`,
    listOf(facts),
    ...(fundamento.length > 0
      ? [`Fundamento:\n\n${listOf(fundamento)}`]
      : ['Sin fundamento legal: es una heurística.']),
    ...(exculpatorias.length > 0 ? [`Lo que lo explica:\n\n${listOf(exculpatorias)}`] : []),
  ].join('\n\n')
}

const COTAS = [
  ['desde', '≥'],
  ['mayor_que', '>'],
  ['hasta', '≤'],
  ['menor_que', '<'],
] as const

function describeBandas({ bandas }: Tarjeta): string {
  if (!bandas) return 'El estado lo dice la consulta.'
  const each = bandas.map((banda) => {
    const cotas = COTAS.flatMap(([cota, sign]) =>
      banda[cota] === undefined ? [] : [`${sign} ${banda[cota]}`],
    )
    return `${codeOf(banda.estado)} si ${cotas.length > 0 ? cotas.join(' y ') : 'hay medida'}`
  })
  return `Estado: ${each.join('; ')}.`
}

/** Every report in force, with its columns by their official wording, norm and confidence. */
export function renderReportes({ reportes }: LeyEmpacada): string {
  return table(
    ['reporte', 'qué es', 'columnas', 'norma, desde y confianza'],
    reportes.map(({ id, titulo, conjuntos }) => {
      const { columnas, hereda, norma, desde, confianza } = conjuntos[conjuntos.length - 1]
      const propias = columnas.map((columna) => `${codeOf(columna.campo)} ${columna.titulo}`)
      const heredadas = hereda === undefined ? [] : [`las de ${codeOf(hereda)}`]
      return [
        codeOf(id),
        titulo.es,
        [...heredadas, ...propias].join('; '),
        `${norma}; ${desde}; ${CONFIANZA[confianza]}`,
      ]
    }),
  )
}

export function renderPreguntas({ presets }: LeyEmpacada): string {
  return table(
    ['pregunta', 'qué es', 'para qué', 'lee'],
    presets.map(({ id, titulo, uso, lee }) => [codeOf(id), titulo.es, uso.es, codeOf(lee)]),
  )
}
