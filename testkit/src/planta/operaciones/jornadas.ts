/** The years of a plant, week by week: goods come in, products leave, waste and leftovers find their way out. */
import { type Dias, yearOf } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { groupBy } from '../cuentas.ts'
import { Compras } from '../fabrica/compras.ts'
import type { Envio } from '../fabrica/demanda.ts'
import { Existencias } from '../fabrica/existencias.ts'
import type { Fabrica } from '../fabrica/fabrica.ts'
import { spendEnvio } from '../fabrica/requerimiento.ts'
import type { Activo, Movimiento, Operacion, Parte } from '../modelo.ts'
import type { Plan } from '../opciones.ts'
import { importActivos, returnActivo } from './activos.ts'
import { importCompras } from './entradas.ts'
import { CONTENEDOR, exportNacional, importContenedores, returnContenedores, withdrawCopy } from './otras.ts'
import { disposeSemana } from './remanentes.ts'
import { exportEnvios } from './salidas.ts'
import { type Taller, TipoCambio } from './taller.ts'

/** A count of the stock of every part, at the end of a day. */
export interface Conteo {
  readonly fecha: Dias
  readonly saldos: readonly (readonly [Parte, number])[]
}

export interface Historia {
  readonly operaciones: readonly Operacion[]
  readonly movimientos: readonly Movimiento[]
  readonly activos: readonly Activo[]
  readonly existencias: Existencias
  readonly conteos: readonly Conteo[]
  readonly taller: Taller
}

interface Diario extends Historia {
  readonly operaciones: Operacion[]
  readonly movimientos: Movimiento[]
  readonly activos: Activo[]
  readonly conteos: Conteo[]
  readonly fabrica: Fabrica
  readonly partidas: number
}

/** Runs every week of the calendar once; the same `azar` gives the same history. */
export function liveJornadas(azar: Azar, plan: Plan, fabrica: Fabrica): Historia {
  const { desde, hasta, lunes } = fabrica.calendario
  const tipoCambio = new TipoCambio(azar.branch('tipo de cambio'), desde - 40, hasta + 40)
  const vacio = { operaciones: [], movimientos: [], activos: [], conteos: [] }
  const base = { existencias: new Existencias(), taller: { azar, tipoCambio }, fabrica }
  const diario: Diario = { ...vacio, ...base, partidas: plan.partidasPorPedimento }
  const entradas = Math.max(1, plan.pedimentosPorSemana - fabrica.salidas)
  const lineas = Math.ceil(entradas * plan.partidasPorPedimento * 1.3)
  const compras = new Compras([...fabrica.partes.values()], fabrica.requerimiento, lineas)
  const envios = groupBy(fabrica.envios, (envio) => String(envio.semana))
  lunes.forEach((dia, semana) => {
    receiveSemana(diario, compras, dia, semana)
    shipSemana(diario, envios.get(String(semana)) ?? [], dia, semana)
    const { operaciones, movimientos } = disposeSemana(
      diario.taller,
      diario.existencias,
      fabrica,
      dia + 5,
      semana,
    )
    diario.operaciones.push(...operaciones)
    diario.movimientos.push(...movimientos)
    equipSemana(diario, dia, semana)
    if (yearOf(dia + 7) > yearOf(dia)) countExistencias(diario, dia + 6)
  })
  countExistencias(diario, hasta)
  return diario
}

/** What was ordered arrives, and with it, now and then, containers, goods imported for good, a pedimento that is withdrawn. */
function receiveSemana(diario: Diario, compras: Compras, lunes: Dias, semana: number): void {
  const { taller, existencias, fabrica, operaciones } = diario
  const lista = compras.order(taller.azar, semana, (parte) => existencias.saldo(parte))
  if (semana % 8 === 2) {
    const definitivas = [...fabrica.partes.values()].filter((parte) => parte.origen === 'definitivo')
    for (const parte of definitivas) lista.push({ parte, cantidad: parte.empaque * 10_000 })
  }
  const entradas = importCompras(taller, lista, lunes, diario.partidas)
  if (semana % 50 === 1) entradas.push(importContenedores(taller, lunes + 1, 200))
  operaciones.push(...entradas)
  const temporales = entradas.filter((operacion) => operacion.clave !== 'A1')
  for (const operacion of temporales) {
    for (const partida of operacion.partidas) {
      for (const { numero_parte, cantidad } of partida.renglones) {
        existencias.receive(numero_parte, cantidad, operacion, partida.secuencia)
      }
    }
  }
  const propias = temporales.filter((operacion) => operacion.clave === 'IN')
  if (semana % 45 === 15 && propias.length > 0) operaciones.push(withdrawCopy(taller, propias[0], lunes + 2))
}

function shipSemana(diario: Diario, envios: readonly Envio[], lunes: Dias, semana: number): void {
  const { taller, existencias, fabrica, operaciones } = diario
  for (const envio of envios) {
    for (const { numero_parte, consumo, desperdicio } of spendEnvio(fabrica.explosion, envio)) {
      existencias.spend(numero_parte, consumo, desperdicio)
    }
  }
  operaciones.push(...exportEnvios(taller, envios, diario.partidas))
  if (semana % 25 === 15 && semana > 25) {
    operaciones.push(returnContenedores(taller, lunes + 3, 100))
    existencias.spend(CONTENEDOR, 100_000_000, 0)
  }
  if (semana % 9 === 5) operaciones.push(exportNacional(taller, lunes + 3))
}

/** Machines at the start and every nine months; the first one goes back late in the simulation. */
function equipSemana(diario: Diario, lunes: Dias, semana: number): void {
  const { taller, activos, operaciones, fabrica } = diario
  const lista =
    semana === 0
      ? ([
          [0, 2],
          [1, 3],
          [2, 2],
        ] as const)
      : semana % 40 === 20
        ? ([
            [3, 1],
            [4, 1],
          ] as const)
        : []
  if (lista.length > 0) {
    const nuevos = importActivos(taller, lunes + 1, lista)
    activos.push(...nuevos)
    operaciones.push(nuevos[0].operacion)
  }
  if (semana !== Math.floor((fabrica.calendario.lunes.length * 7) / 10)) return
  const devuelto = returnActivo(taller, activos[0], lunes + 3)
  activos[0] = devuelto
  if (devuelto.baja !== null) operaciones.push(devuelto.baja)
}

function countExistencias({ existencias, fabrica, conteos }: Diario, fecha: Dias): void {
  const saldos = existencias.list().flatMap(([numero, { saldo }]) => {
    const parte = fabrica.partes.get(numero)
    return parte === undefined ? [] : [[parte, saldo] as const]
  })
  conteos.push({ fecha, saldos })
}
