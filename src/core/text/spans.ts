/**
 * Ranges and normalised views of a text that keep the way back to the source.
 *
 * All offsets are UTF-16 code units, half-open. A cut never falls inside a surrogate pair.
 */
import type { Range } from '../model.js'

const WHITE = /[\s\u200B\u2060\uFEFF]/u

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/** Moves an offset that falls inside a surrogate pair to the start of the pair. */
function safeOffset(text: string, at: number): number {
  const inside = Math.max(0, Math.min(text.length, at))
  return inside > 0 && isLowSurrogate(text, inside) && isHighSurrogate(text, inside - 1) ? inside - 1 : inside
}

/** `text.slice(start, end)` widened so that a surrogate pair at either edge stays whole. */
export function sliceSafe(text: string, start: number, end: number): string {
  const from = safeOffset(text, start)
  const cut = safeOffset(text, end)
  return text.slice(from, cut < end && cut >= from ? Math.min(text.length, cut + 2) : cut)
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true
  return code > 0x7f && WHITE.test(text.charAt(at))
}

/** The range without white space (zero-width marks included) at its edges; empty at `start` when nothing is left. */
export function trimRange(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && isWhite(text, from)) from += 1
  while (to > from && isWhite(text, to - 1)) to -= 1
  return { start: from, end: to }
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** Index of the first of ranges in order of place that ends behind `at`; their number where none does. */
export function firstEndingAfter(ranges: readonly Range[], at: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** A changed copy of a text with, for each of its code units, where it came from. */
export interface NormalisedView {
  readonly text: string
  /** The stretch of the source that a stretch of the view stands for. An empty stretch stays empty. */
  readonly toSource: (range: Range) => Range
}

/**
 * Normalises a text piece by piece with `change` and remembers the way back.
 *
 * A piece is a code point with the combining marks that follow it, so that composing ("e" + accent) stays possible. `change` may give a
 * longer, shorter or empty string.
 */
export function normalisedView(source: string, change: (piece: string) => string): NormalisedView {
  const starts: number[] = []
  const ends: number[] = []
  let out = ''
  for (const match of source.matchAll(/[\s\S]\p{M}*/gu)) {
    const changed = change(match[0])
    starts.push(...new Array<number>(changed.length).fill(match.index))
    ends.push(...new Array<number>(changed.length).fill(match.index + match[0].length))
    out += changed
  }
  const toSource = (range: Range): Range => {
    const start = starts[range.start] ?? source.length
    return range.end <= range.start ? { start, end: start } : { start, end: ends[range.end - 1] ?? source.length }
  }
  return { text: out, toSource }
}
