/** Catalogues of materials and products (Anexo 24, section A): each part once, as it was last declared. */
import { compareText, type Diccionario, SIN_FECHA } from '@trazo/core/kernel'
import { columnaEntera, columnaTexto, filasDe, type TablaLeida } from '@trazo/core/records'
import type { Hoja } from '../hoja.ts'
import type { DatosAnexo24 } from './datos.ts'
import { type Campo, campo, makeBloque, numero } from './tabla.ts'

interface Ficha {
  readonly parte: string
  descripcion: string
  fraccion: string
  unidad: string
  fecha: number
  declaraciones: number
  readonly fracciones: Set<number>
  componentes: number
  usos: number
}

export function makeMateriales(datos: DatosAnexo24): Hoja {
  const fichas = new Map<string, Ficha>()
  collect(fichas, datos.tablas.get('importaciones'), 'fecha_entrada')
  countBom(fichas, datos.tablas.get('bom'), 'componente')
  return makeBloque(
    datos,
    'Materiales',
    'Catálogo de materiales: cada número de parte como se declaró en su última entrada.',
    sortFichas(fichas),
    [...CAMPOS, numero('Renglones de BOM', 12, (r, f) => r.entero(f.usos))],
  )
}

export function makeProductos(datos: DatosAnexo24): Hoja {
  const fichas = new Map<string, Ficha>()
  collect(fichas, datos.tablas.get('exportaciones'), 'fecha')
  countBom(fichas, datos.tablas.get('bom'), 'producto')
  return makeBloque(
    datos,
    'Productos',
    'Catálogo de productos: lo exportado y lo que tiene lista de materiales (BOM).',
    sortFichas(fichas),
    [...CAMPOS, numero('Componentes en BOM', 13, (r, f) => r.entero(f.componentes))],
  )
}

const CAMPOS: readonly Campo<Ficha>[] = [
  campo('Número de parte', 22, (r, f) => r.texto(f.parte)),
  campo('Descripción', 40, (r, f) => r.texto(f.descripcion)),
  campo('Fracción', 12, (r, f) => r.texto(f.fraccion)),
  campo('Unidad', 9, (r, f) => r.texto(f.unidad)),
  campo('Última declaración', 13, (r, f) => r.fecha(f.fecha)),
  numero('Declaraciones', 14, (r, f) => r.entero(f.declaraciones)),
  numero('Fracciones distintas', 12, (r, f) => r.entero(f.fracciones.size)),
]

/** Every part of a table of pedimento lines; the latest line describes it, and of equal dates the greater text. */
function collect(fichas: Map<string, Ficha>, tabla: TablaLeida | undefined, fecha: string): void {
  if (!tabla) return
  const partes = columnaTexto(tabla, 'numero_parte')
  const fechas = columnaEntera(tabla, fecha)
  const descripciones = columnaTexto(tabla, 'descripcion')
  const fracciones = columnaTexto(tabla, 'fraccion')
  const unidades = columnaTexto(tabla, 'unidad')
  const porId: (Ficha | undefined)[] = []
  for (let i = 0; i < filasDe(tabla); i++) {
    const ficha = porId[partes.ids[i]] ?? findFicha(fichas, partes.diccionario, partes.ids[i])
    porId[partes.ids[i]] = ficha
    ficha.declaraciones++
    if (fracciones.ids[i] !== 0) ficha.fracciones.add(fracciones.ids[i])
    if (fechas[i] < ficha.fecha) continue
    const nueva = {
      descripcion: descripciones.diccionario.text(descripciones.ids[i]),
      fraccion: fracciones.diccionario.text(fracciones.ids[i]),
      unidad: unidades.diccionario.text(unidades.ids[i]),
      fecha: fechas[i],
    }
    if (fechas[i] > ficha.fecha || compareText(describe(nueva), describe(ficha)) > 0)
      Object.assign(ficha, nueva)
  }
}

function describe({ descripcion, fraccion, unidad }: Pick<Ficha, 'descripcion' | 'fraccion' | 'unidad'>) {
  return `${descripcion}\0${fraccion}\0${unidad}`
}

/** Counts the BOM lines of each part on one side; on the side of products a part that is not there is added. */
function countBom(
  fichas: Map<string, Ficha>,
  bom: TablaLeida | undefined,
  lado: 'producto' | 'componente',
): void {
  if (!bom) return
  const { ids, diccionario } = columnaTexto(bom, lado)
  for (const id of ids) {
    const ficha = lado === 'producto' ? findFicha(fichas, diccionario, id) : fichas.get(diccionario.text(id))
    if (!ficha) continue
    if (lado === 'producto') ficha.componentes++
    else ficha.usos++
  }
}

function findFicha(fichas: Map<string, Ficha>, diccionario: Diccionario, id: number): Ficha {
  const parte = diccionario.text(id)
  const known = fichas.get(parte)
  if (known) return known
  const ficha: Ficha = {
    parte,
    descripcion: '',
    fraccion: '',
    unidad: '',
    fecha: SIN_FECHA,
    declaraciones: 0,
    fracciones: new Set(),
    componentes: 0,
    usos: 0,
  }
  fichas.set(parte, ficha)
  return ficha
}

function sortFichas(fichas: ReadonlyMap<string, Ficha>): readonly Ficha[] {
  return [...fichas.values()].sort((a, b) => compareText(a.parte, b.parte))
}
