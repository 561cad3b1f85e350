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

/** Distinct terms in ascending order with their weights. */
export interface TermVector {
  readonly ids: Int32Array
  readonly weights: Float64Array
  /** Euclidean length of the weights. */
  readonly norm: number
  /** Sum of the weights. */
  readonly total: number
}

/** Makes a term vector from counted terms and a weight for each. */
export function termVector(
  counts: ReadonlyMap<number, number>,
  weigh: (id: number, count: number) => number,
): TermVector {
  const ids = Int32Array.from(counts.keys()).sort()
  const weights = new Float64Array(ids.length)
  let squares = 0
  let total = 0
  ids.forEach((id, at) => {
    const weight = weigh(id, counts.get(id) ?? 0)
    weights[at] = weight
    squares += weight * weight
    total += weight
  })
  return { ids, weights, norm: Math.sqrt(squares), total }
}

/** Cosine of two term vectors; 0 where one is empty. */
export function cosine(x: TermVector, y: TermVector): number {
  if (x.norm === 0 || y.norm === 0) return 0
  let dot = 0
  for (let i = 0, j = 0; i < x.ids.length && j < y.ids.length;) {
    const a = x.ids[i] ?? 0
    const b = y.ids[j] ?? 0
    if (a === b) dot += (x.weights[i++] ?? 0) * (y.weights[j++] ?? 0)
    else if (a < b) i++
    else j++
  }
  return dot / (x.norm * y.norm)
}
