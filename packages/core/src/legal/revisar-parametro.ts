/** What a parameter must fulfil beyond the shape of its file: values that follow one another day by day. */
import { CONFIANZAS, type Problema } from './esquema.ts'
import type { Parametro } from './esquema-parametro.ts'
import { checkVigencias } from './vigencia.ts'

/** The problems of a parameter whose file already has the right shape. */
export function checkParametro(parametro: Parametro): Problema[] {
  const periodos = parametro.valores.map(({ desde, hasta = '' }) => ({ desde, hasta }))
  const problemas = checkVigencias(periodos).map(([i, mensaje]) => ({ campo: `valores.${i}`, mensaje }))
  const ultima = parametro.valores[parametro.valores.length - 1].confianza
  if (CONFIANZAS.indexOf(parametro.confianza) < CONFIANZAS.indexOf(ultima))
    problemas.push({ campo: 'confianza', mensaje: `mayor que la de su valor más reciente (${ultima})` })
  return problemas
}
