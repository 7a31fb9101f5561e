/**
 * A linter of Anexo 30 text files, whoever made them: every line that would be rejected, with its field, what was found,
 * what was expected and a code that carries the remedy. Files are reviewed in the order they are given and remember one
 * another, so that a line reported twice is found across files. Codes: A30_… (`records/errores/anexo30.ts`).
 */
import {
  type Dias,
  formatDinero,
  formatFecha,
  PLACES_DINERO,
  parseDecimal,
  parseFecha,
  scaleDecimal,
} from '#kernel'
import type { Formato, RegistroDeFormato } from '#legal'
import type { Rechazo } from '#records'
import { findBadByte } from './bytes.ts'
import { findEsperado, readFechaIso } from './campo.ts'

/** What the review may hold the files against; what is null is not asked. */
export interface ContextoDeRevision {
  readonly inventario: Formato
  readonly descargos: Formato
  readonly fracciones: ReadonlySet<string>
  /** Edition of the tariff, for the message. */
  readonly tarifa: string
  /** Pedimentos that the book knows, by their last 11 digits (patente and number): key and date. */
  readonly pedimentos: ReadonlyMap<string, { readonly clave: string; readonly fecha: Dias }>
  /** Item and `S`/`N` → centavos that can be discharged in a period; null without an account. */
  readonly disponible:
    | ((fraccion: string, activoFijo: string, desde: Dias, hasta: Dias) => number | null)
    | null
  /** First day of the account; the initial inventory is of the day before. */
  readonly inicio: Dias | null
}

interface Periodo {
  readonly clave: string
  readonly ejercicio: number
  readonly desde: Dias
  readonly hasta: Dias
}

type Datos = Readonly<Record<string, string>>
type Campos = Readonly<Record<string, string>>

export class RevisorAnexo30 {
  readonly #contexto: ContextoDeRevision
  /** What was reported already → where. */
  readonly #vistos = new Map<string, string>()
  /** Discharged by the files so far, by item and period. */
  readonly #descargado = new Map<string, number>()
  #rechazos: Rechazo[] = []
  #archivo = ''
  #linea = 0
  #periodo: Periodo | null = null

  constructor(contexto: ContextoDeRevision) {
    this.#contexto = contexto
  }

  /** Reviews one file. `archivo` is its name for the messages. */
  review(archivo: string, bytes: Uint8Array): Rechazo[] {
    this.#rechazos = []
    this.#archivo = archivo
    this.#linea = 0
    this.#periodo = null
    const malo = findBadByte(bytes)
    if (malo !== null) {
      this.#linea = malo.linea
      this.#reject('', malo.valor, 'A30_CODIFICACION')
      return this.#rechazos
    }
    const lineas = new TextDecoder().decode(bytes).split('\n')
    if (lineas.at(-1) === '') lineas.pop()
    const formato = this.#formatoOf(lineas)
    lineas.forEach((texto, i) => {
      this.#linea = i + 1
      this.#reviewLinea(formato, texto.replace(/\r$/, ''))
    })
    return this.#rechazos
  }

  /** The initial inventory has no codes; a report has them on every line. */
  #formatoOf(lineas: readonly string[]): Formato {
    const codes = this.#contexto.descargos.registros.map(({ codigo }) => codigo)
    return lineas.some((linea) => codes.includes(linea.split('|')[0]))
      ? this.#contexto.descargos
      : this.#contexto.inventario
  }

  #reviewLinea(formato: Formato, texto: string): void {
    const partes = texto.split(formato.delimitador)
    const registro = this.#registroOf(formato, partes)
    if (!registro) return
    const valores = registro.codigo === undefined ? partes : partes.slice(1)
    if (valores.length !== registro.campos.length) {
      const esperado = String(registro.campos.length + partes.length - valores.length)
      this.#reject('', String(partes.length), 'A30_CAMPOS', { esperado })
      return
    }
    const campos: Record<string, string> = {}
    let sound = true
    registro.campos.forEach((campo, i) => {
      const esperado = findEsperado(campo, valores[i])
      campos[campo.campo] = valores[i]
      if (esperado === null) return
      sound = false
      const codigo = campo.campo === 'clave' ? 'A30_CLAVE' : 'A30_VALOR'
      this.#reject(campo.campo, valores[i], codigo, { esperado, titulo: campo.titulo })
    })
    if (sound) this.#reviewRegistro(formato, registro.id, campos)
  }

  #registroOf(formato: Formato, partes: readonly string[]): RegistroDeFormato | null {
    const { registros } = formato
    if (registros[0].codigo === undefined) return registros[0]
    const registro = registros.find(({ codigo }) => codigo === partes[0])
    if (!registro) {
      this.#reject('', partes[0], 'A30_REGISTRO', {
        esperado: registros.map(({ codigo }) => codigo).join(', '),
      })
      return null
    }
    const first = this.#linea === 1
    if (first !== registro.encabezado) {
      const esperado = first ? `el encabezado ${registros[0].codigo}` : 'un renglón que no sea encabezado'
      this.#reject('', partes[0], 'A30_ENCABEZADO', { esperado })
      if (registro.encabezado) return null
    }
    return registro
  }

  #reviewRegistro(formato: Formato, id: string, campos: Campos): void {
    if (id === 'informe') this.#openPeriodo(formato, campos)
    else if (id === 'fraccion') this.#reviewFraccion(campos)
    else if (id === 'pedimento') this.#reviewPedimento(campos)
    else if (id === 'aviso') this.#checkOnce('documento', `aviso ${campos.documento}`, campos.documento)
    else this.#reviewOperacion(campos)
  }

  #openPeriodo(formato: Formato, { clave, ejercicio, periodo }: Campos): void {
    const meses = formato.periodos[periodo]
    if (!meses) {
      const esperado = Object.keys(formato.periodos).sort().join(', ')
      this.#reject('periodo', periodo, 'A30_PERIODO', { esperado })
      return
    }
    const ultimo = meses[meses.length - 1]
    const after = ultimo === 12 ? `${Number(ejercicio) + 1}-01-01` : `${ejercicio}-${ultimo + 1}-01`
    const desde = parseFecha(`${ejercicio}-${meses[0]}-01`)
    const hasta = parseFecha(after)
    if (desde === null || hasta === null) {
      this.#reject('ejercicio', ejercicio, 'A30_VALOR', {
        esperado: 'un ejercicio de cuatro cifras',
        titulo: 'Ejercicio',
      })
      return
    }
    this.#periodo = { clave, ejercicio: Number(ejercicio), desde, hasta: hasta - 1 }
    this.#checkOnce('clave', `informe ${clave} ${ejercicio} ${periodo}`, `${clave} ${ejercicio} ${periodo}`)
  }

  #reviewFraccion({ fraccion, valor_mxn, activo_fijo }: Campos): void {
    const conocida = this.#checkFraccion(fraccion)
    const periodo = this.#periodo
    if (!periodo) return
    const lugar = `fraccion ${periodo.clave} ${periodo.desde} ${fraccion} ${activo_fijo}`
    if (!this.#checkOnce('fraccion', lugar, fraccion) || !conocida) return
    const total = this.#contexto.disponible?.(fraccion, activo_fijo, periodo.desde, periodo.hasta)
    if (total === undefined) return
    if (total === null) {
      const esperado = `ningún cargo hasta ${formatFecha(periodo.hasta)}`
      this.#reject('fraccion', fraccion, 'A30_SIN_CARGO', { esperado })
      return
    }
    const llave = `${periodo.desde} ${fraccion} ${activo_fijo}`
    const queda = total - (this.#descargado.get(llave) ?? 0)
    const valor = Number(scaleDecimal(parseDecimal(valor_mxn)!, PLACES_DINERO))
    this.#descargado.set(llave, (this.#descargado.get(llave) ?? 0) + valor)
    if (valor > queda)
      this.#reject('valor_mxn', valor_mxn, 'A30_SOBREDESCARGO', {
        fraccion,
        esperado: formatDinero(Math.max(0, queda)),
      })
  }

  #reviewPedimento({ patente, consecutivo }: Campos): void {
    const periodo = this.#periodo
    if (!periodo) return
    const years = [periodo.ejercicio, periodo.ejercicio - 1].map((year) => String(year % 10))
    if (!years.includes(consecutivo[0])) {
      const esperado = `que el consecutivo empiece con ${years.join(' o ')}, por el ejercicio ${periodo.ejercicio}`
      this.#reject('consecutivo', consecutivo, 'A30_PEDIMENTO', { esperado })
      return
    }
    const numero = `${patente} ${consecutivo}`
    if (!this.#checkOnce('consecutivo', `pedimento ${numero} ${periodo.ejercicio}`, numero)) return
    const conocido = this.#contexto.pedimentos.get(`${patente}${consecutivo}`)
    if (!conocido) return
    if (conocido.clave !== periodo.clave)
      this.#reject('consecutivo', numero, 'A30_CLAVE_PEDIMENTO', { esperado: conocido.clave })
    if (conocido.fecha < periodo.desde || conocido.fecha > periodo.hasta)
      this.#rejectFecha('consecutivo', conocido.fecha, periodo.desde, periodo.hasta)
  }

  /** A line of the initial inventory; the line of zeros says that there was nothing. */
  #reviewOperacion({ pedimento, fecha, fraccion, activo_fijo, valor_mxn }: Campos): void {
    if (/^0+$/.test(pedimento) && /^0+(\.0+)?$/.test(valor_mxn)) return
    const year = Number(pedimento.slice(0, 2))
    if (pedimento[8] !== String(year % 10)) {
      const esperado = `que el consecutivo empiece con ${year % 10}, por el año ${pedimento.slice(0, 2)}`
      this.#reject('pedimento', pedimento, 'A30_PEDIMENTO', { esperado })
    }
    this.#checkFraccion(fraccion)
    this.#checkOnce(
      'pedimento',
      `inventario ${pedimento} ${fraccion} ${activo_fijo}`,
      `${pedimento} ${fraccion}`,
    )
    const { inicio } = this.#contexto
    const dia = readFechaIso(fecha)!
    if (inicio !== null && dia >= inicio) this.#rejectFecha('fecha', dia, null, inicio - 1)
  }

  #rejectFecha(campo: string, fecha: Dias, desde: Dias | null, hasta: Dias): void {
    const esperado =
      desde === null ? `hasta ${formatFecha(hasta)}` : `de ${formatFecha(desde)} a ${formatFecha(hasta)}`
    this.#reject(campo, formatFecha(fecha), 'A30_FECHA_PERIODO', { esperado })
  }

  #checkFraccion(fraccion: string): boolean {
    if (this.#contexto.fracciones.has(fraccion)) return true
    this.#reject('fraccion', fraccion, 'A30_FRACCION_CATALOGO', { esperado: this.#contexto.tarifa })
    return false
  }

  #checkOnce(campo: string, llave: string, valor: string): boolean {
    const antes = this.#vistos.get(llave)
    if (antes === undefined) {
      this.#vistos.set(llave, `${this.#archivo}:${this.#linea}`)
      return true
    }
    this.#reject(campo, valor, 'A30_DUPLICADO', { esperado: antes })
    return false
  }

  #reject(campo: string, valor: string, codigo: string, datos: Datos = {}): void {
    this.#rechazos.push({
      archivo: this.#archivo,
      linea: this.#linea,
      campo,
      valor,
      codigo,
      datos: { valor, ...datos },
    })
  }
}
