/** Model → the report as a tree of blocks, in a language. */
import { formatFecha } from '@trazo/core/kernel'
import type { Lang } from '../../lang.ts'
import type { HallazgoExpediente, ModeloExpediente } from '../modelo.ts'
import { composeAnexo, composeCuentas } from './compose/anexo.ts'
import { composeComplementos } from './compose/complementos.ts'
import type { Contexto } from './compose/contexto.ts'
import { composeHallazgos } from './compose/hallazgos.ts'
import { composeInventario } from './compose/inventario.ts'
import { composeConciliacion, composeMovimiento } from './compose/movimiento.ts'
import { composePortada } from './compose/portada.ts'
import { shortHuella, showFecha } from './formato.ts'
import { textosDe } from './textos.ts'
import type { Vista } from './vista.ts'

export function composeVista(declarado: ModeloExpediente, lang: Lang): Vista {
  const modelo = { ...declarado, hallazgos: declarado.hallazgos.map(withoutMarks) }
  const t = textosDe(lang)
  const contexto: Contexto = { modelo, lang, t }
  return {
    lang,
    titulo: modelo.empresa.razon_social,
    documento: t('documento'),
    contenido: t('contenido'),
    fecha: formatFecha(modelo.corte),
    pie: t('pie', {
      rfc: modelo.empresa.rfc,
      corte: showFecha(modelo.corte, lang),
      ley: modelo.ley,
      huella: shortHuella(modelo.huella),
    }),
    pagina: t('pagina', { n: '{n}', total: '{total}' }),
    portada: composePortada(contexto),
    secciones: [
      composeHallazgos(contexto),
      composeInventario(contexto),
      composeMovimiento(contexto),
      composeConciliacion(contexto),
      ...composeComplementos(contexto),
      composeCuentas(contexto),
      composeAnexo(contexto),
    ],
  }
}

/** Sentences of the law's cards may set a name between backticks, which are marks of writing and not of speech. */
function withoutMarks(hallazgo: HallazgoExpediente): HallazgoExpediente {
  const plain = (texto: string): string => texto.replace(/`([^`]*)`/g, '$1')
  const { pregunta, mensaje, remedio, faltan, formula } = hallazgo
  return {
    ...hallazgo,
    pregunta: plain(pregunta),
    mensaje: plain(mensaje),
    remedio: plain(remedio),
    faltan: faltan.map(plain),
    ...(formula === undefined ? {} : { formula: plain(formula) }),
  }
}
