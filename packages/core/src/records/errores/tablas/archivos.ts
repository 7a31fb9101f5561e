/** Whole tables and workbooks that cannot be read, and remarks about them. */
import type { ErrorRegistrado } from '../registro.ts'

export const ARCHIVOS = {
  COLUMNA_FALTANTE: {
    clase: 'fila',
    es: {
      oracion:
        'Al archivo le falta la columna {{campo}}, obligatoria en la tabla {{tabla}}; se apartó completo.',
      causa: 'La columna no se exportó o lleva un nombre que no se conoce.',
      remedio: 'Agregue la columna, o ponga al encabezado uno de los nombres del manual.',
    },
    en: {
      oracion:
        'The file lacks the column {{campo}}, required in the table {{tabla}}; it was set aside whole.',
      causa: 'The column was not exported, or has a name that is not known.',
      remedio: 'Add the column, or give its header one of the names of the manual.',
    },
    ejemplo: 'importaciones.csv sin valor_aduana_mxn',
  },
  COLUMNA_REPETIDA: {
    clase: 'fila',
    es: {
      oracion: 'Dos columnas del archivo son {{campo}} de la tabla {{tabla}}; se apartó completo.',
      causa: 'La columna está dos veces, o dos nombres quieren decir lo mismo.',
      remedio: 'Deje una sola, o nombre {{campo}} a la que vale.',
    },
    en: {
      oracion: 'Two columns of the file are {{campo}} of the table {{tabla}}; it was set aside whole.',
      causa: 'The column is there twice, or two names mean the same.',
      remedio: 'Leave one, or name {{campo}} the one that counts.',
    },
    ejemplo: 'qty, quantity',
  },
  COLUMNA_DESCONOCIDA: {
    clase: 'aviso',
    es: {
      oracion: 'La columna «{{columna}}» no es de la tabla {{tabla}} y no se usó.',
      causa: 'El archivo trae columnas de más.',
      remedio: 'Nada, si no hace falta; si debía leerse, revise su nombre en el manual.',
    },
    en: {
      oracion: 'The column "{{columna}}" is not of the table {{tabla}} and was not used.',
      causa: 'The file has columns to spare.',
      remedio: 'Nothing, if it is not needed; if it should have been read, check its name in the manual.',
    },
    ejemplo: 'comentarios',
  },
  COLUMNA_SIN_NOMBRE: {
    clase: 'aviso',
    es: {
      oracion: 'La hoja tiene datos a la derecha de la tabla, en columnas sin encabezado; no se usaron.',
      causa: 'Hay notas o cálculos junto a la tabla.',
      remedio: 'Nada, si no hacen falta; si debían leerse, ponga su encabezado.',
    },
    en: {
      oracion:
        'The sheet holds data to the right of the table, in columns without a header; they were not used.',
      causa: 'There are notes or calculations beside the table.',
      remedio: 'Nothing, if they are not needed; if they should have been read, give them a header.',
    },
    ejemplo: 'una suma en la columna Z',
  },
  ENCABEZADO_ILEGIBLE: {
    clase: 'fila',
    es: {
      oracion: 'El encabezado del archivo quedó dentro de un texto entre comillas; se apartó completo.',
      causa: 'Unas comillas antes del encabezado no se cierran.',
      remedio: 'Quite los renglones anteriores al encabezado.',
    },
    en: {
      oracion: 'The header of the file lies inside a quoted text; it was set aside whole.',
      causa: 'A quote above the header is not closed.',
      remedio: 'Remove the lines above the header.',
    },
    ejemplo: '"Reporte de enero',
  },
  CODIFICACION_MIXTA: {
    clase: 'aviso',
    es: {
      oracion: 'El archivo empieza en UTF-8 y sigue en Windows-1252; así se leyó.',
      causa: 'Se unieron archivos de distinto origen.',
      remedio: 'Revise los acentos de los textos; si están mal, exporte cada parte por separado.',
    },
    en: {
      oracion: 'The file begins in UTF-8 and goes on in Windows-1252; it was read so.',
      causa: 'Files of different origin were joined.',
      remedio: 'Check the accents of the texts; if they are wrong, export each part on its own.',
    },
    ejemplo: 'dos meses pegados en un CSV',
  },
  HOJA_IGNORADA: {
    clase: 'aviso',
    es: {
      oracion: 'La hoja «{{hoja}}» del libro no es ninguna tabla y no se usó.',
      causa: 'Su encabezado no corresponde a ninguna tabla, o está oculta.',
      remedio: 'Nada, si no hace falta; si debía leerse, póngale el nombre de la tabla.',
    },
    en: {
      oracion: 'The sheet "{{hoja}}" of the workbook is no table and was not used.',
      causa: 'Its header matches no table, or it is hidden.',
      remedio: 'Nothing, if it is not needed; if it should have been read, name it after its table.',
    },
    ejemplo: 'Hoja2',
  },
  LIBRO_ILEGIBLE: {
    clase: 'fila',
    es: {
      oracion: 'El libro de Excel está dañado ({{detalle}}) y se apartó completo.',
      causa: 'El archivo está cortado, alterado o no es un libro.',
      remedio: 'Ábralo en su hoja de cálculo, guárdelo de nuevo y vuelva a leerlo.',
    },
    en: {
      oracion: 'The Excel workbook is damaged ({{detalle}}) and was set aside whole.',
      causa: 'The file is cut, altered or not a workbook.',
      remedio: 'Open it in your spreadsheet, save it again and read it again.',
    },
    ejemplo: 'importaciones.xlsx a medio descargar',
  },
  LIBRO_CON_CONTRASENA: {
    clase: 'fila',
    es: {
      oracion: 'El libro de Excel está protegido con contraseña y no se puede leer.',
      causa: 'Se guardó cifrado.',
      remedio: 'Guárdelo sin contraseña de apertura.',
    },
    en: {
      oracion: 'The Excel workbook is protected by a password and cannot be read.',
      causa: 'It was saved encrypted.',
      remedio: 'Save it without a password to open.',
    },
    ejemplo: 'bom.xlsx cifrado',
  },
  LIBRO_ANTIGUO: {
    clase: 'fila',
    es: {
      oracion: 'El archivo es un libro del formato anterior a 2007 (.xls) y no se lee.',
      causa: 'Lo guardó un programa antiguo.',
      remedio: 'Guárdelo como .xlsx o como CSV.',
    },
    en: {
      oracion: 'The file is a workbook of the format before 2007 (.xls) and is not read.',
      causa: 'An old program saved it.',
      remedio: 'Save it as .xlsx or as CSV.',
    },
    ejemplo: 'ventas.xls',
  },
  LIBRO_DEMASIADO_GRANDE: {
    clase: 'fila',
    es: {
      oracion:
        'Una parte del libro ({{detalle}}) se expande más de lo que cualquier libro legítimo; no se leyó.',
      causa: 'El archivo está hecho para agotar la memoria, o está dañado.',
      remedio: 'Entregue la tabla como CSV.',
    },
    en: {
      oracion:
        'A part of the workbook ({{detalle}}) expands beyond any legitimate workbook; it was not read.',
      causa: 'The file is made to exhaust memory, or is damaged.',
      remedio: 'Hand over the table as CSV.',
    },
    ejemplo: 'un libro de 10 MB que se expande a 10 GB',
  },
  LIBRO_SIN_TABLAS: {
    clase: 'fila',
    es: {
      oracion: 'Ninguna hoja del libro es una tabla conocida ({{detalle}}).',
      causa: 'Los encabezados no corresponden a ninguna tabla.',
      remedio: 'Revise los encabezados contra el manual, o ponga a la hoja el nombre de la tabla.',
    },
    en: {
      oracion: 'No sheet of the workbook is a known table ({{detalle}}).',
      causa: 'The headers match no table.',
      remedio: 'Check the headers against the manual, or name the sheet after its table.',
    },
    ejemplo: 'Hoja1 con un organigrama',
  },
} as const satisfies Record<string, ErrorRegistrado>
