/** Machines: imported as fixed assets, one row a serial, one of them returned in time. */
import type { Dias } from '@trazo/core/kernel'
import { PROVEEDORES } from '../catalogo/terceros.ts'
import { splitTotal } from '../cuentas.ts'
import type { Activo, Operacion } from '../modelo.ts'
import { groupPartidas, type Mercancia, makeOperacion, type Taller } from './taller.ts'

/** Tariff items of TIGIE with NICO, about April 2026: number, name, item, NICO, duty, grams, dollars. */
const MAQUINAS = [
  ['AF-0001', 'Máquina enrolladora y cortadora de cable', '84798199', '02', 0, 480_000, 38_500],
  ['AF-0002', 'Prensa para engaste de terminales', '84798999', '01', 0, 145_000, 12_900],
  ['AF-0003', 'Probador eléctrico de arneses', '90308999', '99', 0, 38_000, 21_400],
  ['AF-0004', 'Soldadora ultrasónica de termoplástico', '85158091', '02', 0, 96_000, 17_250],
  ['AF-0005', 'Comparador óptico de medición', '90318099', '99', 0, 64_000, 26_800],
] as const

const PIEZA = 1_000_000

/** One pedimento `AF` with the machines of the places given in the catalogue, and how many of each. */
export function importActivos(
  taller: Taller,
  fecha: Dias,
  lista: readonly (readonly [number, number])[],
): Activo[] {
  const proveedor = PROVEEDORES[1]
  const mercancias = lista.map(([lugar, cuantas]): Mercancia => {
    const [numero_parte, descripcion, fraccion, nico, igi, gramos, dolares] = MAQUINAS[lugar]
    const series = Array.from({ length: cuantas }, () => numberSerie(taller))
    const renglon = { numero_parte, descripcion, cantidad: cuantas * PIEZA, peso: gramos * 1000 * cuantas }
    return {
      ...{ fraccion, nico, igi, unidad: 'PZA', umt: 'PZA', pais: 'USA', paisTercero: 'USA', agregado: 0 },
      tipoBien: 'activo_fijo',
      series,
      renglon: {
        ...renglon,
        usd: dolares * 100 * cuantas,
        tercero: proveedor.nombre,
        factura: `${proveedor.siglas}-M${fecha}`,
      },
    }
  })
  const partidas = groupPartidas(mercancias, taller.tipoCambio.on(fecha), 4_200)
  const datos = {
    clave: 'AF',
    tipo: 1,
    ruta: 'otay',
    fecha,
    fletes: 4_200,
    partidas,
    registro: 'importaciones',
  } as const
  return listActivos(makeOperacion(taller, datos))
}

/** Serials keep their leading zeros. */
function numberSerie(taller: Taller): string {
  return `00${taller.azar.entero(100_000, 999_999)}-${taller.azar.entero(10, 99)}`
}

function listActivos(operacion: Operacion): Activo[] {
  return operacion.partidas.flatMap((partida) => {
    const [renglon] = partida.renglones
    const valores = splitTotal(
      renglon.mxn,
      partida.series.map(() => 1),
    )
    return partida.series.map((serie, i) => ({
      ...{ operacion, partida: partida.secuencia, renglon, serie, mxn: valores[i] },
      fraccion: partida.fraccion,
      domicilio: 'P1',
      baja: null,
    }))
  })
}

/** The machine goes back abroad. */
export function returnActivo(taller: Taller, activo: Activo, fecha: Dias): Activo {
  const [partida] = activo.operacion.partidas.filter((p) => p.secuencia === activo.partida)
  const piezas = partida.series.length
  const { cantidad, peso, usd } = activo.renglon
  const parte = {
    cantidad: cantidad / piezas,
    peso: Math.floor(peso / piezas),
    usd: Math.floor(usd / piezas),
  }
  const renglones = [{ ...activo.renglon, ...parte, mxn: activo.mxn }]
  const partidas = [{ ...partida, secuencia: 1, renglones, series: [activo.serie] }]
  const datos = { clave: 'RT', tipo: 2, ruta: 'otay', fecha, partidas, registro: 'activos_fijos' } as const
  return { ...activo, baja: makeOperacion(taller, datos) }
}
