/** Goods that stay too long: already past their term, or about to be. */
import { addMonths, assert, formatFecha, formatPedimento } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import type { Hechos } from '../hechos.ts'
import type { Operacion } from '../modelo.ts'
import type { FallaPlantada } from '../planta.ts'
import { importOnce, inventParte, PIEZA, PLAZO_MESES, type SiembraAnexo } from './brote.ts'
import { tellFalla } from './contexto.ts'

/** Lots without use whose term ends `dias` after the last day (negative: before). */
function strand(azar: Azar, hechos: Hechos, base: number, dias: readonly number[]): Operacion[] {
  const { hasta, desde } = hechos.fabrica.calendario
  return dias.map((dia, i) => {
    const fecha = addMonths(hasta + dia, -PLAZO_MESES)
    assert(fecha > desde, 'goods past their term need 20 months or more')
    const parte = inventParte(azar, ['CON', 'REL', 'CIR', 'TCI'], base + i)
    const dolares = azar.entero(3_000, 16_000)
    const cantidad = Math.ceil((dolares * 10_000) / parte.precio) * PIEZA
    return importOnce({ ...hechos.historia.taller, azar }, parte, cantidad, fecha)
  })
}

function tellStranded(
  falla: 'material_estancado' | 'por_vencer',
  operacion: Operacion,
  textos: Pick<FallaPlantada, 'descripcion' | 'esperado'>,
): FallaPlantada {
  const [{ numero_parte, cantidad, mxn }] = operacion.partidas[0].renglones
  return tellFalla({
    ...{
      falla,
      ...textos,
      lado: 'ambos',
      tabla: 'importaciones',
      partida: 1,
      numero_parte,
      campo: 'vencimiento',
    },
    pedimento: formatPedimento(operacion.pedimento),
    valor_verdadero: formatFecha(addMonths(operacion.fecha, PLAZO_MESES)),
    valor_plantado: `${cantidad / PIEZA} piezas, ${Math.round(mxn / 100)} MXN sin salida`,
  })
}

/** Lots past their term with all their balance. */
export const plantEstancado: SiembraAnexo = (azar, hechos, veces) => {
  const { desde, hasta } = hechos.fabrica.calendario
  const maximo = Math.min(150, hasta - addMonths(desde, PLAZO_MESES) - 4)
  const dias = Array.from({ length: veces }, () => -azar.entero(8, Math.max(8, maximo)))
  const operaciones = strand(azar, hechos, 100, dias)
  const textos = { descripcion: 'Material de un proyecto cancelado que nadie usó', esperado: 'saldo vencido' }
  return {
    operaciones,
    bom: [],
    tell: () => operaciones.map((o) => tellStranded('material_estancado', o, textos)),
  }
}

/** Lots that expire within 30, 60 and 90 days, in turns. */
export const plantPorVencer: SiembraAnexo = (azar, hechos, veces) => {
  const dias = Array.from({ length: veces }, (_, i) => azar.entero(4, 25) + 30 * (i % 3))
  const operaciones = strand(azar, hechos, 300, dias)
  const tell = () =>
    operaciones.map((o, i) => {
      const esperado = `vence en ${30 * ((i % 3) + 1)} días o menos`
      return tellStranded('por_vencer', o, {
        descripcion: 'Material sin uso cuyo plazo está por terminar',
        esperado,
      })
    })
  return { operaciones, bom: [], tell }
}
