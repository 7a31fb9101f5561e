/** The files that complete the ledger, each with what its rows concluded. */
import { showEntero } from '../formato.ts'
import type { ClaveTexto } from '../textos.ts'
import type { Seccion } from '../vista.ts'
import { type Contexto, cifra, codigo, texto } from './contexto.ts'

/** A section when there is any of them, and none otherwise. */
export function composeComplementos({ modelo, t }: Contexto): readonly Seccion[] {
  const { complementos } = modelo
  if (complementos.length === 0) return []
  const filas = complementos.map(({ archivo, filas, por_estado }) => [
    archivo,
    t(`libro_${archivo.replace('.csv', '')}` as ClaveTexto),
    showEntero(filas),
    Object.entries(por_estado)
      .map(([estado, n]) => `${estado.replaceAll('_', ' ')} ${showEntero(n)}`)
      .join(' · '),
  ])
  const columnas = [
    codigo(t('archivo')),
    texto(t('col_que_es')),
    cifra(t('col_renglones')),
    texto(t('col_estados')),
  ]
  return [
    {
      id: 'complementos',
      titulo: t('complementos'),
      bloques: [{ tipo: 'tabla', tabla: { titulo: '', columnas, filas, nota: t('complementos_nota') } }],
    },
  ]
}
