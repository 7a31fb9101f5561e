/** The languages that people are spoken to in. */
export const LANGS = ['es', 'en'] as const
export type Lang = (typeof LANGS)[number]
