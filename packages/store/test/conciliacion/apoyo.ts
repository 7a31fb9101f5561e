/** Both sides of a reconciliation from rows a person can read, and what came out of it. */
import type { Ley } from '@trazo/core/legal'
import { reconcile } from '../../src/conciliacion/conciliar.ts'
import { type ResumenConciliacion, readCuentas } from '../../src/conciliacion/resumen.ts'
import type { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { dia } from '../apoyo.ts'
import { setUp } from '../criterios/montaje.ts'
import type { Filas } from '../criterios/situacion.ts'

export type Situacion = Readonly<Record<string, Filas>>

export const P1 = '250999000000001'
export const P2 = '250999000000002'
export const P3 = '250999000000003'

/** An import of one item that both sides tell alike; each side can be changed. */
export const LINEA = {
  pedimento: P1,
  clave: 'IN',
  fecha_entrada: '2026-01-12',
  partida: 1,
  numero_parte: 'TELA',
  fraccion: '52081101',
  nico: '00',
  cantidad: '100',
  unidad: 'KG',
  valor_aduana_mxn: '5000.40',
  valor_comercial_usd: '250.00',
  pais_origen: 'USA',
}
export const PEDIMENTO = {
  pedimento: P1,
  clave: 'IN',
  clave_efectiva: 'IN',
  tipo_operacion: '1',
  tipo_pedimento: 1,
  fecha_pago: '2026-01-12',
  fecha_entrada: '2026-01-12',
  fecha_efectiva: '2026-01-12',
  estado: 'vigente',
  vigente: P1,
}
export const PARTIDA = {
  pedimento: P1,
  partida: 1,
  fraccion: '52081101',
  nico: '00',
  cantidad_umc: '100.000',
  unidad_umc: '1',
  cantidad_umt: '320.500',
  unidad_umt: '3',
  valor_aduana_mxn: '5000',
  valor_usd: '250.00',
  pais_origen_destino: 'USA',
}
export const SALIDA = {
  pedimento: P2,
  clave: 'RT',
  fecha: '2026-02-03',
  partida: 1,
  numero_parte: 'CAMISA',
  fraccion: '62052001',
  cantidad: '40',
  unidad: 'PZA',
  valor_comercial_usd: '800.00',
  pais_destino: 'USA',
}
export const PEDIMENTO_SALIDA = {
  ...PEDIMENTO,
  pedimento: P2,
  clave: 'RT',
  clave_efectiva: 'RT',
  tipo_operacion: '2',
  fecha_pago: '2026-02-02',
  fecha_entrada: null,
  fecha_efectiva: null,
  vigente: P2,
}
export const PARTIDA_SALIDA = {
  ...PARTIDA,
  pedimento: P2,
  fraccion: '62052001',
  cantidad_umc: '40',
  unidad_umc: '6',
  cantidad_umt: '40',
  unidad_umt: '6',
  valor_aduana_mxn: '0',
  valor_usd: '800',
}
export const ENTREGA = { indice: 0, desde: '2026-01-01', hasta: '2026-06-30' }

export const IGUALES: Situacion = {
  importaciones: [LINEA],
  exportaciones: [SALIDA],
  ds_pedimento: [PEDIMENTO, PEDIMENTO_SALIDA],
  ds_partida: [PARTIDA, PARTIDA_SALIDA],
  ds_fecha: [{ pedimento: P2, tipo_fecha: 4, fecha_operacion: '2026-02-03' }],
  entrega: [ENTREGA],
}

export type Renglon = Readonly<Record<string, string>>

export interface Conciliado {
  readonly renglones: readonly Renglon[]
  /** `pedimento/partida campo: empresa → data stage (diferencia) causa`, one per difference. */
  readonly dicho: readonly string[]
  readonly cuentas: Readonly<Record<string, number>>
  readonly resumen: ResumenConciliacion | null
  readonly suma: readonly { de: string; leidas: number; usadas: number; ignoradas: number }[]
}

/** Reconciles a situation on a finished book without rows, which is left as it was. */
export async function conciliar(libro: LibroEnDisco, ley: Ley, situacion: Situacion): Promise<Conciliado> {
  await libro.run('begin')
  try {
    await setUp(libro, new Map(Object.entries(situacion)))
    const { output, cuentas } = await reconcile(libro, ley, { corte: dia('2026-10-31'), lang: 'es' })
    const renglones: Renglon[] = []
    for await (const fila of output.filas())
      renglones.push(Object.fromEntries(output.columnas.map((columna, i) => [columna, fila[i]])))
    return {
      renglones,
      dicho: renglones.map(show),
      cuentas: await readCuentas(libro),
      suma: cuentas,
      resumen: output.resumen,
    }
  } finally {
    await libro.run('rollback')
  }
}

function show(r: Renglon): string {
  const lugar = `${r.pedimento.slice(-1)}/${r.partida}`
  return `${lugar} ${r.campo}: ${r.valor_empresa} → ${r.valor_data_stage} (${r.diferencia}) ${r.causa}`
}
