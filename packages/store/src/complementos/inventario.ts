/** `inventario.csv`: physical counts against the balance of the book on the day of the count, with the cause of each difference. */
import { compareInventario, type DiaDeLibro } from '@trazo/core/book'
import {
  assert,
  formatCantidad,
  formatDinero,
  formatFecha,
  parseDecimal,
  parseFecha,
  scaleDecimal,
} from '@trazo/core/kernel'
import { decimalDe } from '@trazo/core/legal'
import type { Diccionarios } from '@trazo/core/records'
import { readTablas } from '../libro/leer-tablas.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import type { Complemento, ContextoComplemento } from './complemento.ts'
import { columnasOf, toRenglon } from './renglones.ts'
import { TEXTOS_DE_INVENTARIO } from './textos/inventario.ts'
import { enteroSql } from './valores.ts'

const COLUMNAS = columnasOf(
  'fecha,numero_parte,unidad,contado,en_proceso,en_submaquila,libro,diferencia,valor_diferencia_mxn',
  'causa,otra_parte,explicacion,remedio,archivo,linea',
)

const TABLAS = [
  ...([
    'inventario_fisico',
    'inventario_proceso',
    'submaquila',
    'bom',
    'unidades',
    'familias',
    'alternos',
  ] as const),
  ...(['compras_nacionales', 'saldos_iniciales'] as const),
]

/** Fixed assets are counted one by one, by their serial: they are not here. */
const ENTRADAS = `select numero_parte, unidad, fecha_entrada as fecha, sum(cantidad) as cantidad,
    sum(valor_aduana_mxn) as valor
  from lote where tipo_bien <> 'activo_fijo' group by all order by all`
const SALIDAS = `select l.numero_parte, l.unidad, d.salida_fecha as fecha, sum(d.cantidad) as cantidad,
    sum(d.valor_aduana_mxn) as valor
  from descargo d join lote l on l.fila = d.lote group by all order by all`

export const INVENTARIO: Complemento = {
  nombre: 'inventario',
  columnas: COLUMNAS,
  tablas: ['inventario_fisico', 'inventario_proceso'],
  async *filas(libro, contexto) {
    const { tablas, diccionarios, fuentes } = await readTablas(libro, TABLAS)
    const { partes, unidades } = diccionarios
    const dias = {
      entradas: await readDias(libro, ENTRADAS, diccionarios),
      salidas: await readDias(libro, SALIDAS, diccionarios),
    }
    const { ley, corte, lang } = contexto
    const base = { ley, corte, diccionarios, fuentes }
    for (const una of compareInventario(tablas, dias, margenesDe(contexto), base)) {
      const renglon = {
        fecha: formatFecha(una.fecha),
        numero_parte: partes.text(una.parte),
        unidad: unidades.text(una.unidad),
        contado: formatCantidad(una.contado),
        en_proceso: formatCantidad(una.en_proceso),
        en_submaquila: formatCantidad(una.en_submaquila),
        libro: formatCantidad(una.libro),
        diferencia: formatCantidad(una.diferencia),
        valor_diferencia_mxn: una.valor === null ? '' : formatDinero(una.valor),
        causa: una.causa,
        otra_parte: una.otra === null ? '' : partes.text(una.otra),
        estado: una.causa,
        archivo: una.lugar === null ? '' : fuentes[una.lugar.archivo].archivo,
        linea: una.lugar === null ? '' : una.lugar.linea,
      }
      yield toRenglon(COLUMNAS, renglon, TEXTOS_DE_INVENTARIO, lang)
    }
  },
}

function margenesDe({ ley, corte }: ContextoComplemento): { tolerancia: bigint; dias: number } {
  const tolerancia = decimalDe(ley, 'tolerancia_cantidad', corte)
  assert(tolerancia !== null, 'tolerancia_cantidad has no value on the cut-off')
  return { tolerancia: scaleDecimal(tolerancia, 6), dias: enteroSql(ley, 'inventario_dias_vecinos', corte) }
}

async function readDias(
  libro: LibroEnDisco,
  sql: string,
  { partes, unidades }: Diccionarios,
): Promise<DiaDeLibro[]> {
  const dias: DiaDeLibro[] = []
  for await (const { numero_parte, unidad, fecha, cantidad, valor } of libro.streamFilas(sql))
    dias.push({
      parte: partes.internText(String(numero_parte)),
      unidad: unidades.internText(String(unidad)),
      fecha: parseFecha(String(fecha))!,
      cantidad: scaleDecimal(parseDecimal(String(cantidad))!, 6),
      valor: scaleDecimal(parseDecimal(String(valor))!, 2),
    })
  return dias
}
