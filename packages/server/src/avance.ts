/** How far a long job is. The pipeline reports; whoever listens draws, or does not. */

export type Fase = 'leer' | 'libro' | 'guardar' | 'juzgar' | 'escribir' | 'anexo24' | 'expediente'

export interface Avance {
  /** A phase begins; `total` in whatever it advances by. */
  begin(fase: Fase, total: number): void
  advance(by: number): void
  end(): void
}

export const SIN_AVANCE: Avance = { begin() {}, advance() {}, end() {} }
