/** Finds the utterances that two sides both quote, and where the words of one are not the words of the other. */
import type { QuotedWord } from './quoted.js'
import { diffWords, type Hunk } from './wordDiff.js'

/** Longest change on either side that still reads as a change inside one utterance, in words. */
const LONGEST_CHANGE = 6
/** Longest change at the very start or end of an utterance, where no words behind it vouch that it is one. */
const LONGEST_EDGE = 3
/** The longest one behind a single little word ("not [a single] drone"). */
const LONGEST_STEP = 2
/** A change at an edge counts only when the agreement takes up this share of the shorter quotation. */
const EDGE_COVERAGE = 0.6
/** Fewest equal words, and of them words of meaning, for two quotations to be one utterance. */
const FEWEST_SAME = 3
const FEWEST_MEANING = 2

type Row = readonly QuotedWord[]

/** Other words in the same place of an utterance; one side may have none. */
export interface Change {
  readonly a: Row
  readonly b: Row
  /** The change takes in the end of a sentence or a clause: a cut, not another wording. */
  readonly crossesSentences: boolean
  /** The words that one side has here the other has a few words before or after. */
  readonly isMoved: boolean
}

/** One utterance that both sides quote. */
export interface Utterance {
  readonly changes: readonly Change[]
  /** Equal words, and those of them that carry meaning. */
  readonly same: number
  readonly meaning: number
  /** 0 to 1: the share of the shorter quotation that the utterance takes up. */
  readonly coverage: number
}

type Stretch = readonly [from: number, to: number]

/** A stretch of hunks without a cut on either side. */
type Run = readonly Hunk[]

/** Splits a row where a quotation is cut. */
function stretches(row: Row): readonly Row[] {
  const found: QuotedWord[][] = []
  for (const word of row) {
    const last = found.at(-1)
    if (last?.[0]?.stretch === word.stretch) last.push(word)
    else found.push([word])
  }
  return found
}

function meaningIn(words: Row): number {
  return words.filter((word) => !word.stop).length
}

/** Splits the hunks where a change is too long to be one inside an utterance; such a change stands at the edge of both halves. */
function runs(hunks: readonly Hunk[]): readonly Run[] {
  const found: Hunk[][] = [[]]
  for (const hunk of hunks) {
    found.at(-1)?.push(hunk)
    if (!hunk.same && Math.max(hunk.a[1] - hunk.a[0], hunk.b[1] - hunk.b[0]) > LONGEST_CHANGE) found.push([hunk])
  }
  return found
}

/** Takes off the ends of a run: agreements in little words only ("the", "of") anchor nothing, and what lies beyond them neither. */
function anchored(run: Run, a: Row, b: Row): Run {
  const holds = (hunk: Hunk, at: number): boolean => {
    if (!hunk.same) return false
    const words = a.slice(...hunk.a)
    return words.length >= FEWEST_SAME || meaningIn(words) > 0 || isSmallStep(run, at, a, b)
  }
  const first = run.findIndex(holds)
  if (first < 0) return []
  const last = run.findLastIndex(holds)
  const before = first === 1 ? opening(run[0], a, b) : null
  const after = last === run.length - 2 ? ending(run[last + 1], a, b) : null
  return [...(before ? [before] : []), ...run.slice(first, last + 1), ...(after ? [after] : [])]
}

/** A little word or two that begin or end a quotation and are parted from the rest by as little: "a [truly] bitter loss". */
function isSmallStep(run: Run, at: number, a: Row, b: Row): boolean {
  const hunk = run[at]
  const first = at === 0 || (at === 1 && run[0]?.same === false)
  const change = first ? run[at + 1] : run[at - 1]
  if (!hunk || !change) return false
  const touches = first ? hunk.a[0] === 0 || hunk.b[0] === 0 : hunk.a[1] === a.length || hunk.b[1] === b.length
  const longest = hunk.a[1] - hunk.a[0] > 1 ? LONGEST_EDGE : LONGEST_STEP
  return touches && change.a[1] - change.a[0] <= longest && change.b[1] - change.b[0] <= longest
}

/** The words of the last sentence of a stretch, or of the first one. */
function ofSentence(row: Row, [from, to]: Stretch, end: 'first' | 'last'): Stretch {
  const sentence = end === 'first' ? row[from - 1]?.sentence : row[to]?.sentence
  let [start, stop] = [from, to]
  if (end === 'first') while (stop > start && row[stop - 1]?.sentence !== sentence) stop--
  else while (start < stop && row[start]?.sentence !== sentence) start++
  return [start, stop]
}

/** The change that opens an utterance: both sides have a word or three before the first agreement, and they open a sentence. */
function opening(hunk: Hunk | undefined, a: Row, b: Row): Hunk | null {
  return hunk && !hunk.same ? atEdge(ofSentence(a, hunk.a, 'last'), ofSentence(b, hunk.b, 'last')) : null
}

/** The change that ends an utterance: both sides have a word or three after the last agreement, and then the sentence ends. */
function ending(hunk: Hunk | undefined, a: Row, b: Row): Hunk | null {
  return hunk && !hunk.same ? atEdge(ofSentence(a, hunk.a, 'first'), ofSentence(b, hunk.b, 'first')) : null
}

function atEdge(a: Stretch, b: Stretch): Hunk | null {
  const fits = ([from, to]: Stretch): boolean => to > from && to - from <= LONGEST_EDGE
  return fits(a) && fits(b) ? { same: false, a, b } : null
}

function changeOf(hunk: Hunk, a: Row, b: Row): Change {
  const words = { a: a.slice(...hunk.a), b: b.slice(...hunk.b) }
  const pure = words.a.length === 0 || words.b.length === 0
  return {
    ...words,
    crossesSentences:
      crosses(a, hunk.a) || crosses(b, hunk.b) || (pure && (holdsComma(words.a) || holdsComma(words.b))),
    isMoved: isMoved(words.a, words.b, b, hunk.b[0]) || isMoved(words.b, words.a, a, hunk.a[0]),
  }
}

/** True when a sentence ends inside the words or at one end of words that the other side has not. */
function crosses(row: Row, [from, to]: readonly [number, number]): boolean {
  if (to === from) return false
  const sentences = row.slice(from, to).map((word) => word.sentence)
  const inside = new Set(sentences).size > 1
  const before = from > 0 && row[from - 1]?.sentence !== sentences[0]
  const after = to < row.length && row[to]?.sentence !== sentences.at(-1)
  return inside || (before && after)
}

/** True when a clause ends inside the words, not at their ends. */
function holdsComma(words: Row): boolean {
  return words.slice(1).some((word) => word.clause !== words[0]?.clause)
}

/** How far moved words are looked for, in words. */
const MOVED_REACH = 8

function isMoved(words: Row, instead: Row, other: Row, at: number): boolean {
  if (instead.length > 0 || words.length === 0 || meaningIn(words) === 0) return false
  const around = new Set(other.slice(Math.max(0, at - MOVED_REACH), at + MOVED_REACH).map((word) => word.norm))
  return words.filter((word) => !word.stop).every((word) => around.has(word.norm))
}

function measure(run: Run, a: Row, b: Row): Utterance {
  const words = run.filter((hunk) => hunk.same).flatMap((hunk) => a.slice(...hunk.a))
  const coverage = words.length / Math.max(1, Math.min(a.length, b.length))
  const inner = coverage >= EDGE_COVERAGE ? run : run.slice(run[0]?.same ? 0 : 1, run.at(-1)?.same ? run.length : -1)
  return {
    changes: inner.filter((hunk) => !hunk.same).map((hunk) => changeOf(hunk, a, b)),
    same: words.length,
    meaning: meaningIn(words),
    coverage,
  }
}

/** Words of meaning that two stretches must share before they are looked at. */
function mayMatch(a: Row, b: Row): boolean {
  const stems = new Set(a.filter((word) => !word.stop).map((word) => word.stem))
  const shared = new Set(b.filter((word) => !word.stop && stems.has(word.stem)).map((word) => word.stem)).size
  return shared >= Math.min(FEWEST_MEANING, meaningIn(a), meaningIn(b)) && shared > 0
}

/** A fragment that the other side holds whole may be short: "a [truly] bitter loss". */
function isUtterance({ same, meaning, coverage }: Utterance): boolean {
  return same >= FEWEST_SAME && (meaning >= FEWEST_MEANING || (meaning > 0 && coverage === 1))
}

function between(a: Row, b: Row): readonly Utterance[] {
  if (!mayMatch(a, b)) return []
  return runs(diffWords(a, b) ?? [])
    .map((run) => measure(anchored(run, a, b), a, b))
    .filter(isUtterance)
}

/**
 * The utterances that both rows hold, the longest first where two would claim the same words. Every quotation of one side is held against every
 * one of the other, because reports quote the parts of a speech in any order.
 */
export function utterancesOf(a: Row, b: Row): readonly Utterance[] {
  const right = stretches(b)
  const found = stretches(a).flatMap((x) => right.flatMap((y) => between(x, y)))
  const taken = new Set<QuotedWord>()
  return found
    .sort((x, y) => y.same - x.same)
    .filter((utterance) => {
      const words = utterance.changes.flatMap((change) => [...change.a, ...change.b])
      if (words.some((word) => taken.has(word))) return false
      for (const word of words) taken.add(word)
      return true
    })
}
