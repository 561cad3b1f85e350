/** Numbers for strings, so that passages can be compared as sorted arrays of integers. */

export class Interner {
  readonly #ids = new Map<string, number>()
  readonly #words: string[] = []

  /** The number of a string; a new one if it was not seen before. Numbers run from 0 without gaps. */
  id(word: string): number {
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.#words.length
    this.#ids.set(word, id)
    this.#words.push(word)
    return id
  }

  get size(): number {
    return this.#words.length
  }

  word(id: number): string {
    return this.#words[id] ?? ''
  }
}

/** An array of `length` numbers, each from its place. `Float64Array.from` goes over an iterator, which takes several times as long. */
export function numbers(length: number, valueAt: (at: number) => number): Float64Array {
  const values = new Float64Array(length)
  for (let at = 0; at < length; at++) values[at] = valueAt(at)
  return values
}

/** Distinct terms in ascending order with their weights. */
export interface TermVector {
  readonly ids: Int32Array
  readonly weights: Float64Array
  /** Euclidean length of the weights. */
  readonly norm: number
  /** Sum of the weights. */
  readonly total: number
}

/** Makes a term vector from distinct ascending terms; `weigh` is given a term and its place. */
export function termVector(ids: Int32Array, weigh: (id: number, at: number) => number): TermVector {
  const weights = new Float64Array(ids.length)
  let squares = 0
  let total = 0
  for (let at = 0; at < ids.length; at++) {
    const weight = weigh(ids[at] ?? 0, at)
    weights[at] = weight
    squares += weight * weight
    total += weight
  }
  return { ids, weights, norm: Math.sqrt(squares), total }
}

/** Sorted distinct terms and how often each occurs. */
export function counted(terms: Int32Array): { readonly ids: Int32Array; readonly counts: Int32Array } {
  const sorted = terms.slice().sort()
  const ids = new Int32Array(sorted.length)
  const counts = new Int32Array(sorted.length)
  let size = 0
  for (const id of sorted) {
    if (size === 0 || ids[size - 1] !== id) ids[size++] = id
    counts[size - 1] = (counts[size - 1] ?? 0) + 1
  }
  return { ids: ids.subarray(0, size), counts: counts.subarray(0, size) }
}

/** Calls back with the places, in both lists, of every term that both have. Both in ascending order. */
export function eachShared(x: Int32Array, y: Int32Array, shared: (i: number, j: number) => void): void {
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const p = x[i] ?? 0
    const q = y[j] ?? 0
    if (p === q) shared(i++, j++)
    else if (p < q) i++
    else j++
  }
}

/** Cosine of two term vectors; 0 where one is empty. */
export function cosine(x: TermVector, y: TermVector): number {
  if (x.norm === 0 || y.norm === 0) return 0
  const xs = x.ids
  const ys = y.ids
  const xw = x.weights
  const yw = y.weights
  let dot = 0
  for (let i = 0, j = 0; i < xs.length && j < ys.length;) {
    const a = xs[i] ?? 0
    const b = ys[j] ?? 0
    if (a === b) dot += (xw[i++] ?? 0) * (yw[j++] ?? 0)
    else if (a < b) i++
    else j++
  }
  return dot / (x.norm * y.norm)
}
