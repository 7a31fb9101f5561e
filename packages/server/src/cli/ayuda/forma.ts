/** The shape of the help, the same in every language. */
export interface Ayuda {
  readonly titulo: string
  readonly grupos: readonly {
    readonly nombre: string
    readonly comandos: readonly {
      readonly nombre: string
      /** What it is for, in one line. */
      readonly linea: string
      /** Its arguments, after `trazo`. */
      readonly uso: readonly string[]
      readonly detalle: readonly string[]
    }[]
  }[]
  /** What an option means, for every command whose `uso` names it. */
  readonly opciones: readonly { readonly opcion: string; readonly linea: string }[]
  readonly pie: readonly string[]
}
