/** Long runs of words that two articles share: wire copy, when they stand outside quotation marks. */
import type { Analysis, Token } from '../analysis.js'
import { hashOf, mix } from '../align/hash.js'
import type { CopiedRun } from '../model.js'

/** Shortest run that is reported, in words. Shorter ones are common phrases ("said in a statement on Tuesday that"). */
const SHORTEST_RUN = 12
/** The same for a run that both articles set off as a clause or a sentence of its own. */
const SHORTEST_CLAUSE = 9
/** A rest of a sentence at either end of a run is no part of it when it has no more words than this. */
const LONGEST_REST = 5

/** Words in a seed: every run of SHORTEST_CLAUSE words holds one. */
const SEED = 6
/** A seed that occurs more often than this in one article (a repeated boiler-plate line) is followed at its first places only, so that time stays linear. */
const MOST_PLACES = 8

interface Match {
  readonly a: number
  readonly b: number
  readonly length: number
}

interface Row {
  readonly tokens: readonly Token[]
  /** Which quotation each word stands in; null outside quotation marks. */
  readonly quotes: readonly (number | null)[]
  /** Whether each word begins a sentence, and whether punctuation stands before it; both true behind the last word. */
  readonly sentenceStarts: readonly boolean[]
  readonly clauseStarts: readonly boolean[]
  /** Keys of the seeds by the word that they begin at. */
  readonly seeds: Int32Array
  /** Where each seed stands. */
  readonly places: ReadonlyMap<number, readonly number[]>
}

/** A memo only: a row depends on nothing but its analysis, and an article is compared with every other one of its story. */
const known = new WeakMap<Analysis, Row>()

function rowOf(analysis: Analysis): Row {
  const row = known.get(analysis) ?? read(analysis)
  known.set(analysis, row)
  return row
}

/** Makes the function that tells the quotation of a word, asked for the words in their order. One of several sentences is one. */
function quoteReader({ article }: Analysis): (token: Token) => number | null {
  const quotes = [...article.quotes].sort((x, y) => x.start - y.start)
  let next = 0
  return (token) => {
    while (next < quotes.length && (quotes[next]?.end ?? 0) <= token.start) next++
    const quote = quotes[next]
    return quote !== undefined && quote.start < token.end ? quote.start : null
  }
}

const CLAUSE_CUT = /[.,;:!?…()[\]"“”«»„—–]/u

function read(analysis: Analysis): Row {
  const tokens: Token[] = []
  const quotes: (number | null)[] = []
  const quoteAt = quoteReader(analysis)
  const sentenceStarts: boolean[] = []
  for (const passage of analysis.passages) {
    const words = passage.tokens.filter(({ norm }) => /[\p{L}\p{N}]/u.test(norm))
    words.forEach((token, at) => {
      tokens.push(token)
      quotes.push(quoteAt(token))
      sentenceStarts.push(at === 0)
    })
  }
  const seeds = seedsOf(tokens)
  const clauseStarts = tokens.map(
    ({ start }, at) =>
      sentenceStarts[at] === true || CLAUSE_CUT.test(analysis.article.text.slice(tokens[at - 1]?.end ?? 0, start)),
  )
  return {
    tokens,
    quotes,
    sentenceStarts: [...sentenceStarts, true],
    clauseStarts: [...clauseStarts, true],
    seeds,
    places: placesOf(seeds),
  }
}

function seedsOf(tokens: readonly Token[]): Int32Array {
  const words = Int32Array.from(tokens, ({ norm }) => hashOf(norm))
  return words
    .subarray(0, Math.max(0, words.length - SEED + 1))
    .map((_, at) => words.subarray(at, at + SEED).reduce(mix))
}

function placesOf(seeds: Int32Array): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>()
  seeds.forEach((seed, at) => {
    const known = index.get(seed)
    if (!known) index.set(seed, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  })
  return index
}

const same = (a: Row, i: number, b: Row, j: number): boolean => {
  const norm = a.tokens[i]?.norm
  return norm !== undefined && norm === b.tokens[j]?.norm
}

/** All runs that cannot be made longer on either end. */
function maximalMatches(a: Row, b: Row): readonly Match[] {
  const matches: Match[] = []
  a.seeds.forEach((seed, i) => {
    for (const j of b.places.get(seed) ?? []) {
      if (same(a, i - 1, b, j - 1)) continue
      // From the first word on: two seeds may have one key by chance.
      let length = 0
      while (same(a, i + length, b, j + length)) length++
      if (length >= SHORTEST_CLAUSE) matches.push({ a: i, b: j, length })
    }
  })
  return matches
}

/** Cuts a run where either article goes from one quotation over into another. */
function cutAtQuotations(a: Row, b: Row, { a: i, b: j, length }: Match): readonly Match[] {
  const crosses = ({ quotes }: Row, at: number): boolean =>
    quotes[at - 1] !== quotes[at] && quotes[at - 1] !== null && quotes[at] !== null
  const pieces: Match[] = []
  let from = 0
  for (let step = 1; step <= length; step++) {
    if (step < length && !crosses(a, i + step) && !crosses(b, j + step)) continue
    pieces.push({ a: i + from, b: j + from, length: step - from })
    from = step
  }
  return pieces
}

/** Leaves out the last words of the sentence before and the first of the one behind. */
function withoutRests(a: Row, b: Row, { a: i, b: j, length }: Match): Match {
  const begins = (step: number): boolean => a.sentenceStarts[i + step] === true || b.sentenceStarts[j + step] === true
  const isWhole = (step: number): boolean => a.sentenceStarts[i + step] === true && b.sentenceStarts[j + step] === true
  const rests = Array.from({ length: Math.min(LONGEST_REST, length - 1) }, (_, at) => at + 1)
  const head = isWhole(0) ? 0 : (rests.find(begins) ?? 0)
  const tail = isWhole(length) ? 0 : (rests.find((rest) => length - rest > head && begins(length - rest)) ?? 0)
  return { a: i + head, b: j + head, length: length - head - tail }
}

/** Long enough to be copied: a shorter run must be a whole clause in both articles. */
function isLong(a: Row, b: Row, { a: i, b: j, length }: Match): boolean {
  if (length >= SHORTEST_RUN) return true
  if (length < SHORTEST_CLAUSE) return false
  const isSetOff = (row: Row, at: number): boolean => row.clauseStarts[at] === true
  return isSetOff(a, i) && isSetOff(b, j) && isSetOff(a, i + length) && isSetOff(b, j + length)
}

/** Longest first; a run gives way where a longer one has its words already, on either side. */
function withoutOverlap(matches: readonly Match[]): readonly Match[] {
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const kept: Match[] = []
  const order = [...matches].sort((x, y) => y.length - x.length || x.a + x.b - y.a - y.b || x.a - y.a)
  for (const match of order) {
    const steps = Array.from({ length: match.length }, (_, step) => step)
    if (steps.some((step) => takenA.has(match.a + step) || takenB.has(match.b + step))) continue
    for (const step of steps) {
      takenA.add(match.a + step)
      takenB.add(match.b + step)
    }
    kept.push(match)
  }
  return kept.sort((x, y) => x.a - y.a)
}

function runOf(a: Row, b: Row, { a: i, b: j, length }: Match): readonly CopiedRun[] {
  const [startA, endA, startB, endB] = [a.tokens[i], a.tokens[i + length - 1], b.tokens[j], b.tokens[j + length - 1]]
  if (!startA || !endA || !startB || !endB) return []
  const inside = (row: Row, from: number): number =>
    row.quotes.slice(from, from + length).filter((quote) => quote !== null).length
  return [
    {
      a: { start: startA.start, end: endA.end },
      b: { start: startB.start, end: endB.end },
      words: length,
      inQuotation: Math.max(inside(a, i), inside(b, j)) * 2 > length,
    },
  ]
}

/**
 * The shared runs in the order of `a`. A run does not go from one quotation into another, nor hold a few words of the sentence before or behind.
 * `inQuotation`: most of its words stand in quotation marks on one side at least. Near-linear in the words of both.
 */
export function copiedRuns(a: Analysis, b: Analysis): readonly CopiedRun[] {
  const left = rowOf(a)
  const right = rowOf(b)
  const runs = maximalMatches(left, right)
    .flatMap((match) => cutAtQuotations(left, right, match))
    .map((match) => withoutRests(left, right, match))
    .filter((match) => isLong(left, right, match))
  return withoutOverlap(runs).flatMap((match) => runOf(left, right, match))
}
