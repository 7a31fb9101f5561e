/** The lots that a person should look at first, and where the goods come from. */
import { addMonths, compareText, type Dias, SIN_FECHA } from '@trazo/core/kernel'
import { ESTADOS_SALDO, type Fuente, type Libro } from '@trazo/core/records'
import type { ListaLotes, LoteEnLista, MontoFecha, MontoOrigen, ResumenLibro } from '../modelo.ts'
import { placeVentana, Suma } from './saldos.ts'

const VENCIDO = ESTADOS_SALDO.indexOf('vencido')
const FILAS = 20
const PAISES = 10
const FECHAS = 6

/** Balances past their term, the most valuable first. */
export function computeVencidos(
  libro: Libro,
  abiertos: readonly number[],
  fuentes: readonly Fuente[],
): ListaLotes {
  const { valor_saldo, estado } = libro.saldos
  const filas = abiertos.filter((i) => estado[i] === VENCIDO)
  return makeLista(libro, filas, fuentes, (a, b) => valor_saldo[b] - valor_saldo[a] || a - b)
}

/** The oldest term that has passed among the open balances; SIN_FECHA when there is none. */
export function findVencidoDesde({ lotes, saldos }: Libro, abiertos: readonly number[]): Dias {
  let desde: Dias = SIN_FECHA
  for (const i of abiertos)
    if (saldos.estado[i] === VENCIDO && (desde === SIN_FECHA || lotes.vencimiento[i] < desde))
      desde = lotes.vencimiento[i]
  return desde
}

/** Balances whose term ends within the windows, the nearest first. */
export function computeProximos(
  libro: Libro,
  abiertos: readonly number[],
  fuentes: readonly Fuente[],
): ListaLotes {
  const { vencimiento } = libro.lotes
  const { valor_saldo } = libro.saldos
  const filas = abiertos.filter((i) => placeVentana(libro.corte, vencimiento[i]) >= 0)
  return makeLista(
    libro,
    filas,
    fuentes,
    (a, b) => vencimiento[a] - vencimiento[b] || valor_saldo[b] - valor_saldo[a] || a - b,
  )
}

/** The first days on which a term ends, with all that ends then. */
export function computeProximasFechas(libro: Libro, abiertos: readonly number[]): readonly MontoFecha[] {
  const sumas = new Map<Dias, Suma>()
  for (const i of abiertos) {
    const fecha = libro.lotes.vencimiento[i]
    if (fecha < libro.corte || fecha === SIN_FECHA) continue
    const suma = sumas.get(fecha) ?? new Suma()
    sumas.set(fecha, suma)
    suma.add(libro.saldos.valor_saldo[i])
  }
  const fechas = [...sumas].sort(([a], [b]) => a - b).slice(0, FECHAS)
  return fechas.map(([fecha, suma]) => ({ fecha, ...suma }))
}

function makeLista(
  libro: Libro,
  filas: readonly number[],
  fuentes: readonly Fuente[],
  order: (a: number, b: number) => number,
): ListaLotes {
  const suma = new Suma()
  for (const i of filas) suma.add(libro.saldos.valor_saldo[i])
  const primeras = [...filas].sort(order).slice(0, FILAS)
  return { ...suma, filas: primeras.map((i) => describeLote(libro, i, fuentes)) }
}

function describeLote(libro: Libro, i: number, fuentes: readonly Fuente[]): LoteEnLista {
  const { lotes, saldos } = libro
  return {
    pedimento: lotes.pedimento[i],
    partida: lotes.partida[i],
    numero_parte: libro.partes.text(lotes.parte[i]),
    fraccion: libro.fracciones.text(lotes.fraccion[i]),
    fecha_entrada: lotes.fecha_entrada[i],
    vencimiento: lotes.vencimiento[i],
    dias: lotes.vencimiento[i] - libro.corte,
    saldo: saldos.saldo[i],
    unidad: libro.unidades.text(lotes.unidad[i]),
    valor_saldo_mxn: saldos.valor_saldo[i],
    archivo: fuentes[lotes.archivo[i]].archivo,
    linea: lotes.linea[i],
  }
}

/** Open balance and last twelve months' entries by country of origin: the ten largest balances, and the rest. */
export function computeOrigen(
  libro: Libro,
  abiertos: readonly number[],
): Pick<ResumenLibro, 'origen' | 'origen_resto'> {
  const { lotes, saldos, paises } = libro
  const totals = Array.from({ length: paises.size }, () => ({ saldo_mxn: 0n, importado_mxn: 0n }))
  for (const i of abiertos) totals[lotes.pais_origen[i]].saldo_mxn += BigInt(saldos.valor_saldo[i])
  const desde = addMonths(libro.corte, -12)
  for (let i = 0; i < lotes.n; i++)
    if (lotes.fecha_entrada[i] > desde && lotes.fecha_entrada[i] <= libro.corte)
      totals[lotes.pais_origen[i]].importado_mxn += BigInt(lotes.valor_aduana[i])
  const ordered = totals
    .map((total, id): MontoOrigen => ({ pais: paises.text(id), ...total }))
    .filter((o) => o.saldo_mxn > 0n || o.importado_mxn > 0n)
    .sort(compareOrigen)
  const resto = ordered.slice(PAISES)
  const sum = (of: 'saldo_mxn' | 'importado_mxn'): bigint => resto.reduce((total, o) => total + o[of], 0n)
  return {
    origen: ordered.slice(0, PAISES),
    origen_resto: {
      pais: '',
      paises: resto.length,
      saldo_mxn: sum('saldo_mxn'),
      importado_mxn: sum('importado_mxn'),
    },
  }
}

function compareOrigen(a: MontoOrigen, b: MontoOrigen): number {
  if (a.saldo_mxn !== b.saldo_mxn) return a.saldo_mxn > b.saldo_mxn ? -1 : 1
  if (a.importado_mxn !== b.importado_mxn) return a.importado_mxn > b.importado_mxn ? -1 : 1
  return compareText(a.pais, b.pais)
}
