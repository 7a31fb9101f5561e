/** Everyone the plant deals with. Every name is coined, every RFC cannot exist, every patente is one that is not assigned. */
import { inventRfc } from './rfc.ts'

export interface Proveedor {
  readonly nombre: string
  readonly pais: string
  readonly idFiscal: string
  readonly calle: string
  readonly cp: string
  readonly ciudad: string
  readonly moneda: 'USD' | 'EUR'
  readonly siglas: string
}

function abroad(
  nombre: string,
  pais: string,
  idFiscal: string,
  domicilio: string,
  siglas: string,
): Proveedor {
  const [calle, cp, ciudad] = domicilio.split(' / ')
  return { nombre, pais, idFiscal, calle, cp, ciudad, moneda: pais === 'DEU' ? 'EUR' : 'USD', siglas }
}

export const PROVEEDORES: readonly Proveedor[] = [
  abroad('KELDRAN INTERCONNECT LLC', 'USA', '00-0410001', 'Invented Way 4100 / 92100 / San Diego', 'KLD'),
  abroad('VELTRANO WIRE SUPPLY INC', 'USA', '00-0410002', 'Sample Loop 88 / 85000 / Phoenix', 'VLT'),
  abroad('ORRINVALE MATERIALS CORP', 'USA', '00-0410003', 'Example Blvd 2207 / 60600 / Chicago', 'ORV'),
  abroad(
    'QIANTORO PRECISION PARTS CO LTD',
    'CHN',
    'CN00000001',
    'Example Road 18 / 518000 / Shenzhen',
    'QTP',
  ),
  abroad('HUALBREK PLASTICS CO LTD', 'CHN', 'CN00000002', 'Sample Avenue 6 / 315000 / Ningbo', 'HBK'),
  abroad('TAIVENDO FASTENERS CO LTD', 'TWN', 'TW00000001', 'Example Street 31 / 40000 / Taichung', 'TVD'),
  abroad('MIRANOKU COMPONENTS KK', 'JPN', 'JP00000001', 'Sample 2-14 / 460-0000 / Nagoya', 'MNK'),
  abroad('SEODRANG ELECTRO CO LTD', 'KOR', 'KR00000001', 'Example-ro 77 / 40000 / Daegu', 'SDG'),
  abroad('PENVALORA SEMICON SDN BHD', 'MYS', 'MY00000001', 'Jalan Contoh 5 / 10000 / Penang', 'PVS'),
  abroad('HANVETRO CIRCUITS JSC', 'VNM', 'VN00000001', 'Example Park B2 / 70000 / Bac Ninh', 'HVC'),
  abroad('SIAMTRELL RUBBER CO LTD', 'THA', 'TH00000001', 'Soi Example 9 / 20000 / Chonburi', 'SMT'),
  abroad(
    'NORDKELTER VERBINDUNGSTECHNIK GMBH',
    'DEU',
    'DE000000001',
    'Musterstraße 12 / 70000 / Stuttgart',
    'NKV',
  ),
]

export interface Contraparte {
  readonly nombre: string
  readonly rfc: string
  readonly programa: string
  readonly calle: string
  readonly cp: string
  readonly ciudad: string
  readonly siglas: string
}

/** Other IMMEX firms: they sell by V1 (first two) and buy by V1 (last). */
export const CONTRAPARTES: readonly Contraparte[] = [
  {
    nombre: 'MOLDEADOS TREVANO DEL PACÍFICO SA DE CV',
    rfc: inventRfc('MTP', '080514', 'Q1'),
    programa: '2931-2009',
    calle: 'Calle Inventada 120',
    cp: '22640',
    ciudad: 'Tijuana',
    siglas: 'MTP',
  },
  {
    nombre: 'TROQUELES OSSIMAR SA DE CV',
    rfc: inventRfc('TOS', '110922', 'K7'),
    programa: '1174-2012',
    calle: 'Avenida Ejemplo 45',
    cp: '21450',
    ciudad: 'Tecate',
    siglas: 'TOS',
  },
  {
    nombre: 'ENSAMBLES NIVARDO DE BAJA CALIFORNIA S DE RL DE CV',
    rfc: inventRfc('ENB', '130306', 'H4'),
    programa: '3360-2013',
    calle: 'Bulevar Muestra 9001',
    cp: '22210',
    ciudad: 'Tijuana',
    siglas: 'ENB',
  },
]

export interface Cliente {
  readonly nombre: string
  readonly pais: string
  readonly idFiscal: string
  readonly calle: string
  readonly cp: string
  readonly ciudad: string
  readonly contraparte?: Contraparte
}

export const CLIENTES: readonly Cliente[] = [
  {
    nombre: 'DRAVENTO APPLIANCES INC',
    pais: 'USA',
    idFiscal: '00-0520001',
    calle: 'Sample Parkway 15',
    cp: '37200',
    ciudad: 'Nashville',
  },
  {
    nombre: 'CALVERRO MOBILITY LLC',
    pais: 'USA',
    idFiscal: '00-0520002',
    calle: 'Example Drive 700',
    cp: '48000',
    ciudad: 'Detroit',
  },
  {
    nombre: 'OTAMERIX DISTRIBUTION INC',
    pais: 'USA',
    idFiscal: '00-0520003',
    calle: 'Invented Road 3',
    cp: '92150',
    ciudad: 'San Diego',
  },
  {
    nombre: 'NORVANTIS CONTROLS LTD',
    pais: 'CAN',
    idFiscal: 'CA0000001',
    calle: 'Example Street 210',
    cp: 'L5L0A0',
    ciudad: 'Mississauga',
  },
  {
    nombre: CONTRAPARTES[2].nombre,
    pais: 'MEX',
    idFiscal: CONTRAPARTES[2].rfc,
    calle: CONTRAPARTES[2].calle,
    cp: CONTRAPARTES[2].cp,
    ciudad: CONTRAPARTES[2].ciudad,
    contraparte: CONTRAPARTES[2],
  },
]

/** Mexican suppliers of national purchases. */
export const NACIONALES = [
  { nombre: 'CARTONES BELISARO SA DE CV', rfc: inventRfc('CBE', '990817', 'T3') },
  { nombre: 'IMPRESOS ZUMAVEL SA DE CV', rfc: inventRfc('IZU', '040211', 'L9') },
] as const
