/** Every criterion of the law on one book. */
import { compareText } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import type { Etapa } from '@trazo/core/records'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import { evaluate } from './evaluar.ts'
import type { HallazgoJuzgado } from './hallazgo-juzgado.ts'
import { makeHay } from './insumos.ts'
import type { ContextoJuicio } from './juicio.ts'

/** A whole book, already reconciled → one finding per criterion, in order of their ids. Bad data makes no error here. */
export async function judge(
  libro: LibroEnDisco,
  ley: Ley,
  contexto: ContextoJuicio,
): Promise<Etapa<HallazgoJuzgado[]>> {
  const ids = [...ley.criterios.keys()].sort(compareText)
  const hay = makeHay(libro)
  const output: HallazgoJuzgado[] = []
  for (const id of ids) output.push(await evaluate(libro, ley, ley.criterios.get(id)!, contexto, hay))
  const ignoradas = output.filter((hallazgo) => hallazgo.estado === 'no_evaluable').length
  const cuenta = {
    de: 'criterios',
    leidas: ids.length,
    usadas: ids.length - ignoradas,
    ignoradas,
    apartadas: 0,
    repetidas: 0,
  }
  return { output, rechazos: [], avisos: [], cuentas: [cuenta] }
}
