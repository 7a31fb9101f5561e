/** Clearance of a pedimento: transport 502, waybills 503, containers 504, selection, incidents. */
import { RUTAS } from '../catalogo/rutas.ts'
import type { Operacion } from '../modelo.ts'
import { detailsOf } from './detalles.ts'
import { addFila, clock, type Filas, keyOf, stamp } from './fila.ts'

export function addTransporte(filas: Filas, operacion: Operacion): void {
  const { transporte, transportista } = RUTAS[operacion.ruta]
  if (transporte === '98') return
  const azar = detailsOf(operacion)
  const comun = { ...keyOf(operacion), FechaPagoReal: stamp(operacion.pago, operacion.hora) }
  const identificador = `${azar.entero(10, 99)}XX${azar.entero(10, 99)}`
  const datos = {
    NombreTransportista: transportista,
    PaisTransporte: 'MEX',
    IdentificadorTransporte: identificador,
  }
  addFila(filas, '502', { ...comun, ...datos })
  if (transporte !== '7') {
    const guia = String(azar.entero(10_000_000, 99_999_999))
    addFila(filas, '503', { ...comun, NumeroGuia: `XXX${guia}`, TipoGuia: 'M' })
    addFila(filas, '503', { ...comun, NumeroGuia: `XXH${guia}`, TipoGuia: 'H' })
  }
  if (transporte !== '4') {
    const caja = `XXXU${azar.entero(1_000_000, 9_999_999)}`
    addFila(filas, '504', { ...comun, NumContenedor: caja, TipoContenedor: transporte === '1' ? '3' : '2' })
  }
}

/** One pedimento in twenty-five gets red light and is found right. */
export function addSeleccion(filas: Filas, operacion: Operacion): void {
  const { pago, hora, clave, tipo } = operacion
  const azar = detailsOf(operacion).branch('seleccion')
  const rojo = azar.chance(4)
  const comun = {
    ...keyOf(operacion),
    ConsecutivoRemesa: '0',
    NumeroSeleccion: '1',
    ClaveDocumento: clave,
    TipoOperacion: String(tipo),
  }
  const FechaSeleccion = stamp(pago)
  addFila(filas, 'Sel', {
    ...comun,
    FechaSeleccion,
    HoraSeleccion: clock(hora + 1800),
    SemaforoFiscal: rojo ? '0' : '1',
  })
  if (!rojo) return
  const [partida] = operacion.partidas
  addFila(filas, 'Inci', {
    ...comun,
    FechaInicioReconocimiento: FechaSeleccion,
    HoraInicioReconocimiento: clock(hora + 2400),
    FechaFinReconocimiento: FechaSeleccion,
    HoraFinReconocimiento: clock(hora + 6600),
    Fraccion: partida.fraccion,
    SecuenciaFraccion: String(partida.secuencia),
    GradoIncidencia: 'C',
    FechaSeleccion,
  })
}
