/** ZIPs made by hand, so that every field of them can lie. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface MiembroCrudo {
  nombre: string
  datos: Uint8Array | string
  metodo?: number
  banderas?: number
  crc?: number
  /** Size that the directory announces. */
  bytes?: number
  /** Place of another member that this one claims as its own. */
  desplazamiento?: number
}

export function makeZip(miembros: MiembroCrudo[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const miembro of miembros) {
    const datos = Buffer.from(miembro.datos as string)
    const metodo = miembro.metodo ?? 8
    const cuerpo = metodo === 8 ? deflateRawSync(datos) : datos
    const nombre = Buffer.from(miembro.nombre, 'utf8')
    const comun = Buffer.alloc(26)
    comun.writeUInt16LE(20, 0)
    comun.writeUInt16LE(0x800 | (miembro.banderas ?? 0), 2)
    comun.writeUInt16LE(metodo, 4)
    comun.writeUInt32LE(miembro.crc ?? crc32(datos), 10)
    comun.writeUInt32LE(cuerpo.length, 14)
    comun.writeUInt32LE(miembro.bytes ?? datos.length, 18)
    comun.writeUInt16LE(nombre.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), comun, nombre, cuerpo])
    const resto = Buffer.alloc(14)
    resto.writeUInt32LE(miembro.desplazamiento ?? offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), comun, resto, nombre]))
    locals.push(local)
    offset += local.length
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
