/** The report as one HTML file: nothing loaded from outside, no script, readable on a phone and on paper. */

import type { Semaforo } from '../semaforo.ts'
import { OSCURO_Y_CLARO } from './estilo.ts'
import { drawIcono } from './iconos.ts'
import { html, Marca } from './marcado.ts'
import type {
  Accion,
  Bloque,
  FichaHallazgo,
  GraficaConDatos,
  Portada,
  Seccion,
  Tabla,
  Vista,
} from './vista.ts'

/** No resource may be fetched and no script run, whatever a cell says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const BREVE = 24

/** View → the bytes of `expediente.html`, as text. Same view, same text. */
export function drawHtml(vista: Vista): string {
  const { lang, titulo, documento, pie, portada, secciones } = vista
  return html`<!doctype html>
<html lang="${lang === 'es' ? 'es-MX' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
<title>${titulo} · ${documento}</title>
<style>${new Marca(makeStyle(pie))}</style>
</head>
<body>
<main>
${drawPortada(vista, portada)}
${drawContenido(vista)}
${secciones.map((seccion, i) => drawSeccion(seccion, i + 1))}
</main>
<footer><p>${pie}</p><p>${portada.aviso}</p></footer>
</body>
</html>
`.texto
}

/** The style sheet, with the foot of each printed page written in as a CSS string. */
function makeStyle(pie: string): string {
  const quoted = [...pie].map((c) => (/[\w ]/.test(c) ? c : `\\${c.codePointAt(0)?.toString(16)} `)).join('')
  return OSCURO_Y_CLARO.replace('PIE_DE_PAGINA', quoted)
}

function drawPortada({ titulo, documento }: Vista, portada: Portada): Marca {
  return html`<header class="portada">
<p class="documento">${documento}</p>
<h1>${titulo}</h1>
<p class="identidad">${portada.identidad.join(' · ')}</p>
<div class="estado e-${portada.semaforo}">${drawEstado(portada.semaforo, portada.palabra)}<div><p class="titular">${portada.titular}</p><p class="cuenta">${portada.cuenta}</p></div></div>
<dl class="cifras">${portada.cifras.map(
    (c) =>
      html`<div class="e-${c.semaforo}"><dt>${c.rotulo}</dt><dd class="valor">${c.valor}</dd><dd class="nota">${c.nota}</dd></div>`,
  )}</dl>
${drawAcciones(portada)}
<div class="pareja">
<section><h2>${portada.fechas.titulo}</h2>${drawTabla({ ...portada.fechas, titulo: '' }, portada.fechas.titulo)}</section>
${drawEstados(portada)}
</div>
${portada.graficas.length > 0 ? html`<div class="pareja igual">${portada.graficas.map(drawMiniatura)}</div>` : ''}
<p class="aviso">${portada.aviso}</p>
</header>`
}

function drawAcciones({ acciones }: Portada): Marca {
  const { titulo, columnas, filas, nada, mas } = acciones
  const cuerpo =
    filas.length === 0
      ? html`<p>${nada}</p>`
      : html`<div class="ancha" role="region" tabindex="0" aria-label="${titulo}"><table class="acciones"><thead><tr>${columnas.map((c, i) => html`<th scope="col"${i === 2 ? new Marca(' class="cifra"') : ''}>${c}</th>`)}</tr></thead><tbody>${filas.map(drawAccion)}</tbody></table></div>`
  return html`<section><h2>${titulo}</h2>${cuerpo}${mas ? html`<p class="nota"><a href="#hallazgos">${mas}</a></p>` : ''}</section>`
}

function drawAccion({ semaforo, criterio, cuando, que, en_juego }: Accion): Marca {
  return html`<tr class="e-${semaforo}"><th scope="row"><span class="cuando">${icono(semaforo)}${cuando}</span></th><td>${que} <a class="ref" href="#${criterio}">${criterio}</a></td><td class="cifra">${en_juego}</td></tr>`
}

function drawMiniatura({ titulo, svg }: GraficaConDatos): Marca {
  return html`<div class="grafica"><p class="nota">${titulo}</p>${new Marca(svg)}</div>`
}

function drawEstados({ estados, estados_titulo, estados_mas }: Portada): Marca {
  const filas = estados.map(
    (e) =>
      html`<li class="e-${e.semaforo}"><span class="palabra">${icono(e.semaforo)}${e.palabra}</span> <a href="#${e.criterio}">${e.pregunta}</a> <span class="medida">${e.medida}</span></li>`,
  )
  return html`<section><h2>${estados_titulo}</h2><ul class="estados">${filas}</ul>${estados_mas ? html`<p class="nota"><a href="#hallazgos">${estados_mas}</a></p>` : ''}</section>`
}

function drawContenido({ contenido, secciones }: Vista): Marca {
  return html`<nav aria-label="${contenido}"><ol>${secciones.map((s) => html`<li><a href="#${s.id}">${s.titulo}</a></li>`)}</ol></nav>`
}

function drawSeccion({ id, titulo, bloques }: Seccion, numero: number): Marca {
  return html`<section class="seccion" id="${id}"><h2><span class="numero">${numero}</span> ${titulo}</h2>
${bloques.map(drawBloque)}
</section>
`
}

function drawBloque(bloque: Bloque): Marca {
  if (bloque.tipo === 'tablas')
    return html`<div class="pareja igual">${bloque.tablas.map((t) => html`<div>${drawTabla(t)}</div>`)}</div>`
  if (bloque.tipo === 'tabla') return drawTabla(bloque.tabla)
  if (bloque.tipo === 'grafica') return drawGrafica(bloque.grafica)
  if (bloque.tipo === 'hallazgo') return drawHallazgo(bloque.hallazgo)
  return html`${bloque.titulo ? html`<h3>${bloque.titulo}</h3>` : ''}<p>${bloque.texto}</p>`
}

function drawTabla({ titulo, columnas, filas, nota, densa }: Tabla, rotulo = titulo): Marca {
  const clase = columnas.map((columna, i) => {
    const nombre = columna.tipo === 'texto' ? (isBreve(filas, i) ? 'junto' : '') : columna.tipo
    return nombre ? new Marca(` class="${nombre}"`) : ''
  })
  const encabezado = columnas.some((c) => c.titulo !== '')
    ? html`<thead><tr>${columnas.map((c, i) => html`<th scope="col"${clase[i]}>${c.titulo}</th>`)}</tr></thead>`
    : ''
  const cuerpo = filas.map(
    (fila) =>
      html`<tr>${fila.map((celda, i) => (i === 0 ? html`<th scope="row"${clase[i]}>${celda}</th>` : html`<td${clase[i]}>${celda}</td>`))}</tr>`,
  )
  const tabla =
    filas.length === 0
      ? ''
      : html`<div class="ancha" tabindex="0"${rotulo ? html` role="region" aria-label="${rotulo}"` : ''}><table${densa ? new Marca(' class="densa"') : ''}>${encabezado}<tbody>${cuerpo}</tbody></table></div>`
  return html`${titulo ? html`<h3>${titulo}</h3>` : ''}${tabla}${nota ? html`<p class="nota">${nota}</p>` : ''}`
}

/** Whether every cell of a column is short enough to keep its line. */
function isBreve(filas: Tabla['filas'], i: number): boolean {
  return filas.every((fila) => fila[i].length <= BREVE)
}

function drawGrafica({ titulo, descripcion, svg, tabla, nota }: GraficaConDatos): Marca {
  return html`<figure><figcaption><h3>${titulo}</h3><p class="nota">${descripcion}</p></figcaption><div class="pareja"><div class="grafica">${new Marca(svg)}</div><div>${drawTabla(tabla, titulo)}</div></div>${nota ? html`<p class="nota">${nota}</p>` : ''}</figure>`
}

function drawHallazgo(ficha: FichaHallazgo): Marca {
  return html`<article class="hallazgo e-${ficha.semaforo}" id="${ficha.id}">
<p class="palabra">${icono(ficha.semaforo)}${ficha.palabra}<span class="ref">${ficha.id}</span></p>
<h3>${ficha.pregunta}</h3>
${ficha.mensaje ? html`<p class="mensaje">${ficha.mensaje}</p>` : ''}
<dl class="datos">${ficha.datos.map((d) => html`<div><dt>${d.rotulo}</dt><dd>${d.valor}</dd></div>`)}</dl>
${ficha.parrafos.map((p) => html`<p><b>${p.rotulo}.</b> ${p.texto}</p>`)}
${drawCitas(ficha)}
${ficha.evidencia ? drawTabla({ ...ficha.evidencia, titulo: '' }, `${ficha.evidencia.titulo} ${ficha.id}`) : ''}
</article>`
}

function drawCitas({ citas, citas_titulo }: FichaHallazgo): Marca {
  if (citas.length === 0) return html``
  const items = citas.map(
    (c) =>
      html`<li>${c.texto} <span class="nota">${c.detalle}${c.sin_verificar ? new Marca(' <span class="dudosa" aria-hidden="true">?</span>') : ''}</span></li>`,
  )
  return html`<div class="citas"><p><b>${citas_titulo}</b></p><ul>${items}</ul></div>`
}

function drawEstado(semaforo: Semaforo, palabra: string): Marca {
  return html`<p class="semaforo">${icono(semaforo)}${palabra}</p>`
}

function icono(semaforo: Semaforo): Marca {
  return new Marca(`<span class="icono">${drawIcono(semaforo)}</span>`)
}
