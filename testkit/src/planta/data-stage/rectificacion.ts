/** What a rectifying pedimento says of the one it replaces (701) and of the difference in duties (702). */
import { formatScaled } from '@trazo/core/kernel'
import type { Empresa } from '../empresa.ts'
import type { Operacion } from '../modelo.ts'
import { taxPedimento } from './contribuciones.ts'
import { addFila, type Filas, keyOf, splitNumero, stamp } from './fila.ts'

/** In 701 the number comes before the broker: the reverse of the key columns. */
export function addRectificacion(filas: Filas, operacion: Operacion, empresa: Empresa): void {
  const { rectifica, pago, hora, clave } = operacion
  if (rectifica === null) return
  const { anterior, original } = rectifica
  const [previo, primero] = [splitNumero(anterior), splitNumero(original)]
  addFila(filas, '701', {
    ...keyOf(operacion),
    ClaveDocumento: clave,
    FechaPago: stamp(pago),
    PedimentoAnterior: previo.numero,
    PatenteAnterior: previo.patente,
    SeccionAduaneraAnterior: previo.seccion,
    DocumentoAnterior: anterior.clave,
    FechaOperacionAnterior: stamp(anterior.pago),
    PedimentoOriginal: primero.numero,
    PatenteAduanalOrig: primero.patente,
    SeccionAduaneraDespOrig: primero.seccion,
    FechaPagoReal: stamp(pago, hora),
  })
  const antes = new Map(taxPedimento(anterior, empresa).map((c) => [`${c.clave}|${c.formaPago}`, c.importe]))
  for (const { clave: contribucion, formaPago, importe } of taxPedimento(operacion, empresa)) {
    const diferencia = importe - (antes.get(`${contribucion}|${formaPago}`) ?? 0)
    if (diferencia === 0) continue
    const ClaveContribucion = diferencia > 0 ? contribucion : '50'
    const datos = {
      ClaveContribucion,
      FormaPago: formaPago,
      ImportePago: formatScaled(Math.abs(diferencia), 0),
    }
    addFila(filas, '702', {
      ...keyOf(operacion),
      ...datos,
      TipoPedimento: '2',
      FechaPagoReal: stamp(pago, hora),
    })
  }
}
