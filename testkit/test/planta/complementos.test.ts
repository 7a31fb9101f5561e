import { describe, expect, it } from 'vitest'
import { simulatePlanta } from '../../src/index.ts'
import { CORTA, readTabla } from './apoyo.ts'

const { planta, verdad } = simulatePlanta(CORTA)

describe('the tables that complete an honest ledger', () => {
  it('pairs every transfer of either side with one pedimento of the other firm', () => {
    const virtuales = [...readTabla(planta, 'importaciones'), ...readTabla(planta, 'exportaciones')]
      .filter((row) => row.clave === 'V1')
      .map((row) => row.pedimento.replaceAll(' ', ''))
    const pares = readTabla(planta, 'pares_virtuales')
    expect(new Set(virtuales).size).toBeGreaterThan(10)
    for (const pedimento of new Set(virtuales))
      expect([pedimento, pares.filter((par) => par.pedimento === pedimento).length]).toEqual([pedimento, 1])
    expect(new Set(pares.map((par) => par.pedimento_par)).size).toBe(pares.length)
    expect(pares.some((par) => par.pedimento_par === par.pedimento)).toBe(false)
  })

  it('brings back all that went out to a registered third party', () => {
    const [tercero] = readTabla(planta, 'terceros')
    const totals = new Map<string, number>()
    for (const row of readTabla(planta, 'submaquila')) {
      expect(row.rfc_contraparte).toBe(tercero.rfc_contraparte)
      const signed = Number(row.cantidad) * (row.sentido === 'envio' ? 1 : -1)
      totals.set(row.numero_parte, (totals.get(row.numero_parte) ?? 0) + signed)
    }
    expect(totals.size).toBeGreaterThan(0)
    expect([...totals.values()].every((total) => total === 0)).toBe(true)
  })

  it('orders as many pieces as were shipped, from parts of the bill', () => {
    const ordenes = readTabla(planta, 'ordenes_produccion')
    const componentes = new Set(readTabla(planta, 'bom').map((row) => row.componente))
    expect(ordenes.length).toBeGreaterThan(100)
    expect(ordenes.every((row) => componentes.has(row.componente))).toBe(true)
    const piezas = new Map(ordenes.map((row) => [row.orden, Number(row.cantidad_producida)]))
    const hechas = [...piezas.values()].reduce((sum, n) => sum + n, 0)
    const productos = new Set(ordenes.map((row) => row.producto))
    // Of a chain that the company captured whole, only the last pedimento stands.
    const reemplazados = new Set(
      verdad.rectificaciones.filter((r) => r.captura === 'ambos').flatMap((r) => r.cadena.slice(0, -1)),
    )
    const enviadas = readTabla(planta, 'exportaciones')
      .filter(
        (row) => productos.has(row.numero_parte) && !reemplazados.has(row.pedimento.replaceAll(' ', '')),
      )
      .reduce((sum, row) => sum + Number(row.cantidad), 0)
    expect(hechas).toBe(enviadas)
  })

  it('gives notice before it destroys, and keeps the record', () => {
    const avisos = new Map(readTabla(planta, 'avisos_destino').map((row) => [row.documento, row]))
    const movimientos = readTabla(planta, 'movimientos').filter((row) => row.tipo.startsWith('destruccion'))
    expect(movimientos.length).toBeGreaterThan(0)
    for (const { documento, fecha } of movimientos) {
      const aviso = avisos.get(documento)
      expect([documento, aviso?.fecha_evento, (aviso?.fecha_aviso ?? '') < fecha]).toEqual([
        documento,
        fecha,
        true,
      ])
    }
  })
})
