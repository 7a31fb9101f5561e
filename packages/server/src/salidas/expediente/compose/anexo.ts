/** Where each figure comes from: rows and what became of them, versions, conservation, files and fingerprints. */
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
          nota: '',
          densa: true,
        },
      },
      { tipo: 'parrafo', titulo: '', texto: t('aviso') },
    ],
  }
}

/** Every file with its fingerprint; members of a ZIP under its name, which is said once. */
function listArchivos({ modelo, t }: Contexto): readonly (readonly string[])[] {
  let carpeta = ''
  return modelo.archivos.flatMap(({ archivo, filas, bytes_total, sha256 }) => {
    const cut = archivo.indexOf('!') + 1
    const zip = archivo.slice(0, cut)
    const titulo = zip !== '' && zip !== carpeta ? [[zip, '', '', '']] : []
    carpeta = zip
    const nombre = zip === '' ? archivo : `  ${archivo.slice(cut)}`
    return [
      ...titulo,
      [nombre, filas === null ? t('ninguno') : showEntero(filas), showEntero(bytes_total), sha256],
    ]
  })
}
