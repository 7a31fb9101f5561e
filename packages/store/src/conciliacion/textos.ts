/** What each cause means and its cheapest fix, in both languages. A note makes one of a cause more precise. */
import { assert } from '@trazo/core/kernel'
import type { Lang } from '../idioma.ts'

interface Texto {
  readonly explicacion: string
  readonly remedio: string
}

type Textos = Readonly<Record<Lang, Texto>>

const TEXTOS: Readonly<Record<string, Textos>> = {
  falta_en_empresa: {
    es: {
      explicacion: 'El SAT tiene el pedimento y las tablas de la empresa no.',
      remedio:
        'Pida el pedimento al agente aduanal y capture sus partidas; si es un cambio de régimen o una regularización, ponga su número en el movimiento.',
    },
    en: {
      explicacion: 'The SAT has the pedimento and the company tables do not.',
      remedio:
        'Ask the broker for the pedimento and record its items; for a change of regime or a regularisation, write its number in the movement.',
    },
  },
  falta_en_data_stage: {
    es: {
      explicacion: 'La empresa tiene el pedimento y ninguna entrega del periodo lo trae.',
      remedio:
        'Compruebe los 15 dígitos contra el pedimento impreso; si son correctos, pida de nuevo el Data Stage de ese mes.',
    },
    en: {
      explicacion: 'The company has the pedimento and no delivery of the period brings it.',
      remedio:
        'Check the 15 digits against the printed pedimento; if they are right, ask again for the Data Stage of that month.',
    },
  },
  rectificado: {
    es: {
      explicacion: 'Otro pedimento lo rectificó, y la empresa no tiene el que vale.',
      remedio: 'Capture el pedimento que lo rectifica; el libro conserva la fecha de entrada del original.',
    },
    en: {
      explicacion: 'Another pedimento rectified it, and the company lacks the one that stands.',
      remedio: 'Record the rectifying pedimento; the book keeps the entry date of the original.',
    },
  },
  'rectificado.solo_numero': {
    es: {
      explicacion:
        'Otro pedimento lo rectificó. Los renglones ya dicen lo que dice la rectificación; solo el número es el anterior.',
      remedio: 'Agregue el número del pedimento que rectifica; nada más cambia.',
    },
    en: {
      explicacion:
        'Another pedimento rectified it. The lines already say what the rectification says; only the number is the old one.',
      remedio: 'Add the number of the rectifying pedimento; nothing else changes.',
    },
  },
  eliminado: {
    es: {
      explicacion: 'El pedimento se desistió o se eliminó: no abre ni descarga nada.',
      remedio: 'Quite sus renglones de las tablas, o corrija el número si era otro.',
    },
    en: {
      explicacion: 'The pedimento was withdrawn or deleted: it opens and discharges nothing.',
      remedio: 'Take its lines out of the tables, or correct the number if it was another one.',
    },
  },
  duplicado: {
    es: {
      explicacion: 'La empresa tiene la partida dos veces: cantidad y valor son exactamente el doble.',
      remedio: 'Quite los renglones repetidos.',
    },
    en: {
      explicacion: 'The company has the item twice: quantity and value are exactly double.',
      remedio: 'Take out the repeated lines.',
    },
  },
  'duplicado.completo': {
    es: {
      explicacion: 'El pedimento entero está cargado dos veces: cada partida suma exactamente el doble.',
      remedio: 'Quite una de las dos cargas.',
    },
    en: {
      explicacion: 'The whole pedimento was loaded twice: every item adds up to exactly double.',
      remedio: 'Take out one of the two loads.',
    },
  },
  partida_falta_en_empresa: {
    es: {
      explicacion: 'El pedimento está, pero le falta esta partida.',
      remedio: 'Capture la partida con los datos del pedimento.',
    },
    en: {
      explicacion: 'The pedimento is there, but this item is missing.',
      remedio: 'Record the item with the data of the pedimento.',
    },
  },
  partida_falta_en_data_stage: {
    es: {
      explicacion: 'El pedimento del SAT no tiene una partida con ese número.',
      remedio: 'Corrija el número de partida: es la secuencia de la fracción en el pedimento.',
    },
    en: {
      explicacion: "The SAT's pedimento has no item with that number.",
      remedio: 'Correct the item number: it is the sequence of the tariff item in the pedimento.',
    },
  },
  cantidad: {
    es: {
      explicacion: 'Las líneas de la empresa no suman la cantidad de la partida.',
      remedio: 'Busque la línea que falta, sobra o está mal capturada en esa partida.',
    },
    en: {
      explicacion: 'The lines of the company do not add up to the quantity of the item.',
      remedio: 'Look for the line that is missing, extra or wrong in that item.',
    },
  },
  unidad: {
    es: {
      explicacion: 'La cantidad es la misma y la unidad no.',
      remedio: 'Corrija la unidad de la línea a la del pedimento.',
    },
    en: {
      explicacion: 'The quantity is the same and the unit is not.',
      remedio: 'Correct the unit of the line to that of the pedimento.',
    },
  },
  'unidad.mezcladas': {
    es: {
      explicacion: 'Las líneas de una misma partida llevan unidades distintas y no se pueden sumar.',
      remedio: 'Capture todas las líneas de la partida en la unidad del pedimento.',
    },
    en: {
      explicacion: 'Lines of one item carry different units and cannot be added up.',
      remedio: 'Record every line of the item in the unit of the pedimento.',
    },
  },
  'unidad.sin_relacion': {
    es: {
      explicacion:
        'La unidad de la empresa no es la comercial ni la de la tarifa, y las cantidades no se pueden comparar.',
      remedio: 'Capture la línea en una de las dos unidades del pedimento.',
    },
    en: {
      explicacion:
        "The company's unit is neither the commercial nor the tariff one, and quantities cannot be compared.",
      remedio: 'Record the line in one of the two units of the pedimento.',
    },
  },
  unidad_por_mil: {
    es: {
      explicacion:
        'Las cantidades difieren exactamente por mil: se capturó en otra unidad (piezas y millares, gramos y kilos).',
      remedio: 'Corrija la unidad o la cantidad de la línea.',
    },
    en: {
      explicacion:
        'Quantities differ by exactly a thousand: recorded in another unit (pieces and thousands, grams and kilos).',
      remedio: 'Correct the unit or the quantity of the line.',
    },
  },
  valor: {
    es: {
      explicacion: 'El valor difiere en más que el redondeo de sus líneas.',
      remedio:
        'Compare factura, tipo de cambio e incrementables con el pedimento; si el pedimento está mal, rectifíquelo.',
    },
    en: {
      explicacion: 'The value differs by more than the rounding of its lines.',
      remedio:
        'Compare invoice, exchange rate and additions with the pedimento; if the pedimento is wrong, rectify it.',
    },
  },
  fraccion: {
    es: {
      explicacion: 'La clasificación de la línea no es la de la partida.',
      remedio:
        'Ponga en el catálogo de la parte la fracción y el NICO del pedimento, o rectifique el pedimento.',
    },
    en: {
      explicacion: 'The classification of the line is not that of the item.',
      remedio:
        'Put the tariff item and NICO of the pedimento in the part catalogue, or rectify the pedimento.',
    },
  },
  clave: {
    es: {
      explicacion:
        'La clave de la empresa no es la del pedimento, y de ella depende si abre un lote, descarga o no hace nada.',
      remedio:
        'Corrija la clave en la tabla; si la equivocada es la del pedimento, vea con el agente si procede rectificar.',
    },
    en: {
      explicacion:
        "The company's key is not that of the pedimento, and it decides whether a lot opens, is discharged or neither.",
      remedio:
        'Correct the key in the table; if the wrong one is in the pedimento, see with the broker whether it can be rectified.',
    },
  },
  fecha: {
    es: {
      explicacion: 'La fecha no es la del pedimento.',
      remedio: 'Corrija la fecha: de ella depende el plazo.',
    },
    en: {
      explicacion: 'The date is not that of the pedimento.',
      remedio: 'Correct the date: the term depends on it.',
    },
  },
  'fecha.fecha_de_pago': {
    es: {
      explicacion: 'La empresa puso la fecha de pago donde va la de entrada.',
      remedio: 'Ponga la fecha de entrada: el plazo se cuenta desde ella.',
    },
    en: {
      explicacion: 'The company wrote the payment date where the entry date goes.',
      remedio: 'Write the entry date: the term is counted from it.',
    },
  },
  pais: {
    es: {
      explicacion: 'El país de la línea no es el de la partida.',
      remedio: 'Corrija el país, o guarde la prueba de origen y rectifique el pedimento.',
    },
    en: {
      explicacion: 'The country of the line is not that of the item.',
      remedio: 'Correct the country, or keep the proof of origin and rectify the pedimento.',
    },
  },
}

/** The words for a cause and its note. A cause without words is our bug. */
export function describeCausa(causa: string, nota: string, lang: Lang): Texto {
  const textos = TEXTOS[`${causa}.${nota}`] ?? TEXTOS[causa]
  assert(textos !== undefined, `no words for the cause ${causa}`)
  return textos[lang]
}
