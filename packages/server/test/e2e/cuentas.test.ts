/** What `resumen.json` says adds up, counted and summed again from the files by another hand (contract sections 3.10 and 4). */
import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { listFiles, newFolder, putFiles } from './apoyo/carpetas.ts'
import { type Fila, readCsv, splitCsv } from './apoyo/csv.ts'
import { type Visita, visitFolder } from './apoyo/museo.ts'
import { writeChica } from './apoyo/plantas.ts'
import { makeZip, openZip } from './apoyo/zip.ts'

let visita: Visita
/** Bytes of every file that there is to read, loose or in a ZIP, by name. */
const archivos = new Map<string, Buffer>()

/** `12.345678` → units of its last place, without a float. */
function exact(texto: string): bigint {
  return BigInt(texto.replace('.', ''))
}

function sum(filas: readonly Fila[], columna: string): bigint {
  return filas.reduce((total, fila) => total + exact(fila[columna]), 0n)
}

function table(nombre: string): Fila[] {
  return readCsv(visita.salida, nombre)
}

/** Rows of a file below its header. */
function countRows(nombre: string, bytes: Buffer): number {
  if (nombre.endsWith('.xlsx')) {
    const hojas = openZip(bytes).filter(([parte]) => parte.startsWith('xl/worksheets/sheet'))
    return hojas.reduce((total, [, xml]) => total + xml.toString().split('<row ').length - 2, 0)
  }
  const texto = bytes.toString('latin1')
  return nombre.endsWith('.csv') ? splitCsv(texto).length - 1 : texto.trimEnd().split('\n').length - 1
}

beforeAll(async () => {
  const entrada = await writeChica(newFolder(), {
    meses: 6,
    pedimentosPorSemana: 2,
    fallas: ['salida_sin_respaldo', 'unidad_equivocada', 'duplicado'],
  })
  appendFileSync(join(entrada, 'importaciones.csv'), 'mala\n,,,\n')
  appendFileSync(join(entrada, 'movimientos.csv'), '2025-02-30,donacion,X,1,PZA,,,,,\n')
  const [zip] = readdirSync(join(entrada, 'datastage')).sort()
  const miembros = openZip(readFileSync(join(entrada, 'datastage', zip))).map(([nombre, datos]) => {
    const roto = nombre.endsWith('_551.asc') || nombre.endsWith('_502.asc')
    return { nombre, datos: roto ? Buffer.concat([datos, Buffer.from('3999|50O0123|240|x\r\n')]) : datos }
  })
  putFiles(entrada, { [`datastage/${zip}`]: makeZip(miembros) })
  for (const nombre of listFiles(entrada)) {
    const bytes = readFileSync(join(entrada, nombre))
    if (!nombre.endsWith('.zip')) archivos.set(nombre, bytes)
    else for (const [miembro, datos] of openZip(bytes)) archivos.set(`${nombre}!${miembro}`, datos)
  }
  visita = await visitFolder(entrada, '--corte', '2028-03-31')
})

describe('every row of every file', () => {
  it('is counted under its table or its section', () => {
    const counted = new Map<string, number>()
    for (const [nombre, bytes] of archivos) {
      const seccion = /_([^_]+)\.asc$/.exec(nombre)?.[1]
      if (nombre.endsWith('.yaml')) continue
      const de = seccion ? `data_stage.${seccion}` : `${basename(nombre).replace(/\..*/, '')}:${nombre}`
      counted.set(de, (counted.get(de) ?? 0) + countRows(nombre, bytes))
    }
    const said = visita.resumen.cuentas.filter((c) => /^\w+:|^data_stage\.\w+$/.test(c.de))
    expect(Object.fromEntries(said.map((c) => [c.de, c.leidas]))).toEqual(Object.fromEntries(counted))
    expect(visita.resumen.totales.leidas).toBe([...counted.values()].reduce((a, b) => a + b, 0))
  })

  it('that was set aside has its line in rechazos.csv, and no other has', () => {
    const { apartadas, repetidas } = visita.resumen.totales
    expect(apartadas).toBe(visita.rechazos.length)
    expect(visita.rechazos.map((r) => r.codigo).sort()).toEqual([
      'CAMPOS_DE_MENOS',
      'DS_CAMPOS',
      'DS_CAMPOS',
      'FECHA_INEXISTENTE',
    ])
    for (const r of visita.rechazos) {
      const lines = archivos.get(r.archivo)?.toString('latin1').split('\n') ?? []
      expect(lines[Number(r.linea) - 1]).toContain(r.valor.slice(0, 5))
    }
    expect(repetidas).toBeGreaterThan(0)
  })

  it('stands in a file whose fingerprint is told', () => {
    const said = visita.resumen.entradas.map(({ archivo, sha256, bytes_total }) => [
      archivo,
      [sha256, bytes_total],
    ])
    const own = [...archivos].map(([nombre, bytes]) => [
      nombre,
      [createHash('sha256').update(bytes).digest('hex'), bytes.length],
    ])
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(own))
  })
})

describe('the sums of conservation', () => {
  it('hold lot by lot', () => {
    const saldos = table('saldos.csv')
    expect(saldos.length).toBeGreaterThan(20)
    for (const lote of saldos) {
      const [cantidad, descargada, desperdicio, pendiente, saldo] = [
        'cantidad',
        'descargada',
        'desperdicio',
        'desperdicio_pendiente',
        'saldo',
      ].map((columna) => exact(lote[columna]))
      expect(cantidad).toBe(descargada + desperdicio + saldo)
      expect(desperdicio >= pendiente && pendiente >= 0n && saldo >= 0n).toBe(true)
    }
  })

  it('are those of the tables: quantities', () => {
    const c = visita.resumen.conservacion
    const [lotes, saldos, descargos] = ['lotes.csv', 'saldos.csv', 'descargos.csv'].map(table)
    const activos = lotes.filter((lote) => lote.tipo_bien === 'activo_fijo')
    const arisen = descargos.filter((d) => d.concepto === 'desperdicio')
    expect(activos.length).toBeGreaterThan(0)
    expect(arisen.length).toBeGreaterThan(0)
    expect(exact(c.cantidad)).toBe(sum(lotes, 'cantidad'))
    expect(exact(c.saldo)).toBe(sum(saldos, 'saldo') + sum(activos, 'cantidad'))
    expect(exact(c.desperdicio)).toBe(sum(arisen, 'cantidad'))
    expect(exact(c.desperdicio)).toBe(sum(saldos, 'desperdicio'))
    expect(exact(c.descargada)).toBe(sum(descargos, 'cantidad') - sum(arisen, 'cantidad'))
    expect(exact(c.descargada)).toBe(sum(saldos, 'descargada'))
    expect(exact(c.desperdicio_pendiente)).toBe(sum(saldos, 'desperdicio_pendiente'))
    expect(exact(c.cantidad)).toBe(exact(c.descargada) + exact(c.desperdicio) + exact(c.saldo))
  })

  it('are those of the tables: what exits asked for, found and missed', () => {
    const c = visita.resumen.conservacion
    const faltantes = table('faltantes.csv')
    expect(faltantes.length).toBeGreaterThan(0)
    // Waste that was disposed of was asked for and found, and leaves no match of its own.
    const disposed = exact(c.desperdicio) - exact(c.desperdicio_pendiente)
    expect(exact(c.encontrada)).toBe(sum(table('descargos.csv'), 'cantidad') + disposed)
    expect(exact(c.faltante)).toBe(sum(faltantes, 'faltante'))
    expect(exact(c.requerida)).toBe(exact(c.encontrada) + exact(c.faltante))
    for (const [causa, filas] of Object.entries(visita.resumen.libro.faltantes_por_causa))
      expect(faltantes.filter((f) => f.causa === causa)).toHaveLength(filas)
    expect(visita.resumen.libro.faltantes).toBe(faltantes.length)
  })

  it('are those of the tables: pesos, to the cent', () => {
    const c = visita.resumen.conservacion
    const [lotes, saldos, descargos] = ['lotes.csv', 'saldos.csv', 'descargos.csv'].map(table)
    const activos = lotes.filter((lote) => lote.tipo_bien === 'activo_fijo')
    expect(exact(c.valor_lotes_mxn)).toBe(sum(lotes, 'valor_aduana_mxn'))
    expect(exact(c.valor_descargado_mxn)).toBe(sum(descargos, 'valor_aduana_mxn'))
    expect(exact(c.valor_saldo_mxn)).toBe(sum(saldos, 'valor_saldo_mxn') + sum(activos, 'valor_aduana_mxn'))
    expect(exact(c.valor_lotes_mxn)).toBe(exact(c.valor_descargado_mxn) + exact(c.valor_saldo_mxn))
  })

  it('are those of the balances by state, and no exit consumes a later entry', () => {
    const { por_estado, lotes, descargos } = visita.resumen.libro
    for (const estado of ['vigente', 'vencido', 'agotado'] as const) {
      const filas = table('saldos.csv').filter((saldo) => saldo.estado === estado)
      expect(por_estado[estado].lotes).toBe(filas.length)
      expect(exact(por_estado[estado].valor_mxn)).toBe(sum(filas, 'valor_saldo_mxn'))
    }
    expect(table('lotes.csv')).toHaveLength(lotes)
    expect(table('descargos.csv')).toHaveLength(descargos)
    for (const d of table('descargos.csv')) expect(d.entrada_fecha <= d.salida_fecha).toBe(true)
  })
})
