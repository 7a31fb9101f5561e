/** Codes of the launcher, before the program itself runs. */
import type { ErrorRegistrado } from './registro.ts'

export const LANZADOR = {
  NODE_AUSENTE: {
    clase: 'paro',
    es: {
      oracion: 'Hace falta Node.js 20.19 o posterior y no se encontró.',
      causa: 'No está instalado, o no está en la ruta de búsqueda.',
      remedio: 'Instale Node.js 20.19 o posterior.',
    },
    en: {
      oracion: 'Node.js 20.19 or later is needed and was not found.',
      causa: 'It is not installed, or is not on the search path.',
      remedio: 'Install Node.js 20.19 or later.',
    },
    ejemplo: 'trazo demo sin Node.js',
  },
  NODE_ANTIGUO: {
    clase: 'paro',
    es: {
      oracion: 'Hace falta Node.js 20.19 o posterior, y el que hay es anterior.',
      causa: 'La versión instalada ya no sirve para este programa.',
      remedio: 'Actualice Node.js.',
    },
    en: {
      oracion: 'Node.js 20.19 or later is needed, and the one found is older.',
      causa: 'The installed version no longer serves this program.',
      remedio: 'Upgrade Node.js.',
    },
    ejemplo: 'Node.js 18',
  },
  INSTALACION_FALLIDA: {
    clase: 'paro',
    es: {
      oracion: 'npm no pudo instalar las dependencias.',
      causa: 'No hay conexión, o el disco está lleno.',
      remedio: 'Revise la conexión y el espacio en disco y vuelva a intentar.',
    },
    en: {
      oracion: 'npm could not install the dependencies.',
      causa: 'There is no connection, or the disk is full.',
      remedio: 'Check the connection and the disk, and try again.',
    },
    ejemplo: 'la primera corrida sin conexión',
  },
  CONSTRUCCION_FALLIDA: {
    clase: 'paro',
    es: {
      oracion: 'No se pudo preparar el programa.',
      causa: 'Un archivo del programa o de la ley tiene un error.',
      remedio: 'Vea las líneas anteriores; si no cambió nada, descargue el programa de nuevo.',
    },
    en: {
      oracion: 'The program could not be built.',
      causa: 'A file of the program or of the law has an error.',
      remedio: 'See the lines above; if you changed nothing, download the program again.',
    },
    ejemplo: 'law/parametros con una fecha que se traslapa',
  },
} as const satisfies Record<string, ErrorRegistrado>
