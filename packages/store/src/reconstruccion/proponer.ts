/**
 * A lost ledger proposed again from what is left: Data Stage says what arrived, the exits and the bill of materials say
 * what was used, and every item is given the part that explains it best, with how sure that is and why. Nothing of this is
 * said to be true: it is a proposal to be reviewed, line by line, and the ones to begin with are the least sure.
 */
import { assignComponentes } from '@trazo/core/book'
import { type Dias, parseDecimal } from '@trazo/core/kernel'
import { type Ley, unidadCanonica } from '@trazo/core/legal'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { type Llegada, readAntecedentes, readLlegadas, readNecesidades, readUnidades } from './evidencia.ts'

/** `texto`: the description names the part; `antecedente`: lines still there; `flujo`: what was used over time. */
export type Motivo = 'texto' | 'antecedente' | 'flujo' | 'sin_candidato'
export type Confianza = 'alta' | 'media' | 'baja' | 'ninguna'

export interface LineaPropuesta extends Llegada {
  readonly numero_parte: string
  readonly motivo: Motivo
  readonly confianza: Confianza
  /** Parts that may be these goods, the one proposed first. */
  readonly candidatas: readonly string[]
}

export interface Propuesta {
  readonly lineas: readonly LineaPropuesta[]
  /** Parts that Data Stage does not tell apart: one family each. */
  readonly familias: ReadonlyMap<string, readonly string[]>
}

const SEMANA = 7
/** Share of parts with papers of their own from which the absence of the others says something too. */
const COBERTURA_CLARA = 0.8

interface Grupo {
  readonly nombre: string
  readonly fraccion: string
  readonly unidad: string
  readonly lineas: Llegada[]
}

/** Proposes a part for every item that Data Stage has and the company lost. */
export async function proposeLibro(libro: LibroEnDisco, ley: Ley): Promise<Propuesta> {
  const llegadas = await readLlegadas(libro, ley)
  const necesidades = await readNecesidades(libro)
  const unidades = await readUnidades(libro, ley)
  const antecedentes = await readAntecedentes(libro)
  const componentes = [...new Set(necesidades.map((n) => n.componente))]
  const nombradas = namedIn(llegadas, componentes)
  const grupos = groupLlegadas(
    llegadas.filter((l) => !nombradas.has(l)),
    ley,
  )
  const porFlujo = componentes.filter((c) => !new Set(nombradas.values()).has(c))

  const periodo = makePeriodos([...llegadas, ...necesidades].map(({ fecha }) => fecha))
  const series = groupSeries(
    necesidades,
    ({ componente, fecha, cantidad }) => [componente, fecha, toNumber(cantidad)],
    periodo,
  )
  const grupo = assignComponentes(
    porFlujo.map((c) => series.get(c)!),
    grupos.map(({ lineas }) => periodo.accumulate(lineas.map((l) => [l.fecha, toNumber(l.cantidad)]))),
    (c, g) => {
      const sabidas = antecedentes.get(porFlujo[c])
      return unidades.get(porFlujo[c]) === grupos[g].unidad && (!sabidas || sabidas.has(grupos[g].fraccion))
    },
  )
  const deGrupo = grupos.map((_, g) => porFlujo.filter((_, c) => grupo[c] === g))
  const sabidas = porFlujo.filter((c) => antecedentes.has(c)).length
  const cubierto = sabidas >= porFlujo.length * COBERTURA_CLARA
  return {
    lineas: [
      ...[...nombradas].map(([l, numero_parte]) => propose(l, [numero_parte], 'texto', 'alta')),
      ...grupos.flatMap((g, i) => proposeGrupo(g, deGrupo[i], antecedentes, cubierto)),
    ].sort(byLinea),
    familias: new Map(
      grupos.flatMap((g, i) => (deGrupo[i].length > 1 ? [[g.nombre, deGrupo[i]] as const] : [])),
    ),
  }
}

function proposeGrupo(
  { nombre, fraccion, lineas }: Grupo,
  candidatas: readonly string[],
  antecedentes: ReadonlyMap<string, ReadonlySet<string>>,
  cubierto: boolean,
): LineaPropuesta[] {
  if (candidatas.length === 0) return lineas.map((l) => propose(l, [nombre], 'sin_candidato', 'ninguna'))
  const constan = candidatas.every((parte) => antecedentes.get(parte)?.has(fraccion))
  if (!constan) return lineas.map((l) => propose(l, candidatas, 'flujo', 'baja'))
  return lineas.map((l) => propose(l, candidatas, 'antecedente', cubierto ? 'alta' : 'media'))
}

function propose(
  llegada: Llegada,
  candidatas: readonly string[],
  motivo: Motivo,
  confianza: Confianza,
): LineaPropuesta {
  return { ...llegada, numero_parte: candidatas[0], candidatas, motivo, confianza }
}

/** Items whose description holds a part number as a word of its own, and only one. */
function namedIn(llegadas: readonly Llegada[], componentes: readonly string[]): Map<Llegada, string> {
  const numeros = new Map(componentes.map((c) => [c.toUpperCase(), c]))
  const found = new Map<Llegada, string>()
  for (const llegada of llegadas) {
    const words = llegada.descripcion.toUpperCase().split(/[\s,;:()[\]"']+/)
    const named = new Set(words.flatMap((word) => (numeros.has(word) ? [numeros.get(word)!] : [])))
    if (named.size === 1) found.set(llegada, [...named][0])
  }
  return found
}

/** What Data Stage tells apart: tariff item with its NICO, and unit. Named by the item and its place. */
function groupLlegadas(llegadas: readonly Llegada[], ley: Ley): Grupo[] {
  const grupos = new Map<string, Grupo>()
  for (const llegada of llegadas) {
    const { fraccion, nico } = llegada
    const unidad = unidadCanonica(ley, llegada.unidad) ?? llegada.unidad
    const key = `${fraccion} ${nico} ${unidad}`
    const known = grupos.get(key)
    if (known) known.lineas.push(llegada)
    else
      grupos.set(key, {
        nombre: `SIN-PARTE-${fraccion}${nico}-${unidad}`,
        fraccion,
        unidad,
        lineas: [llegada],
      })
  }
  return [...grupos.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grupo]) => grupo)
}

interface Periodos {
  accumulate(hechos: readonly (readonly [Dias, number])[]): Float64Array
}

/** Weeks from the first day of the data to the last. */
function makePeriodos(fechas: readonly Dias[]): Periodos {
  const desde = fechas.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const hasta = fechas.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const n = fechas.length === 0 ? 0 : Math.floor((hasta - desde) / SEMANA) + 1
  return {
    accumulate(hechos) {
      const serie = new Float64Array(n)
      for (const [fecha, cantidad] of hechos) serie[Math.floor((fecha - desde) / SEMANA)] += cantidad
      for (let t = 1; t < n; t++) serie[t] += serie[t - 1]
      return serie
    },
  }
}

function groupSeries<T>(
  hechos: readonly T[],
  read: (hecho: T) => readonly [string, Dias, number],
  periodos: Periodos,
): Map<string, Float64Array> {
  const groups = new Map<string, (readonly [Dias, number])[]>()
  for (const [nombre, fecha, cantidad] of hechos.map(read)) {
    const known = groups.get(nombre)
    if (known) known.push([fecha, cantidad])
    else groups.set(nombre, [[fecha, cantidad]])
  }
  return new Map([...groups].map(([nombre, lista]) => [nombre, periodos.accumulate(lista)]))
}

/** An inference weighs quantities; it never books them. */
function toNumber(cantidad: string): number {
  const decimal = parseDecimal(cantidad)
  return decimal === null ? 0 : Number(decimal.unidades) / 10 ** decimal.escala
}

function byLinea(a: LineaPropuesta, b: LineaPropuesta): number {
  return (
    a.fecha - b.fecha ||
    (a.pedimento < b.pedimento ? -1 : a.pedimento > b.pedimento ? 1 : a.partida - b.partida)
  )
}
