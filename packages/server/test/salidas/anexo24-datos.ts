/** A small company for the workbook: every block has something, and something that must not break it. */
import type { Hallazgo, NombreTabla, TablaLeida } from '@trazo/core/records'
import type { DatosAnexo24 } from '../../src/salidas/anexo24/index.ts'
import { dia, type FilasLibro, makeLibro } from './libro.ts'
import { type FilaDeclarada, makeTabla } from './tablas.ts'

const LIBRO: FilasLibro = {
  corte: '2026-10-31',
  lotes: [
    {
      pedimento: 53000400001,
      parte: '007',
      fraccion: '01012101',
      entrada: '2024-10-31',
      vence: '2026-04-30',
      cantidad: 100.5,
      saldo: 40.25,
      valor: 1_000.1,
      valor_saldo: 400.04,
      pais: 'CHN',
      linea: 17,
      desperdicio: 2.5,
      desperdicio_pendiente: 1.5,
    },
    {
      pedimento: 253030004000002,
      parte: 'B',
      entrada: '2025-06-30',
      vence: '2026-12-31',
      cantidad: 5,
      unidad: 'KG',
      valor: 200,
      linea: 3,
    },
    {
      pedimento: 203030004000003,
      parte: 'MAQ',
      tipo: 'activo_fijo',
      clave: 'AF',
      entrada: '2020-01-15',
      vence: '',
      cantidad: 1,
      valor: 90_000,
      linea: 4,
    },
  ],
  salidas: [
    { fecha: '2026-05-02', parte: 'PT-1', cantidad: 10, valor_usd: 99.5, linea: 8 },
    { fecha: '2026-06-01', tipo: 'destruccion', movimiento: true, parte: 'PT-1', cantidad: 1 },
  ],
  descargos: [
    { salida: 0, lote: 0, cantidad: 57.75, valor: 575.06, dias_vencido: 2 },
    { salida: 0, lote: 0, cantidad: 2.5, valor: 25, dias_vencido: 2, concepto: 'desperdicio' },
  ],
  faltantes: [{ salida: 0, parte: 'C', requerida: 3, faltante: 0.000001, causa: 'bom' }],
}

export const ENTRADA: FilaDeclarada = {
  numero_parte: '007',
  descripcion: '=cmd|calc',
  fraccion: '01012101',
  unidad: 'PZA',
  fecha_entrada: '2024-10-31',
  proveedor: 'Proveedor Inventado',
  factura: 'F-1',
  linea: '17',
}

const TABLAS: Partial<Record<NombreTabla, readonly FilaDeclarada[]>> = {
  // Out of order on purpose: two files may be read in any order.
  importaciones: [
    {
      ...ENTRADA,
      numero_parte: 'B',
      descripcion: 'Resina',
      unidad: 'KG',
      linea: '3',
      fecha_entrada: '2025-06-30',
    },
    ENTRADA,
    {
      ...ENTRADA,
      descripcion: 'Nombre viejo',
      fraccion: '01012999',
      linea: '9',
      fecha_entrada: '2023-01-01',
    },
  ],
  exportaciones: [
    {
      numero_parte: 'PT-1',
      descripcion: 'Arnés',
      fraccion: '85443002',
      unidad: 'PZA',
      fecha: '2026-05-02',
      archivo: '1',
      linea: '8',
    },
  ],
  bom: [
    { producto: 'PT-1', componente: '007', cantidad: '5.775' },
    { producto: 'PT-2', componente: '007', cantidad: '1' },
    { producto: 'PT-1', componente: 'B', cantidad: '1' },
  ],
  activos_fijos: [
    {
      pedimento: '203030004000009',
      partida: '1',
      numero_parte: 'PRENSA',
      serie: '000-77',
      fecha_entrada: '2019-03-04',
      valor_aduana_mxn: '1500.50',
      baja_fecha: '2025-01-31',
      baja_pedimento: '25 30 3000 4000777',
    },
  ],
}

const HALLAZGO: Hallazgo = {
  criterio: 'PLAZO-01',
  version: 1,
  grupo: 'trazabilidad',
  naturaleza: 'legal',
  severidad: 4,
  estado: 'incumple',
  pregunta: '¿Hay saldos fuera de plazo?',
  mensaje: 'Un lote está fuera de plazo.',
  medida: { valor: '400.040000', unidad: 'MXN' },
  umbral: { valor: '0', unidad: 'MXN' },
  fundamento: [
    {
      norma: 'Ley Aduanera, art. 108, I',
      fuente: 'Ley',
      vigente_desde: '2013-12-09',
      vigente_hasta: '',
      consultado: '2026-11-20',
      confianza: 'sin_verificar',
    },
  ],
  evidencia: { total: 1, filas: [] },
  faltan: [],
  remedio: '+Retornar o cambiar de régimen',
}

export function makeDatos(extra: Partial<DatosAnexo24> = {}): DatosAnexo24 {
  return {
    empresa: {
      rfc: 'PEJ010101AB1',
      razon_social: 'Planta de Ejemplo & Hijos, S.A. de C.V.',
      programa_immex: '0123-2006',
      modalidad: 'industrial',
      inicio_programa: dia('2012-05-01'),
      certificaciones: [],
      domicilios: [{ clave: 'P1', tipo: 'planta', cp: '02244', municipio: 'Tijuana', estado: 'BCN' }],
    },
    corte: dia('2026-10-31'),
    ley: '2026.11.20',
    huella: 'sha256:0123abcd',
    libro: makeLibro(LIBRO),
    tablas: new Map(
      Object.entries(TABLAS).map(([n, filas]): [NombreTabla, TablaLeida] => [
        n as NombreTabla,
        makeTabla(n as NombreTabla, filas),
      ]),
    ),
    fuentes: ['entradas.csv', 'salidas.csv'].map((archivo) => ({
      archivo,
      sha256: 'f'.repeat(64),
      bytes_total: 1,
    })),
    hallazgos: [HALLAZGO],
    conciliacion: [
      ['053000400000001', '1', 'cantidad', '10', '12.5', '-2.5', 'cantidad_distinta'],
      ['053000400000001', '2', 'fraccion', '01012101', '01012999', '', 'fraccion_distinta'],
    ],
    ...extra,
  }
}
