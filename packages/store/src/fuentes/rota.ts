/**
 * A file that turned out broken while it was being read: bad checksum, cut short, unreadable.
 * Thrown by `chunks()` and `all()`; whoever reads sets the whole file aside with this code and discards its rows.
 */
export class FuenteRota extends Error {
  override name = 'FuenteRota'
  readonly codigo: string
  readonly archivo: string

  constructor(codigo: string, archivo: string, cause?: unknown) {
    super(`${codigo}: ${archivo}`, { cause })
    this.codigo = codigo
    this.archivo = archivo
  }
}
