/** The proof of an exit: what its bill asks for, by which way, from which lots it came, and what no lot could give. */
import { type Arista, type CuentaDeSalida, type Necesidad, showRuta } from '@trazo/core/compile'
import { SIN_FECHA, showPedimento } from '@trazo/core/kernel'
import {
  type Bloque,
  showDinero,
  showEntero,
  showFecha,
  showImporte,
  type Tabla,
} from '../salidas/expediente/index.ts'
import type { Semaforo } from '../salidas/semaforo.ts'
import { composeFuentes, markSuma, nameLote, type Renglon, showCon } from './decir-cosas.ts'
import { drawSankey } from './dibujo.ts'
import { type ContextoDeFicha, columna, type Ficha, type Figura } from './ficha.ts'
import { cutFilas, showFactor } from './ficha-lote.ts'
import { type Flujo, layOut, type Nodo } from './sankey.ts'

export function composeSalida(cuenta: CuentaDeSalida, contexto: ContextoDeFicha): Ficha {
  const { salida, necesidades } = cuenta
  const { t, lang, avisos } = contexto
  const aristas = necesidades.flatMap((need) => need.aristas)
  const id = `salida-${salida.fila}`
  const partida = salida.partida === null ? '' : t('salida_partida', { partida: salida.partida })
  const pedimento = salida.pedimento === '' ? '' : showPedimento(Number(salida.pedimento))
  const datos = {
    cantidad: showCon(salida.cantidad, salida.unidad),
    parte: salida.numero_parte,
    fecha: showFecha(salida.fecha, lang),
  }
  return {
    id,
    titulo: t('salida', { tipo: salida.tipo, pedimento, partida }).trimEnd(),
    identidad: t('identidad_salida', datos),
    avisos,
    ...judge(cuenta, aristas, contexto),
    sumas: composeSumas(necesidades, contexto),
    cifras: [],
    figuras: aristas.length === 0 ? [] : [composeFlujo(cuenta, contexto, `f-${id}`)],
    bloques: [
      tabla(composeNecesidades(cuenta, contexto)),
      tabla(composeRutas(cuenta, contexto)),
      tabla(composeDescargos(aristas, contexto)),
      tabla(composeAparte(cuenta, contexto)),
      ...composeFuentes(lugaresDeSalida(cuenta), contexto),
    ].filter((bloque) => bloque.tipo !== 'tabla' || bloque.tabla.filas.length > 0),
    citas_titulo: '',
    citas: [],
    citas_nota: '',
  }
}

function tabla(de: Tabla): Bloque {
  return { tipo: 'tabla', tabla: de }
}

function judge(
  { cuadra, es_desperdicio, necesidades }: CuentaDeSalida,
  aristas: readonly Arista[],
  { t }: ContextoDeFicha,
): { semaforo: Semaforo; palabra: string; titular: string } {
  if (!cuadra) return { semaforo: 'atencion', palabra: t('no_cuadra'), titular: t('titular_no_cuadra') }
  const n = necesidades.filter(({ faltante }) => faltante > 0n).length
  if (n > 0) {
    const titular = n === 1 ? t('titular_faltan_uno') : t('titular_faltan', { n: showEntero(n) })
    return { semaforo: 'mal', palabra: t('faltan'), titular }
  }
  if (es_desperdicio) return { semaforo: 'bien', palabra: t('residuo'), titular: t('titular_residuo') }
  const lotes = new Set(aristas.map(({ lote }) => lote.fila)).size
  const titular =
    lotes === 1 ? t('titular_respaldada_uno') : t('titular_respaldada', { lotes: showEntero(lotes) })
  return { semaforo: 'bien', palabra: t('respaldada'), titular }
}

/** What does not add up first; then the first ones, and how many more do. */
function composeSumas(necesidades: readonly Necesidad[], contexto: ContextoDeFicha): readonly string[] {
  const [mal, bien] = [necesidades.filter((n) => !n.cuadra), necesidades.filter((n) => n.cuadra)]
  const vistas = bien.slice(0, Math.max(0, SUMAS_MAX - mal.length))
  const resto = bien.length - vistas.length
  const dichas = [...mal, ...vistas].map(
    (need) => `${need.componente} (${need.concepto}): ${sayNecesidad(need, contexto)}`,
  )
  return resto === 0 ? dichas : [...dichas, contexto.t('suma_mas', { n: showEntero(resto) })]
}

const SUMAS_MAX = 4

function sayNecesidad(
  { unidad, encontrada, faltante, requerida, cuadra }: Necesidad,
  { t }: ContextoDeFicha,
): string {
  const suma = t('suma_salida', {
    encontrada: showCon(encontrada, unidad),
    faltante: showCon(faltante, unidad),
    requerida: showCon(requerida, unidad),
  })
  return cuadra ? suma : `${suma} · ${t('suma_mal')}`
}

/** Exit → component → lot it came from. By customs value; by number of matches when there is none. */
export function composeFlujo(
  { salida, necesidades }: CuentaDeSalida,
  { t }: ContextoDeFicha,
  id: string,
): Figura {
  const aristas = necesidades.flatMap((need) => need.aristas)
  const conValor = aristas.some(({ descargo }) => descargo.valor_aduana > 0n)
  const weigh = ({ descargo }: Arista): bigint => (conValor ? descargo.valor_aduana : 1n)
  const nodos = new Map<string, Nodo>([
    ['salida', { id: 'salida', nivel: 0, nombre: salida.numero_parte, clase: 'acento' }],
  ])
  const flujos: Flujo[] = []
  for (const arista of aristas) {
    const { lote, descargo } = arista
    const [parte, origen] = [`c ${descargo.componente}`, `l ${lote.fila}`]
    nodos.set(parte, { id: parte, nivel: 1, nombre: descargo.componente, clase: 'acento' })
    nodos.set(origen, {
      id: origen,
      nivel: 2,
      nombre: nameLote(lote),
      clase: descargo.dias_vencido > 0 ? 'mal' : 'acento',
    })
    flujos.push({ de: 'salida', a: parte, valor: weigh(arista) })
    flujos.push({ de: parte, a: origen, valor: weigh(arista) })
  }
  const plano = layOut([...nodos.values()], flujos, (n) => t('otros', { n: showEntero(n) }))
  const titulo = t('flujo_de')
  const descripcion = t(conValor ? 'flujo_descripcion_salida' : 'flujo_sin_valor')
  const rotulos = [t('nivel_producto'), t('nivel_componente'), t('nivel_lote')]
  const show = (valor: bigint): string => (conValor ? showDinero(valor) : showEntero(valor))
  return { titulo, descripcion, svg: drawSankey(plano, rotulos, show, { id, titulo, descripcion }) }
}

function composeNecesidades({ necesidades }: CuentaDeSalida, { t }: ContextoDeFicha): Tabla {
  const columnas = [
    columna(t('col_componente')),
    columna(t('col_concepto')),
    columna(t('col_factor'), 'cifra'),
    columna(t('col_requerida'), 'cifra'),
    columna(t('col_encontrada'), 'cifra'),
    columna(t('col_faltante'), 'cifra'),
    columna(t('col_suma')),
  ]
  const filas = necesidades.map((need) => [
    need.componente,
    need.concepto,
    need.factor ? showFactor(need.factor) : t('sin_ruta'),
    showCon(need.requerida, need.unidad),
    showCon(need.encontrada, need.unidad),
    need.faltante === 0n ? '' : showCon(need.faltante, need.unidad),
    [markSuma(t, need.cuadra), ...need.faltantes.map(({ causa }) => t(`causa_${causa}`))].join(' · '),
  ])
  return { titulo: t('necesidades'), columnas, ...cutFilas(filas, t) }
}

function composeRutas({ salida, necesidades, hay_mas_rutas }: CuentaDeSalida, { t }: ContextoDeFicha): Tabla {
  const columnas = [
    columna(t('col_ruta')),
    columna(t('col_concepto')),
    columna(t('col_factor'), 'cifra'),
    columna(t('col_aporta'), 'cifra'),
  ]
  const filas = necesidades.flatMap((need) =>
    need.rutas
      .filter(({ pasos }) => pasos.length > 1)
      .map((ruta) => {
        const factor = ruta[need.concepto]
        const aporta = { num: salida.cantidad * factor.num, den: factor.den * 1_000_000n }
        return [
          showRuta(ruta),
          need.concepto,
          showFactor(factor),
          `${showFactor(aporta)}\u00a0${need.unidad}`,
        ]
      }),
  )
  const cortadas = cutFilas(filas, t)
  const nota = hay_mas_rutas ? t('rutas_mas', { n: showEntero(filas.length) }) : cortadas.nota
  return { titulo: t('rutas'), columnas, filas: cortadas.filas, nota }
}

function composeDescargos(aristas: readonly Arista[], { t, lang }: ContextoDeFicha): Tabla {
  const columnas = [
    columna(t('col_componente')),
    columna(t('col_concepto')),
    columna(t('col_lote')),
    columna(t('col_entrada')),
    columna(t('col_vence')),
    columna(t('col_cantidad'), 'cifra'),
    columna(t('col_valor'), 'cifra'),
    columna(t('col_tarde'), 'cifra'),
  ]
  const filas = aristas.map(({ lote, descargo }) => [
    descargo.componente === lote.numero_parte
      ? lote.numero_parte
      : `${descargo.componente} (${lote.numero_parte})`,
    descargo.concepto,
    nameLote(lote),
    showFecha(lote.fecha_entrada, lang),
    lote.vencimiento === SIN_FECHA ? '' : showFecha(lote.vencimiento, lang),
    showCon(descargo.cantidad, lote.unidad),
    showImporte(descargo.valor_aduana),
    descargo.dias_vencido === 0 ? '' : showEntero(descargo.dias_vencido),
  ])
  return { titulo: t('descargos'), columnas, ...cutFilas(filas, t) }
}

function composeAparte({ salida, aparte }: CuentaDeSalida, { t }: ContextoDeFicha): Tabla {
  const columnas = [
    columna(t('col_ruta')),
    columna(t('col_origen')),
    columna(t('col_factor'), 'cifra'),
    columna(t('col_cantidad'), 'cifra'),
  ]
  const filas = aparte.map((ruta) => {
    const cantidad = { num: salida.cantidad * ruta.consumo.num, den: ruta.consumo.den * 1_000_000n }
    return [
      showRuta(ruta),
      ruta.origen,
      showFactor(ruta.consumo),
      `${showFactor(cantidad)}\u00a0${ruta.unidad}`,
    ]
  })
  return { titulo: t('aparte'), columnas, ...cutFilas(filas, t) }
}

/** The exit, then the lines of the bills, then the lots. */
export function lugaresDeSalida({ salida, necesidades }: CuentaDeSalida): Renglon[] {
  const lineas = necesidades.flatMap((need) => need.rutas.flatMap((ruta) => ruta.lineas))
  const lotes = necesidades.flatMap((need) => need.aristas.map(({ lote }) => lote.lugar))
  return [
    ['fila_salida', salida.lugar],
    ...lineas.map((lugar): Renglon => ['fila_bom', lugar]),
    ...lotes.map((lugar): Renglon => ['fila_lote', lugar]),
  ]
}
