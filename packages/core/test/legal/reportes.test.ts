import { describe, expect, it } from 'vitest'
import { parseFecha } from '#kernel'
import {
  checkFormato,
  checkPreset,
  checkReporte,
  conjuntoDe,
  esquemaFormato,
  esquemaPreset,
  esquemaReporte,
  formatoDe,
  openLey,
} from '#legal'
import { LEY_CHICA } from './ley-chica.ts'

const dia = (texto: string) => parseFecha(texto)!

const conjunto = (desde: string, columnas: string[], mas: object = {}) => ({
  desde,
  norma: 'RGCE, Anexo 24',
  fuente: 'una fuente',
  confianza: 'media',
  columnas: columnas.map((campo) => ({ campo, titulo: campo.toUpperCase() })),
  ...mas,
})
const reporte = (id: string, conjuntos: object[], seccion = 'A', lee = 'entradas') =>
  esquemaReporte.parse({
    id,
    seccion,
    titulo: { es: id, en: id },
    lee,
    checked_on: '2026-11-20',
    conjuntos,
  })

const A = reporte('a', [
  conjunto('inicio', ['uno', 'dos'], { hasta: '2024-12-31' }),
  conjunto('2025-01-01', ['uno']),
])
const C = reporte(
  'c',
  [conjunto('2024-11-15', ['origen'], { hereda: 'a', notas: [{ es: 'nota', en: 'note' }] })],
  'C',
)
const ley = openLey({ ...LEY_CHICA, reportes: [A, C] })

describe('the columns of a report on a day', () => {
  it.each<[string, string, string[] | null]>([
    ['a', '2020-01-01', ['uno', 'dos']],
    ['a', '2024-12-31', ['uno', 'dos']],
    ['a', '2025-01-01', ['uno']],
    ['c', '2024-11-14', null],
    ['c', '2024-11-15', ['uno', 'dos', 'origen']],
    ['c', '2026-01-01', ['uno', 'origen']],
    ['otro', '2026-01-01', null],
  ])('%s on %s are %j', (id, fecha, esperadas) => {
    expect(conjuntoDe(ley, id, dia(fecha))?.columnas.map(({ campo }) => campo) ?? null).toEqual(esperadas)
  })

  it('come with the citation of their own set and the notes of both', () => {
    expect(conjuntoDe(ley, 'c', dia('2026-01-01'))).toMatchObject({
      fundamento: {
        vigente_desde: '2024-11-15',
        vigente_hasta: '',
        consultado: '2026-11-20',
        confianza: 'media',
      },
      notas: [{ es: 'nota' }],
    })
  })

  it('a format that is not in the law is our bug', () => {
    expect(() => formatoDe(ley, 'otro')).toThrow('no format otro')
  })
})

describe('a report that is not sound', () => {
  const todos = new Map([A, C].map((r) => [r.id, r]))
  it.each<[string, ReturnType<typeof reporte>, string]>([
    [
      'a gap',
      reporte('x', [conjunto('inicio', ['u'], { hasta: '2024-01-01' }), conjunto('2024-01-03', ['u'])]),
      'hueco',
    ],
    ['a column twice', reporte('x', [conjunto('inicio', ['u', 'u'])]), 'u está dos veces'],
    ['no columns', reporte('x', [conjunto('inicio', [])]), 'no tiene columnas'],
    [
      'an unknown parent',
      reporte('x', [conjunto('inicio', ['u'], { hereda: 'z' })]),
      'no existe el reporte z',
    ],
    ['a parent that inherits', reporte('x', [conjunto('inicio', ['u'], { hereda: 'c' })]), 'hereda a su vez'],
    [
      'a parent of another relation',
      reporte('x', [conjunto('inicio', ['u'], { hereda: 'a' })], 'B', 'salidas'),
      'no lee lo mismo',
    ],
  ])('because of %s is told', (_, malo, mensaje) => {
    expect(
      checkReporte(malo, todos)
        .map((p) => p.mensaje)
        .join(),
    ).toContain(mensaje)
  })

  it('and one that is sound has no problem', () => {
    expect([...checkReporte(A, todos), ...checkReporte(C, todos)]).toEqual([])
  })
})

describe('a text file that is not sound', () => {
  const campo = (mas: object) => ({
    campo: 'u',
    titulo: 'U',
    tipo: 'texto',
    maximo: 3,
    confianza: 'baja',
    ...mas,
  })
  const formato = (registros: object[]) =>
    esquemaFormato.parse({
      id: 'f',
      titulo: { es: 'f', en: 'f' },
      desde: 'inicio',
      norma: 'n',
      fuente: 'f',
      confianza: 'baja',
      checked_on: '2026-11-20',
      delimitador: '|',
      fin_de_linea: 'lf',
      por_confirmar: { es: 'p', en: 'p' },
      registros: registros.map((r) => ({ titulo: { es: 'r', en: 'r' }, campos: [campo({})], ...r })),
      claves: [],
    })
  it.each<[string, object[], string]>([
    [
      'two records of one code',
      [
        { id: 'a', codigo: '1' },
        { id: 'b', codigo: '1' },
      ],
      '1 está dos veces',
    ],
    ['two records without code', [{ id: 'a' }, { id: 'b' }], 'sin código está dos veces'],
    [
      'a heading in the middle',
      [
        { id: 'a', codigo: '1' },
        { id: 'b', codigo: '2', encabezado: true },
      ],
      'va primero',
    ],
    ['a list without options', [{ id: 'a', campos: [campo({ tipo: 'lista' })] }], 'opciones'],
    ['options without a list', [{ id: 'a', campos: [campo({ opciones: ['S'] })] }], 'opciones'],
  ])('because of %s is told', (_, registros, mensaje) => {
    expect(
      checkFormato(formato(registros))
        .map((p) => p.mensaje)
        .join(),
    ).toContain(mensaje)
  })
})

it('a question that asks for a column twice is told', () => {
  const preset = {
    id: 'p',
    titulo: { es: 'p', en: 'p' },
    uso: { es: 'p', en: 'p' },
    lee: 'saldos',
    columnas: ['a', 'a'],
  }
  expect(checkPreset(esquemaPreset.parse(preset))).toEqual([
    { campo: 'columnas', mensaje: 'a está dos veces' },
  ])
})
