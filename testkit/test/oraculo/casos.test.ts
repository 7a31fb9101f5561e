import { expect, test } from 'vitest'
import { bookOraculo } from '../../src/oraculo/index.ts'
import { readCsv, writeCsv } from './csv.ts'

const IMPORTACIONES = `pedimento,clave,fecha_entrada,partida,numero_parte,descripcion,fraccion,nico,cantidad,unidad,valor_aduana_mxn,valor_comercial_usd,pais_origen,proveedor,factura,tipo_bien
244030004000001,IN,2024-01-10,1,M1,insumo M1,85369099,00,100,PZA,1000.00,1000.00,USA,Proveedor Uno,F-1,
24 40 3000 4000002,IN,12/01/2024,1,M1,insumo M1,85369099,00,100,PZA,2000.00,2000.00,USA,Proveedor Uno,F-1,
`
const EXPORTACIONES = `pedimento,clave,fecha,partida,numero_parte,cantidad,unidad
24-40-3000-4000003,RT,2024-03-01,1,P,60,PZA
`
const BOM = `producto,componente,cantidad,unidad,merma,desperdicio,origen,vigente_desde,vigente_hasta
P,M1,1.5,PZA,0.05,0.1,,,
`
const MOVIMIENTOS = `fecha,tipo,numero_parte,cantidad,unidad,pedimento,partida,entrada_pedimento,entrada_partida,documento
2024-04-01,retorno_desperdicio,M1,4,PZA,244030004900001,1,,,DOC-1
2024-04-02,destruccion_desperdicio,M1,3,PZA,244030004900002,1,,,DOC-1
`
const ESPERADO = {
  lotes: `pedimento,partida,clave,numero_parte,tipo_bien,fraccion,fecha_entrada,vencimiento,cantidad,unidad,valor_aduana_mxn,pais_origen
244030004000001,1,IN,M1,insumo,85369099,2024-01-10,2025-07-10,100.000000,PZA,1000.00,USA
244030004000002,1,IN,M1,insumo,85369099,2024-01-12,2025-07-12,100.000000,PZA,2000.00,USA
`,
  descargos: `salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,entrada_pedimento,entrada_partida,entrada_fecha,vencimiento,cantidad,valor_aduana_mxn,pais_origen,dias_vencido,concepto
RT,244030004000003,1,2024-03-01,P,M1,244030004000001,1,2024-01-10,2025-07-10,93.000000,930.00,USA,0,consumo
RT,244030004000003,1,2024-03-01,P,M1,244030004000001,1,2024-01-10,2025-07-10,6.000000,60.00,USA,0,desperdicio
`,
  saldos: `pedimento,partida,numero_parte,fecha_entrada,vencimiento,cantidad,descargada,desperdicio,desperdicio_pendiente,saldo,valor_saldo_mxn,estado
244030004000001,1,M1,2024-01-10,2025-07-10,100.000000,93.000000,6.000000,0.000000,1.000000,10.00,vigente
244030004000002,1,M1,2024-01-12,2025-07-12,100.000000,0.000000,0.000000,0.000000,100.000000,2000.00,vigente
`,
  faltantes: `salida_tipo,salida_pedimento,salida_partida,salida_fecha,producto,componente,requerida,faltante,causa
destruccion_desperdicio,244030004900002,1,2024-04-02,M1,M1,3.000000,1.000000,saldo
`,
}

test('the oracle gives the four files of the contract, column by column, text by text', () => {
  const libro = bookOraculo({
    empresa: { certificaciones: [] },
    importaciones: readCsv(IMPORTACIONES),
    exportaciones: readCsv(EXPORTACIONES),
    bom: readCsv(BOM),
    movimientos: readCsv(MOVIMIENTOS),
    unidades: [],
  })
  const textos = Object.entries(libro).map(([parte, filas]) => [
    parte,
    writeCsv(Object.keys(filas[0]), filas),
  ])
  expect(Object.fromEntries(textos)).toEqual(ESPERADO)
})

test('a company with no rows has an empty book', () => {
  const vacia = { empresa: {}, importaciones: [], exportaciones: [], bom: [], movimientos: [], unidades: [] }
  expect(bookOraculo(vacia)).toEqual({ lotes: [], descargos: [], saldos: [], faltantes: [] })
})
