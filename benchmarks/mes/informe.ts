/** A new month on a long history, against booking everything again; the two ledgers are compared. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Medida, median, print, printTable, runApart } from '../proceso.ts'

const RONDAS = 3

/** One fact of the history in that many arrives with the month, after what it should have come before. */
const TARDIOS = 100_000

/** The history has that many ledger lines, the month that is added to it included. */
export function reportMes(lineas: number): void {
  reportOne(lineas, 0, 'Un mes más')
  reportOne(lineas, TARDIOS, `Un mes más, y un hecho tardío de cada ${TARDIOS.toLocaleString('en-US')},`)
}

function reportOne(lineas: number, cada: number, titulo: string): void {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-mes-'))
  try {
    runApart(['mes_preparar', carpeta, String(lineas), String(cada)])
    const meses = Array.from({ length: RONDAS }, () => runApart<Medida>(['mes', carpeta]))
    const entero = runApart<Medida>(['mes_entero', carpeta])
    runApart(['mes_comparar', carpeta])
    print(`\n## ${titulo} sobre ${lineas.toLocaleString('en-US')} renglones`)
    printTable(
      ['fase', 'el mes', 'todo de nuevo'],
      [...new Set([...Object.keys(meses[0]), ...Object.keys(entero)])].map((fase) => [
        fase,
        fase in meses[0] ? median(meses.map((m) => m[fase])).toFixed(0) : '',
        entero[fase]?.toFixed(0) ?? '',
      ]),
    )
    print('Los dos libros son iguales.')
  } finally {
    rmSync(carpeta, { recursive: true, force: true })
  }
}
