/** The truth about a plant, written from its facts. */
import { formatCantidad, formatFecha, formatPedimento } from '@trazo/core/kernel'
import { nameMes } from './data-stage/entregas.ts'
import { monthIndex } from './fabrica/calendario.ts'
import type { Hechos } from './hechos.ts'
import type { FallaPlantada, Planta, PlantaVerdad } from './planta.ts'
import type { NombreTabla } from './tablas/tabla.ts'

export function tellVerdad(
  semilla: number,
  hechos: Hechos,
  planta: Planta,
  fallas: readonly FallaPlantada[],
): PlantaVerdad {
  const { calendario } = hechos.fabrica
  const { operaciones } = hechos
  const enMovimientos = operaciones.filter(
    (o) => o.registro === 'movimientos' || o.registro === 'activos_fijos',
  )
  return {
    semilla,
    desde: formatFecha(calendario.desde),
    hasta: formatFecha(calendario.hasta),
    rfc: planta.empresa.rfc,
    fallas,
    cuentas: countPlanta(planta),
    rectificaciones: hechos.cadenas.map(({ operaciones: cadena, captura, campos }) => ({
      original: formatPedimento(cadena[0].pedimento),
      cadena: cadena.map((o) => formatPedimento(o.pedimento)),
      captura,
      campos,
    })),
    desistidos: operaciones.filter((o) => o.tipoPedimento === 7).map((o) => formatPedimento(o.pedimento)),
    tardios: operaciones
      .filter((o) => o.retraso > 0 && monthIndex(calendario, o.pago) + o.retraso < calendario.meses)
      .map((o) => ({
        pedimento: formatPedimento(o.pedimento),
        pago: formatFecha(o.pago),
        entrega: nameMes(calendario.inicios[monthIndex(calendario, o.pago) + o.retraso]),
      })),
    reemisiones: planta.entregas
      .filter((e) => e.tipo === 'reemision')
      .map(({ mes, folio }) => ({ mes, folio })),
    traslapes: planta.entregas
      .filter((e) => e.tipo === 'traslape')
      .map(({ mes, desde }) => ({ mes, desde: formatFecha(desde) })),
    movimientos: enMovimientos.map((o) => formatPedimento(o.pedimento)),
    inventario: tellInventario(hechos),
  }
}

function countPlanta(planta: Planta): PlantaVerdad['cuentas'] {
  const entradas = Object.entries(planta.tablas).map(
    ([nombre, tabla]) => [nombre, tabla.filas.length] as const,
  )
  const filed = planta.entregas.flatMap((entrega) => entrega.operaciones)
  return {
    tablas: Object.fromEntries(entradas) as Record<NombreTabla, number>,
    entregas: planta.entregas.length,
    pedimentos: new Set(filed.map((o) => o.pedimento)).size,
    partidas: filed.reduce((total, o) => total + o.partidas.length, 0),
  }
}

function tellInventario({ fabrica, historia }: Hechos): PlantaVerdad['inventario'] {
  return historia.existencias.list().map(([numero_parte, fila]) => ({
    numero_parte,
    unidad: fabrica.partes.get(numero_parte)?.familia.unidad ?? 'PZA',
    entrada: formatCantidad(fila.entrada),
    consumo: formatCantidad(fila.consumo),
    desperdicio: formatCantidad(fila.desperdicio),
    desperdicio_pendiente: formatCantidad(fila.desperdicioPendiente),
    movimientos: formatCantidad(fila.movimiento),
    saldo: formatCantidad(fila.saldo),
  }))
}
