/** Faults of one cell: unit, value, quantity, tariff item, date. The company's table is wrong, the State's file is right. */
import { assert, formatDinero, formatFecha, makeFecha } from '@trazo/core/kernel'
import { FAMILIAS } from '../catalogo/familias.ts'
import { formatCorto } from '../fabrica/bom.ts'
import type { FallaPlantada } from '../planta.ts'
import {
  type Blanco,
  type ContextoFalla,
  placeOf,
  rowsOf,
  type Siembra,
  swapCell,
  takeOperacion,
  takeRenglon,
  tellFalla,
} from './contexto.ts'

function plantCell(
  blanco: Blanco,
  campo: string,
  valor: string,
  textos: Pick<FallaPlantada, 'falla' | 'descripcion' | 'esperado'>,
): FallaPlantada {
  const antes = swapCell(blanco.tabla, blanco.fila, campo, valor)
  const lugar = placeOf(blanco)
  return tellFalla({
    ...textos,
    ...lugar,
    lado: 'empresa',
    campo,
    valor_verdadero: antes,
    valor_plantado: valor,
  })
}

function repeat(contexto: ContextoFalla, plant: (i: number) => FallaPlantada): FallaPlantada[] {
  return Array.from({ length: contexto.veces }, (_, i) => plant(i))
}

/** Kilograms written in grams: first the number a thousand times larger, then the unit alone. */
export const plantUnidad: Siembra = (contexto) =>
  repeat(contexto, (i) => {
    const blanco = takeRenglon(contexto, 1, (partida) => partida.unidad === 'KG')
    const falla = 'unidad_equivocada'
    if (i % 2 === 1) {
      const descripcion = 'La unidad dice gramos y la cantidad está en kilogramos'
      return plantCell(blanco, 'unidad', 'G', {
        falla,
        descripcion,
        esperado: 'diferencia de unidad contra Data Stage',
      })
    }
    const valor = formatCorto(blanco.renglon.cantidad * 1000, 6)
    const descripcion = 'La cantidad está en gramos y la unidad dice kilogramos'
    return plantCell(blanco, 'cantidad', valor, {
      falla,
      descripcion,
      esperado: 'diferencia de cantidad ×1000 contra Data Stage',
    })
  })

/** A digit too many, then a tenth more. */
export const plantValor: Siembra = (contexto) =>
  repeat(contexto, (i) => {
    const blanco = takeRenglon(contexto, 1)
    const { mxn } = blanco.renglon
    const valor = formatDinero(i % 2 === 0 ? mxn * 10 : mxn + Math.ceil(mxn / 10))
    const descripcion =
      i % 2 === 0 ? 'El valor en aduana tiene un dígito de más' : 'El valor en aduana lleva un 10 % de más'
    const textos = {
      falla: 'valor_equivocado',
      descripcion,
      esperado: 'diferencia de valor, no de redondeo',
    } as const
    return plantCell(blanco, 'valor_aduana_mxn', valor, textos)
  })

export const plantCantidad: Siembra = (contexto) =>
  repeat(contexto, (i) => {
    const blanco = takeRenglon(contexto, i % 2 === 0 ? 1 : 2)
    const { cantidad } = blanco.renglon
    const valor = formatCorto(cantidad + Math.ceil(cantidad / 8_000_000) * 1_000_000, 6)
    const descripcion = 'La cantidad capturada no es la del pedimento'
    const textos = {
      falla: 'cantidad_equivocada',
      descripcion,
      esperado: 'diferencia de cantidad contra Data Stage',
    } as const
    return plantCell(blanco, 'cantidad', valor, textos)
  })

export const plantFraccion: Siembra = (contexto) =>
  repeat(contexto, () => {
    const blanco = takeRenglon(contexto, 1)
    const otras = FAMILIAS.map((familia) => familia.fraccion).filter(
      (fraccion) => fraccion !== blanco.partida.fraccion,
    )
    const descripcion = 'La fracción capturada es de otra mercancía'
    const textos = {
      falla: 'fraccion_equivocada',
      descripcion,
      esperado: 'diferencia de fracción contra Data Stage',
    } as const
    return plantCell(blanco, 'fraccion', contexto.azar.pick(otras), textos)
  })

/** Day and month swapped; when that is not another day of the past, the year before. All rows of the pedimento. */
export const plantFecha: Siembra = (contexto) =>
  repeat(contexto, () => {
    const operacion = takeOperacion(contexto, ['IN'], 1)
    const tabla = contexto.borrador.tablas.importaciones
    const valor = confuseFecha(formatFecha(operacion.fecha), operacion.fecha)
    const filas = rowsOf(tabla, operacion)
    const [antes] = filas.map((fila) => swapCell(tabla, fila, 'fecha_entrada', valor))
    const pedimento = filas[0][0]
    const textos = {
      descripcion: 'La fecha de entrada está mal capturada',
      esperado: 'diferencia de fecha contra Data Stage',
    }
    const lugar = { pedimento, campo: 'fecha_entrada', tabla: tabla.nombre, lado: 'empresa' } as const
    return tellFalla({
      falla: 'fecha_equivocada',
      ...textos,
      ...lugar,
      valor_verdadero: antes,
      valor_plantado: valor,
    })
  })

function confuseFecha(texto: string, dia: number): string {
  const [year, month, day] = texto.split('-').map(Number)
  const vuelta = day <= 12 && day !== month ? makeFecha(year, day, month) : null
  if (vuelta !== null && vuelta < dia) return formatFecha(vuelta)
  const antes = makeFecha(year - 1, month, day) ?? makeFecha(year - 1, month, 28)
  assert(antes !== null, `no year before ${texto}`)
  return formatFecha(antes)
}
