import { describe, expect, it } from 'vitest'
import { formatFecha, SIN_FECHA } from '#kernel'
import { decodeTexto, identify, readLista69b } from '#read'
import { inChunks } from './lectura.ts'

/** The shape of the real list, with its quirks; every taxpayer is invented. */
const LEYENDA = `"Información actualizada al 31 de diciembre de 2025; los listados…"${','.repeat(19)}`
const TITULO = `Listado completo de contribuyentes (Artículo 69-B del CFF)${','.repeat(19)}`
const BLOQUES = ['presunción', 'desvirtuados', 'definitivos', 'sentencia'].map(
  (paso) => `Oficio ${paso} SAT,Página SAT ${paso},Oficio ${paso} DOF,DOF ${paso}`,
)
const HEAD = `No,RFC,Nombre del Contribuyente,Situación del contribuyente,${BLOQUES.join(',')}`
const FILAS = [
  '1,AAA010101AA1,"“FICTICIA”, S.A.",Sentencia Favorable,O-1,01/06/2018,O-1,25/06/2018,,,,,O-2,28/09/2018,O-2,23/10/2018,O-3,05/03/2019,O-3,16/04/2019',
  '3,AAA010101AA2,"FICTICIA DOS\nen dos líneas",Definitivo,O-4,01/04/2017,O-4,44014,,,,,O-5,25/05/2022 - 26/04/2021,O-5,20/06/2022,,,,',
  '8,XXXXXXXXXXXX,Información suprimida,Presunto,O-9,10/01/2014,O-9,20/01/2014,,,,,,,,,,,,',
]

function latin(text: string): Uint8Array {
  return Uint8Array.from([...text], (c) => ({ '“': 0x93, '”': 0x94, '…': 0x85 })[c] ?? c.charCodeAt(0))
}

async function read(lines: readonly string[]) {
  const bytes = latin(lines.join('\r\n'))
  const identidad = identify(bytes, 'Listado_Completo_69-B.csv', () => null)
  if (identidad.clase !== 'lista_69b') throw new Error(identidad.clase)
  return readLista69b('lista.csv', identidad, inChunks(bytes, 100))
}

describe('the 69-B list', () => {
  it('is read with its cut date and all its published days', async () => {
    const { output, rechazos, avisos } = await read([LEYENDA, TITULO, HEAD, ...FILAS])
    expect(formatFecha(output.corte)).toBe('2025-12-31')
    expect(rechazos).toEqual([])
    expect(avisos).toEqual([])
    const days = (dias: readonly number[]) => dias.map(formatFecha)
    const [first, second] = output.renglones
    expect(first).toMatchObject({
      linea: 4,
      rfc: 'AAA010101AA1',
      situacion: 'Sentencia Favorable',
      oficio: 'O-1',
    })
    expect(days(first.publicaciones.sentencia_favorable.dof)).toEqual(['2019-04-16'])
    expect(first.publicaciones.desvirtuado).toEqual({ sat: [], dof: [] })
    expect(days(second.publicaciones.presuncion.dof)).toEqual(['2020-07-02'])
    expect(days(second.publicaciones.definitivo.sat)).toEqual(['2022-05-25', '2021-04-26'])
  })

  it('never gives a row whose RFC was suppressed by court order', async () => {
    const { output, cuentas } = await read([LEYENDA, HEAD, ...FILAS])
    expect(output.renglones.map((renglon) => renglon.rfc)).toEqual(['AAA010101AA1', 'AAA010101AA2'])
    expect(cuentas).toEqual([
      { de: 'lista_69b:lista.csv', leidas: 3, usadas: 2, ignoradas: 1, apartadas: 0, repetidas: 0 },
    ])
  })

  it('has no cut date when its legend is gone', async () => {
    expect((await read([HEAD, FILAS[0]])).output.corte).toBe(SIN_FECHA)
  })

  it('is Windows-1252, with curly quotes', () => {
    expect(decodeTexto(latin(FILAS[0]))).toContain('“FICTICIA”')
  })
})
