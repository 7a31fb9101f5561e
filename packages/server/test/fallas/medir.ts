/** Every planted fault against what a run says: found with its cause named, found otherwise, or missed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FALLAS, type Falla, type FallaPlantada, simulatePlanta, writePlanta } from '@trazo/testkit'
import { loadLey } from '../../src/ley.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { readSenales, type Senal } from './senales.ts'

/** How each fault should show: where, and under which cause. */
const ESPERADAS: Readonly<Record<Falla, (falla: FallaPlantada, senal: Senal) => boolean>> = {
  pedimento_faltante: (f, s) =>
    says(s, 'conciliacion', f.lado === 'data_stage' ? 'falta_en_data_stage' : 'falta_en_empresa') && of(f, s),
  liga_bom_equivocada: (f, s) =>
    says(s, 'variacion_consumo', 'variacion') && s.partes.includes(f.numero_parte ?? ''),
  duplicado: (f, s) => says(s, 'conciliacion', 'duplicado') && of(f, s),
  unidad_equivocada: (f, s) => says(s, 'conciliacion', 'unidad', 'unidad_por_mil') && of(f, s),
  retorno_tardio: (f, s) => says(s, 'hallazgos', 'PLAZO-03') && of(f, s),
  clave_equivocada: (f, s) =>
    (f.lado === 'data_stage' ? says(s, 'conciliacion', 'clave') : says(s, 'hallazgos', 'SALIDA-02')) &&
    of(f, s),
  valor_equivocado: (f, s) => says(s, 'conciliacion', 'valor') && of(f, s),
  cantidad_equivocada: (f, s) => says(s, 'conciliacion', 'cantidad') && of(f, s),
  fraccion_equivocada: (f, s) => says(s, 'conciliacion', 'fraccion') && of(f, s),
  fecha_equivocada: (f, s) => says(s, 'conciliacion', 'fecha') && of(f, s),
  mes_faltante: (f, s) => says(s, 'avisos', 'MES_SIN_ENTREGA') && s.partes[0].includes(f.valor_verdadero),
  material_estancado: (f, s) => says(s, 'hallazgos', 'PLAZO-01') && of(f, s),
  por_vencer: (f, s) => says(s, 'hallazgos', 'PLAZO-02') && of(f, s),
  salida_sin_respaldo: (f, s) => says(s, 'faltantes', 'bom') && of(f, s),
}

export interface Resultado {
  readonly falla: Falla
  readonly sembradas: number
  readonly con_su_causa: number
  readonly por_otra_via: number
  /** Of those not found under their cause: what was said of them, if anything. */
  readonly notas: readonly string[]
}

/** Plants every fault in a plant for each seed, runs the job and counts what became of them. */
export async function measureFallas(semillas: readonly number[]): Promise<Resultado[]> {
  const plantadas: (readonly [FallaPlantada, readonly Senal[]])[] = []
  for (const semilla of semillas) {
    const { fallas, senales } = await runPlanta(semilla)
    plantadas.push(...fallas.map((falla) => [falla, senales] as const))
  }
  return FALLAS.map((falla) =>
    countFalla(
      falla,
      plantadas.filter(([f]) => f.falla === falla),
    ),
  )
}

async function runPlanta(semilla: number) {
  const fallas = [...FALLAS]
  const veces = Object.fromEntries(fallas.map((falla) => [falla, falla === 'mes_faltante' ? 1 : 2]))
  const { planta, verdad } = simulatePlanta({ semilla, desde: '2024-05-01', meses: 30, fallas, veces })
  const carpeta = mkdtempSync(join(tmpdir(), 'trazo-fallas-'))
  try {
    await writePlanta(planta, verdad, carpeta)
    const salida = join(carpeta, 'salida')
    await runPipeline({
      entradas: [join(carpeta, 'entrada')],
      salida,
      corte: null,
      espacio: null,
      lang: 'es',
      ley: loadLey(),
      avance: { begin() {}, advance() {}, end() {} },
    })
    return { fallas: verdad.fallas, senales: readSenales(salida) }
  } finally {
    rmSync(carpeta, { recursive: true, force: true })
  }
}

function countFalla(falla: Falla, casos: readonly (readonly [FallaPlantada, readonly Senal[]])[]): Resultado {
  const perdidas = casos.filter(([f, senales]) => !senales.some((s) => ESPERADAS[falla](f, s)))
  const dichas = perdidas.map(([f, senales]) => senales.filter((s) => mentions(f, s)))
  return {
    falla,
    sembradas: casos.length,
    con_su_causa: casos.length - perdidas.length,
    por_otra_via: dichas.filter((senales) => senales.length > 0).length,
    notas: [...new Set(dichas.flat().map((s) => `${s.donde}: ${s.causa}`))].sort(),
  }
}

function says(senal: Senal, donde: string, ...causas: readonly string[]): boolean {
  return senal.donde === donde && causas.includes(senal.causa)
}

/** Of the pedimento of the fault, or of one that takes part in it. */
function of(falla: FallaPlantada, { pedimento }: Senal): boolean {
  return pedimento !== '' && (pedimento === falla.pedimento || falla.relacionados.includes(pedimento))
}

function mentions(falla: FallaPlantada, senal: Senal): boolean {
  const partes = [falla.numero_parte, ...falla.relacionados].filter((parte) => parte !== null && parte !== '')
  return of(falla, senal) || senal.partes.some((parte) => partes.includes(parte))
}
