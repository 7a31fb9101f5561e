/** How goods reach and leave the plant: broker, customs section (Anexo 22 appendix 1), means of transport (appendix 3). */

export interface Agente {
  /** Not one of the licences assigned by the SAT. */
  readonly patente: string
  readonly curp: string
}

export interface Ruta {
  readonly clave: string
  readonly agente: Agente
  readonly seccion: string
  /** 1 sea, 4 air, 7 road, 98 no physical presentation. */
  readonly transporte: '1' | '4' | '7' | '98'
  readonly transportista: string
  /** Days between arrival and payment. */
  readonly espera: readonly [number, number]
}

const OTAY: Agente = { patente: '2984', curp: 'XXAX700101HBCXXA00' }
const TECATE: Agente = { patente: '2991', curp: 'XXBX710202MBCXXB00' }
const PUERTO: Agente = { patente: '0146', curp: 'XXCX720303HBCXXC00' }
const AEREO: Agente = { patente: '2997', curp: 'XXDX730404MBCXXD00' }

export const RUTAS = {
  otay: {
    clave: 'otay',
    agente: OTAY,
    seccion: '400',
    transporte: '7',
    transportista: 'FLETES CORDOVAL DEL NOROESTE SA DE CV',
    espera: [0, 0],
  },
  tecate: {
    clave: 'tecate',
    agente: TECATE,
    seccion: '390',
    transporte: '7',
    transportista: 'AUTOTRANSPORTES MELCAZAR SA DE CV',
    espera: [0, 0],
  },
  puerto: {
    clave: 'puerto',
    agente: PUERTO,
    seccion: '110',
    transporte: '1',
    transportista: 'NAVIERA ULTRAVENTO SA DE CV',
    espera: [2, 7],
  },
  aereo: {
    clave: 'aereo',
    agente: AEREO,
    seccion: '402',
    transporte: '4',
    transportista: 'CARGA AÉREA PINTALVA SA DE CV',
    espera: [0, 1],
  },
  virtual: {
    clave: 'virtual',
    agente: OTAY,
    seccion: '400',
    transporte: '98',
    transportista: '',
    espera: [0, 0],
  },
} as const satisfies Record<string, Ruta>

export type NombreRuta = keyof typeof RUTAS

const POR_PAIS: Record<string, NombreRuta> = { MEX: 'virtual', DEU: 'aereo', MYS: 'aereo', JPN: 'aereo' }

/** From the United States by road through two offices; by sea from Asia; electronics and Europe by air; Mexico is a V1. */
export function routeFor(pais: string, indice: number): NombreRuta {
  if (pais === 'USA') return indice % 3 === 0 ? 'tecate' : 'otay'
  return POR_PAIS[pais] ?? 'puerto'
}
