/** What each state of a destruction, donation, sale or regularisation means. The days of notice are not verified. */
import type { Textos } from '../renglones.ts'

export const TEXTOS_DE_DESTINOS: Textos = {
  documentado: {
    es: {
      explicacion:
        'Tiene lo que la ampara. Con cuántos días se avisa de una destrucción está en conflicto entre dos fuentes: compare dias_aviso con las dos.',
      remedio: 'Nada; compruebe el plazo vigente del aviso.',
    },
    en: {
      explicacion:
        'It has what backs it. How many days ahead a destruction is noticed is in conflict between two sources: compare dias_aviso with both.',
      remedio: 'Nothing; check the term of notice in force.',
    },
  },
  sin_documento: {
    es: {
      explicacion: 'El movimiento no dice con qué aviso se hizo.',
      remedio: 'Escriba en documento el folio del aviso, y agréguelo a avisos_destino.',
    },
    en: {
      explicacion: 'The movement does not say under which notice it was made.',
      remedio: 'Write the folio of the notice in documento, and add it to avisos_destino.',
    },
  },
  sin_aviso: {
    es: {
      explicacion: 'avisos_destino no tiene el aviso que el movimiento nombra.',
      remedio: 'Agregue el aviso con su acuse, o corrija el folio.',
    },
    en: {
      explicacion: 'avisos_destino lacks the notice that the movement names.',
      remedio: 'Add the notice with its receipt, or correct the folio.',
    },
  },
  sin_acta: {
    es: {
      explicacion: 'Hay aviso y falta el acta de hechos de la destrucción.',
      remedio: 'Consiga el acta y escriba su folio en avisos_destino.',
    },
    en: {
      explicacion: 'There is a notice and the record of the destruction is missing.',
      remedio: 'Get the record and write its folio in avisos_destino.',
    },
  },
  sin_pedimento: {
    es: {
      explicacion: 'La regularización no nombra su pedimento, que es lo que la ampara.',
      remedio: 'Escriba el pedimento (clave A3) en el movimiento.',
    },
    en: {
      explicacion: 'The regularisation does not name its pedimento, which is what backs it.',
      remedio: 'Write the pedimento (key A3) in the movement.',
    },
  },
  otro_destino: {
    es: {
      explicacion: 'El aviso es para otra cosa que la que se hizo.',
      remedio: 'Corrija el folio o el tipo del movimiento; si se hizo otra cosa, falta su aviso.',
    },
    en: {
      explicacion: 'The notice is for something else than what was done.',
      remedio:
        'Correct the folio or the type of the movement; if something else was done, its notice is missing.',
    },
  },
  aviso_posterior: {
    es: {
      explicacion: 'El aviso es posterior al hecho.',
      remedio: 'Compruebe las dos fechas; un aviso posterior no lo ampara.',
    },
    en: {
      explicacion: 'The notice is later than the event.',
      remedio: 'Check both dates; a later notice does not back it.',
    },
  },
  fecha_distinta: {
    es: {
      explicacion: 'El hecho no fue el día que dice el aviso.',
      remedio: 'Compruebe el acta y corrija la fecha que esté mal.',
    },
    en: {
      explicacion: 'The event was not on the day that the notice says.',
      remedio: 'Check the record and correct the wrong date.',
    },
  },
  sin_movimiento: {
    es: {
      explicacion: 'El aviso dice que el hecho ya ocurrió y ningún movimiento lo registra.',
      remedio: 'Capture el movimiento con el folio del aviso, o anote que no se hizo.',
    },
    en: {
      explicacion: 'The notice says that the event took place and no movement records it.',
      remedio: 'Record the movement with the folio of the notice, or note that it was not done.',
    },
  },
  por_ocurrir: {
    es: {
      explicacion: 'El aviso está presentado y su día no ha llegado, o no se dice.',
      remedio: 'Nada todavía.',
    },
    en: {
      explicacion: 'The notice is filed and its day has not come, or is not said.',
      remedio: 'Nothing yet.',
    },
  },
}
