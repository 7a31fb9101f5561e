/** Tables that complete the ledger: pairs of transfers, third parties, production orders, repairs, moves, notices. */
import { type Dias, formatDinero, formatPedimento } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { inventRfc } from '../catalogo/rfc.ts'
import { mulDiv, sum } from '../cuentas.ts'
import { formatCorto } from '../fabrica/bom.ts'
import type { Fabrica } from '../fabrica/fabrica.ts'
import { spendEnvio } from '../fabrica/requerimiento.ts'
import type { Activo, Movimiento, Operacion } from '../modelo.ts'
import { makeTabla, showFecha, type Tabla } from './tabla.ts'

/** Last seven digits of a pedimento. */
const CONSECUTIVO = 10_000_000
const PATENTE_AJENA = 3888

/** The other half of every transfer: another broker's pedimento of the same day. */
export function tablePares(operaciones: readonly Operacion[]): Tabla {
  const filas = operaciones
    .filter((o) => o.contraparte !== null && o.tipoPedimento === 1)
    .map((o) => {
      const usd = sum(o.partidas.flatMap((partida) => partida.renglones.map((r) => r.usd)))
      return [
        formatPedimento(o.pedimento),
        formatPedimento(pairOf(o.pedimento)),
        'V1',
        showFecha(o.fecha),
        o.contraparte?.rfc ?? '',
        countPar(o),
        formatDinero(usd),
      ]
    })
  return makeTabla('pares_virtuales', filas)
}

/** What the whole pedimento moves, when it is all counted in one unit. */
function countPar({ partidas }: Operacion): string {
  const unidades = new Set(partidas.map((partida) => partida.unidad))
  const cantidades = partidas.flatMap((partida) => partida.renglones.map((r) => r.cantidad))
  return unidades.size === 1 ? formatCorto(sum(cantidades), 6) : ''
}

/** The same number under the other broker's patente, which shares no consecutive with ours. */
function pairOf(pedimento: number): number {
  const aduana = Math.floor(pedimento / (CONSECUTIVO * 10_000))
  return (aduana * 10_000 + PATENTE_AJENA) * CONSECUTIVO + (pedimento % CONSECUTIVO)
}

const TERCERO = inventRfc('SGV', '150611', 'T4')

export function tableTerceros(desde: Dias): Tabla {
  return makeTabla('terceros', [
    [TERCERO, 'Submaquila Garvento Inventada SA de CV', 'SE-2015-0611', showFecha(desde - 400), '', 'Tecate'],
  ])
}

/** Goods of three parts go out to be worked on, and all of them are back before any count. */
export function tableSubmaquila(azar: Azar, { calendario, partes }: Fabrica): Tabla {
  const enviadas = [...partes.values()].filter((p) => p.origen === 'temporal' && p.familia.unidad === 'PZA')
  const filas = calendario.inicios.slice(0, calendario.meses).flatMap((inicio, mes) => {
    if (mes % 3 !== 1) return []
    const parte = enviadas[mes % Math.min(3, enviadas.length)]
    const cantidad = azar.entero(40, 200) * 1_000_000
    const mitad = mulDiv(cantidad, azar.entero(30, 60), 100_000_000) * 1_000_000
    const aviso = `AVS-${showFecha(inicio).slice(0, 7)}`
    const row = (dia: Dias, sentido: string, micros: number, documento: string) => [
      ...[showFecha(dia), sentido, TERCERO, parte.numero, formatCorto(micros, 6), 'PZA', aviso, documento],
    ]
    return [
      row(inicio + 3, 'envio', cantidad, `REM-${mes}-1`),
      row(inicio + 13, 'retorno', mitad, `REM-${mes}-2`),
      row(inicio + 23, 'retorno', cantidad - mitad, `REM-${mes}-3`),
    ]
  })
  return makeTabla('submaquila', filas)
}

/** One order for each product and month: what it took, some hundredths off the standard either way. */
export function tableOrdenes(azar: Azar, { calendario, partes, explosion, envios }: Fabrica): Tabla {
  // The plan runs past the last week that the plant lived.
  const hechos = envios.filter((e) => e.semana < calendario.lunes.length)
  const filas = calendario.inicios.slice(0, calendario.meses).flatMap((inicio, mes) => {
    const hasta = calendario.inicios[mes + 1] ?? calendario.hasta + 1
    const delMes = hechos.filter((e) => e.fecha >= inicio && e.fecha < hasta)
    return [...new Set(delMes.map((e) => e.producto))].flatMap((producto, i) => {
      const suyos = delMes.filter((e) => e.producto === producto)
      const piezas = sum(suyos.map((e) => e.cantidad))
      const orden = `OP-${showFecha(inicio).slice(2, 7).replace('-', '')}${String(i + 1).padStart(2, '0')}`
      return spendEnvio(explosion, { ...suyos[0], cantidad: piezas }).flatMap((gasto) => {
        const parte = partes.get(gasto.numero_parte)
        if (parte === undefined) return []
        const real = mulDiv(gasto.consumo, azar.entero(980, 1_030), 1_000_000) * 1_000
        return [
          [
            ...[orden, showFecha(hasta - 1), producto.numero, String(piezas), parte.numero],
            ...[formatCorto(real, 6), parte.familia.unidad, formatCorto(gasto.desperdicio, 6)],
          ],
        ]
      })
    })
  })
  return makeTabla('ordenes_produccion', filas)
}

/** The second machine goes abroad to be repaired and is back in seven weeks. */
export function tableReparaciones(activos: readonly Activo[], operaciones: readonly Operacion[]): Tabla {
  const [, activo] = activos
  const numero = activo.operacion.pedimento + 900_000
  const fecha = activo.operacion.fecha + 120
  const ultima = Math.max(...operaciones.map((o) => o.fecha))
  if (fecha + 50 > ultima) return makeTabla('reparaciones', [])
  return makeTabla('reparaciones', [
    [
      ...[activo.renglon.numero_parte, activo.serie, formatPedimento(numero), showFecha(fecha)],
      ...['Taller Kremvold Inventado', formatPedimento(numero + 1), showFecha(fecha + 50)],
    ],
  ])
}

/** A third machine moves to the warehouse. */
export function tableTraslados(activos: readonly Activo[]): Tabla {
  const [, , activo] = activos
  return makeTabla('traslados', [
    [showFecha(activo.operacion.fecha + 60), activo.renglon.numero_parte, activo.serie, 'B1', 'TR-001'],
  ])
}

/** Notices forty days before what was destroyed or given away, with the record of the fact. */
export function tableAvisos(movimientos: readonly Movimiento[]): Tabla {
  const deDocumento = new Map(
    movimientos
      .filter(({ tipo, documento }) => /^(destruccion|donacion)/.test(tipo) && documento !== '')
      .map((movimiento) => [movimiento.documento, movimiento]),
  )
  const filas = [...deDocumento].map(([documento, { tipo, fecha }]) => [
    ...[documento, tipo.startsWith('donacion') ? 'donacion' : 'destruccion'],
    ...[showFecha(fecha - 40), showFecha(fecha), `HECHOS-${showFecha(fecha)}`, ''],
  ])
  return makeTabla('avisos_destino', filas)
}
