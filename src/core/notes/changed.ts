/**
 * Finding words that changed a little: slips put right, words put in. Words that were replaced or taken out are not found.
 *
 * Seeded by diagonals (text index minus quotation index, as in sequence alignment) that the words of the quotation and of its context
 * vote for, then a banded alignment of words at the best few. Cost is bounded by the seeds, not by the text.
 */
import { isTypoOf } from './alike.js'
import { type FoldedText, type FoldedWord, wordsOf } from './folded.js'
import { type Place, type Sought, supportAt, total } from './support.js'

interface Found extends Place {
  readonly slips: number
  readonly putIn: number
}

/** Quotations longer than this are only found exactly. */
const MAX_WORDS = 1500
const MAX_VOTERS = 40
const MAX_SEEDS = 12

export function findChanged(sought: Sought, view: FoldedText): Place | null {
  const quote = wordsOf(sought.exact)
  if (quote.length === 0 || quote.length > MAX_WORDS) return null
  const words = wordsOf(view.folded)
  const found = seeds(sought, quote, words)
    .map((seed) => alignAt(sought, view, quote, words, seed))
    .filter((place): place is Found => place !== null && isConvincing(sought, quote, place))
  return theOnly(found)
}

/** The convincing place, unless another one elsewhere is nearly as good. */
function theOnly(found: readonly Found[]): Found | null {
  const worth = (place: Found): number => total(place.support) - (place.slips + place.putIn) / 10
  const [best, ...others] = [...found].sort((a, b) => worth(b) - worth(a))
  if (best === undefined) return null
  const rival = others.find((place) => place.end <= best.start || place.start >= best.end)
  return rival !== undefined && worth(rival) > worth(best) - 0.3 ? null : best
}

/** Short quotations need their context on both sides; long ones on one, or hardly any change. */
function isConvincing(sought: Sought, quote: readonly FoldedWord[], place: Found): boolean {
  const { prefix, suffix } = place.support
  if (place.slips > Math.max(1, Math.floor(quote.length / 5))) return false
  if (quote.length >= 6) {
    if (Math.max(prefix, suffix) >= 0.6) return true
    return sought.anchor.rivals === undefined && place.slips + place.putIn <= quote.length / 5
  }
  const open = (context: string): boolean => context.length < 8
  return (prefix >= 0.6 || open(sought.prefix)) && (suffix >= 0.6 || open(sought.suffix)) && prefix + suffix >= 0.6
}

/** Likeliest first word of the quotation, by votes of all words of quotation and context. */
function seeds(sought: Sought, quote: readonly FoldedWord[], words: readonly FoldedWord[]): readonly number[] {
  const before = wordsOf(sought.prefix)
  const line = [...before, ...quote, ...wordsOf(sought.suffix)]
  const where = positions(new Set(line.map((word) => word.norm)), words)
  const votes = new Map<number, number>()
  line.forEach((word, i) => {
    const found = where.get(word.norm) ?? []
    if (found.length > MAX_VOTERS) return
    for (const at of found) {
      const seed = at - (i - before.length)
      for (const near of [seed - 1, seed, seed + 1])
        votes.set(near, (votes.get(near) ?? 0) + (near === seed ? 1 : 0.5) / found.length)
    }
  })
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best.slice(0, quote.length > 200 ? 4 : MAX_SEEDS).map(([seed]) => seed)
}

function positions(wanted: ReadonlySet<string>, words: readonly FoldedWord[]): ReadonlyMap<string, readonly number[]> {
  const where = new Map<string, number[]>()
  words.forEach((word, at) => {
    if (!wanted.has(word.norm)) return
    const list = where.get(word.norm)
    if (list === undefined) where.set(word.norm, [at])
    else if (list.length <= MAX_VOTERS) list.push(at)
  })
  return where
}

interface Step {
  readonly cost: number
  readonly slips: number
  /** Index in words of the first matched word. */
  readonly first: number
}

/** Every word of the quotation in order, with at most a few words put in between, around the seed. */
function alignAt(
  sought: Sought,
  view: FoldedText,
  quote: readonly FoldedWord[],
  words: readonly FoldedWord[],
  seed: number,
): Found | null {
  const slack = quote.length >= 6 ? Math.max(2, Math.floor(quote.length / 4)) : 0
  const from = Math.max(0, seed - slack - 2)
  const window = words.slice(from, seed + quote.length + slack + 2)
  let row: readonly (Step | null)[] = window.map((word, j) => firstStep(quote[0], word, from + j))
  for (const wanted of quote.slice(1)) row = nextRow(row, wanted, window, slack)
  const ends = row.flatMap((step, j) => (step === null ? [] : [{ step, last: from + j }]))
  const best = ends.sort((a, b) => a.step.cost - b.step.cost)[0]
  const first = words[best?.step.first ?? -1]
  const last = words[best?.last ?? -1]
  if (best === undefined || first === undefined || last === undefined) return null
  const { start, end } = withEdges(sought.exact, quote, view.folded, first.start, last.end)
  const putIn = best.last - best.step.first + 1 - quote.length
  return { start, end, slips: best.step.slips, putIn, support: supportAt(sought, view, start, end) }
}

function firstStep(wanted: FoldedWord | undefined, word: FoldedWord, at: number): Step | null {
  if (wanted === undefined || !isTypoOf(wanted.norm, word.norm)) return null
  const slips = wanted.norm === word.norm ? 0 : 1
  return { cost: slips, slips, first: at }
}

function nextRow(
  row: readonly (Step | null)[],
  wanted: FoldedWord,
  window: readonly FoldedWord[],
  slack: number,
): readonly (Step | null)[] {
  let carried: Step | null = null
  return window.map((word, j) => {
    carried = cheaper(row[j - 1] ?? null, carried, slack)
    if (carried === null || !isTypoOf(wanted.norm, word.norm)) return null
    const slips = wanted.norm === word.norm ? 0 : 1
    return { cost: carried.cost + slips, slips: carried.slips + slips, first: carried.first }
  })
}

/** The better of stepping from the word just before and of passing over one more word. */
function cheaper(step: Step | null, carried: Step | null, slack: number): Step | null {
  const passed = carried === null ? null : { ...carried, cost: carried.cost + 1 }
  const kept = passed !== null && passed.cost - passed.slips <= slack ? passed : null
  if (step === null || kept === null) return step ?? kept
  return step.cost <= kept.cost ? step : kept
}

/** Takes in the quotation marks and stops that stand at the edges of the quotation, where they are still there. */
function withEdges(
  exact: string,
  quote: readonly FoldedWord[],
  folded: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const lead = exact.slice(0, quote[0]?.start ?? 0)
  const trail = exact.slice(quote.at(-1)?.end ?? exact.length)
  return {
    start: lead !== '' && folded.slice(0, start).endsWith(lead) ? start - lead.length : start,
    end: trail !== '' && folded.startsWith(trail, end) ? end + trail.length : end,
  }
}
