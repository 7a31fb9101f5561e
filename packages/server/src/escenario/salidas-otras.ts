/** Exits on another day, or not there at all: the tables of a scenario, without touching those that were read. */
import { ColumnaEntera, ColumnaExacta, type Dias, formatPedimento, SIN_FECHA } from '@trazo/core/kernel'
import {
  type Cadenas,
  type Columna,
  columnaEntera,
  columnaExacta,
  type Escenario,
  filasDe,
  type NombreTabla,
  type Rechazo,
  type SalidaMovida,
  type SalidaNombrada,
  type TablaLeida,
} from '@trazo/core/records'

const TABLAS_DE_SALIDAS = ['exportaciones', 'movimientos'] as const
type TablaDeSalidas = (typeof TABLAS_DE_SALIDAS)[number]

export interface SalidasOtras {
  readonly tablas: ReadonlyMap<NombreTabla, TablaLeida>
  readonly cadenas: Cadenas
  /** ESCENARIO_SIN_SALIDA, ESCENARIO_SALIDA_REPETIDA: what is named and is not there, or is named twice. */
  readonly rechazos: readonly Rechazo[]
}

/** `archivo`: the scenario, for what is wrong in it. */
export function moveSalidas(
  { mover_salidas, quitar_salidas }: Escenario,
  archivo: string,
  tablas: ReadonlyMap<NombreTabla, TablaLeida>,
  cadenas: Cadenas,
): SalidasOtras {
  const plan = new Plan(tablas, archivo)
  for (const salida of mover_salidas) plan.add(salida, salida)
  for (const salida of quitar_salidas) plan.add(salida, null)
  const libres = freeFechas(mover_salidas, tablas.get('exportaciones'), cadenas, plan)
  const otras = new Map(tablas)
  for (const nombre of TABLAS_DE_SALIDAS) {
    const [tabla, filas] = [tablas.get(nombre), plan.filas[nombre]]
    if (tabla && filas.size > 0) otras.set(nombre, rewrite(tabla, filas))
  }
  return { tablas: otras, cadenas: libres, rechazos: plan.rechazos }
}

/** What becomes of rows: another date, or null when they go away. */
class Plan {
  readonly filas: Readonly<Record<TablaDeSalidas, Map<number, Dias | null>>> = {
    exportaciones: new Map(),
    movimientos: new Map(),
  }
  readonly rechazos: Rechazo[] = []
  readonly #tablas: ReadonlyMap<NombreTabla, TablaLeida>
  readonly #archivo: string

  constructor(tablas: ReadonlyMap<NombreTabla, TablaLeida>, archivo: string) {
    this.#tablas = tablas
    this.#archivo = archivo
  }

  add({ pedimento, partida, linea }: SalidaNombrada, movida: SalidaMovida | null): void {
    let found = 0
    let repeated = false
    for (const nombre of TABLAS_DE_SALIDAS) {
      const tabla = this.#tablas.get(nombre)
      if (!tabla) continue
      const pedimentos = columnaExacta(tabla, 'pedimento')
      const partidas = columnaEntera(tabla, 'partida')
      for (let fila = 0; fila < filasDe(tabla); fila++) {
        if (pedimentos[fila] !== pedimento || (partida !== null && partidas[fila] !== partida)) continue
        found++
        repeated ||= this.filas[nombre].has(fila)
        this.filas[nombre].set(fila, movida ? movida.fecha : null)
      }
    }
    const valor = `${formatPedimento(pedimento)}${partida === null ? '' : `-${partida}`}`
    const campo = movida ? 'mover_salidas' : 'quitar_salidas'
    const lugar = { archivo: this.#archivo, linea, campo, valor }
    if (found === 0) this.rechazos.push({ ...lugar, codigo: 'ESCENARIO_SIN_SALIDA' })
    else if (repeated) this.rechazos.push({ ...lugar, codigo: 'ESCENARIO_SALIDA_REPETIDA' })
  }
}

/**
 * A rectifying pedimento keeps the date of its original. When some of its lines move, its lines say their dates
 * themselves: the new one those that move, that of the original the others.
 */
function freeFechas(
  movidas: readonly SalidaMovida[],
  exportaciones: TablaLeida | undefined,
  cadenas: Cadenas,
  plan: Plan,
): Cadenas {
  const fechas = new Map<number, Dias>()
  for (const { pedimento } of movidas) {
    const fecha = cadenas.origen.get(pedimento)?.fecha
    if (fecha !== undefined && fecha !== SIN_FECHA) fechas.set(pedimento, fecha)
  }
  if (fechas.size === 0 || !exportaciones) return cadenas
  const { filas } = plan
  columnaExacta(exportaciones, 'pedimento').forEach((pedimento, fila) => {
    const fecha = fechas.get(pedimento)
    if (fecha !== undefined && !filas.exportaciones.has(fila)) filas.exportaciones.set(fila, fecha)
  })
  const origen = [...cadenas.origen].map(
    ([pedimento, de]) => [pedimento, fechas.has(pedimento) ? { ...de, fecha: SIN_FECHA } : de] as const,
  )
  return { ...cadenas, origen: new Map(origen) }
}

function rewrite(tabla: TablaLeida, cambios: ReadonlyMap<number, Dias | null>): TablaLeida {
  const filas: number[] = []
  for (let fila = 0; fila < filasDe(tabla); fila++) if (cambios.get(fila) !== null) filas.push(fila)
  const columnas = [...tabla.columnas].map(([nombre, columna]) => {
    if (nombre !== 'fecha' || columna.tipo !== 'fecha') return [nombre, pickColumna(columna, filas)] as const
    const valores = new ColumnaEntera()
    for (const fila of filas) valores.push(cambios.get(fila) ?? columna.valores.at(fila))
    return [nombre, { ...columna, valores }] as const
  })
  return {
    spec: tabla.spec,
    columnas: new Map(columnas),
    archivo: pickEntera(tabla.archivo, filas),
    linea: pickEntera(tabla.linea, filas),
  }
}

function pickColumna(columna: Columna, filas: readonly number[]): Columna {
  switch (columna.tipo) {
    case 'decimal':
      return {
        ...columna,
        valores: pickExacta(columna.valores, filas),
        escalas: pickEntera(columna.escalas, filas),
      }
    case 'cantidad':
    case 'dinero':
    case 'pedimento':
      return { ...columna, valores: pickExacta(columna.valores, filas) }
    default:
      return { ...columna, valores: pickEntera(columna.valores, filas) }
  }
}

function pickEntera(from: ColumnaEntera, filas: readonly number[]): ColumnaEntera {
  const picked = new ColumnaEntera()
  for (const fila of filas) picked.push(from.at(fila))
  return picked
}

function pickExacta(from: ColumnaExacta, filas: readonly number[]): ColumnaExacta {
  const picked = new ColumnaExacta()
  for (const fila of filas) picked.push(from.at(fila))
  return picked
}
