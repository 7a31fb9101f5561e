/** What leaves the simulator: the plant's papers, and the truth beside them. */
import type { Entrega } from './data-stage/entregas.ts'
import type { Empresa } from './empresa.ts'
import type { Falla } from './opciones.ts'
import type { NombreTabla } from './tablas/tabla.ts'
import type { Tablas } from './tablas/tablas.ts'

export interface Planta {
  readonly empresa: Empresa
  readonly tablas: Tablas
  readonly entregas: readonly Entrega[]
}

/** One planted fault: where it is, what is true, what was written, how it should show. */
export interface FallaPlantada {
  readonly falla: Falla
  /** Whose papers are wrong; `ambos`: they agree, and the facts are the problem. */
  readonly lado: 'empresa' | 'data_stage' | 'ambos'
  readonly tabla: NombreTabla | 'datastage'
  readonly pedimento: string | null
  readonly partida: number | null
  readonly numero_parte: string | null
  readonly campo: string | null
  readonly valor_verdadero: string
  readonly valor_plantado: string
  readonly descripcion: string
  readonly esperado: string
  /** Other pedimentos, parts or products it takes part with. */
  readonly relacionados: readonly string[]
}

export interface PlantaVerdad {
  readonly semilla: number
  readonly desde: string
  /** Last day, and a good cut-off. */
  readonly hasta: string
  readonly rfc: string
  readonly fallas: readonly FallaPlantada[]
  readonly cuentas: {
    readonly tablas: Readonly<Record<NombreTabla, number>>
    readonly entregas: number
    /** Different pedimentos in the deliveries. */
    readonly pedimentos: number
    /** Rows of 551 over all deliveries, repeated ones included. */
    readonly partidas: number
  }
  readonly rectificaciones: readonly {
    readonly original: string
    /** Oldest first, the original and the last one in force included. */
    readonly cadena: readonly string[]
    readonly captura: 'original' | 'ambos'
    readonly campos: readonly string[]
  }[]
  readonly desistidos: readonly string[]
  readonly tardios: readonly { readonly pedimento: string; readonly pago: string; readonly entrega: string }[]
  readonly reemisiones: readonly { readonly mes: string; readonly folio: number }[]
  readonly traslapes: readonly { readonly mes: string; readonly desde: string }[]
  /** Filed with an `RT`, an `F4` or a `V9` that the company records in another table. */
  readonly movimientos: readonly string[]
  /** The honest stock of every temporary part at the end, in its unit of stock. */
  readonly inventario: readonly {
    readonly numero_parte: string
    readonly unidad: string
    readonly entrada: string
    readonly consumo: string
    readonly desperdicio: string
    readonly desperdicio_pendiente: string
    readonly movimientos: string
    readonly saldo: string
  }[]
}
