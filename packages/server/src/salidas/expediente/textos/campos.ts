/** Names of the columns of evidence. A column without one shows its own name, underscores as spaces. */
import type { Lang } from '../../../lang.ts'

const CAMPOS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  numero_parte: { es: 'parte', en: 'part' },
  fraccion: { es: 'fracción', en: 'tariff item' },
  descripcion: { es: 'descripción', en: 'description' },
  fecha_entrada: { es: 'entrada', en: 'entry' },
  entrada_fecha: { es: 'entrada', en: 'entry' },
  vencimiento: { es: 'vence', en: 'term ends' },
  dias: { es: 'días', en: 'days' },
  dias_vencido: { es: 'días vencido', en: 'days past term' },
  dias_restantes: { es: 'días restantes', en: 'days left' },
  partida: { es: 'partida', en: 'line' },
  clave: { es: 'clave', en: 'key' },
  cantidad: { es: 'cantidad', en: 'quantity' },
  unidad: { es: 'unidad', en: 'unit' },
  saldo: { es: 'saldo', en: 'balance' },
  estado: { es: 'estado', en: 'state' },
  valor_saldo_mxn: { es: 'valor del saldo (MXN)', en: 'balance value (MXN)' },
  valor_aduana_mxn: { es: 'valor en aduana (MXN)', en: 'customs value (MXN)' },
  valor_comercial_usd: { es: 'valor comercial (USD)', en: 'commercial value (USD)' },
  valor_empresa: { es: 'en la empresa', en: 'company' },
  valor_data_stage: { es: 'en Data Stage', en: 'Data Stage' },
  salida_tipo: { es: 'salida', en: 'exit' },
  salida_pedimento: { es: 'pedimento de salida', en: 'exit pedimento' },
  salida_partida: { es: 'partida', en: 'line' },
  salida_fecha: { es: 'fecha de salida', en: 'exit date' },
  producto: { es: 'producto', en: 'product' },
  componente: { es: 'componente', en: 'component' },
  requerida: { es: 'requerida', en: 'required' },
  faltante: { es: 'faltante', en: 'missing' },
  causa: { es: 'causa', en: 'cause' },
  campo: { es: 'campo', en: 'field' },
  pais_origen: { es: 'origen', en: 'origin' },
  mes: { es: 'mes', en: 'month' },
}

/** `valor_comercial_usd` → `valor comercial (USD)`. */
export function nameCampo(campo: string, lang: Lang): string {
  return (
    CAMPOS[campo]?.[lang] ??
    campo.replace(/_(mxn|usd)$/, (_, moneda: string) => ` (${moneda.toUpperCase()})`).replaceAll('_', ' ')
  )
}
