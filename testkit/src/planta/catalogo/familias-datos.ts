/**
 * What an electric-harness plant buys, as two tables.
 * ORIGIN of the first: TIGIE with NICO, public table of about April 2026, checked on 2026-11-20; names and variants are ours.
 * The second is invented within what is plausible.
 */

/** prefijo | fraccion | nico | umt | igi | nombre | variantes */
export const TARIFA = `
CAB | 85444999 | 04 | KG | 5 | Cable de cobre aislado | rojo, negro, azul, verde, blanco, café, gris
SOL | 83113099 | 99 | KG | 30 | Soldadura en alambre | sin plomo, con fundente
TER | 85369099 | 99 | KG | 0 | Terminal de conexión | de ojillo, de bandera, hembra, macho, estañada
CAM | 85444999 | 04 | KG | 5 | Cable multiconductor blindado | 4 hilos, 6 hilos, 8 hilos
TUB | 39173291 | 00 | KG | 7 | Tubo termocontráctil | 3 mm, 6 mm, 9 mm, 12 mm
COR | 39173999 | 00 | KG | 7 | Tubo corrugado | 7 mm, 10 mm, 13 mm
CTA | 39191001 | 00 | KG | 7 | Cinta adhesiva de tela | 19 mm, 25 mm
CON | 85366999 | 99 | KG | 0 | Conector | 2 vías, 4 vías, 6 vías, 8 vías, 12 vías, 16 vías
CIN | 39269014 | 00 | KG | 25 | Cincho de sujeción | 100 mm, 150 mm, 200 mm
CAR | 85389001 | 00 | PZA | 0 | Carcasa moldeada | superior, inferior, con tapa
SEL | 40169304 | 99 | KG | 25 | Sello de caucho | pasamuros, para conector
TOR | 73181504 | 00 | KG | 35 | Tornillo de acero | M3, M4, M5
ARA | 73182291 | 99 | KG | 35 | Arandela de acero | M3, M4, M5
SOP | 73269099 | 99 | KG | 35 | Soporte de acero troquelado | izquierdo, derecho, central
AIS | 85472004 | 00 | KG | 0 | Aislador de plástico | corto, largo
TCI | 85340004 | 99 | PZA | 0 | Circuito impreso sin montar | dos caras, cuatro capas
CIR | 85423999 | 99 | PZA | 0 | Circuito integrado | controlador, regulador, amplificador
RES | 85332101 | 00 | KG | 0 | Resistencia fija | 10 k, 4.7 k, 220
CAP | 85322404 | 00 | PZA | 0 | Capacitor cerámico multicapas | 100 nF, 10 uF
DIO | 85411001 | 99 | KG | 0 | Diodo de silicio | rectificador, zener
LED | 85414101 | 00 | KG | 0 | Diodo emisor de luz | verde, ámbar
REL | 85364999 | 99 | KG | 0 | Relevador | 12 V, 24 V
FUS | 85361099 | 99 | KG | 0 | Fusible | 5 A, 10 A, 20 A
INT | 85365099 | 99 | KG | 0 | Microinterruptor | de palanca, de botón
CAJ | 48191001 | 00 | KG | 25 | Caja de cartón corrugado | chica, mediana, grande
ETI | 48211001 | 00 | KG | 25 | Etiqueta impresa | de producto, de rastreo
BOL | 39232101 | 00 | KG | 7 | Bolsa de polietileno | antiestática, con cierre
`

/** prefijo | compra | peso | precio | uso | merma | desperdicio | origenes | parte */
export const USO = `
CAB | kilo_metro | 1000000-1000000 | 88000-142000 | 350-4500 | 20 | 15 | USA USA CHN | 5
SOL | kilo_gramo | 1000000-1000000 | 280000-450000 | 400-3500 | 50 | 20 | USA MYS | 1
TER | millar | 900000-2500000 | 180000-600000 | 2000-24000 | 5 | 3 | USA TWN CHN | 4
CAM | metro | 30000-90000 | 6000-24000 | 500-3000 | 15 | 10 | USA KOR | 3
TUB | metro | 4000-18000 | 1200-5000 | 50-600 | 20 | 20 | USA JPN CHN | 3
COR | metro | 15000-40000 | 2000-7000 | 300-2500 | 15 | 15 | USA USA DEU | 2
CTA | metro | 3000-7000 | 200-600 | 300-2000 | 10 | 10 | USA KOR | 2
CON | pieza | 4000-30000 | 2500-38000 | 1000-4000 | 5 | 0 | USA JPN CHN DEU | 6
CIN | pieza | 600-2500 | 100-400 | 2000-9000 | 10 | 0 | TWN CHN | 2
CAR | pieza | 15000-90000 | 4000-22000 | 1000-2000 | 10 | 10 | MEX MEX CHN | 4
SEL | pieza | 800-6000 | 300-3000 | 1000-6000 | 10 | 5 | USA THA | 2
TOR | pieza | 900-4000 | 80-300 | 2000-8000 | 5 | 0 | TWN CHN | 2
ARA | pieza | 300-1200 | 40-150 | 2000-8000 | 5 | 0 | TWN CHN | 1
SOP | pieza | 40000-180000 | 2500-12000 | 1000-2000 | 5 | 0 | MEX USA | 2
AIS | pieza | 2000-9000 | 500-4000 | 1000-4000 | 5 | 0 | USA CHN | 2
TCI | pieza | 12000-45000 | 8000-50000 | 1000-1000 | 10 | 5 | CHN CHN TWN VNM | 3
CIR | pieza | 200-1500 | 5000-60000 | 1000-3000 | 5 | 0 | TWN MYS KOR | 4
RES | pieza | 10-60 | 40-200 | 2000-16000 | 10 | 0 | CHN CHN TWN VNM | 2
CAP | pieza | 10-90 | 60-500 | 2000-12000 | 10 | 0 | JPN KOR CHN | 2
DIO | pieza | 60-400 | 200-1200 | 1000-6000 | 10 | 0 | MYS CHN | 2
LED | pieza | 40-300 | 300-2000 | 1000-4000 | 10 | 0 | CHN CHN TWN VNM | 1
REL | pieza | 9000-30000 | 9000-45000 | 1000-3000 | 5 | 0 | JPN DEU CHN | 2
FUS | pieza | 800-3000 | 800-5000 | 1000-4000 | 5 | 0 | USA CHN | 1
INT | pieza | 3000-12000 | 6000-30000 | 1000-2000 | 5 | 0 | JPN CHN | 1
CAJ | pieza | 180000-900000 | 3000-16000 | 50-250 | 0 | 0 | MEX | 3
ETI | pieza | 200-900 | 60-300 | 1000-2000 | 0 | 0 | MEX | 2
BOL | pieza | 2000-9000 | 150-700 | 1000-1000 | 0 | 0 | MEX | 1
`

/** Families that are bought in Mexico. */
export const NACIONALES: readonly string[] = ['CAJ', 'ETI', 'BOL']
