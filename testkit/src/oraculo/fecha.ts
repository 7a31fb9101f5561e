function toMs(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`)
}

/** `DD/MM/YYYY` or `YYYY-MM-DD` to `YYYY-MM-DD`; ISO dates compare as texts. */
export function toIso(texto: string): string {
  const partes = texto.trim().split('/')
  return partes.length === 3 ? partes.reverse().join('-') : texto.trim()
}

/** The same day of the month `meses` later, or that month's last day. */
export function addMeses(iso: string, meses: number): string {
  const [anual, mes, dia] = iso.split('-').map(Number) as [number, number, number]
  const total = anual * 12 + (mes - 1) + meses
  const destino = { anual: Math.floor(total / 12), mes: total % 12 }
  const ultimo = new Date(Date.UTC(destino.anual, destino.mes + 1, 0)).getUTCDate()
  return new Date(Date.UTC(destino.anual, destino.mes, Math.min(dia, ultimo))).toISOString().slice(0, 10)
}

/** Calendar days from one day to another, never below zero. */
export function daysAfter(desde: string, hasta: string): number {
  return Math.max(0, (toMs(hasta) - toMs(desde)) / 86_400_000)
}
