import fc from 'fast-check'
import type { Row } from '../../../src/oraculo/index.ts'
import { diaDeEntrada, entrada, PARES, parte, parteDeLote, partida } from './filas.ts'
import { cantidad, DIAS, decimal, often, type Rasgos, unidad } from './piezas.ts'

/** Mostly of one day, so that a company has an opening; some of another one, or of a lot that could not be in it. */
export function saldoInicial(rasgos: Rasgos): fc.Arbitrary<Row> {
  return parteDeLote.chain((numeroParte) =>
    fc.record({
      fecha_saldo: often(fc.constant('2024-02-14'), fc.constantFrom('2023-02-14', '2024-03-01')),
      pedimento: entrada,
      clave: often(fc.constant('IN'), fc.constantFrom('V1', 'AF', 'A1')),
      fecha_entrada: diaDeEntrada,
      partida,
      numero_parte: fc.constant(numeroParte),
      fraccion: fc.constantFrom('85369099', '01012101', '73181599'),
      cantidad: fc.constantFrom('', '', '20', '1000000'),
      saldo: often(cantidad(40, rasgos.decimales), fc.constantFrom('0', '0.000001', '20')),
      unidad: unidad(rasgos, numeroParte),
      valor_saldo_mxn: decimal(2000, 2, 0),
      pais_origen: fc.constantFrom('USA', 'VNM', ''),
      tipo_bien: often(fc.constant(''), fc.constantFrom('insumo', 'contenedor', 'activo_fijo')),
      evidencia: fc.constantFrom('', 'pedimento', 'conteo'),
    }),
  )
}

export const familia: fc.Arbitrary<Row> = fc.record({
  familia: fc.constantFrom('F', 'f'),
  numero_parte: parte,
})

export const alterno: fc.Arbitrary<Row> = fc.record({
  numero_parte: often(fc.constantFrom('M2', 'M10'), parte),
  alterno: parteDeLote,
  prioridad: fc.constantFrom('', '1', '2', '10'),
})

/** The rows of one order: what it made on its day, and what that took. */
export function orden(rasgos: Rasgos): fc.Arbitrary<Row[]> {
  const de = fc.constantFrom(...new Set(PARES.map(({ producto }) => producto)))
  return de.chain((producto) => {
    const componentes = PARES.filter((par) => par.producto === producto).map(({ componente }) => componente)
    const consumo = fc.constantFrom(...componentes).chain((componente) =>
      fc.record({
        componente: fc.constant(componente),
        cantidad_consumida: often(cantidad(60, rasgos.decimales), fc.constant('0')),
        unidad: unidad(rasgos, componente),
        cantidad_desperdicio: fc.constantFrom('', '0', '1', '0.5'),
        origen: fc.constantFrom('', '', 'temporal', 'nacional', 'definitivo'),
      }),
    )
    return fc
      .record({
        fecha: fc.constantFrom(...DIAS.slice(6)),
        producida: cantidad(20, rasgos.decimales),
        consumos: fc.array(consumo, { minLength: 1, maxLength: 3 }),
      })
      .map(({ fecha, producida, consumos }) =>
        consumos.map((fila) => ({ ...fila, fecha, producto, cantidad_producida: producida })),
      )
  })
}
