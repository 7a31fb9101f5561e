/** Every file of the inputs → what the run knows: the company, its tables, what Data Stage says, and what was set aside. */
import { assert, Diccionario } from '@trazo/core/kernel'
import {
  decodeTexto,
  LectorDataStage,
  LectorTablas,
  type LeidoDataStage,
  makeDiccionariosDataStage,
  planEntregas,
  readEmpresa,
  readLista69b,
} from '@trazo/core/read'
import {
  type Aviso,
  type Cuenta,
  type Diccionarios,
  describeError,
  type Empresa,
  type Etapa,
  type Fuente,
  joinRechazos,
  type ListaRechazos,
  type NombreTabla,
  type Rechazo,
  type TablaLeida,
} from '@trazo/core/records'
import { type FuenteEnDisco, FuenteRota, Paro, withHuella } from '@trazo/store'
import type { Avance } from './avance.ts'
import { type Identificada, identifyAll, LIBRO_XLSX_MAXIMO } from './identificacion.ts'
import type { Lang } from './lang.ts'
import { canHelp, readAparte } from './lectura/ayudante.ts'
import { splitFuentes } from './lectura/reparto.ts'
import type { LibroEnCurso } from './libro-en-curso.ts'

export interface Lectura {
  readonly empresa: Empresa
  readonly tablas: ReadonlyMap<NombreTabla, TablaLeida>
  readonly diccionarios: Diccionarios
  readonly dataStage: LeidoDataStage
  readonly fuentes: readonly Fuente[]
  readonly rechazos: ListaRechazos
  readonly avisos: readonly Aviso[]
  readonly cuentas: readonly Cuenta[]
}

/**
 * Reads all sources. One that turns out to be broken after rows of it were taken is left out, and reading begins again
 * without it, so that no row of it stays.
 * Throws Paro: EMPRESA_AUSENTE, EMPRESA_INVALIDA, EMPRESAS_VARIAS.
 */
export async function readFuentes(
  fuentes: readonly FuenteEnDisco[],
  libro: LibroEnCurso,
  avance: Avance,
  lang: Lang,
): Promise<Lectura> {
  const { rotas, ...identificadas } = await identifyAll(fuentes)
  let { sanas } = identificadas
  let aparte = canHelp() ? splitFuentes(sanas) : []
  for (;;) {
    await libro.reset()
    const lector = new LectorDeCorrida(sanas, libro, avance)
    const rota = await lector.readAll(aparte)
    if (rota === null) return lector.finish(rotas, lang)
    // Of several broken ones, two threads find now one first, now another; one thread, the first in order.
    const again = aparte.length > 0
    aparte = []
    if (again) continue
    rotas.push(rota.error)
    sanas = sanas.filter((hallada) => hallada !== rota.hallada)
  }
}

interface Rota {
  readonly hallada: Identificada
  readonly error: FuenteRota
}

class LectorDeCorrida {
  readonly #halladas: readonly Identificada[]
  readonly #avance: Avance
  readonly #diccionarios: Diccionarios = {
    partes: new Diccionario(),
    unidades: new Diccionario(),
    claves: new Diccionario(),
  }
  readonly #tablas = new LectorTablas(this.#diccionarios)
  readonly #dataStage: LectorDataStage
  readonly #orden: readonly number[]
  readonly #sha256: string[] = []
  readonly #perfiles: { indice: number; archivo: string; texto: string }[] = []
  readonly #listas: Etapa<unknown>[] = []
  readonly #avisos: Aviso[] = []

  constructor(halladas: readonly Identificada[], libro: LibroEnCurso, avance: Avance) {
    this.#halladas = halladas
    this.#avance = avance
    const secciones = halladas.flatMap(({ identidad, fuente }, indice) =>
      identidad.clase === 'data_stage'
        ? [{ indice, archivo: fuente.archivo, origen: fuente.origen, seccion: identidad.seccion }]
        : [],
    )
    const plan = planEntregas(secciones)
    const otras = halladas.map((_, i) => i).filter((i) => halladas[i].identidad.clase !== 'data_stage')
    this.#orden = [...otras, ...plan.orden]
    const compartidos = makeDiccionariosDataStage()
    this.#dataStage = new LectorDataStage(plan, compartidos, (lote) => libro.append(lote, compartidos))
  }

  /** Reads the sources `aparte` in a second thread; answers a source that turned out to be broken, or null. */
  async readAll(aparte: readonly number[]): Promise<Rota | null> {
    if (aparte.length === 0) return this.#readHere(this.#orden)
    const own = this.#orden.filter((indice) => !aparte.includes(indice))
    const [here, there] = await Promise.allSettled([this.#readHere(own), this.#readAparte(aparte)])
    if (here.status === 'rejected') throw here.reason
    if (there.status === 'rejected') throw there.reason
    return here.value ?? there.value
  }

  async #readHere(indices: readonly number[]): Promise<Rota | null> {
    for (const indice of indices) {
      const rota = await this.#unlessBroken(indice, () => this.#readOne(indice))
      if (rota !== null) return rota
    }
    return null
  }

  async #readAparte(indices: readonly number[]): Promise<Rota | null> {
    const archivos = indices.flatMap((indice) => {
      const { fuente, identidad } = this.#halladas[indice]
      assert(identidad.clase === 'tabla', `${fuente.archivo} is no table`)
      return [{ indice, archivo: fuente.archivo, identidad, chunks: () => this.#chunks(indice) }]
    })
    return this.#unlessBroken(indices[0], async () => this.#tablas.adopt(await readAparte(archivos)))
  }

  async #unlessBroken(indice: number, read: () => Promise<void>): Promise<Rota | null> {
    try {
      await read()
      return null
    } catch (error) {
      if (!(error instanceof FuenteRota)) throw error
      return { hallada: this.#halladas[indice], error }
    }
  }

  #chunks(indice: number): AsyncIterable<Uint8Array> {
    return withHuella(this.#count(this.#halladas[indice].fuente.chunks()), (sha256) => {
      this.#sha256[indice] = sha256
    })
  }

  async #readOne(indice: number): Promise<void> {
    const { fuente, identidad } = this.#halladas[indice]
    const lugar = { indice, archivo: fuente.archivo }
    const chunks = this.#chunks(indice)
    if (identidad.clase === 'tabla') await this.#tablas.readText(lugar, identidad, chunks)
    else if (identidad.clase === 'data_stage') await this.#dataStage.read(lugar, identidad, chunks)
    else if (identidad.clase === 'lista_69b') {
      this.#listas.push(await readLista69b(fuente.archivo, identidad, chunks))
      this.#avisos.push({ codigo: 'LISTA_SIN_CRITERIO', archivo: fuente.archivo })
    } else await this.#readOther(lugar, identidad.clase, chunks)
  }

  async #readOther(
    lugar: { indice: number; archivo: string },
    clase: string,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const whole = clase === 'xlsx' || clase === 'empresa'
    const bytes = whole ? await join(chunks, lugar.archivo) : await drain(chunks)
    if (clase === 'xlsx') await this.#tablas.readXlsx(lugar, bytes)
    else if (clase === 'empresa') this.#perfiles.push({ ...lugar, texto: decodeTexto(bytes) })
    else if (clase !== 'vacio') {
      this.#avisos.push({ codigo: 'ARCHIVO_SIN_USO', archivo: lugar.archivo, datos: { clase } })
    }
  }

  finish(rotas: readonly FuenteRota[], lang: Lang): Lectura {
    const empresa = this.#findEmpresa(lang)
    const tablas = this.#tablas.finish()
    const dataStage = this.#dataStage.finish()
    const etapas = [tablas, ...this.#listas, dataStage]
    return {
      empresa: empresa.perfil,
      tablas: tablas.output.tablas,
      diccionarios: this.#diccionarios,
      dataStage: dataStage.output,
      fuentes: this.#halladas.map(({ fuente: { archivo, bytes_total } }, i) => ({
        archivo,
        bytes_total,
        sha256: this.#sha256[i],
      })),
      rechazos: joinRechazos([rotas.map(rejectWhole), ...etapas.map((etapa) => etapa.rechazos)]),
      avisos: [...this.#avisos, ...empresa.avisos, ...etapas.flatMap((etapa) => etapa.avisos)],
      cuentas: etapas.flatMap((etapa) => etapa.cuentas),
    }
  }

  #findEmpresa(lang: Lang): { perfil: Empresa; avisos: readonly Aviso[] } {
    const distintos = [...new Map(this.#perfiles.map((p) => [this.#sha256[p.indice], p])).values()]
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

function rejectWhole({ archivo, codigo }: FuenteRota): Rechazo {
  return { archivo, linea: 0, campo: '', valor: '', codigo }
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

/** Reads to the end, for the fingerprint. */
async function drain(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const _ of chunks);
  return new Uint8Array(0)
}
