/** What each state of a virtual pair means and what to do about it. The term to file the second half is not verified. */
import type { Textos } from '../renglones.ts'

export const TEXTOS_DE_PARES: Textos = {
  completo: {
    es: {
      explicacion: 'Los dos pedimentos dicen la misma cantidad, el mismo valor y la misma fecha.',
      remedio: 'Nada.',
    },
    en: { explicacion: 'Both pedimentos say the same quantity, value and date.', remedio: 'Nothing.' },
  },
  sin_par: {
    es: {
      explicacion:
        'Nadie dice cuál es el pedimento de la otra empresa. Sin los dos, la transferencia se tiene por no hecha (una fuente); el plazo para presentar el segundo está sin verificar.',
      remedio: 'Pida a la contraparte su pedimento y agréguelo a pares_virtuales.',
    },
    en: {
      explicacion:
        'Nobody says which pedimento of the other company is. Without both, the transfer is taken as not made (one source); the term to file the second one is not verified.',
      remedio: 'Ask the other company for its pedimento and add it to pares_virtuales.',
    },
  },
  sin_contraparte: {
    es: {
      explicacion:
        'Se sabe el pedimento par y no con quién: ni RFC ni programa, ni en las tablas ni en el Data Stage.',
      remedio:
        'Escriba rfc_contraparte o programa_contraparte en el renglón, como lo dice el identificador del pedimento.',
    },
    en: {
      explicacion:
        'The paired pedimento is known and the company is not: no RFC or program, in the tables or in Data Stage.',
      remedio:
        'Write rfc_contraparte or programa_contraparte in the line, as the identifier of the pedimento says it.',
    },
  },
  difiere_contraparte: {
    es: {
      explicacion: 'El RFC de la contraparte no es el mismo en el renglón y en pares_virtuales.',
      remedio:
        'Compruebe con el identificador del pedimento a quién se transfirió, y corrija la tabla que no coincide.',
    },
    en: {
      explicacion: 'The RFC of the other company is not the same in the line and in pares_virtuales.',
      remedio:
        'Check in the identifier of the pedimento who it was, and correct the table that does not agree.',
    },
  },
  difiere_cantidad: {
    es: {
      explicacion: 'Los dos pedimentos declaran cantidades distintas.',
      remedio: 'Acuerden cuál es la correcta; quien se equivocó rectifica su pedimento.',
    },
    en: {
      explicacion: 'The two pedimentos declare different quantities.',
      remedio: 'Agree on the right one; whoever was wrong rectifies its pedimento.',
    },
  },
  difiere_valor: {
    es: {
      explicacion: 'Los dos pedimentos declaran valores comerciales distintos.',
      remedio: 'Acuerden cuál es el correcto; quien se equivocó rectifica su pedimento.',
    },
    en: {
      explicacion: 'The two pedimentos declare different commercial values.',
      remedio: 'Agree on the right one; whoever was wrong rectifies its pedimento.',
    },
  },
  difiere_fecha: {
    es: {
      explicacion:
        'Los dos pedimentos no son del mismo día. El de importación va el día de la transferencia y el de exportación puede ir después (una fuente, texto anterior); el plazo vigente está sin verificar.',
      remedio: 'Compruebe el plazo vigente de la regla 4.3.21 antes de decidir si hay algo que corregir.',
    },
    en: {
      explicacion:
        'The two pedimentos are not of one day. The import goes on the day of the transfer and the export may follow (one source, an earlier text); the term in force is not verified.',
      remedio: 'Check the term in force of rule 4.3.21 before deciding whether anything needs correcting.',
    },
  },
  no_evaluable: {
    es: {
      explicacion:
        'Falta lo que dice la columna faltan: no se puede afirmar que los dos pedimentos coinciden.',
      remedio: 'Pida a la contraparte lo que falta de su pedimento y póngalo en pares_virtuales.',
    },
    en: {
      explicacion: 'What the column faltan says is missing: it cannot be said that both pedimentos agree.',
      remedio: 'Ask the other company for what is missing of its pedimento and write it in pares_virtuales.',
    },
  },
  sin_renglon: {
    es: {
      explicacion:
        'pares_virtuales nombra un pedimento que no está entre las operaciones virtuales de la empresa.',
      remedio: 'Compruebe los 15 dígitos y la clave; si la operación existió, capture sus partidas.',
    },
    en: {
      explicacion:
        'pares_virtuales names a pedimento that is not among the virtual operations of the company.',
      remedio: 'Check the 15 digits and the key; if the operation took place, record its items.',
    },
  },
}
