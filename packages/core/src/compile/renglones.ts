/** The trace as rows of texts: matches and what closes each account, and the ways through the bills. */
import { formatCantidad, formatDinero, formatFecha, type Racional, SIN_FECHA } from '#kernel'
import type { CuentaDeLote, CuentaDeSalida } from './cuentas.ts'
import { showDecimal, showFraccion } from './fraccion.ts'
import type { LoteTrazable, Lugar, SalidaTrazable } from './material.ts'
import type { Arista, Necesidad } from './reparto.ts'
import type { Ruta } from './rutas.ts'

/** `renglon`: what the row is; `entrada` and `requerida` are what the rows that follow add up to. */
export const COLUMNAS_RASTRO = [
  'sentido',
  'renglon',
  'entrada_pedimento',
  'entrada_partida',
  'entrada_fecha',
  'vencimiento',
  'numero_parte',
  'componente',
  'producto',
  'ruta',
  'factor',
  'factor_exacto',
  'salida_tipo',
  'salida_pedimento',
  'salida_partida',
  'salida_fecha',
  'concepto',
  'cantidad',
  'unidad',
  'valor_aduana_mxn',
  'dias_vencido',
  'causa',
  'entrada_archivo',
  'entrada_linea',
  'entrada_sha256',
  'salida_archivo',
  'salida_linea',
  'salida_sha256',
] as const

export const COLUMNAS_RUTAS = [
  'salida_tipo',
  'salida_pedimento',
  'salida_partida',
  'salida_fecha',
  'producto',
  'ruta',
  'componente',
  'origen',
  'concepto',
  'factor',
  'factor_exacto',
  'cantidad',
  'cantidad_exacta',
  'unidad',
  'requerida',
  'archivo',
  'linea',
  'sha256',
] as const

type Celdas = Partial<Record<(typeof COLUMNAS_RASTRO)[number], string>>

/** The lot, every match of it, and its balance: matches plus balance are the lot. */
export function listRenglonesDeLote({ lote, aristas }: CuentaDeLote): string[][] {
  const propio = { sentido: 'lote', ...cellsOfLote(lote) }
  const cuenta = (renglon: string, micros: bigint, centavos: bigint): Celdas => ({
    ...propio,
    renglon,
    cantidad: formatCantidad(micros),
    valor_aduana_mxn: formatDinero(centavos),
  })
  return [
    cuenta('entrada', lote.cantidad, lote.valor_aduana),
    ...aristas.map((arista) => ({ ...cellsOfArista(arista), sentido: 'lote' })),
    cuenta('saldo', lote.saldo, lote.valor_saldo),
  ].map(orderCeldas)
}

/** For each need of the exit: what is required, the matches that gave it, and what fell short; then what is kept apart. */
export function listRenglonesDeSalida(cuenta: CuentaDeSalida): string[][] {
  const { salida, necesidades, aparte, es_desperdicio } = cuenta
  const propio = { sentido: 'salida', ...cellsOfSalida(salida) }
  return [
    ...necesidades.flatMap((need) => listNecesidad(propio, need, es_desperdicio)),
    ...aparte.map((ruta) => ({
      ...propio,
      renglon: 'aparte',
      componente: ruta.pasos[ruta.pasos.length - 1],
      ruta: showRuta(ruta),
      ...cellsOfFactor(ruta.consumo),
      concepto: ruta.origen,
      cantidad: showMicros(salida.cantidad, ruta.consumo),
      unidad: ruta.unidad,
    })),
  ].map(orderCeldas)
}

function listNecesidad(propio: Celdas, need: Necesidad, esDesperdicio: boolean): Celdas[] {
  const { componente, unidad, concepto } = need
  const comun = { ...propio, componente, unidad, concepto }
  return [
    {
      ...comun,
      renglon: 'requerida',
      ruta: need.rutas.map(showRuta).join(' | '),
      ...(need.factor ? cellsOfFactor(need.factor) : {}),
      cantidad: formatCantidad(need.requerida),
    },
    ...(esDesperdicio
      ? [{ ...comun, renglon: 'residuo', cantidad: formatCantidad(need.encontrada) }]
      : need.aristas.map((arista) => ({ ...cellsOfArista(arista), sentido: 'salida' }))),
    ...need.faltantes.map(({ faltante, causa }) => ({
      ...comun,
      renglon: 'faltante',
      cantidad: formatCantidad(faltante),
      causa,
    })),
  ]
}

/** Every way of every need (of the components in `soloDe`), with what it adds; then those kept apart. Ends in the line of its last step. */
export function listRutas(
  { salida, necesidades, aparte }: CuentaDeSalida,
  soloDe?: ReadonlySet<string>,
): string[][] {
  const con = necesidades.flatMap((need) =>
    need.rutas.map((ruta) => ({
      ruta,
      concepto: need.concepto,
      unidad: need.unidad,
      requerida: formatCantidad(need.requerida),
    })),
  )
  const sin = aparte.map((ruta) => ({
    ruta,
    concepto: 'consumo' as const,
    unidad: ruta.unidad,
    requerida: '',
  }))
  return [...con, ...sin]
    .filter(({ ruta }) => soloDe === undefined || soloDe.has(ruta.pasos[ruta.pasos.length - 1]))
    .map(({ ruta, concepto, unidad, requerida }) => {
      const factor = ruta[concepto]
      const { salida_tipo, salida_pedimento, salida_partida, salida_fecha, producto } = cellsOfSalida(salida)
      return [
        ...[salida_tipo, salida_pedimento, salida_partida, salida_fecha, producto, showRuta(ruta)],
        ...[ruta.pasos[ruta.pasos.length - 1], ruta.origen, concepto],
        ...Object.values(cellsOfFactor(factor)),
        showMicros(salida.cantidad, factor),
        showFraccion({ num: salida.cantidad * factor.num, den: factor.den * MICROS }),
        ...[unidad, requerida],
        ...lugarOf(ruta.lineas[ruta.lineas.length - 1] ?? salida.lugar),
      ].map((celda) => celda ?? '')
    })
}

const MICROS = 1_000_000n

/** `P-200 > SUB-1 > C-1040`. */
export function showRuta({ pasos }: Ruta): string {
  return pasos.join(' > ')
}

/** micros × factor as a decimal, all its digits when it ends. */
function showMicros(micros: bigint, { num, den }: Racional): string {
  return showDecimal({ num: micros * num, den: den * MICROS }).texto
}

function cellsOfFactor(factor: Racional): { factor: string; factor_exacto: string } {
  return { factor: showDecimal(factor).texto, factor_exacto: showFraccion(factor) }
}

function cellsOfArista({ lote, salida, descargo, rutas, factor }: Arista): Celdas {
  return {
    ...cellsOfLote(lote),
    ...cellsOfSalida(salida),
    renglon: 'descargo',
    numero_parte: lote.numero_parte,
    componente: descargo.componente,
    ruta: rutas.map(showRuta).join(' | '),
    ...(factor ? cellsOfFactor(factor) : {}),
    concepto: descargo.concepto,
    cantidad: formatCantidad(descargo.cantidad),
    valor_aduana_mxn: formatDinero(descargo.valor_aduana),
    dias_vencido: String(descargo.dias_vencido),
  }
}

function cellsOfLote(lote: LoteTrazable): Celdas {
  const [archivo, linea, sha256] = lugarOf(lote.lugar)
  return {
    entrada_pedimento: lote.pedimento,
    entrada_partida: String(lote.partida),
    entrada_fecha: formatFecha(lote.fecha_entrada),
    vencimiento: lote.vencimiento === SIN_FECHA ? '' : formatFecha(lote.vencimiento),
    numero_parte: lote.numero_parte,
    unidad: lote.unidad,
    entrada_archivo: archivo,
    entrada_linea: linea,
    entrada_sha256: sha256,
  }
}

function cellsOfSalida(salida: SalidaTrazable): Celdas {
  const [archivo, linea, sha256] = lugarOf(salida.lugar)
  return {
    producto: salida.numero_parte,
    salida_tipo: salida.tipo,
    salida_pedimento: salida.pedimento,
    salida_partida: salida.partida === null ? '' : String(salida.partida),
    salida_fecha: formatFecha(salida.fecha),
    salida_archivo: archivo,
    salida_linea: linea,
    salida_sha256: sha256,
  }
}

function lugarOf({ archivo, linea, sha256 }: Lugar): [string, string, string] {
  return [archivo, String(linea), sha256]
}

function orderCeldas(celdas: Celdas): string[] {
  return COLUMNAS_RASTRO.map((columna) => celdas[columna] ?? '')
}
