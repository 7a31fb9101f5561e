/**
 * The book of a run: from what was declared to lots, matches, shortfalls and balances (contract section 3).
 *
 * Order of the steps, each a file of this room: units (`unidades`, `almacen`), entries and lots (`entradas`, `lotes`),
 * exits (`salidas`), bill of materials (`bom`, `explosion`), requirements (`requerimientos`), the match (`peps`),
 * balances and conservation (`saldos`). Codes said here: CLAVE_DESCONOCIDA, BOM_CICLO, UNIDAD_CONTRADICTORIA,
 * SALIDA_INCONTABLE and the remarks of `records/errores/libro.ts`.
 */
import {
  columnaTexto,
  createTabla,
  type Etapa,
  type Libro,
  type NombreTabla,
  TABLAS,
  type TablaLeida,
} from '#records'
import { Almacen, makeCanonica } from './almacen.ts'
import { resolveBom } from './bom.ts'
import type { ContextoLibro } from './contexto.ts'
import { resolveEntradas } from './entradas.ts'
import { Explosiones } from './explosion.ts'
import { setAsideIncontables } from './incontables.ts'
import { Libreta } from './libreta.ts'
import { openLotes } from './lotes.ts'
import { matchPeps } from './peps.ts'
import { requireOf } from './requerimientos.ts'
import { buildDescargos, buildFaltantes } from './resultados.ts'
import { buildSaldos, checkConservacion } from './saldos.ts'
import { resolveSalidas } from './salidas.ts'
import { resolveConversiones } from './unidades.ts'

/** The tables that the book is made of. */
const LAS_DEL_LIBRO = ['importaciones', 'exportaciones', 'movimientos', 'bom', 'unidades'] as const

export type TablasDeEmpresa = ReadonlyMap<NombreTabla, TablaLeida>

/** Books every table of a company; `importaciones` may be missing, and then every exit is a shortfall. */
export function bookLibro(tablas: TablasDeEmpresa, contexto: Omit<ContextoLibro, 'rangos'>): Etapa<Libro> {
  const { diccionarios } = contexto
  const importaciones = tablas.get('importaciones') ?? createTabla(TABLAS.importaciones, diccionarios)
  const con: ContextoLibro = { ...contexto, rangos: diccionarios.partes.ranks() }
  const libreta = new Libreta(contexto.fuentes)
  const canonica = makeCanonica(diccionarios.unidades, contexto.ley)
  const conversiones = resolveConversiones(tablas.get('unidades'), canonica, libreta)
  const bom = resolveBom(tablas.get('bom'), canonica, libreta)

  const almacen = new Almacen(conversiones)
  const entradas = resolveEntradas(importaciones, con, libreta)
  const { lotes, cola } = openLotes(importaciones, entradas, almacen, canonica, con, libreta)
  const [exportaciones, movimientos] = [tablas.get('exportaciones'), tablas.get('movimientos')]
  let resueltas = resolveSalidas(exportaciones, movimientos, con, libreta)

  const explosiones = new Explosiones(bom, almacen, con.rangos, diccionarios.unidades.ranks())
  const requireAll = () =>
    requireOf(
      resueltas,
      lotes,
      cola,
      { almacen, explosiones, canonica },
      (id) => diccionarios.claves.text(id),
      (pedimento) => contexto.cadenas.destino.get(pedimento)?.vigente ?? pedimento,
    )
  let requerimientos = requireAll()
  if (requerimientos.incontables.size > 0) {
    const { incontables } = requerimientos
    resueltas = setAsideIncontables(resueltas, incontables, exportaciones, movimientos, con, libreta)
    requerimientos = requireAll()
  }
  const resultado = matchPeps(
    {
      n: lotes.n,
      cola,
      fecha: lotes.fecha_entrada,
      cantidad: lotes.cantidad,
      valor: lotes.valor_aduana,
    },
    requerimientos,
    almacen.colas,
  )
  const descargos = buildDescargos(resultado, requerimientos, resueltas.salidas, lotes)
  const faltantes = buildFaltantes(resultado, requerimientos, almacen)
  const saldos = buildSaldos(lotes, resultado.estado, contexto.corte)
  const libro: Libro = {
    corte: contexto.corte,
    lotes,
    salidas: resueltas.salidas,
    descargos,
    faltantes,
    saldos,
    conservacion: checkConservacion(lotes, saldos, requerimientos, resultado),
    ...diccionarios,
    fracciones: columnaTexto(importaciones, 'fraccion').diccionario,
    paises: columnaTexto(importaciones, 'pais_origen').diccionario,
  }
  const usadas = LAS_DEL_LIBRO.map((nombre) => tablas.get(nombre))
  return {
    output: libro,
    rechazos: libreta.rechazos,
    avisos: libreta.avisos(),
    cuentas: usadas.filter((tabla) => tabla !== undefined).map((tabla) => libreta.cuenta(tabla)),
  }
}
