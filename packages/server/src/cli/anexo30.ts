/** `trazo anexo30`: the account of credits and guarantees, its files, their review, and the three-way reconciliation. */

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { RevisorAnexo30 } from '@trazo/core/book'
import { formatFecha } from '@trazo/core/kernel'
import { describeError, type Rechazo } from '@trazo/core/records'
import { Paro } from '@trazo/store'
import type { Lang } from '../lang.ts'
import { loadLey } from '../ley.ts'
import { type LibroDeReporte, withLibro } from '../reportes/abrir.ts'
import { contextoDeLey, contextoDeLibro } from '../reportes/anexo30/contexto.ts'
import {
  type EscritoAnexo30,
  readMes,
  writeConciliacion,
  writeCuenta,
  writeDescargos,
  writeInventario,
} from '../reportes/anexo30/escribir.ts'
import { writeArchivo } from '../reportes/escribir.ts'
import { writeFilas } from '../salidas/csv/filas-csv.ts'
import { langOf, misuse, parseArgumentos } from './argumentos.ts'
import { makeBarra } from './barra.ts'
import { readCorte } from './de-espacio.ts'
import { readDeDonde } from './report.ts'
import { say } from './textos.ts'

type Pedido = { readonly carpeta: string; readonly corte: number; readonly mes: string | null }
type Orden = (abierto: LibroDeReporte, pedido: Pedido) => Promise<EscritoAnexo30>

const ORDENES = new Map<string, Orden>([
  ['cuenta', writeCuenta],
  ['inicial', writeInventario],
  ['descargos', writeDescargos],
  ['conciliar', writeConciliacion],
])

/** Exit status: 0 done, 1 when a reviewed file has lines to correct. Throws Paro when it could not be done. */
export async function anexo30Command([orden = '', ...argv]: readonly string[]): Promise<number> {
  if (orden === 'revisar') return reviewCommand(argv)
  const make = ORDENES.get(orden)
  if (!make) throw misuse(langOf(argv), 'anexo30_orden', { orden })
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['out', 'workspace', 'corrida', 'corte', 'mes'], [])
  if (dichas.out === undefined) throw misuse(lang, 'falta_salida')
  if (dichas.mes !== undefined && orden !== 'descargos')
    throw misuse(lang, 'opcion_desconocida', { opcion: '--mes' })
  if (dichas.mes !== undefined && readMes(dichas.mes) === null)
    throw misuse(lang, 'mes_invalido', { valor: dichas.mes })
  const carpeta = dichas.out
  const donde = readDeDonde(sueltas, dichas.workspace, dichas.corrida, lang)
  const pedido = readCorte(dichas, lang)
  const con = { salida: carpeta, ley: loadLey(), lang, avance: makeBarra(lang) }
  const escrito = await withLibro(donde, con, (abierto) => {
    const corte = pedido ?? abierto.corte
    if (corte > abierto.corte) {
      const datos = { corte: formatFecha(corte), corrida: formatFecha(abierto.corte) }
      throw new Paro('CORTE_POSTERIOR', datos)
    }
    return make(abierto, { carpeta, corte, mes: dichas.mes ?? null })
  })
  const lines = [
    ...escrito.avisos,
    say(lang, 'anexo30_hecho', { archivos: nameSome(escrito.archivos), carpeta }),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

const NOMBRES_MAX = 6

/** A few names as they are; of many, the first, how many more, and the last two, which are tables. */
function nameSome(nombres: readonly string[]): string {
  if (nombres.length <= NOMBRES_MAX) return nombres.join(', ')
  return `${nombres[0]} … (${nombres.length}), ${nombres.slice(-2).join(', ')}`
}

async function reviewCommand(argv: readonly string[]): Promise<number> {
  const { dichas, sueltas, lang } = parseArgumentos(argv, ['out', 'workspace', 'corrida'], [])
  if (sueltas.length === 0) throw misuse(lang, 'falta_txt')
  const ley = loadLey()
  const contexto =
    dichas.workspace === undefined
      ? contextoDeLey(ley)
      : await withLibro(
          readDeDonde([], dichas.workspace, dichas.corrida, lang),
          { salida: dichas.out ?? null, ley, lang, avance: makeBarra(lang) },
          contextoDeLibro,
        )
  const revisor = new RevisorAnexo30(contexto)
  const rechazos = sueltas.flatMap((ruta) => revisor.review(basename(ruta), readTxt(ruta)))
  for (const rechazo of rechazos) process.stdout.write(`${describe(rechazo, lang)}\n`)
  process.stdout.write(
    `${say(lang, 'revision_hecha', { n: String(rechazos.length), archivos: String(sueltas.length) })}\n${contexto.descargos.por_confirmar[lang]}\n`,
  )
  if (dichas.out !== undefined)
    await writeArchivo(dichas.out, 'revision_anexo30.csv', (sink) =>
      writeFilas(
        COLUMNAS,
        rechazos.map((rechazo) => toFila(rechazo, lang)),
        sink,
      ),
    )
  return rechazos.length > 0 ? 1 : 0
}

const COLUMNAS = 'archivo,linea,campo,valor,esperado,codigo,mensaje'.split(',')

function readTxt(ruta: string): Uint8Array {
  try {
    return readFileSync(ruta)
  } catch {
    throw new Paro('ENTRADA_NO_EXISTE', { entrada: ruta })
  }
}

function toFila(rechazo: Rechazo, lang: Lang): string[] {
  const { archivo, linea, campo, valor, codigo, datos } = rechazo
  return [
    archivo,
    String(linea),
    campo,
    valor,
    datos?.esperado ?? '',
    codigo,
    describeError(codigo, lang, datos),
  ]
}

function describe({ archivo, linea, campo, codigo, datos }: Rechazo, lang: Lang): string {
  const lugar = campo === '' ? `${archivo}:${linea}` : `${archivo}:${linea} ${campo}`
  return `${lugar}: ${codigo}: ${describeError(codigo, lang, datos)}`
}
