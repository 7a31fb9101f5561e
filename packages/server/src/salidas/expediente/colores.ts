/** The few colours of the report. Text colours keep a contrast of 4.5 or more on their paper, in both schemes. */

export const CLARO = {
  papel: '#ffffff',
  tinta: '#1c2430',
  tenue: '#5a6472',
  regla: '#d8dde3',
  fondo: '#f5f6f8',
  acento: '#2b5a86',
  suave: '#a9c0d6',
  bien: '#1e6b43',
  atencion: '#8a5a00',
  mal: '#a3262a',
  no_evaluable: '#5a6472',
} as const

export type Color = keyof typeof CLARO

export const OSCURO: Readonly<Record<Color, string>> = {
  papel: '#14181d',
  tinta: '#e8ebef',
  tenue: '#a3adb9',
  regla: '#333b45',
  fondo: '#1c2229',
  acento: '#7fb0dd',
  suave: '#3f5d7a',
  bien: '#63c391',
  atencion: '#e0ae4e',
  mal: '#ef8a86',
  no_evaluable: '#a3adb9',
}

/** SVG with classes → SVG with the light colours written in, for a renderer that has no style sheet. */
export function paintSvg(svg: string): string {
  return svg.replace(/class="([fs])-(\w+)"/g, (_, kind: string, color: string) =>
    kind === 'f' ? `fill="${CLARO[color as Color]}"` : `stroke="${CLARO[color as Color]}"`,
  )
}
