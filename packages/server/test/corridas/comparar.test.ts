/** Two books of a small company: what moved, and the cause that each row names. */
import { describe, expect, it } from 'vitest'
import { EXPORTACIONES, entrada, IMPORTACIONES, lines } from '../e2e/apoyo/plantas.ts'
import { book, compare, type Diferencia } from './apoyo/libros.ts'

const ENE = '254039991000001'
const FEB = '254039991000002'
const salida = (pedimento: string, fecha: string, cantidad: string) =>
  [pedimento, 'RT', fecha, '1', 'A', cantidad, 'PZA'].join(',')

const BASE = {
  'importaciones.csv': lines(IMPORTACIONES, entrada(ENE), entrada(FEB, { fecha: '2025-02-10' })),
  'exportaciones.csv': lines(EXPORTACIONES, salida('254039992000001', '2025-03-01', '6')),
}

/** `object change pedimento/part: quantity before → after, cause detail file:line`, without the findings. */
function briefs({ filas }: Diferencia): string[] {
  return filas
    .filter((f) => f.objeto !== 'hallazgo')
    .map((f) => {
      const quien = [f.salida_pedimento, f.entrada_pedimento].filter(Boolean).join('<')
      const donde = f.causa_archivo && `${f.causa_archivo}:${f.causa_linea}`
      const cantidades = `${f.cantidad_antes} → ${f.cantidad_despues}`
      return [f.objeto, f.cambio, `${quien}:`, cantidades, f.causa, f.detalle, donde]
        .filter(Boolean)
        .join(' ')
    })
}

describe('two books', () => {
  it('of the same inputs have nothing that moved', async () => {
    const a = await book(BASE)
    const { filas, totales } = await compare(a, await book(BASE))
    expect(filas).toEqual([])
    expect(totales.antes).toEqual(totales.despues)
    expect(totales.por_causa).toEqual([])
  })

  it('that differ in an exit that came late: it is new, and pushes the ones after it', async () => {
    const a = await book({
      ...BASE,
      'exportaciones.csv': lines(
        EXPORTACIONES,
        salida('254039992000001', '2025-03-01', '6'),
        salida('254039992000003', '2025-03-20', '8'),
      ),
    })
    const b = await book({
      ...BASE,
      'exportaciones.csv': lines(
        EXPORTACIONES,
        salida('254039992000001', '2025-03-01', '6'),
        salida('254039992000003', '2025-03-20', '8'),
        salida('254039992000002', '2025-03-10', '3'),
      ),
    })
    expect(briefs(await compare(a, b))).toEqual([
      `saldo cambiado ${FEB}: 6.000000 → 3.000000 peps RT 254039992000002 1 2025-03-10 exportaciones.csv:4`,
      'salida nuevo 254039992000002:  → 3.000000 renglon_nuevo exportaciones.csv:4',
      `descargo nuevo 254039992000002<${ENE}:  → 3.000000 renglon_nuevo exportaciones.csv:4`,
      `descargo cambiado 254039992000003<${ENE}: 4.000000 → 1.000000 peps RT 254039992000002 1 2025-03-10 exportaciones.csv:4`,
      `descargo cambiado 254039992000003<${FEB}: 4.000000 → 7.000000 peps RT 254039992000002 1 2025-03-10 exportaciones.csv:4`,
    ])
  })
})
