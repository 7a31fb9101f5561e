/** Values that a field cannot hold: dates, months and pedimentos. */
import type { ErrorRegistrado } from '../registro.ts'

export const FECHAS = {
  FECHA_INVALIDA: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», que no es una fecha; se espera {{esperado}}.',
      causa: 'La fecha está escrita de otra forma, o la celda trae el número de serie de la hoja de cálculo.',
      remedio: 'Dé a la columna formato de fecha AAAA-MM-DD y exporte otra vez.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", which is not a date; expected: {{esperado}}.',
      causa: 'The date is written in another way, or the cell holds the serial number of the spreadsheet.',
      remedio: 'Format the column as a date YYYY-MM-DD and export again.',
    },
    ejemplo: 'fecha: 45302',
  },
  FECHA_INEXISTENTE: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», un día que no existe; se espera {{esperado}}.',
      causa: 'El mes y el día están cambiados, o el año está incompleto.',
      remedio: 'Escriba primero el día y luego el mes (DD/MM/AAAA), o use AAAA-MM-DD.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", a day that does not exist; expected: {{esperado}}.',
      causa: 'Month and day are swapped, or the year is incomplete.',
      remedio: 'Write the day first and then the month (DD/MM/YYYY), or use YYYY-MM-DD.',
    },
    ejemplo: 'fecha: 12/31/2024',
  },
  MES_INVALIDO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», que no es un mes; se espera {{esperado}}.',
      causa: 'El mes está escrito con letra o sin año.',
      remedio: 'Escriba el mes con número y año de cuatro cifras.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", which is not a month; expected: {{esperado}}.',
      causa: 'The month is written in words or without its year.',
      remedio: 'Write the month as a number, with a year of four digits.',
    },
    ejemplo: 'mes: enero',
  },
  PEDIMENTO_INVALIDO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», que no es un pedimento de 15 dígitos ({{esperado}}).',
      causa: 'Faltan el año, la aduana o la patente, o la celda trae otro documento.',
      remedio: 'Escriba los 15 dígitos: año, aduana, patente y número.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", which is not a pedimento of 15 digits ({{esperado}}).',
      causa: 'Year, customs office or licence is missing, or the cell holds another document.',
      remedio: 'Write the 15 digits: year, customs office, licence and number.',
    },
    ejemplo: 'pedimento: 4000001',
  },
  PEDIMENTO_SIN_CERO: {
    clase: 'fila',
    es: {
      oracion:
        'El campo {{campo}} trae «{{valor}}», un pedimento de 14 dígitos: parece que perdió su cero inicial.',
      causa: 'La hoja de cálculo guardó el pedimento como número y quitó el cero.',
      remedio: 'Dé a la columna formato de texto y vuelva a exportar; el programa no adivina.',
    },
    en: {
      oracion:
        'The field {{campo}} holds "{{valor}}", a pedimento of 14 digits: its leading zero seems lost.',
      causa: 'The spreadsheet kept the pedimento as a number and dropped the zero.',
      remedio: 'Format the column as text and export again; the program does not guess.',
    },
    ejemplo: 'pedimento: 94030004000001',
  },
  PEDIMENTO_REDONDEADO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}»: los últimos siete dígitos del pedimento se perdieron.',
      causa: 'La hoja de cálculo lo guardó como número en notación científica y lo redondeó.',
      remedio: 'Exporte de nuevo desde su sistema con la columna en formato de texto.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}": the last seven digits of the pedimento were lost.',
      causa: 'The spreadsheet kept it as a number in scientific notation and rounded it.',
      remedio: 'Export again from your system with the column formatted as text.',
    },
    ejemplo: 'pedimento: 254000000000000',
  },
  VIGENCIA_INVERTIDA: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}», anterior al inicio de la vigencia.',
      causa: 'Las dos fechas están cambiadas, o la de inicio está mal capturada.',
      remedio: 'Corrija las fechas: el inicio no puede ser posterior al fin.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}", earlier than the first day of validity.',
      causa: 'The two dates are swapped, or the first one is mistyped.',
      remedio: 'Correct the dates: the start cannot come after the end.',
    },
    ejemplo: 'vigente_desde 2024-05-01, vigente_hasta 2024-04-30',
  },
} as const satisfies Record<string, ErrorRegistrado>
