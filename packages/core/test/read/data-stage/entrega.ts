/** Small deliveries for tests: files as text in, what the reader made of them out. */
import { formatFecha, formatPedimento, formatScaled, SIN_FECHA } from '../../../src/kernel/index.ts'
import {
  LectorDataStage,
  type LoteDataStage,
  makeDiccionariosDataStage,
  planEntregas,
  resolveDataStage,
  SECCIONES,
  sectionOf,
} from '../../../src/read/index.ts'
import { detectDelimiter, foldHeader, headerFields } from '../../../src/read/texto/encabezado.ts'
import { type Cuenta, SIN_ENTERO } from '../../../src/records/index.ts'

export type Archivos = Record<string, string | Uint8Array>
type Valores = Record<string, string>

/** Defaults of a row, by official header. Every other field is empty. */
const COMUN: Valores = {
  Patente: '3999',
  Pedimento: '5000001',
  SeccionAduanera: '240',
  FechaPagoReal: '2025-01-15 00:00:00',
  FechaValidacionPagoR: '2025-01-15 00:00:00',
  FechaSeleccion: '2025-01-15 00:00:00',
  SecuenciaFraccion: '1',
}

/** A file as SAT writes it: header without a last pipe, rows with one, CRLF. */
export function asc(seccion: string, ...rows: Valores[]): string {
  const { encabezados } = SECCIONES.get(seccion)!
  const lines = rows.map((row) => encabezados.map((name) => `${row[name] ?? COMUN[name] ?? ''}|`).join(''))
  return [encabezados.join('|'), ...lines, ''].join('\r\n')
}

/** Files of one delivery: `<folio>_<code>.asc`, inside the ZIP of that name. */
export function delivery(folio: string, secciones: Record<string, Valores[]>): Archivos {
  const files = Object.entries(secciones).map(([s, rows]) => [
    `${folio}.zip!${folio}_${s}.asc`,
    asc(s, ...rows),
  ])
  return Object.fromEntries(files)
}

/** A row with its key and delivery, values as text. */
export type FilaLeida = Record<string, string | number>

function rowsOf(lote: LoteDataStage): FilaLeida[] {
  return Array.from({ length: lote.filas }, (_, fila) => {
    const row: FilaLeida = { archivo: lote.archivo, linea: lote.linea[fila], entrega: lote.entrega }
    for (const [nombre, columna] of lote.columnas) {
      const value = columna.valores.at(fila)
      if (columna.tipo === 'texto') row[nombre] = columna.diccionario.text(value)
      else if (columna.tipo === 'fecha') row[nombre] = value === SIN_FECHA ? '' : formatFecha(value)
      else if (columna.tipo === 'entero') row[nombre] = value === SIN_ENTERO ? '' : String(value)
      else if (columna.tipo === 'pedimento') row[nombre] = formatPedimento(value)
      else row[nombre] = Number.isNaN(value) ? '' : formatScaled(value, columna.tipo === 'dinero' ? 2 : 6)
    }
    return row
  })
}

interface Opciones {
  /** Bytes in each chunk. */
  trozo?: number
  filasPorLote?: number
}

/** Reads files as a run would: told by their header, read in the order of the plan. */
export async function readDelivery(
  archivos: Archivos,
  { trozo = 1 << 16, filasPorLote = 65_536 }: Opciones = {},
) {
  const files = Object.keys(archivos)
    .sort()
    .map((archivo, indice) => ({ archivo, indice, bytes: Buffer.from(archivos[archivo] as string) }))
  const known = files.flatMap(({ archivo, indice, bytes }) => {
    const [line] = bytes.toString('latin1').split(/\r?\n/, 1)
    const delimitador = detectDelimiter(line)
    const seccion = sectionOf(headerFields(line, delimitador).map(foldHeader), archivo)
    const origen = archivo.replace(/[!/][^!/]*$/, '')
    return seccion === null ? [] : [{ indice, archivo, origen, seccion, delimitador }]
  })
  const lotes: LoteDataStage[] = []
  const plan = planEntregas(known)
  const lector = new LectorDataStage(
    plan,
    makeDiccionariosDataStage(),
    (l) => void lotes.push(l),
    filasPorLote,
  )
  for (const indice of plan.orden) {
    const { archivo, seccion, delimitador } = known.find((k) => k.indice === indice)!
    const { bytes } = files[indice]
    const chunks = Array.from({ length: Math.ceil(bytes.length / trozo) }, (_, i) =>
      bytes.subarray(i * trozo, (i + 1) * trozo),
    )
    await lector.read({ indice, archivo }, { seccion, delimitador, linea: 1 }, chunks)
  }
  const leido = lector.finish()
  const resuelto = resolveDataStage(leido.output)
  return {
    leido,
    resuelto: resuelto.output,
    lotes,
    archivos: leido.output.archivos,
    rows: (seccion: string) => lotes.filter((l) => l.seccion === seccion).flatMap(rowsOf),
    rechazos: [...leido.rechazos].map((r) => [r.codigo, r.linea, r.campo, r.valor]),
    avisos: [...leido.avisos, ...resuelto.avisos].map(({ codigo, datos }) => ({ codigo, ...datos })),
    cuentas: new Map([...leido.cuentas, ...resuelto.cuentas].map((c) => [c.de, c])),
  }
}

export function addsUp({ leidas, usadas, ignoradas, apartadas, repetidas }: Cuenta): boolean {
  return leidas === usadas + ignoradas + apartadas + repetidas
}
