/** Header lines: how they are cut into names, and how two spellings of one name are made equal. */

export const DELIMITADORES = [',', ';', '\t', '|'] as const
export type Delimitador = (typeof DELIMITADORES)[number]

/** A header name as it is compared: lower case, without accents, spaces, underscores or any other sign (contract section 2). */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** The names of a header line, trimmed and without the quotes around them. */
export function headerFields(line: string, delimitador: string): string[] {
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const c = line[i]
    if (c === '"' && quoted && line[i + 1] === '"') field += line[i++]
    else if (c === '"') quoted = !quoted
    else if (c === delimitador && !quoted) {
      fields.push(field.trim())
      field = ''
    } else field += c
  }
  fields.push(field.trim())
  return fields
}

/** The delimiter that cuts the line into most names, quotes respected; on a tie, the first of the list. */
export function detectDelimiter(line: string): Delimitador {
  let best: Delimitador = ','
  let most = 1
  for (const candidate of DELIMITADORES) {
    const names = headerFields(line, candidate).length
    if (names > most) {
      best = candidate
      most = names
    }
  }
  return best
}
