/** Company tables and books for tests, from rows a person can read. */
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
  type CampoSpec,
  type Columna,
  type Empresa,
  type Fuente,
  type NombreTabla,
  SIN_ENTERO,
  TABLAS,
  type TablaLeida,
} from '@trazo/core/records'

/** The dictionaries that the tables of one run share. */
export class Compartidos {
  readonly partes = new Diccionario()
  readonly unidades = new Diccionario()
  readonly claves = new Diccionario()
}

export type FilaDePrueba = Readonly<Record<string, string>>

/** A table as a reader would hand it; absent fields are empty. Rows come from file `archivo`, from line 2 on. */
export function makeTabla(
  nombre: NombreTabla,
  filas: readonly FilaDePrueba[],
  compartidos: Compartidos,
  archivo = 0,
): TablaLeida {
  const spec = TABLAS[nombre]
  const columnas = new Map<string, Columna>()
  for (const campo of spec.campos as readonly CampoSpec[]) {
    const columna = emptyColumna(campo, compartidos)
    for (const fila of filas) push(columna, fila[campo.nombre] ?? '')
    columnas.set(campo.nombre, columna)
  }
  const [archivos, lineas] = [new ColumnaEntera(), new ColumnaEntera()]
  filas.forEach((_, i) => {
    archivos.push(archivo)
    lineas.push(i + 2)
  })
  return { spec, columnas, archivo: archivos, linea: lineas }
}

function emptyColumna({ tipo, diccionario }: CampoSpec, compartidos: Compartidos): Columna {
  if (tipo === 'texto')
    return {
      tipo,
      valores: new ColumnaEntera(),
      diccionario: diccionario ? compartidos[diccionario] : new Diccionario(),
    }
  if (tipo === 'entero' || tipo === 'fecha' || tipo === 'mes') return { tipo, valores: new ColumnaEntera() }
  if (tipo === 'decimal') return { tipo, valores: new ColumnaExacta(), escalas: new ColumnaEntera() }
  return { tipo, valores: new ColumnaExacta() }
}

function push(columna: Columna, texto: string): void {
  const { tipo, valores } = columna
  if (tipo === 'texto') valores.push(columna.diccionario.internText(texto))
  else if (tipo === 'fecha') valores.push(texto === '' ? SIN_FECHA : dia(texto))
  else if (tipo === 'mes') valores.push(Number(texto.slice(0, 4)) * 12 + Number(texto.slice(5)) - 1)
  else if (tipo === 'entero') valores.push(texto === '' ? SIN_ENTERO : Number(texto))
  else if (tipo === 'pedimento')
    valores.push(texto === '' ? Number.NaN : (parsePedimento(texto) ?? Number.NaN))
  else if (tipo === 'decimal') {
    const { unidades, escala } = decimal(texto || '0')
    valores.push(texto === '' ? Number.NaN : Number(unidades))
    columna.escalas.push(escala)
  } else if (texto === '') valores.push(Number.NaN)
  else valores.push(Number(scaleDecimal(decimal(texto), tipo === 'cantidad' ? 6 : 2)))
}

function decimal(texto: string) {
  const value = parseDecimal(texto)
  if (!value) throw new Error(`not a decimal: ${texto}`)
  return value
}

/** `YYYY-MM-DD` → days. */
export function dia(texto: string): number {
  const dias = parseFecha(texto)
  if (dias === null) throw new Error(`not a date: ${texto}`)
  return dias
}

export const EMPRESA: Empresa = {
  rfc: 'PEJ010101AAA',
  razon_social: 'Planta de Ejemplo, S.A. de C.V.',
  programa_immex: '1234-2006',
  modalidad: 'industrial',
  inicio_programa: dia('2012-05-01'),
  certificaciones: [],
  domicilios: [{ clave: 'P1', tipo: 'planta', cp: '22444', municipio: 'Tijuana', estado: 'BCN' }],
}

export const FUENTES: readonly Fuente[] = [
  { archivo: 'importaciones.csv', sha256: 'a'.repeat(64), bytes_total: 100 },
  { archivo: 'exportaciones.csv', sha256: 'b'.repeat(64), bytes_total: 200 },
]
