/** Two books that differ in what Data Stage says of their pedimentos. */
import { SECCIONES } from '@trazo/core/read'
import { describe, expect, it } from 'vitest'
import { entrada, IMPORTACIONES, lines } from '../e2e/apoyo/plantas.ts'
import { book, briefs, compare } from './apoyo/libros.ts'

const ENE = '252439995000001'
const FEB = '252439995000002'

/** A file of Data Stage as SAT writes it; fields that are not said are empty. */
function asc(seccion: string, ...rows: Readonly<Record<string, string>>[]): string {
  const comun: Readonly<Record<string, string>> = {
    Patente: '3999',
    SeccionAduanera: '240',
    FechaPagoReal: '2025-01-15 00:00:00',
    SecuenciaFraccion: '1',
  }
  const { encabezados } = SECCIONES.get(seccion)!
  const lines = rows.map((row) => encabezados.map((name) => `${row[name] ?? comun[name] ?? ''}|`).join(''))
  return [encabezados.join('|'), ...lines, ''].join('\r\n')
}

describe('a difference in chains', () => {
  it('tells rectified and withdrawn pedimentos as such', async () => {
    const pedimentos = (...rows: Readonly<Record<string, string>>[]) => ({
      'importaciones.csv': lines(
        IMPORTACIONES,
        entrada(ENE),
        entrada(FEB, { fecha: '2025-02-10' }),
        entrada('252439995000009', { clave: 'R1', fecha: '2025-02-20', cantidad: '9' }),
      ),
      '1_501.asc': asc(
        '501',
        ...rows.map((row) => ({ TipoPedimento: '1', FechaRecepcionPedimento: '2025-01-01', ...row })),
      ),
    })
    const originales = [
      { Pedimento: '5000001', ClaveDocumento: 'IN' },
      { Pedimento: '5000002', ClaveDocumento: 'IN' },
    ]
    const rectificador = { Pedimento: '5000009', ClaveDocumento: 'R1' }
    const cadena = asc('701', {
      Pedimento: '5000009',
      ClaveDocumento: 'R1',
      PedimentoAnterior: '5000002',
      PatenteAnterior: '3999',
      SeccionAduaneraAnterior: '240',
      DocumentoAnterior: 'IN',
      FechaOperacionAnterior: '2025-01-15',
      PedimentoOriginal: '5000002',
      PatenteAduanalOrig: '3999',
      SeccionAduaneraDespOrig: '240',
    })
    const a = await book(pedimentos(...originales, rectificador))
    const [primero, segundo] = originales
    const b = await book({
      ...pedimentos({ ...primero, TipoPedimento: '7' }, segundo, rectificador),
      '1_701.asc': cadena,
    })
    const lotes = briefs(await compare(a, b)).filter((brief) => brief.startsWith('lote'))
    expect(lotes).toEqual([
      `lote quitado ${ENE}: 10.000000 →  eliminacion`,
      `lote cambiado 252439995000009: 9.000000 → 9.000000 rectificacion ${FEB}`,
      `lote quitado ${FEB}: 10.000000 →  rectificacion 252439995000009`,
    ])
  })
})
