/** Findings of the invented plant, as the criteria would say them. */
import { formatFecha } from '@trazo/core/kernel'
import type { FilaEvidencia, Fundamento } from '@trazo/core/records'
import type { HallazgoExpediente, ModeloExpediente } from '../../src/salidas/modelo.ts'
import type { FilaFaltante } from './libro.ts'

export const sha = (semilla: string): string => semilla.repeat(64).slice(0, 64)
export const FUENTES = [
  { archivo: 'importaciones-2024-2026.csv', sha256: sha('9f3ac1'), bytes_total: 4_812_330 },
  { archivo: 'exportaciones-2024-2026.csv', sha256: sha('07b2e4'), bytes_total: 2_117_904 },
]
export const FALTANTES: readonly FilaFaltante[] = [
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

export function makeHallazgos(libro: ModeloExpediente['libro']): HallazgoExpediente[] {
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
