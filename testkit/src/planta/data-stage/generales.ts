/** Tables of a pedimento as a whole: header 501, dates 506, identifiers 507. */
import { formatScaled } from '@trazo/core/kernel'
import { RUTAS } from '../catalogo/rutas.ts'
import { mulDiv, sum } from '../cuentas.ts'
import { certifiedOn, type Empresa } from '../empresa.ts'
import type { Operacion } from '../modelo.ts'
import { addSeleccion, addTransporte } from './despacho.ts'
import { detailsOf } from './detalles.ts'
import { addFila, type Filas, keyOf, stamp } from './fila.ts'
import { addImportes } from './valores.ts'

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
