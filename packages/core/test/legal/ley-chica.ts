/** A law small enough to read whole, with figures that are not those of Mexico, so that no test passes by a constant in code. */
import {
  type CatalogoEmpacado,
  esquemaCatalogo,
  esquemaParametro,
  esquemaTarjeta,
  type LeyEmpacada,
  type Parametro,
  type Tarjeta,
} from '#legal'

const NORMA = { norma: 'Norma de prueba, art. 1', fuente: 'https://ejemplo.test/1', confianza: 'alta' }

/** `[desde, hasta or empty, valor]` per value. */
export function makeParametro(
  id: string,
  unidad: string,
  valores: [string, string, string | number][],
): Parametro {
  return esquemaParametro.parse({
    id,
    descripcion: id,
    description: id,
    unidad,
    naturaleza: 'legal',
    confianza: 'alta',
    checked_on: '2031-01-15',
    valores: valores.map(([desde, hasta, valor]) => ({ desde, valor, ...NORMA, ...(hasta && { hasta }) })),
  })
}

/** A catalogue from its rows, the first one being the header; extra fields of the sheet in `ficha`. */
export function makeCatalogo(
  id: string,
  clave: string[],
  filas: string[][],
  ficha: object = {},
): CatalogoEmpacado {
  const [encabezado, ...resto] = filas
  return {
    ficha: esquemaCatalogo.parse({
      id,
      titulo: { es: id, en: id },
      publicador: 'Nadie',
      edicion: 'de prueba',
      origen: 'a mano',
      licencia: 'ninguna',
      fuente: 'https://ejemplo.test/2',
      sha256: '0'.repeat(64),
      filas: { min: 1, max: 99 },
      clave,
      columnas: encabezado.map((nombre) => ({ nombre, descripcion: nombre })),
      confianza: 'media',
      checked_on: '2031-01-15',
      ...ficha,
    }),
    filas: resto,
  }
}

/** A sound card; whatever is given replaces what it says. */
export function makeTarjeta(cambios: object = {}): Tarjeta {
  const bilingue = { es: 'texto', en: 'text' }
  return esquemaTarjeta.parse({
    id: 'PRUEBA-01',
    version: 1,
    grupo: 'trazabilidad',
    naturaleza: 'legal',
    severidad: 3,
    pregunta: bilingue,
    fundamento: [
      {
        norma: 'Norma de prueba, art. 2',
        vigente_desde: 'inicio',
        consultado: '2031-01-15',
        confianza: 'alta',
      },
    ],
    parametros: [],
    bandas: [
      { hasta: 0, estado: 'cumple' },
      { mayor_que: 0, estado: 'incumple' },
    ],
    necesita: ['lotes'],
    medida: { unidad: 'MXN' },
    textos: { empresa: bilingue, supervisor: bilingue },
    remedio: bilingue,
    exculpatorias: [],
    ...cambios,
  })
}

const EFECTOS = [
  'clave',
  'tipo_operacion',
  'efecto',
  'tipo_bien',
  'detalle',
  'confianza',
  'vigente_desde',
  'vigente_hasta',
]

export const LEY_CHICA: LeyEmpacada = {
  formato: 1,
  version: '2031.01.15',
  huella: 'sha256:de-prueba',
  parametros: [
    makeParametro('plazo_insumo_meses', 'meses', [
      ['inicio', '', 7],
      ['2030-03-01', '', 5],
    ]),
    makeParametro('plazo_insumo_oea_meses', 'meses', [['2030-06-15', '', 13]]),
    makeParametro('plazo_contenedor_meses', 'meses', [['inicio', '', 9]]),
    makeParametro('plazo_activo_fijo', 'texto', [['inicio', '', 'vigencia_del_programa']]),
    makeParametro('tasa_pct', '%', [['2030-01-01', '2030-12-31', '2.07']]),
  ],
  catalogos: [
    makeCatalogo('ap02_claves_pedimento', ['clave'], [['clave'], ['IN'], ['QQ'], ['R1'], ['ZZ']]),
    makeCatalogo(
      'ap07_unidades_medida',
      ['clave'],
      [
        ['clave', 'descripcion'],
        ['4', 'Metro cuadrado'],
        ['6', 'Pieza'],
      ],
    ),
    makeCatalogo(
      'claves_immex',
      ['clave', 'tipo_operacion'],
      [
        EFECTOS,
        ['IN', '1', 'abre_lote', 'insumo', 'Entra', 'alta', 'inicio', ''],
        ['R1', '1', 'rectifica', '', 'Sustituye', 'alta', 'inicio', ''],
        ['QQ', '2', 'neutro', '', 'Antes', 'media', '2029-01-01', ''],
        ['QQ', '2', 'descarga', 'insumo', 'Ahora', 'media', '2030-05-01', '2030-12-31'],
      ],
      { vigencia: { desde: 'vigente_desde', hasta: 'vigente_hasta' } },
    ),
    makeCatalogo(
      'unidades_alias',
      ['alias'],
      [
        ['alias', 'unidad', 'origen'],
        ['PZA', '6', 'uso_comun'],
        ['H87', '6', 'rec20'],
        ['M2', '4', 'uso_comun'],
      ],
    ),
  ],
  criterios: [],
  reportes: [],
  presets: [],
  formatos: [],
}
