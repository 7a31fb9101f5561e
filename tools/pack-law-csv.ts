/** Text of a catalogue → header and rows. Comma, double quotes where needed, `\n` at the end of each row, no line breaks in cells. */
export function parseCsv(text: string): { encabezado: string[]; filas: string[][] } {
  const lineas = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lineas[lineas.length - 1] === '') lineas.pop()
  const [encabezado = [], ...filas] = lineas.map(splitLinea)
  return { encabezado, filas }
}

const CELDA = /(?:"((?:[^"]|"")*)"|([^,"]*))(,|$)/y

/** Cells of one line. A quote out of place leaves the whole line as one cell, which the count of columns then reports. */
function splitLinea(linea: string): string[] {
  const celdas: string[] = []
  for (CELDA.lastIndex = 0; ; ) {
    const celda = CELDA.exec(linea)
    if (!celda) return [linea]
    celdas.push(celda[1]?.replaceAll('""', '"') ?? celda[2])
    if (celda[3] === '') return celdas
  }
}
