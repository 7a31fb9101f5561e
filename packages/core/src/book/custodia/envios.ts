/** Rows of `submaquila` as what the explosion and the match take: sends as lots, returns as exits. */
import { SIN_FECHA } from '#kernel'
import { columnaEntera, columnaExacta, columnaTexto, type Lotes, SIN_ENTERO, type TablaLeida } from '#records'
import type { Almacen } from '../almacen.ts'
import type { SalidasResueltas } from '../salidas.ts'
import type { Taller } from './taller.ts'

/** The sends as lots, oldest first, and the day on which each family of parts was first sent. */
export function openEnvios(
  tabla: TablaLeida,
  envios: Int32Array,
  almacen: Almacen,
  { canonica, familiaDe }: Taller,
): { lotes: Lotes; cola: Int32Array; enviada: ReadonlyMap<number, number> } {
  const fecha = columnaEntera(tabla, 'fecha')
  const parte = columnaTexto(tabla, 'numero_parte').ids
  const unidad = columnaTexto(tabla, 'unidad').ids
  const cantidad = columnaExacta(tabla, 'cantidad')
  const enviada = new Map<number, number>()
  const admitidos = Array.from(envios, (fila) => {
    const familia = familiaDe(parte[fila])
    if (!enviada.has(familia)) enviada.set(familia, fecha[fila])
    return almacen.admit(parte[fila], canonica(unidad[fila]), cantidad[fila], fecha[fila])
  })
  const n = envios.length
  const ceros = new Int32Array(n)
  const lotes: Lotes = {
    n,
    pedimento: new Float64Array(n).fill(Number.NaN),
    partida: ceros,
    clave: ceros,
    parte: envios.map((fila) => parte[fila]),
    tipo_bien: new Uint8Array(n),
    fraccion: ceros,
    fecha_entrada: envios.map((fila) => fecha[fila]),
    vencimiento: new Int32Array(n).fill(SIN_FECHA),
    cantidad: Float64Array.from(admitidos, (uno) => uno.cantidad),
    unidad: Int32Array.from(admitidos, (uno) => uno.unidad),
    valor_aduana: new Float64Array(n),
    pais_origen: ceros,
    evidencia: new Uint8Array(n),
    archivo: envios.map((fila) => tabla.archivo.at(fila)),
    linea: envios.map((fila) => tabla.linea.at(fila)),
  }
  return { lotes, cola: Int32Array.from(admitidos, (uno) => uno.cola), enviada }
}

/** Returns as exits, which is what the explosion and the match take. */
export function salidasOf(tabla: TablaLeida, filas: Int32Array): SalidasResueltas {
  const n = filas.length
  const pick = (nombre: string) => {
    const { ids } = columnaTexto(tabla, nombre)
    return filas.map((fila) => ids[fila])
  }
  const fecha = columnaEntera(tabla, 'fecha')
  const cantidad = columnaExacta(tabla, 'cantidad')
  const vacios = () => new Float64Array(n).fill(Number.NaN)
  return {
    salidas: {
      n,
      tipo: new Int32Array(n),
      es_movimiento: new Uint8Array(n),
      pedimento: vacios(),
      partida: new Int32Array(n).fill(SIN_ENTERO),
      fecha: filas.map((fila) => fecha[fila]),
      parte: pick('numero_parte'),
      cantidad: Float64Array.from(filas, (fila) => cantidad[fila]),
      unidad: pick('unidad'),
      valor_usd: vacios(),
      archivo: filas.map((fila) => tabla.archivo.at(fila)),
      linea: filas.map((fila) => tabla.linea.at(fila)),
    },
    entrada_pedimento: vacios(),
    entrada_partida: new Int32Array(n).fill(SIN_ENTERO),
    fila: filas,
  }
}
