/** Texts of both sides brought to one form, as small tables that the queries join: units, countries, effects of keys. */
import { assert } from '@trazo/core/kernel'
import { type Ley, unidadCanonica } from '@trazo/core/legal'
import type { LibroEnDisco } from '../libro/libro-en-disco.ts'

const UNIDADES = `select unidad as texto from importaciones union select unidad from exportaciones
  union select unidad_umc from ds_partida union select unidad_umt from ds_partida order by 1`
const PAISES = `select pais_origen as texto from importaciones union select pais_destino from exportaciones
  union select pais_origen_destino from ds_partida order by 1`
const CLAVES = 'select distinct clave_efectiva, tipo_operacion from ds_pedimento order by all'

/**
 * Makes `conc_unidad` and `conc_pais` (text → canonical form; a text that nobody knows has none), `conc_factor` (how many
 * of a unit make another, as their names say) and `conc_efecto` (what a key does to the temporary inventory, by operation
 * and day).
 */
export async function writeCanonicos(libro: LibroEnDisco, ley: Ley): Promise<void> {
  await writeTextos(libro, 'conc_unidad', UNIDADES, (texto) => unidadCanonica(ley, texto))
  await writeTextos(libro, 'conc_pais', PAISES, indexPaises(ley))
  await writeFactores(libro, ley)
  await libro.run(
    'create temp table conc_efecto (clave VARCHAR, tipo_operacion VARCHAR, desde INTEGER, hasta INTEGER, efecto VARCHAR)',
  )
  for (const { clave_efectiva: clave, tipo_operacion } of await libro.readFilas(CLAVES)) {
    const vigencias = ley.claves.get(String(clave))?.[tipo_operacion === '2' ? 2 : 1] ?? []
    await libro.insert(
      'conc_efecto',
      vigencias.map(({ desde, hasta, efecto }) => [
        String(clave),
        String(tipo_operacion),
        desde,
        hasta,
        efecto.efecto,
      ]),
    )
  }
}

async function writeFactores(libro: LibroEnDisco, ley: Ley): Promise<void> {
  const catalogo = ley.catalogos.get('unidades_equivalencias')
  assert(catalogo !== undefined, 'law/ has no equivalences of units')
  const [mayor, menor, factor] = ['mayor', 'menor', 'factor'].map((nombre) => catalogo.columna(nombre))
  await libro.run('create temp table conc_factor (mayor VARCHAR, menor VARCHAR, factor INTEGER)')
  await libro.insert(
    'conc_factor',
    catalogo.filas.map((fila) => [fila[mayor], fila[menor], Number(fila[factor])]),
  )
}

async function writeTextos(
  libro: LibroEnDisco,
  tabla: string,
  textos: string,
  canonico: (texto: string) => string | null,
): Promise<void> {
  await libro.run(`create temp table ${tabla} (texto VARCHAR, canonico VARCHAR)`)
  const filas = await libro.readFilas(textos)
  await libro.insert(
    tabla,
    filas.map(({ texto }) => [String(texto), canonico(String(texto))]),
  )
}

/** Every code of a country in Anexo 22 appendix 4 → its three letters. */
function indexPaises(ley: Ley): (texto: string) => string | null {
  const catalogo = ley.catalogos.get('ap04_paises')
  assert(catalogo !== undefined, 'law/ has no catalogue of countries')
  const [m3, fiii] = [catalogo.columna('clave_m3'), catalogo.columna('clave_fiii')]
  const cortas = catalogo.filas.filter((fila) => fila[fiii] !== '')
  const index = new Map([
    ...cortas.map((f) => [f[fiii], f[m3]] as const),
    ...catalogo.filas.map((f) => [f[m3], f[m3]] as const),
  ])
  return (texto) => index.get(texto.trim().toUpperCase()) ?? null
}
