/** A realistic report by hand: an invented plant, three times: as plants are, in full order, and with nothing yet. */
import { formatFecha } from '@trazo/core/kernel'
import type { Empresa } from '@trazo/core/records'
import type { ModeloExpediente } from '../../src/salidas/modelo.ts'
import { computeResumenLibro } from '../../src/salidas/resumen-libro.ts'
import { FALTANTES, FUENTES, makeHallazgos, sha } from './fixture-hallazgos.ts'
import { dia, type FilaDescargo, type FilaLote, type FilaSalida, makeLibro } from './libro.ts'

export const CORTE = '2026-10-31'

export const EMPRESA: Empresa = {
  rfc: 'EDD120501AB3',
  razon_social: 'Ensambles del Desierto, S.A. de C.V.',
  programa_immex: '0417-2012',
  modalidad: 'industrial',
  inicio_programa: dia('2012-05-01'),
  certificaciones: [],
  domicilios: [
    { clave: 'P1', tipo: 'planta', cp: '22444', municipio: 'Tijuana', estado: 'BCN' },
    { clave: 'B1', tipo: 'bodega', cp: '02260', municipio: 'Tecate', estado: 'BCN' },
  ],
}

const PARTES: readonly (readonly [string, string, string, string, number])[] = [
  ['CI-4417-B', '85423101', 'PZA', 'TWN', 41.2],
  ['CON-0098', '85366999', 'PZA', 'CHN', 3.4],
  ['RES-ABS-07', '39033001', 'KG', 'USA', 38.9],
  ['ALM-22AWG', '85444299', 'MT', 'USA', 2.1],
  ['PCB-311-R4', '85340099', 'PZA', 'KOR', 67.5],
  ['LAM-0.8', '72101299', 'KG', 'JPN', 22.6],
  ['EMP-CJ-12', '48191001', 'PZA', 'USA', 1.3],
  ['SEN-HALL-2', '90318099', 'PZA', 'DEU', 118],
  ['TOR-M4', '73181599', 'PZA', 'CHN', 0.4],
  ['ADH-88', '35069199', 'KG', 'MYS', 91],
  ['BOB-12V', '85045099', 'PZA', 'VNM', 15.8],
  ['FLT-PU', '59119099', 'PZA', 'THA', 6.2],
]

/** Numbers that look like a plant's and are always the same. */
function makeAzar(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % n
  }
}

function makeLotes(vencidos: boolean): FilaLote[] {
  const azar = makeAzar(7)
  const inicio = dia('2024-09-02')
  return Array.from({ length: 336 }, (_, i) => {
    const [parte, fraccion, unidad, pais, precio] = PARTES[i % PARTES.length]
    const entrada = inicio + Math.floor(i / 12) * 28 + azar(9)
    const vence = addTermino(entrada)
    const cantidad = 400 + azar(9_000) + (unidad === 'KG' ? 0.25 : 0)
    const edad = dia(CORTE) - entrada
    const tarde = vencidos && vence < dia(CORTE) && i % 29 === 4
    const queda = tarde
      ? 0.12
      : vence < dia(CORTE)
        ? 0
        : edad > 330
          ? [0, 0, 0.08, 0.3][azar(4)]
          : 0.35 + azar(60) / 100
    const saldo = Math.floor(cantidad * queda)
    const valor = Math.round(cantidad * precio * 100) / 100
    return {
      pedimento: Number(`${formatFecha(entrada).slice(2, 4)}403000400${String(1000 + i)}`),
      partida: 1 + azar(6),
      parte,
      fraccion,
      unidad,
      pais,
      cantidad,
      saldo,
      valor,
      entrada: formatFecha(entrada),
      vence: formatFecha(vence),
      valor_saldo: Math.round((valor * saldo * 100) / cantidad) / 100,
      desperdicio: saldo === 0 && i % 5 === 0 ? 3.5 : 0,
      desperdicio_pendiente: saldo === 0 && i % 25 === 0 ? 3.5 : 0,
    }
  })
}

/** 18 months later, day by day enough for a fixture: no entry falls on a day that the later month lacks. */
function addTermino(entrada: number): number {
  const [y, m, d] = formatFecha(entrada).split('-').map(Number)
  const month = m + 17
  return dia(
    `${y + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(Math.min(d, 28)).padStart(2, '0')}`,
  )
}

function makeSalidas(
  lotes: readonly FilaLote[],
  tardios: boolean,
): { salidas: FilaSalida[]; descargos: FilaDescargo[] } {
  const salidas: FilaSalida[] = []
  const descargos: FilaDescargo[] = []
  for (const [i, lote] of lotes.entries()) {
    const usado = lote.cantidad - (lote.saldo ?? 0) - (lote.desperdicio ?? 0)
    if (usado <= 0) continue
    const tarde = tardios && i % 83 === 5
    const fecha = Math.min(dia(lote.entrada) + (tarde ? 560 : 45 + (i % 7) * 30), dia(CORTE))
    salidas.push({ fecha: formatFecha(fecha), parte: `PT-${100 + (i % 9)}`, cantidad: 120, valor_usd: 5_400 })
    const valor = Math.round((lote.valor - (lote.valor_saldo ?? 0)) * 100) / 100
    descargos.push({
      salida: salidas.length - 1,
      lote: i,
      cantidad: usado,
      valor,
      dias_vencido: Math.max(0, fecha - dia(lote.vence)),
    })
  }
  return { salidas, descargos }
}

/** `mixto`: as plants are. `limpio`: all in order. `vacio`: a company without data yet. */
export function makeModelo(cual: 'mixto' | 'limpio' | 'vacio' = 'mixto'): ModeloExpediente {
  const mixto = cual === 'mixto'
  const lotes = cual === 'vacio' ? [] : [...makeLotes(mixto), ...makeActivos()]
  const libro = computeResumenLibro(
    makeLibro({
      corte: CORTE,
      lotes,
      ...makeSalidas(cual === 'vacio' ? [] : lotes.slice(0, 336), mixto),
      faltantes: mixto ? FALTANTES : [],
    }),
    FUENTES,
  )
  return {
    empresa: EMPRESA,
    corte: dia(CORTE),
    ley: '2026.11.20',
    programa: '0.1.0',
    huella: `sha256:${sha('4c19d07ae2')}`,
    archivos: [
      { archivo: 'empresa.yaml', sha256: sha('11e0'), bytes_total: 612, filas: null },
      ...FUENTES.map((f, i) => ({ ...f, filas: i === 0 ? 1_412 : 3_208 })),
      ...['08', '09', '10'].map((m) => ({
        archivo: `data-stage/EDD120501AB3-2026-${m}.zip!EDD120501AB3_551_2026${m}.asc`,
        sha256: sha(`a${m}f7c`),
        bytes_total: 188_204,
        filas: 470,
      })),
      { archivo: 'bom-versiones.xlsx', sha256: sha('77ad3'), bytes_total: 94_112, filas: 2_240 },
    ],
    hallazgos:
      cual === 'vacio'
        ? makeHallazgos(libro).map((h) => ({
            ...h,
            estado: 'no_evaluable',
            medida: null,
            faltan: ['importaciones.csv'],
          }))
        : makeHallazgos(libro),
    libro,
    conciliacion:
      cual === 'vacio'
        ? null
        : {
            partidas_comparadas: 1_412,
            partidas_iguales: mixto ? 1_385 : 1_412,
            por_causa: mixto
              ? [
                  {
                    causa: 'redondeo',
                    descripcion: 'La diferencia cabe en la tolerancia del campo.',
                    remedio: 'Nada que hacer.',
                    renglones: 19,
                  },
                  {
                    causa: 'falta_en_empresa',
                    descripcion: 'El Data Stage tiene una partida que sus registros no tienen.',
                    remedio: 'Capture la partida con el pedimento a la vista.',
                    renglones: 5,
                  },
                  {
                    causa: 'cantidad_distinta',
                    descripcion: 'La cantidad no es la misma.',
                    remedio:
                      'Compare con el pedimento pagado; si el registro está mal, corríjalo; si no, prepare una rectificación.',
                    renglones: 3,
                  },
                ]
              : [],
          },
    complementos: [
      { archivo: 'pares.csv', filas: 12, por_estado: { completo: 11, sin_par: 1 } },
      { archivo: 'capas.csv', filas: 3, por_estado: {} },
    ],
    cuentas: [
      { de: 'importaciones', leidas: 1_412, usadas: 1_405, ignoradas: 0, apartadas: 3, repetidas: 4 },
      { de: 'exportaciones', leidas: 3_208, usadas: 3_208, ignoradas: 0, apartadas: 0, repetidas: 0 },
      { de: 'bom', leidas: 2_240, usadas: 2_236, ignoradas: 0, apartadas: 4, repetidas: 0 },
      { de: 'data_stage 551', leidas: 1_410, usadas: 1_410, ignoradas: 0, apartadas: 0, repetidas: 0 },
    ],
    rechazos: mixto
      ? [
          {
            codigo: 'FECHA_INVALIDA',
            mensaje: 'La fecha no existe o no está en AAAA-MM-DD ni en DD/MM/AAAA.',
            filas: 3,
          },
          { codigo: 'BOM_CICLO', mensaje: 'La lista de materiales vuelve a su propio producto.', filas: 4 },
        ]
      : [],
    paises: new Map([
      ['USA', 'Estados Unidos'],
      ['CHN', 'China'],
      ['TWN', 'Taiwán'],
      ['KOR', 'Corea del Sur'],
      ['JPN', 'Japón'],
      ['DEU', 'Alemania'],
      ['MYS', 'Malasia'],
      ['VNM', 'Vietnam'],
      ['THA', 'Tailandia'],
    ]),
  }
}

function makeActivos(): FilaLote[] {
  return ['2019-02-11', '2021-07-30', '2024-04-05'].map((entrada, i) => ({
    entrada,
    vence: '',
    tipo: 'activo_fijo',
    clave: 'AF',
    parte: `MAQ-${i + 1}`,
    fraccion: '84798999',
    cantidad: 1,
    valor: 1_850_000 + i * 420_000,
  }))
}
