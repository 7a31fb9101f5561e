/** Tables of customs operations: importaciones, exportaciones, movimientos, activos_fijos. */
import { formatDinero, showPedimento } from '@trazo/core/kernel'
import { formatCorto } from '../fabrica/bom.ts'
import type { Activo, Movimiento, Operacion, Partida, Renglon } from '../modelo.ts'
import { makeTabla, showFecha, showNumero, type Tabla } from './tabla.ts'

type Celdas = (operacion: Operacion, partida: Partida, renglon: Renglon) => string[]

function listRenglones(operaciones: readonly Operacion[], registro: string, celdas: Celdas): string[][] {
  return operaciones
    .filter((operacion) => operacion.registro === registro)
    .flatMap((operacion) =>
      (operacion.partidasEmpresa ?? operacion.partidas).flatMap((partida) =>
        partida.renglones.map((renglon) => celdas(operacion, partida, renglon)),
      ),
    )
}

export function tableImportaciones(operaciones: readonly Operacion[]): Tabla {
  const filas = listRenglones(operaciones, 'importaciones', (operacion, partida, renglon) => [
    showNumero(operacion.pedimento),
    operacion.clave,
    showFecha(operacion.fecha),
    String(partida.secuencia),
    renglon.numero_parte,
    renglon.descripcion,
    partida.fraccion,
    partida.nico,
    formatCorto(renglon.cantidad, 6),
    partida.unidad,
    formatDinero(renglon.mxn),
    formatDinero(renglon.usd),
    partida.pais,
    renglon.tercero,
    renglon.factura,
    partida.tipoBien === 'insumo' ? '' : partida.tipoBien,
    operacion.contraparte?.rfc ?? '',
    operacion.contraparte?.programa ?? '',
  ])
  return makeTabla('importaciones', filas)
}

/** Pedimentos here are written with spaces, as people do. */
export function tableExportaciones(operaciones: readonly Operacion[]): Tabla {
  const filas = listRenglones(operaciones, 'exportaciones', (operacion, partida, renglon) => [
    showPedimento(operacion.pedimento),
    operacion.clave,
    showFecha(operacion.fecha),
    String(partida.secuencia),
    renglon.numero_parte,
    renglon.descripcion,
    partida.fraccion,
    formatCorto(renglon.cantidad, 6),
    partida.unidad,
    formatDinero(renglon.usd),
    partida.pais,
    renglon.tercero,
    renglon.factura,
    operacion.contraparte?.rfc ?? '',
    operacion.contraparte?.programa ?? '',
  ])
  return makeTabla('exportaciones', filas)
}

export function tableMovimientos(movimientos: readonly Movimiento[]): Tabla {
  const filas = movimientos.map((m) => [
    showFecha(m.fecha),
    m.tipo,
    m.numero_parte,
    formatCorto(m.cantidad, 6),
    m.unidad,
    showNumero(m.operacion?.pedimento),
    m.operacion === null ? '' : String(m.partida),
    showNumero(m.entrada?.operacion.pedimento),
    m.entrada === null ? '' : String(m.entrada.partida),
    m.documento,
  ])
  return makeTabla('movimientos', filas)
}

export function tableActivos(activos: readonly Activo[]): Tabla {
  const filas = activos.map((a) => [
    showNumero(a.operacion.pedimento),
    String(a.partida),
    a.renglon.numero_parte,
    a.serie,
    a.renglon.descripcion,
    a.fraccion,
    showFecha(a.operacion.fecha),
    formatDinero(a.mxn),
    a.domicilio,
    showFecha(a.baja?.fecha ?? null),
    showNumero(a.baja?.pedimento),
  ])
  return makeTabla('activos_fijos', filas)
}
