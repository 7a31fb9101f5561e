/** A realistic report by hand: an invented plant, three times: as plants are, in full order, and with nothing yet. */
import { formatFecha } from '@trazo/core/kernel'
import type { Empresa, FilaEvidencia, Fundamento } from '@trazo/core/records'
import type { HallazgoExpediente, ModeloExpediente } from '../../src/salidas/modelo.ts'
import { computeResumenLibro } from '../../src/salidas/resumen-libro.ts'
import {
  dia,
  type FilaDescargo,
  type FilaFaltante,
  type FilaLote,
  type FilaSalida,
  makeLibro,
} from './libro.ts'

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

const sha = (semilla: string): string => semilla.repeat(64).slice(0, 64)
const FUENTES = [
  { archivo: 'importaciones-2024-2026.csv', sha256: sha('9f3ac1'), bytes_total: 4_812_330 },
  { archivo: 'exportaciones-2024-2026.csv', sha256: sha('07b2e4'), bytes_total: 2_117_904 },
]
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

const FALTANTES: readonly FilaFaltante[] = [
  { salida: 3, parte: 'TOR-M4', requerida: 960, faltante: 120, causa: 'saldo' },
  { salida: 9, parte: 'TOR-M4', requerida: 480, faltante: 480, causa: 'saldo' },
  { salida: 14, parte: 'ADH-88', requerida: 2.75, faltante: 2.75, causa: 'unidad' },
  { salida: 21, parte: 'PT-199', requerida: 40, faltante: 40, causa: 'bom' },
]

function cita(
  norma: string,
  desde: string,
  confianza: Fundamento['confianza'] = 'alta',
  hasta = '',
): Fundamento {
  return {
    norma,
    fuente: 'https://www.diputados.gob.mx/LeyesBiblio/pdf/LAdua.pdf',
    vigente_desde: desde,
    vigente_hasta: hasta,
    consultado: '2026-11-20',
    confianza,
  }
}

function fuente(archivo: number, linea: number): FilaEvidencia['fuente'] {
  return { archivo: FUENTES[archivo].archivo, linea, sha256: FUENTES[archivo].sha256 }
}

function lotesDe(modelo: ModeloExpediente['libro'], cual: 'vencidos' | 'proximos'): FilaEvidencia[] {
  return modelo[cual].filas.map((lote) => ({
    pedimento: String(lote.pedimento),
    partida: lote.partida,
    numero_parte: lote.numero_parte,
    fecha_entrada: formatFecha(lote.fecha_entrada),
    vencimiento: formatFecha(lote.vencimiento),
    saldo: `${lote.saldo / 1e6}.000000`,
    valor_saldo_mxn: (lote.valor_saldo_mxn / 100).toFixed(2),
    fuente: fuente(0, lote.linea),
  }))
}

const pesos = (centavos: bigint): string => `${centavos / 100n}.${String(centavos % 100n).padStart(2, '0')}`

function makeHallazgos(libro: ModeloExpediente['libro']): HallazgoExpediente[] {
  const { vencidos, proximos } = libro
  return [
    {
      criterio: 'TR-01',
      version: 1,
      grupo: 'trazabilidad',
      naturaleza: 'legal',
      severidad: 4,
      estado: vencidos.lotes > 0 ? 'incumple' : 'cumple',
      pregunta: '¿Hay saldos de insumos fuera de su plazo de permanencia?',
      mensaje:
        vencidos.lotes > 0
          ? `${vencidos.lotes} lotes conservan saldo después de su plazo.`
          : 'Ningún lote conserva saldo después de su plazo: todo lo importado salió, cambió de régimen o sigue en término.',
      medida: { valor: pesos(vencidos.valor_mxn), unidad: 'MXN' },
      umbral: { valor: '0', unidad: 'MXN' },
      fundamento: [
        cita('Ley Aduanera, art. 108, fracción I', '2013-12-09'),
        cita('RGCE 2026, regla 7.3.3, fracción XXV', '2026-01-01', 'media'),
      ],
      parametros: [
        {
          ...cita('Ley Aduanera, art. 108, fracción I', '2013-12-09'),
          id: 'plazo_insumo_meses',
          valor: '18',
          unidad: 'meses',
        },
      ],
      formula: 'Suma del valor en aduana del saldo de cada lote cuyo vencimiento es anterior al corte.',
      evidencia: { total: vencidos.lotes, filas: lotesDe(libro, 'vencidos') },
      faltan: [],
      remedio:
        vencidos.lotes > 0
          ? 'Busque primero el pedimento de salida que falte capturar. Si la mercancía sigue en la planta, retórnela, cámbiela de régimen o regularícela (Ley Aduanera, art. 101) con sus contribuciones actualizadas.'
          : 'Programe las salidas de los próximos vencimientos con la lista de la sección 2.',
    },
    {
      criterio: 'TR-02',
      version: 1,
      grupo: 'trazabilidad',
      naturaleza: 'legal',
      severidad: 2,
      estado: proximos.lotes > 0 ? 'atencion' : 'cumple',
      pregunta: '¿Qué vence en 30, 60 y 90 días, y cuánto vale?',
      mensaje: `${proximos.lotes} lotes terminan su plazo en los próximos 90 días.`,
      medida: { valor: pesos(proximos.valor_mxn), unidad: 'MXN' },
      umbral: null,
      fundamento: [cita('Ley Aduanera, art. 108, fracción I', '2013-12-09')],
      parametros: [
        {
          ...cita('Práctica: banda de aviso', '', 'sin_verificar'),
          id: 'alerta_vencimiento_lejana_dias',
          valor: '90',
          unidad: 'días',
        },
      ],
      evidencia: { total: proximos.lotes, filas: lotesDe(libro, 'proximos') },
      faltan: [],
      remedio:
        'Asigne cada lote a una orden de producción o a un retorno antes de su fecha. Lo que no se vaya a usar puede cambiar de régimen.',
    },
    {
      criterio: 'TR-07',
      version: 1,
      grupo: 'trazabilidad',
      naturaleza: 'legal',
      severidad: 3,
      estado: libro.faltantes.length > 0 ? 'incumple' : 'cumple',
      pregunta: '¿Hay salidas sin entradas que las respalden?',
      mensaje:
        libro.faltantes.length > 0
          ? '4 renglones de salida no encontraron lote.'
          : 'Cada salida encontró los lotes que la respaldan.',
      medida: { valor: libro.faltantes.length > 0 ? '4' : '0', unidad: 'renglones' },
      umbral: { valor: '0', unidad: 'renglones' },
      fundamento: [cita('Ley Aduanera, art. 59, fracción I', '1996-04-01')],
      evidencia: {
        total: libro.faltantes.length > 0 ? 4 : 0,
        filas:
          libro.faltantes.length > 0
            ? FALTANTES.map((f, i) => ({
                producto: `PT-${101 + i}`,
                componente: f.parte,
                requerida: `${f.requerida.toFixed(6)}`,
                faltante: `${f.faltante.toFixed(6)}`,
                causa: f.causa,
                fuente: fuente(1, 40 + i * 17),
              }))
            : [],
      },
      faltan: [],
      remedio:
        libro.faltantes.length > 0
          ? 'Capture la entrada que falta o corrija la lista de materiales; para la unidad, agregue el factor en unidades.csv.'
          : 'Siga capturando cada entrada antes de su primera salida.',
    },
    {
      criterio: 'TR-08',
      version: 1,
      grupo: 'trazabilidad',
      naturaleza: 'presuncion',
      severidad: 3,
      estado: libro.faltantes.length > 0 ? 'atencion' : 'cumple',
      pregunta: '¿Coinciden sus registros con el Data Stage, renglón por renglón?',
      mensaje:
        libro.faltantes.length > 0
          ? '27 de 1,412 partidas difieren; 19 son de redondeo.'
          : 'Las 1,412 partidas comparadas coinciden en todos sus campos.',
      medida: { valor: libro.faltantes.length > 0 ? '98.09' : '100', unidad: '%' },
      umbral: { valor: '100', unidad: '%' },
      fundamento: [cita('RGCE 2026, Anexo 24, apartado A', '2026-01-15', 'media')],
      evidencia: { total: 0, filas: [] },
      faltan: [],
      remedio:
        'Empiece por las diferencias de cantidad: son las que mueven saldos. Las de redondeo no cambian nada.',
    },
    {
      criterio: 'CP-02',
      version: 1,
      grupo: 'cumplimiento',
      naturaleza: 'legal',
      severidad: 3,
      estado: 'cumple',
      pregunta: '¿Se retornó al menos el 60 % del valor importado en 12 meses?',
      mensaje:
        'En los últimos 12 meses se retornó el 81.40 % del valor de los insumos importados temporalmente.',
      medida: { valor: '81.40', unidad: '%' },
      umbral: { valor: '60', unidad: '%' },
      fundamento: [cita('RGCE 2026, regla 7.1.2', '2026-01-01', 'sin_verificar')],
      formula:
        'Valor en aduana descargado por retornos ÷ valor en aduana de las entradas, del 1 nov 2025 al 31 oct 2026.',
      evidencia: { total: 0, filas: [] },
      faltan: [],
      remedio:
        'El margen es de 21.40 puntos. Una entrada grande de maquinaria no lo mueve: el activo fijo se cuenta aparte.',
    },
    {
      criterio: 'CP-01',
      version: 1,
      grupo: 'cumplimiento',
      naturaleza: 'legal',
      severidad: 3,
      estado: libro.faltantes.length > 0 ? 'no_evaluable' : 'cumple',
      pregunta: '¿Las exportaciones pasaron de USD 500,000 o del 10 % de la facturación?',
      mensaje:
        libro.faltantes.length > 0
          ? 'Las exportaciones suman USD 312,400.00 en el periodo; para el 10 % falta la facturación total.'
          : 'Las exportaciones de 2026 suman USD 1,482,300.00 al corte.',
      medida: libro.faltantes.length > 0 ? null : { valor: '1482300.00', unidad: 'USD' },
      umbral: { valor: '500000', unidad: 'USD' },
      fundamento: [cita('Decreto IMMEX, arts. 11 y 24', '2006-11-01')],
      evidencia: { total: 0, filas: [] },
      faltan: libro.faltantes.length > 0 ? ['ventas.csv (mes, nacional_mxn, exportacion_mxn)'] : [],
      remedio: 'Agregue las ventas del periodo y repita el cálculo.',
    },
  ]
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
