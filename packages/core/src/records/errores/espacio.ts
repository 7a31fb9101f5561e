/** Codes of a workspace: its registry, the runs it keeps, their inputs and the months it closed. */
import type { ErrorRegistrado } from './registro.ts'

export const ESPACIO = {
  ESPACIO_AUSENTE: {
    clase: 'paro',
    es: {
      oracion: '{{carpeta}} no es una carpeta de trabajo: no tiene registro.jsonl.',
      causa: 'La ruta está mal escrita, o ninguna corrida se ha guardado ahí todavía.',
      remedio: 'Revise la ruta, o guarde una corrida con trazo run … --workspace.',
    },
    en: {
      oracion: '{{carpeta}} is no workspace: it has no registro.jsonl.',
      causa: 'The path is misspelt, or no run has been kept there yet.',
      remedio: 'Check the path, or keep a run with trazo run … --workspace.',
    },
    ejemplo: 'trazo corridas --workspace ./otra',
  },
  ESPACIO_DE_OTRA_EMPRESA: {
    clase: 'paro',
    es: {
      oracion: '{{carpeta}} guarda las corridas de {{rfc}}, y estos datos son de {{otra}}.',
      causa: 'Una carpeta de trabajo es de una sola empresa.',
      remedio: 'Use otra carpeta con --workspace.',
    },
    en: {
      oracion: '{{carpeta}} keeps the runs of {{rfc}}, and these data are those of {{otra}}.',
      causa: 'A workspace belongs to one company.',
      remedio: 'Use another folder with --workspace.',
    },
    ejemplo: 'la planta A y la planta B con el mismo --workspace',
  },
  REGISTRO_DANADO: {
    clase: 'paro',
    es: {
      oracion: 'El registro {{archivo}} no es el que se escribió: línea {{linea}}.',
      causa: 'Se editó, se le quitó o se le agregó una línea, o el disco falló.',
      remedio:
        'Restáurelo de un respaldo; si solo su última línea quedó a medias, la siguiente corrida la quita. Los resultados guardados no se tocaron.',
    },
    en: {
      oracion: 'The registry {{archivo}} is not what was written: line {{linea}}.',
      causa: 'It was edited, a line was taken out or put in, or the disk failed.',
      remedio:
        'Restore it from a backup; if only its last line was cut short, the next run removes it. The results kept were not touched.',
    },
    ejemplo: 'un autor cambiado a mano',
  },
  CORRIDA_DESCONOCIDA: {
    clase: 'paro',
    es: {
      oracion: 'No hay una corrida «{{corrida}}» en {{carpeta}}.',
      causa: 'La huella, el número o el instante no corresponden a ninguna corrida registrada.',
      remedio: 'Vea cuáles hay con trazo corridas.',
    },
    en: {
      oracion: 'There is no run "{{corrida}}" in {{carpeta}}.',
      causa: 'The digest, number or instant matches no run of the registry.',
      remedio: 'See which there are with trazo corridas.',
    },
    ejemplo: 'trazo diff 1 99',
  },
  CORRIDA_AMBIGUA: {
    clase: 'paro',
    es: {
      oracion: '«{{corrida}}» es el principio de {{n}} huellas distintas.',
      causa: 'Son muy pocos dígitos.',
      remedio: 'Escriba más dígitos, o el número de la corrida.',
    },
    en: {
      oracion: '"{{corrida}}" is the beginning of {{n}} different digests.',
      causa: 'Too few digits.',
      remedio: 'Write more digits, or the number of the run.',
    },
    ejemplo: 'trazo diff 3f 4a',
  },
  CORRIDA_ALTERADA: {
    clase: 'paro',
    es: {
      oracion: 'La corrida {{corrida}} no está como se guardó: {{archivo}}.',
      causa: 'Ese archivo falta o sus bytes cambiaron.',
      remedio: 'Restáurelo de un respaldo, o vuelva a correr en una carpeta de trabajo nueva.',
    },
    en: {
      oracion: 'The run {{corrida}} is not as it was kept: {{archivo}}.',
      causa: 'That file is missing or its bytes changed.',
      remedio: 'Restore it from a backup, or run again in a new workspace.',
    },
    ejemplo: 'saldos.csv abierto y guardado en una hoja de cálculo',
  },
  FUENTE_ALTERADA: {
    clase: 'paro',
    es: {
      oracion: 'La copia guardada de {{archivo}} falta o cambió (fuentes/{{sha256}}).',
      causa: 'Alguien la borró o la editó, o el disco falló.',
      remedio: 'Restáurela de un respaldo o del archivo original.',
    },
    en: {
      oracion: 'The kept copy of {{archivo}} is missing or changed (fuentes/{{sha256}}).',
      causa: 'Somebody deleted or edited it, or the disk failed.',
      remedio: 'Restore it from a backup or from the original file.',
    },
    ejemplo: 'un disco que perdió un bloque',
  },
  LLAVE_ILEGIBLE: {
    clase: 'paro',
    es: {
      oracion: 'La llave {{archivo}} no se puede usar ({{detalle}}).',
      causa: 'Falta, cambió, o los permisos no dejan leerla.',
      remedio:
        'Si la nombró con --llave, revise la ruta; si no, restaure la carpeta llave/ de un respaldo: una llave nueva rompería la cadena de cierres.',
    },
    en: {
      oracion: 'The key {{archivo}} cannot be used ({{detalle}}).',
      causa: 'It is missing, it changed, or permissions refuse to read it.',
      remedio:
        'If you named it with --llave, check the path; if not, restore the folder llave/ from a backup: a new key would break the chain of closes.',
    },
    ejemplo: 'llave/privada.pem borrada',
  },
  CIERRE_YA_HECHO: {
    clase: 'paro',
    es: {
      oracion: 'El mes {{mes}} ya se cerró, con otros datos.',
      causa: 'Un cierre no se edita.',
      remedio: 'Lo que se supo después queda como ajuste: vea ajustes.csv de la corrida nueva.',
    },
    en: {
      oracion: 'The month {{mes}} is already closed, with other data.',
      causa: 'A close is never edited.',
      remedio: 'What became known later stands as adjustments: see ajustes.csv of the new run.',
    },
    ejemplo: 'trazo close --mes 2026-09, dos veces, con una rectificación en medio',
  },
  CIERRE_FUERA_DE_ORDEN: {
    clase: 'paro',
    es: {
      oracion: 'No se puede cerrar {{mes}}: el último mes cerrado es {{ultimo}}.',
      causa: 'Los cierres van en el orden de los meses, cada uno sobre el anterior.',
      remedio: 'Para ver el estado a una fecha anterior, use trazo state.',
    },
    en: {
      oracion: 'The month {{mes}} cannot be closed: the last one closed is {{ultimo}}.',
      causa: 'Closes go in the order of months, each upon the one before.',
      remedio: 'To see the state at an earlier date, use trazo state.',
    },
    ejemplo: 'cerrar agosto después de septiembre',
  },
  CIERRE_SIN_DATOS: {
    clase: 'paro',
    es: {
      oracion: 'No se puede cerrar {{mes}}: los datos llegan al {{hasta}}.',
      causa: 'La última corrida no trae ninguna operación de ese mes ni posterior.',
      remedio: 'Corra primero con los datos del mes.',
    },
    en: {
      oracion: 'The month {{mes}} cannot be closed: the data reach {{hasta}}.',
      causa: 'The last run brings no operation of that month or later.',
      remedio: 'Run first with the data of the month.',
    },
    ejemplo: 'cerrar diciembre con datos hasta octubre',
  },
  CIERRE_DESCONOCIDO: {
    clase: 'paro',
    es: {
      oracion: 'El mes {{mes}} no se ha cerrado en {{carpeta}}.',
      causa: 'Falta el cierre, o la ruta es otra.',
      remedio: 'Ciérrelo con trazo close, o vea los que hay en cierres/.',
    },
    en: {
      oracion: 'The month {{mes}} has not been closed in {{carpeta}}.',
      causa: 'The close is missing, or the path is another.',
      remedio: 'Close it with trazo close, or see which there are in cierres/.',
    },
    ejemplo: 'trazo diff cierre:2026-09 ultima',
  },
  CIERRE_ALTERADO: {
    clase: 'paro',
    es: {
      oracion: 'El cierre {{archivo}} no es el que se firmó: {{detalle}}.',
      causa: 'El archivo o la llave cambió, o falta uno de la cadena.',
      remedio: 'Restaure cierres/ y llave/ de un respaldo.',
    },
    en: {
      oracion: 'The close {{archivo}} is not the one that was signed: {{detalle}}.',
      causa: 'The file or the key changed, or one of the chain is missing.',
      remedio: 'Restore cierres/ and llave/ from a backup.',
    },
    ejemplo: 'un dígito cambiado en cierres/2026-09.txt',
  },
} as const satisfies Record<string, ErrorRegistrado>
