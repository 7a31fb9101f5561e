/** The whole job by phases, against a plain load of the same files by DuckDB's CSV reader. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePlantaGrande } from '@trazo/testkit'
import { type Medida, median, print, printTable, runApart } from '../proceso.ts'

const RONDAS = 3
/** Phases up to the booked ledger. */
const AL_LIBRO = ['preparar', 'leer', 'libro']

/** Makes a company of that many ledger lines, runs both in turns and prints medians. */
export async function reportTrabajo(lineas: number): Promise<void> {
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-medida-'))
  try {
    await writePlantaGrande(carpeta, { semilla: 7, lineas })
    const trabajos: Medida[] = []
    const cargas: Medida[] = []
    const lecturas: Medida[] = []
    for (let ronda = 0; ronda < RONDAS; ronda++) {
      trabajos.push(runApart(['trabajo', carpeta, `${carpeta}-salida`]))
      cargas.push(runApart(['carga', carpeta]))
      lecturas.push(runApart(['leer', carpeta]))
    }
    const of = (medidas: readonly Medida[], nombre: string) => median(medidas.map((m) => m[nombre]))
    print(`\n## Trabajo completo, ${lineas.toLocaleString('en-US')} renglones de libro`)
    printTable(
      ['fase', 'mediana'],
      Object.keys(trabajos[0]).map((fase) => [fase, of(trabajos, fase).toFixed(0)]),
    )
    const until = (...fases: readonly string[]) =>
      (fases.reduce((sum, fase) => sum + of(trabajos, `${fase}_ms`), 0) / 1000).toFixed(1)
    print(
      `De los archivos al libro: ${until(...AL_LIBRO)} s; a los hallazgos: ${until(...AL_LIBRO, 'guardar', 'juzgar')} s.`,
    )
    const leer = of(lecturas, 'leer_ms')
    print(
      `Leer con un hilo: ${leer.toFixed(0)} ms, ${of(lecturas, 'mb_por_segundo').toFixed(0)} MB/s; ` +
        `con los que usa el trabajo, ${(leer / of(trabajos, 'leer_ms')).toFixed(2)} veces más rápido, huellas incluidas.`,
    )
    const carga = of(cargas, 'total_ms')
    print(
      `Cargar los mismos archivos en tablas con DuckDB: ${carga.toFixed(0)} ms, ${of(cargas, 'pico_mib')} MiB; ` +
        `el trabajo tarda ${(of(trabajos, 'total_ms') / carga).toFixed(1)} veces eso.`,
    )
  } finally {
    rmSync(carpeta, { recursive: true, force: true })
    rmSync(`${carpeta}-salida`, { recursive: true, force: true })
  }
}
