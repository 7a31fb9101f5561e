/** What Data Stage says once it is all read: deliveries, the version that stands of each pedimento, chains; and the views. */
import { Diccionario, SIN_FECHA } from '@trazo/core/kernel'
import type { Cadenas } from '@trazo/core/records'
import {
  baseDeSeccion,
  type DataStageResuelto,
  type EntregaResuelta,
  type PedimentosResueltos,
} from './data-stage.ts'
import type { Diccionarios } from './diccionarios.ts'
import type { ColumnaLlena, Escritor } from './escritor.ts'
import { baseDe, ddlVista } from './vistas.ts'

/** View of each section whose rows are kept. */
const VISTAS: Readonly<Record<string, string>> = {
  '501': 'ds_generales',
  '505': 'ds_factura',
  '506': 'ds_fecha',
  '507': 'ds_identificador',
  '510': 'ds_contribucion',
  '512': 'ds_descargo',
  '551': 'ds_partida',
  '552': 'ds_serie',
  '553': 'ds_permiso',
  '554': 'ds_identificador_partida',
  '557': 'ds_contribucion_partida',
  '701': 'ds_rectificacion',
  '702': 'ds_diferencia',
  Sel: 'ds_seleccion',
  Inci: 'ds_incidencia',
}

/** Columns that the house's own queries read of a section, for when nobody delivered it. */
const VACIAS: Readonly<Record<string, string>> = {
  '506': 'pedimento VARCHAR, tipo_fecha INTEGER, fecha_operacion DATE, archivo INTEGER, linea INTEGER',
  '507': 'pedimento VARCHAR, clave_caso VARCHAR, complemento_1 VARCHAR, archivo INTEGER, linea INTEGER',
  '551': `fila BIGINT, pedimento VARCHAR, partida INTEGER, fraccion VARCHAR, nico VARCHAR, descripcion VARCHAR,
    valor_aduana_mxn DECIMAL(18,2), valor_comercial_mxn DECIMAL(18,2), valor_usd DECIMAL(18,2),
    cantidad_umc DECIMAL(18,6), unidad_umc VARCHAR, cantidad_umt DECIMAL(18,6), unidad_umt VARCHAR,
    pais_origen_destino VARCHAR, pais_comprador_vendedor VARCHAR, archivo INTEGER, linea INTEGER`,
  '557': `pedimento VARCHAR, partida INTEGER, fraccion VARCHAR, clave_contribucion VARCHAR, forma_pago VARCHAR,
    importe_mxn DECIMAL(18,2), archivo INTEGER, linea INTEGER`,
}

const DDL_VISTAS: readonly string[] = [
  // What became of pedimentos that no longer stand: replaced by `vigente`, or withdrawn.
  `create view ds_cadena as select * exclude (fila) from ds_destino`,
  // One row per pedimento: the 501 row that stands, its chain, and what it keeps of its original (contract section 3.9).
  `create view ds_pedimento as
   select g.fila, g.pedimento, g.clave, case when g.clave_original <> '' then g.clave_original else g.clave end
       as clave_efectiva, g.tipo_operacion, g.tipo_pedimento, g.fecha_recepcion, g.fecha_pago, g.fecha_entrada,
     coalesce(g.fecha_original, g.fecha_entrada) as fecha_efectiva, g.original, coalesce(c.estado, 'vigente') as estado,
     case when c.pedimento is null then g.pedimento else c.vigente end as vigente, g.entrega, g.archivo, g.linea
   from ds_501_vigente g left join ds_cadena c on c.pedimento = g.pedimento`,
]

/** Writes the conclusions of the reader and makes every view of Data Stage. */
export async function writeConclusiones(
  escritor: Escritor,
  diccionarios: Diccionarios,
  { entregas, pedimentos, cadenas }: DataStageResuelto,
): Promise<void> {
  const { conexion } = escritor
  const write = async (vista: string, columnas: ColumnaLlena[], filas: number) => {
    await escritor.append(vista, columnas, filas)
    await conexion.run(ddlVista(vista, columnas))
  }
  const textos = new Diccionario()
  const dic = await diccionarios.tablaDe(textos, 'ds_conclusiones')
  const claves = await diccionarios.tablaDe(pedimentos.diccionarios.claves, 'ds_claves')
  const operaciones = await diccionarios.tablaDe(pedimentos.diccionarios.textos, 'ds_textos')
  await write('entrega', columnasDeEntregas(entregas, textos, dic), entregas.length)
  await write('ds_destino', columnasDeDestinos(cadenas), cadenas.destino.size)
  await write(
    'ds_501_vigente',
    [
      ...columnasDePedimentos(pedimentos, claves, operaciones),
      ...columnasDeOrigenes(pedimentos, cadenas, textos, dic),
    ],
    pedimentos.n,
  )
  await writeVigencia(escritor, pedimentos)
  for (const [seccion, vista] of Object.entries(VISTAS)) {
    const columnas = escritor.columnasDe(baseDeSeccion(seccion))
    const vacia = VACIAS[seccion]
    if (columnas)
      await conexion.run(
        ddlVista(vista, columnas, { base: baseDeSeccion(seccion), filtro: filtroDe(escritor, seccion) }),
      )
    else if (vacia) await conexion.run(`create table "${vista}" (${vacia})`)
  }
  for (const ddl of DDL_VISTAS) await conexion.run(ddl)
}

function columnasDeEntregas(
  entregas: readonly EntregaResuelta[],
  textos: Diccionario,
  dic: string,
): ColumnaLlena[] {
  const ints = (key: 'indice' | 'desde' | 'hasta' | 'ejecucion' | 'orden') =>
    Int32Array.from(entregas, (e) => e[key])
  const texts = (key: 'folio' | 'nombre') => Int32Array.from(entregas, (e) => textos.internText(e[key]))
  return [
    { nombre: 'indice', clase: 'entero', valores: ints('indice') },
    { nombre: 'folio', clase: 'texto', valores: texts('folio'), diccionario: dic },
    { nombre: 'nombre', clase: 'texto', valores: texts('nombre'), diccionario: dic },
    { nombre: 'desde', clase: 'fecha', valores: ints('desde') },
    { nombre: 'hasta', clase: 'fecha', valores: ints('hasta') },
    { nombre: 'ejecucion', clase: 'fecha', valores: ints('ejecucion') },
    { nombre: 'orden', clase: 'entero', valores: ints('orden') },
  ]
}

const ESTADOS_DESTINO = ['rectificado', 'eliminado'] as const

function columnasDeDestinos({ destino }: Cadenas): ColumnaLlena[] {
  const destinos = [...destino.values()].sort((a, b) => a.pedimento - b.pedimento)
  return [
    { nombre: 'pedimento', clase: 'pedimento', valores: Float64Array.from(destinos, (d) => d.pedimento) },
    { nombre: 'vigente', clase: 'pedimento', valores: Float64Array.from(destinos, (d) => d.vigente) },
    {
      nombre: 'estado',
      clase: 'opcion',
      valores: Uint8Array.from(destinos, (d) => ESTADOS_DESTINO.indexOf(d.estado)),
      opciones: ESTADOS_DESTINO,
    },
  ]
}

function columnasDePedimentos(p: PedimentosResueltos, claves: string, textos: string): ColumnaLlena[] {
  return [
    { nombre: 'pedimento', clase: 'pedimento', valores: p.pedimento },
    { nombre: 'clave', clase: 'texto', valores: p.clave, diccionario: claves },
    { nombre: 'tipo_operacion', clase: 'texto', valores: p.tipo_operacion, diccionario: textos },
    { nombre: 'tipo_pedimento', clase: 'entero', valores: p.tipo_pedimento },
    { nombre: 'fecha_recepcion', clase: 'fecha', valores: p.fecha_recepcion },
    { nombre: 'fecha_pago', clase: 'fecha', valores: p.fecha_pago },
    { nombre: 'fecha_entrada', clase: 'fecha', valores: p.fecha_entrada },
    { nombre: 'entrega', clase: 'entero', valores: p.entrega },
    { nombre: 'archivo', clase: 'entero', valores: p.archivo },
    { nombre: 'linea', clase: 'entero', valores: p.linea },
  ]
}

/** What the last pedimento of a chain keeps of its original; empty on any other. */
function columnasDeOrigenes(
  p: PedimentosResueltos,
  { origen }: Cadenas,
  textos: Diccionario,
  dic: string,
): ColumnaLlena[] {
  const origenes = Array.from(p.pedimento, (pedimento) => origen.get(pedimento))
  return [
    {
      nombre: 'original',
      clase: 'pedimento',
      valores: Float64Array.from(origenes, (o) => o?.original ?? NaN),
    },
    {
      nombre: 'clave_original',
      clase: 'texto',
      valores: Int32Array.from(origenes, (o) => textos.internText(o?.clave ?? '')),
      diccionario: dic,
    },
    {
      nombre: 'fecha_original',
      clase: 'fecha',
      valores: Int32Array.from(origenes, (o) => o?.fecha ?? SIN_FECHA),
    },
  ]
}

/** Which delivery speaks for each pedimento, and for each section that comes from another one. */
async function writeVigencia(
  escritor: Escritor,
  { ganadora, complementos }: PedimentosResueltos,
): Promise<void> {
  const pedimentos = Float64Array.from(ganadora.keys())
  await escritor.append(
    'ds_ganadora',
    [
      { nombre: 'pedimento', clase: 'pedimento', valores: pedimentos },
      { nombre: 'entrega', clase: 'entero', valores: Int32Array.from(ganadora.values()) },
    ],
    pedimentos.length,
  )
  for (const seccion of new Set(complementos.map((c) => c.seccion))) {
    const propios = complementos.filter((c) => c.seccion === seccion)
    await escritor.append(
      `${baseDeSeccion(seccion)}_complemento`,
      [
        { nombre: 'pedimento', clase: 'pedimento', valores: Float64Array.from(propios, (c) => c.pedimento) },
        { nombre: 'entrega', clase: 'entero', valores: Int32Array.from(propios, (c) => c.entrega) },
      ],
      propios.length,
    )
  }
}

/** Keeps the rows of a section whose delivery speaks for their pedimento. */
function filtroDe(escritor: Escritor, seccion: string): string {
  const complemento = `${baseDeSeccion(seccion)}_complemento`
  const otras = escritor.has(complemento) ? ` union all from "${baseDe(complemento)}"` : ''
  return `semi join (from "${baseDe('ds_ganadora')}"${otras}) v on v.pedimento = b.pedimento and v.entrega = b.entrega`
}
