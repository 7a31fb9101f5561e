/** What the command line says, in both languages. `{{name}}` is filled with values. */

import type { Lang } from '../lang.ts'

const ES = {
  uso: `Trazo: el control de inventarios del Anexo 24, explicado hasta el gramo.

  trazo run <ENTRADA>... --out <CARPETA> [--corte AAAA-MM-DD] [--workspace <CARPETA>] [--lang es|en] [--json]
      Lee el Data Stage del SAT y las tablas de la empresa, y escribe libro, conciliación, hallazgos y expediente.
  trazo corridas --workspace <CARPETA>
      Enlista las corridas guardadas: quién, cuándo, con qué entradas y qué ley.
  trazo diff <CORRIDA> <CORRIDA> --workspace <CARPETA> --out <CARPETA>
      Qué se movió entre dos corridas y por qué. Una corrida es su huella (o su principio), su número, ultima, anterior
      o cierre:AAAA-MM.
  trazo preview <ENTRADA>... --workspace <CARPETA> --out <CARPETA> [--corte AAAA-MM-DD]
      Qué se movería si se aceptaran esas entradas. No guarda nada.
  trazo state --corte AAAA-MM-DD --workspace <CARPETA> --out <CARPETA> [--known-at <INSTANTE|NUMERO>]
      El estado a esa fecha, con lo que se sabía en ese momento.
  trazo close --mes AAAA-MM --workspace <CARPETA> [--autor <NOMBRE>]
      Cierra el mes: guarda y firma su estado. Lo que se sepa después queda como ajuste.
  trazo verify --workspace <CARPETA> [--llave <ARCHIVO>]
      Comprueba que todo lo guardado está como se guardó.
  trazo rebuild <ENTRADA>... --out <CARPETA> [--corte AAAA-MM-DD] [--lang es|en] [--json]
      Propone de nuevo un libro que se perdió, con el Data Stage, las salidas y la lista de materiales, y dice qué tan
      seguro es cada renglón.
  trazo trace (--workspace <CARPETA> [--corrida CUAL] | <ENTRADA>...) --out <CARPETA> [--huso -06:00] [--lang es|en]
              (--lote PEDIMENTO[/PARTIDA] | --salida PEDIMENTO[/PARTIDA] | --movimiento ARCHIVO:LINEA | --parte NUMERO)
      Rastrea un lote a sus salidas, o una salida a sus lotes, con tabla, prueba para imprimir, dibujo y EPCIS.
  trazo demo [--out <CARPETA>] [--semilla N]
      Hace una planta de ejemplo en ./demo y corre el trabajo sobre ella.
  trazo report <REPORTE> (--workspace <CARPETA> [--corrida HUELLA] | <ENTRADA>...) --out <CARPETA> [--corte AAAA-MM-DD]
      [--columnas a,b] [--donde col=valor]... [--agrupar a,b] [--orden a,-b] [--preset NOMBRE] [--formato csv|xlsx]
      Reportes del Anexo 24 a cualquier fecha pasada, preguntas de auditor, o las columnas que pida; trazo report --list.
  trazo anexo30 inicial|descargos|cuenta|conciliar (--workspace <CARPETA> [--corrida HUELLA] | <ENTRADA>...) --out <CARPETA>
              [--mes AAAA-MM] [--corte AAAA-MM-DD]
  trazo anexo30 revisar <ARCHIVO.txt>... [--workspace <CARPETA>] [--out <CARPETA>]
      La cuenta de créditos y garantías, sus archivos TXT, su revisión y su conciliación de tres lados.
  trazo whatif <ESCENARIO.yaml> (--workspace <CARPETA> [--corrida HUELLA] | <ENTRADA>...) --out <CARPETA> [--json]
      ¿Y si…? Otro orden de descarga, otra lista de materiales, una salida movida, una certificación: al lado de lo real.
  trazo errores [CODIGO]
      Explica un código de error, o los enlista.
  trazo test
      Instala lo que falta y corre todas las pruebas.
  trazo --help, --version

  <ENTRADA>    carpetas, ZIP o archivos sueltos, en cualquier mezcla; qué es cada uno se sabe por su contenido.
               Hace falta un empresa.yaml.
  --out        la carpeta de los resultados; no puede ser una de las entradas.
  --corte      el estado se calcula al final de ese día; si falta, la última fecha de los datos.
  --workspace  una carpeta que guarda completa cada corrida, con su libro y sus entradas, bajo su huella.
  --autor      quién la corre, para el registro; si falta, el usuario del sistema.
  --lang       es o en.
  --json       escribe resumen.json en la salida estándar, y nada más.

  Estado de salida: 0 hecho · 1 hecho, con renglones apartados (rechazos.csv) · 2 no se pudo.`,
  comando_desconocido: 'No existe el comando «{{comando}}».',
  falta_entrada: 'Falta decir qué leer: una carpeta, un ZIP o archivos.',
  falta_salida: 'Falta --out: la carpeta donde dejar los resultados.',
  falta_espacio: 'Falta --workspace: la carpeta que guarda las corridas.',
  falta_corte: 'Falta --corte: el último día del estado, AAAA-MM-DD.',
  falta_mes: 'Falta --mes: el mes que se cierra, AAAA-MM.',
  mes_invalido: '--mes «{{valor}}» no es un mes AAAA-MM.',
  momento_invalido:
    '--known-at «{{valor}}» no es un número de corrida, ni un día AAAA-MM-DD, ni un instante como 2026-11-21T10:00:00Z.',
  dos_corridas: 'Se comparan dos corridas: trazo diff <CORRIDA> <CORRIDA>.',
  corte_invalido: '--corte «{{valor}}» no es una fecha AAAA-MM-DD.',
  lang_invalido: '--lang «{{valor}}»: solo es o en.',
  opcion_desconocida: 'No existe la opción {{opcion}}.',
  opcion_doble: 'La opción {{opcion}} se dio dos veces.',
  opcion_sin_valor: 'La opción {{opcion}} no lleva valor.',
  falta_valor: 'A la opción {{opcion}} le falta su valor.',
  palabra_de_mas: 'No se esperaba «{{valor}}».',
  codigo_desconocido: 'No hay un código «{{codigo}}».',
  anexo30_orden: 'No existe trazo anexo30 «{{orden}}»: solo inicial, descargos, cuenta, conciliar o revisar.',
  falta_txt: 'Falta decir qué archivos TXT revisar.',
  anexo30_hecho: '{{archivos}} en {{carpeta}}.',
  revision_hecha: '{{archivos}} archivos revisados; por corregir: {{n}}.',
  falta_reporte: 'Falta decir qué reporte; trazo report --list los enlista.',
  falta_escenario: 'Falta decir qué escenario: un archivo YAML.',
  whatif_lotes: '{{estado}} lotes cambian de estado; {{total}} cambian en algo.',
  whatif_salida: 'Resultados en {{carpeta}}: escenario.html es la página para decidir.',
  falta_libro: 'Falta decir de dónde: archivos, o una carpeta de corridas con --workspace.',
  formato_invalido: '--formato «{{valor}}»: solo csv o xlsx.',
  reporte_hecho: '{{archivos}} en {{carpeta}}: {{n}} renglones.',
  reporte_lista: 'Reportes (apartado A, B o C del Anexo 24):',
  reporte_preguntas: 'Preguntas de auditor (--preset):',
  reporte_relaciones: 'Y cualquier columna de:',
  causa: 'Causa',
  remedio: 'Remedio',
  ejemplo: 'Ejemplo',
  fase_leer: 'Leyendo',
  fase_libro: 'Descargando PEPS',
  fase_guardar: 'Guardando el libro',
  fase_juzgar: 'Conciliando y revisando',
  fase_escribir: 'Escribiendo resultados',
  fase_anexo24: 'Escribiendo el Anexo 24',
  fase_expediente: 'Escribiendo el expediente',
  estado_cumple: 'Cumple',
  estado_atencion: 'Atención',
  estado_incumple: 'Incumple',
  estado_no_evaluable: 'No evaluable',
  resumen_titulo: '{{razon}} · {{rfc}} · al {{corte}}',
  resumen_renglones:
    'Renglones: {{leidas}} leídos = {{usadas}} usados + {{ignoradas}} sin efecto en el libro + {{repetidas}} repetidos + {{apartadas}} apartados',
  resumen_libro:
    'Libro: {{lotes}} lotes · {{salidas}} salidas · {{descargos}} descargos · {{faltantes}} faltantes',
  resumen_saldos: 'Saldo vigente {{vigente}} MXN · saldo vencido {{vencido}} MXN (valor en aduana)',
  resumen_hallazgos: 'Hallazgos',
  resumen_avisos: 'Avisos: {{n}}, en resumen.json.',
  resumen_apartados:
    'Apartados: {{n}}. rechazos.csv dice de cada uno el archivo, la línea, la causa y el remedio.',
  resumen_salida: 'Resultados en {{carpeta}}',
  resumen_archivos: `  expediente.html   por aquí se empieza; expediente.pdf es lo mismo para imprimir
  anexo24.xlsx      el libro del Anexo 24
  conciliacion.csv  lo que no coincide con el Data Stage
  faltantes.csv     las salidas que ningún lote respalda`,
  resumen_huella: 'Huella {{huella}} · ley {{ley}}',
  semilla_invalida: '--semilla «{{valor}}» no es un número entero de hasta 9 cifras.',
  demo_ajena:
    'La carpeta {{carpeta}} tiene una entrada o una salida que no hizo la demostración. Elija otra con --out.',
  rebuild_titulo: 'Propuesta: {{n}} renglones de Data Stage que las tablas no tenían. Por confianza:',
  rebuild_confianza: '  {{confianza}} {{n}} renglones · {{valor}} MXN de valor en aduana',
  rebuild_faltantes: 'Faltantes: {{antes}} sin la propuesta, {{despues}} con ella.',
  rebuild_salida: `En {{carpeta}}:
  propuesta/reconstruccion.csv   cada renglón, con su confianza y su motivo; empiece por «ninguna» y «baja»
  propuesta/importaciones.csv    lo mismo como tabla: corríjala y désela a trazo run con sus otras entradas
  libro/                         los resultados con la propuesta tal cual`,
  trace_una_pregunta: 'Diga una cosa que rastrear: --lote, --salida, --movimiento o --parte.',
  trace_pedimento: '«{{valor}}» no es PEDIMENTO ni PEDIMENTO/PARTIDA; el pedimento lleva 15 dígitos.',
  trace_movimiento: '«{{valor}}» no es ARCHIVO:LINEA, como movimientos.csv:12.',
  trace_corrida_sin_espacio: '--corrida necesita --workspace: la carpeta que guarda las corridas.',
  trace_huso: '--huso «{{valor}}» no es una diferencia con UTC, como -06:00.',
  trace_salida: `En {{carpeta}}:
  prueba.html, prueba.pdf   empiece aquí: cada prueba, con su dibujo y sus renglones
  rastro.csv, rutas.csv     todos los renglones, y por dónde llega cada componente
  epcis.jsonld, sankey.svg  los mismos hechos para otros sistemas, y el dibujo`,
  demo_planta: 'Planta de ejemplo (semilla {{semilla}}) en {{carpeta}}',
}

const EN: typeof ES = {
  uso: `Trazo: the Anexo 24 inventory control, explained to the gram.

  trazo run <INPUT>... --out <DIR> [--corte YYYY-MM-DD] [--workspace <DIR>] [--lang es|en] [--json]
      Reads the SAT's Data Stage and the company's tables; writes ledger, reconciliation, findings and dossier.
  trazo corridas --workspace <DIR>
      Lists the runs kept: who, when, from which inputs, under which law.
  trazo diff <RUN> <RUN> --workspace <DIR> --out <DIR>
      What moved between two runs, and why. A run is its digest (or how it begins), its number, ultima (the last),
      anterior (the one before) or cierre:YYYY-MM (a close).
  trazo preview <INPUT>... --workspace <DIR> --out <DIR> [--corte YYYY-MM-DD]
      What would move if those inputs were accepted. Keeps nothing.
  trazo state --corte YYYY-MM-DD --workspace <DIR> --out <DIR> [--known-at <INSTANT|NUMBER>]
      The state as of that day, with what was known at that moment.
  trazo close --mes YYYY-MM --workspace <DIR> [--autor <NAME>]
      Closes the month: keeps and signs its state. What becomes known later stands as adjustments.
  trazo verify --workspace <DIR> [--llave <FILE>]
      Checks that everything kept is as it was kept.
  trazo rebuild <INPUT>... --out <DIR> [--corte YYYY-MM-DD] [--lang es|en] [--json]
      Proposes a lost ledger again from Data Stage, exits and bill of materials, and says how sure each line is.
  trazo trace (--workspace <DIR> [--corrida WHICH] | <INPUT>...) --out <DIR> [--huso -06:00] [--lang es|en]
              (--lote PEDIMENTO[/LINE] | --salida PEDIMENTO[/LINE] | --movimiento FILE:LINE | --parte NUMBER)
      Traces a lot to its exits, or an exit to its lots: table, printable proof, picture and EPCIS.
  trazo demo [--out <DIR>] [--semilla N]
      Makes an example plant in ./demo and runs the job on it.
  trazo report <REPORT> (--workspace <DIR> [--corrida DIGEST] | <INPUT>...) --out <DIR> [--corte YYYY-MM-DD]
      [--columnas a,b] [--donde col=value]... [--agrupar a,b] [--orden a,-b] [--preset NAME] [--formato csv|xlsx]
      Anexo 24 reports as of any past date, questions of auditors, or the columns you ask for; trazo report --list.
  trazo anexo30 inicial|descargos|cuenta|conciliar (--workspace <DIR> [--corrida DIGEST] | <INPUT>...) --out <DIR>
              [--mes YYYY-MM] [--corte YYYY-MM-DD]
  trazo anexo30 revisar <FILE.txt>... [--workspace <DIR>] [--out <DIR>]
      The account of credits and guarantees, its TXT files, their review and the three-way reconciliation.
  trazo whatif <SCENARIO.yaml> (--workspace <DIR> [--corrida DIGEST] | <INPUT>...) --out <DIR> [--json]
      What if: another discharge order or bill of materials, an exit moved, a certification: beside what is real.
  trazo errores [CODE]
      Explains an error code, or lists them.
  trazo test
      Installs what is missing and runs every test.
  trazo --help, --version

  <INPUT>      folders, ZIPs or single files, in any mix; what a file is, is told from its content.
               One empresa.yaml is needed.
  --out        the folder for the results; it cannot be one of the inputs.
  --corte      the state is computed as of the end of that day; by default, the latest date in the data.
  --workspace  a folder that keeps every run whole, with its book and its inputs, under its digest.
  --autor      who runs it, for the registry; by default, the user of the system.
  --lang       es or en.
  --json       writes resumen.json to standard output, and nothing else.

  Exit status: 0 done · 1 done, with rows set aside (rechazos.csv) · 2 could not be done.`,
  comando_desconocido: 'There is no command "{{comando}}".',
  falta_entrada: 'Nothing to read was named: a folder, a ZIP or files.',
  falta_salida: 'Missing --out: the folder for the results.',
  falta_espacio: 'Missing --workspace: the folder that keeps the runs.',
  falta_corte: 'Missing --corte: the last day of the state, YYYY-MM-DD.',
  falta_mes: 'Missing --mes: the month to close, YYYY-MM.',
  mes_invalido: '--mes "{{valor}}" is not a month YYYY-MM.',
  momento_invalido:
    '--known-at "{{valor}}" is no number of a run, no day YYYY-MM-DD and no instant such as 2026-11-21T10:00:00Z.',
  dos_corridas: 'Two runs are compared: trazo diff <RUN> <RUN>.',
  corte_invalido: '--corte "{{valor}}" is not a date YYYY-MM-DD.',
  lang_invalido: '--lang "{{valor}}": only es or en.',
  opcion_desconocida: 'There is no option {{opcion}}.',
  opcion_doble: 'The option {{opcion}} was given twice.',
  opcion_sin_valor: 'The option {{opcion}} takes no value.',
  falta_valor: 'The option {{opcion}} lacks its value.',
  palabra_de_mas: '"{{valor}}" was not expected.',
  codigo_desconocido: 'There is no code "{{codigo}}".',
  anexo30_orden:
    'There is no trazo anexo30 "{{orden}}": only inicial, descargos, cuenta, conciliar or revisar.',
  falta_txt: 'Say which TXT files to review.',
  anexo30_hecho: '{{archivos}} in {{carpeta}}.',
  revision_hecha: '{{archivos}} files reviewed; to correct: {{n}}.',
  falta_reporte: 'Say which report; trazo report --list lists them.',
  falta_escenario: 'Say which scenario: a YAML file.',
  whatif_lotes: '{{estado}} lots change state; {{total}} change in something.',
  whatif_salida: 'Results in {{carpeta}}: escenario.html is the page to decide with.',
  falta_libro: 'Say from where: files, or a folder of runs with --workspace.',
  formato_invalido: '--formato "{{valor}}": only csv or xlsx.',
  reporte_hecho: '{{archivos}} in {{carpeta}}: {{n}} rows.',
  reporte_lista: 'Reports (section A, B or C of the Anexo 24):',
  reporte_preguntas: 'Questions of auditors (--preset):',
  reporte_relaciones: 'And any column of:',
  causa: 'Cause',
  remedio: 'Remedy',
  ejemplo: 'Example',
  fase_leer: 'Reading',
  fase_libro: 'Matching PEPS',
  fase_guardar: 'Storing the book',
  fase_juzgar: 'Reconciling and reviewing',
  fase_escribir: 'Writing results',
  fase_anexo24: 'Writing the Anexo 24',
  fase_expediente: 'Writing the dossier',
  estado_cumple: 'Complies',
  estado_atencion: 'Attention',
  estado_incumple: 'Fails',
  estado_no_evaluable: 'Cannot tell',
  resumen_titulo: '{{razon}} · {{rfc}} · as of {{corte}}',
  resumen_renglones:
    'Rows: {{leidas}} read = {{usadas}} used + {{ignoradas}} without effect on the book + {{repetidas}} repeated + {{apartadas}} set aside',
  resumen_libro:
    'Book: {{lotes}} lots · {{salidas}} exits · {{descargos}} matches · {{faltantes}} shortfalls',
  resumen_saldos: 'Balance in term {{vigente}} MXN · overdue {{vencido}} MXN (customs value)',
  resumen_hallazgos: 'Findings',
  resumen_avisos: 'Remarks: {{n}}, in resumen.json.',
  resumen_apartados: 'Set aside: {{n}}. For each, rechazos.csv gives file, line, cause and remedy.',
  resumen_salida: 'Results in {{carpeta}}',
  resumen_archivos: `  expediente.html   start here; expediente.pdf is the same, for printing
  anexo24.xlsx      the Anexo 24 workbook
  conciliacion.csv  what does not agree with Data Stage
  faltantes.csv     exits that no lot backs`,
  resumen_huella: 'Digest {{huella}} · law {{ley}}',
  semilla_invalida: '--semilla "{{valor}}" is not a whole number of up to 9 digits.',
  demo_ajena:
    'The folder {{carpeta}} has an entrada or a salida that the demonstration did not make. Choose another with --out.',
  rebuild_titulo: 'Proposal: {{n}} items of Data Stage that the tables lacked. By confidence:',
  rebuild_confianza: '  {{confianza}} {{n}} items · {{valor}} MXN of customs value',
  rebuild_faltantes: 'Shortfalls: {{antes}} without the proposal, {{despues}} with it.',
  rebuild_salida: `In {{carpeta}}:
  propuesta/reconstruccion.csv   every item, with its confidence and its reason; begin with "ninguna" and "baja"
  propuesta/importaciones.csv    the same as a table: correct it and give it to trazo run with your other inputs
  libro/                         the results with the proposal as it is`,
  trace_una_pregunta: 'Name one thing to trace: --lote, --salida, --movimiento or --parte.',
  trace_pedimento: '"{{valor}}" is neither PEDIMENTO nor PEDIMENTO/LINE; a pedimento has 15 digits.',
  trace_movimiento: '"{{valor}}" is not FILE:LINE, such as movimientos.csv:12.',
  trace_corrida_sin_espacio: '--corrida needs --workspace: the folder that keeps the runs.',
  trace_huso: '--huso "{{valor}}" is not an offset from UTC, such as -06:00.',
  trace_salida: `In {{carpeta}}:
  prueba.html, prueba.pdf   start here: every proof, with its picture and its rows
  rastro.csv, rutas.csv     every row, and by which way each component gets there
  epcis.jsonld, sankey.svg  the same facts for other systems, and the picture`,
  demo_planta: 'Example plant (seed {{semilla}}) in {{carpeta}}',
}

export type Texto = keyof typeof ES

/** A sentence of the command line, filled with values. */
export function say(lang: Lang, texto: Texto, datos: Readonly<Record<string, string>> = {}): string {
  return (lang === 'en' ? EN : ES)[texto].replace(/\{\{(\w+)\}\}/g, (_, name: string) => datos[name] ?? '')
}
