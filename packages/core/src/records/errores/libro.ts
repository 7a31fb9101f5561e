/** Codes that the book says: of rows it sets aside, and of rows it ignores by name. */
import type { ErrorRegistrado } from './registro.ts'

export const LIBRO = {
  CLAVE_DESCONOCIDA: {
    clase: 'fila',
    es: {
      oracion: 'La clave de pedimento «{{valor}}» no está en el apéndice 2 del Anexo 22.',
      causa: 'La celda trae otra cosa (un régimen, un identificador) o la clave se escribió mal.',
      remedio: 'Corrija la clave en su archivo y vuelva a correr.',
    },
    en: {
      oracion: 'The pedimento key "{{valor}}" is not in appendix 2 of Anexo 22.',
      causa: 'The cell holds something else (a regime, an identifier), or the key is misspelt.',
      remedio: 'Correct the key in your file and run again.',
    },
    ejemplo: 'clave = IMX',
  },
  BOM_CICLO: {
    clase: 'fila',
    es: {
      oracion:
        'La línea cierra un ciclo: «{{componente}}» termina por contener al producto del que es componente.',
      causa: 'Dos niveles de la lista de materiales se contienen uno al otro en las mismas fechas.',
      remedio: 'Quite la línea que sobra o corrija su vigencia; las demás líneas sí se usaron.',
    },
    en: {
      oracion:
        'The line closes a cycle: "{{componente}}" ends up containing the product it is a component of.',
      causa: 'Two levels of the bill of materials contain each other on the same dates.',
      remedio: 'Remove the line or correct its validity; the other lines were used.',
    },
    ejemplo: 'P → S y S → P, ambas vigentes',
  },
  UNIDAD_CONTRADICTORIA: {
    clase: 'fila',
    es: {
      oracion: 'El factor de esta parte contradice a otro que ya se leyó para las mismas unidades.',
      causa: 'Hay dos renglones con distinto factor, o un factor y su inverso que no coinciden.',
      remedio: 'Deje un solo factor por parte y par de unidades.',
    },
    en: {
      oracion: 'The factor of this part contradicts another one already read for the same units.',
      causa: 'Two rows hold different factors, or a factor and its inverse do not agree.',
      remedio: 'Keep one factor for each part and pair of units.',
    },
    ejemplo: 'KG → PZA 25 y PZA → KG 0.05',
  },
  SALIDA_INCONTABLE: {
    clase: 'fila',
    es: {
      oracion:
        'La salida de {{valor}} pide de la parte «{{parte}}» más de 9,007,199,254.740991, que es hasta donde se cuenta exacto.',
      causa: 'La cantidad, la lista de materiales o un factor de unidades trae cifras de más.',
      remedio:
        'Corrija la cantidad, la lista de materiales o el factor que trae cifras de más; si es real, lleve la parte en una unidad mayor.',
    },
    en: {
      oracion:
        'The exit of {{valor}} asks for more of part "{{parte}}" than 9,007,199,254.740991, the most that is counted exactly.',
      causa: 'The quantity, the bill of materials or a unit factor has digits too many.',
      remedio:
        'Correct the quantity, the bill of materials or the factor that has digits too many; if it is real, keep the part in a larger unit.',
    },
    ejemplo: 'cantidad 50000 de un producto que lleva 250000 MM de cable',
  },
  POSTERIOR_AL_CORTE: {
    clase: 'aviso',
    es: {
      oracion: '{{filas}} renglones son posteriores a la fecha de corte y no entran al estado.',
      causa: 'El estado se calcula al final del día de corte.',
      remedio: 'Nada que hacer; use --corte con una fecha posterior para incluirlos.',
    },
    en: {
      oracion: '{{filas}} rows are later than the cut-off and are not in the state.',
      causa: 'The state is computed as of the end of the cut-off day.',
      remedio: 'Nothing to do; use --corte with a later date to include them.',
    },
    ejemplo: '--corte 2026-10-31 y una exportación del 3 de noviembre',
  },
  PEDIMENTO_ELIMINADO: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} renglones son de pedimentos que el Data Stage da por desistidos: no abren ni descargan nada.',
      causa: 'El tipo de pedimento es 7 (desistido) en el Data Stage.',
      remedio: 'Quítelos de su sistema o pida la aclaración a su agente aduanal.',
    },
    en: {
      oracion:
        '{{filas}} rows belong to pedimentos withdrawn according to Data Stage: they open and discharge nothing.',
      causa: 'The pedimento type is 7 (withdrawn) in Data Stage.',
      remedio: 'Remove them from your system or ask your customs broker.',
    },
    ejemplo: 'TipoPedimento = 7',
  },
  PEDIMENTO_RECTIFICADO: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} renglones son de pedimentos sustituidos por una rectificación que también está en su tabla.',
      causa: 'La rectificación sustituye todos los renglones del pedimento que corrige.',
      remedio: 'Nada que hacer: se usó la rectificación, con la fecha de entrada del original.',
    },
    en: {
      oracion: '{{filas}} rows belong to pedimentos replaced by a rectification that is also in your table.',
      causa: 'A rectification replaces every line of the pedimento it corrects.',
      remedio: 'Nothing to do: the rectification was used, with the entry date of the original.',
    },
    ejemplo: 'Original y R1 en la misma tabla',
  },
  RECTIFICACION_SIN_CAPTURAR: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} renglones son de pedimentos ya rectificados, y la rectificación no está en su tabla.',
      causa: 'El Data Stage trae la rectificación (tabla 701); su sistema conserva el original.',
      remedio: 'Capture la rectificación: mientras tanto se usa lo que su tabla dice.',
    },
    en: {
      oracion:
        '{{filas}} rows belong to pedimentos already rectified, and the rectification is not in your table.',
      causa: 'Data Stage holds the rectification (table 701); your system keeps the original.',
      remedio: 'Enter the rectification: until then what your table says is used.',
    },
    ejemplo: 'R1 en el Data Stage que falta en importaciones',
  },
  RECTIFICACION_SIN_ORIGINAL: {
    clase: 'aviso',
    es: {
      oracion: '{{filas}} renglones son de rectificaciones cuyo pedimento original no se conoce.',
      causa: 'No hay Data Stage que diga a qué pedimento rectifican.',
      remedio: 'Agregue el Data Stage de ese mes; mientras tanto se usa la fecha de su tabla.',
    },
    en: {
      oracion: '{{filas}} rows belong to rectifications whose original pedimento is not known.',
      causa: 'No Data Stage says which pedimento they rectify.',
      remedio: 'Add the Data Stage of that month; until then the date of your table is used.',
    },
    ejemplo: 'clave = R1 sin tabla 701',
  },
  CLAVE_SIN_EFECTO: {
    clase: 'aviso',
    es: {
      oracion: '{{filas}} renglones con clave {{clave}} no abren ni descargan inventario temporal.',
      causa: 'La clave es de un régimen que no toca el inventario temporal (por ejemplo A1).',
      remedio:
        'Si debió ser un retorno (RT) o una transferencia (V1), revise el pedimento con su agente aduanal.',
    },
    en: {
      oracion: '{{filas}} rows with key {{clave}} neither open nor discharge temporary inventory.',
      causa: 'The key belongs to a regime that does not touch the temporary inventory (A1, for one).',
      remedio:
        'If it should have been a return (RT) or a transfer (V1), review the pedimento with your broker.',
    },
    ejemplo: 'clave = A1 en exportaciones',
  },
  CLAVE_POR_REVISAR: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} renglones con clave {{clave}}: su efecto en el inventario depende del caso y no se supuso.',
      causa: 'La clave admite supuestos distintos; ninguno se adivina.',
      remedio: 'Revise el supuesto y registre el efecto en movimientos.',
    },
    en: {
      oracion:
        '{{filas}} rows with key {{clave}}: its effect on the inventory depends on the case and was not guessed.',
      causa: 'The key covers different cases; none is guessed.',
      remedio: 'Review the case and record its effect in movimientos.',
    },
    ejemplo: 'clave = V5 en importaciones',
  },
  CLAVE_DESCARGA_EN_IMPORTACIONES: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} renglones con clave {{clave}} están en importaciones y descargan en vez de abrir lote.',
      causa: 'F4, F5 y A3 son importaciones que descargan.',
      remedio: 'Regístrelos en movimientos (cambio_regimen o regularizacion) para que descarguen.',
    },
    en: {
      oracion:
        '{{filas}} rows with key {{clave}} are in importaciones and discharge instead of opening a lot.',
      causa: 'F4, F5 and A3 are imports that discharge.',
      remedio: 'Record them in movimientos (cambio_regimen or regularizacion) so that they discharge.',
    },
    ejemplo: 'clave = F4 en importaciones',
  },
  SALIDA_DE_ACTIVO_FIJO: {
    clase: 'aviso',
    es: {
      oracion: '{{filas}} renglones con clave {{clave}} son de activo fijo, que no se descarga por PEPS.',
      causa: 'El activo fijo se lleva aparte, por serie.',
      remedio: 'Registre la baja en la tabla activos_fijos.',
    },
    en: {
      oracion: '{{filas}} rows with key {{clave}} are fixed assets, which are not discharged by PEPS.',
      causa: 'Fixed assets are kept apart, by serial number.',
      remedio: 'Record the disposal in the table activos_fijos.',
    },
    ejemplo: 'clave = F5',
  },
  LOTE_CONVERTIDO: {
    clase: 'aviso',
    es: {
      oracion: '{{filas}} lotes de la parte {{parte}} se llevan en {{a}} aunque se importaron en {{de}}.',
      causa: 'La parte tiene lotes en más de una unidad y la tabla unidades da el factor.',
      remedio: 'Nada que hacer; revise el factor si la cantidad no es la que espera.',
    },
    en: {
      oracion: '{{filas}} lots of part {{parte}} are kept in {{a}} although they were imported in {{de}}.',
      causa: 'The part has lots in more than one unit, and the table unidades gives the factor.',
      remedio: 'Nothing to do; review the factor if the quantity is not what you expect.',
    },
    ejemplo: 'KG → PZA 25',
  },
} as const satisfies Record<string, ErrorRegistrado>
