/** `trazo demo`: makes a plant from a seed, writes its papers to a folder and runs the main job on them. */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { main, say } from '@trazo/server'
import { planDemo, simulatePlanta, writePlanta } from '@trazo/testkit'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'demo' },
    semilla: { type: 'string', default: '7' },
    lang: { type: 'string', default: 'es' },
  },
})
const carpeta = resolve(values.out)
const lang = values.lang === 'en' ? 'en' : 'es'
const { planta, verdad } = simulatePlanta(planDemo(Number(values.semilla)))
for (const anterior of ['entrada', 'salida', 'verdad.json'])
  rmSync(join(carpeta, anterior), { recursive: true, force: true })
await writePlanta(planta, verdad, carpeta)
process.stdout.write(`${say(lang, 'demo_planta', { semilla: values.semilla, carpeta })}\n\n`)
const estado = await main(['run', join(carpeta, 'entrada'), '--out', join(carpeta, 'salida'), '--lang', lang])
process.exitCode = estado === 1 ? 0 : estado
