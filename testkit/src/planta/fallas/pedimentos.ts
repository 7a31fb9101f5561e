/** Faults of whole pedimentos: missing on one side, recorded twice, filed under a wrong key, a whole month not delivered. */
import { assert, formatPedimento } from '@trazo/core/kernel'
import type { Operacion } from '../modelo.ts'
import type { FallaPlantada } from '../planta.ts'
import {
  type Borrador,
  placeOf,
  rowsOf,
  type Siembra,
  swapCell,
  takeOperacion,
  takeRenglon,
  tellFalla,
} from './contexto.ts'

/** In turns: an import the State's file lacks, one the company lacks, then the same with exports. */
export const plantFaltante: Siembra = (contexto) =>
  Array.from({ length: contexto.veces }, (_, i) => {
    const tipo = i % 4 < 2 ? 1 : 2
    const operacion = takeOperacion(contexto, tipo === 1 ? ['IN'] : ['RT'], tipo)
    const pedimento = formatPedimento(operacion.pedimento)
    const tabla = contexto.borrador.tablas[tipo === 1 ? 'importaciones' : 'exportaciones']
    const filas = rowsOf(tabla, operacion)
    const comun = { falla: 'pedimento_faltante', pedimento } as const
    if (i % 2 === 0) {
      replaceOperacion(contexto.borrador, operacion, null)
      const textos = { descripcion: 'Data Stage no trae el pedimento', esperado: 'falta en Data Stage' }
      const valores = {
        valor_verdadero: `${operacion.partidas.length} partidas`,
        valor_plantado: '0 partidas',
      }
      return tellFalla({ ...comun, ...textos, ...valores, lado: 'data_stage', tabla: 'datastage' })
    }
    removeRows(tabla.filas, filas)
    const textos = { descripcion: 'La empresa no registró el pedimento', esperado: 'falta en la empresa' }
    const valores = { valor_verdadero: `${filas.length} renglones`, valor_plantado: '0 renglones' }
    return tellFalla({ ...comun, ...textos, ...valores, lado: 'empresa', tabla: tabla.nombre })
  })

/** A row of the company written twice, the copy right below. */
export const plantDuplicado: Siembra = (contexto) =>
  Array.from({ length: contexto.veces }, (_, i) => {
    const blanco = takeRenglon(contexto, i % 2 === 0 ? 1 : 2)
    const { filas } = blanco.tabla
    filas.splice(filas.indexOf(blanco.fila) + 1, 0, [...blanco.fila])
    const textos = {
      descripcion: 'El renglón está capturado dos veces',
      esperado: 'cantidad y valor al doble contra Data Stage',
    }
    const valores = { valor_verdadero: '1 renglón', valor_plantado: '2 renglones' }
    return tellFalla({ falla: 'duplicado', ...placeOf(blanco), ...textos, ...valores, lado: 'empresa' })
  })

/** A return filed as a definitive export: first only the broker's paper says so, then both do. */
export const plantClave: Siembra = (contexto) =>
  Array.from({ length: contexto.veces }, (_, i): FallaPlantada => {
    const operacion = takeOperacion(contexto, ['RT'], 2)
    const pedimento = formatPedimento(operacion.pedimento)
    replaceOperacion(contexto.borrador, operacion, { ...operacion, clave: 'A1' })
    const comun = {
      falla: 'clave_equivocada',
      pedimento,
      campo: 'clave',
      valor_verdadero: 'RT',
      valor_plantado: 'A1',
    } as const
    if (i % 2 === 0) {
      const textos = {
        descripcion: 'El agente declaró A1 en lugar de RT',
        esperado: 'diferencia de clave contra Data Stage',
      }
      return tellFalla({ ...comun, ...textos, lado: 'data_stage', tabla: 'datastage' })
    }
    const tabla = contexto.borrador.tablas.exportaciones
    for (const fila of rowsOf(tabla, operacion)) swapCell(tabla, fila, 'clave', 'A1')
    const textos = {
      descripcion: 'El retorno se declaró y se registró con A1',
      esperado: 'la salida no descarga',
    }
    return tellFalla({ ...comun, ...textos, lado: 'ambos', tabla: tabla.nombre })
  })

/** A month of the middle that was never asked for; nothing else is planted in it. */
export const plantMes: Siembra = (contexto) =>
  Array.from({ length: contexto.veces }, () => {
    const { borrador, usados } = contexto
    const elegibles = borrador.entregas.filter((entrega, i) => {
      const vecinas = borrador.entregas.filter(
        (otra) => otra !== entrega && otra.hasta >= entrega.desde && otra.desde <= entrega.hasta,
      )
      return i > 0 && i < borrador.entregas.length - 2 && vecinas.length === 0
    })
    assert(elegibles.length > 0, 'no month can be left out: ask for more months')
    const perdida = contexto.azar.pick(elegibles)
    borrador.entregas = borrador.entregas.filter((entrega) => entrega !== perdida)
    for (const { pedimento } of perdida.operaciones) usados.add(pedimento)
    const valores = { valor_verdadero: perdida.mes, valor_plantado: '' }
    const textos = {
      descripcion: 'No se pidió la entrega del mes',
      esperado: 'hueco entre entregas; sus pedimentos faltan en Data Stage',
    }
    const relacionados = perdida.operaciones.map((o) => formatPedimento(o.pedimento))
    return tellFalla({
      falla: 'mes_faltante',
      campo: 'mes',
      ...valores,
      ...textos,
      relacionados,
      lado: 'data_stage',
      tabla: 'datastage',
    })
  })

function removeRows(filas: string[][], fuera: readonly string[][]): void {
  for (const fila of fuera) filas.splice(filas.indexOf(fila), 1)
}

/** In every delivery that brings it. */
function replaceOperacion(borrador: Borrador, operacion: Operacion, otra: Operacion | null): void {
  borrador.entregas = borrador.entregas.map((entrega) => {
    if (!entrega.operaciones.includes(operacion)) return entrega
    const operaciones = entrega.operaciones.flatMap((o) =>
      o !== operacion ? [o] : otra === null ? [] : [otra],
    )
    return { ...entrega, operaciones }
  })
}
