/**
 * The book of a run: from what was declared to lots, matches, shortfalls and balances (contract section 3).
 *
 * Order of the steps, each a file of this room: units and families (`unidades`, `almacen`), bill of materials (`bom`),
 * opening balances (`complemento/apertura`), entries and lots (`entradas`, `lotes`), exits (`salidas`), requirements
 * (`explosion`, `requerimientos`), the match (`peps`), balances and conservation (`saldos`). Codes said here:
 * CLAVE_DESCONOCIDA, BOM_CICLO, UNIDAD_CONTRADICTORIA, SALIDA_INCONTABLE, SALDO_DE_OTRA_FECHA, SALDO_ANTES_DE_ENTRAR,
 * SALDO_EXCEDE_ENTRADA, FAMILIA_REPETIDA, ORDEN_CONTRADICTORIA and the remarks of `records/errores/libro.ts`.
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
import { type Bom, resolveBom } from './bom.ts'
import { resolveAlternos } from './complemento/alternos.ts'
import { resolveApertura } from './complemento/apertura.ts'
import { resolveCapas } from './complemento/capas.ts'
import { applyConsumoReal } from './complemento/consumo-real.ts'
import { warnDirigidas } from './complemento/dirigidas.ts'
import { resolveFamilias } from './complemento/familias.ts'
import type { ContextoLibro } from './contexto.ts'
import { resolveEntradas } from './entradas.ts'
import { Explosiones } from './explosion.ts'
import { setAsideIncontables } from './incontables.ts'
import { Libreta } from './libreta.ts'
import { openLotes } from './lotes.ts'
import { matchPeps } from './peps.ts'
import { type Fabrica, type RequerimientosDeSalidas, requireOf } from './requerimientos.ts'
import { buildDescargos, buildFaltantes } from './resultados.ts'
import { buildSaldos, checkConservacion } from './saldos.ts'
import { resolveSalidas, type SalidasResueltas } from './salidas.ts'
import { resolveConversiones } from './unidades.ts'

/** The tables that the book is made of; production orders only when they say what was consumed. */
const LAS_DEL_LIBRO = [
  ...['importaciones', 'saldos_iniciales', 'exportaciones', 'movimientos', 'bom', 'unidades'],
  ...['familias', 'alternos', 'ordenes_produccion'],
] as readonly NombreTabla[]

export type TablasDeEmpresa = ReadonlyMap<NombreTabla, TablaLeida>

/** Books every table of a company; `importaciones` may be missing, and then every exit is a shortfall. */
export function bookLibro(tablas: TablasDeEmpresa, contexto: Omit<ContextoLibro, 'rangos'>): Etapa<Libro> {
  const { diccionarios } = contexto
  const importaciones = tablas.get('importaciones') ?? createTabla(TABLAS.importaciones, diccionarios)
  const con: ContextoLibro = { ...contexto, rangos: diccionarios.partes.ranks() }
  const libreta = new Libreta(contexto.fuentes)
  const canonica = makeCanonica(diccionarios.unidades, contexto.ley)
  const conversiones = resolveConversiones(tablas.get('unidades'), canonica, libreta)
  const familiaDe = resolveFamilias(tablas.get('familias'), diccionarios, con.rangos, libreta)
  const alternos = resolveAlternos(tablas.get('alternos'), familiaDe, con.rangos, libreta)
  const bom = resolveBomEnUso(tablas, canonica, con, libreta)

  const almacen = new Almacen(conversiones, familiaDe, alternos)
  const saldosIniciales = tablas.get('saldos_iniciales')
  const apertura = resolveApertura(saldosIniciales, con, libreta)
  const entradas = resolveEntradas(importaciones, saldosIniciales, apertura, con, libreta)
  const { lotes, cola } = openLotes(entradas, almacen, canonica, con, libreta)
  const [exportaciones, movimientos] = [tablas.get('exportaciones'), tablas.get('movimientos')]
  const declaradas = resolveSalidas(exportaciones, movimientos, apertura.fecha, con, libreta)

  const explosiones = new Explosiones(bom, almacen, con.rangos, diccionarios.unidades.ranks())
  const fabrica: Fabrica = { almacen, explosiones, canonica, partes: diccionarios.partes.size }
  const { resueltas, requerimientos } = requireCountable(
    declaradas,
    (salidas) =>
      requireOf(
        salidas,
        lotes,
        cola,
        fabrica,
        (id) => diccionarios.claves.text(id),
        (pedimento) => contexto.cadenas.destino.get(pedimento)?.vigente ?? pedimento,
      ),
    (salidas, incontables) =>
      setAsideIncontables(salidas, incontables, exportaciones, movimientos, con, libreta),
  )
  warnDirigidas(resueltas, lotes, movimientos, fabrica, con, libreta)
  const porCola = {
    n: lotes.n,
    cola,
    fecha: lotes.fecha_entrada,
    cantidad: lotes.cantidad,
    valor: lotes.valor_aduana,
  }
  const resultado = contexto.emparejar
    ? contexto.emparejar(porCola, requerimientos, almacen.colas, lotes)
    : matchPeps(porCola, requerimientos, almacen.colas)
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
    capas: resolveCapas(resueltas, exportaciones, movimientos, fabrica, con, libreta),
    conservacion: checkConservacion(lotes, saldos, requerimientos, resultado),
    ...diccionarios,
    fracciones: columnaTexto(importaciones, 'fraccion').diccionario,
    paises: columnaTexto(importaciones, 'pais_origen').diccionario,
  }
  const usadas = LAS_DEL_LIBRO.filter((nombre) => nombre !== 'ordenes_produccion' || usesReal(con))
  return {
    output: libro,
    rechazos: libreta.rechazos,
    avisos: libreta.avisos(),
    cuentas: usadas.flatMap((nombre) => {
      const tabla = tablas.get(nombre)
      return tabla ? [libreta.cuenta(tabla)] : []
    }),
  }
}

function usesReal({ consumo, empresa }: ContextoLibro): boolean {
  return (consumo ?? empresa.consumo) === 'real'
}

/** The standard bill of materials, or with what production orders consumed in the place of the months they tell. */
function resolveBomEnUso(
  tablas: TablasDeEmpresa,
  canonica: (id: number) => number,
  contexto: ContextoLibro,
  libreta: Libreta,
): Bom {
  const estandar = resolveBom(tablas.get('bom'), canonica, libreta)
  if (!usesReal(contexto)) return estandar
  return applyConsumoReal(estandar, tablas.get('ordenes_produccion'), canonica, contexto, libreta)
}

/** Requirements of the exits that can be counted exactly, and those exits. */
function requireCountable(
  declaradas: SalidasResueltas,
  requireAll: (salidas: SalidasResueltas) => RequerimientosDeSalidas,
  setAside: (salidas: SalidasResueltas, incontables: ReadonlyMap<number, number>) => SalidasResueltas,
): { resueltas: SalidasResueltas; requerimientos: RequerimientosDeSalidas } {
  const requerimientos = requireAll(declaradas)
  if (requerimientos.incontables.size === 0) return { resueltas: declaradas, requerimientos }
  const resueltas = setAside(declaradas, requerimientos.incontables)
  return { resueltas, requerimientos: requireAll(resueltas) }
}
