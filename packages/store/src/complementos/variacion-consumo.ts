/** `variacion_consumo.csv`: what each production order consumed, beside the standard bill of materials of its day. */
import { compareOrdenes, type Promedio } from '@trazo/core/book'
import {
  divideHalfAway,
  formatCantidad,
  formatDinero,
  formatFecha,
  formatScaled,
  parseDecimal,
  scaleDecimal,
} from '@trazo/core/kernel'
import type { Diccionarios } from '@trazo/core/records'
import { toFechaSql } from '../libro/lectura.ts'
import { readTablas } from '../libro/leer-tablas.ts'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'
import type { Complemento } from './complemento.ts'
import { columnasOf, toRenglon } from './renglones.ts'
import { TEXTOS_DE_VARIACION } from './textos/variacion-consumo.ts'

const COLUMNAS = columnasOf(
  'orden,fecha,producto,cantidad_producida,componente,unidad,consumo_estandar,consumo_real,diferencia,diferencia_pct',
  'valor_diferencia_mxn,desperdicio_estandar,desperdicio_real,estado,explicacion,remedio,archivo,linea',
)

const TABLAS = ['ordenes_produccion', 'bom', 'unidades', 'familias', 'alternos'] as const

/** Lots consumed of each part by the cut-off; one with lots in two units has no average. */
const PROMEDIOS = `select l.numero_parte, min(l.unidad) as unidad, sum(d.cantidad) as cantidad,
    sum(d.valor_aduana_mxn) as valor
  from descargo d join lote l on l.fila = d.lote where d.salida_fecha <= $corte
  group by l.numero_parte having min(l.unidad) = max(l.unidad)`

export const VARIACION_CONSUMO: Complemento = {
  nombre: 'variacion_consumo',
  columnas: COLUMNAS,
  tablas: ['ordenes_produccion'],
  async *filas(libro, { ley, corte, lang }) {
    const { tablas, diccionarios, fuentes } = await readTablas(libro, TABLAS)
    const { partes, unidades } = diccionarios
    const tabla = tablas.get('ordenes_produccion')!
    const promedios = await readPromedios(libro, corte, diccionarios)
    const contexto = { ley, corte, diccionarios, fuentes }
    for (const una of compareOrdenes(tabla, tablas, contexto, (parte) => promedios.get(parte) ?? null)) {
      const { orden, estandar, real, valor, fila } = una
      const diferencia = estandar === null ? null : real - estandar
      const renglon = {
        orden: orden.numero,
        fecha: formatFecha(orden.fecha),
        producto: partes.text(orden.producto),
        cantidad_producida: formatCantidad(orden.producida),
        componente: partes.text(una.componente),
        unidad: unidades.text(una.unidad),
        consumo_estandar: formatOrNothing(estandar),
        consumo_real: formatCantidad(real),
        diferencia: formatOrNothing(diferencia),
        diferencia_pct: diferencia === null || !estandar ? '' : formatPorcentaje(diferencia, estandar),
        valor_diferencia_mxn: valor === null ? '' : formatDinero(valor),
        desperdicio_estandar: formatOrNothing(una.desperdicio_estandar),
        desperdicio_real: formatCantidad(una.desperdicio_real),
        estado: una.estado,
        archivo: fuentes[tabla.archivo.at(fila)].archivo,
        linea: tabla.linea.at(fila),
      }
      yield toRenglon(COLUMNAS, renglon, TEXTOS_DE_VARIACION, lang)
    }
  },
}

async function readPromedios(
  libro: LibroEnDisco,
  corte: number,
  { partes, unidades }: Diccionarios,
): Promise<ReadonlyMap<number, Promedio>> {
  const filas = await libro.readFilas(PROMEDIOS, { corte: toFechaSql(corte) })
  const scale = (texto: unknown, lugares: number) => scaleDecimal(parseDecimal(String(texto))!, lugares)
  return new Map(
    filas.map(({ numero_parte, unidad, cantidad, valor }) => [
      partes.internText(String(numero_parte)),
      {
        unidad: unidades.internText(String(unidad)),
        cantidad: scale(cantidad, 6),
        valor: scale(valor, 2),
      },
    ]),
  )
}

function formatOrNothing(micros: number | null): string {
  return micros === null ? '' : formatCantidad(micros)
}

/** In percent with 2 decimals, rounded half away from zero. */
function formatPorcentaje(parte: number, todo: number): string {
  return formatScaled(divideHalfAway(BigInt(parte) * 10_000n, BigInt(todo)), 2)
}
