/** Values that a field cannot hold: numbers, texts, options. */
import type { ErrorRegistrado } from '../registro.ts'

export const VALORES = {
  CAMPO_VACIO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} está vacío y es obligatorio; se espera {{esperado}}.',
      causa: 'La celda no se capturó o el sistema de origen no la exportó.',
      remedio: 'Capture el dato y vuelva a leer el archivo.',
    },
    en: {
      oracion: 'The field {{campo}} is empty and is required; expected: {{esperado}}.',
      causa: 'The cell was not filled in, or the source system did not export it.',
      remedio: 'Fill in the value and read the file again.',
    },
    ejemplo: 'cantidad: (nada)',
  },
  NUMERO_INVALIDO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», que no es un número; se espera {{esperado}}.',
      causa: 'La celda trae texto, o los renglones se corrieron de columna.',
      remedio: 'Escriba el número con dígitos y punto decimal.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", which is not a number; expected: {{esperado}}.',
      causa: 'The cell holds text, or the row slipped to another column.',
      remedio: 'Write the number with digits and a decimal point.',
    },
    ejemplo: 'cantidad: doce',
  },
  NUMERO_CON_COMA: {
    clase: 'fila',
    es: {
      oracion:
        'El campo {{campo}} trae «{{valor}}» y una coma puede ser de miles o decimal; se espera {{esperado}}.',
      causa: 'El archivo se guardó con separador de miles o con coma decimal.',
      remedio: 'Quite los separadores de miles y use punto decimal; el programa no adivina.',
    },
    en: {
      oracion:
        'The field {{campo}} holds "{{valor}}", where a comma may mark thousands or decimals; expected: {{esperado}}.',
      causa: 'The file was saved with a thousands separator or a decimal comma.',
      remedio: 'Remove thousands separators and use a decimal point; the program does not guess.',
    },
    ejemplo: 'cantidad: 1,234',
  },
  NUMERO_CON_SIGNOS: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», un número con otros signos; se espera {{esperado}}.',
      causa: 'La celda lleva signo de moneda, porcentaje, unidad o espacios.',
      remedio: 'Deje solo el número; la moneda y la unidad van en su columna.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", a number with other signs; expected: {{esperado}}.',
      causa: 'The cell carries a currency sign, a percent sign, a unit or spaces.',
      remedio: 'Leave the number alone; currency and unit have their own column.',
    },
    ejemplo: 'valor_aduana_mxn: $ 1500.00',
  },
  NUMERO_CIENTIFICO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}» en notación científica; se espera {{esperado}}.',
      causa: 'La hoja de cálculo acortó el número al exportarlo y pudo perder dígitos.',
      remedio: 'Dé a la columna formato de texto o de número y exporte otra vez.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}" in scientific notation; expected: {{esperado}}.',
      causa: 'The spreadsheet shortened the number on export and may have lost digits.',
      remedio: 'Format the column as text or number and export again.',
    },
    ejemplo: 'pedimento: 2.4403E+14',
  },
  NUMERO_FUERA_DE_RANGO: {
    clase: 'fila',
    es: {
      oracion:
        'El campo {{campo}} trae «{{valor}}», más grande de lo que se puede llevar exacto; se espera {{esperado}}.',
      causa: 'Sobran dígitos, o dos celdas se pegaron.',
      remedio: 'Revise la cifra contra su documento.',
    },
    en: {
      oracion:
        'The field {{campo}} holds "{{valor}}", larger than can be kept exact; expected: {{esperado}}.',
      causa: 'There are digits too many, or two cells were joined.',
      remedio: 'Check the figure against its document.',
    },
    ejemplo: 'cantidad: 99999999999999999',
  },
  DECIMALES_DE_MAS: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», con más de 6 decimales; se espera {{esperado}}.',
      causa: 'La cantidad viene de un cálculo sin redondear.',
      remedio: 'Redondee la cantidad a 6 decimales en el sistema de origen.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", with more than 6 decimals; expected: {{esperado}}.',
      causa: 'The quantity comes from a calculation that was not rounded.',
      remedio: 'Round the quantity to 6 decimals in the source system.',
    },
    ejemplo: 'cantidad: 0.1234567',
  },
  DIGITOS_DE_MAS: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», con más de 15 dígitos; se espera {{esperado}}.',
      causa: 'El factor viene de una división sin redondear.',
      remedio: 'Redondee el factor a 15 dígitos significativos.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", with more than 15 digits; expected: {{esperado}}.',
      causa: 'The factor comes from a division that was not rounded.',
      remedio: 'Round the factor to 15 significant digits.',
    },
    ejemplo: 'factor: 0.3333333333333333',
  },
  ENTERO_CON_DECIMALES: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}» y debe ser un número entero.',
      causa: 'La columna no es la que dice su encabezado, o se capturó mal.',
      remedio: 'Corrija el dato.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}" and must be a whole number.',
      causa: 'The column is not what its header says, or it was mistyped.',
      remedio: 'Correct the value.',
    },
    ejemplo: 'partida: 1.5',
  },
  NUMERO_NO_POSITIVO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}» y debe ser mayor que cero.',
      causa: 'El renglón es una cancelación o un ajuste, o quedó sin capturar.',
      remedio: 'Quite el renglón o corrija la cifra; los ajustes van en movimientos.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}" and must be greater than zero.',
      causa: 'The row is a cancellation or an adjustment, or was never filled in.',
      remedio: 'Remove the row or correct the figure; adjustments belong in movimientos.',
    },
    ejemplo: 'cantidad: 0',
  },
  NUMERO_NEGATIVO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}» y no puede ser negativo.',
      causa: 'El renglón es una nota de crédito o un ajuste.',
      remedio: 'Corrija la cifra en el documento de origen.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}" and cannot be negative.',
      causa: 'The row is a credit note or an adjustment.',
      remedio: 'Correct the figure in its source document.',
    },
    ejemplo: 'valor_aduana_mxn: -10.00',
  },
  OPCION_DESCONOCIDA: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}»; los valores posibles son {{esperado}}.',
      causa: 'Se usó un nombre propio de la empresa.',
      remedio: 'Escriba uno de los valores de la lista.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}"; the possible values are {{esperado}}.',
      causa: "A name of the company's own was used.",
      remedio: 'Write one of the values of the list.',
    },
    ejemplo: 'tipo: merma',
  },
  FORMULA_SIN_VALOR: {
    clase: 'fila',
    es: {
      oracion: 'La celda de {{campo}} tiene una fórmula que nunca se calculó.',
      causa: 'El libro lo escribió un programa y no se ha abierto en una hoja de cálculo.',
      remedio: 'Abra el libro, deje que calcule, guárdelo y vuelva a leerlo.',
    },
    en: {
      oracion: 'The cell of {{campo}} holds a formula that was never calculated.',
      causa: 'The workbook was written by a program and has not been opened in a spreadsheet.',
      remedio: 'Open the workbook, let it calculate, save it and read it again.',
    },
    ejemplo: 'cantidad: =B2*C2',
  },
  CELDA_CON_ERROR: {
    clase: 'fila',
    es: {
      oracion: 'La celda de {{campo}} muestra el error {{valor}}.',
      causa: 'Una fórmula se refiere a algo que ya no existe o divide entre cero.',
      remedio: 'Corrija la fórmula o escriba el valor.',
    },
    en: {
      oracion: 'The cell of {{campo}} shows the error {{valor}}.',
      causa: 'A formula refers to something that is gone, or divides by zero.',
      remedio: 'Correct the formula or write the value.',
    },
    ejemplo: 'valor_aduana_mxn: #REF!',
  },
} as const satisfies Record<string, ErrorRegistrado>
