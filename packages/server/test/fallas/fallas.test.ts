import { fileURLToPath } from 'node:url'
import type { FALLAS } from '@trazo/testkit'
import { expect, test } from 'vitest'
import { measureFallas, type Resultado } from './medir.ts'

const PAGINA = fileURLToPath(new URL('../../../../docs/guia/fallas.md', import.meta.url))

/** How each fault shows, in words. */
const SE_VE: Readonly<Record<(typeof FALLAS)[number], string>> = {
  pedimento_faltante: '`conciliacion.csv`: falta en la empresa, o en el Data Stage',
  liga_bom_equivocada:
    '`variacion_consumo.csv`: varias órdenes gastan otra cosa que la lista (pide `ordenes_produccion`)',
  duplicado: '`conciliacion.csv`: duplicado',
  unidad_equivocada: '`conciliacion.csv`: unidad, o mil veces',
  retorno_tardio: 'hallazgo PLAZO-03',
  clave_equivocada: '`conciliacion.csv`: clave; si las dos partes dicen A1, hallazgo SALIDA-02',
  valor_equivocado: '`conciliacion.csv`: valor',
  cantidad_equivocada: '`conciliacion.csv`: cantidad',
  fraccion_equivocada: '`conciliacion.csv`: fracción',
  fecha_equivocada: '`conciliacion.csv`: fecha',
  mes_faltante: 'aviso MES_SIN_ENTREGA, con el mes',
  material_estancado: 'hallazgo PLAZO-01',
  por_vencer: 'hallazgo PLAZO-02',
  salida_sin_respaldo: '`faltantes.csv`: sin lista de materiales ni lotes',
}

test('planted faults are found as the page says, misses included', async () => {
  const resultados = await measureFallas([7, 11])
  for (const { falla, sembradas, con_su_causa, por_otra_via } of resultados) {
    expect([falla, sembradas > 0]).toEqual([falla, true])
    expect([falla, con_su_causa + por_otra_via]).toEqual([falla, sembradas])
  }
  await expect(renderPagina(resultados)).toMatchFileSnapshot(PAGINA)
}, 240_000)

function renderPagina(resultados: readonly Resultado[]): string {
  const filas = resultados.map((r) => {
    const perdidas = r.sembradas - r.con_su_causa - r.por_otra_via
    return `| \`${r.falla}\` | ${SE_VE[r.falla]} | ${r.sembradas} | ${r.con_su_causa} | ${r.por_otra_via} | ${perdidas} |`
  })
  return [...ENCABEZADO, ...filas, ...PIE, ''].join('\n')
}

const ENCABEZADO = [
  '# Fallas que se siembran y se encuentran',
  '',
  'El simulador siembra en los papeles de una planta las fallas usuales y guarda aparte la verdad; el programa recibe solo',
  'los papeles. Dos plantas de 30 meses con todas las fallas a la vez. Esta página la escribe la prueba que lo mide',
  '(`packages/server/test/fallas/fallas.test.ts`).',
  '',
  '| falla | dónde se ve | sembradas | con su causa | por otra vía | no se hallaron |',
  '| --- | --- | --- | --- | --- | --- |',
]

const PIE = [
  '',
  '«Por otra vía»: algo se dice de ese pedimento o de esa parte, sin nombrar la causa. Lo sembrado aquí es lo que un',
  'descuido produce; quien falsifica todos sus papeles a la vez no deja diferencias entre ellos, y eso lo miran otros',
  'criterios.',
]
