import type { ErrorRegistrado } from './registro.ts'

/** What is said of deliveries of Data Stage, of pedimentos that several bring, and of chains of rectifications. */
export const ENTREGAS = {
  ENTREGA_TRASLAPADA: {
    clase: 'aviso',
    es: {
      oracion: 'La entrega {{entrega}} cubre días que ya cubre {{otra}}, del {{desde}} al {{hasta}}.',
      causa: 'Se pidió dos veces el mismo periodo.',
      remedio: 'No hace falta nada: de cada pedimento vale la entrega más reciente.',
    },
    en: {
      oracion: 'Delivery {{entrega}} covers days that {{otra}} covers already, from {{desde}} to {{hasta}}.',
      causa: 'The same period was asked for twice.',
      remedio: 'Nothing needs to be done: the later delivery stands for each pedimento.',
    },
    ejemplo: '1896462 y 1901177, ambas de enero de 2025',
  },
  MES_SIN_ENTREGA: {
    clase: 'aviso',
    es: {
      oracion: 'Ninguna entrega cubre del {{desde}} al {{hasta}}.',
      causa: 'Falta pedir o agregar la entrega de esos meses.',
      remedio: 'Agregue la entrega; sin ella, lo de esos meses aparece como no declarado.',
    },
    en: {
      oracion: 'No delivery covers from {{desde}} to {{hasta}}.',
      causa: 'The delivery of those months was not asked for or not added.',
      remedio: 'Add the delivery; without it, what belongs to those months shows as not declared.',
    },
    ejemplo: '2025-03-01 a 2025-03-31',
  },
  MES_INCOMPLETO: {
    clase: 'aviso',
    es: {
      oracion: 'Ninguna entrega cubre del {{desde}} al {{hasta}}.',
      causa: 'Las entregas dejan un hueco de unos días.',
      remedio: 'Verifique si hubo operaciones esos días y pida su entrega.',
    },
    en: {
      oracion: 'No delivery covers from {{desde}} to {{hasta}}.',
      causa: 'The deliveries leave a gap of some days.',
      remedio: 'Check whether there were operations on those days and ask for their delivery.',
    },
    ejemplo: '2025-03-16 a 2025-03-31',
  },
  PEDIMENTO_REPETIDO: {
    clase: 'aviso',
    es: {
      oracion:
        '{{total}} pedimentos de la entrega {{entrega}} están iguales en {{vigente}}; se contaron una vez. Por ejemplo: {{ejemplos}}.',
      causa: 'Los periodos de las entregas se traslapan.',
      remedio: 'No hace falta nada.',
    },
    en: {
      oracion:
        '{{total}} pedimentos of delivery {{entrega}} are the same in {{vigente}}; they were counted once. For example: {{ejemplos}}.',
      causa: 'The periods of the deliveries overlap.',
      remedio: 'Nothing needs to be done.',
    },
    ejemplo: 'enero pedido dos veces',
  },
  PEDIMENTO_REEMITIDO: {
    clase: 'aviso',
    es: {
      oracion:
        '{{total}} pedimentos de la entrega {{entrega}} vienen distintos en {{vigente}}, que es más reciente y es la que vale. Por ejemplo: {{ejemplos}}.',
      causa: 'El SAT corrigió o completó su información entre una entrega y otra.',
      remedio: 'Revise los ejemplos si la diferencia importa; la versión anterior se conserva.',
    },
    en: {
      oracion:
        '{{total}} pedimentos of delivery {{entrega}} are different in {{vigente}}, which is later and stands. For example: {{ejemplos}}.',
      causa: 'The SAT corrected or completed its information between the deliveries.',
      remedio: 'Look at the examples if the difference matters; the earlier version is kept.',
    },
    ejemplo: 'un pedimento con una partida más en la segunda entrega',
  },
  PEDIMENTO_SIN_PARTIDAS: {
    clase: 'aviso',
    es: {
      oracion:
        '{{total}} pedimentos de la entrega {{entrega}} están en 501 y no tienen partidas en 551. Por ejemplo: {{ejemplos}}.',
      causa: 'La entrega está incompleta o son pedimentos sin mercancía.',
      remedio: 'Verifique los ejemplos y pida la entrega de nuevo si falta algo.',
    },
    en: {
      oracion:
        '{{total}} pedimentos of delivery {{entrega}} are in 501 and have no items in 551. For example: {{ejemplos}}.',
      causa: 'The delivery is not complete or they are pedimentos without goods.',
      remedio: 'Check the examples and ask for the delivery again if something is missing.',
    },
    ejemplo: 'entrega sin su archivo 551',
  },
  PEDIMENTO_SIN_GENERALES: {
    clase: 'aviso',
    es: {
      oracion: '{{total}} pedimentos de la entrega {{entrega}} no están en 501. Por ejemplo: {{ejemplos}}.',
      causa: 'La entrega está incompleta.',
      remedio: 'Pida la entrega de nuevo.',
    },
    en: {
      oracion: '{{total}} pedimentos of delivery {{entrega}} are not in 501. For example: {{ejemplos}}.',
      causa: 'The delivery is not complete.',
      remedio: 'Ask for the delivery again.',
    },
    ejemplo: 'partidas en 551 sin su renglón en 501',
  },
  PEDIMENTO_DOBLE: {
    clase: 'aviso',
    es: {
      oracion:
        '{{total}} pedimentos de la entrega {{entrega}} tienen más de un renglón en 501; se usó el primero. Por ejemplo: {{ejemplos}}.',
      causa: 'El archivo 501 repite renglones.',
      remedio: 'Verifique los ejemplos.',
    },
    en: {
      oracion:
        '{{total}} pedimentos of delivery {{entrega}} have more than one row in 501; the first was used. For example: {{ejemplos}}.',
      causa: 'File 501 repeats rows.',
      remedio: 'Check the examples.',
    },
    ejemplo: 'dos renglones iguales en 501',
  },
  ENTREGA_INCOMPLETA: {
    clase: 'aviso',
    es: {
      oracion:
        'La entrega {{entrega}} no trae el archivo {{seccion}}; para {{total}} pedimentos se tomó de {{otra}}. Por ejemplo: {{ejemplos}}.',
      causa: 'La entrega está incompleta.',
      remedio: 'Pida la entrega de nuevo o agregue el archivo que falta.',
    },
    en: {
      oracion:
        'Delivery {{entrega}} does not bring file {{seccion}}; for {{total}} pedimentos it was taken from {{otra}}. For example: {{ejemplos}}.',
      causa: 'The delivery is not complete.',
      remedio: 'Ask for the delivery again or add the missing file.',
    },
    ejemplo: 'entrega sin su archivo 551',
  },
  CADENA_CICLICA: {
    clase: 'aviso',
    es: {
      oracion:
        '{{total}} cadenas de rectificación vuelven sobre sí mismas; vale el último pedimento pagado. Por ejemplo: {{ejemplos}}.',
      causa: 'Los renglones de 701 se contradicen.',
      remedio: 'Revise en 701 los pedimentos anteriores de los ejemplos.',
    },
    en: {
      oracion:
        '{{total}} chains of rectifications come back on themselves; the last pedimento paid stands. For example: {{ejemplos}}.',
      causa: 'The rows of 701 contradict each other.',
      remedio: 'Look at the previous pedimentos of the examples in 701.',
    },
    ejemplo: 'A rectifica a B y B rectifica a A',
  },
  CADENA_BIFURCADA: {
    clase: 'aviso',
    es: {
      oracion:
        '{{total}} cadenas de rectificación se bifurcan; vale el último pedimento pagado. Por ejemplo: {{ejemplos}}.',
      causa: 'Dos pedimentos dicen rectificar al mismo, o uno a dos.',
      remedio: 'Revise en 701 los pedimentos anteriores de los ejemplos.',
    },
    en: {
      oracion:
        '{{total}} chains of rectifications fork; the last pedimento paid stands. For example: {{ejemplos}}.',
      causa: 'Two pedimentos say they rectify the same one, or one rectifies two.',
      remedio: 'Look at the previous pedimentos of the examples in 701.',
    },
    ejemplo: 'B y C rectifican a A',
  },
  CADENA_INCOMPLETA: {
    clase: 'aviso',
    es: {
      oracion:
        '{{total}} pedimentos rectificados no están en las entregas; su clave y fecha se tomaron de 701. Por ejemplo: {{ejemplos}}.',
      causa: 'La cadena empieza antes del periodo pedido.',
      remedio: 'Agregue la entrega del mes en que se pagaron.',
    },
    en: {
      oracion:
        '{{total}} rectified pedimentos are not in the deliveries; their key and date were taken from 701. For example: {{ejemplos}}.',
      causa: 'The chain begins before the period that was asked for.',
      remedio: 'Add the delivery of the month in which they were paid.',
    },
    ejemplo: 'rectificación de 2025 de un pedimento de 2023',
  },
  RECTIFICACION_SIN_PAGO: {
    clase: 'aviso',
    es: {
      oracion:
        '{{total}} rectificaciones no tienen fecha de pago y no sustituyen a nada. Por ejemplo: {{ejemplos}}.',
      causa: 'La rectificación no se pagó, o la entrega no trae su fecha.',
      remedio: 'Verifique los ejemplos.',
    },
    en: {
      oracion:
        '{{total}} rectifications have no payment date and replace nothing. For example: {{ejemplos}}.',
      causa: 'The rectification was not paid, or the delivery does not bring its date.',
      remedio: 'Check the examples.',
    },
    ejemplo: 'R1 sin FechaPagoReal',
  },
} as const satisfies Record<string, ErrorRegistrado>
