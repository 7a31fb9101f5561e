/** What each cause of the reconciliation of the Anexo 30 means, and the cheapest remedy. */
import type { CausaAnexo30 } from '@trazo/core/book'
import type { Lang } from '../../idioma.ts'

export const TEXTOS_ANEXO30: Readonly<
  Record<CausaAnexo30, Readonly<Record<Lang, { readonly explicacion: string; readonly remedio: string }>>>
> = {
  temporalidad: {
    es: {
      explicacion:
        'La cuenta de la autoridad está como al cierre de un periodo cuyo informe aún puede no haber vencido.',
      remedio: 'Envíe el informe del periodo, o espere a que se procese, y vuelva a comparar.',
    },
    en: {
      explicacion:
        "The authority's account stands as at the end of a period whose report may not be due yet.",
      remedio: 'Send the report of the period, or wait until it is processed, and compare again.',
    },
  },
  unidad: {
    es: {
      explicacion: 'El importe es el mismo en otra unidad o con otro valor base.',
      remedio:
        'Vea con qué valor se cargó: comercial, en aduana, en dólares o en miles; pida la corrección del cargo.',
    },
    en: {
      explicacion: 'The amount is the same in another unit or on another value.',
      remedio:
        'See on which value it was charged: commercial, customs, dollars or thousands; ask for the charge to be corrected.',
    },
  },
  fraccion_reclasificada: {
    es: {
      explicacion: 'El pedimento está en los dos lados con distinta fracción.',
      remedio:
        'Si la fracción cambió, anótela en correlaciones; si fue un error, rectifique o corrija su registro.',
    },
    en: {
      explicacion: 'The pedimento stands on both sides under different tariff items.',
      remedio:
        'If the item changed, write it in correlaciones; if it was a mistake, rectify or correct your record.',
    },
  },
  rectificacion: {
    es: {
      explicacion: 'Hay una rectificación: un lado tiene el pedimento anterior o su importe.',
      remedio: 'Compruebe cuál está vigente; si la cuenta se quedó con el anterior, pida su actualización.',
    },
    en: {
      explicacion: 'There is a rectification: one side has the former pedimento or its amount.',
      remedio: 'Check which one stands; if the account kept the former, ask for it to be updated.',
    },
  },
  expediente_faltante: {
    es: {
      explicacion: 'A uno de los lados le falta el pedimento.',
      remedio: 'Consiga el pedimento y captúrelo, o pida la entrega de Data Stage que lo trae.',
    },
    en: {
      explicacion: 'One of the sides lacks the pedimento.',
      remedio: 'Get the pedimento and capture it, or ask for the Data Stage delivery that holds it.',
    },
  },
  sin_cargo: {
    es: {
      explicacion: 'La entrada está en sus registros y en el Data Stage, y la cuenta no la cargó.',
      remedio:
        'Compruebe la forma de pago declarada (21 o 22); sin cargo, su descargo sería un sobredescargo.',
    },
    en: {
      explicacion: 'The entry is in your records and in Data Stage, and the account did not charge it.',
      remedio:
        'Check the form of payment declared (21 or 22); without a charge, its discharge would be an over-discharge.',
    },
  },
  sobredescargo: {
    es: {
      explicacion: 'La cuenta lleva descargado más de lo que cargó.',
      remedio: 'Busque la fracción con que entró la mercancía y corrija el informe que la descargó de más.',
    },
    en: {
      explicacion: 'The account has discharged more than it charged.',
      remedio: 'Find the item the goods came in under and correct the report that discharged too much.',
    },
  },
  orden_peps: {
    es: {
      explicacion:
        'El importe es el de sus lotes, que se descargan por número de parte; la cuenta se descarga por fracción.',
      remedio:
        'Nada que enviar: los dos libros siguen PEPS con llaves distintas. Compruebe que el total de la fracción coincida.',
    },
    en: {
      explicacion:
        'The amount is that of your lots, discharged by part number; the account is discharged by tariff item.',
      remedio:
        'Nothing to send: both ledgers follow FIFO under different keys. Check that the total of the item agrees.',
    },
  },
  sin_explicar: {
    es: {
      explicacion: 'Ninguna cifra de los tres lados explica la diferencia.',
      remedio: 'Reconstruya el cargo y sus informes con los acuses antes de atribuirle una causa.',
    },
    en: {
      explicacion: 'No figure of the three sides explains the difference.',
      remedio: 'Rebuild the charge and its reports from the acknowledgements before giving it a cause.',
    },
  },
}
