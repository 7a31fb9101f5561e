/** The first page: the state, what is late, what it is worth, what to do by when, the next dates. */
import { parseFecha } from '@trazo/core/kernel'
import type { Hallazgo } from '@trazo/core/records'
import { computeEstadoGeneral, type EstadoGeneral, semaforoDe, sortHallazgos } from '../../semaforo.ts'
import { showDinero, showEntero, showFecha, showImporte, showMedida } from '../formato.ts'
import type { Textos } from '../textos.ts'
import type { Accion, Acciones, Cifra, Portada, Tabla } from '../vista.ts'
import { type Contexto, cifra, countLotes, texto } from './contexto.ts'
import { composeCalendario } from './inventario.ts'
import { composeMensual } from './movimiento.ts'

const ACCIONES_MAX = 5
const ESTADOS_MAX = 10
const FALTAN_MAX = 6

export function composePortada(contexto: Contexto): Portada {
  const { modelo, lang, t } = contexto
  const { empresa, corte } = modelo
  const general = computeEstadoGeneral(modelo.hallazgos)
  const ordenados = sortHallazgos(modelo.hallazgos)
  const demas = ordenados.length - ESTADOS_MAX
  return {
    identidad: [
      t('rfc', { rfc: empresa.rfc }),
      t('programa', { programa: empresa.programa_immex }),
      t('corte', { corte: showFecha(corte, lang) }),
    ],
    semaforo: general.semaforo,
    palabra: t(general.semaforo),
    titular: composeTitular(general, t),
    cuenta: t('cuenta_estados', general.cuentas),
    cifras: composeCifras(contexto),
    acciones: composeAcciones(contexto, ordenados),
    fechas: composeFechas(contexto),
    graficas:
      modelo.libro.lotes > 0
        ? [composeCalendario(contexto, 'p-calendario'), composeMensual(contexto, 'p-mensual')]
        : [],
    estados: ordenados.slice(0, ESTADOS_MAX).map((h) => ({
      criterio: h.criterio,
      semaforo: semaforoDe(h),
      palabra: t(semaforoDe(h)),
      pregunta: h.pregunta,
      medida: h.medida ? showMedida(h.medida, lang) : '',
    })),
    estados_titulo: t('estado_criterios'),
    estados_mas: demas > 0 ? t('estado_mas', { n: demas }) : '',
    aviso: t('aviso'),
  }
}

function composeTitular({ semaforo, cuentas, total }: EstadoGeneral, t: Textos): string {
  if (semaforo === 'no_evaluable') return t('titular_no_evaluable')
  const n = semaforo === 'bien' ? total - cuentas.no_evaluable : cuentas[semaforo]
  const datos = { ...cuentas, total: semaforo === 'bien' ? n : total }
  return t(n === 1 ? `titular_${semaforo}_uno` : `titular_${semaforo}`, datos)
}

function composeCifras({ modelo, lang, t }: Contexto): readonly Cifra[] {
  const { por_estado, vencidos, vencido_desde, proximos, ventanas, proximas_fechas } = modelo.libro
  return [
    {
      rotulo: t('cifra_vencido'),
      valor: showDinero(vencidos.valor_mxn),
      nota:
        vencidos.lotes === 0
          ? t('cifra_vencido_nada')
          : t('cifra_vencido_nota', {
              lotes: countLotes(t, vencidos.lotes),
              fecha: showFecha(vencido_desde, lang),
            }),
      semaforo: vencidos.lotes === 0 ? 'bien' : 'mal',
    },
    {
      rotulo: t('cifra_proximo'),
      valor: showDinero(proximos.valor_mxn),
      nota:
        proximos.lotes === 0
          ? t('cifra_proximo_nada')
          : t('cifra_proximo_nota', {
              lotes: countLotes(t, proximos.lotes),
              valor: showDinero(ventanas[0].valor_mxn),
            }),
      semaforo: proximos.lotes === 0 ? 'bien' : 'atencion',
    },
    {
      rotulo: t('cifra_vigente'),
      valor: showDinero(por_estado.vigente.valor_mxn),
      nota:
        proximas_fechas.length === 0
          ? t('cifra_vigente_nada')
          : t('cifra_vigente_nota', {
              lotes: countLotes(t, por_estado.vigente.lotes),
              fecha: showFecha(proximas_fechas[0].fecha, lang),
            }),
      semaforo: 'bien',
    },
  ]
}

function composeAcciones(contexto: Contexto, ordenados: readonly Hallazgo[]): Acciones {
  const { t } = contexto
  const pendientes = ordenados.filter((h) => h.estado === 'atencion' || h.estado === 'incumple')
  const demas = pendientes.length - ACCIONES_MAX
  return {
    titulo: t('acciones'),
    columnas: [t('accion_cuando'), t('accion_que'), t('accion_juego')],
    filas: [
      ...pendientes.slice(0, ACCIONES_MAX).map((h) => composeAccion(contexto, h)),
      ...composeEntregas(contexto, ordenados),
    ],
    nada: t('acciones_nada'),
    mas: demas > 0 ? t('acciones_mas', { n: demas }) : '',
  }
}

function composeAccion(contexto: Contexto, hallazgo: Hallazgo): Accion {
  return {
    semaforo: semaforoDe(hallazgo),
    criterio: hallazgo.criterio,
    cuando: composeCuando(contexto, hallazgo),
    que: firstSentence(hallazgo.remedio),
    en_juego: hallazgo.medida ? showMedida(hallazgo.medida, contexto.lang) : '',
  }
}

/** One row for all that could not be assessed: what is missing, each thing once. */
function composeEntregas({ t }: Contexto, ordenados: readonly Hallazgo[]): readonly Accion[] {
  const sinDatos = ordenados.filter((h) => h.estado === 'no_evaluable')
  if (sinDatos.length === 0) return []
  const faltan = [...new Set(sinDatos.flatMap((h) => h.faltan))]
  return [
    {
      semaforo: 'no_evaluable',
      criterio: sinDatos[0].criterio,
      cuando: t('accion_entregar'),
      que: t('accion_falta', { faltan: joinSome(faltan) }),
      en_juego: t(sinDatos.length === 1 ? 'puntos_uno' : 'puntos', { n: sinDatos.length }),
    },
  ]
}

function joinSome(nombres: readonly string[]): string {
  const primeros = nombres.slice(0, FALTAN_MAX).join(', ')
  return nombres.length > FALTAN_MAX ? `${primeros}…` : primeros
}

/** By when: from the terms among the rows of evidence; a finding without terms has no date of its own. */
function composeCuando({ modelo, lang, t }: Contexto, hallazgo: Hallazgo): string {
  const plazos = hallazgo.evidencia.filas
    .map(({ vencimiento }) => (typeof vencimiento === 'string' ? parseFecha(vencimiento) : null))
    .filter((plazo) => plazo !== null)
    .sort((a, b) => a - b)
  if (plazos.length === 0) return t(semaforoDe(hallazgo) === 'mal' ? 'accion_pronto' : 'accion_vigilar')
  const [primero] = plazos
  return t(primero < modelo.corte ? 'accion_vencida' : 'accion_antes', { fecha: showFecha(primero, lang) })
}

/** Up to the first full stop that ends a sentence: not the one of an abbreviation or of a number. */
function firstSentence(parrafo: string): string {
  const end = /[.;](?= [A-ZÁÉÍÓÚÑ¿¡])/.exec(parrafo)
  return end ? `${parrafo.slice(0, end.index)}.` : parrafo
}

function composeFechas({ modelo, lang, t }: Contexto): Tabla {
  const { proximas_fechas } = modelo.libro
  return {
    titulo: t('fechas'),
    columnas: [texto(t('fecha')), cifra(t('dias')), cifra(t('col_lotes')), cifra(t('col_valor'))],
    filas: proximas_fechas.map(({ fecha, lotes, valor_mxn }) => [
      showFecha(fecha, lang),
      showEntero(fecha - modelo.corte),
      showEntero(lotes),
      showImporte(valor_mxn),
    ]),
    nota: proximas_fechas.length === 0 ? t('fechas_nada') : '',
  }
}
