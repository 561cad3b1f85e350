/** Long runs of words that two articles share: wire copy, when they stand outside quotation marks. */
import type { Analysis, Token } from '../analysis.js'
import { hashOf, mix } from '../align/hash.js'
import type { CopiedRun } from '../model.js'

/** Shortest run that is reported, in words. Shorter ones are common phrases ("said in a statement on Tuesday that"). */
const SHORTEST_RUN = 12

/** Words in a seed: every run of SHORTEST_RUN words holds one at each place. */
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
  readonly quoted: readonly boolean[]
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

function read(analysis: Analysis): Row {
  const tokens: Token[] = []
  const quoted: boolean[] = []
  for (const passage of analysis.passages)
    for (const token of passage.tokens) {
      if (!/[\p{L}\p{N}]/u.test(token.norm)) continue
      tokens.push(token)
      quoted.push(passage.quotes.some((quote) => quote.start < token.end && token.start < quote.end))
    }
  const seeds = seedsOf(tokens)
  return { tokens, quoted, seeds, places: placesOf(seeds) }
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
      if (length >= SHORTEST_RUN) matches.push({ a: i, b: j, length })
    }
  })
  return matches
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
  const inside = (row: Row, from: number): number => row.quoted.slice(from, from + length).filter(Boolean).length
  return [
    {
      a: { start: startA.start, end: endA.end },
      b: { start: startB.start, end: endB.end },
      words: length,
      inQuotation: Math.max(inside(a, i), inside(b, j)) * 2 > length,
    },
  ]
}

/** The shared runs in the order of `a`. `inQuotation`: most of its words stand in quotation marks on one side at least. Near-linear in the words of both. */
export function copiedRuns(a: Analysis, b: Analysis): readonly CopiedRun[] {
  const left = rowOf(a)
  const right = rowOf(b)
  return withoutOverlap(maximalMatches(left, right)).flatMap((match) => runOf(left, right, match))
}
