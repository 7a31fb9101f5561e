/** Codes of what-if scenarios: their file, and what it names that is not there. */
import type { ErrorRegistrado } from './registro.ts'

export const ESCENARIO = {
  ESCENARIO_INVALIDO: {
    clase: 'paro',
    es: {
      oracion: 'El escenario {{archivo}} no se puede usar: {{n}} errores, cada uno en su renglón.',
      causa: 'Un campo no existe, tiene otra forma o nombra algo que no está.',
      remedio: 'Corrija esos renglones y vuelva a correr.',
    },
    en: {
      oracion: 'The scenario {{archivo}} cannot be used: {{n}} errors, each on its line.',
      causa: 'A field does not exist, has another shape or names something that is not there.',
      remedio: 'Correct those lines and run again.',
    },
    ejemplo: 'orden: fifo',
  },
  ESCENARIO_YAML: {
    clase: 'fila',
    es: {
      oracion: 'El escenario no es YAML válido: {{detalle}}.',
      causa: 'Falta una comilla, una sangría o dos puntos, o un campo está dos veces.',
      remedio: 'Corrija esa línea; el manual trae ejemplos.',
    },
    en: {
      oracion: 'The scenario is not valid YAML: {{detalle}}.',
      causa: 'A quote, an indent or a colon is missing, or a field stands twice.',
      remedio: 'Correct that line; the manual has examples.',
    },
    ejemplo: 'mover_salidas: [{',
  },
  ESCENARIO_CAMPO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}» y se espera {{esperado}}.',
      causa: 'El campo falta o su valor tiene otra forma.',
      remedio: 'Corrija el campo en el escenario.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}"; expected: {{esperado}}.',
      causa: 'The field is missing or its value has another shape.',
      remedio: 'Correct the field in the scenario.',
    },
    ejemplo: 'corte: ayer',
  },
  ESCENARIO_CAMPO_DESCONOCIDO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} no es de un escenario.',
      causa: 'Está mal escrito, o en otro nivel.',
      remedio: 'Revise el nombre contra el manual.',
    },
    en: {
      oracion: 'The field {{campo}} is not one of a scenario.',
      causa: 'It is misspelt, or stands at another level.',
      remedio: 'Check the name against the manual.',
    },
    ejemplo: 'mover_salida: []',
  },
  ESCENARIO_SIN_SALIDA: {
    clase: 'fila',
    es: {
      oracion: 'No hay ninguna salida con el pedimento y la partida que se nombran: {{valor}}.',
      causa: 'El pedimento no está en exportaciones ni en movimientos, o es de entrada.',
      remedio: 'Nombre una salida de los datos, con sus 15 dígitos.',
    },
    en: {
      oracion: 'There is no exit with the pedimento and line that are named: {{valor}}.',
      causa: 'The pedimento is not in exportaciones nor in movimientos, or is one of entry.',
      remedio: 'Name an exit of the data, with its 15 digits.',
    },
    ejemplo: 'quitar_salidas: [{ pedimento: 26 24 3999 9999999 }]',
  },
  ESCENARIO_SALIDA_REPETIDA: {
    clase: 'fila',
    es: {
      oracion: 'La salida {{valor}} se nombra más de una vez.',
      causa: 'Se mueve dos veces, o se mueve y se quita.',
      remedio: 'Deje un solo renglón para cada salida.',
    },
    en: {
      oracion: 'The exit {{valor}} is named more than once.',
      causa: 'It is moved twice, or moved and taken away.',
      remedio: 'Leave one line for each exit.',
    },
    ejemplo: 'el mismo pedimento en mover_salidas y en quitar_salidas',
  },
  ESCENARIO_SIN_CERTIFICACION: {
    clase: 'fila',
    es: {
      oracion: 'La empresa no tiene la certificación que se quita: {{valor}}.',
      causa: 'empresa.yaml no la declara, o con otra fecha.',
      remedio: 'Quite una de las que declara empresa.yaml.',
    },
    en: {
      oracion: 'The company does not hold the certification that is taken away: {{valor}}.',
      causa: 'empresa.yaml does not declare it, or with another date.',
      remedio: 'Take away one of those that empresa.yaml declares.',
    },
    ejemplo: 'quitar: [{ tipo: oea }] sin certificaciones',
  },
  ESCENARIO_ARCHIVO: {
    clase: 'fila',
    es: {
      oracion: 'No se puede usar {{valor}}: {{esperado}}.',
      causa: 'El archivo no está donde se dice, o es de otra clase.',
      remedio: 'La ruta se cuenta desde la carpeta del escenario.',
    },
    en: {
      oracion: '{{valor}} cannot be used: {{esperado}}.',
      causa: 'The file is not where it is said to be, or is of another kind.',
      remedio: 'The path is counted from the folder of the scenario.',
    },
    ejemplo: 'bom: listas/bom-nueva.csv',
  },
} as const satisfies Record<string, ErrorRegistrado>
