/** Small plants on disk, and a company made by hand for one row at a time. */
import { join } from 'node:path'
import { type PlantaOptions, simulatePlanta, writePlanta } from '@trazo/testkit'

const CHICA: PlantaOptions = {
  semilla: 5,
  desde: '2025-01-01',
  meses: 4,
  partes: 12,
  productos: 4,
  pedimentosPorSemana: 3,
  partidasPorPedimento: 3,
}

/** Writes a simulated plant under `carpeta`; answers the folder with its papers. */
export async function writeChica(carpeta: string, options: Partial<PlantaOptions> = {}): Promise<string> {
  const { planta, verdad } = simulatePlanta({ ...CHICA, ...options })
  await writePlanta(planta, verdad, carpeta)
  return join(carpeta, 'entrada')
}

export const EMPRESA = `rfc: PMA010101AB1
razon_social: Planta de Museo, S.A. de C.V.
programa_immex: 1234-2006
modalidad: industrial
inicio_programa: 2012-05-01
certificaciones: []
domicilios:
  - { clave: P1, tipo: planta, cp: "22444", municipio: Tijuana, estado: BCN }
`

export const IMPORTACIONES =
  'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn,pais_origen'
export const EXPORTACIONES = 'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad'
export const BOM = 'producto,componente,cantidad,unidad,merma,desperdicio,origen,vigente_desde,vigente_hasta'
export const MOVIMIENTOS = 'fecha,tipo,numero_parte,cantidad,unidad'

/** A good row of `importaciones`: 10 PZA of part A, worth 100 pesos, unless told otherwise. */
export function entrada(
  pedimento: string,
  cambios: Partial<
    Record<'clave' | 'fecha' | 'partida' | 'parte' | 'cantidad' | 'unidad' | 'valor' | 'pais', string>
  > = {},
): string {
  const {
    clave = 'IN',
    fecha = '2025-01-10',
    partida = '1',
    parte = 'A',
    cantidad = '10',
    unidad = 'PZA',
    valor = '100',
    pais = 'USA',
  } = cambios
  return [pedimento, clave, fecha, partida, parte, cantidad, unidad, valor, pais].join(',')
}

export function lines(...rows: readonly string[]): string {
  return `${rows.join('\n')}\n`
}
