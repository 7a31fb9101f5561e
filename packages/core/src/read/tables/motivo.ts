/** Why a value was refused: a code of the registry. Only bad values come here, so clarity goes before speed. */
import { PLACES_CANTIDAD } from '#kernel'
import type { CampoSpec, TipoCampo } from '#records'

/** What each type looks like, in signs that need no translation. */
const ESPERADO: Readonly<Record<TipoCampo, string>> = {
  texto: 'ABC-123',
  entero: '1234',
  fecha: 'YYYY-MM-DD | DD/MM/YYYY',
  mes: 'YYYY-MM | MM/YYYY',
  cantidad: '1234.567890',
  dinero: '1234.56',
  decimal: '0.123456789012345',
  pedimento: 'AA AA PPPP NNNNNNN',
}

/** What the field should have held. */
export function expectedOf(campo: CampoSpec): string {
  if (campo.opciones) return campo.opciones.filter((opcion) => opcion !== '').join(' | ')
  const signo = campo.signo === 'positivo' ? ' > 0' : campo.signo === 'no_negativo' ? ' ≥ 0' : ''
  return ESPERADO[campo.tipo] + signo
}

/** The code for a text that its parser refused. */
export function explainValue(tipo: TipoCampo, text: string): string {
  switch (tipo) {
    case 'fecha':
      return /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}(\D|$)/.test(text) ? 'FECHA_INEXISTENTE' : 'FECHA_INVALIDA'
    case 'mes':
      return 'MES_INVALIDO'
    case 'pedimento':
      return explainPedimento(text)
    case 'texto':
      return 'OPCION_DESCONOCIDA'
    default:
      return explainNumber(tipo, text)
  }
}

function explainPedimento(text: string): string {
  if (isScientific(text)) return 'NUMERO_CIENTIFICO'
  const digits = text.replace(/[\s-]/g, '')
  if (/^\d{8}0{7}$/.test(digits)) return 'PEDIMENTO_REDONDEADO'
  return /^\d{14}$/.test(digits) ? 'PEDIMENTO_SIN_CERO' : 'PEDIMENTO_INVALIDO'
}

function explainNumber(tipo: TipoCampo, text: string): string {
  if (isScientific(text)) return 'NUMERO_CIENTIFICO'
  const plain = /^[+-]?(\d+\.?|\d*\.(\d+))$/.exec(text)
  if (plain) {
    const decimals = (plain[2] ?? '').replace(/0+$/, '').length
    if (tipo === 'decimal') return 'DIGITOS_DE_MAS'
    if (tipo === 'entero' && decimals > 0) return 'ENTERO_CON_DECIMALES'
    return tipo === 'cantidad' && decimals > PLACES_CANTIDAD ? 'DECIMALES_DE_MAS' : 'NUMERO_FUERA_DE_RANGO'
  }
  if (/^[+-]?[\d.,]*,[\d.,]*$/.test(text)) return 'NUMERO_CON_COMA'
  return /^\D*\d[\d.,\s]*\D*$/.test(text) ? 'NUMERO_CON_SIGNOS' : 'NUMERO_INVALIDO'
}

function isScientific(text: string): boolean {
  return /^[+-]?\d+([.,]\d+)?[eE][+-]?\d+$/.test(text)
}
