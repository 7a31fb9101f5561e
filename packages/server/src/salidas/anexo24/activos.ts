/** Fixed assets (Anexo 24, section A): what the company registered, then what a pedimento says and no register does. */
import { compareText, SIN_FECHA } from '@trazo/core/kernel'
import {
  columnaEntera,
  columnaExacta,
  columnaTexto,
  filasDe,
  type TablaLeida,
  TIPOS_BIEN,
} from '@trazo/core/records'
import { ESTILO, type Hoja } from '../hoja.ts'
import type { DatosAnexo24 } from './datos.ts'
import { campo, makeBloque, numero } from './tabla.ts'

interface Activo {
  readonly pedimento: number
  readonly partida: number
  readonly parte: string
  readonly serie: string
  readonly descripcion: string
  readonly fraccion: string
  readonly fecha_entrada: number
  readonly valor: number
  readonly domicilio: string
  readonly baja_fecha: number
  readonly baja_pedimento: number
  readonly registrado: boolean
}

export function makeActivoFijo(datos: DatosAnexo24): Hoja {
  const registrados = readRegistro(datos.tablas.get('activos_fijos'))
  const known = new Set(registrados.map(keyOf))
  const activos = [...registrados, ...listLotes(datos).filter((activo) => !known.has(keyOf(activo)))]
  return makeBloque(
    datos,
    'Activo fijo',
    'Maquinaria y equipo importado temporalmente. No tiene plazo en meses ni entra en PEPS.',
    activos.sort(compareActivos),
    [
      campo('Pedimento de entrada', 20, (r, a) => r.pedimento(a.pedimento)),
      numero('Partida', 9, (r, a) => r.entero(a.partida)),
      campo('Número de parte', 22, (r, a) => r.texto(a.parte)),
      campo('Serie', 20, (r, a) => r.texto(a.serie)),
      campo('Descripción', 40, (r, a) => r.texto(a.descripcion)),
      campo('Fracción', 12, (r, a) => r.texto(a.fraccion)),
      campo('Fecha de entrada', 12, (r, a) => r.fecha(a.fecha_entrada)),
      numero('Valor en aduana (MXN)', 18, (r, a) => r.dinero(a.valor)),
      campo('Domicilio', 14, (r, a) => r.texto(a.domicilio)),
      campo('Fecha de baja', 12, (r, a) => r.fecha(a.baja_fecha)),
      campo('Pedimento de baja', 20, (r, a) => r.pedimento(a.baja_pedimento)),
      campo('Registro', 24, (r, a) =>
        a.registrado ? r.texto('activos_fijos') : r.texto('falta en activos_fijos', ESTILO.alerta),
      ),
    ],
  )
}

function readRegistro(tabla: TablaLeida | undefined): Activo[] {
  if (!tabla) return []
  const texto = (nombre: string): ((i: number) => string) => {
    const { ids, diccionario } = columnaTexto(tabla, nombre)
    return (i) => diccionario.text(ids[i])
  }
  const [parte, serie, descripcion, fraccion, domicilio] = [
    'numero_parte',
    'serie',
    'descripcion',
    'fraccion',
    'domicilio',
  ].map(texto)
  const pedimentos = columnaExacta(tabla, 'pedimento')
  const partidas = columnaEntera(tabla, 'partida')
  const fechas = columnaEntera(tabla, 'fecha_entrada')
  const valores = columnaExacta(tabla, 'valor_aduana_mxn')
  const bajas = columnaEntera(tabla, 'baja_fecha')
  const bajaPedimentos = columnaExacta(tabla, 'baja_pedimento')
  return Array.from({ length: filasDe(tabla) }, (_, i) => ({
    pedimento: pedimentos[i],
    partida: partidas[i],
    parte: parte(i),
    serie: serie(i),
    descripcion: descripcion(i),
    fraccion: fraccion(i),
    fecha_entrada: fechas[i],
    valor: valores[i],
    domicilio: domicilio(i),
    baja_fecha: bajas[i],
    baja_pedimento: bajaPedimentos[i],
    registrado: true,
  }))
}

function listLotes({ libro }: DatosAnexo24): Activo[] {
  const { lotes } = libro
  const activos: Activo[] = []
  for (let i = 0; i < lotes.n; i++) {
    if (TIPOS_BIEN[lotes.tipo_bien[i]] !== 'activo_fijo') continue
    activos.push({
      pedimento: lotes.pedimento[i],
      partida: lotes.partida[i],
      parte: libro.partes.text(lotes.parte[i]),
      serie: '',
      descripcion: '',
      fraccion: libro.fracciones.text(lotes.fraccion[i]),
      fecha_entrada: lotes.fecha_entrada[i],
      valor: lotes.valor_aduana[i],
      domicilio: '',
      baja_fecha: SIN_FECHA,
      baja_pedimento: Number.NaN,
      registrado: false,
    })
  }
  return activos
}

function keyOf({ pedimento, partida }: Activo): string {
  return `${pedimento}/${partida}`
}

function compareActivos(a: Activo, b: Activo): number {
  return (
    a.fecha_entrada - b.fecha_entrada ||
    a.pedimento - b.pedimento ||
    a.partida - b.partida ||
    compareText(a.parte, b.parte) ||
    compareText(a.serie, b.serie)
  )
}
