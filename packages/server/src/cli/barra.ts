/** Progress bars on stderr, when it is a terminal; nothing otherwise. */
import { Presets, SingleBar } from 'cli-progress'
import { type Avance, type Fase, SIN_AVANCE } from '../avance.ts'
import type { Lang } from '../lang.ts'
import { say } from './textos.ts'

const WIDTH = 26

export function makeBarra(lang: Lang): Avance {
  if (!process.stderr.isTTY) return SIN_AVANCE
  let bar: SingleBar | null = null
  const end = () => {
    bar?.update(bar.getTotal())
    bar?.stop()
    bar = null
  }
  return {
    begin(fase: Fase, total: number) {
      end()
      const titulo = say(lang, `fase_${fase}`).padEnd(WIDTH)
      bar = new SingleBar(
        { format: `${titulo} {bar} {percentage}%`, hideCursor: true, barsize: 30, stream: process.stderr },
        Presets.shades_classic,
      )
      bar.start(Math.max(1, total), 0)
    },
    advance(by: number) {
      bar?.increment(by)
    },
    end,
  }
}
