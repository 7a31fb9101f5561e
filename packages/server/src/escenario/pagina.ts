/** The comparison on one page, for who has to decide: what is supposed, what moves, what it is worth. */
import { showPedimento } from '@trazo/core/kernel'
import { ESTADOS_SALDO, type Libro } from '@trazo/core/records'
import type { HallazgoJuzgado } from '@trazo/store'
import type { Lang } from '../lang.ts'
import {
  drawBloque,
  makeTag,
  showDinero,
  showEntero,
  showFecha,
  showImporte,
  showMedida,
  type Tabla,
  wrapPagina,
} from '../salidas/expediente/index.ts'
import type { CifraComparada, Comparado, HallazgoComparado, LoteComparado } from './comparar.ts'
import type { Prueba } from './probar.ts'
import { listSupuestos, warnOf } from './supuestos.ts'
import { type Decir, sayIn, type TextoDeEscenario } from './textos.ts'

/** Lots shown on the page. */
const A_LA_VISTA = 12

/** The page; same comparison, same text. */
export function drawPagina(prueba: Prueba, comparado: Comparado, lang: Lang): string {
  const say = sayIn(lang)
  const { real, otro, escenario } = prueba
  const { razon_social, rfc } = real.empresa
  const titulo = escenario.nombre || say('sin_nombre')
  const identidad = [razon_social, rfc, say('al_corte', { fecha: showFecha(real.corte, lang) })]
  const supuestos = listSupuestos(prueba, lang)
  const avisa = warnOf(prueba, lang)
  const body = makeTag(
    'main',
    {},
    makeTag('p', { class: 'documento' }, say('documento')),
    makeTag('h1', {}, titulo),
    makeTag('p', { class: 'identidad' }, identidad.join(' · ')),
    makeTag(
      'div',
      { class: `estado e-${avisa === '' ? 'no_evaluable' : 'atencion'}` },
      makeTag('p', { class: 'semaforo' }, avisa || say('corrida_de_prueba')),
      makeTag(
        'div',
        {},
        makeTag('p', { class: 'titular' }, sayTitular(comparado, say)),
        makeTag('p', { class: 'cuenta' }, sayCuenta(comparado, say)),
      ),
    ),
    makeTag('h2', { class: 'supuestos' }, say('supuestos')),
    supuestos.length === 0
      ? makeTag('p', {}, say('sin_supuestos'))
      : makeTag(
          'ul',
          {},
          supuestos.map((supuesto) => makeTag('li', {}, supuesto)),
        ),
    [
      tablaDeCifras(comparado, say),
      tablaDeHallazgos(comparado, say, lang),
      tablaDeLotes(prueba, comparado, say),
    ].map((tabla) => drawBloque({ tipo: 'tabla', tabla })),
    makeTag('p', { class: 'aviso' }, say('aviso', { ley: otro.ley.version })),
  )
  const pie = `${say('documento')} · ${titulo}`
  return wrapPagina({ lang, titulo: `${titulo} · ${say('documento')}`, pie, estilo: ESTILO }, body)
}

const ESTILO =
  'main{padding-bottom:3rem}h2.supuestos{margin-top:1.6rem}ul{margin:.4rem 0;padding-left:1.2rem}'

function find({ cifras }: Comparado, metrica: string): CifraComparada {
  return cifras.find((cifra) => cifra.metrica === metrica)!
}

function sayTitular(comparado: Comparado, say: Decir): string {
  const { real, escenario } = find(comparado, 'valor_vencido_mxn')
  if (real === escenario) return say('vencido_igual', { valor: showDinero(real) })
  const cambio = showDinero(escenario > real ? escenario - real : real - escenario)
  const datos = { cambio, real: showDinero(real), escenario: showDinero(escenario) }
  return say(escenario > real ? 'vencido_sube' : 'vencido_baja', datos)
}

function sayCuenta({ lotes, cifras, hallazgos }: Comparado, say: Decir): string {
  const quiet = lotes.length === 0 && cifras.every(isQuiet) && hallazgos.every((h) => !changes(h))
  if (quiet) return say('sin_cambio')
  const estado = lotes.filter(({ cambia_estado }) => cambia_estado).length
  return say('cuenta_lotes', { estado: showEntero(estado), total: showEntero(lotes.length) })
}

function isQuiet({ real, escenario }: CifraComparada): boolean {
  return real === escenario
}

function changes({ real, escenario }: HallazgoComparado): boolean {
  return real?.estado !== escenario?.estado || real?.medida?.valor !== escenario?.medida?.valor
}

function tablaDeCifras({ cifras }: Comparado, say: Decir): Tabla {
  const shown = cifras.filter(({ real, escenario }) => real !== 0n || escenario !== 0n)
  return {
    titulo: say('lado_a_lado'),
    columnas: [
      { titulo: say('concepto'), tipo: 'texto' },
      ...(['real', 'escenario', 'diferencia'] as const).map((t) => ({
        titulo: say(t),
        tipo: 'cifra' as const,
      })),
    ],
    filas: shown.map(({ metrica, unidad, real, escenario }) => {
      const show = unidad === 'mxn' ? showImporte : showEntero
      const nombre = say(metrica as TextoDeEscenario)
      return [nombre, show(real), show(escenario), real === escenario ? '' : withSign(show, escenario - real)]
    }),
    nota: '',
  }
}

function withSign(show: (valor: bigint) => string, valor: bigint): string {
  return valor > 0n ? `+${show(valor)}` : show(valor)
}

function tablaDeHallazgos({ hallazgos }: Comparado, say: Decir, lang: Lang): Tabla {
  const describe = (hallazgo: HallazgoJuzgado | null): readonly [string, string] => [
    hallazgo ? say(hallazgo.estado) : say('no_esta'),
    hallazgo?.medida ? showMedida(hallazgo.medida, lang) : '',
  ]
  const n = hallazgos.filter(changes).length
  return {
    titulo: say('criterios'),
    columnas: [
      { titulo: say('criterio'), tipo: 'texto' },
      { titulo: say('real'), tipo: 'texto' },
      { titulo: say('medida'), tipo: 'cifra' },
      { titulo: say('escenario'), tipo: 'texto' },
      { titulo: say('medida'), tipo: 'cifra' },
    ],
    filas: hallazgos.map(({ criterio, real, escenario }) => [
      `${criterio} · ${(real ?? escenario)?.pregunta ?? ''}`,
      ...describe(real),
      ...describe(escenario),
    ]),
    nota: say('criterios_nota', { n: String(n), total: String(hallazgos.length) }),
  }
}

function tablaDeLotes({ real, otro }: Prueba, { lotes }: Comparado, say: Decir): Tabla {
  const movidos = lotes.filter(({ cambia_estado }) => cambia_estado)
  const valorOf = ({ saldos }: Libro, row: number) => (row < 0 ? 0 : saldos.valor_saldo[row])
  const valor = (lote: LoteComparado) =>
    Math.max(valorOf(real.libro, lote.real), valorOf(otro.libro, lote.escenario))
  const shown = movidos.toSorted((a, b) => valor(b) - valor(a)).slice(0, A_LA_VISTA)
  const estado = ({ saldos }: Libro, row: number) =>
    row < 0 ? say('no_esta') : say(`estado_${ESTADOS_SALDO[saldos.estado[row]]}`)
  return {
    titulo: say('lotes_cambian'),
    columnas: [
      { titulo: say('lote'), tipo: 'texto' },
      { titulo: say('parte'), tipo: 'texto' },
      { titulo: say('real'), tipo: 'texto' },
      { titulo: say('valor'), tipo: 'cifra' },
      { titulo: say('escenario'), tipo: 'texto' },
      { titulo: say('valor'), tipo: 'cifra' },
    ],
    filas: shown.map((lote) => {
      const [libro, row] = lote.real >= 0 ? [real.libro, lote.real] : [otro.libro, lote.escenario]
      return [
        `${showPedimento(libro.lotes.pedimento[row])}-${libro.lotes.partida[row]}`,
        libro.partes.text(libro.lotes.parte[row]),
        estado(real.libro, lote.real),
        showImporte(valorOf(real.libro, lote.real)),
        estado(otro.libro, lote.escenario),
        showImporte(valorOf(otro.libro, lote.escenario)),
      ]
    }),
    nota:
      movidos.length === 0
        ? say('ningun_lote')
        : say('lotes_nota', { n: String(shown.length), total: showEntero(movidos.length) }),
  }
}
