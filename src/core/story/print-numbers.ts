/**
 * Numbers of the prints of terms, in a table with open addressing: a `Map` keeps numbers above 2^30 as objects, and looking up the terms of
 * a hundred thousand articles was mostly waiting for memory.
 */
export class PrintNumbers {
  /** A power of two, so that the last bits of a print, which is a hash, say where it belongs. */
  private keys = new Uint32Array(1 << 12)
  /** One more than the number; 0 where nothing is. */
  private numbers = new Uint32Array(1 << 12)
  private filled = 0

  get count(): number {
    return this.filled
  }

  /** The place of a print, or the free one where it belongs. */
  private placeOf(print: number): number {
    const last = this.keys.length - 1
    let place = print & last
    while (this.numbers[place] !== 0 && this.keys[place] !== print) place = (place + 1) & last
    return place
  }

  /** Numbers come in the order in which prints were added, until they are sorted. */
  add(print: number): void {
    const place = this.placeOf(print)
    if (this.numbers[place] !== 0) return
    this.keys[place] = print
    this.numbers[place] = ++this.filled
    if (this.filled * 2 > this.keys.length) this.grow()
  }

  private grow(): void {
    const { keys, numbers } = this
    this.keys = new Uint32Array(keys.length * 2)
    this.numbers = new Uint32Array(keys.length * 2)
    numbers.forEach((number, at) => {
      if (number === 0) return
      const place = this.placeOf(keys[at] ?? 0)
      this.keys[place] = keys[at] ?? 0
      this.numbers[place] = number
    })
  }

  /** Numbers the prints from 0 by their size. */
  sort(): void {
    const prints = this.keys.filter((_, at) => this.numbers[at] !== 0).sort()
    prints.forEach((print, number) => {
      this.numbers[this.placeOf(print)] = number + 1
    })
  }

  /** Of a print that was added. */
  of(print: number): number {
    return (this.numbers[this.placeOf(print)] ?? 0) - 1
  }
}
