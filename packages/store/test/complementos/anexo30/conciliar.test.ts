import type { Ley } from '@trazo/core/legal'
import type { Empresa } from '@trazo/core/records'
import { beforeAll, describe, expect, it } from 'vitest'
import { reconcileAnexo30 } from '../../../src/complementos/anexo30/conciliar.ts'
import { dia, EMPRESA, type FilaDePrueba } from '../../apoyo.ts'
import { openLeyDelRepositorio } from '../../ley.ts'
import { createLibro, type Tablas } from '../../reportes/apoyo.ts'

const CERTIFICADA: Empresa = {
  ...EMPRESA,
  certificaciones: [{ tipo: 'iva_ieps', rubro: 'A', desde: dia('2026-01-01'), hasta: null }],
}
const entrada = (
  pedimento: string,
  fecha_entrada: string,
  numero_parte: string,
  fraccion: string,
  valor: string,
) => ({
  pedimento,
  clave: 'IN',
  fecha_entrada,
  partida: '1',
  numero_parte,
  fraccion,
  cantidad: '10',
  unidad: 'KG',
  valor_aduana_mxn: valor,
})
const retorno = (fecha: string, numero_parte: string, cantidad: string) => ({
  fecha,
  tipo: 'retorno_mismo_estado',
  numero_parte,
  cantidad,
  unidad: 'KG',
})
const [A, B, C] = ['262439996000001', '262439996000002', '262439996000003']
const TABLAS: Tablas = {
  importaciones: [
    entrada(A, '2026-01-10', 'P-1', '74081901', '1000.00'),
    entrada(B, '2026-02-10', 'P-2', '74081901', '500.00'),
    entrada(C, '2026-03-10', 'P-3', '39269099', '200.00'),
  ],
  movimientos: [retorno('2026-03-20', 'P-2', '4'), retorno('2026-06-05', 'P-1', '1')],
}
const cuenta = (
  pedimento: string,
  fraccion: string,
  cargo_mxn: string,
  descargo_mxn: string,
): FilaDePrueba => ({
  pedimento,
  fraccion,
  fecha: '2026-03-31',
  cargo_mxn,
  descargo_mxn,
})

let ley: Ley

beforeAll(async () => {
  ley = await openLeyDelRepositorio()
})

async function reconcile(cuenta_anexo30: FilaDePrueba[]) {
  const libro = await createLibro(ley, { ...TABLAS, cuenta_anexo30 }, '2026-06-15', CERTIFICADA)
  const { filas, comparadas } = await reconcileAnexo30(libro, ley, { corte: dia('2026-06-15'), lang: 'es' })
  libro.close()
  return { comparadas, filas: filas.map((fila) => fila.slice(0, 8)) }
}

describe('reconciliation of the account with what the authority shows', () => {
  it('finds nothing where both discharge by tariff item, oldest first', async () => {
    // 200.00 of P-2 and 100.00 of P-1 leave: both from A, the older charge of the item.
    const iguales = [
      cuenta(A, '74081901', '1000.00', '300.00'),
      cuenta(B, '74081901', '500.00', '0.00'),
      cuenta(C, '39269099', '200.00', '0.00'),
    ]
    expect(await reconcile(iguales)).toEqual({ comparadas: 3, filas: [] })
  })

  it('gives each difference its cause, with the figures of the sides', async () => {
    const { filas } = await reconcile([
      cuenta(A, '74081901', '1000.00', '200.00'),
      cuenta(B, '74081901', '500.00', '200.00'),
      cuenta('262439996000009', '84799099', '70.00', '0.00'),
    ])
    expect(filas).toEqual([
      [A, '74081901', 'descargo', '300.00', '', '200.00', '-100.00', 'temporalidad'],
      [B, '74081901', 'descargo', '0.00', '', '200.00', '200.00', 'orden_peps'],
      [C, '39269099', 'cargo', '200.00', '', '', '-200.00', 'expediente_faltante'],
      ['262439996000009', '84799099', 'cargo', '', '', '70.00', '70.00', 'expediente_faltante'],
    ])
  })

  it('needs what the authority shows', async () => {
    const libro = await createLibro(ley, TABLAS, '2026-06-15', CERTIFICADA)
    const hecho = reconcileAnexo30(libro, ley, { corte: dia('2026-06-15'), lang: 'es' })
    await expect(hecho).rejects.toMatchObject({ codigo: 'ANEXO30_SIN_CUENTA' })
    libro.close()
  })
})
