/** A wrong link in the bill of materials: another part in its place, then ten times the quantity. */
import { assert, SIN_FECHA } from '@trazo/core/kernel'
import type { LineaBom, Parte } from '../modelo.ts'
import { type ContextoFalla, type Siembra, swapCell, tellFalla } from './contexto.ts'

export const plantLiga: Siembra = (contexto) => {
  const usadas = new Set<LineaBom>()
  return Array.from({ length: contexto.veces }, (_, i) => {
    const { linea, sustituta } = chooseLinea(contexto, usadas)
    usadas.add(linea)
    const tabla = contexto.borrador.tablas.bom
    const fila = tabla.filas[contexto.hechos.bom.indexOf(linea)]
    const comun = {
      falla: 'liga_bom_equivocada',
      lado: 'empresa',
      tabla: 'bom',
      numero_parte: linea.componente,
    } as const
    const relacionados = [linea.producto]
    if (i % 2 === 0) {
      const antes = swapCell(tabla, fila, 'componente', sustituta.numero)
      const valores = { valor_verdadero: antes, valor_plantado: sustituta.numero, campo: 'componente' }
      const textos = {
        descripcion: 'La lista de materiales liga otro componente',
        esperado: 'el componente verdadero se queda sin descargar y el otro falta',
      }
      return tellFalla({ ...comun, ...valores, ...textos, relacionados })
    }
    const valor = shiftPoint(linea.cantidad)
    const antes = swapCell(tabla, fila, 'cantidad', valor)
    const textos = {
      descripcion: 'La cantidad de la lista de materiales está corrida un lugar',
      esperado: 'faltantes del componente',
    }
    return tellFalla({
      ...comun,
      ...textos,
      campo: 'cantidad',
      valor_verdadero: antes,
      valor_plantado: valor,
      relacionados,
    })
  })
}

/** A line that was never changed and whose part has a sister in the family that the product does not take. */
function chooseLinea(
  { azar, hechos }: ContextoFalla,
  usadas: ReadonlySet<LineaBom>,
): { linea: LineaBom; sustituta: Parte } {
  const { partes, bom } = hechos.fabrica
  const opciones = bom.flatMap((linea) => {
    const parte = partes.get(linea.componente)
    const fija = linea.desde === SIN_FECHA && linea.hasta === SIN_FECHA
    if (parte === undefined || linea.origen !== 'temporal' || !fija || usadas.has(linea)) return []
    const hermanas = new Set(bom.filter((l) => l.producto === linea.producto).map((l) => l.componente))
    const sustituta = [...partes.values()].find(
      (p) => p.origen === 'temporal' && p.familia === parte.familia && !hermanas.has(p.numero),
    )
    return sustituta === undefined ? [] : [{ linea, sustituta }]
  })
  assert(opciones.length > 0, 'no line of the bill can be spoilt: ask for more parts')
  return azar.pick(opciones)
}

/** `1.25` → `12.5`, `0.4` → `4`. */
function shiftPoint(texto: string): string {
  const [entero, fraccion = ''] = texto.split('.')
  const corrido = `${entero}${fraccion[0] ?? '0'}`.replace(/^0+(?=\d)/, '')
  return fraccion.length > 1 ? `${corrido}.${fraccion.slice(1)}` : corrido
}
