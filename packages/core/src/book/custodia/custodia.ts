/**
 * Goods of the program at third parties (submaquila). Nothing here is discharged: what was sent is kept apart, by third
 * party and part, and what comes back takes from the oldest sends. A returned product is exploded through its bill of
 * materials down to what that third party had been sent; the waste of the process stays counted at the third party.
 */
import { type Dias, SIN_FECHA } from '#kernel'
import { columnaExacta, columnaTexto, type Lotes, type TablaLeida } from '#records'
import type { Almacen } from '../almacen.ts'
import { Explosiones } from '../explosion.ts'
import type { TablasDeEmpresa } from '../libro.ts'
import { DESPERDICIO, matchPeps } from '../peps.ts'
import { type RequerimientosDeSalidas, requireOf } from '../requerimientos.ts'
import { openEnvios, salidasOf } from './envios.ts'
import { bomEnCustodia, type ContextoCustodia, openAlmacen, openTaller, type Taller } from './taller.ts'
import { groupTraspasos, type Traspasos } from './traspasos.ts'

/** A send. Quantities in micros of `unidad`; `cantidad = devuelta + desperdicio + saldo`. */
export interface Envio {
  /** Row of `submaquila`. */
  readonly fila: number
  readonly parte: number
  readonly unidad: number
  readonly cantidad: number
  readonly devuelta: number
  /** What the process turned into waste there. */
  readonly desperdicio: number
  readonly saldo: number
  /** Day of the last return that took from it; SIN_FECHA when none did. */
  readonly ultima: Dias
}

/** What a return took of a send. */
export interface Devolucion {
  readonly fila: number
  readonly envio: number
  readonly componente: number
  readonly unidad: number
  readonly cantidad: number
  readonly desperdicio: boolean
}

export type CausaDeCustodia = 'unidad' | 'sin_envio' | 'antes_del_envio' | 'sin_saldo' | 'incontable'

/** What a return needed to have been sent, and was not. */
export interface FaltanteDeCustodia {
  readonly fila: number
  readonly componente: number
  readonly requerida: number
  readonly faltante: number
  readonly causa: CausaDeCustodia
}

export interface Custodia {
  readonly envios: Envio[]
  readonly devoluciones: Devolucion[]
  readonly faltantes: FaltanteDeCustodia[]
}

/** The table `submaquila` → sends with their balance, what returned of each, and returns of what was not sent. */
export function bookCustodia(tablas: TablasDeEmpresa, contexto: ContextoCustodia): Custodia {
  return custodiaEn(contexto.corte, tablas, openTaller(tablas, contexto))
}

/** The same as of the end of any day. */
export function custodiaEn(dia: Dias, tablas: TablasDeEmpresa, taller: Taller): Custodia {
  const custodia: Custodia = { envios: [], devoluciones: [], faltantes: [] }
  const tabla = tablas.get('submaquila')
  if (!tabla) return custodia
  for (const traspasos of groupTraspasos(tabla, dia, taller.rangos))
    addTercero(custodia, tabla, traspasos, taller)
  return custodia
}

function addTercero(custodia: Custodia, tabla: TablaLeida, traspasos: Traspasos, taller: Taller): void {
  const { envios } = traspasos
  const almacen = openAlmacen(taller)
  const { lotes, cola, enviada } = openEnvios(tabla, envios, almacen, taller)
  const bom = bomEnCustodia(taller, enviada)
  const explosiones = new Explosiones(bom, almacen, taller.rangos, taller.rangosDeUnidad)
  const fabrica = { almacen, explosiones, canonica: taller.canonica, partes: taller.rangos.length }
  const requireAll = (filas: Int32Array) =>
    requireOf(
      salidasOf(tabla, filas),
      lotes,
      cola,
      fabrica,
      () => '',
      (pedimento) => pedimento,
    )

  let { retornos } = traspasos
  let requerimientos = requireAll(retornos)
  if (requerimientos.incontables.size > 0) {
    for (const r of requerimientos.incontables.keys()) addIncontable(custodia, tabla, retornos[r])
    retornos = retornos.filter((_, r) => !requerimientos.incontables.has(r))
    requerimientos = requireAll(retornos)
  }
  addMatches(custodia, lotes, cola, requerimientos, almacen, { envios, retornos })
}

/** A return of more than can be counted exactly is short of itself, whole. */
function addIncontable({ faltantes }: Custodia, tabla: TablaLeida, fila: number): void {
  const requerida = columnaExacta(tabla, 'cantidad')[fila]
  const componente = columnaTexto(tabla, 'numero_parte').ids[fila]
  faltantes.push({ fila, componente, requerida, faltante: requerida, causa: 'incontable' })
}

function addMatches(
  custodia: Custodia,
  lotes: Lotes,
  cola: Int32Array,
  requerimientos: RequerimientosDeSalidas,
  almacen: Almacen,
  { envios, retornos }: Traspasos,
): void {
  const { fecha_entrada: fecha, cantidad, valor_aduana: valor } = lotes
  const resultado = matchPeps({ n: lotes.n, cola, fecha, cantidad, valor }, requerimientos, almacen.colas)
  const { salida, parte, clase } = requerimientos
  const ultima = new Int32Array(lotes.n).fill(SIN_FECHA)
  for (let m = 0; m < resultado.n; m++) {
    const [r, lote] = [resultado.requerimiento[m], resultado.lote[m]]
    ultima[lote] = Math.max(ultima[lote], requerimientos.fecha[r])
    custodia.devoluciones.push({
      fila: retornos[salida[r]],
      envio: envios[lote],
      componente: parte[r],
      unidad: lotes.unidad[lote],
      cantidad: resultado.cantidad[m],
      desperdicio: clase[r] === DESPERDICIO,
    })
  }
  const { descargada, desperdicio } = resultado.estado
  for (let l = 0; l < lotes.n; l++)
    custodia.envios.push({
      fila: envios[l],
      parte: lotes.parte[l],
      unidad: lotes.unidad[l],
      cantidad: cantidad[l],
      devuelta: descargada[l],
      desperdicio: desperdicio[l],
      saldo: cantidad[l] - descargada[l] - desperdicio[l],
      ultima: ultima[l],
    })
  for (let r = 0; r < requerimientos.n; r++) {
    const faltante = resultado.faltante[r]
    if (faltante === 0) continue
    custodia.faltantes.push({
      fila: retornos[salida[r]],
      componente: parte[r],
      requerida: requerimientos.cantidad[r],
      faltante,
      causa: causaOf(r, requerimientos, cola, fecha, almacen),
    })
  }
}

function causaOf(
  r: number,
  { cola, parte, fecha }: RequerimientosDeSalidas,
  colaDeLote: Int32Array,
  fechaDeLote: Int32Array,
  almacen: Almacen,
): CausaDeCustodia {
  if (cola[r] < 0) return almacen.hasLotes(parte[r]) ? 'unidad' : 'sin_envio'
  const propia = almacen.propia(cola[r])
  const before = colaDeLote.some((otra, l) => otra === propia && fechaDeLote[l] <= fecha[r])
  return before ? 'sin_saldo' : 'antes_del_envio'
}
