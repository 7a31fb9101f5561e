/** `trazo demo`: makes a plant from a seed, writes its papers to a folder and runs the main job on them. */
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { attempt, isHelp, main, misuse, parseArgumentos, say } from '@trazo/server'
import { planDemo, simulatePlanta, writePlanta } from '@trazo/testkit'

/** What a demonstration leaves in its folder, to be made again; the last one tells that the others are its own. */
const PROPIAS = ['entrada', 'salida', 'verdad.json'] as const

async function demo(argv: readonly string[]): Promise<number> {
  if (argv.some(isHelp)) return main(['demo', '--help', ...argv.filter((a) => !isHelp(a))])
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['out', 'semilla'], [])
  const { out = 'demo', semilla = '7' } = dichas
  if (sueltas.length > 0) throw misuse(lang, 'palabra_de_mas', { valor: sueltas[0] })
  if (!/^\d{1,9}$/.test(semilla)) throw misuse(lang, 'semilla_invalida', { valor: semilla })
  const carpeta = resolve(out)
  const rutas = PROPIAS.map((nombre) => join(carpeta, nombre))
  if (rutas.some(existsSync) && !existsSync(rutas[2])) throw misuse(lang, 'demo_ajena', { carpeta })
  const { planta, verdad } = simulatePlanta(planDemo(Number(semilla)))
  for (const ruta of rutas) rmSync(ruta, { recursive: true, force: true })
  await writePlanta(planta, verdad, carpeta)
  process.stdout.write(`${say(lang, 'demo_planta', { semilla, carpeta })}\n\n`)
  const estado = await main(['run', rutas[0], '--out', rutas[1], '--lang', lang])
  return estado === 1 ? 0 : estado
}

const argv = process.argv.slice(2)
process.exitCode = await attempt(argv, () => demo(argv))
