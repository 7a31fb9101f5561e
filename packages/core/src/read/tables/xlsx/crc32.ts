/** The checksum of ZIP members. */

const TABLE = new Int32Array(256)
for (let n = 0; n < 256; n++) {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  TABLE[n] = c
}

export class Crc32 {
  #crc = -1

  update(bytes: Uint8Array): void {
    let crc = this.#crc
    for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]) & 0xff]
    this.#crc = crc
  }

  value(): number {
    return ~this.#crc >>> 0
  }
}
