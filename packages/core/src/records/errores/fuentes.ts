import type { ErrorRegistrado } from './registro.ts'

/** Files that are set aside whole, and remarks about files, before anyone has read a row of them. */
export const FUENTES = {
  ARCHIVO_ILEGIBLE: {
    clase: 'fila',
    es: {
      oracion: 'El archivo no se puede leer.',
      causa: 'El disco o los permisos no dejan abrirlo, o es un enlace que no lleva a ningún archivo.',
      remedio: 'Revise los permisos del archivo o copie el archivo real en la carpeta.',
    },
    en: {
      oracion: 'The file cannot be read.',
      causa: 'The disk or its permissions refuse to open it, or it is a link that leads to no file.',
      remedio: 'Check the permissions of the file, or copy the real file into the folder.',
    },
    ejemplo: 'importaciones.csv → enlace a un disco que ya no está conectado',
  },
  ARCHIVO_ESPECIAL: {
    clase: 'fila',
    es: {
      oracion: 'No es un archivo ni una carpeta.',
      causa: 'Es un dispositivo, una tubería o un enchufe del sistema.',
      remedio: 'Entregue los datos en un archivo normal.',
    },
    en: {
      oracion: 'It is neither a file nor a folder.',
      causa: 'It is a device, a pipe or a socket of the system.',
      remedio: 'Hand over the data in a plain file.',
    },
    ejemplo: '/dev/tty',
  },
  ARCHIVO_CAMBIANTE: {
    clase: 'fila',
    es: {
      oracion: 'El archivo cambió de tamaño mientras se leía; se apartó completo.',
      causa: 'Otro programa lo estaba escribiendo.',
      remedio: 'Espere a que termine de escribirse y repita la corrida.',
    },
    en: {
      oracion: 'The file changed its size while it was being read; it was set aside whole.',
      causa: 'Another program was writing it.',
      remedio: 'Wait until it has been written and run again.',
    },
    ejemplo: 'movimientos.csv, exportado por el ERP durante la corrida',
  },
  ARCHIVO_GRANDE: {
    clase: 'fila',
    es: {
      oracion: 'El archivo es demasiado grande para leerse completo en memoria.',
      causa: 'Este formato no se puede leer por partes y el archivo rebasa el límite.',
      remedio: 'Divídalo, o entregue la misma tabla como CSV, que no tiene límite.',
    },
    en: {
      oracion: 'The file is too large to be read into memory at once.',
      causa: 'This format cannot be read in pieces and the file is over the limit.',
      remedio: 'Split it, or hand over the same table as CSV, which has no limit.',
    },
    ejemplo: 'exportaciones.xlsx de 3 GB',
  },
  ARCHIVO_OCULTO: {
    clase: 'aviso',
    es: {
      oracion: 'El archivo no se leyó por ser oculto o temporal.',
      causa: 'Su nombre empieza con punto o con ~$, o lo dejó el sistema operativo.',
      remedio: 'Si tiene datos, cámbiele el nombre.',
    },
    en: {
      oracion: 'The file was not read because it is hidden or temporary.',
      causa: 'Its name begins with a dot or with ~$, or the operating system left it there.',
      remedio: 'Rename it if it holds data.',
    },
    ejemplo: '~$importaciones.xlsx',
  },
  RESULTADOS_PREVIOS: {
    clase: 'aviso',
    es: {
      oracion: 'En esta carpeta hay {{n}} archivos que son resultados de otra corrida; no se leyeron.',
      causa: 'Los resultados se dejaron dentro de la carpeta de entrada.',
      remedio: 'No hace falta nada; puede retirarlos.',
    },
    en: {
      oracion: 'This folder holds {{n}} files that are results of another run; they were not read.',
      causa: 'The results were left inside the input folder.',
      remedio: 'Nothing needs to be done; they may be removed.',
    },
    ejemplo: 'la carpeta salida-octubre, dentro de datos',
  },
  ARCHIVO_REPETIDO: {
    clase: 'aviso',
    es: {
      oracion: 'El archivo tiene exactamente el mismo contenido que {{original}}; se leyó una sola vez.',
      causa: 'El mismo archivo está dos veces entre las entradas, suelto o dentro de un ZIP.',
      remedio: 'No hace falta nada; puede retirar la copia.',
    },
    en: {
      oracion: 'The file has exactly the same content as {{original}}; it was read only once.',
      causa: 'The same file is there twice among the inputs, loose or inside a ZIP.',
      remedio: 'Nothing needs to be done; the copy may be removed.',
    },
    ejemplo: 'copia/1896462.zip!1896462_551.asc',
  },
  CARPETA_REPETIDA: {
    clase: 'aviso',
    es: {
      oracion: 'La carpeta es un enlace a otra que ya se recorrió; no se recorrió de nuevo.',
      causa: 'Un enlace lleva a una carpeta ya vista, quizá a la que lo contiene.',
      remedio: 'No hace falta nada; puede retirar el enlace.',
    },
    en: {
      oracion: 'The folder is a link to one that was already walked; it was not walked again.',
      causa: 'A link leads to a folder already seen, maybe to the one that holds it.',
      remedio: 'Nothing needs to be done; the link may be removed.',
    },
    ejemplo: 'datos/respaldo → datos',
  },
  ZIP_VACIO: {
    clase: 'aviso',
    es: {
      oracion: 'El ZIP no tiene ningún archivo.',
      causa: 'Se comprimió una carpeta vacía, o la entrega llegó sin contenido.',
      remedio: 'Verifique si debía traer algo y pídalo de nuevo.',
    },
    en: {
      oracion: 'The ZIP has no file in it.',
      causa: 'An empty folder was compressed, or the delivery came without content.',
      remedio: 'Check whether it should bring something and ask for it again.',
    },
    ejemplo: '1896462.zip de 22 bytes',
  },
  ZIP_TRUNCADO: {
    clase: 'fila',
    es: {
      oracion: 'El ZIP está incompleto: le falta el directorio que va al final.',
      causa: 'La descarga o la copia se interrumpió.',
      remedio: 'Descárguelo de nuevo.',
    },
    en: {
      oracion: 'The ZIP is not whole: the directory that stands at its end is missing.',
      causa: 'The download or the copy was interrupted.',
      remedio: 'Download it again.',
    },
    ejemplo: '1896462.zip de 1.2 MB, cuando el correo decía 4.8 MB',
  },
  ZIP_DANADO: {
    clase: 'fila',
    es: {
      oracion: 'El directorio del ZIP no se entiende.',
      causa: 'El archivo está dañado, tiene varios volúmenes o fue alterado.',
      remedio: 'Descárguelo de nuevo o pida otra copia.',
    },
    en: {
      oracion: 'The directory of the ZIP makes no sense.',
      causa: 'The file is damaged, comes in several volumes or was altered.',
      remedio: 'Download it again or ask for another copy.',
    },
    ejemplo: '1896462.zip con un bloque de ceros en medio',
  },
  ZIP_CIFRADO: {
    clase: 'fila',
    es: {
      oracion: 'El ZIP está cifrado.',
      causa: 'Pide contraseña.',
      remedio: 'Ábralo con su contraseña y entregue los archivos sin cifrar.',
    },
    en: {
      oracion: 'The ZIP is encrypted.',
      causa: 'It asks for a password.',
      remedio: 'Open it with its password and hand over the files in the clear.',
    },
    ejemplo: '1896462.zip con cifrado fuerte',
  },
  ZIP_BOMBA: {
    clase: 'fila',
    es: {
      oracion: 'El ZIP anuncia más contenido del que se acepta, o sus miembros comparten bytes.',
      causa: 'Está hecho para llenar el disco o la memoria, o rebasa el límite de una corrida.',
      remedio: 'Verifique de dónde viene; si es legítimo, divídalo en varias corridas.',
    },
    en: {
      oracion: 'The ZIP announces more content than is accepted, or its members share bytes.',
      causa: 'It is made to fill the disk or the memory, or it is over the limit of one run.',
      remedio: 'Check where it comes from; if it is legitimate, split it over several runs.',
    },
    ejemplo: '42.zip',
  },
  ZIP_MIEMBROS: {
    clase: 'fila',
    es: {
      oracion: 'El ZIP tiene más miembros de los que se aceptan en una corrida.',
      causa: 'No es una entrega normal: una del SAT tiene 26 archivos.',
      remedio: 'Verifique de dónde viene; si es legítimo, divídalo.',
    },
    en: {
      oracion: 'The ZIP has more members than are accepted in one run.',
      causa: 'It is no ordinary delivery: one of the SAT has 26 files.',
      remedio: 'Check where it comes from; if it is legitimate, split it.',
    },
    ejemplo: 'todo.zip con 250,000 archivos',
  },
  ZIP_PROFUNDO: {
    clase: 'fila',
    es: {
      oracion: 'El ZIP está dentro de un ZIP que a su vez está dentro de otro; solo se abre un nivel.',
      causa: 'Se comprimió varias veces lo mismo.',
      remedio: 'Abra el ZIP de afuera y entregue los de adentro.',
    },
    en: {
      oracion: 'The ZIP is inside a ZIP that is itself inside another; only one level is opened.',
      causa: 'The same was compressed several times.',
      remedio: 'Open the outer ZIP and hand over the inner ones.',
    },
    ejemplo: 'respaldo.zip!2025.zip!enero.zip',
  },
  ZIP_ANIDADO_GRANDE: {
    clase: 'fila',
    es: {
      oracion:
        'El ZIP o documento de Office dentro del ZIP es demasiado grande para copiarse al disco temporal.',
      causa: 'Los archivos comprimidos dentro de ZIPs rebasan, juntos, el límite de una corrida.',
      remedio: 'Abra el ZIP de afuera y entregue este archivo suelto.',
    },
    en: {
      oracion: 'The ZIP or Office document inside the ZIP is too large to be copied to temporary disk.',
      causa: 'Compressed files inside ZIPs are, together, over the limit of one run.',
      remedio: 'Open the outer ZIP and hand over this file by itself.',
    },
    ejemplo: 'respaldo.zip!historia.zip de 40 GB',
  },
  MIEMBRO_RUTA: {
    clase: 'fila',
    es: {
      oracion: 'El nombre del archivo dentro del ZIP intenta salir de su carpeta.',
      causa: 'El nombre es absoluto o lleva .. , diagonal invertida o un carácter nulo.',
      remedio: 'Verifique de dónde viene el ZIP y comprímalo de nuevo con nombres normales.',
    },
    en: {
      oracion: 'The name of the file inside the ZIP tries to leave its folder.',
      causa: 'The name is absolute, or holds .. , a backslash or a null character.',
      remedio: 'Check where the ZIP comes from and compress it again with ordinary names.',
    },
    ejemplo: '../../etc/passwd',
  },
  MIEMBRO_CIFRADO: {
    clase: 'fila',
    es: {
      oracion: 'El archivo dentro del ZIP está cifrado.',
      causa: 'Pide contraseña.',
      remedio: 'Ábralo con su contraseña y entregue el archivo sin cifrar.',
    },
    en: {
      oracion: 'The file inside the ZIP is encrypted.',
      causa: 'It asks for a password.',
      remedio: 'Open it with its password and hand over the file in the clear.',
    },
    ejemplo: '1896462.zip!1896462_551.asc',
  },
  MIEMBRO_COMPRESION: {
    clase: 'fila',
    es: {
      oracion: 'El archivo dentro del ZIP usa una compresión que no se sabe abrir.',
      causa: 'Solo se aceptan los métodos normales: sin comprimir y deflate.',
      remedio: 'Comprímalo de nuevo con el método normal del sistema.',
    },
    en: {
      oracion: 'The file inside the ZIP uses a compression that cannot be opened.',
      causa: 'Only the ordinary methods are accepted: stored and deflate.',
      remedio: 'Compress it again with the ordinary method of the system.',
    },
    ejemplo: 'un miembro comprimido con LZMA',
  },
  MIEMBRO_BOMBA: {
    clase: 'fila',
    es: {
      oracion: 'El archivo dentro del ZIP crece más de lo que crece un archivo de datos.',
      causa: 'Está hecho para llenar el disco o la memoria.',
      remedio: 'Verifique de dónde viene; si es legítimo, entréguelo sin comprimir.',
    },
    en: {
      oracion: 'The file inside the ZIP grows more than a file of data does.',
      causa: 'It is made to fill the disk or the memory.',
      remedio: 'Check where it comes from; if it is legitimate, hand it over uncompressed.',
    },
    ejemplo: '10 GB de ceros comprimidos en 10 MB',
  },
  MIEMBRO_DANADO: {
    clase: 'fila',
    es: {
      oracion: 'El archivo dentro del ZIP está dañado; se apartó completo.',
      causa: 'No se descomprime, o no al tamaño que el ZIP anuncia.',
      remedio: 'Descargue el ZIP de nuevo.',
    },
    en: {
      oracion: 'The file inside the ZIP is damaged; it was set aside whole.',
      causa: 'It does not inflate, or not to the size that the ZIP announces.',
      remedio: 'Download the ZIP again.',
    },
    ejemplo: '1896462.zip!1896462_551.asc',
  },
  MIEMBRO_CRC: {
    clase: 'fila',
    es: {
      oracion: 'La suma de control del archivo dentro del ZIP no coincide; se apartó completo.',
      causa: 'Alguno de sus bytes cambió después de comprimirse.',
      remedio: 'Descargue el ZIP de nuevo.',
    },
    en: {
      oracion: 'The checksum of the file inside the ZIP does not match; it was set aside whole.',
      causa: 'Some of its bytes changed after it was compressed.',
      remedio: 'Download the ZIP again.',
    },
    ejemplo: '1896462.zip!1896462_551.asc',
  },
} as const satisfies Record<string, ErrorRegistrado>
