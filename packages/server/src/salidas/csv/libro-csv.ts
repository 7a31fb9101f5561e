/** The four ledger files, in the columns and the order of the contract (section 4). */
import { CAUSAS_FALTANTE, CONCEPTOS, ESTADOS_SALDO, type Libro, TIPOS_BIEN } from '@trazo/core/records'
import { EscritorCsv, type Sumidero } from './escritor.ts'

const LOTES =
  'pedimento,partida,clave,numero_parte,tipo_bien,fraccion,fecha_entrada,vencimiento,cantidad,unidad,valor_aduana_mxn,pais_origen'
const DESCARGOS =
  'salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,entrada_pedimento,entrada_partida,entrada_fecha,vencimiento,cantidad,valor_aduana_mxn,pais_origen,dias_vencido,concepto'
const SALDOS =
  'pedimento,partida,numero_parte,fecha_entrada,vencimiento,cantidad,descargada,desperdicio,desperdicio_pendiente,saldo,valor_saldo_mxn,estado'
const FALTANTES =
  'salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,requerida,faltante,causa'

const ACTIVO_FIJO = TIPOS_BIEN.indexOf('activo_fijo')

export function writeLotes(
  { lotes, claves, partes, fracciones, unidades, paises }: Libro,
  sink: Sumidero,
): void {
  const csv = new EscritorCsv(sink, LOTES.split(','))
  for (let l = 0; l < lotes.n; l++) {
    csv.pedimento(lotes.pedimento[l])
    csv.entero(lotes.partida[l])
    csv.id(claves, lotes.clave[l])
    csv.id(partes, lotes.parte[l])
    csv.opcion(TIPOS_BIEN[lotes.tipo_bien[l]])
    csv.id(fracciones, lotes.fraccion[l])
    csv.fecha(lotes.fecha_entrada[l])
    csv.fecha(lotes.vencimiento[l])
    csv.cantidad(lotes.cantidad[l])
    csv.id(unidades, lotes.unidad[l])
    csv.dinero(lotes.valor_aduana[l])
    csv.id(paises, lotes.pais_origen[l])
    csv.endRow()
  }
  csv.end()
}

export function writeDescargos(libro: Libro, sink: Sumidero): void {
  const { descargos, lotes, partes, paises } = libro
  const csv = new EscritorCsv(sink, DESCARGOS.split(','))
  for (let m = 0; m < descargos.n; m++) {
    const lote = descargos.lote[m]
    writeSalida(csv, libro, descargos.salida[m])
    csv.id(partes, descargos.componente[m])
    csv.pedimento(lotes.pedimento[lote])
    csv.entero(lotes.partida[lote])
    csv.fecha(lotes.fecha_entrada[lote])
    csv.fecha(lotes.vencimiento[lote])
    csv.cantidad(descargos.cantidad[m])
    csv.dinero(descargos.valor_aduana[m])
    csv.id(paises, lotes.pais_origen[lote])
    csv.entero(descargos.dias_vencido[m])
    csv.opcion(CONCEPTOS[descargos.concepto[m]])
    csv.endRow()
  }
  csv.end()
}

/** Balances of what is discharged by PEPS; fixed assets have none. */
export function writeSaldos({ lotes, saldos, partes }: Libro, sink: Sumidero): void {
  const csv = new EscritorCsv(sink, SALDOS.split(','))
  for (let l = 0; l < lotes.n; l++) {
    if (lotes.tipo_bien[l] === ACTIVO_FIJO) continue
    csv.pedimento(lotes.pedimento[l])
    csv.entero(lotes.partida[l])
    csv.id(partes, lotes.parte[l])
    csv.fecha(lotes.fecha_entrada[l])
    csv.fecha(lotes.vencimiento[l])
    csv.cantidad(lotes.cantidad[l])
    csv.cantidad(saldos.descargada[l])
    csv.cantidad(saldos.desperdicio[l])
    csv.cantidad(saldos.desperdicio_pendiente[l])
    csv.cantidad(saldos.saldo[l])
    csv.dinero(saldos.valor_saldo[l])
    csv.opcion(ESTADOS_SALDO[saldos.estado[l]])
    csv.endRow()
  }
  csv.end()
}

export function writeFaltantes(libro: Libro, sink: Sumidero): void {
  const { faltantes, partes } = libro
  const csv = new EscritorCsv(sink, FALTANTES.split(','))
  for (let f = 0; f < faltantes.n; f++) {
    writeSalida(csv, libro, faltantes.salida[f])
    csv.id(partes, faltantes.componente[f])
    csv.cantidad(faltantes.requerida[f])
    csv.cantidad(faltantes.faltante[f])
    csv.opcion(CAUSAS_FALTANTE[faltantes.causa[f]])
    csv.endRow()
  }
  csv.end()
}

function writeSalida(csv: EscritorCsv, { salidas, claves, partes }: Libro, salida: number): void {
  csv.id(claves, salidas.tipo[salida])
  csv.pedimento(salidas.pedimento[salida])
  csv.entero(salidas.partida[salida])
  csv.fecha(salidas.fecha[salida])
  csv.id(partes, salidas.parte[salida])
}
