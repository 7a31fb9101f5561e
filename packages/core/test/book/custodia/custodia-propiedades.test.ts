import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCantidad, parseFecha } from '#kernel'
import type { NombreTabla, TablaLeida } from '#records'
import { bookCustodia } from '../../../src/book/custodia/custodia.ts'
import { declarar, makeDiccionarios } from '../declarar.ts'
import { LEY } from '../planta.ts'

/** A product takes 0.3 + 0.03 of A and leaves 0.02 of it as waste, and takes 2 of B; in thousandths, to stay whole. */
const BOM = `producto,componente,cantidad,unidad,merma,desperdicio,origen,vigente_desde,vigente_hasta
P,A,0.3,KG,0.03,0.02,,,
P,B,2,KG,,,nacional,,`
const MILESIMAS = {
  A: [{ de: 'A', consumo: 1000, desperdicio: 0 }],
  B: [{ de: 'B', consumo: 1000, desperdicio: 0 }],
  P: [
    { de: 'A', consumo: 330, desperdicio: 20 },
    { de: 'B', consumo: 2000, desperdicio: 0 },
  ],
} as const

interface Traspaso {
  readonly dia: number
  readonly sentido: 'envio' | 'retorno'
  readonly tercero: 'T1' | 'T2'
  readonly parte: 'A' | 'B' | 'P'
  readonly cantidad: number
}

const traspaso: fc.Arbitrary<Traspaso> = fc
  .record({
    dia: fc.integer({ min: 1, max: 9 }),
    sentido: fc.constantFrom('envio', 'retorno'),
    tercero: fc.constantFrom('T1', 'T2'),
    parte: fc.constantFrom('A', 'B', 'P'),
    cantidad: fc.integer({ min: 1, max: 60 }),
  } as const)
  .filter(({ sentido, parte }) => !(sentido === 'envio' && parte === 'P'))

const dayOf = (dia: number) => `2026-03-0${dia}`

function book(traspasos: readonly Traspaso[], corte: number) {
  const diccionarios = makeDiccionarios()
  const texto = traspasos.map((t) => [dayOf(t.dia), t.sentido, t.tercero, t.parte, t.cantidad, 'KG'].join())
  const encabezado = 'fecha,sentido,rfc_contraparte,numero_parte,cantidad,unidad'
  const tablas = new Map<NombreTabla, TablaLeida>([
    ['submaquila', declarar('submaquila', [encabezado, ...texto].join('\n'), diccionarios)],
    ['bom', declarar('bom', BOM, diccionarios)],
  ])
  const contexto = { ley: LEY, corte: parseFecha(dayOf(corte))!, diccionarios, fuentes: [{ archivo: 'a' }] }
  return { ...bookCustodia(tablas, contexto), diccionarios }
}

/** The same by a second hand: one list of sends, walked from its start at every return. In thousandths. */
function walk(traspasos: readonly Traspaso[], corte: number) {
  const inOrder = (sentido: string) =>
    traspasos
      .map((t, fila) => ({ ...t, fila }))
      .filter((t) => t.sentido === sentido && t.dia <= corte)
      .sort((a, b) => a.dia - b.dia || (a.parte < b.parte ? -1 : a.parte > b.parte ? 1 : a.fila - b.fila))
  const envios = inOrder('envio').map((t) => ({
    ...t,
    saldo: t.cantidad * 1000,
    devuelta: 0,
    desperdicio: 0,
  }))
  const faltantes: string[] = []
  for (const retorno of inOrder('retorno'))
    for (const { de, ...por } of MILESIMAS[retorno.parte])
      for (const clase of ['consumo', 'desperdicio'] as const) {
        let needed = retorno.cantidad * por[clase]
        for (const envio of envios) {
          if (envio.tercero !== retorno.tercero || envio.parte !== de || envio.dia > retorno.dia) continue
          const taken = Math.min(needed, envio.saldo)
          envio.saldo -= taken
          envio[clase === 'consumo' ? 'devuelta' : 'desperdicio'] += taken
          needed -= taken
        }
        if (needed > 0) faltantes.push(`${retorno.fila} ${de} ${needed}`)
      }
  return {
    envios: envios.map((e) => `${e.fila} ${e.devuelta} ${e.desperdicio} ${e.saldo}`).sort(),
    faltantes: faltantes.sort(),
  }
}

const thousandths = (micros: number) => Math.round(Number(formatCantidad(micros)) * 1000)

test('custody is what a second hand finds, walking the sends of each third party', () => {
  fc.assert(
    fc.property(fc.array(traspaso, { maxLength: 14 }), fc.integer({ min: 1, max: 9 }), (traspasos, corte) => {
      const { envios, faltantes, diccionarios } = book(traspasos, corte)
      const seen = {
        envios: envios
          .map((e) => [e.fila, ...[e.devuelta, e.desperdicio, e.saldo].map(thousandths)].join(' '))
          .sort(),
        faltantes: faltantes
          .map((f) => `${f.fila} ${diccionarios.partes.text(f.componente)} ${thousandths(f.faltante)}`)
          .sort(),
      }
      expect(seen).toEqual(walk(traspasos, corte))
    }),
    { numRuns: 300 },
  )
})

test('nothing is lost: every send is what returned, what became waste and what is still there; every match is of one', () => {
  fc.assert(
    fc.property(fc.array(traspaso, { maxLength: 14 }), (traspasos) => {
      const { envios, devoluciones } = book(traspasos, 9)
      for (const { fila, cantidad, devuelta, desperdicio, saldo } of envios) {
        expect(devuelta + desperdicio + saldo).toBe(cantidad)
        const suyas = devoluciones.filter((d) => d.envio === fila)
        expect(suyas.reduce((sum, d) => sum + d.cantidad, 0)).toBe(devuelta + desperdicio)
      }
    }),
    { numRuns: 200 },
  )
})
