/** What each state of a certificate of transfer means. The term has one source, of an earlier edition. */
import type { Textos } from '../renglones.ts'

const PLAZO = 'El plazo es de una sola fuente (regla 4.3.13, edición 2020).'
const TERM = 'The term comes from one source (rule 4.3.13, 2020 edition).'

export const TEXTOS_DE_CONSTANCIAS: Textos = {
  atendida: {
    es: { explicacion: 'Se atendió completa y a tiempo.', remedio: 'Nada.' },
    en: { explicacion: 'It was attended in full and in time.', remedio: 'Nothing.' },
  },
  pendiente: {
    es: {
      explicacion: 'Nada la atiende todavía, y el plazo no ha pasado o su sección no tiene.',
      remedio:
        'Presente el cambio de régimen (A) o el retorno (C), o anote el movimiento constancia con su folio (B).',
    },
    en: {
      explicacion: 'Nothing attends it yet, and its term has not passed or its section has none.',
      remedio:
        'File the change of regime (A) or the return (C), or record the movement constancia with its folio (B).',
    },
  },
  vencida: {
    es: {
      explicacion: `Nada la atiende y el plazo pasó. ${PLAZO}`,
      remedio:
        'Presente el pedimento que falta y anote su número en constancias; si ya existe, solo anótelo.',
    },
    en: {
      explicacion: `Nothing attends it and its term has passed. ${TERM}`,
      remedio:
        'File the missing pedimento and write its number in constancias; if it is there already, just write it.',
    },
  },
  tarde: {
    es: {
      explicacion: `Se atendió después del plazo. ${PLAZO}`,
      remedio: 'Compruebe la regla vigente y las fechas; conserve la explicación del retraso.',
    },
    en: {
      explicacion: `It was attended after its term. ${TERM}`,
      remedio: 'Check the rule in force and the dates; keep the reason of the delay.',
    },
  },
  parcial: {
    es: {
      explicacion:
        'Lo que la atiende es menos que la constancia, contando las anteriores que nombran lo mismo.',
      remedio: 'Atienda lo que falta, o corrija la cantidad o el pedimento que no coinciden.',
    },
    en: {
      explicacion: 'What attends it is less than the certificate, counting earlier ones that name the same.',
      remedio: 'Attend what is missing, or correct the quantity or the pedimento that does not agree.',
    },
  },
  otra_clave: {
    es: {
      explicacion: 'El pedimento que nombra no es de los que atienden su sección.',
      remedio: 'La sección A se atiende con F4 y la C con RT o V4: corrija el pedimento o la sección.',
    },
    en: {
      explicacion: 'The pedimento it names is not one of those that attend its section.',
      remedio: 'Section A is attended with F4 and C with RT or V4: correct the pedimento or the section.',
    },
  },
  fechas_invertidas: {
    es: {
      explicacion: 'Lo que la atiende es anterior a la constancia.',
      remedio: 'Compruebe las dos fechas y el folio; una operación anterior no puede atenderla.',
    },
    en: {
      explicacion: 'What attends it is earlier than the certificate.',
      remedio: 'Check both dates and the folio; an earlier operation cannot attend it.',
    },
  },
  no_evaluable: {
    es: {
      explicacion:
        'Falta lo que dice la columna faltan: el pedimento que nombra, o de él la cantidad de esa parte en esa unidad.',
      remedio:
        'Capture en movimientos o exportaciones las partidas de ese pedimento, o traiga el Data Stage del mes.',
    },
    en: {
      explicacion:
        'What the column faltan says is missing: the pedimento it names, or its quantity of that part in that unit.',
      remedio:
        'Record the items of that pedimento in movimientos or exportaciones, or bring the Data Stage of that month.',
    },
  },
}
