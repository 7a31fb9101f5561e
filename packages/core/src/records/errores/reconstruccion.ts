import type { ErrorRegistrado } from './registro.ts'

export const RECONSTRUCCION = {
  SIN_LLEGADAS: {
    clase: 'paro',
    es: {
      oracion: 'El Data Stage de las entradas no tiene ninguna importación temporal que falte en las tablas.',
      causa: 'No se dieron los ZIP de Data Stage, o la tabla de importaciones ya está completa.',
      remedio: 'Agregue las entregas de Data Stage; si la tabla está completa, use trazo run.',
    },
    en: {
      oracion: 'The Data Stage in the inputs has no temporary import that the tables lack.',
      causa: 'The Data Stage ZIPs were not given, or the table of imports is complete already.',
      remedio: 'Add the Data Stage deliveries; if the table is complete, use trazo run.',
    },
    ejemplo: 'trazo rebuild ./sin-data-stage --out salida',
  },
} as const satisfies Record<string, ErrorRegistrado>
