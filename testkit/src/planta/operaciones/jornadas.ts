/** The years of a plant, week by week: goods come in, products leave, waste and leftovers find their way out. */
import { type Dias, formatFecha, yearOf } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { Compras } from '../fabrica/compras.ts'
import type { Envio } from '../fabrica/demanda.ts'
import { Existencias } from '../fabrica/existencias.ts'
import type { Fabrica } from '../fabrica/fabrica.ts'
import { spendEnvio } from '../fabrica/requerimiento.ts'
import type { Activo, Movimiento, Operacion, Parte } from '../modelo.ts'
import type { Plan } from '../opciones.ts'
import { importActivos, returnActivo } from './activos.ts'
import { adjustCount, disposeObsolete, returnDefective } from './bajas.ts'
import { destroyWaste, type Resultado, returnWaste } from './desperdicios.ts'
import { importCompras } from './entradas.ts'
import { CONTENEDOR, exportNacional, importContenedores, returnContenedores, withdrawCopy } from './otras.ts'
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

/** Runs every week of the calendar once; the same `azar` gives the same history. */
export function liveJornadas(azar: Azar, plan: Plan, fabrica: Fabrica): Historia {
  return new Jornadas(azar, plan, fabrica).live()
}

class Jornadas {
  readonly #operaciones: Operacion[] = []
  readonly #movimientos: Movimiento[] = []
  #activos: Activo[] = []
  readonly #existencias = new Existencias()
  readonly #conteos: Conteo[] = []
  readonly #azar: Azar
  readonly #taller: Taller
  readonly #compras: Compras
  readonly #plan: Plan
  readonly #fabrica: Fabrica

  constructor(azar: Azar, plan: Plan, fabrica: Fabrica) {
    const { desde, hasta } = fabrica.calendario
    const entradas = Math.max(1, plan.pedimentosPorSemana - fabrica.salidas)
    const lineas = Math.ceil(entradas * plan.partidasPorPedimento * 1.3)
    this.#azar = azar
    this.#plan = plan
    this.#fabrica = fabrica
    this.#taller = { azar, tipoCambio: new TipoCambio(azar.branch('tipo de cambio'), desde - 40, hasta + 40) }
    this.#compras = new Compras([...fabrica.partes.values()], fabrica.requerimiento, lineas)
  }

  live(): Historia {
    const porSemana = groupEnvios(this.#fabrica.envios)
    this.#fabrica.calendario.lunes.forEach((lunes, semana) => {
      this.#receive(lunes, semana)
      this.#ship(lunes, semana, porSemana.get(semana) ?? [])
      this.#dispose(lunes + 5, semana)
      if (yearOf(lunes + 7) > yearOf(lunes)) this.#count(lunes + 6)
    })
    this.#count(this.#fabrica.calendario.hasta)
    return {
      operaciones: this.#operaciones,
      movimientos: this.#movimientos,
      activos: this.#activos,
      existencias: this.#existencias,
      conteos: this.#conteos,
      taller: this.#taller,
    }
  }

  #receive(lunes: Dias, semana: number): void {
    const compras = this.#compras.order(this.#azar, semana, (parte) => this.#existencias.saldo(parte))
    if (semana % 8 === 2) {
      const definitivas = [...this.#fabrica.partes.values()].filter((parte) => parte.origen === 'definitivo')
      for (const parte of definitivas) compras.push({ parte, cantidad: parte.empaque * 10_000 })
    }
    const entradas = importCompras(this.#taller, compras, lunes, this.#plan.partidasPorPedimento)
    if (semana % 50 === 1) entradas.push(importContenedores(this.#taller, lunes + 1, 200))
    const temporales = entradas.filter((operacion) => operacion.clave !== 'A1')
    for (const operacion of temporales) this.#store(operacion)
    this.#operaciones.push(...entradas)
    if (semana % 45 === 15 && temporales.length > 0) {
      this.#operaciones.push(withdrawCopy(this.#taller, temporales[0], lunes + 2))
    }
    if (semana === 0)
      this.#equip(lunes + 1, [
        [0, 2],
        [1, 3],
        [2, 2],
      ])
    if (semana % 40 === 20)
      this.#equip(lunes + 1, [
        [3, 1],
        [4, 1],
      ])
  }

  #store(operacion: Operacion): void {
    for (const partida of operacion.partidas) {
      for (const { numero_parte, cantidad } of partida.renglones) {
        this.#existencias.receive(numero_parte, cantidad, operacion, partida.secuencia)
      }
    }
  }

  #equip(fecha: Dias, lista: readonly (readonly [number, number])[]): void {
    const activos = importActivos(this.#taller, fecha, lista)
    this.#activos.push(...activos)
    this.#operaciones.push(activos[0].operacion)
  }

  #ship(lunes: Dias, semana: number, envios: readonly Envio[]): void {
    for (const envio of envios) {
      for (const { numero_parte, consumo, desperdicio } of spendEnvio(this.#fabrica.explosion, envio)) {
        this.#existencias.spend(numero_parte, consumo, desperdicio)
      }
    }
    this.#operaciones.push(...exportEnvios(this.#taller, envios, this.#plan.partidasPorPedimento))
    if (semana % 25 === 15 && semana > 25) {
      this.#operaciones.push(returnContenedores(this.#taller, lunes + 3, 100))
      this.#existencias.spend(CONTENEDOR, 100_000_000, 0)
    }
    if (semana % 9 === 5) this.#operaciones.push(exportNacional(this.#taller, lunes + 3))
  }

  #dispose(fecha: Dias, semana: number): void {
    const { partes, requerimiento } = this.#fabrica
    if (semana % 13 === 12) this.#add(returnWaste(this.#taller, this.#existencias, partes, fecha))
    if (semana % 26 === 20) this.#add(destroyWaste(this.#existencias, partes, fecha))
    const lista = [...partes.values()].filter((parte) => parte.origen === 'temporal')
    if (semana % 17 === 9) {
      const parte = this.#azar.pick(lista)
      const devuelto =
        parte.pais === 'MEX' ? null : returnDefective(this.#taller, this.#existencias, parte, fecha)
      if (devuelto !== null) this.#add(devuelto)
    }
    for (const [indice, parte] of lista.entries()) {
      const uso = requerimiento.span(parte.numero)
      const dia = uso === null ? -1 : uso.ultima + 10 + (indice % 9)
      if (semana === dia && this.#existencias.saldo(parte.numero) > 0) {
        this.#add(disposeObsolete(this.#taller, this.#existencias, parte, fecha))
      }
    }
    if (formatFecha(fecha).slice(5, 7) === '01' && formatFecha(fecha - 7).slice(5, 7) === '12') {
      for (const parte of this.#azar.shuffle(lista).slice(0, 2)) {
        this.#add(adjustCount(this.#existencias, parte, fecha))
      }
    }
    const [activo] = this.#activos
    if (semana === Math.floor((this.#fabrica.calendario.lunes.length * 7) / 10)) {
      const devuelto = returnActivo(this.#taller, activo, fecha - 2)
      this.#activos = [devuelto, ...this.#activos.slice(1)]
      if (devuelto.baja !== null) this.#operaciones.push(devuelto.baja)
    }
  }

  #add({ operaciones, movimientos }: Resultado): void {
    this.#operaciones.push(...operaciones)
    this.#movimientos.push(...movimientos)
  }

  #count(fecha: Dias): void {
    const saldos = this.#existencias.list().flatMap(([numero, { saldo }]) => {
      const parte = this.#fabrica.partes.get(numero)
      return parte === undefined ? [] : [[parte, saldo] as const]
    })
    this.#conteos.push({ fecha, saldos })
  }
}

function groupEnvios(envios: readonly Envio[]): Map<number, Envio[]> {
  const semanas = new Map<number, Envio[]>()
  for (const envio of envios) {
    const lista = semanas.get(envio.semana)
    if (lista === undefined) semanas.set(envio.semana, [envio])
    else lista.push(envio)
  }
  return semanas
}
