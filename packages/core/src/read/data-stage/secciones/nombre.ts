/** What the name of a file says: `<folio>_<code>.asc`. A help only; the header decides what a file is. */

const CODIGOS = '50[1-9]|51[0-2]|520|55[1-8]|70[12]|sel|inci|resumen'
const CON_CODIGO = new RegExp(`^(?:(?<prefijo>.*?)[_\\- ]+)?(?<codigo>${CODIGOS})(?:[^a-z0-9].*)?$`, 'i')

/** Last part of the name, after folders and ZIPs. */
export function baseName(archivo: string): string {
  return archivo.slice(Math.max(archivo.lastIndexOf('/'), archivo.lastIndexOf('!')) + 1)
}

/** What comes before: the folder or ZIP that holds it, empty at the top. */
export function containerName(archivo: string): string {
  return archivo.slice(0, Math.max(0, archivo.length - baseName(archivo).length - 1))
}

/** Code of the section that the name carries, as it is officially written, or null. */
export function codeInName(archivo: string): string | null {
  const codigo = CON_CODIGO.exec(baseName(archivo))?.groups?.codigo
  if (codigo === undefined) return null
  return /^\d/.test(codigo) ? codigo : codigo[0].toUpperCase() + codigo.slice(1).toLowerCase()
}

/** What stands before the code: the folio of the delivery, as a rule. Empty when there is none. */
export function prefixInName(archivo: string): string {
  return CON_CODIGO.exec(baseName(archivo))?.groups?.prefijo ?? ''
}
