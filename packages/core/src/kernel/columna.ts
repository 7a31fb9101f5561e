/** Columns that grow: typed arrays with a length, doubled when full. One number per row, no object per row. */

export class ColumnaEntera {
  #values = new Int32Array(1 << 10)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Int32Array(this.length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.length++] = value
  }

  at(row: number): number {
    return this.#values[row]
  }

  /** The rows so far, as a view. */
  values(): Int32Array {
    return this.#values.subarray(0, this.length)
  }
}

/** Numbers that are safe integers (quantities, money, pedimentos), or NaN for "empty". */
export class ColumnaExacta {
  #values = new Float64Array(1 << 10)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Float64Array(this.length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.length++] = value
  }

  at(row: number): number {
    return this.#values[row]
  }

  /** The rows so far, as a view. */
  values(): Float64Array {
    return this.#values.subarray(0, this.length)
  }
}
