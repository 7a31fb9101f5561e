/**
 * Why the job could not be done at all: the input is not there, the disk is full. Exit status 2 and one coded line
 * (contract section 1). Bad data is never a Paro; neither is a bug.
 */
export class Paro extends Error {
  override name = 'Paro'
  /** A code of the registry, of class `paro`. */
  readonly codigo: string
  readonly datos: Readonly<Record<string, string>>

  constructor(codigo: string, datos: Readonly<Record<string, string>> = {}) {
    super(codigo)
    this.codigo = codigo
    this.datos = datos
  }
}
