/** Bytes → text as it is kept: without the blanks around it, and in one case where the law has no other. */

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const APOSTROPHE = 39

/** What is left of a cell once blanks (the no-break space too) and the text mark of spreadsheets are dropped. */
export interface Ventana {
  from: number
  to: number
}

/** False, at little cost, for what nearly every cell is: text that begins and ends with a plain visible character. */
export function needsTrim(bytes: Uint8Array, { from, to }: Ventana): boolean {
  if (from >= to) return false
  const first = bytes[from]
  const last = bytes[to - 1]
  return first <= APOSTROPHE || first >= 0x80 || last <= 32 || last >= 0x80
}

/** Narrows the window in place. */
export function trim(bytes: Uint8Array, window: Ventana): void {
  let { from, to } = window
  while (from < to) {
    if (bytes[from] <= 32) from++
    else if (bytes[from] === 0xc2 && bytes[from + 1] === 0xa0) from += 2
    else break
  }
  while (to > from) {
    if (bytes[to - 1] <= 32) to--
    else if (bytes[to - 1] === 0xa0 && bytes[to - 2] === 0xc2) to -= 2
    else break
  }
  window.from = from < to && bytes[from] === APOSTROPHE ? from + 1 : from
  window.to = to
}

/** Whether upper case would change nothing; what is not plain ASCII may change. */
export function isUpperCase(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] >= 0x80 || (bytes[i] >= 97 && bytes[i] <= 122)) return false
  return true
}

/** The same text in upper case: plain letters byte by byte, the rest through a string. */
export function upperCase(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const upper = bytes.slice(from, to)
  for (let i = 0; i < upper.length; i++) {
    if (upper[i] >= 0x80) return encoder.encode(decoder.decode(upper).toUpperCase())
    if (upper[i] >= 97 && upper[i] <= 122) upper[i] -= 32
  }
  return upper
}

/** Found values are shown up to here. */
const LONGEST_SHOWN = 200

/** A found value as a report shows it: one line, control characters as their pictures, cut at 200 characters. */
export function showValue(bytes: Uint8Array, from: number, to: number): string {
  return showText(decoder.decode(bytes.subarray(from, Math.min(to, from + LONGEST_SHOWN * 4))))
}

export function showText(text: string): string {
  const shown = Array.from(text.slice(0, LONGEST_SHOWN * 2), printable)
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN - 1).join('')}…` : shown.join('')
}

function printable(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029 ? '\u2421' : character
}
