/** Batches of Data Stage for tests, from rows a person can read, and what a reader would conclude of them. */
import {
  ColumnaEntera,
  ColumnaExacta,
  Diccionario,
  parseDecimal,
  SIN_FECHA,
  scaleDecimal,
} from '@trazo/core/kernel'
import { type Cadenas, type Columna, SIN_CADENAS, SIN_ENTERO } from '@trazo/core/records'
import type { DataStageResuelto, LoteDeSeccion } from '../src/libro/data-stage.ts'
import { dia } from './apoyo.ts'

type Tipo =
  | 'pedimento'
  | 'entero'
  | 'fecha'
  | 'dinero'
  | 'cantidad'
  | 'claves'
  | 'textos'
  | 'unidades'
  | 'libre'

/** Columns of the sections that tests write, as the reader names them. */
export const CAMPOS: Readonly<Record<string, Readonly<Record<string, Tipo>>>> = {
  '501': {
    pedimento: 'pedimento',
    tipo_operacion: 'textos',
    clave: 'claves',
    tipo_pedimento: 'entero',
    fecha_pago: 'fecha',
  },
  '506': { pedimento: 'pedimento', tipo_fecha: 'entero', fecha_operacion: 'fecha' },
  '551': {
    pedimento: 'pedimento',
    partida: 'entero',
    fraccion: 'textos',
    descripcion: 'libre',
    valor_aduana_mxn: 'dinero',
    cantidad_umc: 'cantidad',
    unidad_umc: 'unidades',
  },
}

export class DiccionariosDePrueba {
  readonly claves = new Diccionario()
  readonly textos = new Diccionario()
  readonly unidades = new Diccionario()
  readonly [nombre: string]: Diccionario
}

type Fila = Readonly<Record<string, string>>

export function makeLote(
  seccion: string,
  filas: readonly Fila[],
  diccionarios: DiccionariosDePrueba,
  { archivo, entrega }: { archivo: number; entrega: number },
): LoteDeSeccion {
  const libre = new Diccionario()
  const columnas = new Map<string, Columna>()
  for (const [nombre, tipo] of Object.entries(CAMPOS[seccion])) {
    const textos = filas.map((fila) => fila[nombre] ?? '')
    columnas.set(nombre, makeColumna(tipo, textos, tipo === 'libre' ? libre : diccionarios[tipo]))
  }
  return {
    seccion,
    filas: filas.length,
    columnas,
    archivo,
    entrega,
    linea: Int32Array.from(filas, (_, i) => i + 2),
  }
}

function makeColumna(tipo: Tipo, textos: readonly string[], diccionario: Diccionario | undefined): Columna {
  if (diccionario) {
    const valores = new ColumnaEntera()
    for (const texto of textos) valores.push(diccionario.internText(texto))
    return { tipo: 'texto', valores, diccionario }
  }
  if (tipo === 'entero' || tipo === 'fecha') {
    const valores = new ColumnaEntera()
    const empty = tipo === 'entero' ? SIN_ENTERO : SIN_FECHA
    for (const texto of textos)
      valores.push(texto === '' ? empty : tipo === 'entero' ? Number(texto) : dia(texto))
    return { tipo, valores }
  }
  const valores = new ColumnaExacta()
  const lugares = { pedimento: 0, dinero: 2, cantidad: 6 }[tipo as 'pedimento' | 'dinero' | 'cantidad']
  for (const texto of textos)
    valores.push(texto === '' ? NaN : Number(scaleDecimal(parseDecimal(texto)!, lugares)))
  return { tipo: tipo as 'pedimento', valores }
}

/** The conclusions of a reader: the 501 rows that stand, in order of pedimento, and the winner of each pedimento. */
export function makeResuelto(
  filas: readonly Fila[],
  diccionarios: DiccionariosDePrueba,
  ganadora: ReadonlyMap<number, number>,
  resto: Partial<Pick<DataStageResuelto, 'entregas' | 'cadenas'>> &
    Partial<Pick<DataStageResuelto['pedimentos'], 'complementos'>> = {},
): DataStageResuelto {
  const { cadenas = SIN_CADENAS, entregas = [], complementos = [] } = resto
  const fechas = (nombre: string) => Int32Array.from(filas, (f) => (f[nombre] ? dia(f[nombre]) : SIN_FECHA))
  const textos = (d: Diccionario, nombre: string) =>
    Int32Array.from(filas, (f) => d.internText(f[nombre] ?? ''))
  const pedimento = Float64Array.from(filas, (f) => Number(f.pedimento))
  return {
    entregas,
    cadenas: cadenas as Cadenas,
    pedimentos: {
      n: filas.length,
      pedimento,
      entrega: Int32Array.from(pedimento, (p) => ganadora.get(p) ?? 0),
      clave: textos(diccionarios.claves, 'clave'),
      tipo_operacion: textos(diccionarios.textos, 'tipo_operacion'),
      tipo_pedimento: Int32Array.from(filas, (f) => Number(f.tipo_pedimento ?? 1)),
      fecha_recepcion: fechas('fecha_recepcion'),
      fecha_pago: fechas('fecha_pago'),
      fecha_entrada: fechas('fecha_entrada'),
      archivo: Int32Array.from(filas, () => 0),
      linea: Int32Array.from(filas, (_, i) => i + 2),
      diccionarios,
      ganadora,
      complementos,
    },
  }
}
