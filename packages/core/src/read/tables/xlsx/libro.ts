/** A workbook: its sheets, and the rows of each, read straight from the bytes of the file. */
import { HaciaUtf8 } from '../../texto/utf8.ts'
import { type Elemento, readElementos } from './elementos.ts'
import { readEstilosDeFecha } from './estilos.ts'
import { broken, FallaLibro } from './falla.ts'
import { openHoja, type RecibeRenglon } from './hoja.ts'
import { readTextos, SIN_TEXTOS, type TextosCompartidos } from './textos-compartidos.ts'
import { INFLADO_MAXIMO, inflate, type MiembroZip, readDirectorio } from './zip.ts'

export interface HojaDeLibro {
  readonly nombre: string
  readonly visible: boolean
  /** Its member of the ZIP. */
  readonly parte: string
}

/** Small parts, and texts that are held in memory, are refused beyond these sizes. */
const PARTE_MAXIMA = 1 << 26
const TEXTOS_MAXIMOS = 1 << 29

export class Libro {
  readonly hojas: readonly HojaDeLibro[]
  readonly #bytes: Uint8Array
  readonly #miembros: ReadonlyMap<string, MiembroZip>
  readonly #textos: TextosCompartidos
  readonly #fechas: readonly boolean[]
  readonly #desde1904: boolean

  private constructor(
    bytes: Uint8Array,
    miembros: ReadonlyMap<string, MiembroZip>,
    partes: {
      hojas: HojaDeLibro[]
      textos: TextosCompartidos
      fechas: readonly boolean[]
      desde1904: boolean
    },
  ) {
    this.#bytes = bytes
    this.#miembros = miembros
    this.hojas = partes.hojas
    this.#textos = partes.textos
    this.#fechas = partes.fechas
    this.#desde1904 = partes.desde1904
  }

  /** Throws FallaLibro. */
  static async open(bytes: Uint8Array): Promise<Libro> {
    assertZip(bytes)
    const miembros = readDirectorio(bytes)
    const chunks = (nombre: string, limite: number) => {
      const miembro = miembros.get(nombre)
      if (!miembro) throw broken(nombre)
      return asUtf8(inflate(bytes, miembro, limite))
    }
    const elements = (nombre: string) => readElementos(chunks(nombre, PARTE_MAXIMA))
    const raiz = relationsOf(await elements('_rels/.rels'), '')
    const libro = raiz.find((relacion) => relacion.tipo === 'officeDocument')
    if (!libro) throw broken('officeDocument')
    const carpeta = libro.parte.slice(0, libro.parte.lastIndexOf('/') + 1)
    const relsPart = `${carpeta}_rels/${libro.parte.slice(carpeta.length)}.rels`
    const relaciones = relationsOf(await elements(relsPart), carpeta)
    const partOf = (tipo: string) => relaciones.find((relacion) => relacion.tipo === tipo)?.parte
    const indice = await elements(libro.parte)
    const textos = partOf('sharedStrings')
    const estilos = partOf('styles')
    const desde1904 = indice.find((e) => e.nombre === 'workbookPr')?.atributos.get('date1904')
    return new Libro(bytes, miembros, {
      hojas: sheetsOf(indice, relaciones),
      textos: textos ? await readTextos(chunks(textos, TEXTOS_MAXIMOS)) : SIN_TEXTOS,
      fechas: estilos ? readEstilosDeFecha(await elements(estilos)) : [],
      desde1904: desde1904 === '1' || desde1904 === 'true',
    })
  }

  /** Hands on every row of the sheet; stops early once `enough` says so. Throws FallaLibro. */
  async readHoja(hoja: HojaDeLibro, emit: RecibeRenglon, enough: () => boolean = () => false): Promise<void> {
    const miembro = this.#miembros.get(hoja.parte)
    if (!miembro) throw broken(hoja.parte)
    const referencias = { textos: this.#textos, fechas: this.#fechas, desde1904: this.#desde1904 }
    const lector = openHoja(referencias, emit)
    for await (const chunk of asUtf8(inflate(this.#bytes, miembro, INFLADO_MAXIMO))) {
      lector.push(chunk)
      if (enough()) return
    }
    lector.end()
  }
}

/** An OLE2 container holds either an encrypted workbook or one of the format before 2007. */
function assertZip(bytes: Uint8Array): void {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return
  const marca = [...'EncryptedPackage'].join('\0')
  const texto = new TextDecoder('latin1').decode(bytes)
  throw new FallaLibro(texto.includes(marca) ? 'LIBRO_CON_CONTRASENA' : 'LIBRO_ANTIGUO', 'ole2')
}

async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const transcoder = new HaciaUtf8()
  for await (const chunk of chunks) yield transcoder.push(chunk)
  yield transcoder.end()
}

interface Relacion {
  readonly id: string
  readonly tipo: string
  readonly parte: string
}

/** Relations of a part that lies in `carpeta`, each target as a name of the ZIP. */
function relationsOf(elementos: readonly Elemento[], carpeta: string): Relacion[] {
  return elementos
    .filter(
      ({ nombre, atributos }) => nombre === 'Relationship' && atributos.get('TargetMode') !== 'External',
    )
    .map(({ atributos }) => ({
      id: atributos.get('Id') ?? '',
      tipo: (atributos.get('Type') ?? '').replace(/.*\//, ''),
      parte: resolvePart(carpeta, atributos.get('Target') ?? ''),
    }))
}

function resolvePart(carpeta: string, destino: string): string {
  const path: string[] = []
  for (const step of (destino.startsWith('/') ? destino : carpeta + destino).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function sheetsOf(indice: readonly Elemento[], relaciones: readonly Relacion[]): HojaDeLibro[] {
  return indice
    .filter(({ nombre, dentro }) => nombre === 'sheet' && dentro === 'sheets')
    .flatMap(({ atributos }) => {
      const relacion = relaciones.find(({ id }) => id === atributos.get('id'))
      if (relacion?.tipo !== 'worksheet') return []
      const visible = (atributos.get('state') ?? 'visible') === 'visible'
      return [{ nombre: atributos.get('name') ?? '', visible, parte: relacion.parte }]
    })
}
