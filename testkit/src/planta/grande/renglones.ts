/** Rows of a large, slim plant, one at a time. */
import { formatFecha, parseFecha } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { makeZipf } from './zipf.ts'

/** Parts that each product takes. */
export const COMPONENTES = 4
const PARTIDAS = 5
const DIAS = 1826
const FRACCIONES = ['85369099', '85444999', '85366999', '73181504', '39173999'] as const
const PAISES = ['USA', 'CHN', 'TWN', 'JPN', 'KOR', 'MEX'] as const
const NUMEROS = 500_000
const ADUANAS = ['40', '39', '11', '16'] as const
const PATENTES = ['2984', '2991', '0146', '2997'] as const

function nameParte(producto: number, lugar: number): string {
  return `M${String(producto * COMPONENTES + lugar).padStart(6, '0')}`
}

function nameProducto(producto: number): string {
  return `P${String(producto).padStart(6, '0')}`
}

/** Product over a sub-assembly: two parts each. */
export function bomRows(producto: number): string {
  const [p, s] = [nameProducto(producto), `S${String(producto).padStart(6, '0')}`]
  const uso = (1 + (producto % 5)) / 2
  return [
    `${p},${s},1,PZA,,,,,`,
    `${p},${nameParte(producto, 0)},${uso},PZA,0.01,,,,`,
    `${p},${nameParte(producto, 1)},2,PZA,,,,,`,
    `${s},${nameParte(producto, 2)},1.25,PZA,0.025,,,,`,
    `${s},${nameParte(producto, 3)},3,PZA,,,,,\n`,
  ].join('\n')
}

const PRIMER_DIA = parseFecha('2021-11-01') ?? 0
const FECHAS = Array.from({ length: DIAS }, (_, i) => formatFecha(PRIMER_DIA + i))

/** Lines of five to a pedimento; all of one pedimento share its day. `base` keeps entries and exits apart. */
function numberPedimento(azar: Azar, base: number): (i: number) => Cabeza {
  let [pedimento, fecha] = ['', '']
  return (i) => {
    if (i % PARTIDAS === 0) {
      fecha = FECHAS[azar.entero(0, DIAS - 1)]
      const serie = Math.floor(i / PARTIDAS)
      const lugar = Math.floor(serie / NUMEROS)
      const aduana = ADUANAS[Math.floor(lugar / PATENTES.length) % ADUANAS.length]
      const numero = String(base + (serie % NUMEROS)).padStart(6, '0')
      pedimento = `${fecha.slice(2, 4)}${aduana}${PATENTES[lugar % PATENTES.length]}${fecha[3]}${numero}`
    }
    return { pedimento, fecha, partida: (i % PARTIDAS) + 1 }
  }
}

interface Cabeza {
  readonly pedimento: string
  readonly fecha: string
  readonly partida: number
}

export function importRow(azar: Azar, productos: number): (i: number) => string {
  const zipf = makeZipf(azar.branch('zipf'), productos)
  const number = numberPedimento(azar.branch('pedimentos'), 0)
  return (i) => {
    const { pedimento, fecha, partida } = number(i)
    const producto = zipf()
    const parte = nameParte(producto, i % COMPONENTES)
    const cantidad = azar.entero(200, 900)
    const valor = `${azar.entero(500, 90_000)}.${azar.entero(10, 99)}`
    const fraccion = FRACCIONES[producto % FRACCIONES.length]
    const pais = PAISES[producto % PAISES.length]
    return `${pedimento},IN,${fecha},${partida},${parte},insumo ${parte},${fraccion},00,${cantidad},PZA,${valor},${valor},${pais},Proveedor ${producto % 97},F-${i},,,\n`
  }
}

export function exportRow(azar: Azar, productos: number): (i: number) => string {
  const zipf = makeZipf(azar.branch('zipf'), productos)
  const number = numberPedimento(azar.branch('pedimentos'), NUMEROS)
  return (i) => {
    const { pedimento, fecha, partida } = number(i)
    const producto = zipf()
    const nombre = nameProducto(producto)
    const cantidad = azar.entero(20, 260)
    const valor = `${cantidad * 21}.50`
    return `${pedimento},RT,${fecha},${partida},${nombre},producto ${nombre},85444299,${cantidad},PZA,${valor},USA,Cliente ${producto % 41},E-${i},,\n`
  }
}
