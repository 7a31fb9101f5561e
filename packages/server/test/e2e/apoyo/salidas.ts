/** The files of the contract (section 4); those that complete the ledger stand beside them when there is something to say. */
export const SALIDAS = [
  'anexo24.xlsx',
  'conciliacion.csv',
  'descargos.csv',
  'expediente.html',
  'expediente.pdf',
  'faltantes.csv',
  'hallazgos.json',
  'lotes.csv',
  'rechazos.csv',
  'resumen.json',
  'saldos.csv',
] as const
