/** Tables of money: compras_nacionales, ventas. */
import { formatDinero, parseDecimal, scaleDecimal, toSafe } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { NACIONALES } from '../catalogo/terceros.ts'
import { mulDiv, sum } from '../cuentas.ts'
import { monthIndex } from '../fabrica/calendario.ts'
import type { Fabrica } from '../fabrica/fabrica.ts'
import type { Operacion } from '../modelo.ts'
import type { TipoCambio } from '../operaciones/taller.ts'
import { makeTabla, showFecha, type Tabla } from './tabla.ts'

/** Every month, what the products shipped that month used of parts bought in Mexico, in whole pieces. */
export function tableCompras(azar: Azar, fabrica: Fabrica, tipoCambio: TipoCambio): Tabla {
  const { calendario, partes, bom, envios } = fabrica
  const lineas = bom.filter((linea) => linea.origen === 'nacional')
  const usos = new Map<string, number>()
  for (const { producto, cantidad, fecha } of envios) {
    if (fecha > calendario.hasta) continue
    for (const linea of lineas) {
      if (linea.producto !== producto.numero) continue
      const uso = parseDecimal(linea.cantidad)
      const key = `${monthIndex(calendario, fecha)}|${linea.componente}`
      usos.set(key, (usos.get(key) ?? 0) + (uso === null ? 0 : toSafe(scaleDecimal(uso, 6)) * cantidad))
    }
  }
  const filas = [...usos].map(([key, micros]) => {
    const [mes, numero] = key.split('|')
    const parte = partes.get(numero)
    const piezas = Math.ceil(micros / 1_000_000)
    const dia = calendario.inicios[Number(mes)] + azar.entero(1, 24)
    const valor = mulDiv((parte?.precio ?? 0) * piezas, tipoCambio.on(dia), 10_000_000)
    const familia = parte?.familia
    return [
      ...[showFecha(dia), inventUuid(azar), azar.pick(NACIONALES).rfc, numero, parte?.descripcion ?? ''],
      ...[familia?.fraccion ?? '', String(piezas), 'PZA', formatDinero(Math.max(1, valor)), 'MEX'],
    ]
  })
  return makeTabla(
    'compras_nacionales',
    filas.sort(([a, , , x], [b, , , y]) => (a + x < b + y ? -1 : 1)),
  )
}

function inventUuid(azar: Azar): string {
  const hex = Array.from({ length: 4 }, () => azar.next32().toString(16).padStart(8, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}

/** Exports of the month at the rate of each pedimento, virtual ones too; a little is sold in Mexico. */
export function tableVentas(azar: Azar, fabrica: Fabrica, operaciones: readonly Operacion[]): Tabla {
  const { calendario } = fabrica
  const exportado = Array.from({ length: calendario.meses }, () => 0)
  for (const operacion of operaciones) {
    if (operacion.registro !== 'exportaciones' || operacion.clave === 'R1') continue
    const partidas = operacion.partidasEmpresa ?? operacion.partidas
    const usd = sum(partidas.flatMap((partida) => partida.renglones.map((renglon) => renglon.usd)))
    exportado[monthIndex(calendario, operacion.fecha)] += mulDiv(usd, operacion.tipoCambio, 100_000)
  }
  const filas = exportado.map((centavos, mes) => [
    showFecha(calendario.inicios[mes]).slice(0, 7),
    formatDinero(mulDiv(centavos, azar.entero(30, 70), 1000)),
    formatDinero(centavos),
  ])
  return makeTabla('ventas', filas)
}

/** Pieces shipped in each month. */
export function countPiezas({ calendario, envios }: Fabrica): number[] {
  const piezas = Array.from({ length: calendario.meses }, () => 0)
  for (const { fecha, cantidad } of envios) {
    if (fecha <= calendario.hasta) piezas[monthIndex(calendario, fecha)] += cantidad
  }
  return piezas
}
