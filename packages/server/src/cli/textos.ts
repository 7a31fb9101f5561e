/** What the command line says, in both languages. `{{name}}` is filled with values. */

import type { Lang } from '../lang.ts'

const ES = {
  uso: `Trazo: el control de inventarios del Anexo 24, explicado hasta el gramo.

  trazo run <ENTRADA>... --out <CARPETA> [--corte AAAA-MM-DD] [--workspace <CARPETA>] [--lang es|en] [--json]
      Lee el Data Stage del SAT y las tablas de la empresa, y escribe libro, conciliación, hallazgos y expediente.
  trazo demo [--out <CARPETA>] [--semilla N]
      Hace una planta de ejemplo y corre el trabajo sobre ella.
  trazo errores [CODIGO]
      Explica un código de error, o los enlista.
  trazo test
      Instala lo que falta y corre todas las pruebas.
  trazo --help, --version

  <ENTRADA>: carpetas, ZIP o archivos sueltos, en cualquier mezcla. Qué es cada archivo se sabe por su contenido.
  --corte    el estado se calcula al final de ese día; si falta, la última fecha de los datos.
  Salida: 0 hecho · 1 hecho, con renglones apartados (rechazos.csv) · 2 no se pudo.`,
  comando_desconocido: 'No existe el comando «{{comando}}».',
  falta_entrada: 'Falta decir qué leer: una carpeta, un ZIP o archivos.',
  falta_salida: 'Falta --out: la carpeta donde dejar los resultados.',
  corte_invalido: '--corte «{{valor}}» no es una fecha AAAA-MM-DD.',
  lang_invalido: '--lang «{{valor}}»: solo es o en.',
  opcion_desconocida: 'No existe la opción {{opcion}}.',
  opcion_doble: 'La opción {{opcion}} se dio dos veces.',
  opcion_sin_valor: 'La opción {{opcion}} no lleva valor.',
  falta_valor: 'A la opción {{opcion}} le falta su valor.',
  codigo_desconocido: 'No hay un código «{{codigo}}».',
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
    'Renglones leídos {{leidas}}: usados {{usadas}}, ignorados {{ignoradas}}, apartados {{apartadas}}, repetidos {{repetidas}}',
  resumen_libro: 'Lotes {{lotes}} · salidas {{salidas}} · descargos {{descargos}} · faltantes {{faltantes}}',
  resumen_saldos: 'Saldos: vigente {{vigente}} · vencido {{vencido}} (MXN, valor en aduana)',
  resumen_hallazgos: 'Hallazgos',
  resumen_apartados: '{{n}} renglones apartados: vea rechazos.csv',
  resumen_salida: 'Resultados en {{carpeta}} — empiece por expediente.html',
  resumen_huella: 'Huella {{huella}} · ley {{ley}}',
  demo_planta: 'Planta de ejemplo (semilla {{semilla}}) en {{carpeta}}',
}

const EN: typeof ES = {
  uso: `Trazo: the Anexo 24 inventory control, explained to the gram.

  trazo run <INPUT>... --out <DIR> [--corte YYYY-MM-DD] [--workspace <DIR>] [--lang es|en] [--json]
      Reads the SAT's Data Stage and the company's tables; writes ledger, reconciliation, findings and dossier.
  trazo demo [--out <DIR>] [--semilla N]
      Makes an example plant and runs the job on it.
  trazo errores [CODE]
      Explains an error code, or lists them.
  trazo test
      Installs what is missing and runs every test.
  trazo --help, --version

  <INPUT>: folders, ZIPs or single files, in any mix. What a file is, is told from its content.
  --corte   the state is computed as of the end of that day; by default, the latest date in the data.
  Exit status: 0 done · 1 done, with rows set aside (rechazos.csv) · 2 could not be done.`,
  comando_desconocido: 'There is no command "{{comando}}".',
  falta_entrada: 'Nothing to read was named: a folder, a ZIP or files.',
  falta_salida: 'Missing --out: the folder for the results.',
  corte_invalido: '--corte "{{valor}}" is not a date YYYY-MM-DD.',
  lang_invalido: '--lang "{{valor}}": only es or en.',
  opcion_desconocida: 'There is no option {{opcion}}.',
  opcion_doble: 'The option {{opcion}} was given twice.',
  opcion_sin_valor: 'The option {{opcion}} takes no value.',
  falta_valor: 'The option {{opcion}} lacks its value.',
  codigo_desconocido: 'There is no code "{{codigo}}".',
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
    'Rows read {{leidas}}: used {{usadas}}, ignored {{ignoradas}}, set aside {{apartadas}}, repeated {{repetidas}}',
  resumen_libro: 'Lots {{lotes}} · exits {{salidas}} · matches {{descargos}} · shortfalls {{faltantes}}',
  resumen_saldos: 'Balances: in term {{vigente}} · overdue {{vencido}} (MXN, customs value)',
  resumen_hallazgos: 'Findings',
  resumen_apartados: '{{n}} rows set aside: see rechazos.csv',
  resumen_salida: 'Results in {{carpeta}} — start with expediente.html',
  resumen_huella: 'Digest {{huella}} · law {{ley}}',
  demo_planta: 'Example plant (seed {{semilla}}) in {{carpeta}}',
}

export type Texto = keyof typeof ES

/** A sentence of the command line, filled with values. */
export function say(lang: Lang, texto: Texto, datos: Readonly<Record<string, string>> = {}): string {
  return (lang === 'en' ? EN : ES)[texto].replace(/\{\{(\w+)\}\}/g, (_, name: string) => datos[name] ?? '')
}
