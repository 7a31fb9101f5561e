/** What is said about pedimentos that several deliveries bring, or bring in part. */
import type { Aviso, Cuenta } from '#records'
import type { Conteo } from '../conteo.ts'
import { CONSERVADAS } from '../secciones/indice.ts'
import type { Entrega } from './entregas.ts'
import type { Ganadoras } from './ganadora.ts'
import { Muestras } from './muestra.ts'

type Vigente = (pedimento: number, seccion: string, entrega: number) => boolean

const GENERALES = CONSERVADAS.indexOf('501')
const PARTIDAS = CONSERVADAS.indexOf('551')

/** Rows of each section: those that stand, those repeated by another delivery, those of an earlier version. */
export function countVigentes(conteo: Conteo, { disputados }: Ganadoras, isVigente: Vigente): Cuenta[] {
  const leidas = CONSERVADAS.map((_, s) => {
    let total = 0
    for (let lugar = 0; lugar < conteo.length; lugar++) total += conteo.filas(lugar, s)
    return total
  })
  const repetidas = CONSERVADAS.map(() => 0)
  const ignoradas = CONSERVADAS.map(() => 0)
  for (const [first, ...others] of disputados)
    for (const lugar of others)
      for (const [s, seccion] of CONSERVADAS.entries()) {
        if (isVigente(conteo.pedimento.at(lugar), seccion, conteo.entrega.at(lugar))) continue
        const cuenta = conteo.equal(first, lugar, s) ? repetidas : ignoradas
        cuenta[s] += conteo.filas(lugar, s)
      }
  return CONSERVADAS.map((seccion, s) => ({
    de: `data_stage.vigente.${seccion}`,
    leidas: leidas[s],
    usadas: leidas[s] - repetidas[s] - ignoradas[s],
    ignoradas: ignoradas[s],
    apartadas: 0,
    repetidas: repetidas[s],
  }))
}

/** One remark for each pair of deliveries, or delivery, with how many pedimentos it is about. */
export function noticeVersions(
  conteo: Conteo,
  entregas: readonly Entrega[],
  { disputados, complementos, ganadora }: Ganadoras,
  isVigente: Vigente,
): Aviso[] {
  const muestras = new Muestras()
  const entregaOf = (lugar: number) => entregas[conteo.entrega.at(lugar)]
  for (const [first, ...others] of disputados)
    for (const lugar of others) {
      const isSame = (seccion: string, s: number) =>
        conteo.filas(lugar, s) === 0 ||
        conteo.equal(first, lugar, s) ||
        isVigente(conteo.pedimento.at(lugar), seccion, conteo.entrega.at(lugar))
      const equal = CONSERVADAS.every(isSame)
      const datos = { entrega: entregaOf(lugar).nombre, vigente: entregaOf(first).nombre }
      const { archivo } = entregaOf(lugar).archivos[0]
      muestras.add(
        equal ? 'PEDIMENTO_REPETIDO' : 'PEDIMENTO_REEMITIDO',
        archivo,
        datos,
        conteo.pedimento.at(lugar),
      )
    }
  for (const { pedimento, seccion, entrega } of complementos) {
    const incompleta = entregas[ganadora.get(pedimento)!]
    const datos = { entrega: incompleta.nombre, seccion, otra: entregas[entrega].nombre }
    muestras.add('ENTREGA_INCOMPLETA', incompleta.archivos[0].archivo, datos, pedimento)
  }
  for (let lugar = 0; lugar < conteo.length; lugar++) {
    if (ganadora.get(conteo.pedimento.at(lugar)) !== conteo.entrega.at(lugar)) continue
    const codigo = findOddity(conteo, lugar, isVigente)
    if (codigo === null) continue
    const { nombre, archivos } = entregaOf(lugar)
    muestras.add(codigo, archivos[0].archivo, { entrega: nombre }, conteo.pedimento.at(lugar))
  }
  return muestras.avisos()
}

/** What a pedimento lacks in the delivery that speaks for it, unless another delivery completes it. */
function findOddity(conteo: Conteo, lugar: number, isVigente: Vigente): string | null {
  const pedimento = conteo.pedimento.at(lugar)
  const entrega = conteo.entrega.at(lugar)
  const generales = conteo.filas(lugar, GENERALES)
  if (generales === 0) return isVigente(pedimento, '501', entrega) ? 'PEDIMENTO_SIN_GENERALES' : null
  if (generales > 1) return 'PEDIMENTO_DOBLE'
  const lacks = conteo.filas(lugar, PARTIDAS) === 0 && isVigente(pedimento, '551', entrega)
  return lacks ? 'PEDIMENTO_SIN_PARTIDAS' : null
}
