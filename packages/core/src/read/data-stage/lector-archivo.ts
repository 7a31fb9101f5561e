/** One file of one section: its header, its rows, and what became of each. */
import { type Aviso, type Cuenta, type Rechazo, Rechazos } from '#records'
import { showValue } from '../tables/valor-texto.ts'
import type { Registro } from '../texto/delimitado.ts'
import type { Conteo } from './conteo.ts'
import { readHeader } from './encabezado-seccion.ts'
import { type BuscarSinFecha, Fila } from './fila.ts'
import { ConstructorDeLote, type DiccionariosDataStage } from './lote.ts'
import type { SeccionSpec } from './secciones/esquema.ts'
import { CONSERVADAS, SECCIONES } from './secciones/indice.ts'
import { codeInName } from './secciones/nombre.ts'

/** What a file of Data Stage is, as `identify` tells it. */
export interface IdentidadDataStage {
  readonly seccion: string
  readonly delimitador: string
  /** Line of the header, from 1. */
  readonly linea: number
}

/** Where the file stands, and what it shares with the other files. */
export interface Contexto {
  readonly archivo: string
  readonly entrega: number
  readonly conteo: Conteo
  readonly diccionarios: DiccionariosDataStage
  readonly buscar: BuscarSinFecha
}

const DEFECTOS = { nul: 'DS_NUL', comilla: 'DS_COMILLA', largo: 'DS_LARGO' } as const
const SPACE = 32

export class LectorDeArchivo {
  readonly rechazos = new Rechazos()
  readonly avisos: Aviso[] = []
  readonly lote: ConstructorDeLote
  #usadas = 0
  #ignoradas = 0
  #apartadas = 0
  readonly #spec: SeccionSpec | null
  readonly #contexto: Contexto
  readonly #identidad: IdentidadDataStage
  readonly #seccion: number
  /** Null until the header has been read, and for good when it cannot be used. */
  #fila: Fila | null = null
  #ancho = 0
  #holgura = 0

  constructor(identidad: IdentidadDataStage, contexto: Contexto) {
    this.#spec = SECCIONES.get(identidad.seccion) ?? null
    this.#identidad = identidad
    this.#contexto = contexto
    this.#seccion = CONSERVADAS.indexOf(identidad.seccion)
    this.lote = new ConstructorDeLote(this.#spec?.campos ?? [], contexto.diccionarios)
    const named = codeInName(contexto.archivo)
    if (this.#spec === null) this.#rejectFile('DS_SECCION_AMBIGUA', { secciones: identidad.seccion })
    else if (named !== null && named !== identidad.seccion)
      this.notice('DS_NOMBRE_DISTINTO', { seccion: identidad.seccion, nombre: named })
  }

  get cuenta(): Omit<Cuenta, 'de'> {
    const [usadas, ignoradas, apartadas] = [this.#usadas, this.#ignoradas, this.#apartadas]
    return { leidas: usadas + ignoradas + apartadas, usadas, ignoradas, apartadas, repetidas: 0 }
  }

  take(registro: Registro): void {
    if (registro.linea < this.#identidad.linea) return
    if (registro.linea === this.#identidad.linea) this.#takeHeader(registro)
    else if (isBlank(registro)) this.#ignoradas++
    else if (this.#fila === null) this.#apartadas++
    else this.#takeRow(registro, this.#fila)
  }

  notice(codigo: string, datos: Readonly<Record<string, string>> = {}): void {
    this.avisos.push({ codigo, archivo: this.#contexto.archivo, datos })
  }

  #takeHeader(registro: Registro): void {
    if (this.#spec === null) return
    const { ancho, holgura, columnaDe, impedimento, avisos } = readHeader(this.#spec, registro)
    for (const { codigo, datos } of avisos) this.notice(codigo, datos)
    if (impedimento !== null) this.#rejectFile(impedimento.codigo, impedimento.datos)
    else this.#fila = new Fila(this.#spec, columnaDe, this.#contexto.buscar)
    this.#ancho = ancho
    this.#holgura = holgura
  }

  #takeRow(registro: Registro, fila: Fila): void {
    const malformed = this.#judge(registro)
    if (malformed !== null) this.#rejectRow(registro, malformed)
    else if (this.#spec?.ignorada !== null) this.#ignoradas++
    else {
      const codigo = fila.read(registro)
      if (codigo === null) this.#keep(registro, fila)
      else this.#rejectField(registro, fila, codigo)
    }
  }

  /** As many fields as the header; rows of SAT end in one pipe more, and what is past the header must be empty. */
  #judge({ bytes, inicios, fines, campos, defecto }: Registro): string | null {
    if (defecto !== null) return DEFECTOS[defecto]
    if (campos < this.#ancho || campos > this.#ancho + this.#holgura) return 'DS_CAMPOS'
    for (let i = this.#ancho; i < campos; i++) if (!isEmpty(bytes, inicios[i], fines[i])) return 'DS_CAMPOS'
    return null
  }

  #keep(registro: Registro, fila: Fila): void {
    this.#usadas++
    const huella = this.lote.append(fila, registro.linea)
    const { conteo, entrega } = this.#contexto
    if (this.#seccion >= 0) conteo.add(fila.pedimento, entrega, this.#seccion, huella)
  }

  #rejectFile(codigo: string, datos: Readonly<Record<string, string>>): void {
    this.rechazos.push({ archivo: this.#contexto.archivo, linea: 0, campo: '', valor: '', codigo, datos })
  }

  #rejectRow(registro: Registro, codigo: string): void {
    const { bytes, inicios, fines, campos, linea } = registro
    const datos = codigo === 'DS_CAMPOS' ? { esperados: `${this.#ancho}`, hallados: `${campos}` } : {}
    const valor = showValue(bytes, inicios[0], fines[campos - 1])
    this.#reject({ archivo: this.#contexto.archivo, linea, campo: '', valor, codigo, datos })
  }

  #rejectField({ linea }: Registro, fila: Fila, codigo: string): void {
    const { from, to } = fila.malo
    const valor = showValue(fila.bytes, from, to)
    this.#reject({ archivo: this.#contexto.archivo, linea, campo: fila.campo, valor, codigo })
  }

  #reject(rechazo: Rechazo): void {
    this.#apartadas++
    this.rechazos.push(rechazo)
  }
}

/** A line without content, such as a spreadsheet leaves at the end. */
function isBlank({ bytes, inicios, fines, campos, defecto }: Registro): boolean {
  if (defecto !== null) return false
  for (let i = 0; i < campos; i++) if (!isEmpty(bytes, inicios[i], fines[i])) return false
  return true
}

function isEmpty(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] > SPACE) return false
  return true
}
