import { formatCantidad, formatFecha, formatPedimento } from '@trazo/core/kernel'
import { type Libro, ORIGENES } from '@trazo/core/records'
import { bookInMemory, showLibro } from '@trazo/server'
import { bookOraculo, type LibroOraculo, type Row } from '../../src/oraculo/index.ts'
import { type Compania, companyFiles } from './compania.ts'
import { readCsv, writeCsv } from './csv.ts'

type Parte = keyof LibroOraculo

/** The columns of section 4 of the contract. */
const COLUMNAS: Record<Parte, readonly string[]> = {
  lotes: [
    ...['pedimento', 'partida', 'clave', 'numero_parte', 'tipo_bien', 'fraccion', 'fecha_entrada'],
    ...['vencimiento', 'cantidad', 'unidad', 'valor_aduana_mxn', 'pais_origen'],
  ],
  descargos: [
    ...['salida_tipo', 'salida_pedimento', 'salida_partida', 'salida_fecha', 'producto', 'componente'],
    ...['entrada_pedimento', 'entrada_partida', 'entrada_fecha', 'vencimiento', 'cantidad'],
    ...['valor_aduana_mxn', 'pais_origen', 'dias_vencido', 'concepto'],
  ],
  saldos: [
    ...['pedimento', 'partida', 'numero_parte', 'fecha_entrada', 'vencimiento', 'cantidad', 'descargada'],
    ...['desperdicio', 'desperdicio_pendiente', 'saldo', 'valor_saldo_mxn', 'estado'],
  ],
  faltantes: [
    ...['salida_tipo', 'salida_pedimento', 'salida_partida', 'salida_fecha', 'producto', 'componente'],
    ...['requerida', 'faltante', 'causa'],
  ],
  capas: [
    ...['salida_tipo', 'salida_pedimento', 'salida_partida', 'salida_fecha', 'producto', 'componente'],
    ...['origen', 'cantidad', 'desperdicio', 'unidad'],
  ],
}

/** The four files and the layers as the oracle writes them. */
export function oracleTexts(compania: Compania, corte?: string): Record<string, string> {
  const libro = bookOraculo(compania, corte)
  const partes = Object.entries(COLUMNAS) as [Parte, readonly string[]][]
  return Object.fromEntries(
    partes.map(([parte, columnas]) => [`${parte}.csv`, writeCsv(columnas, libro[parte])]),
  )
}

/** The four files as the book writes them, and its layers in the same form. */
export async function realTexts(compania: Compania, corte?: string): Promise<Record<string, string>> {
  const libro = await bookInMemory(companyFiles(compania), corte)
  return { ...showLibro(libro), 'capas.csv': writeCsv(COLUMNAS.capas, capasDe(libro)) }
}

function capasDe({ capas, salidas, claves, partes, unidades }: Libro): Row[] {
  return Array.from({ length: capas.n }, (_, i) => {
    const s = capas.salida[i]
    const [pedimento, partida] = [salidas.pedimento[s], salidas.partida[s]]
    return {
      salida_tipo: claves.text(salidas.tipo[s]),
      salida_pedimento: Number.isNaN(pedimento) ? '' : formatPedimento(pedimento),
      salida_partida: partida < 0 ? '' : String(partida),
      salida_fecha: formatFecha(salidas.fecha[s]),
      producto: partes.text(salidas.parte[s]),
      componente: partes.text(capas.componente[i]),
      origen: ORIGENES[capas.origen[i]],
      cantidad: formatCantidad(capas.cantidad[i]),
      desperdicio: formatCantidad(capas.desperdicio[i]),
      unidad: unidades.text(capas.unidad[i]),
    }
  })
}

/** The book of these input files, by name. */
export async function bookFiles(archivos: Record<string, string>, corte?: string): Promise<LibroOraculo> {
  const libro = await bookInMemory(archivos, corte)
  const textos = showLibro(libro)
  return {
    capas: capasDe(libro),
    lotes: readCsv(textos['lotes.csv']),
    descargos: readCsv(textos['descargos.csv']),
    saldos: readCsv(textos['saldos.csv']),
    faltantes: readCsv(textos['faltantes.csv']),
  }
}

/** The book of a company. */
export async function bookReal(compania: Compania, corte?: string): Promise<LibroOraculo> {
  return bookFiles(companyFiles(compania), corte)
}
