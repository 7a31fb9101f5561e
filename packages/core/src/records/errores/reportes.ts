/** Codes of reports: what was asked for that cannot be given. */
import type { ErrorRegistrado } from './registro.ts'

export const REPORTES = {
  REPORTE_DESCONOCIDO: {
    clase: 'paro',
    es: {
      oracion: 'No existe el reporte «{{reporte}}». Los más parecidos: {{parecidos}}.',
      causa: 'El nombre está mal escrito.',
      remedio: 'Vea la lista con trazo report --list.',
    },
    en: {
      oracion: 'There is no report "{{reporte}}". The nearest ones: {{parecidos}}.',
      causa: 'The name is misspelt.',
      remedio: 'See the list with trazo report --list.',
    },
    ejemplo: 'trazo report saldo',
  },
  REPORTE_SIN_VIGENCIA: {
    clase: 'paro',
    es: {
      oracion: 'El reporte {{reporte}} no estaba en vigor el {{corte}}: rige desde {{desde}}.',
      causa: 'La norma que lo pide es posterior a la fecha de corte.',
      remedio: 'Pida otra fecha con --corte, o el reporte del apartado A.',
    },
    en: {
      oracion: 'The report {{reporte}} was not in force on {{corte}}: it has been since {{desde}}.',
      causa: 'The norm that asks for it is later than the cut-off.',
      remedio: 'Ask for another date with --corte, or for the report of section A.',
    },
    ejemplo: 'trazo report c_entradas --corte 2024-01-31',
  },
  REPORTE_SIN_COLUMNA: {
    clase: 'paro',
    es: {
      oracion: 'No hay una columna «{{columna}}» en {{relacion}}. Las más parecidas: {{parecidas}}.',
      causa: 'El nombre está mal escrito, o es de otro reporte.',
      remedio: 'Use una de esas; el reporte sin --columnas las trae todas en su encabezado.',
    },
    en: {
      oracion: 'There is no column "{{columna}}" in {{relacion}}. The nearest ones: {{parecidas}}.',
      causa: 'The name is misspelt, or belongs to another report.',
      remedio: 'Use one of those; the report without --columnas has them all in its header.',
    },
    ejemplo: '--columnas pedimento,fracion',
  },
  FILTRO_INVALIDO: {
    clase: 'paro',
    es: {
      oracion: 'La condición «{{filtro}}» no se entiende.',
      causa: 'Le falta el signo, o el valor no es una fecha o un número como la columna.',
      remedio: 'Escriba columna=valor, columna!=valor o columna=desde..hasta, con fechas AAAA-MM-DD.',
    },
    en: {
      oracion: 'The condition "{{filtro}}" is not understood.',
      causa: 'The sign is missing, or the value is no date or number as the column is.',
      remedio: 'Write columna=value, columna!=value or columna=from..to, with dates YYYY-MM-DD.',
    },
    ejemplo: '--donde saldo>0',
  },
  CORTE_POSTERIOR: {
    clase: 'paro',
    es: {
      oracion: 'Se pidió el estado al {{corte}}, y la corrida llega al {{corrida}}.',
      causa: 'Una corrida no sabe lo que pasó después de su corte.',
      remedio: 'Pida una fecha hasta el {{corrida}}, o corra de nuevo con los datos que faltan.',
    },
    en: {
      oracion: 'The state as of {{corte}} was asked for, and the run ends on {{corrida}}.',
      causa: 'A run does not know what happened after its cut-off.',
      remedio: 'Ask for a date up to {{corrida}}, or run again with the missing data.',
    },
    ejemplo: 'trazo report saldos --corte 2027-01-31',
  },
  ANEXO30_SIN_CREDITO: {
    clase: 'paro',
    es: {
      oracion:
        'La empresa no tiene certificación en IVA e IEPS al {{corte}} y sus pedimentos no usan crédito ni garantía.',
      causa: 'El Anexo 30 solo lleva cuentas de quien tiene un crédito o una garantía.',
      remedio: 'Si está certificada, escriba la certificación en empresa.yaml con su fecha.',
    },
    en: {
      oracion:
        'The company holds no VAT and excise certification on {{corte}} and its pedimentos use neither credit nor guarantee.',
      causa: 'The Anexo 30 keeps accounts only of who has a credit or a guarantee.',
      remedio: 'If it is certified, write the certification with its date in empresa.yaml.',
    },
    ejemplo: 'certificaciones: []',
  },
  ANEXO30_SIN_CUENTA: {
    clase: 'paro',
    es: {
      oracion: 'No hay tabla cuenta_anexo30: falta lo que muestra el sistema de la autoridad.',
      causa: 'Sin ese lado no hay tres que comparar.',
      remedio: 'Capture su consulta en cuenta_anexo30.csv y vuelva a correr.',
    },
    en: {
      oracion: "There is no table cuenta_anexo30: what the authority's system shows is missing.",
      causa: 'Without that side there are not three to compare.',
      remedio: 'Capture your query in cuenta_anexo30.csv and run again.',
    },
    ejemplo: 'trazo anexo30 conciliar sin cuenta_anexo30.csv',
  },
} as const satisfies Record<string, ErrorRegistrado>
