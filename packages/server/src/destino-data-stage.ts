/** Who receives the rows of Data Stage as they are read: they go straight to the book on disk, a batch at a time. */
import type { LoteDataStage } from '@trazo/core/read'

export interface DestinoDataStage {
  /** Forgets what came before: reading begins (again). */
  reset(): Promise<void>
  append(lote: LoteDataStage): Promise<void>
}
