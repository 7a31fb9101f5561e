/** The proof of a lot: what entered, each exit that took from it, what is left, and until when it may stay. */
import { type CuentaDeLote, showDecimal, showFraccion, showRuta } from '@trazo/core/compile'
import { SIN_FECHA, showPedimento } from '@trazo/core/kernel'
import {
  type Bloque,
  type Cita,
  showDinero,
  showEntero,
  showFecha,
  showImporte,
} from '../salidas/expediente/index.ts'
import type { Semaforo } from '../salidas/semaforo.ts'
import { composeFuentes, nameSalida, type Renglon, showCon } from './decir-cosas.ts'
import { drawSankey, drawVida } from './dibujo.ts'
import { type ContextoDeFicha, columna, type Ficha, type Figura, RENGLONES_MAX } from './ficha.ts'
import { type Flujo, layOut, type Nodo } from './sankey.ts'

const SEMAFOROS = { vigente: 'bien', agotado: 'bien', vencido: 'mal' } as const

export function composeLote(
  cuenta: CuentaDeLote,
  contexto: ContextoDeFicha,
  plazo: { readonly citas: readonly Cita[]; readonly nota: string },
): Ficha {
  const { lote } = cuenta
  const { t, lang, avisos } = contexto
  const id = `lote-${lote.fila}`
  const identidad = {
    cantidad: showCon(lote.cantidad, lote.unidad),
    parte: lote.numero_parte,
    fecha: showFecha(lote.fecha_entrada, lang),
  }
  const semaforo: Semaforo = cuenta.cuadra ? SEMAFOROS[lote.estado] : 'atencion'
  return {
    id,
    titulo: t('lote', { pedimento: showPedimento(Number(lote.pedimento)), partida: lote.partida }),
    identidad: t('identidad_lote', identidad),
    avisos,
    semaforo,
    palabra: cuenta.cuadra ? t(lote.estado) : t('no_cuadra'),
    titular: composeTitular(cuenta, contexto),
    sumas: composeSumas(cuenta, contexto),
    cifras: composeCifras(cuenta, contexto),
    figuras: [composeVida(cuenta, contexto, id), composeFlujo(cuenta, contexto, `f-${id}`)],
    bloques: [composeDescargos(cuenta, contexto), ...composeFuentes(lugaresDeLote(cuenta), contexto)].filter(
      (bloque) => bloque.tipo !== 'tabla' || bloque.tabla.filas.length > 0,
    ),
    citas_titulo: t('plazo'),
    citas: plazo.citas,
    citas_nota: plazo.nota,
  }
}

/** The lot, then its exits. */
export function lugaresDeLote({ lote, aristas }: CuentaDeLote): Renglon[] {
  return [['fila_lote', lote.lugar], ...aristas.map(({ salida }): Renglon => ['fila_salida', salida.lugar])]
}

function composeTitular({ lote }: CuentaDeLote, { t, lang, corte }: ContextoDeFicha): string {
  const saldo = showCon(lote.saldo, lote.unidad)
  if (lote.saldo === 0n) return t('titular_agotado')
  if (lote.vencimiento === SIN_FECHA) return t('titular_sin_plazo', { saldo })
  const datos = {
    saldo,
    vence: showFecha(lote.vencimiento, lang),
    dias: showEntero(Math.abs(lote.vencimiento - corte)),
  }
  return t(lote.vencimiento < corte ? 'titular_vencido' : 'titular_vigente', datos)
}

function composeSumas({ lote, suma, suma_valor, cuadra }: CuentaDeLote, { t }: ContextoDeFicha): string[] {
  const enUnidad = (micros: bigint): string => showCon(micros, lote.unidad)
  return [
    t('suma_lote', {
      suma: enUnidad(suma),
      saldo: enUnidad(lote.saldo),
      cantidad: enUnidad(lote.cantidad),
    }),
    t('suma_valor', {
      suma: showImporte(suma_valor),
      saldo: showImporte(lote.valor_saldo),
      cantidad: showDinero(lote.valor_aduana),
    }),
    ...(cuadra ? [] : [t('suma_mal')]),
  ]
}

function composeCifras({ lote, aristas, suma }: CuentaDeLote, { t }: ContextoDeFicha): Ficha['cifras'] {
  const sum = (filas: typeof aristas): bigint =>
    filas.reduce((total, { descargo }) => total + descargo.cantidad, 0n)
  const residuo = sum(aristas.filter(({ descargo }) => descargo.concepto === 'desperdicio'))
  const tarde = aristas.filter(({ descargo }) => descargo.dias_vencido > 0)
  const dias = tarde.reduce((most, { descargo }) => Math.max(most, descargo.dias_vencido), 0)
  return [
    {
      rotulo: t('cifra_entro'),
      valor: showCon(lote.cantidad, lote.unidad),
      nota: showDinero(lote.valor_aduana),
    },
    {
      rotulo: t('cifra_salio'),
      valor: showCon(suma, lote.unidad),
      nota: t('cifra_salio_nota', {
        n: showEntero(aristas.length),
        desperdicio: showCon(residuo, lote.unidad),
      }),
    },
    { rotulo: t('cifra_queda'), valor: showCon(lote.saldo, lote.unidad), nota: showDinero(lote.valor_saldo) },
    {
      rotulo: t('cifra_tarde'),
      valor: showCon(sum(tarde), lote.unidad),
      nota: dias === 0 ? t('cifra_tarde_nada') : t('cifra_tarde_nota', { dias: showEntero(dias) }),
    },
  ]
}

function composeVida(
  { lote, aristas }: CuentaDeLote,
  { t, lang, corte }: ContextoDeFicha,
  id: string,
): Figura {
  const [titulo, descripcion] = [t('vida'), t('vida_descripcion')]
  const porDia = new Map<number, bigint>()
  for (const { salida, descargo } of aristas)
    porDia.set(salida.fecha, (porDia.get(salida.fecha) ?? 0n) + descargo.cantidad)
  let queda = lote.cantidad
  const saldos = [...porDia]
    .sort(([a], [b]) => a - b)
    .map(([dia, cantidad]) => {
      queda -= cantidad
      return { dia, parte: Number(queda) / Math.max(1, Number(lote.cantidad)) }
    })
  const vencimiento = lote.vencimiento === SIN_FECHA ? null : lote.vencimiento
  const rotulos = {
    entrada: t('vida_entrada', { fecha: showFecha(lote.fecha_entrada, lang) }),
    corte: t('vida_corte', { fecha: showFecha(corte, lang) }),
    vencimiento: vencimiento === null ? '' : t('vida_vencimiento', { fecha: showFecha(vencimiento, lang) }),
    saldo: t('vida_saldo', { cantidad: showCon(lote.cantidad, lote.unidad) }),
  }
  const vida = { desde: lote.fecha_entrada, corte, vencimiento, saldos, rotulos }
  return { titulo, descripcion, svg: drawVida(vida, { id: `v-${id}`, titulo, descripcion }) }
}

/** Lot → product it became → exit; the balance stays where it is. */
export function composeFlujo({ lote, aristas }: CuentaDeLote, { t }: ContextoDeFicha, id: string): Figura {
  const origen: Nodo = { id: 'lote', nivel: 0, nombre: lote.numero_parte, clase: 'acento' }
  const nodos = new Map<string, Nodo>([[origen.id, origen]])
  const flujos: Flujo[] = []
  for (const { salida, descargo } of aristas) {
    const producto = `p ${salida.numero_parte}`
    const fin = `s ${salida.fila}`
    nodos.set(producto, { id: producto, nivel: 1, nombre: salida.numero_parte, clase: 'acento' })
    nodos.set(fin, {
      id: fin,
      nivel: 2,
      nombre: nameSalida(salida),
      clase: descargo.dias_vencido > 0 ? 'mal' : 'acento',
    })
    flujos.push({ de: origen.id, a: producto, valor: descargo.cantidad })
    flujos.push({ de: producto, a: fin, valor: descargo.cantidad })
  }
  if (lote.saldo > 0n) {
    nodos.set('saldo', {
      id: 'saldo',
      nivel: 1,
      nombre: t('saldo'),
      clase: lote.estado === 'vencido' ? 'mal' : 'bien',
    })
    flujos.push({ de: origen.id, a: 'saldo', valor: lote.saldo })
  }
  const plano = layOut([...nodos.values()], flujos, (n) => t('otros', { n: showEntero(n) }))
  const [titulo, descripcion] = [t('flujo'), t('flujo_descripcion_lote', { unidad: lote.unidad })]
  const rotulos = [t('nivel_lote'), t('nivel_producto'), t('nivel_salida')]
  const show = (valor: bigint): string => showCon(valor, lote.unidad)
  return { titulo, descripcion, svg: drawSankey(plano, rotulos, show, { id, titulo, descripcion }) }
}

function composeDescargos({ lote, aristas }: CuentaDeLote, { t, lang }: ContextoDeFicha): Bloque {
  let queda = lote.cantidad
  const filas = aristas.map(({ salida, descargo, rutas, factor }) => {
    queda -= descargo.cantidad
    return [
      showFecha(salida.fecha, lang),
      nameSalida(salida),
      rutas.length === 0 ? t('sin_ruta') : rutas.map(showRuta).join(' | '),
      factor ? showFactor(factor) : '',
      descargo.concepto,
      showCon(descargo.cantidad, lote.unidad),
      showImporte(descargo.valor_aduana),
      descargo.dias_vencido === 0 ? '' : showEntero(descargo.dias_vencido),
      showCon(queda, lote.unidad),
    ]
  })
  const columnas = [
    columna(t('col_fecha')),
    columna(t('col_salida')),
    columna(t('col_ruta')),
    columna(t('col_factor'), 'cifra'),
    columna(t('col_concepto')),
    columna(t('col_cantidad'), 'cifra'),
    columna(t('col_valor'), 'cifra'),
    columna(t('col_tarde'), 'cifra'),
    columna(t('col_queda'), 'cifra'),
  ]
  return { tipo: 'tabla', tabla: { titulo: t('descargos'), columnas, ...cutFilas(filas, t) } }
}

/** The first rows of a long table, and where the rest is. */
export function cutFilas(filas: readonly (readonly string[])[], t: ContextoDeFicha['t']) {
  const sobran = filas.length > RENGLONES_MAX
  return {
    filas: filas.slice(0, RENGLONES_MAX),
    nota: sobran ? t('descargos_mas', { n: RENGLONES_MAX, total: showEntero(filas.length) }) : '',
  }
}

/** `0.35`; where the decimal does not end, the fraction: `1/3`. */
export function showFactor(factor: Parameters<typeof showDecimal>[0]): string {
  const { texto, ends } = showDecimal(factor)
  return ends ? texto.replace(/\.?0+$/, '') : showFraccion(factor)
}
