/** Pieces of Markdown, and blocks of a page that are written from the code while the rest is written by people. */

/** A table; line breaks and bars inside a cell are made safe. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`
  return [line(headers), `|${' --- |'.repeat(headers.length)}`, ...rows.map(line)].join('\n')
}

function escapeCell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
}

export function codeOf(text: string): string {
  return `\`${text}\``
}

export function listOf(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n')
}

/** Puts `content` between `<!-- name -->` and `<!-- /name -->`; the page must have the pair. */
export function fillBlock(page: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const from = page.indexOf(open)
  const to = page.indexOf(close)
  if (from < 0 || to < from) throw new Error(`the page has no block ${name}`)
  return `${page.slice(0, from + open.length)}\n\n${content.trim()}\n\n${page.slice(to)}`
}
