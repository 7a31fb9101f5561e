/**
 * Tables read by one thread, as arrays that another one takes over without copying them. Dictionaries of one column go
 * as they are; those that tables share are merged into the ones of the thread that takes them.
 */
import { assert, ColumnaEntera, ColumnaExacta, Diccionario, type EntradasDeDiccionario } from '#kernel'
import {
  type Aviso,
  type Columna,
  type Diccionarios,
  type NombreTabla,
  type RechazosEmpacados,
  TABLAS,
  type TablaLeida,
} from '#records'
import type { CuentaEnCurso, Incidencias } from './incidencias.ts'

type Compartido = keyof Diccionarios

interface ColumnaEmpacada {
  readonly nombre: string
  readonly valores: Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>
  readonly escalas: Int32Array<ArrayBuffer> | null
  /** Of a text column that has a dictionary of its own. */
  readonly propio: EntradasDeDiccionario | null
}

interface TablaEmpacada {
  readonly nombre: NombreTabla
  readonly columnas: readonly ColumnaEmpacada[]
  readonly archivo: Int32Array<ArrayBuffer>
  readonly linea: Int32Array<ArrayBuffer>
}

export interface PaqueteDeTablas {
  readonly tablas: readonly TablaEmpacada[]
  readonly compartidos: Readonly<Record<Compartido, EntradasDeDiccionario>>
  readonly incidencias: readonly {
    readonly indice: number
    readonly rechazos: RechazosEmpacados
    readonly avisos: Aviso[]
    readonly cuentas: CuentaEnCurso[]
  }[]
}

export function packTablas(
  tablas: ReadonlyMap<NombreTabla, TablaLeida>,
  { partes, unidades, claves }: Diccionarios,
  incidencias: readonly Incidencias[],
): PaqueteDeTablas {
  return {
    tablas: [...tablas].map(([nombre, tabla]) => ({
      nombre,
      columnas: tabla.spec.campos.map((campo) =>
        packColumna(campo.nombre, tabla.columnas.get(campo.nombre), campo.diccionario === undefined),
      ),
      archivo: tabla.archivo.values(),
      linea: tabla.linea.values(),
    })),
    compartidos: { partes: partes.entradas(), unidades: unidades.entradas(), claves: claves.entradas() },
    incidencias: incidencias.map(({ indice, rechazos, avisos, cuentas }) => ({
      indice,
      rechazos: rechazos.pack(),
      avisos,
      cuentas,
    })),
  }
}

function packColumna(nombre: string, columna: Columna | undefined, propia: boolean): ColumnaEmpacada {
  assert(columna !== undefined, `no column ${nombre}`)
  return {
    nombre,
    valores: columna.valores.values(),
    escalas: columna.tipo === 'decimal' ? columna.escalas.values() : null,
    propio: columna.tipo === 'texto' && propia ? columna.diccionario.entradas() : null,
  }
}

/** Every array of a package, to be handed over instead of copied. */
export function buffersOf({ tablas, compartidos, incidencias }: PaqueteDeTablas): ArrayBuffer[] {
  const arrays = tablas.flatMap(({ columnas, archivo, linea }) => [
    archivo,
    linea,
    ...columnas.flatMap(({ valores, escalas, propio }) => [
      valores,
      ...(escalas ? [escalas] : []),
      ...(propio ? [propio.arena, propio.ends, propio.table] : []),
    ]),
  ])
  const shared = Object.values(compartidos).flatMap(({ arena, ends, table }) => [arena, ends, table])
  const dichos = incidencias.flatMap(({ rechazos: { columnas, textos } }) => [
    ...columnas,
    ...[textos.arena, textos.ends, textos.table],
  ])
  return [...new Set([...arrays, ...shared, ...dichos].map((array) => array.buffer))]
}

/** The tables, their shared texts by the ids of `diccionarios`. */
export function unpackTablas(
  { tablas, compartidos }: PaqueteDeTablas,
  diccionarios: Diccionarios,
): Map<NombreTabla, TablaLeida> {
  const ids: Readonly<Record<Compartido, Int32Array>> = {
    partes: diccionarios.partes.absorb(Diccionario.of(compartidos.partes)),
    unidades: diccionarios.unidades.absorb(Diccionario.of(compartidos.unidades)),
    claves: diccionarios.claves.absorb(Diccionario.of(compartidos.claves)),
  }
  return new Map(
    tablas.map(({ nombre, columnas, archivo, linea }) => {
      const spec = TABLAS[nombre]
      const leidas = spec.campos.map((campo, i) => {
        const { diccionario: comun } = campo
        if (campo.tipo !== 'texto') return [campo.nombre, unpackNumeros(campo.tipo, columnas[i])] as const
        const diccionario = comun ? diccionarios[comun] : Diccionario.of(columnas[i].propio!)
        return [campo.nombre, unpackTextos(columnas[i], diccionario, comun ? ids[comun] : null)] as const
      })
      const filas = { archivo: ColumnaEntera.of(archivo), linea: ColumnaEntera.of(linea) }
      return [nombre, { spec, columnas: new Map<string, Columna>(leidas), ...filas }]
    }),
  )
}

function unpackTextos(
  { valores }: ColumnaEmpacada,
  diccionario: Diccionario,
  ids: Int32Array | null,
): Columna {
  assert(valores instanceof Int32Array, 'texts are ids')
  if (ids !== null) for (let i = 0; i < valores.length; i++) valores[i] = ids[valores[i]]
  return { tipo: 'texto', valores: ColumnaEntera.of(valores), diccionario }
}

function unpackNumeros(tipo: Exclude<Columna['tipo'], 'texto'>, columna: ColumnaEmpacada): Columna {
  const { valores, escalas } = columna
  if (tipo === 'entero' || tipo === 'fecha' || tipo === 'mes') {
    assert(valores instanceof Int32Array, `${columna.nombre} is not an integer column`)
    return { tipo, valores: ColumnaEntera.of(valores) }
  }
  assert(valores instanceof Float64Array, `${columna.nombre} is not an exact column`)
  if (tipo !== 'decimal') return { tipo, valores: ColumnaExacta.of(valores) }
  assert(escalas !== null, `${columna.nombre} has no scales`)
  return { tipo, valores: ColumnaExacta.of(valores), escalas: ColumnaEntera.of(escalas) }
}
