/** The first sheet: whose book it is, of which day, from which run, and what each sheet holds. */
import { formatFecha } from '@trazo/core/kernel'
import { type CuentaHoja, ESTILO, type Hoja, type Renglon } from '../hoja.ts'
import type { DatosAnexo24 } from './datos.ts'

type Linea = (renglon: Renglon) => void

export function makePortada(
  datos: DatosAnexo24,
  hojas: readonly Hoja[],
  cuentas: readonly CuentaHoja[],
): Hoja {
  const { empresa } = datos
  const domicilios = empresa.domicilios.map(
    ({ clave, tipo, municipio, estado, cp }) => `${clave} (${tipo}): ${municipio}, ${estado}, CP ${cp}`,
  )
  const lineas: Linea[] = [
    () => {},
    pair('Razón social', empresa.razon_social),
    pair('RFC', empresa.rfc),
    pair('Programa IMMEX', empresa.programa_immex),
    pair('Modalidad', empresa.modalidad),
    pair('Inicio del programa', formatFecha(empresa.inicio_programa)),
    ...domicilios.map((domicilio, i) => pair(i === 0 ? 'Domicilios' : '', domicilio)),
    () => {},
    pair('Corte (incluido)', formatFecha(datos.corte)),
    pair('Versión de la ley', datos.ley),
    pair('Huella de la corrida', datos.huella),
    pair('Alcance', ALCANCE),
    () => {},
    (r) => {
      r.texto('Hoja', ESTILO.encabezado)
      r.texto('Contenido', ESTILO.encabezado)
      r.texto('Renglones', ESTILO.encabezado_numero)
    },
  ]
  const inicio = TITULOS.length + lineas.length
  const indice = hojas.map((hoja, i): Linea => {
    const lema = hoja.titulos[hoja.titulos.length - 1]
    return (r) => {
      r.texto(hoja.nombre, ESTILO.enlace)
      r.texto(lema, ESTILO.parrafo)
      r.entero(cuentas[i].filas)
    }
  })
  const portada: Hoja<Linea> = {
    nombre: 'Portada',
    titulos: TITULOS,
    columnas: [
      { titulo: '', ancho: 24 },
      { titulo: '', ancho: 96 },
      { titulo: '', ancho: 12 },
    ],
    filas: [...lineas, ...indice],
    escribe: (renglon, linea) => linea(renglon),
    enlaces: () => hojas.map((hoja, i) => ({ fila: inicio + i + 1, destino: hoja.nombre })),
  }
  return portada as Hoja
}

const TITULOS = [
  'Control de inventarios · Anexo 24',
  'Apartado A: catálogos, módulo aduanero, activo fijo y reportes',
]

const ALCANCE =
  'Calculado con reglas declaradas a partir de los archivos que entregó la empresa. ' +
  'No es una resolución ni una opinión de la autoridad.'

function pair(rotulo: string, valor: string): Linea {
  return (r) => {
    r.texto(rotulo, ESTILO.rotulo)
    r.texto(valor, ESTILO.parrafo)
  }
}
