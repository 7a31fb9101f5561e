/**
 * The bill of materials that production orders tell: consumed ÷ produced of each component, exact, valid for the
 * calendar month of the orders. A month without orders of a product keeps its standard lines.
 */
import type { Racional } from '#kernel'
import type { TablaLeida } from '#records'
import { type Bom, type LineaBom, origenOf, TEMPORAL } from '../bom.ts'
import { closesCycle, findCycles } from '../bom-ciclos.ts'
import type { ContextoLibro } from '../contexto.ts'
import type { Libreta } from '../libreta.ts'
import type { Vigencia } from '../vigencia.ts'
import { type Consumido, type Produccion, readProducciones } from './ordenes.ts'

/** The bill with real lines in the place of the standard ones. Rejects ORDEN_CONTRADICTORIA and BOM_CICLO. */
export function applyConsumoReal(
  estandar: Bom,
  tabla: TablaLeida | undefined,
  canonica: (id: number) => number,
  contexto: ContextoLibro,
  libreta: Libreta,
): Bom {
  if (!tabla) return estandar
  const producciones = readProducciones(tabla, canonica, contexto, libreta)
  const bom = cutMonths(estandar, producciones)
  const reales = producciones.flatMap((produccion) =>
    Array.from(produccion.consumos.values(), (consumido) => ({
      producto: produccion.producto,
      filas: consumido.filas,
      linea: lineOf(produccion, consumido, estandar),
    })),
  )
  sortLineas(reales, contexto)
  const standing = [...bom].flatMap(([producto, lineas]) => lineas.map((linea) => ({ producto, linea })))
  const todas = [...standing, ...reales]
  const ciclicas = findCycles(
    todas.map(({ producto }) => producto),
    todas.map(({ linea }) => linea),
  )
  const { partes } = contexto.diccionarios
  for (const { producto, linea, filas } of reales) {
    if (ciclicas.has(producto) && closesCycle(bom, ciclicas, producto, linea)) {
      const componente = partes.text(linea.componente)
      for (const fila of filas)
        libreta.reject(tabla, fila, 'componente', componente, 'BOM_CICLO', { componente })
    } else {
      const known = bom.get(producto)
      if (known) known.push(linea)
      else bom.set(producto, [linea])
    }
  }
  return bom
}

/** consumed ÷ produced, valid that month; in whose place the standard line stood says the origin the order leaves out. */
function lineOf({ producto, desde, hasta, producida }: Produccion, real: Consumido, estandar: Bom): LineaBom {
  const perUnit = (num: bigint): Racional => ({ num, den: producida })
  const { componente, unidad, origen } = real
  return {
    componente,
    unidad,
    consumo: perUnit(real.cantidad),
    desperdicio: perUnit(real.desperdicio),
    origen:
      origen === ''
        ? standardOrigin(estandar.get(producto) ?? [], componente, { desde, hasta })
        : origenOf(origen),
    desde,
    hasta,
  }
}

/** Temporal, unless every standard line of the component that month says something else. */
function standardOrigin(lineas: readonly LineaBom[], componente: number, mes: Vigencia): number {
  const origenes = lineas
    .filter(
      (linea) => linea.componente === componente && linea.desde <= mes.hasta && mes.desde <= linea.hasta,
    )
    .map(({ origen }) => origen)
  return origenes.length === 0 || origenes.includes(TEMPORAL) ? TEMPORAL : Math.min(...origenes)
}

/** The standard lines outside the months that have orders of their product. */
function cutMonths(estandar: Bom, producciones: readonly Produccion[]): Map<number, LineaBom[]> {
  const bom = new Map<number, LineaBom[]>(
    Array.from(estandar, ([producto, lineas]) => [producto, [...lineas]]),
  )
  for (const { producto, desde, hasta } of producciones) {
    const lineas = bom.get(producto)
    if (!lineas) continue
    const cut = lineas.flatMap((linea) => {
      const before = { ...linea, hasta: Math.min(linea.hasta, desde - 1) }
      const after = { ...linea, desde: Math.max(linea.desde, hasta + 1) }
      return [before, after].filter((rest) => rest.desde <= rest.hasta)
    })
    bom.set(producto, cut)
  }
  return bom
}

/** By product, month, component, unit and origin, all by name, so that no file's order decides which line closes a cycle. */
function sortLineas(
  lineas: { producto: number; linea: LineaBom }[],
  { rangos, diccionarios }: ContextoLibro,
): void {
  const unidades = diccionarios.unidades.ranks()
  lineas.sort(
    (a, b) =>
      rangos[a.producto] - rangos[b.producto] ||
      a.linea.desde - b.linea.desde ||
      rangos[a.linea.componente] - rangos[b.linea.componente] ||
      unidades[a.linea.unidad] - unidades[b.linea.unidad] ||
      a.linea.origen - b.linea.origen,
  )
}
