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
  SALDO_DE_OTRA_FECHA: {
    clase: 'fila',
    es: {
      oracion: 'El saldo es del {{valor}} y la apertura es del {{esperado}}: no se abrió.',
      causa:
        'La tabla saldos_iniciales trae más de una fecha; la apertura es la última que no pasa del corte.',
      remedio: 'Deje en la tabla los saldos de un solo día.',
    },
    en: {
      oracion: 'The balance is of {{valor}} and the opening is of {{esperado}}: it was not opened.',
      causa: 'The table saldos_iniciales holds several dates; the opening is the last one up to the cut-off.',
      remedio: 'Keep the balances of one day only in the table.',
    },
    ejemplo: 'fecha_saldo 2025-06-30 y 2025-12-31 en la misma tabla',
  },
  SALDO_ANTES_DE_ENTRAR: {
    clase: 'fila',
    es: {
      oracion: 'El lote entró el {{valor}}, después de la fecha de su saldo, {{esperado}}.',
      causa: 'Una de las dos fechas está mal escrita.',
      remedio: 'Corrija fecha_entrada o fecha_saldo; si entró después, va en importaciones.',
    },
    en: {
      oracion: 'The lot came in on {{valor}}, after the date of its balance, {{esperado}}.',
      causa: 'One of the two dates is misspelt.',
      remedio: 'Correct fecha_entrada or fecha_saldo; if it came in later, it belongs in importaciones.',
    },
    ejemplo: 'fecha_entrada 2026-01-20 con fecha_saldo 2025-12-31',
  },
  SALDO_EXCEDE_ENTRADA: {
    clase: 'fila',
    es: {
      oracion: 'El saldo de {{valor}} es mayor que lo que entró, {{esperado}}.',
      causa: 'El saldo o la cantidad original están mal, o están en unidades distintas.',
      remedio: 'Corrija saldo o cantidad; ambos van en la unidad del renglón.',
    },
    en: {
      oracion: 'The balance of {{valor}} is more than what came in, {{esperado}}.',
      causa: 'The balance or the original quantity is wrong, or they are in different units.',
      remedio: 'Correct saldo or cantidad; both are in the unit of the row.',
    },
    ejemplo: 'saldo 120 de una partida de 100',
  },
  FAMILIA_REPETIDA: {
    clase: 'fila',
    es: {
      oracion:
        'La parte «{{parte}}» ya está en la familia «{{familia}}»: no puede estar también en «{{valor}}».',
      causa: 'La tabla familias pone un número de parte en dos familias; vale la primera por nombre.',
      remedio: 'Deje el número de parte en una sola familia.',
    },
    en: {
      oracion: 'Part "{{parte}}" is in family "{{familia}}" already: it cannot be in "{{valor}}" too.',
      causa: 'The table familias puts one part number in two families; the first by name holds.',
      remedio: 'Keep the part number in one family.',
    },
    ejemplo: 'RES-10K en RESISTENCIAS y en VARIOS',
  },
  ORDEN_CONTRADICTORIA: {
    clase: 'fila',
    es: {
      oracion: 'La orden «{{valor}}» dice cantidades producidas distintas para el mismo producto y día.',
      causa: 'Cada renglón de la orden repite cuánto se produjo ese día, y no coinciden.',
      remedio: 'Corrija cantidad_producida; la orden entera quedó fuera del consumo real.',
    },
    en: {
      oracion: 'Order "{{valor}}" tells different produced quantities of one product and day.',
      causa: 'Every row of the order repeats what was produced that day, and they disagree.',
      remedio: 'Correct cantidad_producida; the whole order was left out of the actual consumption.',
    },
    ejemplo: 'orden OP-7 con 100 y 120 piezas del mismo producto el mismo día',
  },
  ANTERIOR_A_LA_APERTURA: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} renglones no son posteriores a la apertura del {{apertura}}: ya están en sus saldos.',
      causa: 'Los saldos iniciales traen descontado todo lo que pasó hasta ese día.',
      remedio: 'Nada que hacer; si un lote tenía saldo ese día, agréguelo a saldos_iniciales.',
    },
    en: {
      oracion:
        '{{filas}} rows are not later than the opening of {{apertura}}: its balances hold them already.',
      causa: 'Opening balances come with everything up to that day discounted.',
      remedio: 'Nothing to do; if a lot had a balance that day, add it to saldos_iniciales.',
    },
    ejemplo: 'fecha_saldo 2025-12-31 y una exportación del 15 de diciembre de 2025',
  },
  ENTRADA_EN_APERTURA: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} renglones de importaciones están también en los saldos iniciales del {{apertura}}: vale el saldo.',
      causa: 'El mismo pedimento, partida y parte está en las dos tablas.',
      remedio: 'Nada que hacer; si el saldo está mal, corríjalo en saldos_iniciales.',
    },
    en: {
      oracion:
        '{{filas}} rows of importaciones are in the opening balances of {{apertura}} too: the balance holds.',
      causa: 'The same pedimento, partida and part is in both tables.',
      remedio: 'Nothing to do; if the balance is wrong, correct it in saldos_iniciales.',
    },
    ejemplo: 'la partida 1 de un pedimento en importaciones y en saldos_iniciales',
  },
  SALDO_EN_CERO: {
    clase: 'aviso',
    es: {
      oracion: '{{filas}} saldos iniciales están en cero y no abren lote.',
      causa: 'El lote se agotó antes de la apertura.',
      remedio: 'Nada que hacer.',
    },
    en: {
      oracion: '{{filas}} opening balances are zero and open no lot.',
      causa: 'The lot was used up before the opening.',
      remedio: 'Nothing to do.',
    },
    ejemplo: 'saldo = 0',
  },
  ALTERNO_DE_SI_MISMO: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} renglones de alternos nombran a la misma parte o a una de su familia: no dicen nada.',
      causa: 'Los números de una familia ya comparten sus lotes.',
      remedio: 'Quite el renglón de la tabla alternos.',
    },
    en: {
      oracion: '{{filas}} rows of alternos name the part itself or one of its family: they say nothing.',
      causa: 'The numbers of a family share their lots already.',
      remedio: 'Remove the row from the table alternos.',
    },
    ejemplo: 'numero_parte RES-10K, alterno RES-10K',
  },
  DIRIGIDA_EXPLOTADA: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} movimientos {{tipo}} de «{{parte}}» nombran un lote de esa misma parte, y se explotaron por su lista de materiales.',
      causa:
        'Un producto con lista de materiales vigente siempre se explota: ese lote no descarga sus componentes.',
      remedio:
        'Si salió la mercancía tal como entró (un rechazo, por ejemplo), regístrelo como retorno_rechazo; si no, quite entrada_pedimento.',
    },
    en: {
      oracion:
        '{{filas}} {{tipo}} movements of "{{parte}}" name a lot of that very part, and were exploded by its bill of materials.',
      causa:
        'A product with a valid bill of materials is always exploded: that lot discharges none of its components.',
      remedio:
        'If the goods left as they came in (a rejection, for one), record it as retorno_rechazo; if not, remove entrada_pedimento.',
    },
    ejemplo: 'destruccion de P-200 con entrada_pedimento de un lote de P-200',
  },
  MATERIAL_INCONTABLE: {
    clase: 'aviso',
    es: {
      oracion:
        '{{filas}} salidas piden del material nacional o definitivo «{{parte}}» más de lo que se cuenta exacto; no están en capas.csv.',
      causa: 'La cantidad, la lista de materiales o un factor de unidades trae cifras de más.',
      remedio: 'Corrija la cantidad, la lista de materiales o el factor.',
    },
    en: {
      oracion:
        '{{filas}} exits ask for more of the national or definitive material "{{parte}}" than is counted exactly; they are not in capas.csv.',
      causa: 'The quantity, the bill of materials or a unit factor has digits too many.',
      remedio: 'Correct the quantity, the bill of materials or the factor.',
    },
    ejemplo: 'cantidad 50000 de un producto que lleva 250000 MM de cinta nacional',
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
