import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText, formatPedimento } from '../../../src/kernel/index.ts'
import { SECCIONES } from '../../../src/read/index.ts'
import { type Archivos, addsUp, asc, readDelivery } from './entrega.ts'

const NASTY = [
  '',
  '|',
  '||',
  '\0',
  '"',
  ' ',
  '-1',
  '1e9',
  '99999999999999999999',
  '2025-13-40',
  'Ñ',
  '\ufeff',
  ';',
  '0',
]

const valor = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ maxLength: 12 }),
  fc.integer({ min: 0, max: 9_999_999 }).map(String),
  fc.constantFrom('2025-01-15 00:00:00', '15/01/2025', '2024-12-30'),
)
const seccion = fc.constantFrom(...SECCIONES.keys())

/** A file with some fields replaced, some bytes changed, and its end cut off. */
const archivo = fc
  .record({
    seccion,
    rows: fc.array(fc.array(fc.tuple(fc.nat(30), valor), { maxLength: 4 }), { maxLength: 5 }),
    bytes: fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 3 }),
    cut: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ seccion, rows, bytes, cut }) => {
    const { encabezados } = SECCIONES.get(seccion)!
    const text = asc(
      seccion,
      ...rows.map((changes) =>
        Object.fromEntries(changes.map(([at, v]) => [encabezados[at % encabezados.length], v])),
      ),
    )
    const file = Buffer.from(text)
    const header = encabezados.join('|').length
    for (const [at, byte] of bytes) if (at > header && at < file.length) file[at] = byte
    return { seccion, file: file.subarray(0, header + Math.ceil((file.length - header) * cut)) }
  })

const archivos = fc
  .array(archivo, { minLength: 1, maxLength: 6 })
  .map((list) =>
    Object.fromEntries(
      list.map(({ seccion, file }, i) => [`${(i % 3) + 7}.zip!${(i % 3) + 7}_${seccion}.asc`, file]),
    ),
  )

/** Lines after the header, as the counts must see them. */
async function checkCounts(files: Archivos): Promise<void> {
  const leido = await readDelivery(files, { trozo: 37, filasPorLote: 2 })
  for (const cuenta of leido.cuentas.values()) expect(addsUp(cuenta), cuenta.de).toBe(true)
  for (const a of leido.archivos) {
    const emitted = leido.lotes.filter((l) => l.archivo === a.indice).reduce((sum, l) => sum + l.filas, 0)
    expect(emitted).toBe(a.usadas)
  }
  const byRow = leido.rechazos.filter(([, linea]) => Number(linea) > 0)
  const aside = leido.archivos.reduce((sum, a) => sum + a.apartadas, 0)
  const whole = leido.rechazos.some(([, linea]) => linea === 0)
  if (!whole) expect(byRow).toHaveLength(aside)
  for (const [codigo, cuenta] of leido.cuentas) {
    const before = leido.cuentas.get(codigo.replace('.vigente', ''))
    if (codigo.includes('.vigente')) expect(cuenta.leidas).toBe(before?.usadas ?? 0)
  }
}

describe('whatever the files hold', () => {
  it('never crashes the reader, and every row is counted once', async () => {
    await fc.assert(fc.asyncProperty(archivos, checkCounts), { numRuns: 300, seed: 20261120 })
  })

  it('never crashes the reader when the bytes are no text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), seccion, async (noise, s) => {
        const header = Buffer.from(`${SECCIONES.get(s)!.encabezados.join('|')}\r\n`)
        await checkCounts({ [`1_${s}.asc`]: Buffer.concat([header, noise]) })
      }),
      { numRuns: 300, seed: 20261121 },
    )
  })
})

describe('deliveries under other names', () => {
  /** Everything that is concluded, without the names and places that differ by construction. */
  async function conclude(files: Archivos) {
    const { resuelto, cuentas, rows } = await readDelivery(files)
    const { pedimentos, cadenas, entregas } = resuelto
    const folio = (entrega: number) => entregas[entrega].folio
    return {
      ganadora: [...pedimentos.ganadora]
        .map(([p, e]) => `${formatPedimento(p)} ${folio(e)}`)
        .sort(compareText),
      fechas: [...pedimentos.fecha_entrada],
      claves: [...pedimentos.clave].map((id) => pedimentos.diccionarios.claves.text(id)),
      destino: [...cadenas.destino.values()]
        .map((d) => `${d.pedimento} ${d.vigente} ${d.estado}`)
        .sort(compareText),
      origen: [...cadenas.origen.values()].sort((a, b) => a.pedimento - b.pedimento),
      cuentas: [...cuentas.values()].sort((a, b) => compareText(a.de, b.de)),
      partidas: rows('551')
        .map((r) => `${r.pedimento} ${r.partida} ${folio(Number(r.entrega))}`)
        .sort(compareText),
    }
  }

  const pedimento = fc.constantFrom('5000001', '5000002', '5000003', '4000004')
  const rows = (extra: (v: string) => Record<string, string>) =>
    fc
      .array(fc.tuple(pedimento, pedimento), { maxLength: 4 })
      .map((list) => list.map(([Pedimento, v]) => ({ Pedimento, ...extra(v) })))
  const entrega = fc.record({
    '501': rows((v) => ({ TipoPedimento: v.slice(-1) === '3' ? '7' : '1', ClaveDocumento: 'IN' })),
    '506': rows((v) => ({ TipoFecha: '1', FechaOperacion: `2025-01-0${v.slice(-1)}` })),
    '551': rows((v) => ({ SecuenciaFraccion: v.slice(-1) })),
    '701': rows((v) => ({ PedimentoAnterior: v, PatenteAnterior: '3999', SeccionAduaneraAnterior: '240' })),
  })

  it('say the same whatever order their files are in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entrega, { minLength: 1, maxLength: 3 }),
        fc.nat(1000),
        async (entregas, seed) => {
          const files = entregas.flatMap((e, i) =>
            Object.entries(e).map(([s, list]) => ({ s, folio: 100 + i, text: asc(s, ...list) })),
          )
          const named = (prefix: (i: number) => string) =>
            Object.fromEntries(files.map(({ s, folio, text }, i) => [`${prefix(i)}/${folio}_${s}.asc`, text]))
          const straight = await conclude(named((i) => String(100 + i)))
          const shuffled = await conclude(named((i) => String((i * 7919 + seed) % 997)))
          expect(shuffled).toEqual(straight)
        },
      ),
      { numRuns: 150, seed: 20261122 },
    )
  })
})
