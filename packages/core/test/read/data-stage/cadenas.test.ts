import { describe, expect, it } from 'vitest'
import { formatFecha } from '../../../src/kernel/index.ts'
import { delivery, readDelivery } from './entrega.ts'

interface Pedimento {
  n: string
  /** Previous one, original one, payment, key, type, entry. */
  anterior?: string
  original?: string
  pago?: string
  clave?: string
  tipo?: string
  entrada?: string
  /** Not in 501: only its 701 row. */
  ausente?: boolean
}

/** Deliveries of these pedimentos → destinies and origins, with numbers as they were given. */
async function resolve(...pedimentos: Pedimento[]) {
  const key = ({ n, pago = '2025-01-10' }: Pedimento) => ({ Pedimento: n, FechaPagoReal: pago })
  const { resuelto, avisos } = await readDelivery(
    delivery('1', {
      '501': pedimentos
        .filter((p) => !p.ausente)
        .map((p) => ({
          ...key(p),
          ClaveDocumento: p.clave ?? (p.anterior ? 'R1' : 'IN'),
          TipoPedimento: p.tipo ?? '1',
          FechaRecepcionPedimento: '2025-01-01',
        })),
      '506': pedimentos
        .filter((p) => p.entrada)
        .map((p) => ({
          ...key(p),
          TipoFecha: '1',
          FechaOperacion: p.entrada!,
          FechaValidacionPagoR: '2025-01-10',
        })),
      '551': pedimentos.filter((p) => !p.ausente && p.pago !== '').map(key),
      '701': pedimentos
        .filter((p) => p.anterior)
        .map((p) => ({
          ...key(p),
          ClaveDocumento: 'R1',
          PedimentoAnterior: p.anterior!,
          PatenteAnterior: '3999',
          SeccionAduaneraAnterior: '240',
          DocumentoAnterior: 'AF',
          FechaOperacionAnterior: '2024-12-20',
          PedimentoOriginal: p.original ?? '',
          PatenteAduanalOrig: p.original ? '3999' : '',
          SeccionAduaneraDespOrig: p.original ? '240' : '',
        })),
    }),
  )
  const short = (pedimento: number) => String(pedimento).slice(-7)
  const { destino, origen } = resuelto.cadenas
  return {
    destino: Object.fromEntries(
      [...destino.values()].map((d) => [
        short(d.pedimento),
        d.estado === 'eliminado' ? 'eliminado' : short(d.vigente),
      ]),
    ),
    origen: [...origen.values()].map((o) => ({
      vigente: short(o.pedimento),
      original: short(o.original),
      clave: o.clave,
      fecha: formatFecha(o.fecha),
      cadena: o.cadena.map(short),
    })),
    avisos: avisos.filter((a) => /CADENA|RECTIFICACION/.test(a.codigo)).map((a) => a.codigo),
  }
}

describe('a chain of rectifications', () => {
  it('leaves the last one standing, with the key and the entry date of the first', async () => {
    const { destino, origen, avisos } = await resolve(
      { n: '5000003', anterior: '5000002', original: '5000001', pago: '2025-03-01' },
      { n: '5000001', pago: '2025-01-10', entrada: '2025-01-08' },
      { n: '5000002', anterior: '5000001', original: '5000001', pago: '2025-02-01' },
    )
    expect(destino).toEqual({ '5000001': '5000003', '5000002': '5000003' })
    expect(origen).toEqual([
      {
        vigente: '5000003',
        original: '5000001',
        clave: 'IN',
        fecha: '2025-01-08',
        cadena: ['5000001', '5000002', '5000003'],
      },
    ])
    expect(avisos).toEqual([])
  })

  it('follows the links and not the dates', async () => {
    const { destino } = await resolve(
      { n: '5000001', pago: '2025-03-10' },
      { n: '5000002', anterior: '5000001', pago: '2025-03-09' },
    )
    expect(destino).toEqual({ '5000001': '5000002' })
  })

  it('gives the payment as entry date when no entry was told', async () => {
    const { origen } = await resolve(
      { n: '5000001' },
      { n: '5000002', anterior: '5000001', pago: '2025-02-01' },
    )
    expect(origen).toMatchObject([{ fecha: '2025-01-10', clave: 'IN' }])
  })

  it('that begins outside the deliveries takes key and date from the row that rectifies it', async () => {
    const { destino, origen, avisos } = await resolve({
      n: '5000002',
      anterior: '4000001',
      original: '4000001',
    })
    expect(destino).toEqual({ '4000001': '5000002' })
    expect(origen).toMatchObject([{ original: '4000001', clave: 'AF', fecha: '2024-12-20' }])
    expect(avisos).toEqual(['CADENA_INCOMPLETA'])
  })

  it('jumps over a rectification that was not delivered to an original that was', async () => {
    const { destino, origen } = await resolve(
      { n: '5000001', clave: 'IN' },
      { n: '5000003', anterior: '5000002', original: '5000001', pago: '2025-03-01' },
    )
    expect(destino).toEqual({ '5000001': '5000003', '5000002': '5000003' })
    expect(origen).toMatchObject([{ original: '5000001', clave: 'IN', fecha: '2025-01-10' }])
  })

  it('whose rectification is not in 501 is still replaced', async () => {
    const { destino } = await resolve({ n: '5000001' }, { n: '5000002', anterior: '5000001', ausente: true })
    expect(destino).toEqual({ '5000001': '5000002' })
  })

  it('is not changed by a rectification that was withdrawn or never paid', async () => {
    const { destino, origen, avisos } = await resolve(
      { n: '5000001' },
      { n: '5000002', anterior: '5000001', tipo: '7', pago: '2025-02-01' },
      { n: '5000003', anterior: '5000001', pago: '' },
    )
    expect(destino).toEqual({ '5000002': 'eliminado', '5000003': 'eliminado' })
    expect(origen).toEqual([])
    expect(avisos).toEqual(['CADENA_BIFURCADA', 'RECTIFICACION_SIN_PAGO'])
  })

  it('goes on over a withdrawn one', async () => {
    const { destino } = await resolve(
      { n: '5000001' },
      { n: '5000002', anterior: '5000001', tipo: '7', pago: '2025-02-01' },
      { n: '5000003', anterior: '5000002', pago: '2025-01-05' },
    )
    expect(destino).toEqual({ '5000001': '5000003', '5000002': 'eliminado' })
  })

  it('may be told in full by each of its rows without seeming to fork', async () => {
    const { destino, avisos } = await resolve(
      { n: '5000001' },
      { n: '5000002', anterior: '5000001', original: '5000001' },
      { n: '5000003', anterior: '5000002', original: '5000001' },
      { n: '5000004', anterior: '5000003', original: '5000001' },
    )
    expect(destino).toEqual({ '5000001': '5000004', '5000002': '5000004', '5000003': '5000004' })
    expect(avisos).toEqual([])
  })

  it('that forks leaves the last one paid standing, and is told', async () => {
    const { destino, avisos } = await resolve(
      { n: '5000001' },
      { n: '5000002', anterior: '5000001', pago: '2025-03-01' },
      { n: '5000003', anterior: '5000001', pago: '2025-02-01' },
    )
    expect(destino).toEqual({ '5000001': '5000002', '5000003': '5000002' })
    expect(avisos).toEqual(['CADENA_BIFURCADA'])
  })

  it('that comes back on itself leaves the last one paid standing, and is told', async () => {
    const { destino, avisos } = await resolve(
      { n: '5000001', anterior: '5000002', pago: '2025-02-01' },
      { n: '5000002', anterior: '5000001', pago: '2025-03-01' },
      { n: '5000004', anterior: '5000004' },
    )
    expect(destino).toEqual({ '5000001': '5000002' })
    expect(avisos).toEqual(['CADENA_CICLICA'])
  })

  it('may be as long as it likes', async () => {
    const long = Array.from({ length: 20_000 }, (_, i) => ({
      n: String(5_000_000 + i),
      ...(i > 0 ? { anterior: String(4_999_999 + i) } : {}),
    }))
    const { destino, origen } = await resolve(...long)
    expect(Object.keys(destino)).toHaveLength(19_999)
    expect(origen).toMatchObject([{ vigente: '5019999', original: '5000000' }])
  })
})

describe('a withdrawn pedimento', () => {
  it('opens nothing and is replaced by nothing', async () => {
    expect(await resolve({ n: '5000001', tipo: '7' })).toEqual({
      destino: { '5000001': 'eliminado' },
      origen: [],
      avisos: [],
    })
  })
})
