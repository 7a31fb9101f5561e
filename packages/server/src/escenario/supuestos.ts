/** What a scenario supposes, in sentences, and what must be said of it. */
import { showPedimento } from '@trazo/core/kernel'
import type { SalidaNombrada } from '@trazo/core/records'
import type { Lang } from '../lang.ts'
import { showFecha } from '../salidas/expediente/index.ts'
import type { Prueba } from './probar.ts'
import { sayIn } from './textos.ts'

/** One sentence for each thing that is otherwise, in the order of the file's fields. */
export function listSupuestos({ escenario: e, otro }: Prueba, lang: Lang): string[] {
  const say = sayIn(lang)
  const { agregar, quitar } = e.certificaciones
  return [
    ...(e.orden === 'peps' ? [] : [say('supone_orden', { orden: say(`orden_${e.orden}`) })]),
    ...(e.consumo ? [say('supone_consumo', { consumo: say(`consumo_${e.consumo}`) })] : []),
    ...(e.bom ? [say('supone_bom', { archivo: e.bom.ruta })] : []),
    ...e.mover_salidas.map((salida) =>
      say('supone_mover', { salida: showSalida(salida), fecha: showFecha(salida.fecha, lang) }),
    ),
    ...e.quitar_salidas.map((salida) => say('supone_quitar', { salida: showSalida(salida) })),
    ...agregar.map(({ tipo, desde }) =>
      say('supone_agregar', { tipo: say(tipo), fecha: showFecha(desde, lang) }),
    ),
    ...quitar.map(({ tipo }) => say('supone_retirar', { tipo: say(tipo) })),
    ...(e.ley ? [say('supone_ley', { version: otro.ley.version })] : []),
    ...(e.corte === null ? [] : [say('supone_corte', { fecha: showFecha(e.corte, lang) })]),
  ]
}

function showSalida({ pedimento, partida }: SalidaNombrada): string {
  return partida === null ? showPedimento(pedimento) : `${showPedimento(pedimento)}-${partida}`
}

/** What nobody must miss: that the scenario does not follow the rule. Empty when it does. */
export function warnOf({ escenario }: Prueba, lang: Lang): string {
  return escenario.orden === 'peps' ? '' : sayIn(lang)('no_es_la_regla')
}
