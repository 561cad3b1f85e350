/** Two articles made comparable: one vocabulary, one weighting, one centre of topic. */
import type { Analysis } from '../analysis.js'
import type { Lexicon } from './lexicon.js'
import { createWeigher, type Weigher } from './rarity.js'
import { createAffinity, type Affinity } from './affinity.js'
import type { AlignContext } from './types.js'
import { viewPassages, type PassageView } from './view.js'
import { Interner } from './vocabulary.js'

export interface Space {
  readonly a: readonly PassageView[]
  readonly b: readonly PassageView[]
  readonly interner: Interner
  readonly weigh: Weigher
  readonly affinity: Affinity
}

/** Reads both articles with weights counted over both. */
export function createSpace(a: Analysis, b: Analysis, context: AlignContext, lexicon: Lexicon | null): Space {
  const interner = new Interner()
  const weigh = createWeigher([a, b], interner, context.idf, lexicon)
  const tools = { interner, weigh, lexicon }
  const views = { a: viewPassages(a, tools), b: viewPassages(b, tools) }
  setTopicVectors(views.a, views.b, interner, lexicon)
  return { ...views, interner, weigh, affinity: createAffinity(interner, lexicon) }
}

/** Gives each passage its mean direction and takes away what all passages of the two articles share, the topic. */
function setTopicVectors(
  a: readonly PassageView[],
  b: readonly PassageView[],
  interner: Interner,
  lexicon: Lexicon | null,
): void {
  if (lexicon === null) return
  for (const view of [...a, ...b]) view.vector = meanVector(view, interner, lexicon)
  const centre = new Float64Array(lexicon.dimensions)
  for (const side of [a, b])
    for (const { vector } of side) vector?.forEach((x, d) => (centre[d] = (centre[d] ?? 0) + x / (2 * side.length)))
  for (const view of [...a, ...b]) {
    if (view.vector === null) continue
    view.vector = unit(view.vector.map((x, d) => x - (centre[d] ?? 0)))
  }
}

function meanVector(view: PassageView, interner: Interner, lexicon: Lexicon): Float64Array | null {
  const sum = new Float64Array(lexicon.dimensions)
  let known = false
  view.rare.ids.forEach((id, at) => {
    const vector = lexicon.vector(interner.word(id))
    if (vector === null) return
    known = true
    const weight = view.rare.weights[at] ?? 0
    vector.forEach((x, d) => (sum[d] = (sum[d] ?? 0) + x * weight))
  })
  return known ? unit(sum) : null
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))
  return length === 0 ? vector : vector.map((x) => x / length)
}
