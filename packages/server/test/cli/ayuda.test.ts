import { describe, expect, test } from 'vitest'
import { AYUDA_EN } from '../../src/cli/ayuda/en.ts'
import { AYUDA_ES } from '../../src/cli/ayuda/es.ts'
import { showAyuda } from '../../src/cli/ayuda.ts'
import { COMANDOS } from '../../src/cli/main.ts'

/** Started by the launcher, not by the command line. */
const DEL_LANZADOR = ['demo', 'test']

describe.each([
  ['es', AYUDA_ES],
  ['en', AYUDA_EN],
] as const)('the help in %s', (lang, ayuda) => {
  const comandos = ayuda.grupos.flatMap((grupo) => grupo.comandos)

  test('tells every command that there is, once, and no other', () => {
    expect(comandos.map((c) => c.nombre).sort()).toEqual([...COMANDOS.keys(), ...DEL_LANZADOR].sort())
  })

  test('of a command shows its arguments and what each option means', () => {
    for (const { nombre, uso, linea } of comandos) {
      const texto = showAyuda(lang, nombre)
      expect(texto.startsWith(`trazo ${nombre}`)).toBe(true)
      expect(texto).toContain(linea)
      for (const option of uso.join(' ').match(/--(?!list|semilla)[a-z-]+\b/g) ?? [])
        expect([nombre, texto.split('\n').some((line) => line.startsWith(`  ${option}`))]).toEqual([
          nombre,
          true,
        ])
    }
  })

  test('of no command lists them all, none wider than a terminal', () => {
    const lines = showAyuda(lang, 'nada').split('\n')
    expect(lines.filter((line) => line.startsWith('  '))).toHaveLength(comandos.length)
    expect(lines.every((line) => line.length <= 110)).toBe(true)
  })

  test('never shows an option that no command names', () => {
    const usos = comandos.flatMap((c) => c.uso).join(' ')
    expect(ayuda.opciones.filter(({ opcion }) => !usos.includes(opcion))).toEqual([])
  })
})

test('both languages tell the same commands in the same order', () => {
  const names = (ayuda: typeof AYUDA_ES) => ayuda.grupos.map((g) => g.comandos.map((c) => c.nombre))
  expect(names(AYUDA_EN)).toEqual(names(AYUDA_ES))
})
