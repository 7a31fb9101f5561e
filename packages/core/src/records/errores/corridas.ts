/** Codes of a run as a whole: why it could not be done, and what it did not use. */
import type { ErrorRegistrado } from './registro.ts'

export const CORRIDAS = {
  EMPRESA_AUSENTE: {
    clase: 'paro',
    es: {
      oracion: 'No se encontró el perfil de la empresa (empresa.yaml) en lo que se pidió leer.',
      causa: 'Falta el archivo, o le faltan rfc y programa_immex.',
      remedio: 'Agregue empresa.yaml; el manual trae un ejemplo.',
    },
    en: {
      oracion: 'No company profile (empresa.yaml) was found in what was named.',
      causa: 'The file is missing, or has no rfc and programa_immex.',
      remedio: 'Add empresa.yaml; the manual has an example.',
    },
    ejemplo: 'una carpeta con puros CSV',
  },
  EMPRESA_INVALIDA: {
    clase: 'paro',
    es: {
      oracion: 'El perfil de la empresa {{archivo}} no se puede usar: {{detalle}}',
      causa: 'Un campo obligatorio falta o tiene otro formato.',
      remedio: 'Corrija ese campo y vuelva a correr.',
    },
    en: {
      oracion: 'The company profile {{archivo}} cannot be used: {{detalle}}',
      causa: 'A required field is missing or has another format.',
      remedio: 'Correct that field and run again.',
    },
    ejemplo: 'rfc: 123',
  },
  EMPRESAS_VARIAS: {
    clase: 'paro',
    es: {
      oracion: 'Hay {{n}} perfiles de empresa distintos: {{archivos}}.',
      causa: 'Se nombraron carpetas de más de una empresa.',
      remedio: 'Corra una empresa a la vez.',
    },
    en: {
      oracion: 'There are {{n}} different company profiles: {{archivos}}.',
      causa: 'Folders of more than one company were named.',
      remedio: 'Run one company at a time.',
    },
    ejemplo: 'trazo run planta-a planta-b',
  },
  SIN_FECHAS: {
    clase: 'paro',
    es: {
      oracion: 'No hay ninguna operación con fecha, así que no hay fecha de corte.',
      causa: 'Todas las tablas están vacías o todos sus renglones se apartaron.',
      remedio: 'Diga la fecha con --corte, o revise rechazos: {{apartados}} renglones se apartaron.',
    },
    en: {
      oracion: 'There is no dated operation, so there is no cut-off.',
      causa: 'All tables are empty, or all their rows were set aside.',
      remedio: 'Give the date with --corte, or check: {{apartados}} rows were set aside.',
    },
    ejemplo: 'solo empresa.yaml',
  },
  USO: {
    clase: 'paro',
    es: {
      oracion: '{{detalle}}',
      causa: 'La orden no está escrita como espera el programa.',
      remedio: 'Vea trazo --help.',
    },
    en: {
      oracion: '{{detalle}}',
      causa: 'The command is not written as the program expects.',
      remedio: 'See trazo --help.',
    },
    ejemplo: 'trazo run --cotre 2026-10-31',
  },
  SALIDA_NO_ESCRIBIBLE: {
    clase: 'paro',
    es: {
      oracion: 'No se puede escribir en {{salida}} ({{detalle}}).',
      causa: 'Faltan permisos, la ruta es un archivo o el disco es de solo lectura.',
      remedio: 'Elija otra carpeta con --out.',
    },
    en: {
      oracion: 'Cannot write to {{salida}} ({{detalle}}).',
      causa: 'Permissions are missing, the path is a file or the disk is read-only.',
      remedio: 'Choose another folder with --out.',
    },
    ejemplo: '--out /raiz/salida',
  },
  DISCO_LLENO: {
    clase: 'paro',
    es: {
      oracion: 'No queda espacio en disco para {{salida}}.',
      causa: 'El disco se llenó al escribir los resultados; no se dejó nada a medias.',
      remedio: 'Libere espacio o elija otra carpeta con --out o --workspace.',
    },
    en: {
      oracion: 'No room is left on the disk for {{salida}}.',
      causa: 'The disk filled up while results were written; nothing was left half-written.',
      remedio: 'Free some room or choose another folder with --out or --workspace.',
    },
    ejemplo: 'disco de 1 GB',
  },
  ESPACIO_OCUPADO: {
    clase: 'paro',
    es: {
      oracion: 'Otro proceso ({{proceso}}) trabaja en {{carpeta}}.',
      causa: 'Una carpeta de resultados o de trabajo la usa un proceso a la vez.',
      remedio: 'Espere a que termine, o use otra carpeta.',
    },
    en: {
      oracion: 'Another process ({{proceso}}) is working in {{carpeta}}.',
      causa: 'A folder of results or a workspace is used by one process at a time.',
      remedio: 'Wait for it to finish, or use another folder.',
    },
    ejemplo: 'dos trazo run con el mismo --workspace',
  },
  SALIDA_ES_ENTRADA: {
    clase: 'paro',
    es: {
      oracion: 'La carpeta {{salida}} se nombró para leer y para escribir.',
      causa: 'Los resultados quedarían entre los archivos de la empresa, y la próxima corrida los leería.',
      remedio: 'Elija otra carpeta, aunque sea una dentro de ella, como --out salida.',
    },
    en: {
      oracion: 'The folder {{salida}} was named both to read from and to write to.',
      causa: 'The results would lie among the files of the company, and the next run would read them.',
      remedio: 'Choose another folder, even one inside it, such as --out salida.',
    },
    ejemplo: 'trazo run . --out .',
  },
  ERROR_INTERNO: {
    clase: 'paro',
    es: {
      oracion: 'Falló el programa, no sus datos; no se escribió ningún resultado.',
      causa: 'Un defecto del programa.',
      remedio: 'Envíe estas líneas a quien lo mantiene.',
    },
    en: {
      oracion: 'The program failed, not your data; no result was written.',
      causa: 'A defect of the program.',
      remedio: 'Send these lines to its maintainers.',
    },
    ejemplo: 'una condición interna que no se cumple',
  },
  ARCHIVO_SIN_USO: {
    clase: 'aviso',
    es: {
      oracion: 'No se usó: no es una tabla de la empresa, ni Data Stage, ni una lista conocida.',
      causa: 'El encabezado no corresponde a ninguna tabla, o el archivo es de otra clase.',
      remedio: 'Si debía leerse, revise el encabezado contra el manual.',
    },
    en: {
      oracion: 'Not used: it is no company table, no Data Stage and no known list.',
      causa: 'The header matches no table, or the file is of another kind.',
      remedio: 'If it should have been read, check its header against the manual.',
    },
    ejemplo: 'foto.pdf',
  },
  EMPRESA_YAML: {
    clase: 'fila',
    es: {
      oracion: 'El archivo no es YAML válido: {{detalle}}.',
      causa: 'Falta una comilla, una sangría o dos puntos.',
      remedio: 'Corrija esa línea; el manual trae un ejemplo.',
    },
    en: {
      oracion: 'The file is not valid YAML: {{detalle}}.',
      causa: 'A quote, an indent or a colon is missing.',
      remedio: 'Correct that line; the manual has an example.',
    },
    ejemplo: 'rfc: [AAA',
  },
  EMPRESA_CAMPO: {
    clase: 'fila',
    es: {
      oracion: 'El campo {{campo}} trae «{{valor}}» y se espera {{esperado}}.',
      causa: 'Falta el campo o su valor tiene otra forma.',
      remedio: 'Corrija el campo en empresa.yaml.',
    },
    en: {
      oracion: 'The field {{campo}} holds "{{valor}}"; expected: {{esperado}}.',
      causa: 'The field is missing or its value has another shape.',
      remedio: 'Correct the field in empresa.yaml.',
    },
    ejemplo: 'modalidad: maquila',
  },
  EMPRESA_CAMPO_DESCONOCIDO: {
    clase: 'aviso',
    es: {
      oracion: 'El campo {{campo}} de empresa.yaml no se conoce y no se usó.',
      causa: 'Está mal escrito, o es de otra versión.',
      remedio: 'Revise el nombre contra el manual.',
    },
    en: {
      oracion: 'The field {{campo}} of empresa.yaml is not known and was not used.',
      causa: 'It is misspelt, or belongs to another version.',
      remedio: 'Check the name against the manual.',
    },
    ejemplo: 'programa: 77-2008',
  },
  LISTA_SIN_CRITERIO: {
    clase: 'aviso',
    es: {
      oracion: 'La lista se leyó, y ningún criterio de esta versión la usa todavía.',
      causa: 'Los criterios que miran listas públicas aún no están.',
      remedio: 'Nada que hacer.',
    },
    en: {
      oracion: 'The list was read, and no criterion of this version uses it yet.',
      causa: 'The criteria that look at public lists are not there yet.',
      remedio: 'Nothing to do.',
    },
    ejemplo: 'Listado_Completo_69-B.csv',
  },
} as const satisfies Record<string, ErrorRegistrado>
