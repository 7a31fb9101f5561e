/** The inventory at the cut-off: value by state, age, calendar, lists of lots, origin. */

import { formatFecha, showPedimento } from '@trazo/core/kernel'
import type { ListaLotes, LoteEnLista, MontoOrigen } from '../../modelo.ts'
import { showCantidad, showEntero, showImporte, showMes } from '../formato.ts'
import { drawBarras } from '../grafica/barras.ts'
import { drawColumnas } from '../grafica/columnas.ts'
import { toPesos } from '../grafica/lienzo.ts'
import type { Bloque, GraficaConDatos, Seccion, Tabla } from '../vista.ts'
import { type Contexto, cifra, codigo, texto, unidadesDe } from './contexto.ts'

const LISTA = 12

export function composeInventario(contexto: Contexto): Seccion {
  const { modelo, t } = contexto
  const { vencidos, proximos, por_unidad, origen } = modelo.libro
  const bloques: Bloque[] = [
    { tipo: 'tablas', tablas: [composePorEstado(contexto), composeVentanas(contexto)] },
    { tipo: 'grafica', grafica: composeAntiguedad(contexto) },
    { tipo: 'grafica', grafica: composeCalendario(contexto, 'g-calendario') },
  ]
  if (vencidos.lotes > 0) bloques.push({ tipo: 'tabla', tabla: composeLista(contexto, vencidos, 'vencidos') })
  if (proximos.lotes > 0) bloques.push({ tipo: 'tabla', tabla: composeLista(contexto, proximos, 'proximos') })
  if (origen.length > 0) bloques.push({ tipo: 'grafica', grafica: composeOrigen(contexto) })
  if (por_unidad.length > 0) bloques.push({ tipo: 'tablas', tablas: [composePorUnidad(contexto)] })
  return { id: 'inventario', titulo: t('inventario'), bloques }
}

function composePorEstado({ modelo, t }: Contexto): Tabla {
  const { por_estado, activos_fijos } = modelo.libro
  const fila = (nombre: string, { lotes, valor_mxn }: { lotes: number; valor_mxn: bigint }) => [
    nombre,
    showEntero(lotes),
    showImporte(valor_mxn),
  ]
  return {
    titulo: t('por_estado'),
    columnas: [texto(t('estado')), cifra(t('col_lotes')), cifra(t('col_valor'))],
    filas: [
      fila(t('estado_vigente'), por_estado.vigente),
      fila(t('estado_vencido'), por_estado.vencido),
      fila(t('estado_agotado'), por_estado.agotado),
      fila(t('activos_fijos'), activos_fijos),
    ],
    nota: '',
  }
}

function composeAntiguedad({ modelo, t }: Contexto): GraficaConDatos {
  const { antiguedad } = modelo.libro
  const nombres = antiguedad.map(({ desde, hasta }) =>
    hasta === null ? t('tramo_abierto', { desde }) : t('tramo', { desde, hasta }),
  )
  return {
    titulo: t('antiguedad'),
    descripcion: t('antiguedad_desc'),
    svg: drawColumnas({
      id: 'g-antiguedad',
      titulo: t('antiguedad'),
      descripcion: t('antiguedad_desc'),
      categorias: antiguedad.map(({ desde, hasta }) => (hasta === null ? `${desde}+` : `${desde}–${hasta}`)),
      series: [
        {
          nombre: t('en_plazo'),
          clase: 'acento',
          valores: antiguedad.map((a) => toPesos(a.vigente.valor_mxn)),
        },
        { nombre: t('fuera'), clase: 'mal', valores: antiguedad.map((a) => toPesos(a.vencido.valor_mxn)) },
      ],
      unidades: unidadesDe(t),
    }),
    tabla: {
      titulo: '',
      columnas: [texto(t('antiguedad_tramo')), cifra(t('en_plazo')), cifra(t('fuera'))],
      filas: antiguedad.map((a, i) => [
        nombres[i],
        showImporte(a.vigente.valor_mxn),
        showImporte(a.vencido.valor_mxn),
      ]),
      nota: '',
    },
    nota: t('antiguedad_nota'),
  }
}

/** `id` tells the two places where it stands apart. */
export function composeCalendario({ modelo, lang, t }: Contexto, id: string): GraficaConDatos {
  const { calendario, calendario_despues } = modelo.libro
  return {
    titulo: t('calendario'),
    descripcion: t('calendario_desc'),
    svg: drawColumnas({
      id,
      titulo: t('calendario'),
      descripcion: t('calendario_desc'),
      categorias: calendario.map(({ mes }) => showMes(mes, lang).slice(0, 3)),
      series: [{ nombre: '', clase: 'acento', valores: calendario.map((m) => toPesos(m.valor_mxn)) }],
      unidades: unidadesDe(t),
    }),
    tabla: {
      titulo: '',
      columnas: [texto(t('mes')), cifra(t('col_lotes')), cifra(t('col_valor'))],
      filas: [
        ...calendario.map(({ mes, lotes, valor_mxn }) => [
          showMes(mes, lang),
          showEntero(lotes),
          showImporte(valor_mxn),
        ]),
        [t('despues'), showEntero(calendario_despues.lotes), showImporte(calendario_despues.valor_mxn)],
      ],
      nota: '',
    },
    nota: '',
  }
}

function composeVentanas({ modelo, t }: Contexto): Tabla {
  return {
    titulo: t('ventanas'),
    columnas: [texto(t('dias')), cifra(t('col_lotes')), cifra(t('col_valor'))],
    filas: modelo.libro.ventanas.map(({ desde, hasta, lotes, valor_mxn }) => [
      t('ventana', { desde, hasta }),
      showEntero(lotes),
      showImporte(valor_mxn),
    ]),
    nota: '',
  }
}

function composeLista({ t }: Contexto, lista: ListaLotes, cual: 'vencidos' | 'proximos'): Tabla {
  const filas = lista.filas.slice(0, LISTA)
  return {
    titulo: t(cual),
    columnas: [
      texto(t('pedimento')),
      texto(t('parte')),
      texto(t('entrada')),
      texto(t('vence')),
      cifra(t('dias')),
      cifra(t('saldo')),
      texto(t('unidad')),
      cifra(t('col_valor')),
      codigo(t('archivo')),
    ],
    filas: filas.map(describeLote),
    nota: t(`${cual}_nota`, { mostrados: filas.length, total: showEntero(lista.lotes) }),
  }
}

function describeLote(lote: LoteEnLista): readonly string[] {
  return [
    `${showPedimento(lote.pedimento)} / ${lote.partida}`,
    lote.numero_parte,
    formatFecha(lote.fecha_entrada),
    formatFecha(lote.vencimiento),
    showEntero(lote.dias),
    showCantidad(lote.saldo),
    lote.unidad,
    showImporte(lote.valor_saldo_mxn),
    `${lote.archivo}:${lote.linea}`,
  ]
}

function composeOrigen({ modelo, t }: Contexto): GraficaConDatos {
  const { origen, origen_resto } = modelo.libro
  const nombre = ({ pais }: MontoOrigen): string =>
    pais === '' ? t('sin_pais') : nameOf(modelo.paises.get(pais) ?? pais)
  const filas = origen.map((o) => ({ ...o, nombre: nombre(o), clase: 'acento' }))
  if (origen_resto.paises > 0)
    filas.push({ ...origen_resto, nombre: t('origen_resto', { n: origen_resto.paises }), clase: 'suave' })
  return {
    titulo: t('origen'),
    descripcion: t('origen_desc'),
    svg: drawBarras({
      id: 'g-origen',
      titulo: t('origen'),
      descripcion: t('origen_desc'),
      filas: filas.map((f) => ({ nombre: f.nombre, clase: f.clase, pesos: toPesos(f.saldo_mxn) })),
      unidades: unidadesDe(t),
    }),
    tabla: {
      titulo: '',
      columnas: [texto(t('pais')), cifra(t('col_valor')), cifra(t('importado_12m'))],
      filas: filas.map((f) => [f.nombre, showImporte(f.saldo_mxn), showImporte(f.importado_mxn)]),
      nota: '',
    },
    nota: '',
  }
}

/** The short name of a country: official lists add its form of state, and write some in capitals. */
function nameOf(pais: string): string {
  const corto = pais.replace(/ \(.*\)$/, '')
  if (corto.length <= 3 || corto !== corto.toUpperCase()) return corto
  return corto.toLowerCase().replace(/(^|[ -])\p{L}/gu, (inicial) => inicial.toUpperCase())
}

function composePorUnidad({ modelo, t }: Contexto): Tabla {
  const { por_unidad, desperdicio_pendiente } = modelo.libro
  const desperdicio = new Map(desperdicio_pendiente.map(({ unidad, cantidad }) => [unidad, cantidad]))
  return {
    titulo: t('por_unidad'),
    columnas: [texto(t('unidad')), cifra(t('en_plazo')), cifra(t('fuera')), cifra(t('desperdicio'))],
    filas: por_unidad.map(({ unidad, vigente, vencido }) => [
      unidad,
      showCantidad(vigente),
      showCantidad(vencido),
      showCantidad(desperdicio.get(unidad) ?? 0n),
    ]),
    nota: t('por_unidad_nota'),
  }
}
