/** Every file of the inputs → what the run knows: the company, its tables, what Data Stage says, and what was set aside. */
import { Diccionario } from '@trazo/core/kernel'
import {
  BYTES_DE_MUESTRA,
  type Identidad,
  identify,
  LectorDataStage,
  LectorTablas,
  type LoteDataStage,
  type ResultadoDataStage,
  readEmpresa,
  sectionOf,
} from '@trazo/core/read'
import {
  type Aviso,
  type Cuenta,
  type Diccionarios,
  describeError,
  type Empresa,
  type Fuente,
  type NombreTabla,
  type Rechazo,
  type TablaLeida,
} from '@trazo/core/records'
import { type FuenteEnDisco, FuenteRota, Paro, withHuella } from '@trazo/store'
import type { Avance } from './avance.ts'
import type { Lang } from './lang.ts'

/** The largest workbook that is opened: it has to be held in memory. */
const LIBRO_XLSX_MAXIMO = 512 * 1024 * 1024

export interface Lectura {
  readonly empresa: Empresa
  readonly tablas: ReadonlyMap<NombreTabla, TablaLeida>
  readonly diccionarios: Diccionarios
  readonly dataStage: ResultadoDataStage
  readonly fuentes: readonly Fuente[]
  readonly rechazos: readonly Rechazo[]
  readonly avisos: readonly Aviso[]
  readonly cuentas: readonly Cuenta[]
}

/** Who receives the rows of Data Stage as they come; `reset` when reading has to begin again. */
export interface DestinoDataStage {
  reset(): Promise<void>
  append(lote: LoteDataStage): Promise<void>
}

/**
 * Reads all sources in their order. A source that turns out to be broken after rows of it were taken is left out and
 * reading begins again without it, so that no row of it stays.
 * Throws Paro: EMPRESA_AUSENTE, EMPRESA_INVALIDA, EMPRESAS_VARIAS.
 */
export async function readFuentes(
  fuentes: readonly FuenteEnDisco[],
  destino: DestinoDataStage,
  avance: Avance,
  lang: Lang,
): Promise<Lectura> {
  const rotas: Rechazo[] = []
  let sanas = fuentes
  for (;;) {
    await destino.reset()
    const lector = new LectorDeCorrida(destino, avance)
    try {
      for (const fuente of sanas) await lector.read(fuente)
      return lector.finish(rotas, lang)
    } catch (error) {
      if (!(error instanceof FuenteRota)) throw error
      rotas.push({ archivo: error.archivo, linea: 0, campo: '', valor: '', codigo: error.codigo })
      sanas = sanas.filter((fuente) => fuente.archivo !== error.archivo)
    }
  }
}

class LectorDeCorrida {
  readonly #diccionarios: Diccionarios = {
    partes: new Diccionario(),
    unidades: new Diccionario(),
    claves: new Diccionario(),
  }
  readonly #tablas = new LectorTablas(this.#diccionarios)
  readonly #dataStage: LectorDataStage
  readonly #avance: Avance
  readonly #fuentes: Fuente[] = []
  readonly #perfiles: { archivo: string; texto: string; sha256: string }[] = []
  readonly #avisos: Aviso[] = []

  constructor(destino: DestinoDataStage, avance: Avance) {
    this.#avance = avance
    this.#dataStage = new LectorDataStage(this.#diccionarios, (lote) => destino.append(lote))
  }

  async read(fuente: FuenteEnDisco): Promise<void> {
    const indice = this.#fuentes.length
    let sha256 = ''
    const taken = withHuella(this.#count(fuente.chunks()), (digest) => (sha256 = digest))
    const { head, chunks } = await peek(taken)
    const identidad = identify(head, fuente.archivo, sectionOf)
    await this.#dispatch({ indice, archivo: fuente.archivo }, identidad, chunks)
    for await (const _ of chunks);
    this.#fuentes.push({ archivo: fuente.archivo, sha256, bytes_total: fuente.bytes_total })
    if (identidad.clase === 'empresa') this.#perfiles.at(-1)!.sha256 = sha256
  }

  async #dispatch(
    lugar: { indice: number; archivo: string },
    identidad: Identidad,
    chunks: AsyncGenerator<Uint8Array>,
  ): Promise<void> {
    const { archivo } = lugar
    if (identidad.clase === 'tabla') await this.#tablas.readText(lugar, identidad, chunks)
    else if (identidad.clase === 'data_stage') await this.#dataStage.read(lugar, identidad, chunks)
    else if (identidad.clase === 'xlsx') await this.#tablas.readXlsx(lugar, await join(chunks, archivo))
    else if (identidad.clase === 'empresa') {
      const texto = new TextDecoder().decode(await join(chunks, archivo))
      this.#perfiles.push({ archivo, texto, sha256: '' })
    } else if (identidad.clase !== 'vacio') {
      this.#avisos.push({ codigo: 'ARCHIVO_SIN_USO', archivo, datos: { clase: identidad.clase } })
    }
  }

  finish(rotas: readonly Rechazo[], lang: Lang): Lectura {
    const empresa = this.#findEmpresa(lang)
    const tablas = this.#tablas.finish()
    const dataStage = this.#dataStage.finish()
    return {
      empresa: empresa.perfil,
      tablas: tablas.output.tablas,
      diccionarios: this.#diccionarios,
      dataStage: dataStage.output,
      fuentes: this.#fuentes,
      rechazos: [...rotas, ...tablas.rechazos, ...dataStage.rechazos],
      avisos: [...this.#avisos, ...empresa.avisos, ...tablas.avisos, ...dataStage.avisos],
      cuentas: [...tablas.cuentas, ...dataStage.cuentas],
    }
  }

  #findEmpresa(lang: Lang): { perfil: Empresa; avisos: readonly Aviso[] } {
    const distintos = [...new Map(this.#perfiles.map((p) => [p.sha256, p])).values()]
    if (distintos.length === 0) throw new Paro('EMPRESA_AUSENTE')
    if (distintos.length > 1) {
      const archivos = distintos.map((p) => p.archivo).join(', ')
      throw new Paro('EMPRESAS_VARIAS', { n: String(distintos.length), archivos })
    }
    const [{ archivo, texto }] = distintos
    const { output, rechazos, avisos } = readEmpresa(texto, archivo)
    if (output) return { perfil: output, avisos }
    const [{ codigo, campo, valor, datos }] = rechazos
    const detalle = describeError(codigo, lang, { campo, valor, ...datos })
    throw new Paro('EMPRESA_INVALIDA', { archivo, detalle })
  }

  async *#count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#avance.advance(chunk.length)
      yield chunk
    }
  }
}

/** The first bytes, to tell what a file is, and the whole of it again from the start. */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ head: Uint8Array; chunks: AsyncGenerator<Uint8Array> }> {
  const seen: Uint8Array[] = []
  let size = 0
  while (size < BYTES_DE_MUESTRA) {
    const { value, done } = await chunks.next()
    if (done) break
    seen.push(value)
    size += value.length
  }
  return { head: seen.length === 1 ? seen[0] : Buffer.concat(seen), chunks: replay(seen, chunks) }
}

async function* replay(
  seen: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* seen
  yield* rest
}

async function join(chunks: AsyncIterable<Uint8Array>, archivo: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > LIBRO_XLSX_MAXIMO) throw new FuenteRota('ARCHIVO_GRANDE', archivo)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
