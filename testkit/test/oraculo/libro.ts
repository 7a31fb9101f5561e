import { bookOraculo, type LibroOraculo } from '../../src/oraculo/index.ts'
import type { Compania } from './compania.ts'
export async function bookReal(compania: Compania, corte?: string): Promise<LibroOraculo> {
  return bookOraculo(compania, corte)
}
