import fc from 'fast-check'
import { type Compania, profileText, TABLAS, tableText } from './compania.ts'

/** One way to hand in the same company: named files, in the order they are named. */
export type Archivos = Record<string, string>

type Hoja = { nombre: string; texto: string }

function sheetsOf(compania: Compania): Hoja[] {
  return TABLAS.filter((tabla) => compania[tabla].length > 0).map((tabla) => ({
    nombre: `${tabla}.csv`,
    texto: tableText(tabla, compania[tabla]),
  }))
}

function toFiles(compania: Compania, hojas: readonly Hoja[]): Archivos {
  return Object.fromEntries([
    ...hojas.map(({ nombre, texto }) => [nombre, texto]),
    ['empresa.yaml', profileText(compania)],
  ])
}

/** Some of the files given a second time, under another name and in another folder. */
export function repeated(compania: Compania): fc.Arbitrary<Archivos> {
  const hojas = sheetsOf(compania)
  return fc.subarray(hojas, { minLength: Math.min(1, hojas.length) }).map((copias) => {
    const otras = copias.map(({ nombre, texto }) => ({ nombre: `0-copias/otra-${nombre}`, texto }))
    return toFiles(compania, [...hojas, ...otras])
  })
}

/** The given sheets under names that say nothing, in any order. */
function renamed(compania: Compania, hojas: readonly Hoja[]): fc.Arbitrary<Archivos> {
  const indices = hojas.map((_, i) => i)
  const orden = fc.shuffledSubarray(indices, { minLength: hojas.length })
  return fc.tuple(orden, orden).map(([lugares, nombres]) => {
    const nuevas = lugares.map((i) => ({
      nombre: `${nombres[i] % 2}/h${nombres[i]}.csv`,
      texto: hojas[i].texto,
    }))
    return toFiles(compania, nuevas)
  })
}

/** Every file whole, under another name, in another order. */
export function reordered(compania: Compania): fc.Arbitrary<Archivos> {
  return renamed(compania, sheetsOf(compania))
}

/** Every table cut into two files, row by row at random, under any names. */
export function split(compania: Compania): fc.Arbitrary<Archivos> {
  const partidas = TABLAS.map((tabla) =>
    fc
      .array(fc.boolean(), { minLength: compania[tabla].length, maxLength: compania[tabla].length })
      .map((lados) => [true, false].map((lado) => compania[tabla].filter((_, i) => lados[i] === lado)))
      .map((mitades) => mitades.map((filas) => ({ tabla, filas }))),
  )
  return fc.tuple(...partidas).chain((tablas) => {
    const mitades = tablas.flat().filter(({ filas }) => filas.length > 0)
    const hojas = mitades.map(({ tabla, filas }) => ({ nombre: '', texto: tableText(tabla, filas) }))
    return renamed(compania, hojas)
  })
}

/** The company with the rows of every table in any order. */
export function shuffled(compania: Compania): fc.Arbitrary<Compania> {
  const rows = (tabla: (typeof TABLAS)[number]) =>
    fc.shuffledSubarray([...compania[tabla]], { minLength: compania[tabla].length })
  return fc.record({
    empresa: fc.constant(compania.empresa),
    importaciones: rows('importaciones'),
    exportaciones: rows('exportaciones'),
    bom: rows('bom'),
    movimientos: rows('movimientos'),
    unidades: rows('unidades'),
    saldos_iniciales: rows('saldos_iniciales'),
    familias: rows('familias'),
    alternos: rows('alternos'),
    ordenes_produccion: rows('ordenes_produccion'),
  })
}
