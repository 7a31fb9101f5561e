/** Part families: numbers of the same part, whose lots stand in one queue. */
import { columnaTexto, type Diccionarios, filasDe, type TablaLeida } from '#records'
import type { Libreta } from '../libreta.ts'

/** Part → the number that stands for its family: the first one by name. A part without family stands for itself. */
export type Familias = (parte: number) => number

/** A part belongs to one family, the first by name; a row that puts it in another one is set aside (FAMILIA_REPETIDA). */
export function resolveFamilias(
  tabla: TablaLeida | undefined,
  { partes }: Diccionarios,
  rangos: Int32Array,
  libreta: Libreta,
): Familias {
  if (!tabla) return (parte) => parte
  const familia = columnaTexto(tabla, 'familia')
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const nombres = familia.diccionario.ranks()
  const familiaDe = new Map<number, number>()
  for (let i = 0; i < filasDe(tabla); i++) {
    const known = familiaDe.get(parte[i])
    if (known === undefined || nombres[familia.ids[i]] < nombres[known])
      familiaDe.set(parte[i], familia.ids[i])
  }
  const primera = new Map<number, number>()
  for (const [numero, id] of familiaDe) {
    const known = primera.get(id)
    if (known === undefined || rangos[numero] < rangos[known]) primera.set(id, numero)
  }
  for (let i = 0; i < filasDe(tabla); i++) {
    const suya = familiaDe.get(parte[i])!
    if (suya === familia.ids[i]) continue
    const datos = { parte: partes.text(parte[i]), familia: familia.diccionario.text(suya) }
    libreta.reject(tabla, i, 'familia', familia.diccionario.text(familia.ids[i]), 'FAMILIA_REPETIDA', datos)
  }
  return (numero) => {
    const id = familiaDe.get(numero)
    return id === undefined ? numero : primera.get(id)!
  }
}
