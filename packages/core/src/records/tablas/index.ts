/** The company's own tables, as specifications that readers, docs and the workbook share. */
import { TABLAS_DE_COMPLEMENTO } from './complemento.ts'
import { TABLAS_DEL_LIBRO } from './contrato.ts'
import { TABLAS_DE_PLANTA } from './planta.ts'

export const TABLAS = { ...TABLAS_DEL_LIBRO, ...TABLAS_DE_PLANTA, ...TABLAS_DE_COMPLEMENTO } as const

export type NombreTabla = keyof typeof TABLAS
