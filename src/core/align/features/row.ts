/** Writes the features of one candidate after another into one list: arrays in between would be most of what a comparison throws away. */
export class RowWriter {
  readonly values: Float64Array
  #at = 0

  constructor(values: Float64Array) {
    this.values = values
  }

  /** Goes on at a place of the list. */
  moveTo(at: number): void {
    this.#at = at
  }

  put(value: number): void {
    this.values[this.#at++] = value
  }

  /** The greater of two values, then the lesser. */
  putBoth(x: number, y: number): void {
    this.put(Math.max(x, y))
    this.put(Math.min(x, y))
  }

  /** The greater and the lesser of two shares; 0 where nothing is there to share. */
  putShares(part: number, ofA: number, ofB: number): void {
    const x = ofA > 0 ? part / ofA : 0
    const y = ofB > 0 ? part / ofB : 0
    this.put(x > y ? x : y)
    this.put(x > y ? y : x)
  }
}
