/** What each difference between an order and the standard bill of materials means. */
import type { Textos } from '../renglones.ts'

export const TEXTOS_DE_VARIACION: Textos = {
  igual: {
    es: { explicacion: 'La orden consumió lo que dice la lista de materiales.', remedio: 'Nada.' },
    en: { explicacion: 'The order consumed what the bill of materials says.', remedio: 'Nothing.' },
  },
  de_mas: {
    es: {
      explicacion: 'La orden consumió más que lo que dice la lista: con ella, el libro descarga de menos.',
      remedio: 'Si se repite, corrija la cantidad o la merma de la lista desde la fecha en que cambió.',
    },
    en: {
      explicacion: 'The order consumed more than the bill says: by the bill, the book discharges too little.',
      remedio: 'If it happens again, correct the quantity or loss of the bill from the day it changed.',
    },
  },
  de_menos: {
    es: {
      explicacion: 'La orden consumió menos que lo que dice la lista: con ella, el libro descarga de más.',
      remedio: 'Si se repite, corrija la cantidad o la merma de la lista desde la fecha en que cambió.',
    },
    en: {
      explicacion: 'The order consumed less than the bill says: by the bill, the book discharges too much.',
      remedio: 'If it happens again, correct the quantity or loss of the bill from the day it changed.',
    },
  },
  sin_consumo: {
    es: {
      explicacion: 'La lista pide este componente y la orden no lo consumió.',
      remedio: 'Agregue el consumo a la orden, o quite el componente de la lista si ya no se usa.',
    },
    en: {
      explicacion: 'The bill asks for this component and the order did not consume it.',
      remedio:
        'Add the consumption to the order, or take the component out of the bill if it is no longer used.',
    },
  },
  fuera_de_lista: {
    es: {
      explicacion: 'La orden consumió un componente que la lista no pide.',
      remedio: 'Agréguelo a la lista desde esa fecha, o a alternos si sustituye a otro.',
    },
    en: {
      explicacion: 'The order consumed a component that the bill does not ask for.',
      remedio: 'Add it to the bill from that day, or to alternos if it stands in for another.',
    },
  },
  alterno: {
    es: {
      explicacion: 'La orden consumió un alterno de un componente de la lista.',
      remedio: 'Nada; compare con el componente al que sustituye.',
    },
    en: {
      explicacion: 'The order consumed an alternate of a component of the bill.',
      remedio: 'Nothing; compare with the component that it stands in for.',
    },
  },
  sin_lista: {
    es: {
      explicacion: 'El producto no tiene lista de materiales vigente el día de la orden.',
      remedio: 'Agregue su lista con la vigencia que cubra ese día.',
    },
    en: {
      explicacion: 'The product has no bill of materials valid on the day of the order.',
      remedio: 'Add its bill with a validity that covers that day.',
    },
  },
  unidad: {
    es: {
      explicacion: 'La unidad de la orden no se sabe convertir a la de la lista.',
      remedio: 'Agregue el factor a unidades.',
    },
    en: {
      explicacion: 'Nobody knows how to convert the unit of the order to that of the bill.',
      remedio: 'Add the factor to unidades.',
    },
  },
  contradictoria: {
    es: {
      explicacion: 'Los renglones de la orden no dicen la misma cantidad producida.',
      remedio: 'Ponga en todos los renglones de la orden la misma cantidad producida.',
    },
    en: {
      explicacion: 'The rows of the order do not say the same quantity produced.',
      remedio: 'Write the same quantity produced in every row of the order.',
    },
  },
}
