/** What printed pages are set with: letters, tables, charts, citations. It only lays out: words and figures come in `sys.inputs.vista`. */
export const PIEZAS = String.raw`
#let doc = json(bytes(sys.inputs.vista))
#let color(name) = rgb(doc.colores.at(name))
#let tenue = color("tenue")
#let regla = color("regla")
#let tinta = color("tinta")
#let small = 8pt
#let zws = "\u{200b}"

#set document(
  title: doc.documento + " · " + doc.titulo,
  author: "Trazo",
  date: datetime(year: doc.fecha.at(0), month: doc.fecha.at(1), day: doc.fecha.at(2)),
)
#set page(
  paper: "us-letter",
  margin: (x: 52pt, top: 46pt, bottom: 54pt),
  footer-descent: 40%,
  footer: context {
    set text(size: 7.5pt, fill: tenue)
    line(length: 100%, stroke: 0.4pt + regla)
    doc.pie
    h(1fr)
    let page = counter(page)
    doc.pagina.replace("{n}", str(page.get().first())).replace("{total}", str(page.final().first()))
  },
)
#set text(
  font: "Libertinus Serif",
  size: 9.5pt,
  fill: tinta,
  lang: doc.lang,
  region: "MX",
  number-type: "lining",
  number-width: "tabular",
  fallback: false,
)
#set par(leading: 0.58em, spacing: 0.8em, justify: false)
#show raw: set text(font: "DejaVu Sans Mono", size: 6.4pt)

#let icono(name, size: 9pt) = box(
  baseline: 12%,
  image(bytes(doc.iconos.at(name)), format: "svg", width: size, height: size, alt: ""),
)
#let nota(body) = text(size: small, fill: tenue, body)
#let palabra(name, word, size: 9.5pt) = {
  icono(name, size: size)
  h(0.45em)
  text(fill: color(name), weight: "semibold", size: size, word)
}

// A code may break after any mark, or anywhere when it has none.
#let codigo(body) = raw(
  body.replace(regex("[/!_.:·-]"), m => m.text + zws).replace(regex("[0-9a-f]{16}"), m => m.text + zws),
)

// The first column starts and the last one ends where the text does.
#let sangria(n, y) = (x, _) => (
  left: if x == 0 { 0pt } else { 4pt },
  right: if x == n - 1 { 0pt } else { 4pt },
  y: y,
)
#let fina = 0.3pt + regla
#let firme = 0.6pt + tinta

#let tabla(t, size: small) = {
  let cols = t.columnas
  let dense = t.at("densa", default: false)
  let cell(i, body) = if cols.at(i).tipo == "codigo" { codigo(body) } else { body }
  let side(c) = if c.tipo == "cifra" { right } else { left }
  if t.titulo != "" { block(above: 1.6em, below: 0.7em, sticky: true, strong(t.titulo)) }
  if t.filas.len() > 0 {
    set text(size: if dense { 7pt } else { size }, hyphenate: false)
    set par(leading: 0.45em)
    table(
      columns: t.anchos.map(w => w * 1fr),
      align: cols.map(c => side(c) + top),
      stroke: none,
      inset: sangria(cols.len(), if dense { 1.1pt } else { 3pt }),
      table.header(
        ..if cols.any(c => c.titulo != "") {
          (..cols.map(c => table.cell(align: side(c) + bottom, text(fill: tenue, c.titulo))), table.hline(stroke: firme))
        },
      ),
      ..t.filas.map(fila => (..fila.enumerate().map(((i, body)) => cell(i, body)), table.hline(stroke: fina))).flatten(),
    )
  }
  if t.nota != "" { block(above: 0.6em, nota(t.nota)) }
}

#let grafica(g) = block(breakable: false, above: 1.8em, below: 1.4em, width: 100%, {
  strong(g.titulo)
  h(0.6em)
  nota(g.descripcion)
  v(0.2em)
  grid(
    columns: (1.12fr, 1fr),
    column-gutter: 20pt,
    image(bytes(g.svg), format: "svg", width: 100%, alt: g.titulo + ". " + g.descripcion),
    tabla(g.tabla, size: 7.6pt),
  )
  if g.nota != "" { nota(g.nota) }
})

#let hallazgo(f) = block(
  above: 2em,
  width: 100%,
  stroke: (left: 2pt + color(f.semaforo)),
  inset: (left: 12pt, y: 1pt),
  {
    block(breakable: false, sticky: true, below: 0.9em, {
      palabra(f.semaforo, f.palabra)
      h(0.9em)
      nota(f.id)
      block(above: 0.75em, below: 0.75em, text(size: 12pt, weight: "semibold", f.pregunta))
      f.mensaje
      block(above: 1em, grid(
        columns: f.datos.len(),
        column-gutter: 24pt,
        row-gutter: 5pt,
        ..f.datos.map(d => nota(d.rotulo)),
        ..f.datos.map(d => text(weight: "semibold", d.valor)),
      ))
    })
    for p in f.parrafos { block(above: 0.75em, below: 0.75em, { strong(p.rotulo + ". "); p.texto }) }
    if f.citas.len() > 0 {
      block(above: 1em, below: 0.6em, sticky: true, strong(f.citas_titulo))
      for c in f.citas {
        block(above: 0.6em, below: 0.6em, inset: (left: 8pt), breakable: false, {
          c.texto
          h(0.7em)
          nota(c.detalle)
          if c.sin_verificar { h(0.4em); icono("atencion", size: 7pt) }
        })
      }
    }
    if f.evidencia != none { tabla(f.evidencia, size: 7.4pt) }
  },
)

#let bloque(b) = {
  if b.tipo == "tabla" { tabla(b.tabla) }
  else if b.tipo == "tablas" {
    block(breakable: false, grid(columns: (1fr, 1fr), column-gutter: 26pt, ..b.tablas.map(t => tabla(t))))
  }
  else if b.tipo == "grafica" { grafica(b.grafica) }
  else if b.tipo == "hallazgo" { hallazgo(b.hallazgo) }
  else {
    if b.titulo != "" { block(above: 1.5em, below: 0.6em, sticky: true, strong(b.titulo)) }
    block(b.texto)
  }
}

#show heading.where(level: 1): it => block(
  above: 2.4em, below: 0.9em, width: 100%, sticky: true,
  stroke: (top: 0.8pt + tinta), inset: (top: 7pt),
  text(size: 15pt, weight: "semibold", it.body),
)
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.6em, sticky: true, text(size: 10.5pt, weight: "semibold", it.body))

`

/** The typst source of the report. */
export const PLANTILLA = `${PIEZAS}
#let miniatura(g) = {
  block(above: 1.6em, below: 0.6em, text(size: small, fill: tenue, g.titulo))
  image(bytes(g.svg), format: "svg", width: 100%, alt: g.titulo + ". " + g.descripcion)
}

// ---- The first page ----
#let p = doc.portada
#text(size: small, fill: tenue, tracking: 0.6pt, upper(doc.documento))
#block(above: 1em, below: 0.95em, {
  set par(leading: 0.4em)
  text(size: if doc.titulo.len() > 42 { 19pt } else { 23pt }, weight: "semibold", doc.titulo)
})
#text(fill: tenue, p.identidad.join(" · "))
#block(
  above: 1.3em, below: 1.3em, width: 100%,
  stroke: (top: 2.2pt + color(p.semaforo), bottom: 0.5pt + regla),
  inset: (y: 9pt),
  grid(
    columns: (auto, 1fr), column-gutter: 18pt, align: horizon,
    palabra(p.semaforo, p.palabra, size: 14pt),
    {
      text(size: 13pt, p.titular)
      linebreak()
      nota(p.cuenta)
    },
  ),
)
#grid(
  columns: (1fr, 1fr, 1fr), column-gutter: 20pt,
  ..p.cifras.map(c => block(width: 100%, stroke: (top: 0.5pt + regla), inset: (top: 6pt), {
    nota(c.rotulo)
    block(above: 0.55em, below: 0.5em, text(size: 14.5pt, fill: if c.semaforo == "mal" { color("mal") } else { tinta }, c.valor))
    nota(c.nota)
  })),
)
#heading(level: 2, outlined: false, p.acciones.titulo)
#if p.acciones.filas.len() == 0 { p.acciones.nada } else {
  set text(size: 9pt)
  set par(leading: 0.48em)
  table(
    columns: (130pt, 1fr, auto),
    align: (left, left, right),
    stroke: none,
    inset: sangria(3, 4pt),
    table.header(..p.acciones.columnas.map(c => text(size: small, fill: tenue, c)), table.hline(stroke: firme)),
    ..p.acciones.filas.map(a => (
      palabra(a.semaforo, a.cuando, size: 9pt),
      { a.que; h(0.5em); nota(a.criterio) },
      a.en_juego,
      table.hline(stroke: fina),
    )).flatten(),
  )
  if p.acciones.mas != "" { nota(p.acciones.mas) }
}
#v(0.4em)
#grid(
  columns: (1fr, 1.35fr), column-gutter: 22pt,
  {
    heading(level: 2, outlined: false, p.fechas.titulo)
    tabla((..p.fechas, titulo: ""))
  },
  {
    heading(level: 2, outlined: false, p.estados_titulo)
    set text(size: small, hyphenate: false)
    set par(leading: 0.45em)
    table(
      columns: (auto, 1fr, auto),
      align: (left, left, right),
      stroke: none,
      inset: sangria(3, 3pt),
      table.hline(stroke: firme),
      ..p.estados.map(e => (palabra(e.semaforo, e.palabra, size: small), e.pregunta, e.medida, table.hline(stroke: fina))).flatten(),
    )
    if p.estados_mas != "" { nota(p.estados_mas) }
  },
)
// The charts stand here too when the page has room for them; they are in the detail in any case.
#context if here().position().y < 552pt {
  grid(columns: (1fr, 1fr), column-gutter: 26pt, ..p.graficas.map(miniatura))
}
#place(bottom, nota(p.aviso))
#pagebreak()

// ---- The detail ----
#for (i, s) in doc.secciones.enumerate() {
  if s.id == "anexo" { pagebreak(weak: true) }
  heading(level: 1, [#text(fill: tenue, weight: "regular", str(i + 1)) #h(0.3em) #s.titulo])
  for b in s.bloques { bloque(b) }
}
`
