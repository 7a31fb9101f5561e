import type { ErrorRegistrado } from './registro.ts'

export const PAROS = {
  ENTRADA_NO_EXISTE: {
    clase: 'paro',
    es: {
      oracion: 'La entrada {{entrada}} no existe o no se puede abrir.',
      causa: 'La ruta está mal escrita, el disco no está conectado o faltan permisos.',
      remedio: 'Revise la ruta.',
    },
    en: {
      oracion: 'The input {{entrada}} does not exist or cannot be opened.',
      causa: 'The path is misspelt, the disk is not connected or permissions are missing.',
      remedio: 'Check the path.',
    },
    ejemplo: 'trazo run ./dats --out salida',
  },
  NADA_QUE_LEER: {
    clase: 'paro',
    es: {
      oracion: 'No hay ningún archivo que leer en las entradas ({{apartados}} apartados).',
      causa: 'Las carpetas están vacías, o todos sus archivos están dañados u ocultos.',
      remedio: 'Indique la carpeta que tiene las tablas y los ZIP de Data Stage.',
    },
    en: {
      oracion: 'There is no file to read in the inputs ({{apartados}} set aside).',
      causa: 'The folders are empty, or all their files are damaged or hidden.',
      remedio: 'Name the folder that holds the tables and the Data Stage ZIPs.',
    },
    ejemplo: 'trazo run ./carpeta-vacia --out salida',
  },
  DISCO_TEMPORAL: {
    clase: 'paro',
    es: {
      oracion: 'No se pudo escribir en la carpeta temporal ({{motivo}}).',
      causa: 'El disco está lleno o no permite escribir.',
      remedio: 'Libere espacio o indique otra carpeta en la variable TMPDIR.',
    },
    en: {
      oracion: 'The temporary folder could not be written ({{motivo}}).',
      causa: 'The disk is full or does not allow writing.',
      remedio: 'Free some space or name another folder in the variable TMPDIR.',
    },
    ejemplo: 'ENOSPC',
  },
} as const satisfies Record<string, ErrorRegistrado>
