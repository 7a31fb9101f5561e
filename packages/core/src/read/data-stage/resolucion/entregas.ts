/** Deliveries once read: what period each covers, which came later, and which months nobody delivered. */
import { assert, compareText, type Dias, formatFecha, makeFecha, SIN_FECHA } from '#kernel'
import type { Aviso, Etapa } from '#records'
import type { LeidoDataStage } from '../lector.ts'
import type { LoteDataStage } from '../lote.ts'
import type { EntregaPlaneada } from '../plan.ts'
import { enterosOf, textosOf } from './columnas-lote.ts'

export interface Entrega extends EntregaPlaneada {
  /** RFC or patente that the summary names, empty without one. */
  readonly rfc: string
  /** Day on which the request was served, SIN_FECHA without a summary. */
  readonly ejecucion: Dias
  /** Period, both ends included: the summary's, else the months of its payment dates; SIN_FECHA when it has none. */
  readonly desde: Dias
  readonly hasta: Dias
  /** Place in the order of deliveries: the one with the highest wins. */
  readonly orden: number
}

interface Periodo {
  readonly desde: Dias
  readonly hasta: Dias
}

/**
 * Read deliveries → the same with period and order: by day of execution, then end of period, then folio, then name;
 * never by arrival. Avisos: ENTREGA_TRASLAPADA and those of `findGaps`.
 */
export function resolveEntregas(leido: LeidoDataStage): Etapa<readonly Entrega[]> {
  const entregas = leido.plan.entregas.map((planeada) => {
    const declarada = readSummary(
      leido.lotes.filter((l) => l.entrega === planeada.indice && l.seccion === 'Resumen'),
    )
    const inferida = monthsPaid(
      leido.lotes.filter((l) => l.entrega === planeada.indice && l.seccion === '501'),
    )
    const complete = declarada.desde !== SIN_FECHA && declarada.hasta !== SIN_FECHA
    return {
      ...planeada,
      ...declarada,
      ...(complete ? {} : inferida),
      folio: planeada.folio || declarada.folio,
    }
  })
  const ranked = [...entregas].sort(compareEntregas)
  const output = entregas.map((entrega) => ({ ...entrega, orden: ranked.indexOf(entrega) }))
  return { output, rechazos: [], avisos: [...findOverlaps(output), ...findGaps(output)], cuentas: [] }
}

function compareEntregas(a: Omit<Entrega, 'orden'>, b: Omit<Entrega, 'orden'>): number {
  const byFolio = a.folio.length - b.folio.length || compareText(a.folio, b.folio)
  return (
    a.ejecucion - b.ejecucion ||
    a.hasta - b.hasta ||
    byFolio ||
    compareText(a.nombre, b.nombre) ||
    a.indice - b.indice
  )
}

/** The widest period and the last day of execution, should there be several rows. */
function readSummary(lotes: readonly LoteDataStage[]) {
  const resumen = { folio: '', rfc: '', ejecucion: SIN_FECHA, desde: SIN_FECHA, hasta: SIN_FECHA }
  for (const lote of lotes) {
    const inicial = enterosOf(lote, 'fecha_inicial')
    const final = enterosOf(lote, 'fecha_final')
    const ejecucion = enterosOf(lote, 'fecha_ejecucion')
    for (let fila = 0; fila < lote.filas; fila++) {
      resumen.folio ||= textAt(lote, 'folio', fila)
      resumen.rfc ||= textAt(lote, 'rfc_o_patente', fila)
      resumen.ejecucion = Math.max(resumen.ejecucion, ejecucion[fila])
      resumen.hasta = Math.max(resumen.hasta, final[fila])
      if (inicial[fila] !== SIN_FECHA)
        resumen.desde = resumen.desde === SIN_FECHA ? inicial[fila] : Math.min(resumen.desde, inicial[fila])
    }
  }
  return resumen
}

/** From the first day of the first month paid to the last day of the last one. */
function monthsPaid(lotes: readonly LoteDataStage[]): Periodo {
  let first = SIN_FECHA
  let last = SIN_FECHA
  for (const lote of lotes) {
    for (const fecha of enterosOf(lote, 'fecha_pago')) {
      if (fecha === SIN_FECHA) continue
      first = first === SIN_FECHA ? fecha : Math.min(first, fecha)
      last = Math.max(last, fecha)
    }
  }
  if (first === SIN_FECHA) return { desde: SIN_FECHA, hasta: SIN_FECHA }
  return { desde: startOfMonth(first), hasta: endOfMonth(last) }
}

function findOverlaps(entregas: readonly Entrega[]): Aviso[] {
  const avisos: Aviso[] = []
  let widest: Entrega | undefined
  for (const entrega of byStart(entregas)) {
    if (widest !== undefined && entrega.desde <= widest.hasta) {
      const hasta = Math.min(widest.hasta, entrega.hasta)
      const datos = { entrega: entrega.nombre, otra: widest.nombre, ...show({ desde: entrega.desde, hasta }) }
      avisos.push({ codigo: 'ENTREGA_TRASLAPADA', archivo: entrega.archivos[0].archivo, datos })
    }
    if (widest === undefined || entrega.hasta > widest.hasta) widest = entrega
  }
  return avisos
}

/** Days between deliveries that none covers: MES_SIN_ENTREGA when whole months are missing, else MES_INCOMPLETO. */
function findGaps(entregas: readonly Entrega[]): Aviso[] {
  const avisos: Aviso[] = []
  let covered: Dias | undefined
  for (const { desde, hasta } of byStart(entregas)) {
    if (covered !== undefined && desde > covered + 1) {
      const gap = { desde: covered + 1, hasta: desde - 1 }
      avisos.push({
        codigo: holdsMonth(gap) ? 'MES_SIN_ENTREGA' : 'MES_INCOMPLETO',
        archivo: '',
        datos: show(gap),
      })
    }
    covered = covered === undefined ? hasta : Math.max(covered, hasta)
  }
  return avisos
}

function holdsMonth({ desde, hasta }: Periodo): boolean {
  const start = desde === startOfMonth(desde) ? desde : endOfMonth(desde) + 1
  return endOfMonth(start) <= hasta
}

/** Deliveries with a period, by its start. */
function byStart(entregas: readonly Entrega[]): Entrega[] {
  return entregas
    .filter((e) => e.desde !== SIN_FECHA && e.desde <= e.hasta)
    .sort((a, b) => a.desde - b.desde || a.orden - b.orden)
}

function show({ desde, hasta }: Periodo): { desde: string; hasta: string } {
  return { desde: formatFecha(desde), hasta: formatFecha(hasta) }
}

function startOfMonth(fecha: Dias): Dias {
  return fecha - Number(formatFecha(fecha).slice(8)) + 1
}

function endOfMonth(fecha: Dias): Dias {
  const [year, month] = formatFecha(fecha).split('-').map(Number)
  const next = month === 12 ? makeFecha(year, 12, 31) : makeFecha(year, month + 1, 1)
  assert(next !== null, 'a month ends')
  return month === 12 ? next : next - 1
}

function textAt(lote: LoteDataStage, nombre: string, fila: number): string {
  const { ids, diccionario } = textosOf(lote, nombre)
  return diccionario.text(ids[fila])
}
