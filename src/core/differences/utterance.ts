/** Finds the utterances that two sides both quote, and where the words of one are not the words of the other. */
import type { QuotedWord } from './quoted.js'
import { diffWords, type Hunk } from './wordDiff.js'

/** Longest change on either side that still reads as a change inside one utterance, in words. */
const LONGEST_CHANGE = 6
/** Longest change at the very start or end of an utterance, where no words behind it vouch that it is one. */
const LONGEST_EDGE = 3
/** Fewest equal words, and of them words of meaning, for two quotations to be one utterance. */
const FEWEST_SAME = 3
const FEWEST_MEANING = 2

type Row = readonly QuotedWord[]

/** Other words in the same place of an utterance; one side may have none. */
export interface Change {
  readonly a: Row
  readonly b: Row
  /** The change takes in the end of a sentence: a cut, not another wording. */
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

/** Splits the hunks where a change is too long to be one inside an utterance; the halves keep the edge of it. */
function runs(hunks: readonly Hunk[]): readonly Run[] {
  const found: Hunk[][] = [[]]
  for (const hunk of hunks) {
    const long = !hunk.same && Math.max(hunk.a[1] - hunk.a[0], hunk.b[1] - hunk.b[0]) > LONGEST_CHANGE
    if (long) found.push([])
    else found.at(-1)?.push(hunk)
  }
  return found
}

/** Takes off the ends of a run: agreements in little words only ("the", "of") anchor nothing, and what lies beyond them neither. */
function anchored(run: Run, a: Row): Run {
  const holds = (hunk: Hunk): boolean => {
    const words = a.slice(...hunk.a)
    return hunk.same && (words.length >= FEWEST_SAME || meaningIn(words) > 0)
  }
  const first = run.findIndex(holds)
  if (first < 0) return []
  const last = run.findLastIndex(holds)
  const before = run[first - 1]
  const after = run[last + 1]
  return [
    ...(before && isEdge(before, first === 1) ? [before] : []),
    ...run.slice(first, last + 1),
    ...(after && isEdge(after, last === run.length - 2) ? [after] : []),
  ]
}

/** A change at the edge of an utterance counts only when both sides have a word or three there and nothing else. */
function isEdge(hunk: Hunk, outermost: boolean): boolean {
  const fits = ([from, to]: readonly [number, number]): boolean => to > from && to - from <= LONGEST_EDGE
  return outermost && !hunk.same && fits(hunk.a) && fits(hunk.b)
}

function changeOf(hunk: Hunk, a: Row, b: Row): Change {
  const words = { a: a.slice(...hunk.a), b: b.slice(...hunk.b) }
  return {
    ...words,
    crossesSentences: crosses(a, hunk.a) || crosses(b, hunk.b),
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

/** How far moved words are looked for, in words. */
const MOVED_REACH = 8

function isMoved(words: Row, instead: Row, other: Row, at: number): boolean {
  if (instead.length > 0 || words.length === 0 || meaningIn(words) === 0) return false
  const around = new Set(other.slice(Math.max(0, at - MOVED_REACH), at + MOVED_REACH).map((word) => word.norm))
  return words.filter((word) => !word.stop).every((word) => around.has(word.norm))
}

function measure(run: Run, a: Row, b: Row): Utterance {
  const words = run.filter((hunk) => hunk.same).flatMap((hunk) => a.slice(...hunk.a))
  return {
    changes: run.filter((hunk) => !hunk.same).map((hunk) => changeOf(hunk, a, b)),
    same: words.length,
    meaning: meaningIn(words),
    coverage: words.length / Math.max(1, Math.min(a.length, b.length)),
  }
}

/** Words of meaning that two stretches must share before they are looked at. */
function mayMatch(a: Row, b: Row): boolean {
  const stems = new Set(a.filter((word) => !word.stop).map((word) => word.stem))
  return new Set(b.filter((word) => !word.stop && stems.has(word.stem)).map((word) => word.stem)).size >= FEWEST_MEANING
}

function between(a: Row, b: Row): readonly Utterance[] {
  if (!mayMatch(a, b)) return []
  return runs(diffWords(a, b) ?? [])
    .map((run) => measure(anchored(run, a), a, b))
    .filter(({ same, meaning }) => same >= FEWEST_SAME && meaning >= FEWEST_MEANING)
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
