/** `diff.html`: a difference on one or two screens, for whoever has to decide; the rows are in `diff.csv`. */
import { type Dias, parseFecha, showPedimento } from '@trazo/core/kernel'
import type { Causa, Comparacion, FilaMovida } from '@trazo/store'
import type { Lang } from '../lang.ts'
import {
  type Columna,
  drawBloque,
  type Marca,
  makeTag,
  showCantidad,
  showDinero,
  showEntero,
  showFecha,
  showImporte,
  type Tabla,
  wrapPagina,
} from '../salidas/expediente/index.ts'
import { centavosOf, type Mayores, microsOf, type Origen } from './mayores.ts'
import { sayCorridas, type TextoDeCorridas } from './textos.ts'

export interface LoQueSeMuestra extends Pick<Comparacion, 'antes' | 'despues' | 'totales'> {
  readonly mayores: Mayores
  /** Nothing of it was accepted yet. */
  readonly previa?: boolean
}

type Decir = (texto: TextoDeCorridas, datos?: Readonly<Record<string, string | number>>) => string

/** Same difference, same text. */
export function drawDiferencia(vista: LoQueSeMuestra, lang: Lang): string {
  const t: Decir = (texto, datos) => sayCorridas(lang, texto, datos)
  const { antes, despues, mayores } = vista
  const quien = {
    rfc: despues.rfc,
    a: brief(antes.huella),
    b: brief(despues.huella),
    corte_a: showFecha(diaOf(antes.corte), lang),
    corte_b: showFecha(diaOf(despues.corte), lang),
  }
  const documento = t(vista.previa ? 'documento_previa' : 'documento')
  const tablas = [
    tablaDeCausas(vista, t),
    tablaDeOrigenes(mayores, t),
    tablaDeSaldos(mayores, t),
    tablaDeFaltantes(mayores, t),
    tablaDeHallazgos(mayores, t),
  ]
  const body = [
    makeTag('p', { class: 'documento' }, documento),
    makeTag('h1', {}, despues.razon_social),
    makeTag('p', { class: 'identidad' }, t('identidad', quien)),
    drawEstado(vista, t),
    drawCifras(vista, t),
    tablas.filter(({ filas }) => filas.length > 0).map((tabla) => drawBloque({ tipo: 'tabla', tabla })),
  ]
  const pie = t('pie', quien)
  return wrapPagina({ lang, titulo: `${despues.razon_social} · ${documento}`, pie }, [
    makeTag('main', {}, body),
    makeTag('footer', {}, makeTag('p', {}, `${antes.huella} → ${despues.huella}`)),
  ])
}

function drawEstado({ totales }: LoQueSeMuestra, t: Decir): Marca {
  const { movidas, plazos } = totales
  const [antes, despues] = [totales.antes, totales.despues].map(
    ({ saldo_vigente_mxn, saldo_vencido_mxn }) =>
      centavosOf(saldo_vigente_mxn) + centavosOf(saldo_vencido_mxn),
  )
  const nothing = Object.values(movidas).every((n) => n === 0)
  const titular = nothing
    ? t('igual')
    : t('se_movio', {
        antes: showDinero(antes),
        despues: showDinero(despues),
        diferencia: withSign(showImporte(despues - antes)),
      })
  const cuenta = nothing
    ? t('igual_cuenta')
    : t('cuenta', {
        lotes: showEntero(movidas.lote),
        saldos: showEntero(movidas.saldo),
        salidas: showEntero(movidas.salida),
        descargos: showEntero(movidas.descargo),
        faltantes: showEntero(movidas.faltante),
        hallazgos: showEntero(movidas.hallazgo),
      })
  const dias =
    plazos.lotes === 0
      ? ''
      : t('plazos', {
          n: showEntero(plazos.lotes),
          menos: withSign(showEntero(plazos.dias_menos)),
          mas: withSign(showEntero(plazos.dias_mas)),
        })
  return makeTag(
    'div',
    { class: `estado e-${nothing ? 'bien' : 'atencion'}` },
    makeTag('p', { class: 'semaforo' }, t(nothing ? 'sin_cambio' : 'cambio')),
    makeTag(
      'div',
      {},
      makeTag('p', { class: 'titular' }, titular),
      makeTag('p', { class: 'cuenta' }, `${cuenta} ${dias}`.trim()),
    ),
  )
}

function drawCifras({ totales: { antes, despues } }: LoQueSeMuestra, t: Decir): Marca {
  const dinero = (rotulo: 'vigente' | 'vencido') => {
    const [x, y] = [antes, despues].map((lado) => centavosOf(lado[`saldo_${rotulo}_mxn`]))
    return drawCifra(t(rotulo), showDinero(y), [showDinero(x), withSign(showImporte(y - x))], t)
  }
  const [x, y] = [antes.faltantes, despues.faltantes]
  const faltantes = drawCifra(t('faltantes'), showEntero(y), [showEntero(x), withSign(showEntero(y - x))], t)
  return makeTag('dl', { class: 'cifras' }, dinero('vigente'), dinero('vencido'), faltantes)
}

function drawCifra(rotulo: string, valor: string, [antes, diferencia]: readonly string[], t: Decir): Marca {
  const nota = [
    makeTag('span', { class: 'junto' }, t('era', { antes })),
    ' ',
    makeTag('span', { class: 'junto' }, t('cambio_de', { diferencia })),
  ]
  return makeTag(
    'div',
    {},
    makeTag('dt', {}, rotulo),
    makeTag('dd', { class: 'valor' }, valor),
    makeTag('dd', { class: 'nota' }, nota),
  )
}

function columnas(...titulos: readonly (readonly [string, Columna['tipo']])[]): Columna[] {
  return titulos.map(([titulo, tipo]) => ({ titulo, tipo }))
}

function tablaDeCausas({ totales }: LoQueSeMuestra, t: Decir): Tabla {
  return {
    titulo: t('por_que'),
    columnas: columnas([t('causas'), 'texto'], [t('cosas'), 'cifra'], [t('efecto'), 'cifra']),
    filas: totales.por_causa.map(({ causa, movidas, saldo_mxn }) => [
      t(`causa_${causa}`),
      showEntero(movidas),
      withSign(showImporte(centavosOf(saldo_mxn))),
    ]),
    nota: t('nota_causas'),
  }
}

function tablaDeOrigenes({ origenes, cuantos }: Mayores, t: Decir): Tabla {
  return {
    titulo: t('origenes'),
    columnas: columnas(
      [t('causa'), 'texto'],
      [t('origen'), 'texto'],
      [t('saldos_movidos'), 'cifra'],
      [t('efecto'), 'cifra'],
    ),
    filas: origenes.map((origen) => [
      t(`causa_${origen.causa}`),
      whereOf(origen, t),
      showEntero(origen.saldos),
      withSign(showImporte(origen.saldo_mxn)),
    ]),
    nota: moreOf(origenes.length, cuantos.origenes, t),
  }
}

function tablaDeSaldos({ saldos, cuantos }: Mayores, t: Decir): Tabla {
  return {
    titulo: t('mayores'),
    columnas: columnas(
      [t('lote'), 'texto'],
      [t('parte'), 'texto'],
      [t('antes'), 'cifra'],
      [t('despues'), 'cifra'],
      [t('diferencia'), 'cifra'],
      [t('dias'), 'cifra'],
      [t('causa'), 'texto'],
    ),
    filas: saldos.map((fila) => [
      `${pedimentoOf(fila.entrada_pedimento)} · ${fila.entrada_partida}`,
      fila.numero_parte,
      cantidadOf(fila.cantidad_antes),
      cantidadOf(fila.cantidad_despues),
      withSign(showImporte(centavosOf(fila.diferencia_mxn))),
      diasOf(fila),
      t(`causa_${fila.causa}`),
    ]),
    nota: moreOf(saldos.length, cuantos.saldos, t),
  }
}

function tablaDeFaltantes({ faltantes, cuantos }: Mayores, t: Decir): Tabla {
  return {
    titulo: t('mayores_faltantes'),
    columnas: columnas(
      [t('salida'), 'texto'],
      [t('componente'), 'texto'],
      [t('antes'), 'cifra'],
      [t('despues'), 'cifra'],
      [t('causa'), 'texto'],
    ),
    filas: faltantes.map((fila) => [
      [fila.salida_tipo, pedimentoOf(fila.salida_pedimento), fila.salida_fecha].filter(Boolean).join(' · '),
      fila.numero_parte,
      cantidadOf(fila.cantidad_antes),
      cantidadOf(fila.cantidad_despues),
      t(`causa_${fila.causa}`),
    ]),
    nota: moreOf(faltantes.length, cuantos.faltantes, t),
  }
}

function tablaDeHallazgos({ hallazgos }: Mayores, t: Decir): Tabla {
  const show = (estado: string, valor: string, cantidad: string, unidad: string) => {
    const medida = valor === '' ? `${cantidadOf(cantidad)} ${unidad}`.trim() : showDinero(centavosOf(valor))
    const palabra = estado === '' ? '' : t(`estado_${estado}` as TextoDeCorridas)
    return [palabra, medida].filter(Boolean).join(' · ')
  }
  return {
    titulo: t('hallazgos'),
    columnas: columnas(
      [t('criterio'), 'texto'],
      [t('antes'), 'texto'],
      [t('despues'), 'texto'],
      [t('causa'), 'texto'],
    ),
    filas: hallazgos.map((h) => [
      h.criterio,
      show(h.estado_antes, h.valor_antes_mxn, h.cantidad_antes, h.unidad),
      show(h.estado_despues, h.valor_despues_mxn, h.cantidad_despues, h.unidad),
      t(`causa_${h.causa as Causa}`),
    ]),
    nota: '',
  }
}

/** The row of a file, or what came in between. */
function whereOf({ detalle, archivo, linea }: Origen, t: Decir): string {
  const donde = archivo === '' ? '' : linea === '' ? archivo : t('linea', { archivo, linea })
  return [detalle.replace(/\b\d{15}\b/g, pedimentoOf), donde].filter(Boolean).join(' · ')
}

function moreOf(n: number, total: number, t: Decir): string {
  return n < total ? t('mas', { n: showEntero(n), total: showEntero(total) }) : ''
}

function diasOf({ dias_antes, dias_despues }: FilaMovida): string {
  const [x, y] = [dias_antes, dias_despues].map((dias) => (dias === '' ? '' : showEntero(Number(dias))))
  return x === y || x === '' ? y : `${x} → ${y}`
}

function pedimentoOf(texto: string): string {
  return /^\d{15}$/.test(texto) ? showPedimento(Number(texto)) : texto
}

function cantidadOf(texto: string): string {
  return texto === '' ? '' : showCantidad(microsOf(texto))
}

/** Increases carry their sign too. */
function withSign(texto: string): string {
  return /[1-9]/.test(texto) && !texto.startsWith('\u2212') ? `+${texto}` : texto
}

function brief(huella: string): string {
  return huella.replace('sha256:', '').slice(0, 12)
}

function diaOf(texto: string): Dias {
  return parseFecha(texto) ?? 0
}
