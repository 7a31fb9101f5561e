/**
 * Rows with equal keys. Inside one file their position decides; when they come from different files, their content
 * does, so that neither the order nor the names of files change anything (contract section 3, rule 6).
 */

/** Puts runs of rows that share their key and come from several files in order of content; others stay as they are. */
export function settleTies(
  filas: Int32Array,
  sameKey: (a: number, b: number) => boolean,
  archivo: Int32Array,
  compareContent: (a: number, b: number) => number,
): void {
  for (let from = 0; from < filas.length; ) {
    let to = from + 1
    let mixed = false
    for (; to < filas.length && sameKey(filas[from], filas[to]); to++) {
      if (archivo[filas[to]] !== archivo[filas[from]]) mixed = true
    }
    if (mixed) {
      const run = Array.from(filas.subarray(from, to)).sort(compareContent)
      filas.set(run, from)
    }
    from = to
  }
}
