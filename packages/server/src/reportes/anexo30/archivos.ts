/** The text files of the Anexo 30, as their layouts in `law/reportes/formatos` declare them. */
import { compareText, formatDinero, formatFecha } from '@trazo/core/kernel'
import type { Formato } from '@trazo/core/legal'
import type { CuentaLeida } from '@trazo/store'

export interface ArchivoDeTexto {
  readonly nombre: string
  readonly texto: string
  readonly renglones: number
}

/** One line per pedimento and item open on the day before the account began; a line of zeros when there was none. */
export function makeInventario({ cargos, inicio }: CuentaLeida, formato: Formato): ArchivoDeTexto {
  const iniciales = cargos.filter(({ clase }) => clase === 'inventario_inicial')
  const lineas = iniciales.map((cargo) => [
    cargo.pedimento,
    formatFecha(cargo.fecha),
    cargo.fraccion,
    formatDinero(cargo.valor),
    cargo.activo_fijo ? 'S' : 'N',
  ])
  const ceros = ['0'.repeat(15), inicio === null ? '' : formatFecha(inicio - 1), '0'.repeat(8), '0.00', 'N']
  return toArchivo('anexo30_inventario_inicial.txt', lineas.length > 0 ? lineas : [ceros], formato)
}

/** One file per key and month with discharges, by month and key; `mes` (`AAAA-MM`) for that one only. */
export function makeInformes(
  { descargos }: CuentaLeida,
  formato: Formato,
  mes: string | null,
): ArchivoDeTexto[] {
  const grupos = new Map<string, CuentaLeida['descargos'][number][]>()
  for (const descargo of descargos) {
    const llave = `${formatFecha(descargo.fecha).slice(0, 7)} ${descargo.clave}`
    const known = grupos.get(llave)
    if (known) known.push(descargo)
    else grupos.set(llave, [descargo])
  }
  return [...grupos]
    .sort(([a], [b]) => compareText(a, b))
    .filter(([llave]) => mes === null || llave.startsWith(`${mes} `))
    .map(([llave, suyos]) => makeInforme(llave.slice(0, 7), llave.slice(8), suyos, formato))
}

function makeInforme(
  mes: string,
  clave: string,
  descargos: CuentaLeida['descargos'],
  formato: Formato,
): ArchivoDeTexto {
  const sumas = new Map<string, number>()
  for (const { fraccion, activo_fijo, valor } of descargos) {
    const llave = `${fraccion}|${activo_fijo ? 'S' : 'N'}`
    sumas.set(llave, (sumas.get(llave) ?? 0) + valor)
  }
  const fracciones = [...sumas]
    .sort(([a], [b]) => compareText(a, b))
    .map(([llave, valor]) => {
      const [fraccion, activo] = llave.split('|')
      return ['03', fraccion, formatDinero(valor), activo]
    })
  const pedimentos = distinct(descargos.map(({ pedimento }) => pedimento)).map((p) => [
    '04',
    p.slice(4, 8),
    p.slice(8),
    p.slice(2, 4),
  ])
  const sinPedimento = descargos.filter(({ pedimento }) => pedimento === '')
  const avisos = distinct(sinPedimento.map(({ documento }) => clean(documento))).map((documento) => [
    '05',
    documento,
  ])
  const encabezado = ['02', clave, mes.slice(0, 4), mes.slice(5), '']
  return toArchivo(
    `anexo30_descargos_${clave}_${mes}.txt`,
    [encabezado, ...fracciones, ...pedimentos, ...avisos],
    formato,
  )
}

/** Non-empty texts, once each, in byte order. */
function distinct(textos: readonly string[]): string[] {
  return [...new Set(textos)].filter(Boolean).sort(compareText)
}

/** A folio has no separators and no more characters than its field. */
function clean(documento: string): string {
  return documento
    .replace(/[|\r\n\t]/g, ' ')
    .trim()
    .slice(0, 40)
}

function toArchivo(nombre: string, lineas: readonly (readonly string[])[], formato: Formato): ArchivoDeTexto {
  const fin = formato.fin_de_linea === 'crlf' ? '\r\n' : '\n'
  const texto = lineas.map((linea) => `${linea.join(formato.delimitador)}${fin}`).join('')
  return { nombre, texto, renglones: lineas.length }
}
