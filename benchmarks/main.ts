/**
 * `npm run bench [-- peps|trabajo|mes|grande lines …]`; see README.md beside this file. With no words: all, at 10^6 lines.
 */
import { cpus, loadavg } from 'node:os'
import { reportGrande } from './grande/informe.ts'
import { measureGrande } from './grande/medir.ts'
import { reportMes } from './mes/informe.ts'
import { checkMes, measureEntero, measureMes, prepareMes } from './mes/medir.ts'
import { reportPeps } from './peps/informe.ts'
import { FORMAS } from './peps/medir.ts'
import { MEDIR, peakMib, print } from './proceso.ts'
import { reportTrabajo } from './trabajo/informe.ts'
import { measureLeer } from './trabajo/leer.ts'
import { measureCarga, measureTrabajo } from './trabajo/medir.ts'

const MEDIDAS: Readonly<Record<string, (args: readonly string[]) => object | null | Promise<object>>> = {
  peps: ([forma, lineas, rondas]) => FORMAS[forma](Number(lineas), Number(rondas)),
  trabajo: ([carpeta, salida]) => measureTrabajo(carpeta, salida),
  carga: ([carpeta]) => measureCarga(carpeta),
  leer: ([carpeta]) => measureLeer(carpeta),
  grande: ([lineas, ventana]) => measureGrande(Number(lineas), ventana ? Number(ventana) : undefined),
  mes_preparar: ([carpeta, lineas, cada]) => prepareMes(carpeta, Number(lineas), Number(cada)),
  mes: ([carpeta]) => measureMes(carpeta),
  mes_entero: ([carpeta]) => measureEntero(carpeta),
  mes_comparar: ([carpeta]) => checkMes(carpeta),
}

const INFORMES: Readonly<Record<string, (lineas: number) => void | Promise<void>>> = {
  peps: reportPeps,
  trabajo: reportTrabajo,
  mes: reportMes,
  grande: reportGrande,
}

const [orden, ...args] = process.argv.slice(2)
if (orden === MEDIR) {
  const [medida, ...words] = args
  const figuras = await MEDIDAS[medida](words)
  print(JSON.stringify(figuras && { pico_mib: peakMib(), ...figuras }))
} else await report(orden === undefined ? Object.keys(INFORMES) : [orden], args.map(Number))

async function report(informes: readonly string[], pedidas: readonly number[]): Promise<void> {
  const unknown = informes.find((informe) => !(informe in INFORMES))
  if (unknown !== undefined) throw new Error(`no such benchmark: ${unknown}`)
  const [carga] = loadavg()
  print(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, carga previa ${carga.toFixed(1)}`,
  )
  for (const informe of informes) {
    for (const lineas of pedidas.length > 0 ? pedidas : [1_000_000]) await INFORMES[informe](lineas)
  }
}
