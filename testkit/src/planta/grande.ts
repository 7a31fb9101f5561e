/** Large, slim plants for benchmarks: a ledger of a given number of lines, streamed to disk. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { formatFecha, parseFecha } from '@trazo/core/kernel'
import { Azar } from '../azar.ts'
import { COLUMNAS } from './tablas/tabla.ts'

export interface GrandeOptions {
  readonly semilla: number
  /** Ledger lines: lots and discharges, one to two. */
  readonly lineas: number
  /** Part numbers bought (20,000). */
  readonly partes?: number
}

export interface GrandeCuentas {
  readonly lotes: number
  readonly exportaciones: number
  /** Each export takes this many parts. */
  readonly componentes: number
}

const COMPONENTES = 4
const PARTIDAS = 5
const DIAS = 1826
const BLOQUE = 4_000
const FRACCIONES = ['85369099', '85444999', '85366999', '73181504', '39173999'] as const
const PAISES = ['USA', 'CHN', 'TWN', 'JPN', 'KOR', 'MEX'] as const
const NUMEROS = 500_000
const ADUANAS = ['40', '39', '11', '16'] as const
const PATENTES = ['2984', '2991', '0146', '2997'] as const

/**
 * Writes `empresa.yaml`, `importaciones.csv`, `exportaciones.csv`, `bom.csv` in `carpeta`: one lot for every two discharges
 * (each export takes four parts, two of them through a sub-assembly), demand by Zipf's law over the products, five years of
 * dates in no order. Memory does not grow with `lineas`. Same options, same bytes.
 */
export async function writePlantaGrande(carpeta: string, options: GrandeOptions): Promise<GrandeCuentas> {
  const lotes = Math.ceil(options.lineas / 3)
  const exportaciones = Math.ceil((options.lineas - lotes) / COMPONENTES)
  const productos = Math.ceil((options.partes ?? 20_000) / COMPONENTES)
  const azar = new Azar(options.semilla)
  await mkdir(carpeta, { recursive: true })
  const write = (nombre: string, bloques: Iterable<string>) =>
    pipeline(Readable.from(bloques), createWriteStream(join(carpeta, nombre)))
  await write('empresa.yaml', [EMPRESA])
  await write('bom.csv', writeBloques(header('bom'), productos, bomRows))
  await write(
    'importaciones.csv',
    writeBloques(header('importaciones'), lotes, importRow(azar.branch('entradas'), productos)),
  )
  await write(
    'exportaciones.csv',
    writeBloques(header('exportaciones'), exportaciones, exportRow(azar.branch('salidas'), productos)),
  )
  return { lotes, exportaciones, componentes: COMPONENTES }
}

const EMPRESA = `rfc: PGB010203AB1
razon_social: "Planta Grande de Banco, S.A. de C.V."
programa_immex: 77-2008
modalidad: industrial
inicio_programa: 2010-01-01
certificaciones: []
domicilios:
  - { clave: P1, tipo: planta, cp: "22444", municipio: Tijuana, estado: BCN }
`

function header(tabla: keyof typeof COLUMNAS): string {
  return `${COLUMNAS[tabla].replaceAll(', ', ',')}\n`
}

/** Rows by blocks, so that a file of any size passes through little memory. */
function* writeBloques(primera: string, cuantas: number, fila: (i: number) => string): Generator<string> {
  yield primera
  let bloque = ''
  for (let i = 0; i < cuantas; i++) {
    bloque += fila(i)
    if (i % BLOQUE === BLOQUE - 1) {
      yield bloque
      bloque = ''
    }
  }
  yield bloque
}

function nameParte(producto: number, lugar: number): string {
  return `M${String(producto * COMPONENTES + lugar).padStart(6, '0')}`
}

function nameProducto(producto: number): string {
  return `P${String(producto).padStart(6, '0')}`
}

/** Product over a sub-assembly: two parts each. */
function bomRows(producto: number): string {
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

/** Rank by Zipf's law: the inverse of the sum of 1/(k+1), read from a table of 65,536 equal steps. */
function makeZipf(azar: Azar, cuantos: number): () => number {
  const pasos = 65_536
  let total = 0
  for (let k = 1; k <= cuantos; k++) total += 1 / k
  const tabla = new Int32Array(pasos)
  const ancho = new Int32Array(pasos)
  let [k, suma] = [0, 1]
  for (let paso = 0; paso < pasos; paso++) {
    while (k < cuantos - 1 && suma < (total * paso) / pasos) suma += 1 / (++k + 1)
    tabla[paso] = k
    if (paso > 0) ancho[paso - 1] = k - tabla[paso - 1]
  }
  ancho[pasos - 1] = cuantos - 1 - tabla[pasos - 1]
  return () => {
    const paso = azar.next32() >>> 16
    return tabla[paso] + (ancho[paso] === 0 ? 0 : azar.entero(0, ancho[paso]))
  }
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

function importRow(azar: Azar, productos: number): (i: number) => string {
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

function exportRow(azar: Azar, productos: number): (i: number) => string {
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
