/**
 * TypeScript source in three: code with the inside of texts and comments blanked out, the comments, and the texts.
 * Every rule that looks at names reads `code`, so that a sentence never counts as an identifier. Offsets and lines are
 * those of the source.
 */

export interface Texto {
  readonly value: string
  readonly at: number
}

export interface Scanned {
  readonly code: string
  readonly strings: readonly Texto[]
  readonly comments: readonly Texto[]
}

/** What may stand before a `/` that opens a regular expression and not a division. */
const BEFORE_REGEX = /(^|[(,=:[!&|?{};+\-*%<>~^]|\b(return|typeof|case|in|of|await))\s*$/

export function scan(source: string): Scanned {
  const scanner = new Scanner(source)
  scanner.run()
  return { code: scanner.code, strings: scanner.strings, comments: scanner.comments }
}

class Scanner {
  readonly #source: string
  #at = 0
  code = ''
  readonly strings: Texto[] = []
  readonly comments: Texto[] = []
  /** Open braces inside each `${` that is open. */
  readonly #templates: number[] = []

  constructor(source: string) {
    this.#source = source
  }

  run(): void {
    while (this.#at < this.#source.length) this.#step()
  }

  #step(): void {
    const source = this.#source
    const char = source[this.#at]
    const two = source.slice(this.#at, this.#at + 2)
    if (two === '//') this.#comment(endOf(source, '\n', this.#at + 2))
    else if (two === '/*') this.#comment(endOf(source, '*/', this.#at + 2) + 2)
    else if (char === "'" || char === '"') this.#quoted(char)
    else if (char === '`') this.#template()
    else if (char === '/' && BEFORE_REGEX.test(this.code.slice(-40))) this.#regex()
    else this.#plain(char)
  }

  #plain(char: string): void {
    const last = this.#templates.length - 1
    if (last >= 0 && char === '{') this.#templates[last]++
    if (last >= 0 && char === '}' && this.#templates[last]-- === 0) {
      this.#templates.pop()
      this.#template()
      return
    }
    this.code += char
    this.#at++
  }

  #comment(end: number): void {
    this.comments.push({ value: this.#source.slice(this.#at, end), at: this.#at })
    this.#blank(end)
  }

  #quoted(quote: string): void {
    const from = this.#at + 1
    let end = from
    while (end < this.#source.length && this.#source[end] !== quote) end += this.#source[end] === '\\' ? 2 : 1
    this.#text(from, end)
  }

  /** From a back quote, or from the brace that closes `${…}`, to the next `${` or the closing back quote. */
  #template(): void {
    const from = this.#at + 1
    let end = from
    while (end < this.#source.length && this.#source[end] !== '`' && !this.#source.startsWith('${', end))
      end += this.#source[end] === '\\' ? 2 : 1
    const opens = this.#source[end] === '$'
    this.#text(from, end)
    if (!opens) return
    this.code += '{'
    this.#at++
    this.#templates.push(0)
  }

  #regex(): void {
    let end = this.#at + 1
    let inClass = false
    for (; end < this.#source.length && (inClass || this.#source[end] !== '/'); end++) {
      if (this.#source[end] === '\\') end++
      else if (this.#source[end] === '[') inClass = true
      else if (this.#source[end] === ']') inClass = false
    }
    this.#text(this.#at + 1, end)
  }

  /** Keeps the delimiters and blanks what stands between them. */
  #text(from: number, end: number): void {
    this.code += this.#source[this.#at]
    this.#at = from
    this.strings.push({ value: this.#source.slice(from, end), at: from })
    this.#blank(end)
    this.code += this.#source[end] ?? ''
    this.#at = end + 1
  }

  #blank(end: number): void {
    this.code += this.#source.slice(this.#at, end).replace(/[^\n]/g, ' ')
    this.#at = end
  }
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length : found
}
