import type { Ayuda } from './forma.ts'

const DE_CORRIDA = '(<ENTRADA>... | --workspace <CARPETA> [--corrida CUAL])'

export const AYUDA_ES: Ayuda = {
  titulo: 'Trazo: el control de inventarios del Anexo 24, explicado hasta el gramo.',
  grupos: [
    {
      nombre: 'El trabajo',
      comandos: [
        {
          nombre: 'run',
          linea: 'Lee el Data Stage y las tablas; escribe libro, conciliación, hallazgos y expediente.',
          uso: [
            'run <ENTRADA>... --out <CARPETA> [--corte AAAA-MM-DD] [--workspace <CARPETA>] [--lang es|en] [--json]',
            '      [--autor NOMBRE]',
          ],
          detalle: ['Con --workspace guarda la corrida, completa, con sus entradas.'],
        },
        {
          nombre: 'preview',
          linea: 'Qué se movería, en pesos y días, si se aceptaran entradas nuevas. No guarda nada.',
          uso: [
            'preview <ENTRADA>... --workspace <CARPETA> --out <CARPETA> [--corte AAAA-MM-DD]',
            '      [--lang es|en] [--json]',
          ],
          detalle: [
            'Las entradas se agregan a las de la última corrida, que no hay que repetir.',
            'Un archivo ocupa el lugar de los que se guardaron con su nombre; la pantalla dice cuáles.',
          ],
        },
        {
          nombre: 'trace',
          linea: 'Rastrea un lote a sus salidas o una salida a sus lotes: tabla, prueba, dibujo y EPCIS.',
          uso: [
            `trace ${DE_CORRIDA} --out <CARPETA> [--huso -06:00] [--lang es|en]`,
            '      (--lote PEDIMENTO[/PARTIDA] | --salida PEDIMENTO[/PARTIDA] | --movimiento ARCHIVO:LINEA | --parte NUMERO)',
          ],
          detalle: [],
        },
        {
          nombre: 'report',
          linea: 'Reportes del Anexo 24 a cualquier fecha pasada, o las columnas que pida.',
          uso: [
            `report (<REPORTE> | --preset NOMBRE) ${DE_CORRIDA}`,
            '      --out <CARPETA> [--corte AAAA-MM-DD] [--formato csv|xlsx] [--lang es|en]',
            '      [--columnas a,b] [--donde col=valor]... [--agrupar a,b] [--orden a,-b]',
            'report --list [--lang es|en]',
          ],
          detalle: [],
        },
        {
          nombre: 'anexo30',
          linea: 'La cuenta de créditos y garantías: sus archivos TXT, su revisión y su conciliación.',
          uso: [
            `anexo30 inicial|descargos|cuenta|conciliar ${DE_CORRIDA} --out <CARPETA>`,
            '      [--mes AAAA-MM] [--corte AAAA-MM-DD] [--lang es|en]',
            'anexo30 revisar <ARCHIVO.txt>... [--workspace <CARPETA>] [--out <CARPETA>] [--lang es|en]',
          ],
          detalle: [],
        },
      ],
    },
    {
      nombre: 'La historia',
      comandos: [
        {
          nombre: 'corridas',
          linea: 'Las corridas guardadas: quién, cuándo, con qué entradas y qué ley.',
          uso: ['corridas --workspace <CARPETA> [--lang es|en] [--json]'],
          detalle: [],
        },
        {
          nombre: 'state',
          linea: 'El estado a una fecha, con lo que se sabía en otra.',
          uso: [
            'state --corte AAAA-MM-DD --workspace <CARPETA> --out <CARPETA> [--known-at <INSTANTE|NUMERO>]',
            '      [--lang es|en] [--json]',
          ],
          detalle: [],
        },
        {
          nombre: 'diff',
          linea: 'Qué se movió entre dos corridas y qué entrada o regla lo movió.',
          uso: ['diff <CORRIDA> <CORRIDA> --workspace <CARPETA> --out <CARPETA> [--lang es|en] [--json]'],
          detalle: [
            'Una corrida es su huella (o su principio), su número, ultima, anterior o cierre:AAAA-MM.',
          ],
        },
        {
          nombre: 'close',
          linea: 'Cierra un mes: guarda y firma su estado. Lo que se sepa después queda como ajuste.',
          uso: ['close --mes AAAA-MM --workspace <CARPETA> [--autor NOMBRE] [--lang es|en] [--json]'],
          detalle: [],
        },
        {
          nombre: 'verify',
          linea: 'Comprueba que todo lo guardado está como se guardó.',
          uso: ['verify --workspace <CARPETA> [--llave <ARCHIVO>] [--lang es|en] [--json]'],
          detalle: [],
        },
      ],
    },
    {
      nombre: 'Las preguntas',
      comandos: [
        {
          nombre: 'whatif',
          linea: '¿Y si…? Otro orden, otra lista de materiales, otra certificación: al lado de lo real.',
          uso: [`whatif <ESCENARIO.yaml> ${DE_CORRIDA} --out <CARPETA> [--lang es|en] [--json]`],
          detalle: [],
        },
        {
          nombre: 'rebuild',
          linea: 'Propone de nuevo un libro que se perdió, y dice qué tan seguro es cada renglón.',
          uso: ['rebuild <ENTRADA>... --out <CARPETA> [--corte AAAA-MM-DD] [--lang es|en] [--json]'],
          detalle: [
            'Con el Data Stage, las salidas, la lista de materiales y lo que haya quedado de las tablas.',
          ],
        },
      ],
    },
    {
      nombre: 'Lo demás',
      comandos: [
        {
          nombre: 'demo',
          linea: 'Hace una planta de ejemplo en ./demo y corre el trabajo sobre ella.',
          uso: ['demo [--out <CARPETA>] [--semilla N] [--lang es|en]'],
          detalle: [],
        },
        {
          nombre: 'errores',
          linea: 'Explica un código de error, o los enlista.',
          uso: ['errores [CODIGO] [--lang es|en]'],
          detalle: [],
        },
        {
          nombre: 'test',
          linea: 'Instala lo que falta y corre todas las pruebas.',
          uso: ['test'],
          detalle: [],
        },
      ],
    },
  ],
  opciones: [
    {
      opcion: '<ENTRADA>',
      linea: 'carpetas, ZIP o archivos, en cualquier mezcla; hace falta un empresa.yaml.',
    },
    { opcion: '--out', linea: 'la carpeta de los resultados; no puede ser una de las entradas.' },
    {
      opcion: '--corte',
      linea: 'el estado se calcula al final de ese día; si falta, la última fecha de los datos.',
    },
    {
      opcion: '--workspace',
      linea: 'la carpeta que guarda cada corrida completa, con su libro y sus entradas.',
    },
    {
      opcion: '--corrida',
      linea: 'su huella (o su principio), su número, ultima, anterior o cierre:AAAA-MM; si falta, la última.',
    },
    { opcion: '--lote', linea: 'de esa importación a las salidas a las que fue.' },
    { opcion: '--salida', linea: 'de esa exportación o movimiento a las importaciones de que salió.' },
    { opcion: '--movimiento', linea: 'lo mismo, por archivo y línea: movimientos.csv:12.' },
    { opcion: '--parte', linea: 'todos los lotes de esa parte, y sus salidas.' },
    { opcion: '--mes', linea: 'el mes, AAAA-MM.' },
    { opcion: '--columnas', linea: 'cuáles y en qué orden; si falta, todas.' },
    {
      opcion: '--donde',
      linea: 'condición, que se puede repetir: clave=IN|V1, fecha=2026-01-01..2026-03-31, nico!=00.',
    },
    { opcion: '--agrupar', linea: 'cuenta los renglones y suma lo demás, por esas columnas.' },
    { opcion: '--orden', linea: 'por esas columnas; con - por delante, de mayor a menor.' },
    { opcion: '--formato', linea: 'csv (si falta) o xlsx.' },
    { opcion: '--known-at', linea: 'un instante UTC, un día o el número de una corrida; si falta, ahora.' },
    { opcion: '--autor', linea: 'quién la hace, para el registro; si falta, el usuario del sistema.' },
    { opcion: '--llave', linea: 'la llave pública que usted guardó aparte; si falta, la de la carpeta.' },
    { opcion: '--huso', linea: 'diferencia de la planta con UTC, para las horas de EPCIS.' },
    { opcion: '--preset', linea: 'una pregunta de auditor ya hecha; report --list las enlista.' },
    { opcion: '--lang', linea: 'es o en.' },
    { opcion: '--json', linea: 'escribe el resumen en la salida estándar, y nada más.' },
  ],
  pie: [
    'trazo <COMANDO> --help dice sus argumentos; trazo --version, la versión.',
    'Estado de salida: 0 hecho · 1 hecho, con renglones apartados · 2 no se pudo, y una línea dice por qué.',
  ],
}
