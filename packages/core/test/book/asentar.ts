/** A whole book from tables written as text, shown as lines that can be read against a hand-made table. */
import { formatCantidad, formatDinero, formatFecha, formatPedimento, parseFecha } from '#kernel'
import {
  CAUSAS_FALTANTE,
  CONCEPTOS,
  type Empresa,
  EVIDENCIAS,
  type ModoConsumo,
  type NombreTabla,
  ORIGENES,
  SIN_CADENAS,
  type TablaLeida,
} from '#records'
import { bookLibro, resolveCorte } from '../../src/book/index.ts'
import { declarar, makeDiccionarios } from './declarar.ts'
import { EMPRESA, LEY } from './planta.ts'

export type Textos = Readonly<Partial<Record<NombreTabla, string>>>

interface Opciones {
  readonly corte?: string
  readonly empresa?: Partial<Empresa>
  readonly consumo?: ModoConsumo
}

/** Short numbers: `5`, `2.5`; a pedimento by its last three digits. */
const cantidad = (micros: number) => formatCantidad(micros).replace(/\.?0+$/, '')
const pedimento = (numero: number) => (Number.isNaN(numero) ? '-' : formatPedimento(numero).slice(-3))

export function asentar(textos: Textos, { corte, empresa = {}, ...resto }: Opciones = {}) {
  const diccionarios = makeDiccionarios()
  const tablas = new Map<NombreTabla, TablaLeida>()
  for (const [nombre, texto] of Object.entries(textos))
    tablas.set(nombre as NombreTabla, declarar(nombre as NombreTabla, texto, diccionarios))
  const { output, rechazos, avisos, cuentas } = bookLibro(tablas, {
    ley: LEY,
    empresa: { ...EMPRESA, ...empresa },
    corte: corte === undefined ? resolveCorte(tablas) : parseFecha(corte)!,
    cadenas: SIN_CADENAS,
    diccionarios,
    fuentes: [{ archivo: 'todo.csv' }, { archivo: 'otro.csv' }],
    ...resto,
  })
  const { lotes, salidas, descargos, faltantes, saldos, capas, partes, unidades } = output
  const lines = (n: number, line: (i: number) => readonly string[]) =>
    Array.from({ length: n }, (_, i) => line(i).join(' '))
  const salida = (s: number) => [pedimento(salidas.pedimento[s]), formatFecha(salidas.fecha[s])]
  return {
    libro: output,
    /** With everything they tell. */
    anotado: { rechazos: [...rechazos], avisos },
    corte: formatFecha(output.corte),
    /** pedimento part entry term quantity unit value evidence */
    lotes: lines(lotes.n, (l) => [
      pedimento(lotes.pedimento[l]),
      partes.text(lotes.parte[l]),
      formatFecha(lotes.fecha_entrada[l]),
      formatFecha(lotes.vencimiento[l]),
      cantidad(lotes.cantidad[l]),
      unidades.text(lotes.unidad[l]),
      formatDinero(lotes.valor_aduana[l]),
      EVIDENCIAS[lotes.evidencia[l]],
    ]),
    /** exit date component lot lot-part quantity value concept */
    descargos: lines(descargos.n, (d) => [
      ...salida(descargos.salida[d]),
      partes.text(descargos.componente[d]),
      pedimento(lotes.pedimento[descargos.lote[d]]),
      partes.text(lotes.parte[descargos.lote[d]]),
      cantidad(descargos.cantidad[d]),
      formatDinero(descargos.valor_aduana[d]),
      CONCEPTOS[descargos.concepto[d]],
    ]),
    /** exit date component required missing cause */
    faltantes: lines(faltantes.n, (f) => [
      ...salida(faltantes.salida[f]),
      partes.text(faltantes.componente[f]),
      cantidad(faltantes.requerida[f]),
      cantidad(faltantes.faltante[f]),
      CAUSAS_FALTANTE[faltantes.causa[f]],
    ]),
    /** pedimento waste waiting balance value */
    saldos: lines(lotes.n, (l) => [
      pedimento(lotes.pedimento[l]),
      cantidad(saldos.desperdicio_pendiente[l]),
      cantidad(saldos.saldo[l]),
      formatDinero(saldos.valor_saldo[l]),
    ]),
    /** exit date component origin quantity unit waste */
    capas: lines(capas.n, (c) => [
      ...salida(capas.salida[c]),
      partes.text(capas.componente[c]),
      ORIGENES[capas.origen[c]],
      cantidad(capas.cantidad[c]),
      unidades.text(capas.unidad[c]),
      cantidad(capas.desperdicio[c]),
    ]),
    /** table-row-independent: line field code */
    rechazos: [...rechazos].map(({ linea, campo, codigo }) => `${linea} ${campo} ${codigo}`),
    /** code rows */
    avisos: avisos.map(({ codigo, datos }) => `${codigo} ${datos!.filas}`),
    /** code, then the data of its message */
    datos: [...rechazos, ...avisos].map(({ codigo, datos }) => [codigo, datos] as const),
    cuentas,
  }
}
