/** Where each figure comes from: rows and what became of them, versions, conservation, files and fingerprints. */
import { createHash } from 'node:crypto'
import type { ArchivoEntrada } from '../../modelo.ts'
import { showDinero, showEntero } from '../formato.ts'
import type { Bloque, Seccion } from '../vista.ts'
import { type Contexto, cifra, codigo, texto } from './contexto.ts'

export function composeCuentas({ modelo, t }: Contexto): Seccion {
  const bloques: Bloque[] = [
    {
      tipo: 'tabla',
      tabla: {
        titulo: '',
        columnas: [
          texto(t('cuenta_de')),
          cifra(t('leidas')),
          cifra(t('usadas')),
          cifra(t('ignoradas')),
          cifra(t('apartadas')),
          cifra(t('repetidas')),
        ],
        filas: modelo.cuentas.map((c) => [
          c.de,
          ...[c.leidas, c.usadas, c.ignoradas, c.apartadas, c.repetidas].map(showEntero),
        ]),
        nota: t('cuentas_texto'),
        densa: true,
      },
    },
  ]
  if (modelo.rechazos.length > 0)
    bloques.push({
      tipo: 'tabla',
      tabla: {
        titulo: t('rechazos'),
        columnas: [codigo(t('codigo')), texto(t('motivo')), cifra(t('renglones'))],
        filas: modelo.rechazos.map((r) => [r.codigo, r.mensaje, showEntero(r.filas)]),
        nota: '',
      },
    })
  return { id: 'cuentas', titulo: t('cuentas'), bloques }
}

export function composeAnexo(contexto: Contexto): Seccion {
  const { modelo, t } = contexto
  const { valor_lotes, valor_descargado, valor_saldo } = modelo.libro.conservacion
  return {
    id: 'anexo',
    titulo: t('anexo'),
    bloques: [
      { tipo: 'parrafo', titulo: '', texto: t('anexo_texto') },
      {
        tipo: 'tabla',
        tabla: {
          titulo: '',
          columnas: [texto(''), codigo('')],
          filas: [
            [t('huella'), modelo.huella],
            [t('version_ley'), modelo.ley],
            [t('version_programa'), modelo.programa],
          ],
          nota: '',
        },
      },
      {
        tipo: 'parrafo',
        titulo: t('conservacion'),
        texto: t('conservacion_texto', {
          lotes: showDinero(valor_lotes),
          descargado: showDinero(valor_descargado),
          saldo: showDinero(valor_saldo),
        }),
      },
      {
        tipo: 'tabla',
        tabla: {
          titulo: t('archivos'),
          columnas: [codigo(t('archivo')), cifra(t('renglones')), cifra(t('bytes')), codigo('SHA-256')],
          filas: listArchivos(contexto),
          nota: t('archivos_nota'),
          densa: true,
        },
      },
      { tipo: 'parrafo', titulo: '', texto: t('aviso') },
    ],
  }
}

/** Every loose file with its fingerprint; a ZIP on one line, with the fingerprint of those of its members. */
function listArchivos({ modelo, t }: Contexto): readonly (readonly string[])[] {
  const grupos = new Map<string, ArchivoEntrada[]>()
  for (const entrada of modelo.archivos) {
    const cut = entrada.archivo.indexOf('!')
    const nombre = cut < 0 ? entrada.archivo : entrada.archivo.slice(0, cut)
    grupos.set(nombre, [...(grupos.get(nombre) ?? []), entrada])
  }
  return [...grupos].map(([nombre, archivos]) => {
    const [primero] = archivos
    const suelto = primero.archivo === nombre
    return [
      suelto ? nombre : t('miembros', { archivo: nombre, n: showEntero(archivos.length) }),
      primero.filas === null ? t('ninguno') : showEntero(primero.filas),
      showEntero(archivos.reduce((sum, { bytes_total }) => sum + bytes_total, 0)),
      suelto ? primero.sha256 : digestOfDigests(archivos),
    ]
  })
}

/** SHA-256 of the members' fingerprints, one per line in the order of their names. */
function digestOfDigests(archivos: readonly ArchivoEntrada[]): string {
  const hash = createHash('sha256')
  for (const { sha256 } of archivos) hash.update(`${sha256}\n`)
  return hash.digest('hex')
}
