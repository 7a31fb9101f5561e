/**
 * A ledger that does not fit in memory: lines go to disk by part, and whole parts are booked a window at a time under a
 * budget of lines; matches go to disk as they come, in the order of exits within their window.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Comprobacion, checkDesenlace, type Desenlace } from '../peps/comprobacion.ts'
import { type Carga, drawCarga } from '../peps/datos.ts'
import { finishKernel, runKernel } from '../peps/kernel.ts'
import { peakMib } from '../proceso.ts'
import { Cajones } from './cajones.ts'

/** Lines of a window, and of a piece of the workload as it is made. */
const VENTANA = 12_000_000
const TROZO = 1_000_000

export interface MedidaGrande {
  readonly fases: Readonly<Record<string, number>>
  readonly ventanas: number
  readonly pico_mib: number
  readonly comprobacion: Comprobacion
}

export function measureGrande(lineas: number, ventana = VENTANA): MedidaGrande {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-grande-'))
  const reloj = new Reloj()
  const cajones = new Cajones(carpeta)
  const salida = openSync(join(carpeta, 'descargos.bin'), 'w')
  try {
    reloj.mark('abrir_ms')
    drawCarga(lineas, TROZO, (tabla, movimientos) => {
      reloj.mark('generar_ms')
      cajones.add(tabla, movimientos)
      reloj.mark('repartir_ms')
    })
    cajones.finish()
    const ventanas = cajones.windows(ventana)
    const partes: Comprobacion[] = []
    for (const una of ventanas) {
      const carga = cajones.read(una)
      reloj.mark('traer_ms')
      const emparejado = runKernel(carga)
      reloj.mark('emparejar_ms')
      const fin = finishKernel(carga, emparejado)
      writeDescargos(salida, carga, fin)
      reloj.mark('escribir_ms')
      partes.push(checkDesenlace(carga, fin))
      reloj.mark('comprobar_ms')
    }
    const pico_mib = peakMib()
    return {
      fases: reloj.fases,
      ventanas: ventanas.length,
      pico_mib,
      comprobacion: partes.reduce(addComprobacion),
    }
  } finally {
    cajones.close()
    closeSync(salida)
    rmSync(carpeta, { recursive: true, force: true })
  }
}

/** Pedimentos of exit and lot, quantity and value of every match, as columns. */
function writeDescargos(fd: number, { lotes, salidas }: Carga, fin: Desenlace): void {
  const { n, salida, lote, cantidad, valor } = fin
  const pedimento = new Float64Array(n)
  for (let m = 0; m < n; m++) pedimento[m] = salidas.pedimento[salida[m]]
  writeWhole(fd, pedimento)
  for (let m = 0; m < n; m++) pedimento[m] = lotes.pedimento[lote[m]]
  for (const columna of [pedimento, cantidad, valor]) writeWhole(fd, columna)
}

function writeWhole(fd: number, { buffer, byteOffset, byteLength }: Float64Array): void {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength)
  for (let from = 0; from < bytes.length; ) from += writeSync(fd, bytes, from)
}

function addComprobacion(a: Comprobacion, b: Comprobacion): Comprobacion {
  const sum = (x: string, y: string) => String(BigInt(x) + BigInt(y))
  return {
    descargos: a.descargos + b.descargos,
    cantidad: sum(a.cantidad, b.cantidad),
    firma: sum(a.firma, b.firma),
    saldos: sum(a.saldos, b.saldos),
    faltantes: a.faltantes + b.faltantes,
    firma_faltantes: sum(a.firma_faltantes, b.firma_faltantes),
  }
}

/** Time since the last mark, added up by phase. */
class Reloj {
  readonly fases: Record<string, number> = {}
  #since = performance.now()

  mark(fase: string): void {
    const now = performance.now()
    this.fases[fase] = (this.fases[fase] ?? 0) + now - this.#since
    this.#since = now
  }
}
