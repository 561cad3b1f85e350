/** Long runs of words that two articles share: wire copy, when they stand outside quotation marks. */
import type { Analysis, Token } from '../analysis.js'
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
}

function rowOf(analysis: Analysis): Row {
  const tokens: Token[] = []
  const quoted: boolean[] = []
  for (const passage of analysis.passages)
    for (const token of passage.tokens) {
      if (!/[\p{L}\p{N}]/u.test(token.norm)) continue
      tokens.push(token)
      quoted.push(passage.quotes.some((quote) => quote.start < token.end && token.start < quote.end))
    }
  return { tokens, quoted }
}

function seedAt(row: Row, at: number): string {
  let seed = ''
  for (let step = 0; step < SEED; step++) seed += `${row.tokens[at + step]?.norm ?? ''} `
  return seed
}

function places(row: Row): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (let at = 0; at + SEED <= row.tokens.length; at++) {
    const seed = seedAt(row, at)
    const known = index.get(seed)
    if (!known) index.set(seed, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  }
  return index
}

const same = (a: Row, i: number, b: Row, j: number): boolean => {
  const norm = a.tokens[i]?.norm
  return norm !== undefined && norm === b.tokens[j]?.norm
}

/** All runs that cannot be made longer on either end. */
function maximalMatches(a: Row, b: Row): readonly Match[] {
  const index = places(b)
  const matches: Match[] = []
  for (let i = 0; i + SEED <= a.tokens.length; i++)
    for (const j of index.get(seedAt(a, i)) ?? []) {
      if (same(a, i - 1, b, j - 1)) continue
      let length = SEED
      while (same(a, i + length, b, j + length)) length++
      if (length >= SHORTEST_RUN) matches.push({ a: i, b: j, length })
    }
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
