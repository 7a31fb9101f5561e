/** The plant that the demonstration shows. */
import type { PlantaOptions } from './opciones.ts'

/**
 * Thirty months up to 31 October 2026, with what a director should hear about: some goods past their term, some about to be,
 * one late return, and a handful of differences with the State's file. The rest is in order.
 */
export function planDemo(semilla: number): PlantaOptions {
  return {
    semilla,
    desde: '2024-05-01',
    meses: 30,
    partes: 60,
    productos: 12,
    pedimentosPorSemana: 6,
    partidasPorPedimento: 6,
    fallas: [
      'material_estancado',
      'por_vencer',
      'retorno_tardio',
      'salida_sin_respaldo',
      'pedimento_faltante',
      'clave_equivocada',
      'duplicado',
      'unidad_equivocada',
      'valor_equivocado',
      'fraccion_equivocada',
      'fecha_equivocada',
      'liga_bom_equivocada',
    ],
    veces: {
      clave_equivocada: 1,
      duplicado: 1,
      unidad_equivocada: 1,
      fraccion_equivocada: 1,
      fecha_equivocada: 1,
      liga_bom_equivocada: 1,
    },
  }
}
