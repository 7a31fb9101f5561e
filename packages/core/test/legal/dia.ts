import { assert, type Dias, parseFecha } from '#kernel'

/** The day that a test writes. */
export function dia(text: string): Dias {
  const dias = parseFecha(text)
  assert(dias !== null, `not a date: ${text}`)
  return dias
}
