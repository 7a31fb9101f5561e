/** Balances as of any past day are those of a run that stops there, whatever the plant did: drawn from a seed. */
import { formatFecha } from '@trazo/core/kernel'
import type { Ley } from '@trazo/core/legal'
import { beforeAll, expect, it } from 'vitest'
import { openExporte } from '../../src/reportes/exportar.ts'
import { dia, type FilaDePrueba } from '../apoyo.ts'
import { openLeyDelRepositorio } from '../ley.ts'
import { createLibro, readAll, type Tablas } from './apoyo.ts'

const COLUMNAS =
  'pedimento,partida,numero_parte,cantidad,descargada,desperdicio,desperdicio_pendiente,saldo,valor_saldo_mxn,estado'.split(
    ',',
  )
const INICIO = dia('2024-01-01')

/** A generator of whole numbers below a limit, the same for the same seed. */
function drawFrom(semilla: number): (limite: number) => number {
  let estado = semilla
  return (limite) => {
    estado = (Math.imul(estado, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((estado / 0x80000000) * limite)
  }
}

function makePlanta(semilla: number): Tablas {
  const draw = drawFrom(semilla)
  const fecha = () => formatFecha(INICIO + draw(900))
  const parte = () => `C-${draw(3)}`
  const importaciones = Array.from({ length: 14 }, (_, i): FilaDePrueba => {
    const fecha_entrada = fecha()
    return {
      pedimento: `${fecha_entrada.slice(2, 4)}243999${fecha_entrada[3]}${String(100000 + i)}`,
      clave: 'IN',
      fecha_entrada,
      partida: String(1 + draw(3)),
      numero_parte: parte(),
      cantidad: `${1 + draw(200)}.${draw(1000)}`,
      unidad: draw(2) === 0 ? 'KG' : 'G',
      valor_aduana_mxn: `${draw(90000)}.${10 + draw(90)}`,
    }
  })
  const exportaciones = Array.from(
    { length: 12 },
    (_, i): FilaDePrueba => ({
      pedimento: `2424399940${String(10000 + i)}`,
      clave: 'RT',
      fecha: fecha(),
      partida: '1',
      numero_parte: draw(4) === 0 ? parte() : 'P-1',
      cantidad: String(1 + draw(60)),
      unidad: 'KG',
    }),
  )
  const movimientos = Array.from(
    { length: 8 },
    (): FilaDePrueba => ({
      fecha: fecha(),
      tipo: ['destruccion_desperdicio', 'venta_desperdicio', 'destruccion'][draw(3)],
      numero_parte: parte(),
      cantidad: `${draw(9)}.${1 + draw(900)}`,
      unidad: draw(3) === 0 ? 'G' : 'KG',
      entrada_pedimento: draw(3) === 0 ? importaciones[draw(importaciones.length)].pedimento : '',
    }),
  )
  const bom = [0, 1, 2].map((n) => ({
    producto: 'P-1',
    componente: `C-${n}`,
    cantidad: `0.${1 + draw(90)}`,
    unidad: 'KG',
    merma: '0.01',
    desperdicio: `0.0${1 + draw(9)}`,
  }))
  const unidades = [0, 1, 2].map((n) => ({ numero_parte: `C-${n}`, de: 'KG', a: 'G', factor: '1000' }))
  return { importaciones, exportaciones, movimientos, bom, unidades }
}

let ley: Ley

beforeAll(async () => {
  ley = await openLeyDelRepositorio()
})

it.each([2, 3, 4, 5, 6, 7])('plant %i', async (semilla) => {
  const planta = makePlanta(semilla)
  const draw = drawFrom(semilla + 1000)
  const larga = await createLibro(ley, planta, '2027-12-31')
  for (const corte of [0, 1, 2].map(() => INICIO + 200 + draw(800))) {
    const corta = await createLibro(ley, planta, formatFecha(corte))
    const pedido = { lee: 'saldos', corte, columnas: COLUMNAS, donde: [], agrupar: [], orden: [] }
    const guardado = await corta.readFilas(`select ${COLUMNAS.join(', ')} from saldo order by fila`)
    expect(await readAll(await openExporte(larga, ley, pedido)), formatFecha(corte)).toEqual(
      guardado.map((fila) => COLUMNAS.map((columna) => fila[columna])),
    )
    corta.close()
  }
  const [{ desperdicio }] = await larga.readFilas(
    'select count(*) as desperdicio from lote where desperdicio > desperdicio_pendiente',
  )
  expect(Number(desperdicio)).toBeGreaterThan(0)
  larga.close()
})
