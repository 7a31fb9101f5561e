import { ENTREGAS } from './entregas.ts'
import type { ErrorRegistrado } from './registro.ts'

/** Rows and files of Data Stage that are set aside, and what is said of its files. */
export const DATA_STAGE = {
  ...ENTREGAS,
  DS_CAMPOS: {
    clase: 'fila',
    es: {
      oracion: 'El renglón tiene {{hallados}} campos y el encabezado {{esperados}}.',
      causa: 'Un valor lleva el delimitador dentro y recorre los demás, o el renglón está cortado.',
      remedio: 'Revise el renglón en el archivo original; no se adivina qué valor va en qué columna.',
    },
    en: {
      oracion: 'The row has {{hallados}} fields and the header {{esperados}}.',
      causa: 'A value holds the delimiter and shifts the others, or the row is cut.',
      remedio: 'Look at the row in the original file; which value belongs to which column is not guessed.',
    },
    ejemplo: '3999|5000123|240|…|TUBO 1|2 PULGADA|… → 31 campos en vez de 30',
  },
  DS_NUL: {
    clase: 'fila',
    es: {
      oracion: 'El renglón contiene un carácter nulo.',
      causa: 'El archivo está dañado o no es de texto.',
      remedio: 'Descargue el archivo de nuevo.',
    },
    en: {
      oracion: 'The row holds a null character.',
      causa: 'The file is damaged or is no text.',
      remedio: 'Download the file again.',
    },
    ejemplo: '3999|5000123\u0000|240|…',
  },
  DS_COMILLA: {
    clase: 'fila',
    es: {
      oracion: 'El renglón tiene una comilla que no cierra donde debe.',
      causa: 'Una hoja de cálculo guardó mal el archivo.',
      remedio: 'Use el archivo original del SAT, sin abrirlo en una hoja de cálculo.',
    },
    en: {
      oracion: 'The row has a quote that does not close where it should.',
      causa: 'A spreadsheet saved the file wrongly.',
      remedio: 'Use the original file of the SAT, without opening it in a spreadsheet.',
    },
    ejemplo: '"TUBO 1/2" PULGADA;6;',
  },
  DS_LARGO: {
    clase: 'fila',
    es: {
      oracion: 'El renglón es demasiado largo para ser de Data Stage.',
      causa: 'El archivo está dañado o no es de texto.',
      remedio: 'Descargue el archivo de nuevo.',
    },
    en: {
      oracion: 'The row is too long to be of Data Stage.',
      causa: 'The file is damaged or is no text.',
      remedio: 'Download the file again.',
    },
    ejemplo: 'un renglón de 5 MB',
  },
  DS_LLAVE: {
    clase: 'fila',
    es: {
      oracion:
        'El campo no forma un número de pedimento: se esperaban patente (4 dígitos), número (7) y sección aduanera (3).',
      causa: 'Falta un dígito o hay letras en la llave del renglón.',
      remedio: 'Revise el renglón en el archivo original.',
    },
    en: {
      oracion:
        'The field makes no pedimento number: patente (4 digits), number (7) and customs section (3) were expected.',
      causa: 'A digit is missing or there are letters in the key of the row.',
      remedio: 'Look at the row in the original file.',
    },
    ejemplo: 'Pedimento = 50O0123',
  },
  DS_SIN_FECHA: {
    clase: 'fila',
    es: {
      oracion: 'No hay fecha de la que tomar el año del pedimento.',
      causa: 'El renglón no trae fecha de pago, y su entrega no trae el 501 de ese pedimento con una.',
      remedio: 'Pida de nuevo la entrega completa, con el archivo 501.',
    },
    en: {
      oracion: 'There is no date to take the year of the pedimento from.',
      causa: 'The row has no payment date, and its delivery has no 501 row of that pedimento with one.',
      remedio: 'Ask again for the whole delivery, with file 501.',
    },
    ejemplo: 'FechaPagoReal vacía en 551',
  },
  DS_NUMERO: {
    clase: 'fila',
    es: {
      oracion:
        'El valor no es un número exacto: se esperaban dígitos con punto decimal, sin separador de miles.',
      causa: 'El valor tiene otro formato, más decimales de los que admite su columna o es demasiado grande.',
      remedio: 'Use el archivo original del SAT, sin abrirlo en una hoja de cálculo.',
    },
    en: {
      oracion:
        'The value is no exact number: digits with a decimal point and no thousands separator were expected.',
      causa: 'The value has another format, more decimals than its column allows, or is too large.',
      remedio: 'Use the original file of the SAT, without opening it in a spreadsheet.',
    },
    ejemplo: 'ValorAduana = 1,250.00',
  },
  DS_FECHA: {
    clase: 'fila',
    es: {
      oracion: 'El valor no es una fecha: se esperaba AAAA-MM-DD o DD/MM/AAAA, con hora o sin ella.',
      causa: 'La fecha no existe o tiene otro formato.',
      remedio: 'Use el archivo original del SAT, sin abrirlo en una hoja de cálculo.',
    },
    en: {
      oracion: 'The value is no date: YYYY-MM-DD or DD/MM/YYYY was expected, with or without a time.',
      causa: 'The date does not exist or has another format.',
      remedio: 'Use the original file of the SAT, without opening it in a spreadsheet.',
    },
    ejemplo: 'FechaPagoReal = 2025-02-30 00:00:00',
  },
  DS_VACIO: {
    clase: 'fila',
    es: {
      oracion: 'El campo está vacío y sin él el renglón no se puede usar.',
      causa: 'El renglón está incompleto.',
      remedio: 'Revise el renglón en el archivo original.',
    },
    en: {
      oracion: 'The field is empty and without it the row cannot be used.',
      causa: 'The row is not complete.',
      remedio: 'Look at the row in the original file.',
    },
    ejemplo: 'SecuenciaFraccion vacía en 551',
  },
  DS_SECCION_AMBIGUA: {
    clase: 'fila',
    es: {
      oracion:
        'El encabezado es el mismo en las secciones {{secciones}} y el nombre del archivo no dice cuál es; se apartó completo.',
      causa: 'Se cambió el nombre que el SAT dio al archivo.',
      remedio: 'Devuélvale su nombre: folio, guion bajo y código, como 1896462_510.asc.',
    },
    en: {
      oracion:
        'The header is the same in sections {{secciones}} and the name of the file does not tell which; it was set aside whole.',
      causa: 'The name that the SAT gave the file was changed.',
      remedio: 'Give it back its name: folio, underscore and code, as in 1896462_510.asc.',
    },
    ejemplo: 'contribuciones.asc',
  },
  DS_COLUMNA_FALTA: {
    clase: 'fila',
    es: {
      oracion:
        'Al encabezado le faltan columnas sin las que ningún renglón se puede usar: {{columnas}}. El archivo se apartó completo.',
      causa: 'Se quitaron columnas del archivo del SAT.',
      remedio: 'Use el archivo original.',
    },
    en: {
      oracion:
        'The header lacks columns without which no row can be used: {{columnas}}. The file was set aside whole.',
      causa: 'Columns of the file of the SAT were removed.',
      remedio: 'Use the original file.',
    },
    ejemplo: '551 sin SecuenciaFraccion',
  },
  DS_COLUMNA_REPETIDA: {
    clase: 'fila',
    es: {
      oracion:
        'El encabezado tiene dos veces columnas que se usan: {{columnas}}. El archivo se apartó completo.',
      causa: 'Se copiaron columnas al editar el archivo.',
      remedio: 'Use el archivo original.',
    },
    en: {
      oracion: 'The header has columns twice that are used: {{columnas}}. The file was set aside whole.',
      causa: 'Columns were copied when the file was edited.',
      remedio: 'Use the original file.',
    },
    ejemplo: '551 con dos columnas ValorAduana',
  },
  DS_COLUMNA_AUSENTE: {
    clase: 'aviso',
    es: {
      oracion: 'El encabezado no trae las columnas {{columnas}}; quedaron vacías.',
      causa: 'Es una entrega antigua o se quitaron columnas.',
      remedio: 'Si las necesita, pida la entrega de nuevo.',
    },
    en: {
      oracion: 'The header does not bring the columns {{columnas}}; they are empty.',
      causa: 'It is an old delivery or columns were removed.',
      remedio: 'If you need them, ask for the delivery again.',
    },
    ejemplo: '551 sin EntidadFedOrigen',
  },
  DS_COLUMNA_DESCONOCIDA: {
    clase: 'aviso',
    es: {
      oracion: 'El archivo trae columnas que la guía del SAT no describe: {{columnas}}; no se leyeron.',
      causa: 'Las entregas nuevas pueden agregar columnas.',
      remedio: 'No hace falta nada.',
    },
    en: {
      oracion:
        'The file brings columns that the guide of the SAT does not describe: {{columnas}}; they were not read.',
      causa: 'New deliveries may add columns.',
      remedio: 'Nothing needs to be done.',
    },
    ejemplo: '501 con TotalDecrementables',
  },
  DS_NOMBRE_DISTINTO: {
    clase: 'aviso',
    es: {
      oracion:
        'El archivo se llama {{nombre}} y su encabezado es el de la sección {{seccion}}; se leyó como {{seccion}}.',
      causa: 'Se cambió el nombre o el contenido del archivo.',
      remedio: 'Verifique que sea el archivo correcto.',
    },
    en: {
      oracion:
        'The file is named {{nombre}} and its header is that of section {{seccion}}; it was read as {{seccion}}.',
      causa: 'The name or the content of the file was changed.',
      remedio: 'Check that it is the right file.',
    },
    ejemplo: '1896462_551.asc con encabezado de 557',
  },
  DS_CODIFICACION_MIXTA: {
    clase: 'aviso',
    es: {
      oracion: 'El archivo mezcla dos codificaciones: empieza en UTF-8 y sigue en Windows-1252.',
      causa: 'Se unieron textos de dos programas.',
      remedio: 'Revise los acentos de sus descripciones.',
    },
    en: {
      oracion: 'The file mixes two encodings: it begins in UTF-8 and goes on in Windows-1252.',
      causa: 'Texts of two programs were joined.',
      remedio: 'Check the accents in its descriptions.',
    },
    ejemplo: 'descripciones con ñ escrita de dos maneras',
  },
} as const satisfies Record<string, ErrorRegistrado>
