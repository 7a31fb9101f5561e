/** A workbook that cannot be read. It never leaves this folder: `readXlsx` turns it into one line that says so. */
export class FallaLibro extends Error {
  override name = 'FallaLibro'
  readonly codigo: string
  readonly detalle: string

  constructor(codigo: string, detalle: string) {
    super(`${codigo}: ${detalle}`)
    this.codigo = codigo
    this.detalle = detalle
  }
}

/** The file is not what it should be: `detalle` is a short technical name of what broke. */
export function broken(detalle: string): FallaLibro {
  return new FallaLibro('LIBRO_ILEGIBLE', detalle)
}
