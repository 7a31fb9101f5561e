import { describe, expect, it } from 'vitest'
import { ENCABEZADOS, simulatePlanta } from '../../src/index.ts'
import { checkDigit, inventRfc } from '../../src/planta/catalogo/rfc.ts'
import { listTextos } from '../../src/planta/escritura/zip.ts'
import { CORTA, type Fila, keyFila, keyPedimento, readDataStage, readTabla } from './apoyo.ts'

const { planta, verdad } = simulatePlanta(CORTA)

/** The delivery that a later one corrects is left out: what it says is meant to be wrong. */
function readVigente(codigo: string): Fila[] {
  const corregidos = new Set(verdad.reemisiones.map((r) => r.mes))
  const vigentes = planta.entregas.filter((e) => e.tipo === 'reemision' || !corregidos.has(e.mes))
  const filas = readDataStage({ ...planta, entregas: vigentes }, codigo)
  // A month that overlaps another repeats its rows: once is enough.
  return [...new Map(filas.map((fila) => [JSON.stringify(fila), fila])).values()]
}

function sumRows(filas: readonly Fila[], columna: string): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const fila of filas) {
    const key = `${keyPedimento(fila.pedimento)}|${fila.partida}`
    const [whole, fraction = ''] = fila[columna].split('.')
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(whole + fraction.padEnd(6, '0')))
  }
  return sums
}

describe('an honest plant', () => {
  const partidas = new Map(
    readVigente('551').map((fila) => [`${keyFila(fila)}|${fila.SecuenciaFraccion}`, fila]),
  )
  const corregidos = new Map(
    verdad.rectificaciones
      .filter((r) => r.captura === 'original')
      .map((r) => [keyPedimento(r.original), keyPedimento(r.cadena[r.cadena.length - 1])]),
  )
  const partidaDe = (key: string) => {
    const [pedimento, secuencia] = key.split('|')
    return partidas.get(`${corregidos.get(pedimento) ?? pedimento}|${secuencia}`)
  }

  for (const nombre of ['importaciones', 'exportaciones'] as const) {
    it(`declares in 551 the quantities and dollars of its table ${nombre}, to the last digit`, () => {
      const filas = readTabla(planta, nombre)
      for (const [columna, header] of [
        ['cantidad', 'CantidadUMComercial'],
        ['valor_comercial_usd', 'ValorDolares'],
      ]) {
        for (const [key, total] of sumRows(filas, columna)) {
          const [whole, fraction] = partidaDe(key)?.[header].split('.') ?? ['', '']
          expect([key, BigInt(whole + fraction.padEnd(6, '0'))]).toEqual([key, total])
        }
      }
    })
  }

  it('declares the customs value of its imports in whole pesos, rounded once per item', () => {
    for (const [key, micros] of sumRows(readTabla(planta, 'importaciones'), 'valor_aduana_mxn')) {
      expect([key, partidaDe(key)?.ValorAduana]).toEqual([key, String((micros + 500_000n) / 1_000_000n)])
    }
  })

  it('has several part numbers in one item somewhere', () => {
    const filas = readTabla(planta, 'importaciones')
    expect(new Set(filas.map((f) => `${f.pedimento}|${f.partida}`)).size).toBeLessThan(filas.length)
  })

  it('has every pedimento of its tables in the deliveries, and no other but the withdrawn ones', () => {
    const company = new Set<string>()
    for (const nombre of ['importaciones', 'exportaciones', 'movimientos'] as const) {
      for (const fila of readTabla(planta, nombre))
        if (fila.pedimento !== '') company.add(keyPedimento(fila.pedimento))
    }
    for (const fila of readTabla(planta, 'activos_fijos')) {
      if (fila.baja_pedimento !== '') company.add(keyPedimento(fila.baja_pedimento))
    }
    const filed = new Set(readVigente('501').map(keyFila))
    for (const { cadena, captura } of verdad.rectificaciones) {
      if (captura === 'original')
        for (const pedimento of cadena.slice(1)) filed.delete(keyPedimento(pedimento))
    }
    for (const pedimento of verdad.desistidos) expect(filed.delete(keyPedimento(pedimento))).toBe(true)
    expect([...filed].sort()).toEqual([...company].sort())
  })

  it('never needs a part that it does not have, and its balances add up', () => {
    const cents = (text: string) => BigInt(text.replace('.', ''))
    expect(verdad.inventario.length).toBeGreaterThan(40)
    for (const fila of verdad.inventario) {
      const out = cents(fila.consumo) + cents(fila.desperdicio) + cents(fila.movimientos) + cents(fila.saldo)
      expect([fila.numero_parte, out]).toEqual([fila.numero_parte, cents(fila.entrada)])
      expect(cents(fila.saldo) >= 0n && cents(fila.desperdicio_pendiente) >= 0n).toBe(true)
    }
  })

  it('counts what it writes', () => {
    for (const [nombre, cuantas] of Object.entries(verdad.cuentas.tablas)) {
      expect(planta.tablas[nombre as keyof typeof planta.tablas].filas).toHaveLength(cuantas)
      for (const fila of planta.tablas[nombre as keyof typeof planta.tablas].filas) {
        expect(fila).toHaveLength(planta.tablas[nombre as keyof typeof planta.tablas].columnas.length)
      }
    }
    expect(readDataStage(planta, '551')).toHaveLength(verdad.cuentas.partidas)
    expect(new Set(readDataStage(planta, '501').map(keyFila)).size).toBe(verdad.cuentas.pedimentos)
    for (const entrega of planta.entregas) {
      const one = { ...planta, entregas: [entrega] }
      const [resumen] = readDataStage(one, 'Resumen')
      expect(resumen.Total_Fracciones).toBe(String(readDataStage(one, '551').length))
    }
  })

  it('adds up its contributions by key and form of payment', () => {
    const sums = new Map<string, number>()
    const add = (fila: Fila, sign: number) => {
      const key = `${keyFila(fila)}|${fila.ClaveContribucion}|${fila.FormaPago}`
      sums.set(key, (sums.get(key) ?? 0) + sign * Number(fila.ImportePago))
    }
    for (const fila of readVigente('557')) add(fila, 1)
    for (const fila of readVigente('510')) if (['3', '6'].includes(fila.ClaveContribucion)) add(fila, -1)
    expect([...sums].filter(([, rest]) => rest !== 0)).toEqual([])
  })

  it('numbers no two pedimentos alike, and starts each number with the last digit of its year', () => {
    const filed = readVigente('501').map((fila) => [keyFila(fila), fila.Rfc].join())
    expect(new Set(filed).size).toBe(filed.length)
    const late = readVigente('501').filter((f) => f.Pedimento[0] !== f.FechaPagoReal[3])
    expect(late.length).toBeGreaterThan(0)
    for (const fila of late) expect(fila.FechaPagoReal.slice(5, 7)).toBe('01')
  })
})

describe('the files of a delivery', () => {
  it('are 26, named by folio and code, each with the literal header, CRLF and a closing pipe on data rows', () => {
    for (const entrega of planta.entregas) {
      const textos = listTextos(entrega, planta.empresa)
      expect(textos).toHaveLength(26)
      for (const [nombre, texto] of textos) {
        const codigo = nombre.slice(`${entrega.folio}_`.length, -'.asc'.length)
        const [header, ...rows] = texto.split('\r\n')
        expect(header).toBe(ENCABEZADOS[codigo as keyof typeof ENCABEZADOS])
        expect(rows.pop()).toBe('')
        for (const row of rows)
          expect([row.split('|').length, row.endsWith('|')]).toEqual([header.split('|').length + 1, true])
        expect(texto.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }
    }
  })

  it('carry dates with their time, three decimals of quantity, and one space for the states of an item', () => {
    for (const fila of readDataStage(planta, '551')) {
      expect(fila.FechaPagoReal).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
      expect(fila.CantidadUMComercial).toMatch(/^\d+\.\d{3}$/)
      expect([
        fila.EntidadFedOrigen,
        fila.EntidadFedDestino,
        fila.EntidadFedComprador,
        fila.EntidadFedVendedor,
      ]).toEqual([' ', ' ', ' ', ' '])
    }
  })

  it('include empty tables, late pedimentos, a month asked for twice and one that overlaps', () => {
    expect(readDataStage(planta, '508')).toEqual([])
    expect(verdad.tardios.length).toBeGreaterThan(0)
    expect(planta.entregas.map((e) => e.tipo)).toEqual(
      expect.arrayContaining(['mensual', 'reemision', 'traslape']),
    )
    expect(planta.entregas.map((e) => e.codificacion)).toEqual(
      expect.arrayContaining(['utf8', 'windows1252']),
    )
  })

  it('correct one pedimento in the month that was asked for again', () => {
    const [{ mes }] = verdad.reemisiones
    const [first, second] = planta.entregas
      .filter((e) => e.mes === mes)
      .map((e) => readDataStage({ ...planta, entregas: [e] }, '551'))
    const changed = first.filter((fila, i) => JSON.stringify(fila) !== JSON.stringify(second[i]))
    expect(changed).toHaveLength(1)
  })

  it('chain rectifications from the original to the last one', () => {
    const rows = new Map(readVigente('701').map((fila) => [keyFila(fila), fila]))
    expect(verdad.rectificaciones.map((r) => r.cadena.length)).toEqual(expect.arrayContaining([2, 3, 4]))
    for (const { cadena, original } of verdad.rectificaciones) {
      for (let i = 1; i < cadena.length; i++) {
        const fila = rows.get(keyPedimento(cadena[i]))
        expect(fila && `${fila.PatenteAnterior}-${fila.PedimentoAnterior}`).toBe(keyPedimento(cadena[i - 1]))
        expect(fila && `${fila.PatenteAduanalOrig}-${fila.PedimentoOriginal}`).toBe(keyPedimento(original))
      }
    }
    expect(verdad.rectificaciones.some(({ cadena }) => cadena[0].slice(0, 2) !== cadena[1].slice(0, 2))).toBe(
      true,
    )
  })
})

describe('names and identifiers', () => {
  it('computes the check digit of the SAT', () => {
    // The SAT's own published samples: a person's and a firm's.
    expect(checkDigit('GODE561231GR')).toBe('8')
    expect(checkDigit('EKU9003173C')).toBe('9')
  })

  it('never writes an RFC that someone can hold', () => {
    expect(inventRfc('GODE', '561231', 'GR')).toBe('GODE561231GR9')
    const texto = JSON.stringify([
      planta.empresa,
      ...Object.values(planta.tablas).map((t) => t.filas),
      readDataStage(planta, '501'),
      readDataStage(planta, '505'),
    ])
    const found = new Set(texto.match(/\b[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}\b/g))
    expect(found.size).toBeGreaterThan(5)
    for (const rfc of found) expect([rfc, rfc.at(-1) === checkDigit(rfc.slice(0, -1))]).toEqual([rfc, false])
  })
})
