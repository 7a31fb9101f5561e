/** Declared tables for tests, from texts as a file would hold them. */
import {
  ColumnaEntera,
  ColumnaExacta,
  Diccionario,
  parseDecimal,
  parseFecha,
  parsePedimento,
  SIN_FECHA,
  scaleDecimal,
} from '@trazo/core/kernel'
import {
  type Columna,
  type NombreTabla,
  SIN_ENTERO,
  TABLAS,
  type TablaLeida,
  type TablaSpec,
} from '@trazo/core/records'

export type FilaDeclarada = Readonly<Record<string, string>> & {
  readonly linea?: string
  readonly archivo?: string
}

export function makeTabla(nombre: NombreTabla, filas: readonly FilaDeclarada[]): TablaLeida {
  const spec: TablaSpec = TABLAS[nombre]
  const archivo = new ColumnaEntera()
  const linea = new ColumnaEntera()
  for (const [i, fila] of filas.entries()) {
    archivo.push(Number(fila.archivo ?? 0))
    linea.push(Number(fila.linea ?? i + 2))
  }
  const columnas = new Map(
    spec.campos.map(({ nombre, tipo }): [string, Columna] => {
      const textos = filas.map((fila) => fila[nombre] ?? '')
      if (tipo === 'texto') return [nombre, makeTexto(textos)]
      if (tipo === 'cantidad') return [nombre, makeExacta('cantidad', textos, (t) => scaled(t, 6))]
      if (tipo === 'dinero') return [nombre, makeExacta('dinero', textos, (t) => scaled(t, 2))]
      if (tipo === 'pedimento')
        return [nombre, makeExacta('pedimento', textos, (t) => parsePedimento(t) as number)]
      if (tipo === 'decimal') return [nombre, makeDecimal(textos)]
      const valores = new ColumnaEntera()
      for (const t of textos)
        valores.push(tipo === 'fecha' ? (parseFecha(t) ?? SIN_FECHA) : t === '' ? SIN_ENTERO : Number(t))
      return [nombre, { tipo, valores }]
    }),
  )
  return { spec, columnas, archivo, linea }
}

function makeTexto(textos: readonly string[]): Columna {
  const diccionario = new Diccionario()
  const valores = new ColumnaEntera()
  for (const texto of textos) valores.push(diccionario.internText(texto))
  return { tipo: 'texto', valores, diccionario }
}

function makeExacta(
  tipo: 'cantidad' | 'dinero' | 'pedimento',
  textos: readonly string[],
  parse: (texto: string) => number,
): Columna {
  const valores = new ColumnaExacta()
  for (const texto of textos) valores.push(texto === '' ? Number.NaN : parse(texto))
  return { tipo, valores }
}

function makeDecimal(textos: readonly string[]): Columna {
  const valores = new ColumnaExacta()
  const escalas = new ColumnaEntera()
  for (const texto of textos) {
    const decimal = parseDecimal(texto || '0')
    valores.push(Number(decimal?.unidades))
    escalas.push(decimal?.escala ?? 0)
  }
  return { tipo: 'decimal', valores, escalas }
}

function scaled(texto: string, places: number): number {
  const decimal = parseDecimal(texto)
  return decimal ? Number(scaleDecimal(decimal, places)) : Number.NaN
}
