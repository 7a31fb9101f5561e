/** Who the plant says it is: names coined, RFC that nobody can hold. */
import { addMonths, type Dias, formatFecha, yearOf } from '@trazo/core/kernel'
import type { Azar } from '../azar.ts'
import { inventRfc } from './catalogo/rfc.ts'
import type { Calendario } from './fabrica/calendario.ts'
import { firstOfMonth } from './fabrica/calendario.ts'

export interface Domicilio {
  readonly clave: string
  readonly tipo: string
  readonly cp: string
  readonly municipio: string
  readonly estado: string
}

export interface Certificacion {
  readonly tipo: 'iva_ieps' | 'oea'
  readonly rubro?: string
  readonly desde: Dias
  readonly hasta: Dias
}

export interface Empresa {
  readonly rfc: string
  readonly razon_social: string
  readonly programa_immex: string
  readonly modalidad: 'industrial'
  readonly inicio_programa: Dias
  readonly certificaciones: readonly Certificacion[]
  readonly domicilios: readonly Domicilio[]
  readonly calle: string
  readonly numero: string
}

const NOMBRES = [
  'Tepevalo',
  'Norvinde',
  'Calzatrel',
  'Ixtumora',
  'Marvelindo',
  'Ranuvico',
  'Zelquena',
  'Oruvante',
] as const
const GIROS = ['Arneses', 'Ensambles', 'Cableados', 'Conexiones'] as const

/** A plant that starts its program two months before its first pedimento; certified for VAT year by year, OEA for a while. */
export function foundEmpresa(azar: Azar, calendario: Calendario): Empresa {
  const giro = azar.pick(GIROS)
  const nombre = azar.pick(NOMBRES)
  const inicio = firstOfMonth(addMonths(calendario.desde, -2))
  const fecha = formatFecha(addMonths(inicio, -azar.entero(6, 60)))
    .slice(2)
    .replaceAll('-', '')
  const siglas = `${giro[0]}${nombre[0]}B`.toUpperCase()
  return {
    rfc: inventRfc(siglas, fecha, `${azar.entero(2, 9)}${azar.pick(['K', 'Q', 'W'])}`),
    razon_social: `${giro} ${nombre} de Baja California, S. de R.L. de C.V.`,
    programa_immex: `${azar.entero(1200, 4800)}-${yearOf(inicio)}`,
    modalidad: 'industrial',
    inicio_programa: inicio,
    certificaciones: certify(calendario),
    domicilios: [
      { clave: 'P1', tipo: 'planta', cp: '22444', municipio: 'Tijuana', estado: 'BCN' },
      { clave: 'B1', tipo: 'bodega', cp: '22500', municipio: 'Tijuana', estado: 'BCN' },
      { clave: 'F1', tipo: 'fiscal', cp: '22010', municipio: 'Tijuana', estado: 'BCN' },
    ],
    calle: `Calle Inventada ${azar.pick(['del Telar', 'del Faro', 'de la Brújula'])}`,
    numero: String(azar.entero(101, 9899)),
  }
}

/** VAT certification of a year each, from the third month; OEA from the last fifth on, its last year at most. */
function certify({ desde, meses }: Calendario): Certificacion[] {
  const lista: Certificacion[] = []
  for (let mes = 3; mes < meses; mes += 12) {
    lista.push({
      tipo: 'iva_ieps',
      rubro: 'A',
      desde: addMonths(desde, mes),
      hasta: addMonths(desde, mes + 12) - 1,
    })
  }
  const oea = meses - Math.min(12, Math.max(2, Math.floor(meses / 5)))
  lista.push({ tipo: 'oea', desde: addMonths(desde, oea), hasta: addMonths(desde, oea + 12) - 1 })
  return lista
}

/** The certification in force on a day, if any. */
export function certifiedOn(empresa: Empresa, tipo: Certificacion['tipo'], dia: Dias): Certificacion | null {
  return empresa.certificaciones.find((c) => c.tipo === tipo && c.desde <= dia && dia <= c.hasta) ?? null
}
