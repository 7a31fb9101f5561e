/** What each order of `trazo anexo30` writes: text files for the authority, tables for people, and a page that says whose. */
import { addMonths, type Dias, formatFecha, parseFecha } from '@trazo/core/kernel'
import { enteroDe, formatCita, formatoDe, valorDe } from '@trazo/core/legal'
import {
  ANEXO30_CUENTA,
  type CuentaLeida,
  Paro,
  readCuenta,
  reconcileAnexo30,
  renglonesDeCuenta,
} from '@trazo/store'
import { writeFilas } from '../../salidas/csv/filas-csv.ts'
import type { LibroDeReporte } from '../abrir.ts'
import { identify } from '../cabeza.ts'
import { PROGRAMA, toJson, writeArchivo } from '../escribir.ts'
import { type ArchivoDeTexto, makeInformes, makeInventario } from './archivos.ts'
import {
  COLUMNAS_AFECTACIONES,
  COLUMNAS_DESCARGOS,
  renglonesDeAfectaciones,
  renglonesDeDescargos,
} from './tablas.ts'

export interface EscritoAnexo30 {
  readonly archivos: readonly string[]
  /** Sentences for the screen: what is doubtful, how much there is. */
  readonly avisos: readonly string[]
}

interface Pedido {
  readonly carpeta: string
  readonly corte: Dias
}

/** The account. Throws Paro ANEXO30_SIN_CREDITO. */
export async function writeCuenta(
  abierto: LibroDeReporte,
  { carpeta, corte }: Pedido,
): Promise<EscritoAnexo30> {
  const cuenta = await openCuenta(abierto, corte)
  await writeArchivo(carpeta, 'anexo30_cuenta.csv', (sink) =>
    writeFilas(ANEXO30_CUENTA.columnas, renglonesDeCuenta(cuenta), sink),
  )
  await writeArchivo(carpeta, 'anexo30_afectaciones.csv', (sink) =>
    writeFilas(COLUMNAS_AFECTACIONES, renglonesDeAfectaciones(cuenta), sink),
  )
  const archivos = ['anexo30_cuenta.csv', 'anexo30_afectaciones.csv']
  return close(abierto, { carpeta, corte }, 'anexo30_cuenta', archivos, [PRESUNTIVO[abierto.lang]])
}

/** The initial inventory, as of the day before the account began. */
export async function writeInventario(abierto: LibroDeReporte, pedido: Pedido): Promise<EscritoAnexo30> {
  const { ley, lang } = abierto
  const cuenta = await openCuenta(abierto, pedido.corte)
  const formato = formatoDe(ley, 'anexo30_inventario_inicial')
  const archivo = makeInventario(cuenta, formato)
  await writeTexto(pedido.carpeta, archivo)
  return close(
    abierto,
    pedido,
    'anexo30_inventario_inicial',
    [archivo.nombre],
    [formato.por_confirmar[lang], ...plazosDeInventario(abierto, cuenta)],
  )
}

/** The discharge reports of a month, or of every month up to the cut-off. */
export async function writeDescargos(
  abierto: LibroDeReporte,
  pedido: Pedido & { readonly mes: string | null },
): Promise<EscritoAnexo30> {
  const { ley, lang } = abierto
  const cuenta = await openCuenta(abierto, pedido.corte)
  const formato = formatoDe(ley, 'anexo30_descargos')
  const informes = makeInformes(cuenta, formato, pedido.mes)
  for (const informe of informes) await writeTexto(pedido.carpeta, informe)
  await writeArchivo(pedido.carpeta, 'anexo30_descargos.csv', (sink) =>
    writeFilas(COLUMNAS_DESCARGOS, renglonesDeDescargos(cuenta, pedido.mes), sink),
  )
  const archivos = [...informes.map(({ nombre }) => nombre), 'anexo30_descargos.csv']
  const plazo = valorDe(ley, 'anexo30_informe_descargo_meses', pedido.corte)
  return close(abierto, pedido, 'anexo30_descargos', archivos, [
    formato.por_confirmar[lang],
    ...(plazo === null ? [] : [`${formatCita(plazo, lang)}: ${plazo.unidad} = ${plazo.valor}`]),
  ])
}

/** The three-way reconciliation. Throws Paro ANEXO30_SIN_CUENTA. */
export async function writeConciliacion(abierto: LibroDeReporte, pedido: Pedido): Promise<EscritoAnexo30> {
  const { libro, ley, lang } = abierto
  await openCuenta(abierto, pedido.corte)
  const { columnas, filas, comparadas, por_causa } = await reconcileAnexo30(libro, ley, {
    corte: pedido.corte,
    lang,
  })
  await writeArchivo(pedido.carpeta, 'conciliacion_anexo30.csv', (sink) => writeFilas(columnas, filas, sink))
  const causas = [...por_causa].map(([causa, n]) => `${causa}: ${n}`).join(' · ')
  const resumen = {
    es: `${comparadas} pedimento y fracción comparados`,
    en: `${comparadas} pedimento and item compared`,
  }
  return close(
    abierto,
    pedido,
    'conciliacion_anexo30',
    ['conciliacion_anexo30.csv'],
    [[resumen[lang], causas].filter(Boolean).join(' · '), PRESUNTIVO[lang]],
  )
}

const PRESUNTIVO = {
  es: 'Esta cuenta se calcula con sus datos. Los plazos y saldos del sistema de la autoridad son presuntivos y no son una resolución.',
  en: "This account is computed from your data. Terms and balances of the authority's system are presumptive and no ruling.",
}

async function openCuenta({ libro, ley }: LibroDeReporte, corte: Dias): Promise<CuentaLeida> {
  const cuenta = await readCuenta(libro, ley, corte)
  if (cuenta.inicio === null) throw new Paro('ANEXO30_SIN_CREDITO', { corte: formatFecha(corte) })
  return cuenta
}

async function writeTexto(carpeta: string, { nombre, texto }: ArchivoDeTexto): Promise<void> {
  await writeArchivo(carpeta, nombre, (sink) => sink(Buffer.from(texto)))
}

/** The side-car, with what the screen also says. */
async function close(
  abierto: LibroDeReporte,
  { carpeta, corte }: Pedido,
  nombre: string,
  archivos: readonly string[],
  avisos: readonly string[],
): Promise<EscritoAnexo30> {
  const informe = `${nombre}.info.json`
  const { rfc, razon_social, programa_immex, huella, ley } = abierto
  const datos = {
    programa: PROGRAMA,
    empresa: { rfc, razon_social, programa_immex },
    corte: formatFecha(corte),
    huella,
    ley: ley.version,
    identificacion: identify(abierto, corte),
    archivos,
    notas: avisos,
  }
  await writeArchivo(carpeta, informe, (sink) => sink(toJson(datos)))
  return { archivos: [...archivos, informe], avisos }
}

const PLAZOS = {
  es: { envio: 'Se envía a más tardar el', correcciones: 'Correcciones, a más tardar el', veces: 'hasta' },
  en: { envio: 'To be sent by', correcciones: 'Corrections, by', veces: 'up to' },
}

/** Until when it may be sent and corrected, each with where it comes from. */
function plazosDeInventario({ ley, lang, corte }: LibroDeReporte, { inicio }: CuentaLeida): string[] {
  const dias = valorDe(ley, 'anexo30_inventario_inicial_dias', corte)
  const meses = valorDe(ley, 'anexo30_correcciones_meses', corte)
  const veces = enteroDe(ley, 'anexo30_correcciones_maximas', corte)
  if (inicio === null || dias === null) return []
  const textos = PLAZOS[lang]
  const envio = inicio + Number(dias.valor)
  const plazos = [`${textos.envio} ${formatFecha(envio)}: ${formatCita(dias, lang)}`]
  if (meses !== null) {
    const hasta = formatFecha(addMonths(envio, Number(meses.valor)))
    plazos.push(`${textos.correcciones} ${hasta}, ${textos.veces} ${veces}: ${formatCita(meses, lang)}`)
  }
  return plazos
}

/** `AAAA-MM` → its last day, or null when it is no month. */
export function readMes(texto: string): Dias | null {
  const primero = /^\d{4}-\d{2}$/.test(texto) ? parseFecha(`${texto}-01`) : null
  return primero === null ? null : addMonths(primero, 1) - 1
}
