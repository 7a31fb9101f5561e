/** What was compared, what was left out and why, and what differed only in its rounding or its unit of writing. */

function count(concepto: string, de: string): string {
  return `insert into conciliacion_cuenta select '${concepto}', count(*) from ${de}`
}

const NI_ALLA =
  'pedimento not in (select pedimento from conc_estado) and pedimento not in (select pedimento from ds_cadena)'
const NI_AQUI = `pedimento not in (select pedimento from conc_empresa) and pedimento not in (
  select c.vigente from ds_cadena c join conc_empresa e on e.pedimento = c.pedimento where c.vigente is not null)`

const AMBOS = 'lugar is not null and lugar_ds is not null'

export const CUENTAS: readonly string[] = [
  count('pedimentos_empresa', 'conc_empresa'),
  count('posteriores_al_corte_empresa', 'conc_empresa where coalesce(fecha > $corte, true)'),
  count(
    'fuera_de_periodo',
    `conc_empresa where fecha <= $corte and ${NI_ALLA}
      and pedimento not in (select pedimento from conciliacion where causa = 'falta_en_data_stage')`,
  ),
  count('pedimentos_data_stage', 'conc_estado'),
  count('posteriores_al_corte_data_stage', `conc_estado where fecha_pago > $corte and ${NI_AQUI}`),
  count(
    'sin_interes',
    `conc_estado where coalesce(fecha_pago <= $corte, true) and ${NI_AQUI}
      and pedimento not in (select pedimento from conciliacion where causa = 'falta_en_empresa')`,
  ),
  count('pedimentos_comparados', 'conc_comun'),
  count(
    'pedimentos_sin_partidas',
    'conc_comun where pedimento not in (select pedimento from conc_partida where lugar_ds is not null)',
  ),
  count('partidas_comparadas', `conc_partida where ${AMBOS}`),
  count(
    'partidas_iguales',
    `conc_partida p where ${AMBOS} and not exists (
      from conciliacion c where c.pedimento = p.pedimento and (c.partida = p.partida or c.nota = 'completo'
        or (c.causa = 'rectificado' and c.nota = '')))`,
  ),
  count(
    'valor_redondeo',
    `conc_partida where ${AMBOS} and operacion = 1 and tipo_operacion = '1' and valor <> valor_ds
      and abs(valor - valor_ds) <= $tolerancia_valor_aduana_mxn * lineas`,
  ),
  count('unidad_equivalente', 'conc_veredicto where equivalente'),
  count('diferencias', 'conciliacion'),
]
