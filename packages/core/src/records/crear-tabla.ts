/** Empty tables, ready to be filled. */
import { ColumnaEntera, ColumnaExacta, Diccionario } from '#kernel'
import type { CampoSpec, Columna, Diccionarios, TablaLeida, TablaSpec } from './tabla.ts'

/** A table of the specification with no rows. */
export function createTabla(spec: TablaSpec, diccionarios: Diccionarios): TablaLeida {
  return createLike(spec, (campo) =>
    campo.diccionario ? diccionarios[campo.diccionario] : new Diccionario(),
  )
}

/** A table with no rows whose texts go to the dictionaries that `dictionaryOf` names. */
export function createLike(spec: TablaSpec, dictionaryOf: (campo: CampoSpec) => Diccionario): TablaLeida {
  const columnas = new Map(
    spec.campos.map((campo) => [campo.nombre, createColumna(campo, dictionaryOf)] as const),
  )
  return { spec, columnas, archivo: new ColumnaEntera(), linea: new ColumnaEntera() }
}

function createColumna(campo: CampoSpec, dictionaryOf: (campo: CampoSpec) => Diccionario): Columna {
  switch (campo.tipo) {
    case 'texto':
      return { tipo: 'texto', valores: new ColumnaEntera(), diccionario: dictionaryOf(campo) }
    case 'decimal':
      return { tipo: 'decimal', valores: new ColumnaExacta(), escalas: new ColumnaEntera() }
    case 'cantidad':
    case 'dinero':
    case 'pedimento':
      return { tipo: campo.tipo, valores: new ColumnaExacta() }
    default:
      return { tipo: campo.tipo, valores: new ColumnaEntera() }
  }
}
