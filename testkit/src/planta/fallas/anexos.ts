/** Faults that are facts: goods that stay too long, a return past its term, an exit that nothing backs. */
import { addMonths, assert, type Dias, formatFecha, formatPedimento, SIN_FECHA } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { FAMILIAS } from '../catalogo/familias.ts'
import { CLIENTES } from '../catalogo/terceros.ts'
import { mulDiv } from '../exacto.ts'
import type { Anexo, Hechos } from '../hechos.ts'
import type { LineaBom, Operacion, Parte, Producto } from '../modelo.ts'
import { makeMercancia } from '../operaciones/entradas.ts'
import { exportEnvios } from '../operaciones/salidas.ts'
import { groupPartidas, makeOperacion, type Taller } from '../operaciones/taller.ts'
import type { FallaPlantada } from '../planta.ts'
import { tellFalla } from './contexto.ts'

/** Term of inputs under the base rule, in months (contract section 3, rule 2). */
const PLAZO_MESES = 18
const PIEZA = 1_000_000

/** What a fault adds; its papers are described once the pedimentos have numbers. */
export interface Brote extends Anexo {
  readonly tell: () => FallaPlantada[]
}

export type SiembraAnexo = (azar: Azar, hechos: Hechos, veces: number) => Brote

/** A part of a project that was dropped: bought once, used never. */
function inventParte(azar: Azar, prefijos: readonly string[], indice: number): Parte {
  const familia = azar.pick(FAMILIAS.filter((f) => prefijos.includes(f.prefijo)))
  const [numero, descripcion] = [
    `${familia.prefijo}-9${String(indice).padStart(4, '0')}`,
    `${familia.nombre} de proyecto`,
  ]
  const base = { origen: 'temporal', pais: 'USA', ruta: 'otay', factor: { unidades: 1n, escala: 0 } } as const
  const valores = {
    peso: azar.entero(...familia.peso),
    precio: azar.entero(...familia.precio),
    empaque: 1000,
  }
  return { numero, descripcion, familia, ...base, ...valores }
}

function importOnce(taller: Taller, parte: Parte, cantidad: number, fecha: Dias): Operacion {
  const partidas = groupPartidas([makeMercancia(parte, cantidad, fecha)], taller.tipoCambio.on(fecha), 350)
  const datos = {
    clave: 'IN',
    tipo: 1,
    ruta: 'otay',
    fecha,
    fletes: 350,
    partidas,
    registro: 'importaciones',
  } as const
  return makeOperacion(taller, datos)
}

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
  const dias = Array.from({ length: veces }, () => -azar.entero(8, 44))
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

function inventProducto(numero: string, descripcion: string): Producto {
  const base = {
    fraccion: '85444299',
    nico: '04',
    umt: 'KG',
    peso: 240_000,
    precio: 4_150,
    agregado: 1_100,
  } as const
  return { numero, descripcion, ...base, cliente: CLIENTES[0], ruta: 'otay' }
}

function exportOnce(taller: Taller, producto: Producto, cantidad: number, fecha: Dias): Operacion {
  const [operacion] = exportEnvios(taller, [{ semana: 0, turno: 0, fecha, producto, cantidad }], 1)
  return operacion
}

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
