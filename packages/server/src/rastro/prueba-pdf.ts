/** `prueba.pdf`: PDF/A-2b on letter paper, a sheet for each proof. Same proof, same bytes. */
import { PIEZAS, setPdf } from '../salidas/expediente/index.ts'
import type { Prueba } from './ficha.ts'

const PLANTILLA = `${PIEZAS}
#set text(size: 8.6pt)
#let figura(f) = block(breakable: false, above: 1.1em, below: 0.7em, width: 100%, {
  strong(f.titulo)
  h(0.6em)
  nota(f.descripcion)
  v(0.1em)
  align(center, image(bytes(f.svg), format: "svg", width: 88%, alt: f.titulo + ". " + f.descripcion))
})
#let ficha(f) = {
  grid(
    columns: (1fr, auto), column-gutter: 16pt,
    text(size: 8pt, fill: tenue, tracking: 0.6pt, upper(doc.documento)),
    nota(doc.corrida),
  )
  block(above: 1em, below: 1em, text(fill: tenue, size: 10pt, doc.razon_social + " · " + doc.identidad))
  block(above: 1em, below: 0.9em, text(size: 16pt, weight: "semibold", f.titulo))
  f.identidad
  for a in f.avisos { block(above: 0.6em, nota(a)) }
  block(
    above: 0.9em, below: 0.9em, width: 100%,
    stroke: (top: 1.6pt + color(f.semaforo), bottom: 0.5pt + regla), inset: (y: 6pt),
    { palabra(f.semaforo, f.palabra, size: 10.5pt); h(1em); text(size: 10pt, f.titular)
      for s in f.sumas { linebreak(); text(size: 8.4pt, s) } },
  )
  if f.cifras.len() > 0 {
    grid(
      columns: f.cifras.map(_ => 1fr), column-gutter: 14pt,
      ..f.cifras.map(c => { nota(c.rotulo); block(above: 0.45em, below: 0.4em, text(size: 11pt, c.valor)); nota(c.nota) }),
    )
  }
  for g in f.figuras { figura(g) }
  for b in f.bloques { bloque(b) }
  if f.citas.len() > 0 {
    block(above: 1.1em, below: 0.5em, sticky: true, strong(f.citas_titulo))
    for c in f.citas {
      block(above: 0.5em, below: 0.5em, inset: (left: 8pt), breakable: false, {
        c.texto
        h(0.7em)
        nota(c.detalle)
        if c.sin_verificar { h(0.4em); icono("atencion", size: 7pt) }
      })
    }
    if f.citas_nota != "" { nota(f.citas_nota) }
  }
}
#for (i, f) in doc.fichas.enumerate() {
  if i > 0 { pagebreak(weak: true) }
  ficha(f)
}
#if doc.mas != "" { block(above: 1.4em, nota(doc.mas)) }
#block(above: 1.4em, nota(doc.aviso))
`

export function drawPruebaPdf(prueba: Prueba): Uint8Array {
  return setPdf(PLANTILLA, prueba)
}
