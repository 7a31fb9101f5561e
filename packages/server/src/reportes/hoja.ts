/** A report as a workbook: a cover that says whose it is and a sheet under the official wording. */
import { formatFecha, parseDecimal, parseFecha, parsePedimento, scaleDecimal } from '@trazo/core/kernel'
import type { CampoDeRelacion } from '@trazo/store'
import { ESTILO, type Hoja, type Renglon } from '../salidas/hoja.ts'
import type { LibroDeReporte } from './abrir.ts'
import { identify, type ReportePedido } from './cabeza.ts'

const ANCHOS = { texto: 22, entero: 10, fecha: 12, cantidad: 18, dinero: 18, pedimento: 20 } as const

/** The sheet with the rows. */
export function makeHoja(
  abierto: LibroDeReporte,
  { titulo, titulos, notas, pedido }: ReportePedido,
  campos: readonly CampoDeRelacion[],
  filas: AsyncIterable<string[]>,
): Hoja {
  const hoja: Hoja<string[]> = {
    nombre: 'Reporte',
    titulos: [`${abierto.razon_social} · ${titulo}`, identify(abierto, pedido.corte), notas[0] ?? ''],
    columnas: campos.map(({ nombre, clase }) => ({
      titulo: titulos.get(nombre) ?? nombre,
      ancho: ANCHOS[clase],
      numero: clase === 'entero' || clase === 'cantidad' || clase === 'dinero',
    })),
    filas,
    escribe(renglon, fila) {
      for (const [i, { clase }] of campos.entries()) writeCelda(renglon, clase, fila[i])
    },
  }
  return hoja as Hoja
}

function writeCelda(renglon: Renglon, clase: CampoDeRelacion['clase'], texto: string): void {
  if (texto === '') renglon.vacio()
  else if (clase === 'fecha') renglon.fecha(parseFecha(texto)!)
  else if (clase === 'entero') renglon.entero(Number(texto))
  else if (clase === 'cantidad') renglon.cantidad(scaleDecimal(parseDecimal(texto)!, 6))
  else if (clase === 'dinero') renglon.dinero(scaleDecimal(parseDecimal(texto)!, 2))
  else if (clase === 'pedimento' && parsePedimento(texto) !== null) renglon.pedimento(parsePedimento(texto)!)
  else renglon.texto(texto)
}

/** The sheet that says whose the report is, how it was asked for and what is doubtful of it. */
export function makePortada(abierto: LibroDeReporte, reporte: ReportePedido, renglones: number): Hoja {
  const { donde, agrupar, orden, corte } = reporte.pedido
  const pares: (readonly [string, string])[] = [
    ['Razón social', abierto.razon_social],
    ['RFC', abierto.rfc],
    ['Programa IMMEX', abierto.programa_immex],
    ['Corte (incluido)', formatFecha(corte)],
    ['Versión de la ley', abierto.ley.version],
    ['Huella de la corrida', abierto.huella],
    ['Renglones', String(renglones)],
    ['Condiciones', donde.join('; ')],
    ['Agrupado por', agrupar.join(', ')],
    ['Orden', orden.join(', ')],
    ...reporte.notas.map((nota, i) => [i === 0 ? 'Notas' : '', nota] as const),
  ]
  const portada: Hoja<readonly [string, string]> = {
    nombre: 'Portada',
    titulos: [reporte.titulo, identify(abierto, corte)],
    columnas: [
      { titulo: '', ancho: 24 },
      { titulo: '', ancho: 110 },
    ],
    filas: pares.filter(([, valor]) => valor !== ''),
    escribe(renglon, [rotulo, valor]) {
      renglon.texto(rotulo, ESTILO.rotulo)
      renglon.texto(valor, ESTILO.parrafo)
    },
  }
  return portada as Hoja
}
