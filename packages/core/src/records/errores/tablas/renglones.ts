/** Rows of delimited text that cannot be trusted as a whole. */
import type { ErrorRegistrado } from '../registro.ts'

export const RENGLONES = {
  CAMPOS_DE_MAS: {
    clase: 'fila',
    es: {
      oracion: 'El renglón tiene {{hallado}} campos y el encabezado {{esperado}}.',
      causa: 'Un texto lleva el separador dentro y no está entre comillas.',
      remedio: 'Ponga entre comillas los textos que llevan el separador.',
    },
    en: {
      oracion: 'The row has {{hallado}} fields and the header {{esperado}}.',
      causa: 'A text holds the delimiter and is not quoted.',
      remedio: 'Quote the texts that hold the delimiter.',
    },
    ejemplo: 'Tornillo, acero,PZA',
  },
  CAMPOS_DE_MENOS: {
    clase: 'fila',
    es: {
      oracion:
        'El renglón tiene {{hallado}} campos y el encabezado {{esperado}}: faltan columnas obligatorias.',
      causa: 'El renglón está cortado, o un salto de línea dentro de un texto lo partió.',
      remedio: 'Complete el renglón o ponga el texto entre comillas.',
    },
    en: {
      oracion: 'The row has {{hallado}} fields and the header {{esperado}}: required columns are missing.',
      causa: 'The row is cut, or a line break inside a text split it.',
      remedio: 'Complete the row, or quote the text.',
    },
    ejemplo: '244030004000001,IN',
  },
  RENGLON_CON_NUL: {
    clase: 'fila',
    es: {
      oracion: 'El renglón tiene bytes nulos, que ningún texto lleva.',
      causa: 'El archivo está dañado o no es de texto.',
      remedio: 'Vuelva a exportar el archivo.',
    },
    en: {
      oracion: 'The row holds null bytes, which no text has.',
      causa: 'The file is damaged or is not text.',
      remedio: 'Export the file again.',
    },
    ejemplo: 'A␀1,PZA',
  },
  COMILLA_SIN_CERRAR: {
    clase: 'fila',
    es: {
      oracion: 'El renglón abre comillas y no las cierra donde termina el campo.',
      causa: 'Un texto lleva comillas (por ejemplo, pulgadas) sin duplicarlas.',
      remedio: 'Duplique las comillas dentro de los textos, o quítelas.',
    },
    en: {
      oracion: 'The row opens a quote and does not close it at the end of the field.',
      causa: 'A text holds quotes (inches, say) that are not doubled.',
      remedio: 'Double the quotes inside texts, or remove them.',
    },
    ejemplo: '"Tubo 3" de acero,PZA',
  },
  RENGLON_DEMASIADO_LARGO: {
    clase: 'fila',
    es: {
      oracion: 'El renglón pasa de un mebibyte y se apartó; aquí se ve su comienzo.',
      causa: 'El archivo no es una tabla, o le faltan los saltos de línea.',
      remedio: 'Revise el archivo y vuelva a exportarlo.',
    },
    en: {
      oracion: 'The row is longer than a mebibyte and was set aside; its beginning is shown here.',
      causa: 'The file is not a table, or its line breaks are missing.',
      remedio: 'Check the file and export it again.',
    },
    ejemplo: 'un archivo de un solo renglón',
  },
} as const satisfies Record<string, ErrorRegistrado>
