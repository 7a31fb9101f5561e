/** Books for tests, from rows a person can read. */
import { Diccionario, parseFecha, SIN_FECHA } from '@trazo/core/kernel'
import {
  CAUSAS_FALTANTE,
  type CausaFaltante,
  CONCEPTOS,
  type Concepto,
  ESTADOS_SALDO,
  type Libro,
  TIPOS_BIEN,
  type TipoBien,
} from '@trazo/core/records'

export interface FilaLote {
  pedimento?: number
  partida?: number
  clave?: string
  parte?: string
  tipo?: TipoBien
  fraccion?: string
  entrada: string
  /** Empty for fixed assets. */
  vence: string
  cantidad: number
  saldo?: number
  unidad?: string
  valor: number
  valor_saldo?: number
  pais?: string
  desperdicio?: number
  desperdicio_pendiente?: number
  linea?: number
}

export interface FilaSalida {
  tipo?: string
  movimiento?: boolean
  pedimento?: number
  fecha: string
  parte?: string
  cantidad: number
  unidad?: string
  valor_usd?: number
  linea?: number
}

export interface FilaDescargo {
  salida: number
  lote: number
  cantidad: number
  valor: number
  dias_vencido?: number
  concepto?: Concepto
}

export interface FilaFaltante {
  salida: number
  parte: string
  requerida: number
  faltante: number
  causa: CausaFaltante
}

export interface FilasLibro {
  corte: string
  lotes: readonly FilaLote[]
  salidas?: readonly FilaSalida[]
  descargos?: readonly FilaDescargo[]
  faltantes?: readonly FilaFaltante[]
}

export function dia(texto: string): number {
  return texto === '' ? SIN_FECHA : (parseFecha(texto) as number)
}

/** Quantities in units and money in pesos, both exact in the tests' numbers. */
export function makeLibro({ corte, lotes, salidas = [], descargos = [], faltantes = [] }: FilasLibro): Libro {
  const [partes, unidades, claves, fracciones, paises] = Array.from({ length: 5 }, () => new Diccionario())
  const micros = (n: number): number => Math.round(n * 1e6)
  const centavos = (n: number): number => Math.round(n * 100)
  const ints = <T>(rows: readonly T[], of: (row: T) => number): Int32Array => Int32Array.from(rows, of)
  const exact = <T>(rows: readonly T[], of: (row: T) => number): Float64Array => Float64Array.from(rows, of)
  const fin = dia(corte)
  const saldoDe = (l: FilaLote): number => l.saldo ?? l.cantidad
  const estadoDe = (l: FilaLote): number =>
    ESTADOS_SALDO.indexOf(
      saldoDe(l) === 0 ? 'agotado' : l.vence !== '' && dia(l.vence) < fin ? 'vencido' : 'vigente',
    )
  const valorSaldo = (l: FilaLote): number => centavos(l.valor_saldo ?? (saldoDe(l) === 0 ? 0 : l.valor))
  const sum = (values: Float64Array): bigint => values.reduce((total, v) => total + BigInt(v), 0n)

  const libro = {
    corte: fin,
    capas: {
      n: 0,
      salida: new Int32Array(),
      componente: new Int32Array(),
      unidad: new Int32Array(),
      origen: new Uint8Array(),
      cantidad: new Float64Array(),
      desperdicio: new Float64Array(),
    },
    lotes: {
      n: lotes.length,
      pedimento: exact(lotes, (l) => l.pedimento ?? 254030004000001),
      partida: ints(lotes, (l) => l.partida ?? 1),
      clave: ints(lotes, (l) => claves.internText(l.clave ?? 'IN')),
      parte: ints(lotes, (l) => partes.internText(l.parte ?? 'P-1')),
      tipo_bien: Uint8Array.from(lotes, (l) => TIPOS_BIEN.indexOf(l.tipo ?? 'insumo')),
      fraccion: ints(lotes, (l) => fracciones.internText(l.fraccion ?? '85423101')),
      fecha_entrada: ints(lotes, (l) => dia(l.entrada)),
      vencimiento: ints(lotes, (l) => dia(l.vence)),
      cantidad: exact(lotes, (l) => micros(l.cantidad)),
      unidad: ints(lotes, (l) => unidades.internText(l.unidad ?? 'PZA')),
      valor_aduana: exact(lotes, (l) => centavos(l.valor)),
      pais_origen: ints(lotes, (l) => paises.internText(l.pais ?? 'USA')),
      evidencia: new Uint8Array(lotes.length),
      archivo: ints(lotes, () => 0),
      linea: Int32Array.from(lotes, (l, i) => l.linea ?? i + 2),
    },
    salidas: {
      n: salidas.length,
      tipo: ints(salidas, (s) => claves.internText(s.tipo ?? 'RT')),
      es_movimiento: Uint8Array.from(salidas, (s) => (s.movimiento ? 1 : 0)),
      pedimento: exact(salidas, (s) => (s.movimiento ? Number.NaN : (s.pedimento ?? 264030004000009))),
      partida: Int32Array.from(salidas, (_, i) => i + 1),
      fecha: ints(salidas, (s) => dia(s.fecha)),
      parte: ints(salidas, (s) => partes.internText(s.parte ?? 'PT-1')),
      cantidad: exact(salidas, (s) => micros(s.cantidad)),
      unidad: ints(salidas, (s) => unidades.internText(s.unidad ?? 'PZA')),
      valor_usd: exact(salidas, (s) => (s.valor_usd === undefined ? Number.NaN : centavos(s.valor_usd))),
      archivo: ints(salidas, () => 1),
      linea: Int32Array.from(salidas, (s, i) => s.linea ?? i + 2),
    },
    descargos: {
      n: descargos.length,
      salida: ints(descargos, (d) => d.salida),
      componente: ints(descargos, (d) => partes.internText(lotes[d.lote].parte ?? 'P-1')),
      lote: ints(descargos, (d) => d.lote),
      cantidad: exact(descargos, (d) => micros(d.cantidad)),
      valor_aduana: exact(descargos, (d) => centavos(d.valor)),
      dias_vencido: ints(descargos, (d) => d.dias_vencido ?? 0),
      concepto: Uint8Array.from(descargos, (d) => CONCEPTOS.indexOf(d.concepto ?? 'consumo')),
    },
    faltantes: {
      n: faltantes.length,
      salida: ints(faltantes, (f) => f.salida),
      componente: ints(faltantes, (f) => partes.internText(f.parte)),
      requerida: exact(faltantes, (f) => micros(f.requerida)),
      faltante: exact(faltantes, (f) => micros(f.faltante)),
      causa: Uint8Array.from(faltantes, (f) => CAUSAS_FALTANTE.indexOf(f.causa)),
    },
    saldos: {
      descargada: exact(lotes, (l) => micros(l.cantidad - saldoDe(l) - (l.desperdicio ?? 0))),
      desperdicio: exact(lotes, (l) => micros(l.desperdicio ?? 0)),
      desperdicio_pendiente: exact(lotes, (l) => micros(l.desperdicio_pendiente ?? 0)),
      saldo: exact(lotes, (l) => micros(saldoDe(l))),
      valor_saldo: exact(lotes, valorSaldo),
      estado: Uint8Array.from(lotes, estadoDe),
    },
    partes,
    unidades,
    claves,
    fracciones,
    paises,
  }
  return {
    ...libro,
    conservacion: {
      cantidad: sum(libro.lotes.cantidad),
      descargada: sum(libro.saldos.descargada),
      desperdicio: sum(libro.saldos.desperdicio),
      desperdicio_pendiente: sum(libro.saldos.desperdicio_pendiente),
      saldo: sum(libro.saldos.saldo),
      requerida: sum(libro.descargos.cantidad) + sum(libro.faltantes.faltante),
      encontrada: sum(libro.descargos.cantidad),
      faltante: sum(libro.faltantes.faltante),
      valor_lotes: sum(libro.lotes.valor_aduana),
      valor_descargado: sum(libro.lotes.valor_aduana) - sum(libro.saldos.valor_saldo),
      valor_saldo: sum(libro.saldos.valor_saldo),
    },
  }
}
