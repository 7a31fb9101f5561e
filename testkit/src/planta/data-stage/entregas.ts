/** The deliveries of the State's file: one a month, with what happens to them in real life. */
import { addMonths, type Dias, formatFecha } from '@trazo/core/kernel'
import type { Azar } from '../../azar.ts'
import { CODIGOS } from '../datastage-headers.ts'
import type { Empresa } from '../empresa.ts'
import { type Calendario, monthIndex } from '../fabrica/calendario.ts'
import type { Operacion } from '../modelo.ts'
import { addDocumentos } from './documentos.ts'
import { addFila, type Filas, stamp } from './fila.ts'
import { addGenerales } from './generales.ts'
import { addPartidas } from './partidas.ts'

/** One ZIP. */
export interface Entrega {
  /** `YYYY-MM` of the month asked for. */
  readonly mes: string
  readonly folio: number
  readonly desde: Dias
  readonly hasta: Dias
  readonly ejecucion: Dias
  readonly codificacion: 'utf8' | 'windows1252'
  readonly tipo: 'mensual' | 'reemision' | 'traslape'
  readonly operaciones: readonly Operacion[]
}

/**
 * Every month once; then one month asked for again (its first delivery had a mistake in one of the `corregibles`) and one
 * that overlaps the month before.
 */
export function planEntregas(
  azar: Azar,
  operaciones: readonly Operacion[],
  calendario: Calendario,
  corregibles: ReadonlySet<Operacion>,
): Entrega[] {
  const { meses, inicios } = calendario
  const porMes: Operacion[][] = Array.from({ length: meses }, () => [])
  const ordenadas = [...operaciones].sort(
    (a, b) => a.pago - b.pago || a.hora - b.hora || a.pedimento - b.pedimento,
  )
  for (const operacion of ordenadas) {
    porMes[Math.min(meses - 1, monthIndex(calendario, operacion.pago) + operacion.retraso)].push(operacion)
  }
  let folio = azar.entero(1_700_000, 1_900_000)
  const mensuales = porMes.map((lista, i): Entrega => {
    folio += azar.entero(2_000, 9_000)
    const codificacion = i % 5 === 2 ? 'windows1252' : 'utf8'
    const ejecucion = inicios[i + 1] + azar.entero(6, 12)
    const [desde, hasta] = [inicios[i], inicios[i + 1] - 1]
    return {
      mes: nameMes(desde),
      folio,
      desde,
      hasta,
      ejecucion,
      codificacion,
      tipo: 'mensual',
      operaciones: lista,
    }
  })
  if (meses >= 4) overlap(mensuales, Math.floor(meses / 2))
  return meses >= 6 ? reissue(azar, mensuales, Math.floor(meses / 3), corregibles) : mensuales
}

export function nameMes(dia: Dias): string {
  return formatFecha(dia).slice(0, 7)
}

/** The delivery of month `i` starts on the 16th of the month before. */
function overlap(entregas: Entrega[], i: number): void {
  const desde = entregas[i - 1].desde + 15
  const repetidas = entregas[i - 1].operaciones.filter((o) => o.pago >= desde)
  const operaciones = [...repetidas, ...entregas[i].operaciones]
  entregas[i] = { ...entregas[i], desde, operaciones, tipo: 'traslape' }
}

/** The first delivery of month `i` says another value in one pedimento; the one asked for two months later is right. */
function reissue(
  azar: Azar,
  entregas: readonly Entrega[],
  i: number,
  corregibles: ReadonlySet<Operacion>,
): Entrega[] {
  const buena = entregas[i]
  const lugar = buena.operaciones.findIndex((operacion) => corregibles.has(operacion))
  if (lugar < 0) return [...entregas]
  const operaciones = buena.operaciones.with(lugar, misstate(buena.operaciones[lugar]))
  const folio = entregas[i + 2].folio - azar.entero(10, 900)
  const ejecucion = addMonths(buena.ejecucion, 2)
  const repetida: Entrega = { ...buena, folio, ejecucion, tipo: 'reemision' }
  return [...entregas.slice(0, i), { ...buena, operaciones }, repetida, ...entregas.slice(i + 1)]
}

function misstate(operacion: Operacion): Operacion {
  const [first, ...rest] = operacion.partidas
  const [renglon, ...otros] = first.renglones
  const wrong = { ...renglon, usd: renglon.usd + 50_000, mxn: renglon.mxn + 900_000 }
  return { ...operacion, partidas: [{ ...first, renglones: [wrong, ...otros] }, ...rest] }
}

/** The 26 tables of one delivery: every code, with no rows when there is nothing to say. */
export function buildFilas(entrega: Entrega, empresa: Empresa): Filas {
  const filas: Filas = new Map(CODIGOS.map((codigo) => [codigo, []]))
  for (const operacion of entrega.operaciones) {
    addGenerales(filas, operacion, empresa)
    addDocumentos(filas, operacion, empresa)
    addPartidas(filas, operacion, empresa)
  }
  addFila(filas, 'Resumen', {
    Folio: String(entrega.folio),
    RFCoPatenteAduanal: empresa.rfc,
    Fecha_Inicial: stamp(entrega.desde),
    Fecha_Final: stamp(entrega.hasta),
    Fecha_Ejecucion: stamp(entrega.ejecucion, 9 * 3600),
    Total_Fracciones: String(filas.get('551')?.length ?? 0),
    Total_Contribuciones: String(filas.get('557')?.length ?? 0),
  })
  return filas
}
