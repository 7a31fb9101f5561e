/** What moved, what had no backing, and how the company's records compare with the State's. */
import { showDinero, showEntero, showImporte, showMes } from '../formato.ts'
import { toPesos } from '../grafica/lienzo.ts'
import { drawLineas } from '../grafica/lineas.ts'
import type { Bloque, GraficaConDatos, Seccion, Tabla } from '../vista.ts'
import { type Contexto, cifra, codigo, countLotes, texto, unidadesDe } from './contexto.ts'

/** Months in the table beside the chart. */
const MESES = 12

export function composeMovimiento(contexto: Contexto): Seccion {
  const { t } = contexto
  return {
    id: 'movimiento',
    titulo: t('movimiento'),
    bloques: [
      { tipo: 'grafica', grafica: composeMensual(contexto, 'g-mensual') },
      ...composeFueraDePlazo(contexto),
      ...composeFaltantes(contexto),
    ],
  }
}

/** `id` tells the two places where it stands apart. */
export function composeMensual({ modelo, lang, t }: Contexto, id: string): GraficaConDatos {
  const { mensual } = modelo.libro
  return {
    titulo: t('mensual'),
    descripcion: t('mensual_desc'),
    svg: drawLineas({
      id,
      titulo: t('mensual'),
      descripcion: t('mensual_desc'),
      categorias: mensual.map(({ mes }) => showMes(mes, lang)),
      series: [
        { nombre: t('importado'), clase: 'acento', valores: mensual.map((m) => toPesos(m.importado_mxn)) },
        {
          nombre: t('descargado'),
          clase: 'tinta',
          punteada: true,
          valores: mensual.map((m) => toPesos(m.retornado_mxn)),
        },
      ],
      unidades: unidadesDe(t),
    }),
    tabla: {
      titulo: '',
      columnas: [texto(t('mes')), cifra(t('importado')), cifra(t('descargado'))],
      filas: mensual
        .slice(-MESES)
        .map((m) => [showMes(m.mes, lang), showImporte(m.importado_mxn), showImporte(m.retornado_mxn)]),
      nota: '',
    },
    nota: '',
  }
}

function composeFueraDePlazo({ modelo, t }: Contexto): readonly Bloque[] {
  const { descargos, lotes, valor_mxn, dias_max } = modelo.libro.fuera_de_plazo
  const texto =
    descargos === 0
      ? t('fuera_de_plazo_nada')
      : t('fuera_de_plazo_texto', {
          descargos: showEntero(descargos),
          lotes: countLotes(t, lotes),
          valor: showDinero(valor_mxn),
          dias: showEntero(dias_max),
        })
  return [{ tipo: 'parrafo', titulo: t('fuera_de_plazo'), texto }]
}

function composeFaltantes({ modelo, t }: Contexto): readonly Bloque[] {
  const { faltantes } = modelo.libro
  if (faltantes.length === 0) return [{ tipo: 'parrafo', titulo: t('faltantes'), texto: t('faltantes_nada') }]
  const tabla: Tabla = {
    titulo: t('faltantes'),
    columnas: [texto(t('causa')), cifra(t('col_renglones')), cifra(t('col_salidas')), cifra(t('col_partes'))],
    filas: faltantes.map((f) => [
      t(`causa_${f.causa}`),
      showEntero(f.renglones),
      showEntero(f.salidas),
      showEntero(f.partes),
    ]),
    nota: '',
  }
  return [{ tipo: 'tabla', tabla }]
}

export function composeConciliacion({ modelo, t }: Contexto): Seccion {
  const { conciliacion } = modelo
  const bloques: Bloque[] = []
  if (conciliacion === null) bloques.push({ tipo: 'parrafo', titulo: '', texto: t('conciliacion_nada') })
  else {
    const { partidas_comparadas: comparadas, partidas_iguales: iguales, por_causa } = conciliacion
    const datos = { iguales: showEntero(iguales), comparadas: showEntero(comparadas) }
    bloques.push({ tipo: 'parrafo', titulo: '', texto: t('conciliacion_texto', datos) })
    if (por_causa.length > 0)
      bloques.push({
        tipo: 'tabla',
        tabla: {
          titulo: '',
          columnas: [
            codigo(t('causa')),
            texto(t('motivo')),
            texto(t('remedio_barato')),
            cifra(t('col_renglones')),
          ],
          filas: por_causa.map((c) => [c.causa, c.descripcion, c.remedio, showEntero(c.renglones)]),
          nota: '',
        },
      })
  }
  return { id: 'conciliacion', titulo: t('conciliacion'), bloques }
}
