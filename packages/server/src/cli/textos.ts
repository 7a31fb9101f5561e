/** What the command line says, in both languages. `{{name}}` is filled with values. */

import type { Lang } from '../lang.ts'

const ES = {
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
  entrada_y_espacio: 'No se esperaba «{{valor}}»: se nombran archivos, o --workspace; no los dos.',
  codigo_desconocido: 'No hay un código «{{codigo}}»; trazo errores los enlista.',
  anexo30_orden: 'No existe trazo anexo30 «{{orden}}»: solo inicial, descargos, cuenta, conciliar o revisar.',
  falta_txt: 'Falta decir qué archivos TXT revisar.',
  anexo30_hecho: '{{archivos}} en {{carpeta}}.',
  revision_hecha: '{{archivos}} archivos revisados; por corregir: {{n}}.',
  falta_reporte: 'Falta decir qué reporte; trazo report --list los enlista.',
  reporte_o_preset: 'Diga un reporte, o una pregunta con --preset; no los dos.',
  falta_escenario: 'Falta decir qué escenario: un archivo YAML.',
  whatif_lotes: '{{estado}} lotes cambian de estado; {{total}} cambian en algo.',
  whatif_salida: 'Resultados en {{carpeta}}: escenario.html es la página para decidir.',
  falta_libro: 'Falta decir qué leer: archivos, o una carpeta de corridas con --workspace.',
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
  resumen_complementos: 'y los libros que acompañan:',
  resumen_espacio: 'Guardada en {{espacio}}; trazo corridas la enlista.',
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
  entrada_y_espacio: '"{{valor}}" was not expected: name files, or --workspace; not both.',
  codigo_desconocido: 'There is no code "{{codigo}}"; trazo errores lists them.',
  anexo30_orden:
    'There is no trazo anexo30 "{{orden}}": only inicial, descargos, cuenta, conciliar or revisar.',
  falta_txt: 'Say which TXT files to review.',
  anexo30_hecho: '{{archivos}} in {{carpeta}}.',
  revision_hecha: '{{archivos}} files reviewed; to correct: {{n}}.',
  falta_reporte: 'Say which report; trazo report --list lists them.',
  reporte_o_preset: 'Say a report, or a question with --preset; not both.',
  falta_escenario: 'Say which scenario: a YAML file.',
  whatif_lotes: '{{estado}} lots change state; {{total}} change in something.',
  whatif_salida: 'Results in {{carpeta}}: escenario.html is the page to decide with.',
  falta_libro: 'Say what to read: files, or a folder of runs with --workspace.',
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
  resumen_complementos: 'and the books beside the ledger:',
  resumen_espacio: 'Kept in {{espacio}}; trazo corridas lists it.',
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
