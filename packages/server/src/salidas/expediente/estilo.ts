/** The style sheet of the page. Quiet: letters, rules and aligned figures; colour only where it means a state. */
import { CLARO, type Color, OSCURO } from './colores.ts'

function variables(colores: Readonly<Record<Color, string>>): string {
  return Object.entries(colores)
    .map(([nombre, color]) => `--${nombre}:${color};`)
    .join('')
}

const NOMBRES = Object.keys(CLARO)
const PINTURA = NOMBRES.map((n) => `.f-${n}{fill:var(--${n})}.s-${n}{stroke:var(--${n})}`).join('')
const ESTADOS = ['bien', 'atencion', 'mal', 'no_evaluable']
  .map((n) => `.e-${n}{--estado:var(--${n})}`)
  .join('')

/** `PIE_DE_PAGINA` stands where the foot of each printed page goes. */
export const OSCURO_Y_CLARO = `
:root{color-scheme:light dark;${variables(CLARO)}}
@media (prefers-color-scheme:dark){:root{${variables(OSCURO)}}}
${PINTURA}${ESTADOS}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--papel);color:var(--tinta);
font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;
font-variant-numeric:tabular-nums lining-nums}
main,footer{max-width:64rem;margin:0 auto;padding:2.5rem 1.5rem 0}
h1,h2,.titular,.cifras .valor,.hallazgo h3{
font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Libertinus Serif",Georgia,serif}
h1{font-size:clamp(1.7rem,5vw,2.5rem);line-height:1.15;font-weight:600;margin:.1em 0 .2em;letter-spacing:-.01em}
h2{font-size:1.3rem;font-weight:600;line-height:1.25;margin:0 0 .6rem}
h3{font-size:1rem;font-weight:600;line-height:1.35;margin:1.8rem 0 .4rem}
p{margin:.4rem 0;max-width:46rem}
a{color:inherit;text-decoration-color:var(--regla);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--acento);outline-offset:2px}
.documento{font-size:.8rem;letter-spacing:.07em;text-transform:uppercase;color:var(--tenue)}
.identidad{color:var(--tenue);margin-bottom:1.6rem}
.nota,.cuenta,.aviso{color:var(--tenue);font-size:.85rem}
.icono{display:inline-block;width:1em;height:1em;margin-right:.45em;vertical-align:-.12em;flex:none}
.icono svg{display:block}
.estado{display:flex;gap:1.4rem;align-items:center;border-top:3px solid var(--estado);border-bottom:1px solid var(--regla);padding:.9rem 0}
.semaforo{color:var(--estado);font-weight:700;font-size:1.15rem;white-space:nowrap;display:flex;align-items:center;margin:0}
.semaforo .icono{width:1.7em;height:1.7em}
.titular{font-size:1.2rem;line-height:1.3;margin:0}
.cuenta{margin:.15rem 0 0}
.cifras{display:grid;grid-template-columns:repeat(3,1fr);gap:0 2rem;margin:1.4rem 0 2rem}
.cifras>div{border-top:1px solid var(--regla);padding-top:.6rem}
.cifras dt{font-size:.85rem;color:var(--tenue)}
.cifras dd{margin:0}
.cifras .valor{font-size:1.3rem;line-height:1.3;white-space:nowrap}
.cifras .e-mal .valor{color:var(--mal)}
.cifras .nota{max-width:18rem}
.pareja{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.25fr);gap:1rem 2.5rem;margin-top:2rem}
.pareja.igual{grid-template-columns:repeat(2,minmax(0,1fr));margin-top:0}
figure{margin:2rem 0}
figure .pareja{grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);margin-top:.4rem;align-items:start}
figcaption h3{margin:0}
.grafica{max-width:30rem}
.portada .grafica{margin-top:1.2rem}
.portada .pareja{margin-top:1.6rem}
.grafica svg{display:block;width:100%;height:auto;font-family:inherit}
.ancha{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;font-weight:400;padding:.32rem .75rem .32rem 0;border-bottom:1px solid var(--regla)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--tenue);font-size:.78rem;border-bottom:1px solid var(--tinta);vertical-align:bottom}
.cifra{text-align:right;white-space:nowrap}
.junto{white-space:nowrap}
.densa th,.densa td{padding-top:.12rem;padding-bottom:.12rem}
.densa .codigo{white-space:pre-wrap}
.codigo{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;
font-size:.74rem;overflow-wrap:anywhere;min-width:9rem}
thead .codigo{font-family:inherit;font-size:.78rem}
.acciones td:nth-child(2){min-width:14rem}
.cuando{color:var(--estado);font-weight:600;display:flex;align-items:baseline}
.acciones th[scope=row]{white-space:nowrap}
.ref{font-size:.75rem;color:var(--tenue);white-space:nowrap}
.estados{list-style:none;margin:0;padding:0;font-size:.85rem;border-top:1px solid var(--tinta)}
.estados li{display:grid;grid-template-columns:8.2rem 1fr auto;gap:0 .8rem;padding:.32rem 0;border-bottom:1px solid var(--regla)}
.palabra{color:var(--estado);font-weight:600;white-space:nowrap}
.estados a{text-decoration:none}
.medida{text-align:right;white-space:nowrap}
.aviso{border-top:1px solid var(--regla);padding-top:.7rem;margin-top:2rem;max-width:none}
nav ol{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;list-style-position:inside;padding:0;margin:2rem 0 0;font-size:.9rem}
.seccion{margin-top:3.5rem;border-top:1px solid var(--tinta);padding-top:1rem}
.numero{color:var(--tenue);font-weight:400;margin-right:.3em}
.hallazgo{border-left:3px solid var(--estado);padding:.1rem 0 .2rem 1.2rem;margin:2.2rem 0}
.hallazgo .palabra{margin:0;display:flex;align-items:center}
.hallazgo .palabra .ref{margin-left:.8em;font-weight:400}
.hallazgo h3{font-size:1.15rem;margin:.2rem 0}
.mensaje{font-size:1.02rem}
.datos{display:flex;flex-wrap:wrap;gap:.4rem 2.2rem;margin:.8rem 0}
.datos dt{font-size:.78rem;color:var(--tenue)}
.datos dd{margin:0;font-weight:600}
.hallazgo table{font-size:.8rem}
.citas{margin:.8rem 0;font-size:.9rem}
.citas ul{margin:.2rem 0;padding-left:1.1rem}
.citas .nota{display:block}
.dudosa{display:inline-block;border:1px solid var(--atencion);color:var(--atencion);border-radius:50%;
width:1.25em;height:1.25em;line-height:1.15em;text-align:center;font-size:.75rem;font-weight:700}
footer{margin-top:4rem;padding-bottom:3rem;color:var(--tenue);font-size:.8rem}
footer p:first-child{border-top:1px solid var(--regla);padding-top:.8rem;max-width:none}
@media (max-width:44rem){
main,footer{padding:1.5rem 1.1rem 0}
.estado{flex-direction:column;align-items:flex-start;gap:.4rem}
.cifras,.pareja,.pareja.igual,figure .pareja{grid-template-columns:minmax(0,1fr);gap:1.2rem}
.estados li{grid-template-columns:1fr auto}
.estados a{grid-column:1/-1;grid-row:2}
.medida{white-space:normal}
.acciones,.acciones tbody,.acciones tr,.acciones th,.acciones td{display:block;width:100%}
.acciones thead{display:none}
.acciones th,.acciones td{border:0;padding:.1rem 0;min-width:0;text-align:left}
.acciones tr{border-bottom:1px solid var(--regla);padding:.5rem 0}
}
@media print{
:root{color-scheme:light;${variables(CLARO)}}
@page{size:letter;margin:16mm 16mm 18mm;
@bottom-left{content:"PIE_DE_PAGINA";font:8pt sans-serif;color:#5a6472}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#5a6472}}
html{font-size:9.5pt}
.portada .grafica{display:none}
main,footer{max-width:none;padding:0}
nav,footer p:first-child{display:none}
.portada{break-after:page}
.seccion{margin-top:1.5rem}
figure,tr,.estado,.cifras,.datos{break-inside:avoid}
h2,h3,thead,.palabra,.mensaje,figcaption{break-after:avoid}
.ancha{overflow:visible}
thead{display:table-header-group}
a{text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
