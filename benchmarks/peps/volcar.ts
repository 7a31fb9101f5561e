/** The workload as a file of plain arrays, for programs in other languages. */
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Carga, Movimientos } from './datos.ts'

/** int32 parts, lots and exits; then part, day, pedimento, quantity and (lots only) value of each table. */
export function writeCarga(archivo: string, { partes, lotes, salidas }: Carga): void {
  const fd = openSync(archivo, 'w')
  const write = (column: Int32Array | Float64Array) => writeWhole(fd, column)
  write(Int32Array.of(partes, lotes.n, salidas.n))
  const writeTable = (m: Movimientos) => {
    write(m.parte)
    write(m.fecha)
    write(m.pedimento)
    write(m.cantidad)
  }
  writeTable(lotes)
  write(lotes.valor)
  writeTable(salidas)
  closeSync(fd)
}

function writeWhole(fd: number, { buffer, byteOffset, byteLength }: Int32Array | Float64Array): void {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength)
  for (let from = 0; from < bytes.length; )
    from += writeSync(fd, bytes, from, Math.min(1 << 26, bytes.length - from))
}
