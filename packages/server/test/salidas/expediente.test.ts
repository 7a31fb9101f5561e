import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CLARO, OSCURO } from '../../src/salidas/expediente/colores.ts'
import { composeVista } from '../../src/salidas/expediente/componer.ts'
import { renderHtml } from '../../src/salidas/expediente/index.ts'
import { CATALOGOS } from '../../src/salidas/expediente/textos.ts'
import type { HallazgoExpediente, ModeloExpediente } from '../../src/salidas/modelo.ts'
import { computeEstadoGeneral, semaforoDe, sortHallazgos } from '../../src/salidas/semaforo.ts'
import { makeModelo } from './fixture.ts'

const plain = (texto: string): string => texto.replaceAll('\u00a0', ' ')
const MODELO = makeModelo()

/** The page without its style sheet. */
function bodyOf(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/, '')
}

function withHallazgo(cambio: Partial<HallazgoExpediente>): ModeloExpediente {
  return { ...MODELO, hallazgos: [{ ...MODELO.hallazgos[0], ...cambio }] }
}

describe('the state of things', () => {
  test('never shows a heuristic as a breach', () => {
    expect(semaforoDe({ estado: 'incumple', naturaleza: 'heuristica' })).toBe('atencion')
    expect(semaforoDe({ estado: 'incumple', naturaleza: 'legal' })).toBe('mal')
  })

  test('is the worst that was found, and what is missing spoils nothing', () => {
    const [base] = MODELO.hallazgos
    const of = (...estados: HallazgoExpediente['estado'][]) =>
      computeEstadoGeneral(estados.map((estado) => ({ ...base, estado }))).semaforo
    expect(of('cumple', 'no_evaluable')).toBe('bien')
    expect(of('cumple', 'atencion', 'no_evaluable')).toBe('atencion')
    expect(of('incumple', 'cumple')).toBe('mal')
    expect(of('no_evaluable')).toBe('no_evaluable')
    expect(of()).toBe('no_evaluable')
  })

  test('puts first what asks for action, then severity, then id', () => {
    expect(sortHallazgos(MODELO.hallazgos).map((h) => h.criterio)).toEqual([
      'TR-01',
      'TR-07',
      'TR-08',
      'TR-02',
      'CP-02',
      'CP-01',
    ])
  })
})

describe('the first page', () => {
  test('says in words what is late, what it is worth and what comes next', () => {
    const { portada } = composeVista(MODELO, 'es')
    expect(portada.palabra).toBe('Mal')
    expect(portada.titular).toBe('Hay que corregir 2 de los 6 puntos revisados.')
    expect(portada.cifras.map((c) => plain(c.valor))).toEqual([
      '$260,926.00 MXN',
      '$624,170.10 MXN',
      '$16,226,906.00 MXN',
    ])
    expect(plain(portada.cifras[0].nota)).toBe('4 lotes · el plazo más antiguo terminó el 5 mar 2026')
    expect(plain(portada.fechas.filas[0].join(' | '))).toBe('14 nov 2026 | 14 | 1 | $184.00')
  })

  test('dates an action by the terms in its evidence, past or to come', () => {
    const { filas } = composeVista(MODELO, 'es').portada.acciones
    expect(filas.map((a) => [a.criterio, plain(a.cuando)])).toEqual([
      ['TR-01', 'Ya: venció el 5 mar 2026'],
      ['TR-07', 'Cuanto antes'],
      ['TR-08', 'Seguimiento'],
      ['TR-02', 'Antes del 14 nov 2026'],
      ['CP-01', 'Para evaluar'],
    ])
  })

  test('asks for what is missing once, however many points miss it', () => {
    const { filas } = composeVista(makeModelo('vacio'), 'es').portada.acciones
    expect(filas.map((a) => [a.que, plain(a.en_juego)])).toEqual([
      ['Entregue importaciones.csv.', '6 puntos'],
    ])
  })

  test('gives a firm in order its proof, not an empty page', () => {
    const modelo = makeModelo('limpio')
    const vista = composeVista(
      { ...modelo, hallazgos: modelo.hallazgos.filter((h) => h.estado === 'cumple') },
      'es',
    )
    expect(vista.portada.titular).toBe('Los 5 puntos evaluados están en orden.')
    expect(vista.portada.acciones.filas).toEqual([])
    expect(vista.portada.estados.map((e) => e.palabra)).toEqual(Array(5).fill('Bien'))
    const html = renderHtml(modelo, 'es')
    expect(html).toContain('Ningún lote conserva saldo después de su plazo')
    expect(html).toContain('Para mantenerlo')
  })

  test('of a finding alone speaks in the singular', () => {
    expect(composeVista(withHallazgo({}), 'en').portada.titular).toContain('needs to be fixed')
    expect(composeVista(withHallazgo({ estado: 'cumple' }), 'en').portada.titular).toBe(
      'The point assessed is in order.',
    )
  })

  test('takes the first sentence of a remedy, and no abbreviation for its end', () => {
    const modelo = withHallazgo({ remedio: 'Cambie de régimen (art. 108) la parte No. 4. Después avise.' })
    expect(composeVista(modelo, 'es').portada.acciones.filas[0].que).toBe(
      'Cambie de régimen (art. 108) la parte No. 4.',
    )
  })
})

describe('a finding in the report', () => {
  test('shows measure, threshold, law, since when, when it was checked and how sure it is', () => {
    const html = plain(renderHtml(MODELO, 'es'))
    expect(html).toContain('Ley Aduanera, art. 108, fracción I')
    expect(html).toContain('en vigor desde 9 dic 2013 · consultado el 20 nov 2026 · confianza alta')
    expect(html).toContain('plazo_insumo_meses = 18 meses')
    expect(html).toContain('sin verificar')
  })

  test('proves itself with file, line and fingerprint', () => {
    const ficha = composeVista(MODELO, 'es').secciones[0].bloques[1]
    const tabla = ficha.tipo === 'hallazgo' ? ficha.hallazgo.evidencia : null
    expect(tabla?.columnas.map((c) => c.titulo)).toEqual([
      'pedimento',
      'parte',
      'entrada',
      'vence',
      'saldo',
      'valor del saldo (MXN)',
      'Archivo:línea · SHA-256',
    ])
    expect(tabla?.filas[0]).toEqual([
      '24 40 3000 4001033 / 1',
      'ADH-88',
      '2024-10-30',
      '2026-04-28',
      '1,112',
      '$101,192.00',
      'importaciones-2024-2026.csv:35 · 9f3ac19f',
    ])
  })

  test('says how many rows it does not show', () => {
    const [{ evidencia }] = MODELO.hallazgos
    const filas = Array.from({ length: 30 }, () => evidencia.filas[0])
    const html = renderHtml(withHallazgo({ evidencia: { total: 12_345, filas } }), 'es')
    expect(html).toContain('Se muestran 8 de 12,345 renglones')
  })

  test('with rows of unequal fields leaves cells empty instead of shifting them', () => {
    const fuente = { archivo: 'a.csv', linea: 2, sha256: 'f'.repeat(64) }
    const filas = [
      { campo: 'x', fuente },
      { otro: 'y', fuente },
    ]
    const bloque = composeVista(withHallazgo({ evidencia: { total: 2, filas } }), 'es').secciones[0]
      .bloques[1]
    const tabla = bloque.tipo === 'hallazgo' ? bloque.hallazgo.evidencia : null
    expect(tabla?.filas.map((fila) => fila.slice(0, 2))).toEqual([
      ['x', ''],
      ['', 'y'],
    ])
  })
})

const HOSTIL = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&\u0000\ud800{{n}}`

describe('the page', () => {
  test('escapes whatever a cell says, wherever it stands', () => {
    const fuente = { archivo: HOSTIL, linea: 2, sha256: HOSTIL }
    const hallazgo: HallazgoExpediente = {
      ...MODELO.hallazgos[0],
      criterio: HOSTIL,
      pregunta: HOSTIL,
      mensaje: HOSTIL,
      remedio: HOSTIL,
      formula: HOSTIL,
      faltan: [HOSTIL],
      medida: { valor: HOSTIL, unidad: HOSTIL },
      fundamento: [
        { ...MODELO.hallazgos[0].fundamento[0], norma: HOSTIL, fuente: HOSTIL, vigente_desde: HOSTIL },
      ],
      evidencia: { total: 1, filas: [{ [HOSTIL]: HOSTIL, fuente }] },
    }
    const lote = { ...MODELO.libro.vencidos.filas[0], numero_parte: HOSTIL, unidad: HOSTIL, archivo: HOSTIL }
    const html = renderHtml(
      {
        ...MODELO,
        empresa: { ...MODELO.empresa, razon_social: HOSTIL, rfc: HOSTIL, programa_immex: HOSTIL },
        huella: HOSTIL,
        ley: HOSTIL,
        hallazgos: [hallazgo],
        libro: {
          ...MODELO.libro,
          vencidos: { ...MODELO.libro.vencidos, filas: [lote] },
          origen: [{ pais: HOSTIL, saldo_mxn: 1n, importado_mxn: 1n }],
          por_unidad: [{ unidad: HOSTIL, vigente: 1n, vencido: 1n }],
        },
        archivos: [{ archivo: HOSTIL, sha256: HOSTIL, bytes_total: 1, filas: 1 }],
        cuentas: [{ ...MODELO.cuentas[0], de: HOSTIL }],
        rechazos: [{ codigo: HOSTIL, mensaje: HOSTIL, filas: 1 }],
        paises: new Map(),
      },
      'es',
    )
    expect(html).not.toMatch(/<script|<img|onerror=['"]/i)
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).not.toContain('\u0000')
    expect(html.match(/&#60;script&#62;/g)?.length).toBeGreaterThan(20)
  })

  test('loads nothing and runs nothing', () => {
    const html = renderHtml(MODELO, 'es')
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/\s(src|srcset|action)=|@import|url\(|<link|<script|<iframe|javascript:/i)
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((m) => m[1])
    expect(links.length).toBeGreaterThan(10)
    expect(links.every((href) => href.startsWith('#'))).toBe(true)
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map((m) => `#${m[1]}`))
    expect(links.filter((href) => !ids.has(href))).toEqual([])
  })

  test('can be read without seeing it: language, one heading of the first rank, scopes, charts in words', () => {
    const html = renderHtml(MODELO, 'es')
    expect(html).toContain('<html lang="es-MX">')
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<th(?![^>]*scope=)[ >]/g)).toBeNull()
    const charts = html.match(/<svg[^>]*role="img"/g) ?? []
    expect(charts).toHaveLength(6)
    expect(html.match(/<title id="[\w-]+">[^<]+<\/title><desc id="[\w-]+">[^<]+<\/desc>/g)).toHaveLength(6)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is well formed: every tag that opens closes, in order', () => {
    for (const cual of ['mixto', 'limpio', 'vacio'] as const) {
      const open: string[] = []
      const body = bodyOf(renderHtml(makeModelo(cual), 'es'))
      for (const [, slash, tag, self] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
        if (self || ['meta', 'br'].includes(tag)) continue
        if (slash) expect(open.pop()).toBe(tag)
        else open.push(tag)
      }
      expect(open).toEqual([])
    }
  })

  test('carries on every printed page whose it is, of which day, which law and which run', () => {
    const html = plain(renderHtml(MODELO, 'es'))
    expect(html).toContain('RFC EDD120501AB3 · corte 31 oct 2026 · ley 2026.11.20 · huella 4c19d07ae24c')
    expect(html).toMatch(/@bottom-left\{content:"RFC EDD120501AB3 /)
  })

  test('lists every loose file with its whole fingerprint, and a ZIP with that of the fingerprints of its files', () => {
    const zip = 'data-stage/EDD120501AB3-2026-09.zip'
    const dos = [MODELO.archivos[3], { ...MODELO.archivos[4], bytes_total: 5 }].map((archivo, i) => ({
      ...archivo,
      archivo: `${zip}!${i}.asc`,
      sha256: String(i).repeat(64),
    }))
    const archivos = [MODELO.archivos[0], ...dos]
    const anexo = composeVista({ ...MODELO, archivos }, 'es').secciones.find((s) => s.id === 'anexo')
      ?.bloques[3]
    const filas = anexo?.tipo === 'tabla' ? anexo.tabla.filas : []
    expect(filas.map((fila) => fila[0])).toEqual([MODELO.archivos[0].archivo, `${zip} · 2 archivos`])
    expect(filas[0][3]).toBe(MODELO.archivos[0].sha256)
    const joined = createHash('sha256')
      .update(`${'0'.repeat(64)}\n${'1'.repeat(64)}\n`)
      .digest('hex')
    expect(filas[1][3]).toBe(joined)
  })

  test('says the marks of writing of a card as plain words', () => {
    const html = renderHtml(withHallazgo({ remedio: 'Abra `conciliacion.csv` primero.' }), 'es')
    expect(html.includes('Abra conciliacion.csv primero.')).toBe(true)
  })

  test('names countries short, and in capitals only their keys', () => {
    const paises = new Map([
      ['USA', 'Estados Unidos de América'],
      ['TWN', 'TAIWÁN (República de China)'],
    ])
    const { origen } = MODELO.libro
    const libro = {
      ...MODELO.libro,
      origen: [...origen.filter((o) => paises.has(o.pais)), { ...origen[0], pais: 'ZZZ' }],
    }
    const bloque = composeVista({ ...MODELO, libro, paises }, 'es').secciones[1].bloques.find(
      (b) => b.tipo === 'grafica' && b.grafica.titulo === 'Origen de los saldos',
    )
    const tabla = bloque?.tipo === 'grafica' ? bloque.grafica.tabla.filas : []
    expect(tabla.map((fila) => fila[0])).toEqual(['Estados Unidos de América', 'Taiwán', 'ZZZ'])
  })

  test('says that it is no ruling of the authority, in both languages', () => {
    expect(renderHtml(MODELO, 'es')).toContain('No es una resolución ni una opinión de la autoridad.')
    expect(renderHtml(MODELO, 'en')).toContain('neither a ruling nor an opinion of the authority')
  })

  test('is the same text twice', () => {
    expect(renderHtml(makeModelo(), 'es')).toBe(renderHtml(makeModelo(), 'es'))
  })
})

describe('the words and colours of the report', () => {
  test('name the same values in both languages and leave none blank', () => {
    const names = (texto: string): string[] => [...texto.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort()
    for (const [clave, es] of Object.entries(CATALOGOS.es)) {
      const en = CATALOGOS.en[clave as keyof typeof CATALOGOS.en]
      expect(en, clave).not.toBe('')
      expect(names(en), clave).toEqual(names(es))
    }
  })

  test('leave no value unfilled in what is shown', () => {
    for (const lang of ['es', 'en'] as const)
      for (const cual of ['mixto', 'limpio', 'vacio'] as const)
        expect(
          bodyOf(renderHtml(makeModelo(cual), lang)).match(/\{\{|\}\}|undefined|NaN|Infinity|\[object/),
        ).toBeNull()
  })

  test.each([
    ['light', CLARO],
    ['dark', OSCURO],
  ])('can be read on their paper, %s', (_, colores) => {
    for (const color of ['tinta', 'tenue', 'acento', 'bien', 'atencion', 'mal', 'no_evaluable'] as const)
      expect(contrast(colores[color], colores.papel), color).toBeGreaterThanOrEqual(4.5)
  })

  test('names the books beside the ledger with how their rows are, in words, and says nothing when there is none', () => {
    const html = renderHtml(MODELO, 'es')
    expect(html).toContain('Pares de transferencias virtuales')
    expect(html).toContain('completo 11 · sin par 1')
    expect(renderHtml(MODELO, 'en')).toContain('Pairs of virtual transfers')
    expect(renderHtml({ ...MODELO, complementos: [] }, 'es')).not.toContain('Los libros que acompañan')
  })
})

/** WCAG contrast of two `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(color.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
