/** The law opened from its pack: parameters, catalogues and criteria by id, with the indexes that look-ups need. */
import { assert } from '#kernel'
import { Catalogo } from './catalogo.ts'
import { indexClaves, type LecturasDeClave } from './claves.ts'
import type { CriterioEmpacado, LeyEmpacada } from './empaque.ts'
import type { Formato } from './esquema-formato.ts'
import type { Parametro } from './esquema-parametro.ts'
import type { Preset, Reporte } from './esquema-reporte.ts'
import { indexUnidades } from './unidades.ts'
import type { ValorVigente } from './valor.ts'
import { formatFin, readVigencias, type Vigencia } from './vigencia.ts'

export interface ParametroAbierto {
  readonly ficha: Parametro
  readonly valores: readonly (Vigencia & { readonly valor: ValorVigente })[]
}

export interface Ley {
  /** `2026.11.20` */
  readonly version: string
  /** `sha256:…` of the content. */
  readonly huella: string
  readonly parametros: ReadonlyMap<string, ParametroAbierto>
  readonly catalogos: ReadonlyMap<string, Catalogo>
  readonly criterios: ReadonlyMap<string, CriterioEmpacado>
  /** Reports of the Anexo 24, questions of auditors, files of the Anexo 30. */
  readonly reportes: ReadonlyMap<string, Reporte>
  readonly presets: ReadonlyMap<string, Preset>
  readonly formatos: ReadonlyMap<string, Formato>
  /** Effects of every pedimento key. */
  readonly claves: ReadonlyMap<string, LecturasDeClave>
  /** Canonical unit by every folded way of writing it. */
  readonly unidades: ReadonlyMap<string, string>
}

/** What the code itself names: a law without these cannot be opened. */
export const REQUERIDOS = {
  parametros: [
    'plazo_insumo_meses',
    'plazo_insumo_oea_meses',
    'plazo_contenedor_meses',
    'plazo_activo_fijo',
    'tolerancia_cantidad',
    'tolerancia_fecha_dias',
    'tolerancia_valor_aduana_mxn',
    'tolerancia_valor_usd',
  ],
  catalogos: [
    'claves_immex',
    'ap02_claves_pedimento',
    'ap04_paises',
    'ap07_unidades_medida',
    'unidades_alias',
  ],
} as const

/** The content of `dist/ley.json` → the law. The packer has checked it, so anything odd here is our bug. */
export function openLey(empacada: LeyEmpacada): Ley {
  assert(empacada.formato === 1, `unknown format of the law pack: ${empacada.formato}`)
  const catalogos = new Map(empacada.catalogos.map((c) => [c.ficha.id, new Catalogo(c)]))
  return {
    version: empacada.version,
    huella: empacada.huella,
    parametros: new Map(empacada.parametros.map((p) => [p.id, openParametro(p)])),
    catalogos,
    criterios: new Map(empacada.criterios.map((c) => [c.tarjeta.id, c])),
    reportes: new Map(empacada.reportes.map((r) => [r.id, r])),
    presets: new Map(empacada.presets.map((p) => [p.id, p])),
    formatos: new Map(empacada.formatos.map((f) => [f.id, f])),
    claves: indexClaves(
      catalogoDe(catalogos, 'claves_immex'),
      catalogoDe(catalogos, 'ap02_claves_pedimento'),
    ),
    unidades: indexUnidades(
      catalogoDe(catalogos, 'ap07_unidades_medida'),
      catalogoDe(catalogos, 'unidades_alias'),
    ),
  }
}

function catalogoDe(catalogos: ReadonlyMap<string, Catalogo>, id: string): Catalogo {
  const catalogo = catalogos.get(id)
  assert(catalogo !== undefined, `no catalogue ${id} in law/`)
  return catalogo
}

function openParametro(ficha: Parametro): ParametroAbierto {
  const vigencias = readVigencias(ficha.valores.map(({ desde, hasta = '' }) => ({ desde, hasta })))
  const valores = ficha.valores.map((v, i) => ({
    ...vigencias[i],
    valor: {
      valor: v.valor,
      unidad: ficha.unidad,
      norma: v.norma,
      fuente: v.fuente,
      vigente_desde: v.desde,
      vigente_hasta: formatFin(vigencias[i]),
      consultado: ficha.checked_on,
      confianza: v.confianza,
    },
  }))
  return { ficha, valores }
}
