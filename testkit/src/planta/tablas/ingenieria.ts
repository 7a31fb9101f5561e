/** Tables of engineering and stock: bom, unidades, inventario_fisico. */
import { formatScaled } from '@trazo/core/kernel'
import { formatCorto } from '../fabrica/bom.ts'
import type { LineaBom, Parte } from '../modelo.ts'
import type { Conteo } from '../operaciones/jornadas.ts'
import { makeTabla, showFecha, type Tabla } from './tabla.ts'

export function tableBom(bom: readonly LineaBom[]): Tabla {
  const filas = bom.map((l) => [
    ...[l.producto, l.componente, l.cantidad, l.unidad, l.merma, l.desperdicio],
    l.origen === 'temporal' ? '' : l.origen,
    ...[showFecha(l.desde), showFecha(l.hasta)],
  ])
  return makeTabla('bom', filas)
}

/** Both ways, each exact: factors are made of twos and fives. */
export function tableUnidades(partes: Iterable<Parte>): Tabla {
  const filas: string[][] = []
  for (const { numero, familia, factor } of partes) {
    if (familia.unidad === familia.unidadBom) continue
    const { unidades, escala } = factor
    const inverso = (1_000_000n * 10n ** BigInt(escala)) / unidades
    filas.push([numero, familia.unidadBom, familia.unidad, formatScaled(unidades, escala)])
    filas.push([numero, familia.unidad, familia.unidadBom, formatCorto(Number(inverso), 6)])
  }
  return makeTabla('unidades', filas)
}

export function tableInventario(conteos: readonly Conteo[]): Tabla {
  const filas = conteos.flatMap(({ fecha, saldos }) =>
    saldos.map(([parte, saldo]) => [
      ...[showFecha(fecha), 'P1', parte.numero],
      ...[formatCorto(saldo, 6), parte.familia.unidad],
    ]),
  )
  return makeTabla('inventario_fisico', filas)
}
