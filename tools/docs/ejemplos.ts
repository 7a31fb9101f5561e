/**
 * Worked examples: fenced blocks of a page that say what goes into a run (`csv entrada=importaciones.csv`) and what comes
 * out of it (`csv salida=descargos.csv donde=componente:C-1040`). `corte=AAAA-MM-DD` on any block is the cut-off of the run.
 */
export interface Bloque {
  readonly archivo: string
  readonly texto: string
}

export interface Resultado extends Bloque {
  /** `columna:valor` pairs; only rows that hold them all are compared. */
  readonly donde: readonly (readonly [columna: string, valor: string])[]
}

export interface Ejemplo {
  readonly entradas: readonly Bloque[]
  readonly salidas: readonly Resultado[]
  readonly corte: string | null
}

/** The blocks of a page; throws when one says something that is not understood, so that no figure goes unchecked. */
export function parseEjemplo(page: string): Ejemplo {
  const entradas: Bloque[] = []
  const salidas: Resultado[] = []
  const cortes = new Set<string>()
  for (const [, info, texto] of page.matchAll(/^```(?:csv|yaml) (.+)\n([\s\S]*?)^```$/gm)) {
    const words = info.trim().split(/\s+/)
    const pairs = words.map((word) => splitAt(word, '='))
    const valuesOf = (key: string) => pairs.filter(([name]) => name === key).map(([, value]) => value)
    const strange = pairs.find(([name]) => !['entrada', 'salida', 'donde', 'corte'].includes(name))
    if (strange) throw new Error(`a block says ${strange[0]}, which means nothing here`)
    for (const corte of valuesOf('corte')) cortes.add(corte)
    for (const archivo of valuesOf('entrada')) entradas.push({ archivo, texto })
    const donde = valuesOf('donde').map((filter) => splitAt(filter, ':'))
    for (const archivo of valuesOf('salida')) salidas.push({ archivo, texto, donde })
  }
  if (cortes.size > 1) throw new Error(`one page is one run, and it names ${cortes.size} cut-offs`)
  if (entradas.length === 0 || salidas.length === 0)
    throw new Error('a page shows what goes in and what comes out')
  return { entradas, salidas, corte: [...cortes][0] ?? null }
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  if (at < 0) throw new Error(`${text}: no ${mark} in it`)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** Records of a CSV text; quotes may hold commas, quotes and line ends. */
export function splitCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (end === '' && row.length === 0 && !quoted && !plain) break
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** Rows of a result that the page speaks of, with its columns and in its own order; throws on a column it has not. */
export function pickRows(written: string, { archivo, texto, donde }: Resultado): string[][] {
  const [header, ...rows] = splitCsv(written)
  const place = (columna: string) => {
    const at = header.indexOf(columna)
    if (at < 0) throw new Error(`${archivo} has no column ${columna}: ${header.join()}`)
    return at
  }
  const columnas = splitCsv(texto)[0]
  const places = columnas.map(place)
  const kept = donde.map(([columna, valor]) => [place(columna), valor] as const)
  const spoken = rows.filter((row) => kept.every(([at, valor]) => row[at] === valor))
  return [columnas, ...spoken.map((row) => places.map((at) => row[at]))]
}
