/** Exits that should not be: a return past the term of its material, an export that nothing backs. */
import { addMonths, assert, formatFecha, formatPedimento, SIN_FECHA } from '@trazo/core/kernel'
import { mulDiv } from '../cuentas.ts'
import type { LineaBom } from '../modelo.ts'
import {
  exportOnce,
  importOnce,
  inventParte,
  inventProducto,
  PIEZA,
  PLAZO_MESES,
  type SiembraAnexo,
} from './brote.ts'
import { tellFalla } from './contexto.ts'

/** A product made with one lot and shipped after the lot's term. */
export const plantTardio: SiembraAnexo = (azar, hechos, veces) => {
  const { desde, hasta } = hechos.fabrica.calendario
  const taller = { ...hechos.historia.taller, azar }
  const casos = Array.from({ length: veces }, (_, i) => {
    const entrada = desde + azar.entero(2, 10)
    const vencimiento = addMonths(entrada, PLAZO_MESES)
    assert(vencimiento + 6 < hasta, 'a late return needs 20 months or more')
    const salida = vencimiento + azar.entero(5, Math.min(60, hasta - vencimiento - 1))
    const parte = inventParte(azar, ['CON', 'CAR', 'INT'], 500 + i)
    const producto = inventProducto(
      `ARN-9${String(i + 1).padStart(3, '0')}`,
      'Arnés eléctrico de lote piloto',
    )
    const piezas = azar.entero(30, 90)
    const lote = importOnce(taller, parte, piezas * PIEZA, entrada)
    return { parte, producto, lote, vencimiento, retorno: exportOnce(taller, producto, piezas, salida) }
  })
  const bom = casos.map(({ parte, producto }): LineaBom => {
    const base = {
      producto: producto.numero,
      componente: parte.numero,
      cantidad: '1',
      merma: '',
      desperdicio: '',
    }
    return { ...base, unidad: 'PZA', origen: 'temporal', desde: SIN_FECHA, hasta: SIN_FECHA }
  })
  const tell = () =>
    casos.map(({ parte, producto, lote, vencimiento, retorno }) =>
      tellFalla({
        ...{ falla: 'retorno_tardio', lado: 'ambos', tabla: 'exportaciones', partida: 1, campo: 'fecha' },
        pedimento: formatPedimento(retorno.pedimento),
        numero_parte: producto.numero,
        valor_verdadero: formatFecha(vencimiento),
        valor_plantado: formatFecha(retorno.fecha),
        descripcion: 'El producto retornó después del plazo de su material',
        esperado: `descargo con ${retorno.fecha - vencimiento} días vencido`,
        relacionados: [formatPedimento(lote.pedimento), parte.numero],
      }),
    )
  return { operaciones: casos.flatMap(({ lote, retorno }) => [lote, retorno]), bom, tell }
}

/** A product with neither a bill of materials nor any lot. */
export const plantSinRespaldo: SiembraAnexo = (azar, hechos, veces) => {
  const { desde, hasta } = hechos.fabrica.calendario
  const taller = { ...hechos.historia.taller, azar }
  const operaciones = Array.from({ length: veces }, (_, i) => {
    const producto = inventProducto(
      `ARN-8${String(i + 1).padStart(3, '0')}`,
      'Arnés eléctrico sin lista de materiales',
    )
    return exportOnce(
      taller,
      producto,
      azar.entero(20, 80),
      desde + mulDiv(hasta - desde, azar.entero(40, 90), 100),
    )
  })
  const tell = () =>
    operaciones.map((operacion) => {
      const [{ numero_parte, cantidad }] = operacion.partidas[0].renglones
      return tellFalla({
        ...{ falla: 'salida_sin_respaldo', lado: 'ambos', tabla: 'exportaciones', partida: 1, numero_parte },
        pedimento: formatPedimento(operacion.pedimento),
        valor_verdadero: '',
        valor_plantado: `${cantidad / PIEZA} piezas`,
        descripcion: 'Se exportó un producto sin lista de materiales ni lotes',
        esperado: 'faltante con causa bom',
      })
    })
  return { operaciones, bom: [], tell }
}
