/** A case of `cases.yaml`, made sure of. The packer checks its name and state; the rest is checked here, loudly. */
import { assert, type Dias, parseFecha } from '@trazo/core/kernel'
import type { Caso } from '@trazo/core/legal'
import type { Celda } from '../../src/libro/lectura.ts'

export type Filas = readonly Readonly<Record<string, Celda>>[]

export interface Situacion {
  readonly nombre: string
  readonly corte: Dias
  /** Rows by view. */
  readonly datos: ReadonlyMap<string, Filas>
  /** What must hold: `estado`, and any of `medida`, `umbral`, `evidencia` (rows), `faltan` (inputs), or a figure. */
  readonly esperado: Readonly<Record<string, Celda>>
}

/** A case as the YAML holds it → a case that can be run. */
export function readSituacion(caso: Caso): Situacion {
  const { nombre, esperado } = caso
  const corte = typeof caso.corte === 'string' ? parseFecha(caso.corte) : null
  assert(corte !== null, `${nombre}: corte must be a date`)
  const { datos } = caso
  assert(isRecord(datos), `${nombre}: datos must be rows by view`)
  const vistas = Object.entries(datos).map(([vista, filas]) => {
    assert(Array.isArray(filas) && filas.every(isRecord), `${nombre}: ${vista} must be a list of rows`)
    return [vista, filas.map((fila) => toCeldas(nombre, fila))] as const
  })
  return { nombre, corte, datos: new Map(vistas), esperado: toCeldas(nombre, esperado) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toCeldas(nombre: string, fila: Record<string, unknown>): Record<string, Celda> {
  return Object.fromEntries(
    Object.entries(fila).map(([campo, valor]) => {
      assert(isCelda(valor), `${nombre}: ${campo} must be a text, a whole number, yes or no, or nothing`)
      return [campo, valor]
    }),
  )
}

function isCelda(valor: unknown): valor is Celda {
  return (
    valor === null ||
    typeof valor === 'string' ||
    typeof valor === 'boolean' ||
    (typeof valor === 'number' && Number.isSafeInteger(valor))
  )
}
