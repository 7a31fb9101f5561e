/** What a pedimento key does to the temporary inventory, as of a date (contract section 3.1; `law/catalogos/claves_immex`). */
import type { Dias } from '#kernel'
import type { Catalogo } from './catalogo.ts'
import type { Confianza } from './esquema.ts'
import type { Ley } from './ley.ts'
import { findVigente, readVigencias, type Vigencia } from './vigencia.ts'

export type Efecto =
  | 'abre_lote'
  | 'descarga'
  | 'neutro'
  | 'revisar'
  | 'rectifica'
  | 'suspende'
  | 'restituye'
  | 'ajuste_valor'

export interface EfectoDeClave {
  readonly efecto: Efecto
  /** Which goods it touches; empty when none, or when it depends on the case. */
  readonly tipo_bien: '' | 'insumo' | 'activo_fijo' | 'envase' | 'desperdicio'
  readonly detalle: string
  readonly confianza: Confianza
}

interface EfectoVigente extends Vigencia {
  readonly efecto: EfectoDeClave
}

/** Effects of one key by operation (1 import, 2 export), in the order of their dates. */
export interface LecturasDeClave {
  readonly 1: readonly EfectoVigente[]
  readonly 2: readonly EfectoVigente[]
}

/** A key of appendix 2 whose effect nobody has read yet: somebody must look, and nothing is guessed. */
const SIN_LECTURA: EfectoDeClave = {
  efecto: 'revisar',
  tipo_bien: '',
  detalle: 'Clave del apéndice 2 sin lectura propia de su efecto en el inventario temporal',
  confianza: 'sin_verificar',
}

/**
 * Effect of a key in an import (1) or an export (2) on that day.
 * null: the key is in no list. `revisar`: it exists, and what it does depends on the case or has not been read.
 */
export function efectoDeClave(
  ley: Ley,
  clave: string,
  tipoOperacion: 1 | 2,
  fecha: Dias,
): EfectoDeClave | null {
  const lecturas = ley.claves.get(clave)
  return lecturas ? (findVigente(lecturas[tipoOperacion], fecha)?.efecto ?? SIN_LECTURA) : null
}

/** Every key of appendix 2 with its effects by date in each operation; none where nobody has read them. */
export function indexClaves(efectos: Catalogo, apendice2: Catalogo): Map<string, LecturasDeClave> {
  const columna = apendice2.columna('clave')
  const read = (clave: string, operacion: string) => readEfectos(efectos, efectos.buscar(clave, operacion))
  return new Map(
    apendice2.filas.map(({ [columna]: clave }) => [clave, { 1: read(clave, '1'), 2: read(clave, '2') }]),
  )
}

function readEfectos(efectos: Catalogo, filas: readonly (readonly string[])[]): EfectoVigente[] {
  const at = (fila: readonly string[], nombre: string) => fila[efectos.columna(nombre)]
  const vigencias = readVigencias(
    filas.map((f) => ({ desde: at(f, 'vigente_desde'), hasta: at(f, 'vigente_hasta') })),
  )
  return filas.map((fila, i) => ({
    ...vigencias[i],
    efecto: {
      efecto: at(fila, 'efecto') as Efecto,
      tipo_bien: at(fila, 'tipo_bien') as EfectoDeClave['tipo_bien'],
      detalle: at(fila, 'detalle'),
      confianza: at(fila, 'confianza') as Confianza,
    },
  }))
}
