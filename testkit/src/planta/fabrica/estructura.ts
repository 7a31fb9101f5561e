/** Which node of the plant's products uses which: products over sub-assemblies over smaller ones over bought parts. */
import type { Azar } from '../../azar.ts'
import type { Parte } from '../modelo.ts'

export interface Nodo {
  readonly numero: string
  readonly nivel: 'producto' | 'subensamble' | 'conjunto'
  readonly partes: Parte[]
  readonly hijos: Nodo[]
}

/** Every part, sub-assembly and smaller assembly is used at least once; common ones are shared by several. */
export function designEstructura(azar: Azar, partes: readonly Parte[], productos: number): Nodo[] {
  const nodos = (nivel: Nodo['nivel'], prefijo: string, cuantos: number): Nodo[] =>
    Array.from({ length: cuantos }, (_, i) => ({
      numero: `${prefijo}-${String(i + 1).padStart(4, '0')}`,
      nivel,
      partes: [],
      hijos: [],
    }))
  const altos = nodos('producto', 'ARN', productos)
  const medios = nodos('subensamble', 'SUB', Math.max(2, Math.ceil(productos * 0.75)))
  const bajos = nodos('conjunto', 'CJT', Math.max(1, Math.ceil(productos / 4)))
  hang(azar, medios, bajos, [0, 1])
  hang(azar, altos, medios, [1, 3])
  const temporales = azar.shuffle(partes.filter((p) => p.origen === 'temporal'))
  const todos = [...altos, ...medios, ...bajos]
  temporales.forEach((parte, i) => {
    todos[i % todos.length].partes.push(parte)
  })
  for (const nodo of todos) fill(azar, nodo, temporales, nodo.nivel === 'producto' ? [5, 9] : [3, 5])
  share(
    azar,
    altos,
    partes.filter((p) => p.origen === 'definitivo'),
    1,
  )
  share(
    azar,
    altos,
    partes.filter((p) => p.origen === 'nacional'),
    2,
  )
  return todos
}

/** Gives every child at least one parent, and every parent some children. */
function hang(
  azar: Azar,
  padres: readonly Nodo[],
  hijos: readonly Nodo[],
  cuantos: readonly [number, number],
): void {
  hijos.forEach((hijo, i) => {
    padres[i % padres.length].hijos.push(hijo)
  })
  for (const padre of padres) {
    const meta = azar.entero(...cuantos)
    for (let i = padre.hijos.length; i < meta; i++) {
      const hijo = azar.pick(hijos)
      if (!padre.hijos.includes(hijo)) padre.hijos.push(hijo)
    }
  }
}

function fill(azar: Azar, nodo: Nodo, partes: readonly Parte[], cuantas: readonly [number, number]): void {
  const meta = azar.entero(...cuantas)
  for (let i = nodo.partes.length; i < meta; i++) {
    const parte = azar.pick(partes)
    if (!nodo.partes.includes(parte)) nodo.partes.push(parte)
  }
}

function share(azar: Azar, nodos: readonly Nodo[], partes: readonly Parte[], cuantas: number): void {
  partes.forEach((parte, i) => {
    nodos[i % nodos.length].partes.push(parte)
  })
  for (const nodo of nodos) {
    const parte = azar.pick(partes)
    if (cuantas > 1 && !nodo.partes.includes(parte)) nodo.partes.push(parte)
  }
}
