/**
 * What the readable report says, as plain data: made by the pipeline, drawn by the renderers.
 * Amounts of lots are centavos in `bigint`, quantities micros in `bigint`; dates are days.
 */
import type { Dias } from '@trazo/core/kernel'
import type {
  CausaFaltante,
  Conservacion,
  Cuenta,
  Empresa,
  EstadoSaldo,
  Fundamento,
  Hallazgo,
} from '@trazo/core/records'
import type { ResumenComplemento } from './complementos.ts'

export interface ModeloExpediente {
  readonly empresa: Empresa
  readonly corte: Dias
  /** Version of the law data and of the program, and the digest of the run (`sha256:…`). */
  readonly ley: string
  readonly programa: string
  readonly huella: string
  readonly archivos: readonly ArchivoEntrada[]
  readonly hallazgos: readonly HallazgoExpediente[]
  readonly libro: ResumenLibro
  /** null when there was nothing of the State's to compare with. */
  readonly conciliacion: ResumenConciliacion | null
  /** The files that complete the ledger. */
  readonly complementos: readonly ResumenComplemento[]
  readonly cuentas: readonly Cuenta[]
  readonly rechazos: readonly ResumenRechazo[]
  /** Country key → name; a key without a name is shown as it is. */
  readonly paises: ReadonlyMap<string, string>
}

/** A finding, and how it was reached when that is known. */
export interface HallazgoExpediente extends Hallazgo {
  /** How the measure is computed, in words. */
  readonly formula?: string
  readonly parametros?: readonly ParametroCitado[]
}

/** A value of the law that took part, as it stood at the cut-off. */
export interface ParametroCitado extends Fundamento {
  readonly id: string
  readonly valor: string
  readonly unidad: string
}

export interface ArchivoEntrada {
  readonly archivo: string
  readonly sha256: string
  readonly bytes_total: number
  /** Rows read of it; null when it is not a table. */
  readonly filas: number | null
}

/** Rows set aside under one code of the registry, with its sentence in the language of the report. */
export interface ResumenRechazo {
  readonly codigo: string
  readonly mensaje: string
  readonly filas: number
}

export interface ResumenConciliacion {
  readonly partidas_comparadas: number
  readonly partidas_iguales: number
  readonly por_causa: readonly CausaDiferencia[]
}

export interface CausaDiferencia {
  readonly causa: string
  /** What it means and the cheapest fix, in the language of the report. */
  readonly descripcion: string
  readonly remedio: string
  readonly renglones: number
}

/** How many lots and what their balance is worth, in centavos. */
export interface Monto {
  readonly lotes: number
  readonly valor_mxn: bigint
}

/** The book in figures. Fixed assets, which have no term, are only in `activos_fijos`. */
export interface ResumenLibro {
  readonly corte: Dias
  readonly lotes: number
  readonly salidas: number
  readonly descargos: number
  readonly por_estado: Readonly<Record<EstadoSaldo, Monto>>
  /** Balances never add up across units. */
  readonly por_unidad: readonly SaldoUnidad[]
  readonly activos_fijos: Monto
  readonly antiguedad: readonly TramoAntiguedad[]
  /** The rest of the month of the cut-off and the twelve that follow. */
  readonly calendario: readonly MontoMes[]
  readonly calendario_despues: Monto
  /** Days from the cut-off to the end of the term: 0 to 30, 31 to 60, 61 to 90. */
  readonly ventanas: readonly Ventana[]
  readonly origen: readonly MontoOrigen[]
  readonly origen_resto: MontoOrigen & { readonly paises: number }
  /** The first days on which a term ends, from the cut-off on. */
  readonly proximas_fechas: readonly MontoFecha[]
  readonly vencidos: ListaLotes
  /** The oldest term that has passed with a balance; SIN_FECHA when there is none. */
  readonly vencido_desde: Dias
  readonly proximos: ListaLotes
  readonly fuera_de_plazo: FueraDePlazo
  readonly faltantes: readonly FaltantesCausa[]
  readonly mensual: readonly MovimientoMes[]
  readonly desperdicio_pendiente: readonly { readonly unidad: string; readonly cantidad: bigint }[]
  readonly conservacion: Conservacion
}

export interface SaldoUnidad {
  readonly unidad: string
  readonly vigente: bigint
  readonly vencido: bigint
}

/** Complete calendar months since entry: `desde` included, `hasta` not; null is open. */
export interface TramoAntiguedad {
  readonly desde: number
  readonly hasta: number | null
  readonly vigente: Monto
  readonly vencido: Monto
}

export interface MontoMes extends Monto {
  /** First day of the calendar month. */
  readonly mes: Dias
}

export interface MontoFecha extends Monto {
  readonly fecha: Dias
}

export interface Ventana extends Monto {
  readonly desde: number
  readonly hasta: number
}

export interface MontoOrigen {
  /** Empty when the entry does not say. */
  readonly pais: string
  readonly saldo_mxn: bigint
  /** Customs value of what entered in the twelve months that end at the cut-off. */
  readonly importado_mxn: bigint
}

export interface ListaLotes extends Monto {
  /** The first ones, in the order the list says. */
  readonly filas: readonly LoteEnLista[]
}

export interface LoteEnLista {
  readonly pedimento: number
  readonly partida: number
  readonly numero_parte: string
  readonly fraccion: string
  readonly fecha_entrada: Dias
  readonly vencimiento: Dias
  /** Days from the cut-off to the end of the term; negative when it has passed. */
  readonly dias: number
  /** micros, in `unidad`. */
  readonly saldo: number
  readonly unidad: string
  /** centavos. */
  readonly valor_saldo_mxn: number
  readonly archivo: string
  readonly linea: number
}

/** Goods that did leave, after their term. */
export interface FueraDePlazo {
  readonly descargos: number
  readonly lotes: number
  readonly valor_mxn: bigint
  readonly dias_max: number
}

export interface FaltantesCausa {
  readonly causa: CausaFaltante
  readonly renglones: number
  readonly salidas: number
  readonly partes: number
}

/** Customs value of what entered and of what was discharged, in one month. */
export interface MovimientoMes {
  readonly mes: Dias
  readonly importado_mxn: bigint
  readonly retornado_mxn: bigint
}
