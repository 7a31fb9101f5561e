/** Codes of the linter of Anexo 30 files: what a line says, what was expected and the remedy. */
import type { ErrorRegistrado } from './registro.ts'

export const ANEXO_30 = {
  A30_CODIFICACION: {
    clase: 'fila',
    es: {
      oracion: 'El archivo no es texto UTF-8 ni ASCII: hay un byte {{valor}} que no se puede leer.',
      causa: 'Se guardó con otra codificación, o no es un archivo de texto.',
      remedio: 'Guárdelo como texto UTF-8 sin marca de orden de bytes.',
    },
    en: {
      oracion: 'The file is neither UTF-8 nor ASCII text: there is a byte {{valor}} that cannot be read.',
      causa: 'It was saved in another encoding, or is no text file.',
      remedio: 'Save it as UTF-8 text without a byte order mark.',
    },
    ejemplo: 'un TXT guardado en UTF-16',
  },
  A30_ENCABEZADO: {
    clase: 'fila',
    es: {
      oracion: 'Se esperaba {{esperado}} y se encontró «{{valor}}».',
      causa: 'El encabezado falta, se repite o no está en el primer renglón.',
      remedio: 'Deje un solo encabezado, en el primer renglón.',
    },
    en: {
      oracion: 'Expected {{esperado}} and found "{{valor}}".',
      causa: 'The heading is missing, repeated or not on the first line.',
      remedio: 'Leave one heading only, on the first line.',
    },
    ejemplo: '03|85441101|100.00|N',
  },
  A30_REGISTRO: {
    clase: 'fila',
    es: {
      oracion: 'El tipo de registro «{{valor}}» no existe: se espera {{esperado}}.',
      causa: 'El renglón está cortado, o es de otra clase de archivo.',
      remedio: 'Revise con qué sistema se hizo el archivo.',
    },
    en: {
      oracion: 'There is no kind of record "{{valor}}": expected {{esperado}}.',
      causa: 'The line is cut, or belongs to another kind of file.',
      remedio: 'Check which system made the file.',
    },
    ejemplo: '99|85441101',
  },
  A30_CAMPOS: {
    clase: 'fila',
    es: {
      oracion: 'El registro trae {{valor}} campos y se esperan {{esperado}}.',
      causa: 'Falta o sobra un separador «|».',
      remedio: 'Cuente los separadores de ese renglón.',
    },
    en: {
      oracion: 'The record has {{valor}} fields and {{esperado}} are expected.',
      causa: 'A separator "|" is missing or there is one too many.',
      remedio: 'Count the separators of that line.',
    },
    ejemplo: '03|85441101|100.00',
  },
  A30_CLAVE: {
    clase: 'fila',
    es: {
      oracion: 'La clave «{{valor}}» no es de las que se informan: {{esperado}}.',
      causa: 'La clave está mal escrita o no descarga una cuenta.',
      remedio: 'Use la clave del pedimento o el aviso con que salió la mercancía.',
    },
    en: {
      oracion: 'The key "{{valor}}" is not one of those reported: {{esperado}}.',
      causa: 'The key is misspelt or discharges no account.',
      remedio: 'Use the key of the pedimento or notice the goods left with.',
    },
    ejemplo: '02|XX|2026|03|',
  },
  A30_PERIODO: {
    clase: 'fila',
    es: {
      oracion: 'El periodo «{{valor}}» no existe: se espera {{esperado}}.',
      causa: 'El mes o el bimestre está mal escrito.',
      remedio: 'Escriba el periodo con sus dos cifras.',
    },
    en: {
      oracion: 'There is no period "{{valor}}": expected {{esperado}}.',
      causa: 'The month or the two months are misspelt.',
      remedio: 'Write the period with its two digits.',
    },
    ejemplo: '02|RT|2026|13|',
  },
  A30_VALOR: {
    clase: 'fila',
    es: {
      oracion: '{{titulo}}: «{{valor}}», y se espera {{esperado}}.',
      causa: 'El valor está vacío, es más largo o tiene otra forma.',
      remedio: 'Corrija ese campo.',
    },
    en: {
      oracion: '{{titulo}}: "{{valor}}", and expected is {{esperado}}.',
      causa: 'The value is empty, longer or has another form.',
      remedio: 'Correct that field.',
    },
    ejemplo: '03|8544110|1,000.00|N',
  },
  A30_PEDIMENTO: {
    clase: 'fila',
    es: {
      oracion: 'El pedimento «{{valor}}» no puede ser: {{esperado}}.',
      causa: 'Le faltan cifras, o el consecutivo no empieza con el último dígito de un año que le toque.',
      remedio: 'Copie el número del pedimento pagado.',
    },
    en: {
      oracion: 'The pedimento "{{valor}}" cannot be: {{esperado}}.',
      causa:
        'Digits are missing, or the consecutive does not begin with the last digit of a year it can be of.',
      remedio: 'Copy the number from the paid pedimento.',
    },
    ejemplo: '04|3999|600031|24',
  },
  A30_FRACCION_CATALOGO: {
    clase: 'fila',
    es: {
      oracion: 'La fracción {{valor}} no está en la tarifa que se tiene ({{esperado}}).',
      causa: 'Está mal escrita, o es de una tarifa anterior o posterior.',
      remedio: 'Compárela con el pedimento; si cambió, informe la que éste declara.',
    },
    en: {
      oracion: 'The tariff item {{valor}} is not in the tariff at hand ({{esperado}}).',
      causa: 'It is misspelt, or of an earlier or later tariff.',
      remedio: 'Compare it with the pedimento; if it changed, report the one it declares.',
    },
    ejemplo: '03|00000001|100.00|N',
  },
  A30_FECHA_PERIODO: {
    clase: 'fila',
    es: {
      oracion: 'La fecha {{valor}} no cae en lo que el archivo informa: {{esperado}}.',
      causa: 'El renglón es de otro mes.',
      remedio: 'Páselo al archivo de su mes.',
    },
    en: {
      oracion: 'The date {{valor}} is not within what the file reports: {{esperado}}.',
      causa: 'The line is of another month.',
      remedio: 'Move it to the file of its month.',
    },
    ejemplo: 'un pedimento pagado en abril en el informe de marzo',
  },
  A30_DUPLICADO: {
    clase: 'fila',
    es: {
      oracion: 'Está dos veces: ya venía en {{esperado}}.',
      causa: 'El renglón se copió, o ya se informó en otro archivo.',
      remedio: 'Deje uno solo; si son dos importes, súmelos.',
    },
    en: {
      oracion: 'It stands twice: it was already in {{esperado}}.',
      causa: 'The line was copied, or was already reported in another file.',
      remedio: 'Leave one only; if they are two amounts, add them up.',
    },
    ejemplo: 'dos renglones de la misma fracción',
  },
  A30_SOBREDESCARGO: {
    clase: 'fila',
    es: {
      oracion: 'Descarga {{valor}} de la fracción {{fraccion}} y solo quedan {{esperado}} por descargar.',
      causa: 'Se descarga más que lo cargado: falta un cargo, o la fracción de entrada era otra.',
      remedio: 'Busque la fracción con que entró la mercancía, o corrija el importe.',
    },
    en: {
      oracion: 'It discharges {{valor}} of item {{fraccion}} and only {{esperado}} remain to be discharged.',
      causa:
        'More is discharged than was charged: a charge is missing, or the goods came in under another item.',
      remedio: 'Find the item the goods came in under, or correct the amount.',
    },
    ejemplo: '03|85441101|9999999.00|N',
  },
  A30_SIN_CARGO: {
    clase: 'fila',
    es: {
      oracion: 'La fracción {{valor}} no tiene ningún cargo en la cuenta: {{esperado}}.',
      causa: 'Nunca entró con crédito o garantía, o entró con otra fracción.',
      remedio: 'Busque la fracción con que entró la mercancía.',
    },
    en: {
      oracion: 'Item {{valor}} has no charge in the account: {{esperado}}.',
      causa: 'It never entered under credit or guarantee, or entered under another item.',
      remedio: 'Find the item the goods came in under.',
    },
    ejemplo: '03|01012101|100.00|N',
  },
  A30_CLAVE_PEDIMENTO: {
    clase: 'fila',
    es: {
      oracion: 'El pedimento {{valor}} es de clave {{esperado}} y el archivo informa otra.',
      causa: 'Cada archivo informa una sola clave.',
      remedio: 'Páselo al archivo de su clave.',
    },
    en: {
      oracion: 'The pedimento {{valor}} has key {{esperado}} and the file reports another one.',
      causa: 'Each file reports one key only.',
      remedio: 'Move it to the file of its key.',
    },
    ejemplo: 'un V1 en el archivo de RT',
  },
} as const satisfies Record<string, ErrorRegistrado>
