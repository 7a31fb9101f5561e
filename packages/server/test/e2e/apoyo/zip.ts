/** ZIPs made and opened by hand, so that every field of them can lie. */
import { writeFileSync } from 'node:fs'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export interface Miembro {
  readonly nombre: string
  readonly datos: string | Uint8Array
  /** 0 stored, 8 deflated (the default), or one that nobody knows. */
  readonly metodo?: number
  /** Bit 0: encrypted. */
  readonly banderas?: number
  /** What the directory says instead of the truth. */
  readonly crc?: number
  readonly anuncia?: number
}

export function makeZip(miembros: readonly Miembro[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const miembro of miembros) {
    const datos = Buffer.from(miembro.datos as string)
    const metodo = miembro.metodo ?? 8
    const cuerpo = metodo === 8 ? deflateRawSync(datos) : datos
    const nombre = Buffer.from(miembro.nombre)
    const comun = Buffer.alloc(26)
    comun.writeUInt16LE(20, 0)
    comun.writeUInt16LE(0x800 | (miembro.banderas ?? 0), 2)
    comun.writeUInt16LE(metodo, 4)
    comun.writeUInt32LE(miembro.crc ?? crc32(datos), 10)
    comun.writeUInt32LE(cuerpo.length, 14)
    comun.writeUInt32LE(miembro.anuncia ?? datos.length, 18)
    comun.writeUInt16LE(nombre.length, 22)
    const resto = Buffer.alloc(14)
    resto.writeUInt32LE(offset, 10)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), comun, nombre, cuerpo)
    centrals.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), comun, resto, nombre)
    offset += 4 + comun.length + nombre.length + cuerpo.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(miembros.length, 8)
  end.writeUInt16LE(miembros.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

export function writeZip(ruta: string, miembros: readonly Miembro[]): void {
  writeFileSync(ruta, makeZip(miembros))
}

/** Members of an ordinary ZIP: name and bytes, told by its directory. */
export function openZip(bytes: Buffer): [string, Buffer][] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const miembros: [string, Buffer][] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [metodo, comprimido, largo] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ]
    const nombre = bytes.toString('utf8', at + 46, at + 46 + largo)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + comprimido)
    miembros.push([nombre, metodo === 8 ? inflateRawSync(data) : data])
    at += 46 + largo + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return miembros
}
