import type { Ayuda } from './forma.ts'

const OF_RUN = '(<INPUT>... | --workspace <DIR> [--corrida WHICH])'

export const AYUDA_EN: Ayuda = {
  titulo: 'Trazo: the Anexo 24 inventory control, explained to the gram.',
  grupos: [
    {
      nombre: 'The job',
      comandos: [
        {
          nombre: 'run',
          linea: 'Reads Data Stage and the tables; writes ledger, reconciliation, findings and dossier.',
          uso: [
            'run <INPUT>... --out <DIR> [--corte YYYY-MM-DD] [--workspace <DIR>] [--lang es|en] [--json]',
            '      [--autor NAME]',
          ],
          detalle: ['With --workspace it keeps the run, whole, with its inputs.'],
        },
        {
          nombre: 'preview',
          linea: 'What would move, in pesos and days, if new inputs were accepted. Keeps nothing.',
          uso: [
            'preview <INPUT>... --workspace <DIR> --out <DIR> [--corte YYYY-MM-DD]',
            '      [--lang es|en] [--json]',
          ],
          detalle: [
            'The inputs join those of the last run, which need not be said again.',
            'A file takes the place of those that were kept by its name; the screen says which.',
          ],
        },
        {
          nombre: 'trace',
          linea: 'Traces a lot to its exits or an exit to its lots: table, proof, picture and EPCIS.',
          uso: [
            `trace ${OF_RUN} --out <DIR> [--huso -06:00] [--lang es|en]`,
            '      (--lote PEDIMENTO[/LINE] | --salida PEDIMENTO[/LINE] | --movimiento FILE:LINE | --parte NUMBER)',
          ],
          detalle: [],
        },
        {
          nombre: 'report',
          linea: 'Anexo 24 reports as of any past date, or the columns you ask for.',
          uso: [
            `report (<REPORT> | --preset NAME) ${OF_RUN}`,
            '      --out <DIR> [--corte YYYY-MM-DD] [--formato csv|xlsx] [--lang es|en]',
            '      [--columnas a,b] [--donde col=value]... [--agrupar a,b] [--orden a,-b]',
            'report --list [--lang es|en]',
          ],
          detalle: [],
        },
        {
          nombre: 'anexo30',
          linea: 'The account of credits and guarantees: its TXT files, their review, its reconciliation.',
          uso: [
            `anexo30 inicial|descargos|cuenta|conciliar ${OF_RUN} --out <DIR>`,
            '      [--mes YYYY-MM] [--corte YYYY-MM-DD] [--lang es|en]',
            'anexo30 revisar <FILE.txt>... [--workspace <DIR>] [--out <DIR>] [--lang es|en]',
          ],
          detalle: [],
        },
      ],
    },
    {
      nombre: 'The history',
      comandos: [
        {
          nombre: 'corridas',
          linea: 'The runs kept: who, when, from which inputs, under which law.',
          uso: ['corridas --workspace <DIR> [--lang es|en] [--json]'],
          detalle: [],
        },
        {
          nombre: 'state',
          linea: 'The state as of a date, with what was known at another.',
          uso: [
            'state --corte YYYY-MM-DD --workspace <DIR> --out <DIR> [--known-at <INSTANT|NUMBER>]',
            '      [--lang es|en] [--json]',
          ],
          detalle: [],
        },
        {
          nombre: 'diff',
          linea: 'What moved between two runs, and which input or rule moved it.',
          uso: ['diff <RUN> <RUN> --workspace <DIR> --out <DIR> [--lang es|en] [--json]'],
          detalle: [
            'A run is its digest (or how it begins), its number, ultima (the last), anterior (the one before)',
            'or cierre:YYYY-MM (a close).',
          ],
        },
        {
          nombre: 'close',
          linea: 'Closes a month: keeps and signs its state. What is known later stands as adjustments.',
          uso: ['close --mes YYYY-MM --workspace <DIR> [--autor NAME] [--lang es|en] [--json]'],
          detalle: [],
        },
        {
          nombre: 'verify',
          linea: 'Checks that everything kept is as it was kept.',
          uso: ['verify --workspace <DIR> [--llave <FILE>] [--lang es|en] [--json]'],
          detalle: [],
        },
      ],
    },
    {
      nombre: 'The questions',
      comandos: [
        {
          nombre: 'whatif',
          linea: 'What if: another order, another bill, another certification, beside what is real.',
          uso: [`whatif <SCENARIO.yaml> ${OF_RUN} --out <DIR> [--lang es|en] [--json]`],
          detalle: [],
        },
        {
          nombre: 'rebuild',
          linea: 'Proposes a lost ledger again, and says how sure each line is.',
          uso: ['rebuild <INPUT>... --out <DIR> [--corte YYYY-MM-DD] [--lang es|en] [--json]'],
          detalle: ['From Data Stage, exits, the bill of materials and whatever is left of the tables.'],
        },
      ],
    },
    {
      nombre: 'The rest',
      comandos: [
        {
          nombre: 'demo',
          linea: 'Makes an example plant in ./demo and runs the job on it.',
          uso: ['demo [--out <DIR>] [--semilla N] [--lang es|en]'],
          detalle: [],
        },
        {
          nombre: 'errores',
          linea: 'Explains an error code, or lists them.',
          uso: ['errores [CODE] [--lang es|en]'],
          detalle: [],
        },
        {
          nombre: 'test',
          linea: 'Installs what is missing and runs every test.',
          uso: ['test'],
          detalle: [],
        },
      ],
    },
  ],
  opciones: [
    { opcion: '<INPUT>', linea: 'folders, ZIPs or files, in any mix; one empresa.yaml is needed.' },
    { opcion: '--out', linea: 'the folder for the results; it cannot be one of the inputs.' },
    {
      opcion: '--corte',
      linea: 'the state at the end of that day; by default, the latest date in the data.',
    },
    { opcion: '--workspace', linea: 'the folder that keeps every run whole, with its book and its inputs.' },
    {
      opcion: '--corrida',
      linea:
        'its digest (or how it begins), its number, ultima, anterior or cierre:YYYY-MM; by default, the last.',
    },
    { opcion: '--lote', linea: 'from that import to the exits that it went to.' },
    { opcion: '--salida', linea: 'from that export or movement to the imports that it came from.' },
    { opcion: '--movimiento', linea: 'the same, by file and line: movimientos.csv:12.' },
    { opcion: '--parte', linea: 'every lot of that part, and its exits.' },
    { opcion: '--mes', linea: 'the month, YYYY-MM.' },
    { opcion: '--columnas', linea: 'which, in which order; by default, all.' },
    {
      opcion: '--donde',
      linea: 'a condition, said as often as needed: clave=IN|V1, fecha=2026-01-01..2026-03-31, nico!=00.',
    },
    { opcion: '--agrupar', linea: 'counts the rows and adds up the rest, by those columns.' },
    { opcion: '--orden', linea: 'by those columns; with - in front, from the greatest down.' },
    { opcion: '--formato', linea: 'csv (by default) or xlsx.' },
    { opcion: '--known-at', linea: 'a UTC instant, a day or the number of a run; now by default.' },
    { opcion: '--autor', linea: 'who makes it, for the registry; by default, the user of the system.' },
    { opcion: '--llave', linea: 'the public key that you kept apart; by default, the one in the folder.' },
    { opcion: '--huso', linea: "the plant's offset from UTC, for the times of EPCIS." },
    { opcion: '--preset', linea: "an auditor's question, ready made; report --list lists them." },
    { opcion: '--lang', linea: 'es or en.' },
    { opcion: '--json', linea: 'writes the summary to standard output, and nothing else.' },
  ],
  pie: [
    'trazo <COMMAND> --help tells its arguments; trazo --version, the version.',
    'Exit status: 0 done · 1 done, with rows set aside · 2 could not be done, and one line says why.',
  ],
}
