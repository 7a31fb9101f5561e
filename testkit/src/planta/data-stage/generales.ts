/** Tables of a pedimento as a whole: 501 to 504, 506, 507, Sel and Inci. */
import { formatScaled } from '@trazo/core/kernel'
import { Azar } from '../../azar.ts'
import { RUTAS } from '../catalogo/rutas.ts'
import { certifiedOn, type Empresa } from '../empresa.ts'
import { mulDiv, sum } from '../exacto.ts'
import type { Operacion } from '../modelo.ts'
import { addFila, clock, type Filas, keyOf, stamp } from './fila.ts'
import { addImportes } from './valores.ts'

/** Chance tied to the pedimento alone: details that nothing else depends on. */
export function detailsOf(operacion: Operacion): Azar {
  return new Azar(operacion.pedimento % 4_294_967_291)
}

export function addGenerales(filas: Filas, operacion: Operacion, empresa: Empresa): void {
  const { ruta, clave, tipo, tipoPedimento, pago, hora, fecha } = operacion
  const { seccion, transporte, agente } = RUTAS[ruta]
  const pagoReal = stamp(pago, hora)
  const peso = sum(operacion.partidas.map((partida) => addImportes(operacion, partida).peso))
  const [planta] = empresa.domicilios
  addFila(filas, '501', {
    ...keyOf(operacion),
    TipoOperacion: String(tipo),
    ClaveDocumento: clave,
    SeccionAduaneraEntrada: seccion,
    Rfc: empresa.rfc,
    CurpAgenteA: agente.curp,
    TipoCambio: formatScaled(operacion.tipoCambio, 5),
    TotalFletes: String(operacion.fletes),
    TotalSeguros: '0',
    TotalEmbalajes: '0',
    TotalIncrementables: '0',
    TotalDeducibles: '0',
    PesoBrutoMercancia: formatScaled(mulDiv(peso, 106, 100_000), 3),
    MedioTransporteSalida: transporte,
    MedioTransporteArribo: transporte,
    MedioTransporteEntrada_Salida: transporte,
    DestinoMercancia: '1',
    NombreContribuyente: empresa.razon_social.toUpperCase(),
    CalleContribuyente: empresa.calle.toUpperCase(),
    NumExteriorContribuyente: empresa.numero,
    CPContribuyente: planta.cp,
    MunicipioContribuyente: planta.municipio.toUpperCase(),
    EntidadFedContribuyente: planta.estado,
    PaisContribuyente: 'MEX',
    TipoPedimento: String(tipoPedimento),
    FechaRecepcionPedimento: stamp(operacion.validacion),
    FechaPagoReal: pagoReal,
  })
  addTransporte(filas, operacion)
  const fechas =
    tipo === 1
      ? ([
          ['1', fecha],
          ['2', pago],
        ] as const)
      : ([
          ['2', pago],
          ['4', fecha],
        ] as const)
  for (const [tipoFecha, dia] of fechas) addFecha(filas, operacion, tipoFecha, dia)
  if (operacion.rectifica !== null) addFecha(filas, operacion, '6', operacion.rectifica.original.pago)
  addIdentificadores(filas, operacion, empresa)
  if (operacion.rectifica === null && tipoPedimento === 1) addSeleccion(filas, operacion)
}

function addFecha(filas: Filas, operacion: Operacion, tipo: string, dia: number): void {
  const pago = stamp(operacion.pago, operacion.hora)
  addFila(filas, '506', {
    ...keyOf(operacion),
    TipoFecha: tipo,
    FechaOperacion: stamp(dia),
    FechaValidacionPagoR: pago,
  })
}

function addTransporte(filas: Filas, operacion: Operacion): void {
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

function addIdentificadores(filas: Filas, operacion: Operacion, empresa: Empresa): void {
  const { contraparte, desperdicio, pago, hora, tipoPedimento } = operacion
  const comun = {
    ...keyOf(operacion),
    TipoPedimento: String(tipoPedimento),
    FechaValidacionPagoR: stamp(pago, hora),
  }
  const add = (ClaveCaso: string, IdentificadorCaso: string, ComplementoCaso: string) =>
    addFila(filas, '507', { ...comun, ClaveCaso, IdentificadorCaso, ComplementoCaso })
  const documento = `0438${String(detailsOf(operacion).entero(100_000_000, 999_999_999))}`
  add('ED', documento, '')
  add('IM', empresa.programa_immex, '')
  const iva = certifiedOn(empresa, 'iva_ieps', pago)
  if (iva?.rubro !== undefined) add('CI', iva.rubro, '')
  if (certifiedOn(empresa, 'oea', pago) !== null) add('IC', 'O', '')
  if (contraparte !== null) add('V1', contraparte.programa, 'IM')
  if (desperdicio) add('DE', '', '')
}

/** One pedimento in twenty-five gets red light and is found right. */
function addSeleccion(filas: Filas, operacion: Operacion): void {
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
