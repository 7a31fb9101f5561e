/** What Anexo 30 files are reviewed against: their layouts, the tariff, and a book when there is one. */
import type { ContextoDeRevision } from '@trazo/core/book'
import { assert, parseFecha } from '@trazo/core/kernel'
import { formatoDe, type Ley } from '@trazo/core/legal'
import { type CuentaLeida, readCuenta } from '@trazo/store'
import type { LibroDeReporte } from '../abrir.ts'

/** Layouts and tariff only. */
export function contextoDeLey(ley: Ley): ContextoDeRevision {
  const tarifa = ley.catalogos.get('tigie_nico')
  assert(tarifa !== undefined, 'law/ has no tariff')
  const columna = tarifa.columna('fraccion')
  return {
    inventario: formatoDe(ley, 'anexo30_inventario_inicial'),
    descargos: formatoDe(ley, 'anexo30_descargos'),
    fracciones: new Set(tarifa.filas.map((fila) => fila[columna])),
    tarifa: tarifa.ficha.edicion,
    pedimentos: new Map(),
    disponible: null,
    inicio: null,
  }
}

/** The same, with what the book knows of exits and of the account. */
export async function contextoDeLibro({ libro, ley, corte }: LibroDeReporte): Promise<ContextoDeRevision> {
  const filas = await libro.readFilas(`select pedimento, min(tipo) as clave, min(fecha) as fecha from salida
    where origen = 'exportacion' and pedimento is not null group by pedimento having min(tipo) = max(tipo)
      and min(fecha) = max(fecha) order by pedimento`)
  const cuenta = await readCuenta(libro, ley, corte)
  const pedimentos = filas.map(({ pedimento, clave, fecha }) => {
    const conocido = { clave: String(clave), fecha: parseFecha(String(fecha))! }
    return [String(pedimento).slice(4), conocido] as const
  })
  return {
    ...contextoDeLey(ley),
    pedimentos: new Map(pedimentos),
    disponible: cuenta.inicio === null ? null : disponibleDe(cuenta),
    inicio: cuenta.inicio,
  }
}

/** Charged up to the end of the period, less what our account discharged before it began. */
function disponibleDe({ cargos, descargos, sobredescargos }: CuentaLeida): ContextoDeRevision['disponible'] {
  return (fraccion, activo, desde, hasta) => {
    const es = (de: { fraccion: string; activo_fijo: boolean }) =>
      de.fraccion === fraccion && de.activo_fijo === (activo === 'S')
    const suyos = cargos.filter((cargo) => es(cargo) && cargo.fecha <= hasta)
    if (suyos.length === 0) return null
    let disponible = suyos.reduce((sum, { valor }) => sum + valor, 0)
    descargos.forEach((descargo, d) => {
      if (es(descargo) && descargo.fecha < desde) disponible -= descargo.valor - (sobredescargos.get(d) ?? 0)
    })
    return disponible
  }
}
