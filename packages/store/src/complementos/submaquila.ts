/**
 * `submaquila.csv`: goods at third parties. Every send with its balance and the days it has been out, every return with
 * the send it came from, and every return of what had not been sent. Nothing of it is discharged from the book.
 */
import { bookCustodia } from '@trazo/core/book'
import { compareText, formatCantidad, formatFecha } from '@trazo/core/kernel'
import { columnaEntera, columnaTexto } from '@trazo/core/records'
import { readTablas, type TablasLeidas } from '../libro/leer-tablas.ts'
import type { Complemento, ContextoComplemento } from './complemento.ts'
import { makeRegistro } from './registro-de-terceros.ts'
import { columnasOf, toRenglon } from './renglones.ts'
import { describeRegistro, TEXTOS_DE_SUBMAQUILA } from './textos/submaquila.ts'

const COLUMNAS = columnasOf(
  'renglon,rfc_contraparte,fecha,numero_parte,componente,cantidad,unidad,devuelta,desperdicio,saldo,faltante',
  'fecha_envio,dias_fuera,autorizacion,registro,aviso,documento,estado,explicacion,remedio,archivo,linea',
)

/** By which the book of the third party is made. */
const TABLAS = ['submaquila', 'terceros', 'bom', 'unidades', 'familias', 'alternos'] as const

type Renglon = Readonly<Record<string, string>>

export const SUBMAQUILA: Complemento = {
  nombre: 'submaquila',
  columnas: COLUMNAS,
  tablas: ['submaquila'],
  async *filas(libro, contexto) {
    const explicacion = COLUMNAS.indexOf('explicacion')
    for (const fila of buildRenglones(await readTablas(libro, TABLAS), contexto)) {
      const renglon = toRenglon(COLUMNAS, fila, TEXTOS_DE_SUBMAQUILA, contexto.lang)
      if (fila.renglon === 'envio') renglon[explicacion] += describeRegistro(fila.registro, contexto.lang)
      yield renglon
    }
  },
}

/** By third party and day; in a day, sends, then what returned of each, then what was short. */
function buildRenglones(leidas: TablasLeidas, { ley, corte }: ContextoComplemento): Renglon[] {
  const { tablas, diccionarios, fuentes } = leidas
  const { envios, devoluciones, faltantes } = bookCustodia(tablas, { ley, corte, diccionarios, fuentes })
  const fecha = columnaEntera(tablas.get('submaquila')!, 'fecha')
  const declarado = makeDeclarado(leidas)
  const { partes, unidades } = diccionarios
  const renglones = [
    ...envios.map((envio) => ({
      ...declarado(envio.fila, 'envio'),
      cantidad: formatCantidad(envio.cantidad),
      unidad: unidades.text(envio.unidad),
      devuelta: formatCantidad(envio.devuelta),
      desperdicio: formatCantidad(envio.desperdicio),
      saldo: formatCantidad(envio.saldo),
      dias_fuera: String((envio.saldo > 0 ? corte : envio.ultima) - fecha[envio.fila]),
      estado: envio.saldo > 0 ? 'abierto' : 'cerrado',
    })),
    ...devoluciones.map((devolucion) => ({
      ...declarado(devolucion.fila, 'retorno'),
      componente: partes.text(devolucion.componente),
      unidad: unidades.text(devolucion.unidad),
      [devolucion.desperdicio ? 'desperdicio' : 'devuelta']: formatCantidad(devolucion.cantidad),
      fecha_envio: formatFecha(fecha[devolucion.envio]),
      dias_fuera: String(fecha[devolucion.fila] - fecha[devolucion.envio]),
      estado: 'devuelto',
    })),
    ...faltantes.map((faltante) => ({
      ...declarado(faltante.fila, 'faltante'),
      componente: partes.text(faltante.componente),
      cantidad: formatCantidad(faltante.requerida),
      unidad: '',
      faltante: formatCantidad(faltante.faltante),
      estado: faltante.causa,
    })),
  ]
  return renglones.sort(
    (a, b) => compareText(a.rfc_contraparte, b.rfc_contraparte) || compareText(a.fecha, b.fecha),
  )
}

const VACIAS = {
  componente: '',
  devuelta: '',
  desperdicio: '',
  saldo: '',
  faltante: '',
  fecha_envio: '',
  dias_fuera: '',
  cantidad: '',
}

/** What a row of the table declares, with the registration of its third party on its day. */
function makeDeclarado({ tablas, fuentes }: TablasLeidas) {
  const tabla = tablas.get('submaquila')!
  const fecha = columnaEntera(tabla, 'fecha')
  const registroDe = makeRegistro(tablas.get('terceros')!)
  const textOf = (nombre: string, fila: number) => {
    const { ids, diccionario } = columnaTexto(tabla, nombre)
    return diccionario.text(ids[fila])
  }
  return (fila: number, renglon: string) => ({
    ...VACIAS,
    ...registroDe(textOf('rfc_contraparte', fila), fecha[fila]),
    renglon,
    rfc_contraparte: textOf('rfc_contraparte', fila),
    fecha: formatFecha(fecha[fila]),
    numero_parte: textOf('numero_parte', fila),
    aviso: textOf('aviso', fila),
    documento: textOf('documento', fila),
    archivo: fuentes[tabla.archivo.at(fila)].archivo,
    linea: String(tabla.linea.at(fila)),
  })
}
