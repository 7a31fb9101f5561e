/** Customs module (Anexo 24, section A): entries, materials used and exits, in the order of the book. */
import { CONCEPTOS, TIPOS_BIEN } from '@trazo/core/records'
import type { Hoja } from '../hoja.ts'
import type { DatosAnexo24 } from './datos.ts'
import { findTextos } from './procedencia.ts'
import { campo, makeBloque, numero, range } from './tabla.ts'

export function makeEntradas(datos: DatosAnexo24): Hoja {
  const { libro, tablas, fuentes } = datos
  const { lotes } = libro
  const declarados = findTextos(tablas.get('importaciones'), 'descripcion', 'proveedor', 'factura')
  const [descripcion, proveedor, factura] = declarados
  return makeBloque(
    datos,
    'Entradas',
    'Importaciones temporales: un renglón por partida de pedimento. Cada uno abre un lote.',
    range(lotes.n),
    [
      campo('Pedimento', 20, (r, i) => r.pedimento(lotes.pedimento[i])),
      numero('Partida', 9, (r, i) => r.entero(lotes.partida[i])),
      campo('Clave', 8, (r, i) => r.id(libro.claves, lotes.clave[i])),
      campo('Fecha de entrada', 12, (r, i) => r.fecha(lotes.fecha_entrada[i])),
      campo('Vencimiento', 13, (r, i) => r.fecha(lotes.vencimiento[i])),
      campo('Número de parte', 22, (r, i) => r.id(libro.partes, lotes.parte[i])),
      campo('Descripción', 32, (r, i) => descripcion(r, lotes.archivo[i], lotes.linea[i])),
      campo('Tipo de bien', 12, (r, i) => r.texto(TIPOS_BIEN[lotes.tipo_bien[i]])),
      campo('Fracción', 12, (r, i) => r.id(libro.fracciones, lotes.fraccion[i])),
      numero('Cantidad', 17, (r, i) => r.cantidad(lotes.cantidad[i])),
      campo('Unidad', 9, (r, i) => r.id(libro.unidades, lotes.unidad[i])),
      numero('Valor en aduana (MXN)', 18, (r, i) => r.dinero(lotes.valor_aduana[i])),
      campo('País de origen', 10, (r, i) => r.id(libro.paises, lotes.pais_origen[i])),
      campo('Proveedor', 22, (r, i) => proveedor(r, lotes.archivo[i], lotes.linea[i])),
      campo('Factura', 18, (r, i) => factura(r, lotes.archivo[i], lotes.linea[i])),
      campo('Archivo', 26, (r, i) => r.texto(fuentes[lotes.archivo[i]].archivo)),
      numero('Línea', 9, (r, i) => r.entero(lotes.linea[i])),
    ],
  )
}

/** Column names are those of `descargos.csv`, so that both can be set side by side. */
export function makeUtilizados(datos: DatosAnexo24): Hoja {
  const { descargos, salidas, lotes, claves, partes, unidades, paises } = datos.libro
  return makeBloque(
    datos,
    'Materiales utilizados',
    'Cada salida con los lotes que descargó (PEPS). La cantidad incluye mermas; el desperdicio va en su propio renglón.',
    range(descargos.n),
    [
      campo('Tipo de salida', 14, (r, i) => r.id(claves, salidas.tipo[descargos.salida[i]])),
      campo('Pedimento de salida', 20, (r, i) => r.pedimento(salidas.pedimento[descargos.salida[i]])),
      numero('Partida', 9, (r, i) => r.entero(partidaOf(salidas.partida[descargos.salida[i]]))),
      campo('Fecha de salida', 12, (r, i) => r.fecha(salidas.fecha[descargos.salida[i]])),
      campo('Producto', 20, (r, i) => r.id(partes, salidas.parte[descargos.salida[i]])),
      campo('Material', 20, (r, i) => r.id(partes, descargos.componente[i])),
      campo('Concepto', 12, (r, i) => r.texto(CONCEPTOS[descargos.concepto[i]])),
      numero('Cantidad', 17, (r, i) => r.cantidad(descargos.cantidad[i])),
      campo('Unidad', 9, (r, i) => r.id(unidades, lotes.unidad[descargos.lote[i]])),
      numero('Valor en aduana (MXN)', 18, (r, i) => r.dinero(descargos.valor_aduana[i])),
      campo('Pedimento de entrada', 20, (r, i) => r.pedimento(lotes.pedimento[descargos.lote[i]])),
      numero('Partida de entrada', 10, (r, i) => r.entero(lotes.partida[descargos.lote[i]])),
      campo('Fecha de entrada', 12, (r, i) => r.fecha(lotes.fecha_entrada[descargos.lote[i]])),
      campo('Vencimiento', 13, (r, i) => r.fecha(lotes.vencimiento[descargos.lote[i]])),
      campo('País de origen', 10, (r, i) => r.id(paises, lotes.pais_origen[descargos.lote[i]])),
      numero('Días vencido', 9, (r, i) => r.entero(descargos.dias_vencido[i])),
    ],
  )
}

export function makeSalidas(datos: DatosAnexo24): Hoja {
  const { libro, tablas, fuentes } = datos
  const { salidas } = libro
  const [descripcion] = findTextos(tablas.get('exportaciones'), 'descripcion')
  const [documento] = findTextos(tablas.get('movimientos'), 'documento')
  return makeBloque(
    datos,
    'Salidas',
    'Retornos, transferencias, destrucciones, donaciones y cambios de régimen que descargan el inventario.',
    range(salidas.n),
    [
      campo('Tipo', 20, (r, i) => r.id(libro.claves, salidas.tipo[i])),
      campo('Origen del renglón', 12, (r, i) =>
        r.texto(salidas.es_movimiento[i] ? 'movimiento' : 'pedimento'),
      ),
      campo('Pedimento', 20, (r, i) => r.pedimento(salidas.pedimento[i])),
      numero('Partida', 9, (r, i) => r.entero(partidaOf(salidas.partida[i]))),
      campo('Fecha', 12, (r, i) => r.fecha(salidas.fecha[i])),
      campo('Número de parte', 22, (r, i) => r.id(libro.partes, salidas.parte[i])),
      campo('Descripción o documento', 32, (r, i) =>
        (salidas.es_movimiento[i] ? documento : descripcion)(r, salidas.archivo[i], salidas.linea[i]),
      ),
      numero('Cantidad', 17, (r, i) => r.cantidad(salidas.cantidad[i])),
      campo('Unidad', 9, (r, i) => r.id(libro.unidades, salidas.unidad[i])),
      numero('Valor comercial (USD)', 18, (r, i) => r.dinero(salidas.valor_usd[i])),
      campo('Archivo', 26, (r, i) => r.texto(fuentes[salidas.archivo[i]].archivo)),
      numero('Línea', 9, (r, i) => r.entero(salidas.linea[i])),
    ],
  )
}

/** Movements may have no partida, which the book holds as a number that no pedimento has. */
export function partidaOf(partida: number): number {
  return partida > 0 ? partida : Number.NaN
}
