/** One field of an Anexo 30 file against what its layout asks for. */
import { type Dias, parseFecha } from '#kernel'
import type { CampoDeFormato } from '#legal'

/** What was expected, in words of the file itself; null when the value is what the layout asks for. */
export function findEsperado(campo: CampoDeFormato, valor: string): string | null {
  const { tipo, minimo, maximo, decimales = 0, opciones = [] } = campo
  if (tipo === 'lista') return opciones.includes(valor) ? null : opciones.join(', ')
  if (valor.length < minimo || valor.length > maximo)
    return maximo === 0
      ? 'vacío'
      : minimo === maximo
        ? `${maximo} caracteres`
        : `de ${minimo} a ${maximo} caracteres`
  if (tipo === 'fraccion') return /^\d{8}$/.test(valor) ? null : '8 cifras'
  if (tipo === 'pedimento') return /^\d{15}$/.test(valor) ? null : '15 cifras sin espacios'
  if (tipo === 'digitos') return /^\d+$/.test(valor) ? null : 'solo cifras'
  if (tipo === 'fecha') return readFechaIso(valor) !== null ? null : 'AAAA-MM-DD'
  if (tipo === 'monto')
    return isMonto(valor, decimales) ? null : `un importe con punto y hasta ${decimales} decimales`
  return null
}

export function readFechaIso(valor: string): Dias | null {
  return /^\d{4}-\d\d-\d\d$/.test(valor) ? parseFecha(valor) : null
}

function isMonto(valor: string, decimales: number): boolean {
  return /^\d+(\.\d+)?$/.test(valor) && (valor.split('.')[1] ?? '').length <= decimales
}
