/** Codes of a trace that has nothing to follow. */
import type { ErrorRegistrado } from './registro.ts'

export const RASTRO = {
  RASTRO_DESCONOCIDO: {
    clase: 'paro',
    es: {
      oracion: 'El libro de esta corrida no tiene nada bajo {{buscado}}.',
      causa: 'El número está mal escrito, es de otra corrida, o el renglón se apartó.',
      remedio: 'Búsquelo en lotes.csv, descargos.csv o rechazos.csv de la corrida.',
    },
    en: {
      oracion: 'The book of this run holds nothing under {{buscado}}.',
      causa: 'The number is misspelt, belongs to another run, or its row was set aside.',
      remedio: 'Look for it in lotes.csv, descargos.csv or rechazos.csv of the run.',
    },
    ejemplo: '--lote 26-24-3999-6000999',
  },
  RASTRO_OTRA_PARTIDA: {
    clase: 'paro',
    es: {
      oracion: 'El pedimento está en el libro; la partida {{partida}}, no. Tiene: {{partidas}}.',
      causa: 'La partida no abrió lote ni descargó, o se capturó con otro número.',
      remedio: 'Pida una de esas partidas, o el pedimento solo.',
    },
    en: {
      oracion: 'The pedimento is in the book; its line {{partida}} is not. It has: {{partidas}}.',
      causa: 'The line opened no lot and discharged none, or was captured under another number.',
      remedio: 'Ask for one of those lines, or for the pedimento alone.',
    },
    ejemplo: '--lote 26-24-3999-6000098/9',
  },
  RASTRO_SIN_EFECTO: {
    clase: 'paro',
    es: {
      oracion: '{{buscado}} se declaró en {{archivo}}, línea {{linea}}, y no está en el libro.',
      causa: 'Su clave no abre lotes ni descarga, es posterior al corte, o se rectificó o eliminó.',
      remedio: 'Vea los avisos de resumen.json de la corrida, que dicen por qué.',
    },
    en: {
      oracion: '{{buscado}} was declared in {{archivo}}, line {{linea}}, and is not in the book.',
      causa:
        'Its key opens no lots and discharges none, it is past the cut-off, or it was rectified or withdrawn.',
      remedio: 'See the remarks in resumen.json of the run, which say why.',
    },
    ejemplo: 'una importación definitiva, clave A1',
  },
  RASTRO_ELIMINADO: {
    clase: 'paro',
    es: {
      oracion: 'El pedimento {{buscado}} se eliminó según el Data Stage; no dejó lote ni salida.',
      causa: 'Se desistió, y ninguno lo sustituye.',
      remedio: 'Rastree el pedimento con que se hizo la operación, si la hubo.',
    },
    en: {
      oracion: 'The pedimento {{buscado}} was withdrawn according to Data Stage; it left no lot and no exit.',
      causa: 'It was desisted from, and none replaces it.',
      remedio: 'Trace the pedimento that the operation was made with, if there was one.',
    },
    ejemplo: 'un pedimento con código de eliminación',
  },
} as const satisfies Record<string, ErrorRegistrado>
