/**
 * A plant small enough for a pencil: two levels of bill, waste, a national part, a unit that divides by three, a directed
 * destruction, a waste movement, and a pedimento that was rectified.
 *
 * One P takes 0.6 KG of C1 by itself (0.5 and 0.1 of loss), and 2 SUB with 0.3 KG of C1 each: 1.2 KG. Of waste, 0.05 and
 * 2 × 0.02: 0.09 KG. Of C2, 2 × 3 = 6 PZA. Of C3, one piece of a box of three: 1/3 CAJA. Of TORN, 4, national.
 */
import { bookLibro } from '@trazo/core/book'
import type { Ley } from '@trazo/core/legal'
import type { Cadenas, Fuente, NombreTabla, TablaLeida } from '@trazo/core/records'
import { emptyDataStage } from '../../src/libro/data-stage.ts'
import { LibroEnDisco } from '../../src/libro/libro-en-disco.ts'
import { Compartidos, dia, EMPRESA, type FilaDePrueba, makeTabla } from '../apoyo.ts'

export const ORIGINAL = '262439996000007'
export const RECTIFICADOR = '262439996000001'
export const ELIMINADO = '262439996000008'

const FUENTES: readonly Fuente[] = ['importaciones', 'exportaciones', 'bom', 'unidades', 'movimientos'].map(
  (nombre, i) => ({ archivo: `${nombre}.csv`, sha256: String(i).repeat(64), bytes_total: 1 }),
)

/** `a,b,c` under a header, as rows. */
function filas(encabezado: string, ...renglones: readonly string[]): FilaDePrueba[] {
  const nombres = encabezado.split(',')
  return renglones.map((renglon) =>
    Object.fromEntries(renglon.split(',').map((celda, i) => [nombres[i], celda])),
  )
}

const TABLAS: Partial<Record<NombreTabla, FilaDePrueba[]>> = {
  importaciones: filas(
    'pedimento,clave,fecha_entrada,partida,numero_parte,cantidad,unidad,valor_aduana_mxn',
    `${RECTIFICADOR},R1,2026-03-20,1,C1,100,KG,1000.00`,
    '262439996000002,IN,2026-02-10,1,C1,50,KG,600.00',
    '262439996000002,IN,2026-02-10,2,C2,1000,PZA,2000.00',
    '262439996000003,IN,2026-01-15,1,C3,10,CAJA,300.00',
    '262439996000004,A1,2026-01-15,1,C3,10,CAJA,300.00',
    `${ELIMINADO},IN,2026-01-15,1,C3,10,CAJA,300.00`,
  ),
  exportaciones: filas(
    'pedimento,clave,fecha,partida,numero_parte,cantidad,unidad',
    '262439996100001,RT,2026-03-01,1,P,50,PZA',
    '262439996100002,RT,2026-04-01,1,P,40,PZA',
  ),
  bom: filas(
    'producto,componente,cantidad,unidad,merma,desperdicio,origen',
    'P,SUB,2,PZA,,,',
    'P,C1,0.5,KG,0.1,0.05,',
    'P,TORN,4,PZA,,,nacional',
    'P,C3,1,PZA,,,',
    'SUB,C1,0.25,KG,0.05,0.02,temporal',
    'SUB,C2,3,PZA,,,temporal',
    // Closes a cycle: the book sets it aside, and so does the trace.
    'SUB,P,1,PZA,,,temporal',
  ),
  unidades: filas('numero_parte,de,a,factor', 'C3,CAJA,PZA,3'),
  movimientos: filas(
    'fecha,tipo,numero_parte,cantidad,unidad,entrada_pedimento,entrada_partida',
    '2026-05-01,destruccion,C1,10,KG,262439996000002,1',
    '2026-05-02,destruccion_desperdicio,C1,4,KG,,',
  ),
}

const CADENAS: Cadenas = {
  destino: new Map([
    [Number(ORIGINAL), { pedimento: Number(ORIGINAL), vigente: Number(RECTIFICADOR), estado: 'rectificado' }],
    [Number(ELIMINADO), { pedimento: Number(ELIMINADO), vigente: Number.NaN, estado: 'eliminado' }],
  ]),
  origen: new Map([
    [
      Number(RECTIFICADOR),
      {
        pedimento: Number(RECTIFICADOR),
        original: Number(ORIGINAL),
        clave: 'IN',
        fecha: dia('2026-01-10'),
        cadena: [Number(ORIGINAL), Number(RECTIFICADOR)],
      },
    ],
  ]),
}

/** The book of that plant as of 30 June 2026, sealed. */
export async function createLibroAMano(ley: Ley): Promise<LibroEnDisco> {
  const diccionarios = new Compartidos()
  const corte = dia('2026-06-30')
  const tablas = new Map<NombreTabla, TablaLeida>()
  for (const [i, { archivo }] of FUENTES.entries()) {
    const nombre = archivo.replace('.csv', '') as NombreTabla
    tablas.set(nombre, makeTabla(nombre, TABLAS[nombre]!, diccionarios, i))
  }
  const contexto = { ley, empresa: EMPRESA, corte, cadenas: CADENAS, diccionarios, fuentes: FUENTES }
  const { output } = bookLibro(tablas, contexto)
  const libro = await LibroEnDisco.create(':memory:')
  await libro.appendLibro(output, EMPRESA, FUENTES)
  for (const tabla of tablas.values()) await libro.appendTabla(tabla)
  libro.resolveDataStage({ ...emptyDataStage(), cadenas: CADENAS })
  await libro.finish(ley, corte)
  await libro.seal(ley, corte)
  return libro
}
