/** What a link rests on, as values and in words. */
import { greaterShare } from './features/shares.js'
import { longestRun } from './features/meaning.js'
import type { Candidate } from './candidates.js'
import type { Space } from './space.js'
import type { Evidence } from './types.js'
import type { PassageView } from './view.js'
import { eachShared } from './vocabulary.js'

function sharedByRarity(u: PassageView, v: PassageView): { readonly id: number; readonly weight: number }[] {
  const shared: { readonly id: number; readonly weight: number }[] = []
  eachShared(u.rare.ids, v.rare.ids, (i) => shared.push({ id: u.rare.ids[i] ?? 0, weight: u.rare.weights[i] ?? 0 }))
  return shared.sort((x, y) => y.weight - x.weight || x.id - y.id)
}

/** Words in common inside quotation marks that make a shared quotation. */
const QUOTED_WORDS = 3

export function evidenceOf(space: Space, { a, b }: Candidate): Evidence {
  const u = space.a[a]
  const v = space.b[b]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  const shared = sharedByRarity(u, v)
  const quoted = new Set(v.quoted.ids)
  const weight = shared.reduce((sum, term) => sum + term.weight, 0)
  const keys = new Set(v.passage.names.map((name) => name.key))
  return {
    words: shared.map(({ id }) => space.interner.word(id)),
    run: longestRun(u.sequence, v.sequence, space.weigh.mixed).words,
    quotation: u.quoted.ids.filter((id) => quoted.has(id)).length >= QUOTED_WORDS,
    names: [...new Set(u.passage.names.map((name) => name.key).filter((key) => keys.has(key)))],
    numbers: u.passage.numbers.filter((x) => v.passage.numbers.some((y) => x.value === y.value && x.unit === y.unit))
      .length,
    coverage: Math.min(1, greaterShare(weight, u.rare.total, v.rare.total)),
  }
}
