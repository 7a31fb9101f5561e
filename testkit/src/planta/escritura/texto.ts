/** Texts of the plant's files → bytes. */
import type { Certificacion, Domicilio, Empresa } from '../empresa.ts'
import { showFecha, type Tabla } from '../tablas/tabla.ts'

/** RFC 4180 with `\n`: quoted only when it must be. */
export function writeCsv(tabla: Tabla): string {
  const lines = [tabla.columnas, ...tabla.filas].map((fila) => fila.map(quoteCell).join(','))
  return `${lines.join('\n')}\n`
}

function quoteCell(celda: string): string {
  return /[",\n\r]/.test(celda) ? `"${celda.replaceAll('"', '""')}"` : celda
}

/** Characters of Windows-1252 that are not where Latin-1 has them, as far as the simulator writes any. */
const CP1252 = new Map([
  ['–', 0x96],
  ['€', 0x80],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
])

export function encodeWindows1252(texto: string): Buffer {
  const bytes = Buffer.allocUnsafe(texto.length)
  let used = 0
  for (const letra of texto) {
    const code = CP1252.get(letra) ?? letra.charCodeAt(0)
    if (letra.length > 1 || code > 0xff) throw new RangeError(`${letra} is not in Windows-1252`)
    bytes[used++] = code
  }
  return bytes.subarray(0, used)
}

/** `empresa.yaml` as the contract (section 2.1) shows it. */
export function writeEmpresa(empresa: Empresa): string {
  const certificaciones = empresa.certificaciones.map(lineCertificacion)
  return [
    `rfc: ${empresa.rfc}`,
    `razon_social: ${quoteYaml(empresa.razon_social)}`,
    `programa_immex: ${empresa.programa_immex}`,
    `modalidad: ${empresa.modalidad}`,
    `inicio_programa: ${showFecha(empresa.inicio_programa)}`,
    certificaciones.length === 0 ? 'certificaciones: []' : 'certificaciones:',
    ...certificaciones,
    'domicilios:',
    ...empresa.domicilios.map(lineDomicilio),
    '',
  ].join('\n')
}

function lineCertificacion({ tipo, rubro, desde, hasta }: Certificacion): string {
  const parts = [`tipo: ${tipo}`, ...(rubro === undefined ? [] : [`rubro: ${rubro}`])]
  return `  - { ${[...parts, `desde: ${showFecha(desde)}`, `hasta: ${showFecha(hasta)}`].join(', ')} }`
}

function lineDomicilio({ clave, tipo, cp, municipio, estado }: Domicilio): string {
  return `  - { clave: ${clave}, tipo: ${tipo}, cp: "${cp}", municipio: ${municipio}, estado: ${estado} }`
}

function quoteYaml(texto: string): string {
  return `"${texto.replaceAll('"', '\\"')}"`
}
