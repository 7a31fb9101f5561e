/** Tables for tests, written as text: the header line and one line per row, commas between fields, no quotes. */
import {
  ColumnaEntera,
  ColumnaExacta,
  Diccionario,
  parseDecimal,
  parseFecha,
  parsePedimento,
  SIN_FECHA,
  scaleDecimal,
} from '#kernel'
import {
  type Columna,
  type Diccionarios,
  type NombreTabla,
  SIN_ENTERO,
  TABLAS,
  type TablaLeida,
  type TablaSpec,
} from '#records'

export function makeDiccionarios(): Diccionarios {
  return { partes: new Diccionario(), unidades: new Diccionario(), claves: new Diccionario() }
}

/**
 * Rows declared in `texto`, as the reader would hand them on. `archivo` is the index of their file, unless a column of
 * that name says it row by row.
 */
export function declarar(
  nombre: NombreTabla,
  texto: string,
  diccionarios: Diccionarios,
  archivo = 0,
): TablaLeida {
  const spec: TablaSpec = TABLAS[nombre]
  const [header, ...lines] = texto
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  const columnas = new Map<string, Columna>()
  const tabla = { spec, columnas, archivo: new ColumnaEntera(), linea: new ColumnaEntera() }
  for (const campo of spec.campos) {
    const valor = (row: string[]) => row[header.indexOf(campo.nombre)] ?? ''
    columnas.set(campo.nombre, makeColumna(campo.tipo, lines.map(valor), diccionarios[campo.diccionario!]))
  }
  lines.forEach((row, i) => {
    tabla.archivo.push(Number(row[header.indexOf('archivo')] ?? archivo))
    tabla.linea.push(i + 2)
  })
  return tabla
}

function makeColumna(tipo: string, textos: readonly string[], diccionario = new Diccionario()): Columna {
  const enteros = new ColumnaEntera()
  const exactos = new ColumnaExacta()
  const escalas = new ColumnaEntera()
  for (const texto of textos) {
    if (tipo === 'texto') enteros.push(diccionario.internText(texto))
    else if (tipo === 'fecha') enteros.push(parseFecha(texto) ?? SIN_FECHA)
    else if (tipo === 'entero') enteros.push(texto === '' ? SIN_ENTERO : Number(texto))
    else if (tipo === 'pedimento') exactos.push(parsePedimento(texto) ?? Number.NaN)
    else if (texto === '') exactos.push(Number.NaN)
    else if (tipo === 'decimal') exactos.push(Number(parseDecimal(texto)!.unidades))
    else exactos.push(Number(scaleDecimal(parseDecimal(texto)!, tipo === 'cantidad' ? 6 : 2)))
    escalas.push(parseDecimal(texto)?.escala ?? 0)
  }
  if (tipo === 'texto') return { tipo, valores: enteros, diccionario }
  if (tipo === 'fecha' || tipo === 'entero') return { tipo, valores: enteros }
  if (tipo === 'decimal') return { tipo, valores: exactos, escalas }
  return { tipo: tipo as 'cantidad' | 'dinero' | 'pedimento', valores: exactos }
}
