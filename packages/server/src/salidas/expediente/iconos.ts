/** The state as a shape: each one is told apart without its colour. */
import type { Semaforo } from '../semaforo.ts'

const FIGURAS: Readonly<Record<Semaforo, string>> = {
  bien:
    '<circle cx="8" cy="8" r="7.2" class="f-bien"/>' +
    '<path d="M4.6 8.3l2.3 2.3 4.5-4.9" fill="none" class="s-papel" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>',
  atencion:
    '<path d="M8 1.2L15.4 14.4H0.6Z" class="f-atencion"/>' +
    '<path d="M8 6v3.9" fill="none" class="s-papel" stroke-width="1.7" stroke-linecap="round"/>' +
    '<circle cx="8" cy="12.2" r="0.95" class="f-papel"/>',
  mal:
    '<path d="M5 0.8h6L15.2 5v6L11 15.2H5L0.8 11V5Z" class="f-mal"/>' +
    '<path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" fill="none" class="s-papel" stroke-width="1.7" stroke-linecap="round"/>',
  no_evaluable:
    '<circle cx="8" cy="8" r="6.6" fill="none" class="s-no_evaluable" stroke-width="1.2" stroke-dasharray="2.6 1.9"/>' +
    '<path d="M5.2 8h5.6" fill="none" class="s-no_evaluable" stroke-width="1.6" stroke-linecap="round"/>',
}

/** The icon of a state; it stands beside its word, so it says nothing by itself to a screen reader. */
export function drawIcono(semaforo: Semaforo): string {
  return `<svg viewBox="0 0 16 16" aria-hidden="true" xmlns="http://www.w3.org/2000/svg">${FIGURAS[semaforo]}</svg>`
}
