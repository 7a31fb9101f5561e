/** Tables of the plant's substance and duties: plantilla, capacidad, energia, obligaciones, socios. */
import { addMonths, type Dias, formatDinero, yearOf } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { inventRfc } from '../catalogo/rfc.ts'
import type { Empresa } from '../empresa.ts'
import type { Calendario } from '../fabrica/calendario.ts'
import { makeTabla, showFecha, type Tabla } from './tabla.ts'

const BODEGA = 6

/** People follow production: a base and one for every so many pieces. */
export function tablePlantilla(azar: Azar, calendario: Calendario, piezas: readonly number[]): Tabla {
  const porPersona = Math.max(1, Math.ceil(Math.max(...piezas) / 180))
  const filas = piezas.flatMap((cantidad, mes) => {
    const planta = 24 + Math.ceil(cantidad / porPersona)
    return [
      rowPlantilla(azar, calendario, mes, 'P1', planta),
      rowPlantilla(azar, calendario, mes, 'B1', BODEGA),
    ]
  })
  return makeTabla('plantilla', filas)
}

function rowPlantilla(
  azar: Azar,
  calendario: Calendario,
  mes: number,
  domicilio: string,
  gente: number,
): string[] {
  const horas = gente * azar.entero(186, 198)
  const sueldos = horas * azar.entero(6_900, 7_600)
  return [
    showFecha(calendario.inicios[mes]).slice(0, 7),
    domicilio,
    String(gente),
    String(horas),
    formatDinero(sueldos),
  ]
}

/** Room for about a fifth more than the best month. */
export function tableCapacidad(calendario: Calendario, piezas: readonly number[]): Tabla {
  const mejor = Math.max(...piezas)
  const procesos = [
    ['corte y engaste', 150, 1_400],
    ['ensamble', 125, 3_200],
    ['prueba eléctrica', 135, 600],
  ] as const
  const filas = procesos.map(([proceso, enCien, metros]) => [
    ...[showFecha(calendario.desde), '', 'P1', proceso, ''],
    ...[String(Math.ceil((mejor * enCien) / 10_000) * 100), '2', String(metros)],
  ])
  return makeTabla('capacidad', filas)
}

export function tableEnergia(azar: Azar, calendario: Calendario, piezas: readonly number[]): Tabla {
  const filas = piezas.map((cantidad, mes) => {
    const kwh = 31_000 + cantidad * 2 + azar.entero(0, 2_500)
    return [showFecha(calendario.inicios[mes]).slice(0, 7), 'P1', String(kwh)]
  })
  return makeTabla('energia', filas)
}

/** What the program asks for, filed in time: nothing is filed after the last day of the simulation. */
export function tableObligaciones(azar: Azar, calendario: Calendario, empresa: Empresa): Tabla {
  const { desde, hasta, meses, inicios } = calendario
  const filas: string[][] = []
  const file = (obligacion: string, periodo: string, dia: Dias) => {
    if (dia <= hasta)
      filas.push([obligacion, periodo, showFecha(dia), `AC${azar.entero(10_000_000, 99_999_999)}`])
  }
  for (let mes = 0; mes < meses; mes++) {
    const periodo = showFecha(inicios[mes]).slice(0, 7)
    file('encuesta_mensual_inegi', periodo, inicios[mes + 1] + azar.entero(7, 17))
    file('informe_descargo_anexo30', periodo, inicios[mes + 1] + azar.entero(10, 24))
    file('opinion_cumplimiento_32d', periodo, inicios[mes] + azar.entero(1, 9))
  }
  for (let year = yearOf(desde); year < yearOf(hasta); year++) {
    file('reporte_anual', String(year), Date.UTC(year + 1, 4, azar.entero(4, 22)) / 86_400_000)
  }
  const certificaciones = empresa.certificaciones.filter((c) => c.tipo === 'iva_ieps')
  certificaciones.forEach((certificacion, i) => {
    if (i === 0) file('inventario_inicial_anexo30', '', certificacion.desde + azar.entero(8, 26))
    else
      file(
        'renovacion_iva_ieps',
        String(yearOf(certificacion.desde)),
        certificacion.desde - azar.entero(12, 26),
      )
  })
  return makeTabla(
    'obligaciones',
    filas.sort(([, , a], [, , b]) => (a < b ? -1 : a > b ? 1 : 0)),
  )
}

export function tableSocios(empresa: Empresa): Tabla {
  const desde = showFecha(addMonths(empresa.inicio_programa, -6))
  return makeTabla('socios', [
    [
      inventRfc('GVT', '031104', '2Q'),
      'Grupo Valtremo Inventado, S.A. de C.V.',
      'socio',
      desde,
      '',
      'Tijuana',
    ],
    [inventRfc('QETX', '780912', '3K'), 'Xanat Quetrelo Tizumá', 'socio', desde, '', 'Tijuana'],
    [inventRfc('VONI', '840227', '5W'), 'Iktan Vorelio Nuzamal', 'representante_legal', desde, '', 'Tijuana'],
  ])
}
