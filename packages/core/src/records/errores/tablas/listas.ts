/** Public lists. */
import type { ErrorRegistrado } from '../registro.ts'

export const LISTAS = {
  LISTA_SIN_CORTE: {
    clase: 'aviso',
    es: {
      oracion: 'La lista no dice a qué fecha está actualizada.',
      causa: 'Se quitó la leyenda del primer renglón.',
      remedio: 'Descargue la lista otra vez y no la modifique.',
    },
    en: {
      oracion: 'The list does not say of which date it is.',
      causa: 'The legend of the first line was removed.',
      remedio: 'Download the list again and do not edit it.',
    },
    ejemplo: 'una lista 69-B sin leyenda',
  },
  LISTA_FECHA_ILEGIBLE: {
    clase: 'aviso',
    es: {
      oracion: 'La celda «{{valor}}» no trae ninguna fecha que se pueda leer; el renglón se usó sin ella.',
      causa: 'La publicación la capturó de otra forma.',
      remedio: 'Consulte esa fecha en la publicación.',
    },
    en: {
      oracion: 'The cell "{{valor}}" holds no date that can be read; the row was used without it.',
      causa: 'The publication has it in another way.',
      remedio: 'Look the date up in the publication.',
    },
    ejemplo: 'Publicación DOF: pendiente',
  },
  LISTA_RFC_INVALIDO: {
    clase: 'fila',
    es: {
      oracion: 'El renglón de la lista trae «{{valor}}», que no es un RFC.',
      causa: 'El renglón está cortado o no es de un contribuyente.',
      remedio: 'Descargue la lista otra vez.',
    },
    en: {
      oracion: 'The row of the list holds "{{valor}}", which is not an RFC.',
      causa: 'The row is cut, or is not of a taxpayer.',
      remedio: 'Download the list again.',
    },
    ejemplo: 'RFC: 123',
  },
} as const satisfies Record<string, ErrorRegistrado>
