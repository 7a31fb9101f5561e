/** Purchases of a week → import pedimentos: temporary, by transfer, and for good. */
import { type Dias, formatFecha } from '@trazo/core/kernel'
import { type NombreRuta, RUTAS } from '../catalogo/rutas.ts'
import { CONTRAPARTES, type Contraparte, PROVEEDORES } from '../catalogo/terceros.ts'
import { groupBy, mulDiv, sum } from '../cuentas.ts'
import type { Compra } from '../fabrica/compras.ts'
import type { Operacion, Parte } from '../modelo.ts'
import { cutPedimentos, groupPartidas, type Mercancia, makeOperacion, type Taller } from './taller.ts'

/** Who sells a part: always the same firm for one part number. */
function chooseProveedor(parte: Parte): { nombre: string; siglas: string; contraparte: Contraparte | null } {
  const digitos = Number(parte.numero.slice(-3))
  if (parte.pais === 'MEX') {
    const contraparte = CONTRAPARTES[digitos % 2]
    return { nombre: contraparte.nombre, siglas: contraparte.siglas, contraparte }
  }
  const candidatos = PROVEEDORES.filter((p) => p.pais === parte.pais)
  const proveedor = candidatos[digitos % candidatos.length]
  return { nombre: proveedor.nombre, siglas: proveedor.siglas, contraparte: null }
}

/** Ten-thousandths of a dollar and micros → centavos of a dollar. */
function priceOf(precio: number, cantidad: number): number {
  return Math.max(1, mulDiv(precio, cantidad, 100_000_000))
}

export function makeMercancia(parte: Parte, cantidad: number, dia: Dias): Mercancia {
  const { fraccion, nico, igi, unidad, umt } = parte.familia
  const { nombre, siglas } = chooseProveedor(parte)
  return {
    ...{ fraccion, nico, igi, unidad, umt },
    pais: parte.pais,
    paisTercero: parte.pais,
    tipoBien: 'insumo',
    series: [],
    agregado: 0,
    renglon: {
      numero_parte: parte.numero,
      descripcion: parte.descripcion,
      cantidad,
      peso: mulDiv(parte.peso, cantidad, 1_000_000),
      usd: priceOf(parte.precio, cantidad),
      tercero: nombre,
      factura: `${siglas}-${formatFecha(dia).slice(2).replaceAll('-', '')}`,
    },
  }
}

interface Tanda {
  readonly clave: 'IN' | 'V1' | 'A1'
  readonly ruta: NombreRuta
  readonly contraparte: Contraparte | null
  readonly compras: readonly Compra[]
}

/** Pedimentos of the goods that arrive in the week of `lunes`, each of at most `partidas` items. */
export function importCompras(
  taller: Taller,
  compras: readonly Compra[],
  lunes: Dias,
  partidas: number,
): Operacion[] {
  return groupTandas(compras).flatMap(({ clave, ruta, contraparte, compras: tanda }) => {
    const pago = lunes + taller.azar.entero(0, 2)
    const [menos, mas] = RUTAS[ruta].espera
    const fecha = pago - taller.azar.entero(menos, mas)
    const mercancias = tanda.map(({ parte, cantidad }) => makeMercancia(parte, cantidad, fecha))
    return cutPedimentos(mercancias, partidas).map((corte) => {
      const tipoCambio = taller.tipoCambio.on(pago)
      const valor = mulDiv(sum(corte.map((m) => m.renglon.usd)), tipoCambio, 10_000_000)
      const fletes = clave === 'V1' ? 0 : Math.max(1, mulDiv(valor, taller.azar.entero(8, 24), 1000))
      const items = groupPartidas(corte, tipoCambio, fletes)
      const validacion = numberLate(pago)
      const datos = {
        clave,
        tipo: 1,
        ruta,
        fecha,
        pago,
        validacion,
        fletes,
        partidas: items,
        contraparte,
      } as const
      return makeOperacion(taller, { ...datos, registro: 'importaciones' })
    })
  })
}

/** Validated on the last day of the year, paid in the first days of the next: the number keeps the old year. */
function numberLate(pago: Dias): Dias {
  const [year, month, day] = formatFecha(pago).split('-').map(Number)
  return month === 1 && day <= 5 ? Date.UTC(year - 1, 11, 31) / 86_400_000 : pago
}

/** Goods travel together when they share the key, the way and, in a transfer, the firm that hands them over. */
function groupTandas(compras: readonly Compra[]): Tanda[] {
  const tandas = groupBy(compras, ({ parte }) => {
    const { contraparte } = chooseProveedor(parte)
    return `${claveOf(parte)}|${parte.ruta}|${contraparte?.rfc ?? ''}`
  })
  return [...tandas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, lista]) => {
      const [{ parte }] = lista
      const { contraparte } = chooseProveedor(parte)
      return { clave: claveOf(parte), ruta: parte.ruta, contraparte, compras: lista }
    })
}

function claveOf(parte: Parte): Tanda['clave'] {
  if (parte.origen === 'definitivo') return 'A1'
  return parte.pais === 'MEX' ? 'V1' : 'IN'
}
