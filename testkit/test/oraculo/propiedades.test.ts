import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Compania, VACIA } from './compania.ts'
import { compania, corte } from './generadores/compania.ts'
import { CON_ORDENES, CUALQUIERA } from './generadores/piezas.ts'
import { checkDesperdicio, checkLotes, checkSalidas } from './invariantes/conservacion.ts'
import { checkFechas, checkOrden, checkPeps } from './invariantes/orden.ts'
import { bookReal, oracleTexts, realTexts } from './libro.ts'

const VECES = { seed: 20261120, numRuns: 300 }
const SIN_APERTURA = { ...CUALQUIERA, apertura: false }
/** No two lots with one key, so that a lot is told by it. */
const DISTINTAS = { ...SIN_APERTURA, clavesDistintas: true }
const SIN_PARIENTES = { ...DISTINTAS, parientes: false }
const UNA_UNIDAD = { ...SIN_PARIENTES, unidades: 'ninguna' } as const

describe('the book of any small company', { timeout: 600_000 }, () => {
  test('equals the oracle to the last digit', async () => {
    const sinCorte = fc.constant(undefined)
    const propiedad = fc.asyncProperty(compania(CUALQUIERA), fc.oneof(corte, sinCorte), async (una, dia) => {
      expect(await realTexts(una, dia)).toEqual(oracleTexts(una, dia))
    })
    await fc.assert(propiedad, { ...VECES, numRuns: 900 })
  })

  test('equals the oracle when production orders say what was consumed', async () => {
    const propiedad = fc.asyncProperty(compania(CON_ORDENES), corte, async (una, dia) => {
      expect(await realTexts(una, dia)).toEqual(oracleTexts(una, dia))
    })
    await fc.assert(propiedad, { ...VECES, numRuns: 400 })
  })

  test('conserves quantity and value per lot and dates no match before its entry', async () => {
    const propiedad = fc.asyncProperty(compania(DISTINTAS), corte, async (una, dia) => {
      const libro = await bookReal(una, dia)
      expect([...checkLotes(libro), ...checkFechas(libro, dia)]).toEqual([])
    })
    await fc.assert(propiedad, VECES)
  })

  test('follows PEPS where no part has relatives', async () => {
    const propiedad = fc.asyncProperty(compania(SIN_PARIENTES), corte, async (una, dia) => {
      expect(checkPeps(await bookReal(una, dia))).toEqual([])
    })
    await fc.assert(propiedad, VECES)
  })

  test('is in total order and conserves what each exit required and each disposal of waste took', async () => {
    const propiedad = fc.asyncProperty(compania(UNA_UNIDAD), corte, async (una, dia) => {
      const libro = await bookReal(una, dia)
      expect([...checkOrden(libro), ...checkSalidas(libro), ...checkDesperdicio(una, libro, dia)]).toEqual([])
    })
    await fc.assert(propiedad, VECES)
  })

  test('up to a day is the same whether or not later rows exist', async () => {
    const propiedad = fc.asyncProperty(compania(SIN_APERTURA), corte, async (una, dia) => {
      const recortada: Compania = {
        ...una,
        importaciones: una.importaciones.filter((fila) => fila.fecha_entrada <= dia),
        exportaciones: una.exportaciones.filter((fila) => fila.fecha <= dia),
        movimientos: una.movimientos.filter((fila) => fila.fecha <= dia),
      }
      const hasta = await bookReal(recortada, dia)
      const completo = await bookReal(una)
      expect(completo.descargos.filter((d) => d.salida_fecha <= dia)).toEqual(hasta.descargos)
    })
    await fc.assert(propiedad, VECES)
  })

  test('in quantities seven times as large gives the same values and seven times the quantities', async () => {
    const veces7 = (texto: string) => {
      const [entero, decimales = ''] = texto.split('.')
      const siete = String(BigInt(entero + decimales) * 7n).padStart(decimales.length + 1, '0')
      return decimales === ''
        ? siete
        : `${siete.slice(0, -decimales.length)}.${siete.slice(-decimales.length)}`
    }
    const CANTIDADES = ['cantidad', 'descargada', 'desperdicio', 'desperdicio_pendiente', 'saldo']
    const grow = (filas: readonly Record<string, string>[]) =>
      filas.map((fila) =>
        Object.fromEntries(
          Object.entries(fila).map(([campo, texto]) => [
            campo,
            [...CANTIDADES, 'requerida', 'faltante'].includes(campo) ? veces7(texto) : texto,
          ]),
        ),
      )
    const propiedad = fc.asyncProperty(compania({ ...UNA_UNIDAD, decimales: 1 }), corte, async (una, dia) => {
      const grande = {
        ...una,
        importaciones: grow(una.importaciones),
        exportaciones: grow(una.exportaciones),
        movimientos: grow(una.movimientos),
      }
      const [chico, libro] = [await bookReal(una, dia), await bookReal(grande, dia)]
      expect(libro).toEqual({
        lotes: grow(chico.lotes),
        descargos: grow(chico.descargos),
        saldos: grow(chico.saldos),
        faltantes: grow(chico.faltantes),
        capas: grow(chico.capas),
      })
    })
    await fc.assert(propiedad, VECES)
  })

  test('of a company without rows is empty', async () => {
    expect(await bookReal(VACIA, '2024-01-01')).toEqual({
      lotes: [],
      descargos: [],
      saldos: [],
      faltantes: [],
      capas: [],
    })
  })
})
