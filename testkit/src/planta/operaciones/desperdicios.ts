/** What happens to waste: returned by pedimento every quarter, destroyed with a record every half year. */
import { type Dias, formatFecha } from '@trazo/core/kernel'
import { CLIENTES } from '../catalogo/terceros.ts'
import { mulDiv } from '../cuentas.ts'
import type { Existencias } from '../fabrica/existencias.ts'
import type { Movimiento, Operacion, Parte } from '../modelo.ts'
import { numberFactura } from './salidas.ts'
import { groupPartidas, type Mercancia, makeOperacion, type Taller } from './taller.ts'

/** Tariff items of waste: copper, plastics. */
const COBRE = { fraccion: '74040003', nico: '99' } as const
const PLASTICO = { fraccion: '39159099', nico: '99' } as const
const DE_COBRE = new Set(['CAB', 'CAM', 'TER'])

export interface Resultado {
  readonly operaciones: readonly Operacion[]
  readonly movimientos: readonly Movimiento[]
}

/** Parts with most waste waiting, and how much of it leaves: whole thousandths, as a pedimento can say. */
function collectWaste(
  existencias: Existencias,
  partes: ReadonlyMap<string, Parte>,
  cuantas: number,
  enCien: number,
): { parte: Parte; cantidad: number }[] {
  return existencias
    .list()
    .flatMap(([numero, fila]) => {
      const parte = partes.get(numero)
      const cantidad = Math.floor((fila.desperdicioPendiente * enCien) / 100_000) * 1000
      return parte === undefined || cantidad <= 0 ? [] : [{ parte, cantidad, valor: cantidad * parte.precio }]
    })
    .sort((a, b) => b.valor - a.valor)
    .slice(0, cuantas)
}

/** Waste returned abroad with `RT`: one movement and one partida per part. */
export function returnWaste(
  taller: Taller,
  existencias: Existencias,
  partes: ReadonlyMap<string, Parte>,
  fecha: Dias,
): Resultado {
  const lista = collectWaste(existencias, partes, 4, 85)
  if (lista.length === 0) return { operaciones: [], movimientos: [] }
  const cliente = CLIENTES[2]
  const mercancias = lista.map(({ parte, cantidad }): Mercancia => {
    const { fraccion, nico } = DE_COBRE.has(parte.familia.prefijo) ? COBRE : PLASTICO
    return {
      ...{
        fraccion,
        nico,
        igi: 0,
        unidad: parte.familia.unidad,
        umt: 'KG',
        tipoBien: 'insumo',
        agregado: 0,
        series: [],
      },
      pais: cliente.pais,
      paisTercero: cliente.pais,
      renglon: {
        numero_parte: parte.numero,
        descripcion: `Desperdicio de ${parte.descripcion}`,
        cantidad,
        peso: mulDiv(parte.peso, cantidad, 1_000_000),
        usd: Math.max(1, mulDiv(parte.precio, cantidad, 800_000_000)),
        tercero: cliente.nombre,
        factura: numberFactura(cliente, fecha),
      },
    }
  })
  const partidas = mercancias.map((m, i) => ({
    ...groupPartidas([m], taller.tipoCambio.on(fecha), 0)[0],
    secuencia: i + 1,
  }))
  const datos = {
    clave: 'RT',
    tipo: 2,
    ruta: 'otay',
    fecha,
    partidas,
    registro: 'movimientos',
    desperdicio: true,
  } as const
  const operacion = makeOperacion(taller, datos)
  const movimientos = lista.map(({ parte, cantidad }, i): Movimiento => {
    existencias.moveWaste(parte.numero, cantidad)
    const base = {
      fecha,
      tipo: 'retorno_desperdicio',
      numero_parte: parte.numero,
      cantidad,
      unidad: parte.familia.unidad,
    }
    return {
      ...base,
      operacion,
      partida: i + 1,
      entrada: null,
      documento: `RD-${formatFecha(fecha).slice(0, 7)}`,
    }
  })
  return { operaciones: [operacion], movimientos }
}

/** Waste destroyed with a record of facts: no pedimento. */
export function destroyWaste(
  existencias: Existencias,
  partes: ReadonlyMap<string, Parte>,
  fecha: Dias,
): Resultado {
  const movimientos = collectWaste(existencias, partes, 8, 95).map(({ parte, cantidad }): Movimiento => {
    existencias.moveWaste(parte.numero, cantidad)
    const base = { fecha, tipo: 'destruccion_desperdicio', numero_parte: parte.numero, cantidad }
    const documento = `ACTA-${formatFecha(fecha)}`
    return { ...base, unidad: parte.familia.unidad, operacion: null, partida: 0, entrada: null, documento }
  })
  return { operaciones: [], movimientos }
}
