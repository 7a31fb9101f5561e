/** What each cause of a difference of inventory means and what to do about it. */
import type { Textos } from '../renglones.ts'

export const TEXTOS_DE_INVENTARIO: Textos = {
  coincide: {
    es: { explicacion: 'Lo contado, con lo que está en proceso, es lo que dice el libro.', remedio: 'Nada.' },
    en: {
      explicacion: 'What was counted, with what is in process, is what the book says.',
      remedio: 'Nothing.',
    },
  },
  en_submaquila: {
    es: {
      explicacion: 'Lo que falta en la planta está con terceros, según la custodia de ese día.',
      remedio: 'Confirme con el tercero lo que tiene.',
    },
    en: {
      explicacion: 'What is not in the plant is at third parties, by the custody of that day.',
      remedio: 'Confirm with the third party what it holds.',
    },
  },
  antes_del_libro: {
    es: {
      explicacion: 'El conteo es anterior a los saldos iniciales: el libro no sabe qué había ese día.',
      remedio: 'Compare el conteo con el sistema anterior.',
    },
    en: {
      explicacion: 'The count is older than the opening balances: the book does not know what there was.',
      remedio: 'Compare the count with the former system.',
    },
  },
  sin_unidad: {
    es: {
      explicacion:
        'Parte de lo contado está en una unidad que no se sabe convertir: las cifras no están completas.',
      remedio: 'Agregue el factor a unidades, o cuente en la unidad del lote.',
    },
    en: {
      explicacion:
        'Part of the count is in a unit that nobody knows how to convert: the figures are not whole.',
      remedio: 'Add the factor to unidades, or count in the unit of the lot.',
    },
  },
  nacional: {
    es: {
      explicacion: 'La parte es de compra nacional o definitiva, y no tiene lotes en el libro.',
      remedio: 'Nada, si así se compra; no es del régimen temporal.',
    },
    en: {
      explicacion: 'The part is bought in the country or definitive, and has no lots in the book.',
      remedio: 'Nothing, if that is how it is bought; it is not under the temporary regime.',
    },
  },
  fuera_del_libro: {
    es: {
      explicacion: 'Ningún lote del libro es de esta parte, ni tiene lista de materiales ese día.',
      remedio:
        'Compruebe el número de parte; si es otro nombre de una parte, póngalos en una familia; si entró, falta su pedimento.',
    },
    en: {
      explicacion: 'No lot of the book is of this part, and it has no bill of materials that day.',
      remedio:
        'Check the part number; if it is another name of a part, put both in a family; if it entered, its pedimento is missing.',
    },
  },
  sin_conteo: {
    es: {
      explicacion: 'El libro tiene saldo y nadie contó la parte ese día.',
      remedio: 'Cuéntela; un conteo parcial no se puede comparar con todo el libro.',
    },
    en: {
      explicacion: 'The book has a balance and nobody counted the part that day.',
      remedio: 'Count it; a partial count cannot be compared with the whole book.',
    },
  },
  salida_sin_registrar: {
    es: {
      explicacion:
        'Falta justo lo que las salidas de los días siguientes descargan: había salido y no estaba registrado.',
      remedio: 'Compruebe cuándo salió de la planta lo que esas salidas amparan.',
    },
    en: {
      explicacion:
        'What is missing is just what exits of the next days discharge: it had left and was not recorded.',
      remedio: 'Check when what those exits cover left the plant.',
    },
  },
  entrada_por_llegar: {
    es: {
      explicacion:
        'Falta justo lo que entró en los días anteriores: el pedimento estaba y la mercancía no había llegado.',
      remedio: 'Compruebe la fecha en que se recibió en la planta.',
    },
    en: {
      explicacion:
        'What is missing is just what entered in the days before: the pedimento was there and the goods were not.',
      remedio: 'Check the day on which the plant received them.',
    },
  },
  entrada_sin_registrar: {
    es: {
      explicacion:
        'Sobra justo lo que entra en los días siguientes: la mercancía estaba antes que su pedimento.',
      remedio: 'Compruebe la fecha de entrada de esos pedimentos.',
    },
    en: {
      explicacion:
        'What is left over is just what enters in the next days: the goods were there before their pedimento.',
      remedio: 'Check the entry date of those pedimentos.',
    },
  },
  salida_por_embarcar: {
    es: {
      explicacion:
        'Sobra justo lo que las salidas de los días anteriores descargaron: estaba registrado y no había salido.',
      remedio: 'Compruebe cuándo salió de la planta lo que esas salidas amparan.',
    },
    en: {
      explicacion:
        'What is left over is just what exits of the days before discharged: it was recorded and had not left.',
      remedio: 'Check when what those exits cover left the plant.',
    },
  },
  entrada_por_mil: {
    es: {
      explicacion:
        'La diferencia es justo la de una entrada capturada por mil: millares como piezas, o gramos como kilos.',
      remedio: 'Compare con su pedimento la cantidad y la unidad de las entradas de esa parte.',
    },
    en: {
      explicacion:
        'The difference is just that of an entry recorded by a thousand: thousands as pieces, or grams as kilos.',
      remedio: 'Compare the quantity and unit of the entries of that part with their pedimento.',
    },
  },
  cruzada: {
    es: {
      explicacion:
        'Otra parte, y solo una, tiene ese día justo la diferencia contraria: se contó, se capturó o se usó una por otra.',
      remedio: 'Revise las dos partes; si una sustituye a la otra, póngala en alternos.',
    },
    en: {
      explicacion:
        'One other part, and only one, has just the opposite difference: one was counted, recorded or used for the other.',
      remedio: 'Check both parts; if one stands in for the other, put it in alternos.',
    },
  },
  sin_explicar: {
    es: {
      explicacion: 'Ningún dato explica la diferencia.',
      remedio:
        'Cuente otra vez; después revise la lista de materiales, el consumo de las órdenes y las salidas sin capturar.',
    },
    en: {
      explicacion: 'No data explains the difference.',
      remedio:
        'Count again; then check the bill of materials, the consumption of orders and exits not recorded.',
    },
  },
}
