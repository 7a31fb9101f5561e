/** Entries → lots as columns: term, unit, value. Every lot also learns the queue it is discharged from. */
import { pickFloats, pickInts, SIN_FECHA } from '#kernel'
import { vencimientoDe } from '#legal'
import {
  columnaEntera,
  columnaExacta,
  columnaTexto,
  type Lotes,
  type TablaLeida,
  TIPOS_BIEN,
  tieneOea,
} from '#records'
import type { Almacen } from './almacen.ts'
import type { ContextoLibro } from './contexto.ts'
import type { Entradas } from './entradas.ts'
import type { Libreta } from './libreta.ts'

const ACTIVO_FIJO = TIPOS_BIEN.indexOf('activo_fijo')

/** Queue of lots that are never discharged by PEPS: fixed assets. */
export const SIN_COLA = -1

/** Opens a lot for every entry, in PEPS order. LOTE_CONVERTIDO is told when its unit is not that of its part. */
export function openLotes(
  tabla: TablaLeida,
  entradas: Entradas,
  almacen: Almacen,
  canonica: (id: number) => number,
  contexto: ContextoLibro,
  libreta: Libreta,
): { lotes: Lotes; cola: Int32Array } {
  const { fila, fecha, clave, tipo_bien } = entradas
  const n = fila.length
  const ints = (nombre: string) => pickInts(columnaEntera(tabla, nombre), fila)
  const exact = (nombre: string) => pickFloats(columnaExacta(tabla, nombre), fila)
  const texts = (nombre: string) => pickInts(columnaTexto(tabla, nombre).ids, fila)
  const lotes = {
    n,
    pedimento: exact('pedimento'),
    partida: ints('partida'),
    clave,
    parte: texts('numero_parte'),
    tipo_bien,
    fraccion: texts('fraccion'),
    fecha_entrada: fecha,
    vencimiento: resolveVencimientos(fecha, tipo_bien, contexto),
    cantidad: exact('cantidad'),
    unidad: texts('unidad'),
    valor_aduana: exact('valor_aduana_mxn'),
    pais_origen: texts('pais_origen'),
    archivo: pickInts(tabla.archivo.values(), fila),
    linea: pickInts(tabla.linea.values(), fila),
  }
  const cola = new Int32Array(n).fill(SIN_COLA)
  for (let l = 0; l < n; l++) {
    if (tipo_bien[l] === ACTIVO_FIJO) continue
    const unidad = canonica(lotes.unidad[l])
    const kept = almacen.admit(lotes.parte[l], unidad, lotes.cantidad[l], fecha[l])
    cola[l] = kept.cola
    if (kept.unidad === unidad) continue
    const unidades = columnaTexto(tabla, 'unidad').diccionario
    libreta.warn(tabla, fila[l], 'LOTE_CONVERTIDO', {
      parte: columnaTexto(tabla, 'numero_parte').diccionario.text(lotes.parte[l]),
      de: unidades.text(lotes.unidad[l]),
      a: unidades.text(kept.unidad),
    })
    lotes.cantidad[l] = kept.cantidad
    lotes.unidad[l] = kept.unidad
  }
  return { lotes, cola }
}

function resolveVencimientos(
  fecha: Int32Array,
  tipo: Uint8Array,
  { ley, empresa }: ContextoLibro,
): Int32Array {
  const known = new Map<number, number>()
  return fecha.map((dia, l) => {
    if (tipo[l] === ACTIVO_FIJO) return SIN_FECHA
    const key = dia * TIPOS_BIEN.length + tipo[l]
    const found = known.get(key)
    if (found !== undefined) return found
    const estancia = { tipo_bien: TIPOS_BIEN[tipo[l]], fecha_entrada: dia, conOea: tieneOea(empresa, dia) }
    const vencimiento = vencimientoDe(ley, estancia)
    known.set(key, vencimiento)
    return vencimiento
  })
}
