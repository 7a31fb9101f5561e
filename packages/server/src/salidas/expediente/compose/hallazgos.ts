/** Every finding with its measure, its threshold, its law and its proof. What is good is told as fully as what is not. */
import { parseFecha } from '@trazo/core/kernel'
import type { FilaEvidencia, Fundamento } from '@trazo/core/records'
import type { HallazgoExpediente } from '../../modelo.ts'
import { type Semaforo, semaforoDe, sortHallazgos } from '../../semaforo.ts'
import { isCifra, showCampo, showEntero, showFechaIso, showMedida } from '../formato.ts'
import { nameCampo } from '../textos/campos.ts'
import type { ClaveTexto } from '../textos.ts'
import type { Cita, FichaHallazgo, Seccion, Tabla } from '../vista.ts'
import { type Contexto, cifra, codigo, texto } from './contexto.ts'

/** Rows shown; all are in `hallazgos.json`. */
const FILAS = 8
const COLUMNAS = 8

export function composeHallazgos(contexto: Contexto): Seccion {
  const { t, modelo } = contexto
  const fichas = sortHallazgos(modelo.hallazgos).map((h) => composeFicha(contexto, h))
  return {
    id: 'hallazgos',
    titulo: t('hallazgos'),
    bloques: [
      { tipo: 'parrafo', titulo: '', texto: t('hallazgos_intro') },
      ...fichas.map((hallazgo) => ({ tipo: 'hallazgo', hallazgo }) as const),
    ],
  }
}

function composeFicha(contexto: Contexto, hallazgo: HallazgoExpediente): FichaHallazgo {
  const { t } = contexto
  const semaforo = semaforoDe(hallazgo)
  const { medida, umbral, severidad, naturaleza, criterio } = hallazgo
  return {
    id: criterio,
    semaforo,
    palabra: t(semaforo),
    pregunta: hallazgo.pregunta,
    mensaje: semaforo === 'bien' ? '' : hallazgo.mensaje,
    datos: [
      { rotulo: t('medida'), valor: medida ? showMedida(medida, contexto.lang) : t('ninguno') },
      { rotulo: t('umbral'), valor: umbral ? showMedida(umbral, contexto.lang) : t('ninguno') },
      { rotulo: t('severidad'), valor: t('severidad_de', { n: severidad }) },
      { rotulo: t('naturaleza'), valor: t(`naturaleza_${naturaleza}`) },
    ],
    parrafos: composeParrafos(contexto, hallazgo, semaforo),
    citas_titulo: t('fundamento'),
    citas: [
      ...hallazgo.fundamento.map((f) => composeCita(contexto, f.norma, f)),
      ...(hallazgo.parametros ?? []).map((p) =>
        composeCita(
          contexto,
          `${t('parametro', { id: p.id, valor: showMedida(p, contexto.lang) })} · ${p.norma}`,
          p,
        ),
      ),
    ],
    evidencia: composeEvidencia(contexto, hallazgo),
  }
}

const CONSEJO: Readonly<Record<Semaforo, ClaveTexto>> = {
  mal: 'que_hacer',
  atencion: 'que_hacer',
  bien: 'como_mantener',
  no_evaluable: 'que_hacer',
}

function composeParrafos({ t }: Contexto, hallazgo: HallazgoExpediente, semaforo: Semaforo) {
  const parrafos = [
    { rotulo: t('por_que_bien'), texto: semaforo === 'bien' ? hallazgo.mensaje : '' },
    { rotulo: t('que_falta'), texto: hallazgo.faltan.join(', ') },
    { rotulo: t(CONSEJO[semaforo]), texto: hallazgo.remedio },
    { rotulo: t('formula'), texto: hallazgo.formula ?? '' },
  ]
  return parrafos.filter((p) => p.texto !== '')
}

function composeCita({ t, lang }: Contexto, texto: string, f: Fundamento): Cita {
  const fecha = (iso: string): string => showFechaIso(iso, lang)
  const vigencia =
    parseFecha(f.vigente_desde) === null
      ? t('fundamento_sin_fecha')
      : f.vigente_hasta === ''
        ? t('fundamento_desde', { desde: fecha(f.vigente_desde) })
        : t('fundamento_entre', { desde: fecha(f.vigente_desde), hasta: fecha(f.vigente_hasta) })
  const consultado = f.consultado === '' ? [] : [t('consultado', { fecha: fecha(f.consultado) })]
  return {
    texto,
    detalle: [vigencia, ...consultado, t(`confianza_${f.confianza}`)].join(' · '),
    fuente: f.fuente,
    sin_verificar: f.confianza === 'sin_verificar',
  }
}

/** The first rows of evidence: their fields in the order they come, then the file, the line and its fingerprint. */
function composeEvidencia({ t, lang }: Contexto, { evidencia }: HallazgoExpediente): Tabla | null {
  if (evidencia.total === 0 || evidencia.filas.length === 0) return null
  const filas = evidencia.filas.slice(0, FILAS)
  const campos = listCampos(filas)
  return {
    titulo: t('evidencia'),
    columnas: [
      ...campos.map((campo) =>
        isCifra(campo) ? cifra(nameCampo(campo, lang)) : texto(nameCampo(campo, lang)),
      ),
      codigo(t('fuente')),
    ],
    filas: filas.map((fila) => [...campos.map((campo) => cellOf(fila, campo)), sourceOf(fila)]),
    nota:
      evidencia.total > filas.length
        ? t('evidencia_nota', { mostradas: filas.length, total: showEntero(evidencia.total) })
        : '',
  }
}

/** Fields in the order they come; the line of a pedimento is said with it, which leaves room for another. */
function listCampos(filas: readonly FilaEvidencia[]): readonly string[] {
  const campos = [...new Set(filas.flatMap((fila) => Object.keys(fila)))]
  const juntas = campos.includes('pedimento') ? ['fuente', 'partida'] : ['fuente']
  return campos.filter((campo) => !juntas.includes(campo)).slice(0, COLUMNAS)
}

function cellOf(fila: FilaEvidencia, campo: string): string {
  if (campo === 'pedimento' && fila.partida) return `${showOf(fila, campo)} / ${fila.partida}`
  return showOf(fila, campo)
}

function showOf(fila: FilaEvidencia, campo: string): string {
  const valor = fila[campo]
  return typeof valor === 'string' || typeof valor === 'number' ? showCampo(campo, valor) : ''
}

function sourceOf({ fuente: { archivo, linea, sha256 } }: FilaEvidencia): string {
  return `${archivo}:${linea} · ${sha256.slice(0, 8)}`
}
