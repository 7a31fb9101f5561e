/**
 * Records of one table in one file → rows of its columns. The hot path goes from bytes to numbers with no string per
 * value. A row that cannot be read is set aside whole, with the first field that fails, in the order of the table.
 */
import type { NombreTabla, Rechazo, TablaLeida } from '#records'
import type { Emparejadas } from '../identify/columnas.ts'
import type { Defecto, LectorDeRenglones, Registro } from '../texto/delimitado.ts'
import { CampoEnCurso } from './campo-en-curso.ts'
import { ANCHO_DE_CODIGO, CELDA_NUMERO, errorOfCell, type MarcasDeCelda } from './celda.ts'
import type { CuentaEnCurso, FuenteTabla, Incidencias } from './incidencias.ts'
import { RenglonesSimples } from './renglones-simples.ts'
import { needsTrim, showValue, trim } from './valor-texto.ts'

const CODIGO_DE_DEFECTO: Readonly<Record<Defecto, string>> = {
  nul: 'RENGLON_CON_NUL',
  comilla: 'COMILLA_SIN_CERRAR',
  largo: 'RENGLON_DEMASIADO_LARGO',
}

/** Pairs of dates of one row where the first cannot come after the second. */
const VIGENCIAS = [
  ['vigente_desde', 'vigente_hasta'],
  ['desde', 'hasta'],
] as const

export class LectorTabla {
  readonly #tabla: TablaLeida
  readonly #fuente: FuenteTabla
  readonly #cuenta: CuentaEnCurso
  readonly #incidencias: Incidencias
  readonly #campos: readonly CampoEnCurso[]
  readonly #vigencias: readonly (readonly [CampoEnCurso, CampoEnCurso])[]
  /** Columns of the header, and how many of them a row cannot do without. */
  readonly #ancho: number
  readonly #minimo: number
  readonly #window = { from: 0, to: 0 }
  #toldOverhang = false

  constructor(
    tabla: TablaLeida,
    encabezado: { columnas: Emparejadas; ancho: number },
    fuente: FuenteTabla,
    incidencias: Incidencias,
  ) {
    this.#tabla = tabla
    this.#fuente = fuente
    this.#incidencias = incidencias
    this.#cuenta = incidencias.open(tabla.spec.nombre as NombreTabla, fuente)
    this.#campos = tabla.spec.campos.map((spec, i) => {
      const columna = tabla.columnas.get(spec.nombre)
      return new CampoEnCurso(spec, columna!, encabezado.columnas.origen[i])
    })
    this.#vigencias = VIGENCIAS.flatMap(([desde, hasta]) => {
      const from = this.#campos.find((campo) => campo.spec.nombre === desde)
      const to = this.#campos.find((campo) => campo.spec.nombre === hasta)
      return from && to ? [[from, to] as const] : []
    })
    this.#ancho = encabezado.ancho
    this.#minimo = 1 + Math.max(...this.#campos.map((c) => (c.spec.obligatorio ? c.origen : -1)))
  }

  /** A title or legend above the header. */
  skip(): void {
    this.#cuenta.leidas++
    this.#cuenta.ignoradas++
  }

  /** Null when a row of empty cells could be taken for data, or a column for two fields. */
  readRenglones(delimitador: string): LectorDeRenglones | null {
    const present = this.#campos.filter((campo) => campo.origen >= 0)
    const apart = new Set(present.map((campo) => campo.origen)).size === present.length
    if (!apart || this.#minimo === 0) return null
    const renglones = { delimitador, ancho: this.#ancho }
    return new RenglonesSimples(this.#tabla, this.#cuenta, renglones, this.#campos, this.#vigencias)
  }

  /** One row. `marcas` says what a workbook knows of its cells. */
  read(registro: Registro, marcas: MarcasDeCelda | null): void {
    this.#cuenta.leidas++
    if (registro.defecto === null && isBlank(registro, marcas)) {
      this.#cuenta.ignoradas++
      return
    }
    const fault = this.#findFault(registro, marcas)
    if (fault) {
      this.#cuenta.apartadas++
      this.#incidencias.rechazos.push(fault)
      return
    }
    for (const campo of this.#campos) campo.push(registro.bytes)
    this.#tabla.archivo.push(this.#fuente.indice)
    this.#tabla.linea.push(registro.linea)
    this.#cuenta.usadas++
  }

  /** Parses every field; the first that fails sets the row aside. */
  #findFault(registro: Registro, marcas: MarcasDeCelda | null): Rechazo | null {
    if (registro.defecto) return this.#rowFault(registro, CODIGO_DE_DEFECTO[registro.defecto], '')
    if (registro.campos !== this.#ancho) {
      const codigo = marcas === null ? this.#miscounted(registro) : this.#overhang(registro)
      if (codigo) return this.#rowFault(registro, codigo, String(this.#ancho))
    }
    for (const campo of this.#campos) {
      const codigo = this.#parse(campo, registro, marcas)
      if (codigo) return this.#fieldFault(registro, campo, codigo)
    }
    for (const [desde, hasta] of this.#vigencias) {
      if (desde.value > hasta.value) return this.#fieldFault(registro, hasta, 'VIGENCIA_INVERTIDA')
    }
    return null
  }

  #parse(campo: CampoEnCurso, registro: Registro, marcas: MarcasDeCelda | null): string | null {
    const index = campo.origen
    if (index < 0 || index >= registro.campos) return campo.setEmpty()
    const window = this.#window
    window.from = registro.inicios[index]
    window.to = registro.fines[index]
    if (needsTrim(registro.bytes, window)) trim(registro.bytes, window)
    if (marcas !== null) {
      const codigo = errorOfCell(marcas[index])
      if (codigo) return codigo
      const width = ANCHO_DE_CODIGO.get(campo.spec.nombre)
      if (marcas[index] === CELDA_NUMERO && window.to - window.from + 1 === width) window.from--
    }
    if (window.from >= window.to) return campo.setEmpty()
    return campo.parse(registro.bytes, window.from, window.to)
  }

  /** A row with another number of fields than the header can be read if what is missing is optional and what is left over empty. */
  #miscounted(registro: Registro): string | null {
    if (registro.campos < this.#minimo) return 'CAMPOS_DE_MENOS'
    for (let i = this.#ancho; i < registro.campos; i++) if (!isBlankField(registro, i)) return 'CAMPOS_DE_MAS'
    return null
  }

  /** Cells of a workbook do not shift: what stands to the right of the header is told once, and not read. */
  #overhang(registro: Registro): null {
    if (this.#toldOverhang || this.#miscounted(registro) !== 'CAMPOS_DE_MAS') return null
    this.#toldOverhang = true
    const { archivo } = this.#fuente
    this.#incidencias.avisos.push({ codigo: 'COLUMNA_SIN_NOMBRE', archivo, linea: registro.linea })
    return null
  }

  #rowFault(registro: Registro, codigo: string, esperado: string): Rechazo {
    const { bytes, inicios, fines, campos } = registro
    const valor = showValue(bytes, inicios[0], fines[campos - 1])
    return this.#fault(registro, '', valor, codigo, { esperado, hallado: String(campos) })
  }

  #fieldFault(registro: Registro, campo: CampoEnCurso, codigo: string): Rechazo {
    const index = campo.origen
    const found = index >= 0 && index < registro.campos
    const valor = found ? showValue(registro.bytes, registro.inicios[index], registro.fines[index]) : ''
    return this.#fault(registro, campo.spec.nombre, valor, codigo, campo.esperado)
  }

  #fault(
    registro: Registro,
    campo: string,
    valor: string,
    codigo: string,
    datos: Readonly<Record<string, string>>,
  ): Rechazo {
    return { archivo: this.#fuente.archivo, linea: registro.linea, campo, valor, codigo, datos }
  }
}

function isBlank(registro: Registro, marcas: MarcasDeCelda | null): boolean {
  for (let i = 0; i < registro.campos; i++) {
    if (!isBlankField(registro, i) || (marcas !== null && marcas[i] > CELDA_NUMERO)) return false
  }
  return true
}

function isBlankField(registro: Registro, index: number): boolean {
  for (let i = registro.inicios[index]; i < registro.fines[index]; i++)
    if (registro.bytes[i] > 32) return false
  return true
}
