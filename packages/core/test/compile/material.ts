/** Rows of a trace for tests, from what matters in each. */
import { parseDecimal, parseFecha, racionalOf, SIN_FECHA } from '#kernel'
import type { Material } from '../../src/compile/cuentas.ts'
import type {
  DescargoTrazable,
  LineaDeBom,
  LoteTrazable,
  Lugar,
  SalidaTrazable,
} from '../../src/compile/material.ts'

export const lugar = (archivo: string, linea: number): Lugar => ({ archivo, linea, sha256: 'a'.repeat(64) })

export const dia = (texto: string): number => (texto === '' ? SIN_FECHA : parseFecha(texto)!)

export const micros = (texto: string): bigint => {
  const { unidades, escala } = parseDecimal(texto)!
  return unidades * 10n ** BigInt(6 - escala)
}

/** `linea('P', 'C', '0.5', 'KG')`: 0.5 KG of C in each P. */
export function linea(
  producto: string,
  componente: string,
  cantidad: string,
  unidad = 'PZA',
  otros: Partial<LineaDeBom> = {},
): LineaDeBom {
  return {
    producto,
    componente,
    unidad,
    consumo: racionalOf(parseDecimal(cantidad)!),
    desperdicio: { num: 0n, den: 1n },
    origen: '',
    desde: SIN_FECHA,
    hasta: SIN_FECHA,
    lugar: lugar('bom.csv', 2),
    ...otros,
  }
}

export function lote(
  fila: number,
  parte: string,
  cantidad: string,
  otros: Partial<LoteTrazable> = {},
): LoteTrazable {
  return {
    fila,
    pedimento: '262439996000001',
    partida: fila + 1,
    clave: 'IN',
    numero_parte: parte,
    tipo_bien: 'insumo',
    fraccion: '39011001',
    fecha_entrada: dia('2026-01-10'),
    vencimiento: dia('2027-07-10'),
    cantidad: micros(cantidad),
    unidad: 'PZA',
    valor_aduana: 10_000n,
    pais_origen: 'USA',
    desperdicio_pendiente: 0n,
    saldo: 0n,
    valor_saldo: 0n,
    estado: 'agotado',
    lugar: lugar('importaciones.csv', fila + 2),
    ...otros,
  }
}

export function salida(
  fila: number,
  parte: string,
  cantidad: string,
  otros: Partial<SalidaTrazable> = {},
): SalidaTrazable {
  return {
    fila,
    tipo: 'RT',
    es_movimiento: false,
    pedimento: '262439996100001',
    partida: fila + 1,
    fecha: dia('2026-03-01'),
    numero_parte: parte,
    cantidad: micros(cantidad),
    unidad: 'PZA',
    lugar: lugar('exportaciones.csv', fila + 2),
    ...otros,
  }
}

export function descargo(
  deSalida: number,
  deLote: number,
  componente: string,
  cantidad: string,
  otros: Partial<DescargoTrazable> = {},
): DescargoTrazable {
  return {
    fila: 0,
    salida: deSalida,
    lote: deLote,
    componente,
    cantidad: micros(cantidad),
    valor_aduana: 10_000n,
    dias_vencido: 0,
    concepto: 'consumo',
    ...otros,
  }
}

export function material(
  lotes: readonly LoteTrazable[],
  salidas: readonly SalidaTrazable[],
  resto: Partial<Material> = {},
): Material {
  return {
    lotes: new Map(lotes.map((l) => [l.fila, l])),
    salidas: new Map(salidas.map((s) => [s.fila, s])),
    descargos: [],
    faltantes: [],
    bom: [],
    conversiones: [],
    colas: lotes.map(({ numero_parte, unidad, fecha_entrada: desde }) => ({ numero_parte, unidad, desde })),
    familias: new Map(),
    alternos: new Map(),
    ...resto,
  }
}
