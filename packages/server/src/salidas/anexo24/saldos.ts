/** Reports of balances (Anexo 24, section A): by lot and by tariff item, and what no lot could back. */
import { compareText, SIN_FECHA } from '@trazo/core/kernel'
import { CAUSAS_FALTANTE, ESTADOS_SALDO, type Libro, TIPOS_BIEN } from '@trazo/core/records'
import { ESTILO, type Hoja } from '../hoja.ts'
import { partidaOf } from './aduanero.ts'
import type { DatosAnexo24 } from './datos.ts'
import { campo, makeBloque, numero, range } from './tabla.ts'

export function makeSaldos(datos: DatosAnexo24): Hoja {
  const { libro, corte } = datos
  const { lotes, saldos } = libro
  return makeBloque(
    datos,
    'Saldos',
    'Saldo de cada lote al corte. El día del vencimiento todavía está en plazo.',
    range(lotes.n),
    [
      campo('Pedimento', 20, (r, i) => r.pedimento(lotes.pedimento[i])),
      numero('Partida', 9, (r, i) => r.entero(lotes.partida[i])),
      campo('Número de parte', 22, (r, i) => r.id(libro.partes, lotes.parte[i])),
      campo('Fracción', 12, (r, i) => r.id(libro.fracciones, lotes.fraccion[i])),
      campo('Tipo de bien', 12, (r, i) => r.texto(TIPOS_BIEN[lotes.tipo_bien[i]])),
      campo('Fecha de entrada', 12, (r, i) => r.fecha(lotes.fecha_entrada[i])),
      campo('Vencimiento', 13, (r, i) => r.fecha(lotes.vencimiento[i])),
      numero('Días para vencer', 10, (r, i) =>
        r.entero(lotes.vencimiento[i] === SIN_FECHA ? Number.NaN : lotes.vencimiento[i] - corte),
      ),
      campo('Estado', 10, (r, i) => {
        const estado = ESTADOS_SALDO[saldos.estado[i]]
        r.texto(estado, estado === 'vencido' ? ESTILO.alerta : ESTILO.texto)
      }),
      campo('Unidad', 9, (r, i) => r.id(libro.unidades, lotes.unidad[i])),
      numero('Cantidad', 17, (r, i) => r.cantidad(lotes.cantidad[i])),
      numero('Descargada', 17, (r, i) => r.cantidad(saldos.descargada[i])),
      numero('Desperdicio', 15, (r, i) => r.cantidad(saldos.desperdicio[i])),
      numero('Desperdicio pendiente', 15, (r, i) => r.cantidad(saldos.desperdicio_pendiente[i])),
      numero('Saldo', 17, (r, i) => r.cantidad(saldos.saldo[i])),
      numero('Valor del saldo (MXN)', 18, (r, i) => r.dinero(saldos.valor_saldo[i])),
    ],
  )
}

interface SaldoFraccion {
  readonly fraccion: string
  readonly unidad: string
  lotes: number
  saldo: bigint
  vencido: bigint
  valor: bigint
}

export function makeSaldosPorFraccion(datos: DatosAnexo24): Hoja {
  return makeBloque(
    datos,
    'Saldos por fracción',
    'Saldos abiertos por fracción arancelaria y unidad, activo fijo incluido. Las unidades no se suman entre sí.',
    sumPorFraccion(datos.libro),
    [
      campo('Fracción', 12, (r, f) => r.texto(f.fraccion)),
      campo('Unidad', 9, (r, f) => r.texto(f.unidad)),
      numero('Lotes con saldo', 10, (r, f) => r.entero(f.lotes)),
      numero('Saldo', 19, (r, f) => r.cantidad(f.saldo)),
      numero('Saldo vencido', 19, (r, f) => r.cantidad(f.vencido)),
      numero('Valor del saldo (MXN)', 20, (r, f) => r.dinero(f.valor)),
    ],
  )
}

function sumPorFraccion({ lotes, saldos, fracciones, unidades }: Libro): readonly SaldoFraccion[] {
  const sumas = new Map<number, SaldoFraccion>()
  for (let i = 0; i < lotes.n; i++) {
    if (saldos.saldo[i] === 0) continue
    const llave = lotes.fraccion[i] * unidades.size + lotes.unidad[i]
    const suma = sumas.get(llave) ?? {
      fraccion: fracciones.text(lotes.fraccion[i]),
      unidad: unidades.text(lotes.unidad[i]),
      lotes: 0,
      saldo: 0n,
      vencido: 0n,
      valor: 0n,
    }
    sumas.set(llave, suma)
    suma.lotes++
    suma.saldo += BigInt(saldos.saldo[i])
    if (ESTADOS_SALDO[saldos.estado[i]] === 'vencido') suma.vencido += BigInt(saldos.saldo[i])
    suma.valor += BigInt(saldos.valor_saldo[i])
  }
  return [...sumas.values()].sort(
    (a, b) => compareText(a.fraccion, b.fraccion) || compareText(a.unidad, b.unidad),
  )
}

export function makeFaltantes(datos: DatosAnexo24): Hoja {
  const { faltantes, salidas, claves, partes } = datos.libro
  return makeBloque(
    datos,
    'Faltantes',
    'Lo que una salida requirió y ningún lote pudo dar. Causas: saldo, lote, unidad (sin factor), bom (sin lista ni lote).',
    range(faltantes.n),
    [
      campo('Tipo de salida', 14, (r, i) => r.id(claves, salidas.tipo[faltantes.salida[i]])),
      campo('Pedimento de salida', 20, (r, i) => r.pedimento(salidas.pedimento[faltantes.salida[i]])),
      numero('Partida', 9, (r, i) => r.entero(partidaOf(salidas.partida[faltantes.salida[i]]))),
      campo('Fecha de salida', 12, (r, i) => r.fecha(salidas.fecha[faltantes.salida[i]])),
      campo('Producto', 22, (r, i) => r.id(partes, salidas.parte[faltantes.salida[i]])),
      campo('Material', 22, (r, i) => r.id(partes, faltantes.componente[i])),
      numero('Requerida', 17, (r, i) => r.cantidad(faltantes.requerida[i])),
      numero('Faltante', 17, (r, i) => r.cantidad(faltantes.faltante[i])),
      campo('Causa', 10, (r, i) => r.texto(CAUSAS_FALTANTE[faltantes.causa[i]])),
    ],
  )
}
