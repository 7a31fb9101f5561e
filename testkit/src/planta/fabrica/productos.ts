/** What the plant makes: price from the cost of its materials, weight from theirs. */
import { type Dias, scaleDecimal, toSafe } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { CLIENTES } from '../catalogo/terceros.ts'
import { mulDiv } from '../cuentas.ts'
import type { Parte, Producto } from '../modelo.ts'
import type { Explosion } from './explosion.ts'

/** Tariff items of the products (TIGIE with NICO, about April 2026). */
const ARNES = {
  fraccion: '85444299',
  nico: '04',
  umt: 'KG',
  descripcion: 'Arnés eléctrico con conectores',
} as const
const MODULO = {
  fraccion: '85371099',
  nico: '99',
  umt: 'KG',
  descripcion: 'Tablero de control ensamblado',
} as const
const CABLEADO = {
  fraccion: '85444299',
  nico: '03',
  umt: 'KG',
  descripcion: 'Arnés para aparato electrodoméstico',
} as const

const MODELOS = ['serie A', 'serie B', 'serie C', 'compacto', 'reforzado', 'para exterior']

export function designProductos(
  azar: Azar,
  numeros: readonly string[],
  explosion: Explosion,
  partes: ReadonlyMap<string, Parte>,
  dia: Dias,
): Producto[] {
  return numeros.map((numero, i) => {
    const tipo = i % 4 === 3 ? MODULO : i % 3 === 1 ? CABLEADO : ARNES
    const { costo, peso } = addMaterials(numero, explosion, partes, dia)
    const precio = Math.max(50, Math.ceil(mulDiv(costo, azar.entero(128, 145), 10_000)))
    const cliente = CLIENTES[i % CLIENTES.length]
    const ruta = cliente.contraparte ? 'virtual' : i % 3 === 2 ? 'tecate' : 'otay'
    const { fraccion, nico, umt } = tipo
    const descripcion = `${tipo.descripcion} ${azar.pick(MODELOS)}`
    const agregado = Math.max(1, precio - Math.floor(costo / 100))
    return { numero, descripcion, fraccion, nico, umt, peso, precio, agregado, cliente, ruta }
  })
}

/** Cost in ten-thousandths of a dollar and weight in milligrams of the temporary materials of one piece. */
function addMaterials(
  producto: string,
  explosion: Explosion,
  partes: ReadonlyMap<string, Parte>,
  dia: Dias,
): { costo: number; peso: number } {
  let costo = 0
  let peso = 0
  for (const [numero, { consumo }] of explosion.explode(producto, dia)) {
    const parte = partes.get(numero)
    if (parte === undefined) continue
    const micros = toSafe(scaleDecimal(consumo, 6))
    costo += mulDiv(micros, parte.precio, 1_000_000)
    peso += mulDiv(micros, parte.peso, 1_000_000)
  }
  return { costo, peso: Math.max(1000, peso) }
}
