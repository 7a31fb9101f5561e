/** What each state of a fixed asset means, and each contradiction about it. */
import type { Textos } from '../renglones.ts'

export const TEXTOS_DE_ACTIVOS: Textos = {
  en_planta: {
    es: { explicacion: 'Está en el domicilio que dice el renglón.', remedio: 'Nada.' },
    en: { explicacion: 'It is at the address of the row.', remedio: 'Nothing.' },
  },
  en_reparacion: {
    es: {
      explicacion:
        'Está en el extranjero para reparación, dentro de plazo (hasta dos años, art. 174 del Reglamento; una fuente).',
      remedio: 'Regréselo con la misma clave antes del límite, o tramite la prórroga.',
    },
    en: {
      explicacion:
        'It is abroad for repair, in term (up to two years, art. 174 of the Regulation; one source).',
      remedio: 'Bring it back under the same key before the limit, or ask for the extension.',
    },
  },
  reparacion_vencida: {
    es: {
      explicacion:
        'Salió a reparación y no ha vuelto, y pasó el límite (dos años, art. 174 del Reglamento; una fuente). Puede haber prórroga.',
      remedio:
        'Compruebe si hay prórroga o si ya volvió; si no, consulte cómo cerrar la exportación temporal.',
    },
    en: {
      explicacion:
        'It left for repair, has not come back, and the limit has passed (two years, art. 174 of the Regulation; one source). There may be an extension.',
      remedio:
        'Check for an extension or for its return; if there is none, ask how to close the temporary export.',
    },
  },
  dado_de_baja: {
    es: { explicacion: 'Salió del programa.', remedio: 'Conserve el pedimento de salida.' },
    en: { explicacion: 'It left the program.', remedio: 'Keep the exit pedimento.' },
  },
  baja_anterior: {
    es: {
      explicacion: 'La baja es anterior a la entrada.',
      remedio: 'Corrija la fecha que esté mal en activos_fijos.',
    },
    en: {
      explicacion: 'Its disposal is earlier than its entry.',
      remedio: 'Correct the wrong date in activos_fijos.',
    },
  },
  serie_repetida: {
    es: {
      explicacion: 'Dos bienes de la misma parte llevan la misma serie y estuvieron a la vez en el programa.',
      remedio:
        'Lea las placas y corrija la serie que no sea; si es el mismo bien capturado dos veces, quite uno.',
    },
    en: {
      explicacion: 'Two assets of one part carry the same serial and were in the program at once.',
      remedio:
        'Read the plates and correct the wrong serial; if it is one asset recorded twice, take one out.',
    },
  },
  sin_lote: {
    es: {
      explicacion: 'Ningún lote de activo fijo del libro es de ese pedimento y esa partida.',
      remedio: 'Capture la partida en importaciones con clave AF, o corrija pedimento y partida.',
    },
    en: {
      explicacion: 'No fixed-asset lot of the book is of that pedimento and item.',
      remedio: 'Record the item in importaciones with the key AF, or correct pedimento and item.',
    },
  },
  sin_activo: {
    es: {
      explicacion: 'El libro tiene un lote de activo fijo que activos_fijos no lista.',
      remedio: 'Agregue a activos_fijos los bienes de esa partida, con serie y domicilio.',
    },
    en: {
      explicacion: 'The book has a fixed-asset lot that activos_fijos does not list.',
      remedio: 'Add the assets of that item to activos_fijos, with serial and address.',
    },
  },
  domicilio_desconocido: {
    es: {
      explicacion: 'Su domicilio no es uno de los de empresa.yaml, o no se dice.',
      remedio:
        'Escriba la clave del domicilio registrado donde está, o registre ese domicilio en el programa.',
    },
    en: {
      explicacion: 'Its address is not one of those in empresa.yaml, or is not said.',
      remedio:
        'Write the key of the registered address where it is, or register that address in the program.',
    },
  },
  traslado_imposible: {
    es: {
      explicacion: 'Hay un traslado anterior a su entrada o posterior a su baja.',
      remedio: 'Corrija la fecha del traslado, de la entrada o de la baja.',
    },
    en: {
      explicacion: 'A move is earlier than its entry or later than its disposal.',
      remedio: 'Correct the date of the move, of the entry or of the disposal.',
    },
  },
  reparacion_imposible: {
    es: {
      explicacion:
        'Hay una reparación anterior a su entrada, posterior a su baja, o que regresó antes de salir.',
      remedio: 'Corrija las fechas de la reparación, de la entrada o de la baja.',
    },
    en: {
      explicacion:
        'A repair is earlier than its entry, later than its disposal, or came back before it left.',
      remedio: 'Correct the dates of the repair, of the entry or of the disposal.',
    },
  },
  traslado_sin_activo: {
    es: {
      explicacion: 'Se trasladó un bien que activos_fijos no lista con esa parte y esa serie.',
      remedio: 'Corrija la parte o la serie del traslado, o agregue el bien.',
    },
    en: {
      explicacion: 'An asset was moved that activos_fijos does not list under that part and serial.',
      remedio: 'Correct the part or serial of the move, or add the asset.',
    },
  },
  reparacion_sin_activo: {
    es: {
      explicacion: 'Salió a reparación un bien que activos_fijos no lista con esa parte y esa serie.',
      remedio: 'Corrija la parte o la serie de la reparación, o agregue el bien.',
    },
    en: {
      explicacion: 'An asset left for repair that activos_fijos does not list under that part and serial.',
      remedio: 'Correct the part or serial of the repair, or add the asset.',
    },
  },
}
