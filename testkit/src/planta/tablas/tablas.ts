/** All the tables of the company, from the facts. */
import type { Azar } from '../../azar.ts'
import type { Empresa } from '../empresa.ts'
import type { Hechos } from '../hechos.ts'
import type { Operacion } from '../modelo.ts'
import { tableActivos, tableExportaciones, tableImportaciones, tableMovimientos } from './comercio.ts'
import {
  tableAvisos,
  tableOrdenes,
  tablePares,
  tableReparaciones,
  tableSubmaquila,
  tableTerceros,
  tableTraslados,
} from './complementos.ts'
import { tableBom, tableInventario, tableUnidades } from './ingenieria.ts'
import { countPiezas, tableCompras, tableVentas } from './mercado.ts'
import { tableCapacidad, tableEnergia, tableObligaciones, tablePlantilla, tableSocios } from './programa.ts'
import type { NombreTabla, Tabla } from './tabla.ts'

export type Tablas = Readonly<Record<NombreTabla, Tabla>>

export function writeTablas(azar: Azar, hechos: Hechos, empresa: Empresa): Tablas {
  const { fabrica, historia } = hechos
  const { calendario, partes } = fabrica
  const operaciones = sortOperaciones(hechos.operaciones)
  const piezas = countPiezas(fabrica)
  const { tipoCambio } = historia.taller
  return {
    importaciones: tableImportaciones(operaciones),
    exportaciones: tableExportaciones(operaciones),
    bom: tableBom(hechos.bom),
    movimientos: tableMovimientos(historia.movimientos),
    unidades: tableUnidades(partes.values()),
    compras_nacionales: tableCompras(azar.branch('compras nacionales'), fabrica, tipoCambio),
    activos_fijos: tableActivos(historia.activos),
    plantilla: tablePlantilla(azar.branch('plantilla'), calendario, piezas),
    capacidad: tableCapacidad(calendario, piezas),
    energia: tableEnergia(azar.branch('energia'), calendario, piezas),
    inventario_fisico: tableInventario(historia.conteos),
    ventas: tableVentas(azar.branch('ventas'), fabrica, hechos.honestas),
    obligaciones: tableObligaciones(azar.branch('obligaciones'), calendario, empresa),
    socios: tableSocios(empresa),
    ordenes_produccion: tableOrdenes(azar.branch('ordenes'), fabrica),
    terceros: tableTerceros(calendario.desde),
    submaquila: tableSubmaquila(azar.branch('submaquila'), fabrica),
    pares_virtuales: tablePares(operaciones),
    reparaciones: tableReparaciones(historia.activos, operaciones),
    traslados: tableTraslados(historia.activos),
    avisos_destino: tableAvisos(historia.movimientos),
  }
}

function sortOperaciones(operaciones: readonly Operacion[]): Operacion[] {
  return [...operaciones].sort((a, b) => a.fecha - b.fecha || a.pedimento - b.pedimento)
}
