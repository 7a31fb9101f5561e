/** What a comparison says, as rows of text: `escenario.csv` and `lotes_escenario.csv`. */
import { formatCantidad, formatDinero, formatFecha, formatPedimento } from '@trazo/core/kernel'
import { ESTADOS_SALDO, type Libro } from '@trazo/core/records'
import type { CifraComparada, Comparado, HallazgoComparado, LoteComparado } from './comparar.ts'
import type { Prueba } from './probar.ts'

export const COLUMNAS_CIFRAS = ['metrica', 'real', 'escenario', 'diferencia'] as const
export const COLUMNAS_LOTES = [
  'pedimento',
  'partida',
  'numero_parte',
  'fecha_entrada',
  'unidad',
  'estado_real',
  'estado_escenario',
  'vencimiento_real',
  'vencimiento_escenario',
  'saldo_real',
  'saldo_escenario',
  'valor_saldo_real_mxn',
  'valor_saldo_escenario_mxn',
] as const

type Fila<Columnas extends readonly string[]> = { readonly [K in keyof Columnas]: string }

/** Every figure, then the state and the measure of every criterion. */
export function listCifras({ cifras, hallazgos }: Comparado): Fila<typeof COLUMNAS_CIFRAS>[] {
  return [
    ...cifras.map((cifra): Fila<typeof COLUMNAS_CIFRAS> => {
      const show = showerOf(cifra)
      return [cifra.metrica, show(cifra.real), show(cifra.escenario), show(cifra.escenario - cifra.real)]
    }),
    ...hallazgos.flatMap((hallazgo) => [rowOfEstado(hallazgo), rowOfMedida(hallazgo)]),
  ]
}

function showerOf({ unidad }: CifraComparada): (valor: bigint) => string {
  return unidad === 'mxn' ? formatDinero : String
}

function rowOfEstado({ criterio, real, escenario }: HallazgoComparado): Fila<typeof COLUMNAS_CIFRAS> {
  return [`hallazgos.${criterio}.estado`, real?.estado ?? '', escenario?.estado ?? '', '']
}

function rowOfMedida(comparado: HallazgoComparado): Fila<typeof COLUMNAS_CIFRAS> {
  const { criterio, real, escenario, diferencia } = comparado
  return [
    `hallazgos.${criterio}.medida`,
    real?.medida?.valor ?? '',
    escenario?.medida?.valor ?? '',
    diferencia,
  ]
}

/** Every lot that is not the same on both sides; what it is not there for is empty. */
export function* listLotes(
  { real, otro }: Prueba,
  { lotes }: Comparado,
): Generator<Fila<typeof COLUMNAS_LOTES>> {
  for (const lote of lotes) yield rowOfLote(lote, real.libro, otro.libro)
}

function rowOfLote(lote: LoteComparado, real: Libro, otro: Libro): Fila<typeof COLUMNAS_LOTES> {
  const [libro, l] = lote.real >= 0 ? [real, lote.real] : [otro, lote.escenario]
  const { lotes, partes, unidades } = libro
  const both = (show: (libro: Libro, row: number) => string): readonly [string, string] => [
    lote.real < 0 ? '' : show(real, lote.real),
    lote.escenario < 0 ? '' : show(otro, lote.escenario),
  ]
  return [
    formatPedimento(lotes.pedimento[l]),
    String(lotes.partida[l]),
    partes.text(lotes.parte[l]),
    formatFecha(lotes.fecha_entrada[l]),
    unidades.text(lotes.unidad[l]),
    ...both(({ saldos }, row) => ESTADOS_SALDO[saldos.estado[row]]),
    ...both(({ lotes: suyos }, row) => formatFecha(suyos.vencimiento[row])),
    ...both(({ saldos }, row) => formatCantidad(BigInt(saldos.saldo[row]))),
    ...both(({ saldos }, row) => formatDinero(BigInt(saldos.valor_saldo[row]))),
  ]
}
