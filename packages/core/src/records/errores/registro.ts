/**
 * The one registry of error codes. Every code has a sentence, a cause, a remedy and an example, in Spanish and English;
 * the page `docs/guia/errores.md` is generated from here. `{{name}}` is filled with the values of the incident.
 */

export interface TextoDeError {
  /** What was found and what was expected, in one sentence. */
  readonly oracion: string
  readonly causa: string
  readonly remedio: string
}

export interface ErrorRegistrado {
  /** `fila`: a row set aside; `aviso`: a remark; `paro`: the job cannot be done (exit status 2). */
  readonly clase: 'fila' | 'aviso' | 'paro'
  readonly es: TextoDeError
  readonly en: TextoDeError
  readonly ejemplo: string
}
