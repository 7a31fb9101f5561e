/** What each state of goods at a third party means, and whether that third party was registered on the day. */
import type { Lang } from '../../idioma.ts'
import type { Textos } from '../renglones.ts'

export const TEXTOS_DE_SUBMAQUILA: Textos = {
  abierto: {
    es: {
      explicacion: 'Parte del envío sigue con el tercero.',
      remedio: 'Nada, si es así; si ya volvió, capture el retorno.',
    },
    en: {
      explicacion: 'Part of what was sent is still there.',
      remedio: 'Nothing, if so; if it came back, record the return.',
    },
  },
  cerrado: {
    es: { explicacion: 'Todo el envío volvió, o se hizo desperdicio en el proceso.', remedio: 'Nada.' },
    en: { explicacion: 'All of it came back, or became waste in the process.', remedio: 'Nothing.' },
  },
  devuelto: {
    es: { explicacion: 'Lo que el retorno tomó de ese envío, el más antiguo con saldo.', remedio: 'Nada.' },
    en: { explicacion: 'What the return took of that send, the oldest with a balance.', remedio: 'Nothing.' },
  },
  sin_envio: {
    es: {
      explicacion: 'Volvió lo que a ese tercero nunca se le envió.',
      remedio: 'Capture el envío que falta; si volvió dentro de un producto, revise su lista de materiales.',
    },
    en: {
      explicacion: 'What came back was never sent to that third party.',
      remedio: 'Record the missing send; if it came inside a product, check its bill of materials.',
    },
  },
  antes_del_envio: {
    es: {
      explicacion: 'Volvió antes de haberse enviado.',
      remedio: 'Corrija la fecha del retorno o del envío.',
    },
    en: {
      explicacion: 'It came back before it was sent.',
      remedio: 'Correct the date of the return or of the send.',
    },
  },
  sin_saldo: {
    es: {
      explicacion: 'Volvió más de lo que ese tercero tenía ese día.',
      remedio:
        'Busque el envío que falta o la cantidad mal capturada; si el tercero puso lo suyo, no es de este programa.',
    },
    en: {
      explicacion: 'More came back than that third party held that day.',
      remedio:
        'Look for a missing send or a wrong quantity; what the third party put in is not of this program.',
    },
  },
  unidad: {
    es: {
      explicacion: 'Volvió en una unidad que no se sabe convertir a la del envío.',
      remedio: 'Agregue el factor a unidades, o capture el retorno en la unidad del envío.',
    },
    en: {
      explicacion: 'It came back in a unit that nobody knows how to convert to that of the send.',
      remedio: 'Add the factor to unidades, or record the return in the unit of the send.',
    },
  },
  incontable: {
    es: {
      explicacion: 'La cantidad es más de la que se puede contar exacta.',
      remedio: 'Corrija la cantidad o la lista de materiales.',
    },
    en: {
      explicacion: 'The quantity is more than can be counted exactly.',
      remedio: 'Correct the quantity or the bill of materials.',
    },
  },
}

const REGISTROS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  registrado: { es: '', en: '' },
  sin_registro: {
    es: ' La tabla terceros no tiene a ese tercero.',
    en: ' The table terceros does not have that third party.',
  },
  fuera_de_vigencia: {
    es: ' El tercero no estaba registrado ese día.',
    en: ' The third party was not registered on that day.',
  },
  no_evaluable: {
    es: ' Nadie dijo qué terceros están registrados.',
    en: ' Nobody said which third parties are registered.',
  },
}

/** What to add about the registration of the third party; nothing when it was registered. */
export function describeRegistro(registro: string, lang: Lang): string {
  return REGISTROS[registro][lang]
}
