/** Columns that grow: typed arrays with a length, doubled when full. One number per row, no object per row. */

export class ColumnaEntera {
  #values = new Int32Array(1 << 10)
  length = 0

  /** A column of these rows, which are its own from now on. */
  static of(values: Int32Array<ArrayBuffer>): ColumnaEntera {
    const columna = new ColumnaEntera()
    columna.#values = values
    columna.length = values.length
    return columna
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.reserve(1)
    this.#values[this.length++] = value
  }

  /** The array behind the column with room for `rows` more past `length`, to be filled there before `length` says so. */
  reserve(rows: number): Int32Array<ArrayBuffer> {
    const needed = this.length + rows
    if (needed > this.#values.length) {
      const wider = new Int32Array(Math.max(needed, this.#values.length * 2))
      wider.set(this.#values.subarray(0, this.length))
      this.#values = wider
    }
    return this.#values
  }

  at(row: number): number {
    return this.#values[row]
  }

  /** The rows so far, as a view. */
  values(): Int32Array<ArrayBuffer> {
    return this.#values.subarray(0, this.length)
  }
}

/** Numbers that are safe integers (quantities, money, pedimentos), or NaN for "empty". */
export class ColumnaExacta {
  #values = new Float64Array(1 << 10)
  length = 0

  /** A column of these rows, which are its own from now on. */
  static of(values: Float64Array<ArrayBuffer>): ColumnaExacta {
    const columna = new ColumnaExacta()
    columna.#values = values
    columna.length = values.length
    return columna
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.reserve(1)
    this.#values[this.length++] = value
  }

  /** The array behind the column with room for `rows` more past `length`, to be filled there before `length` says so. */
  reserve(rows: number): Float64Array<ArrayBuffer> {
    const needed = this.length + rows
    if (needed > this.#values.length) {
      const wider = new Float64Array(Math.max(needed, this.#values.length * 2))
      wider.set(this.#values.subarray(0, this.length))
      this.#values = wider
    }
    return this.#values
  }

  at(row: number): number {
    return this.#values[row]
  }

  /** The rows so far, as a view. */
  values(): Float64Array<ArrayBuffer> {
    return this.#values.subarray(0, this.length)
  }
}

/** The values at some rows, in that order. */
export function pickInts(from: Int32Array, rows: Int32Array): Int32Array<ArrayBuffer> {
  const picked = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) picked[i] = from[rows[i]]
  return picked
}

/** The values at some rows, in that order. */
export function pickFloats(from: Float64Array, rows: Int32Array): Float64Array<ArrayBuffer> {
  const picked = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) picked[i] = from[rows[i]]
  return picked
}

/** The values at some rows, in that order. */
export function pickBytes(from: Uint8Array, rows: Int32Array): Uint8Array<ArrayBuffer> {
  const picked = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) picked[i] = from[rows[i]]
  return picked
}
