/**
 * Sentence boundaries of one paragraph.
 *
 * `Intl.Segmenter` breaks after every abbreviation that a capital follows ("Gen. Park", "the U.S. Navy", "am 5. Mai") and knows neither lists
 * nor reported speech, so candidates are found here, with the terminators of all scripts, and decided by rules per language
 * (`abbreviations.ts`). Sentences inside a quotation are sentences; a question inside one that its speaker follows ("Why?" he asked) is not an end.
 */
import type { Range } from '../model.js'
import { isBoundary } from './boundary.js'
import { listStarts } from './lists.js'
import { rulesFor } from './sentenceRules.js'
import { trimRange } from './spans.js'

/** A run of terminators, spaced ellipsis included, with what closes around it: quotation marks, brackets, note numbers. */
const TERMINATOR =
  /(?:\.(?:[ \u00A0]\.){2,}|[.!?\u2026\u203C\u2047-\u2049\uFF01\uFF0E\uFF1F\uFF61\u3002\u061F\u06D4\u0964\u0965\u0589\u1362\u1367\u1368\u104A\u104B\u17D4\u17D5])[.!?\u2026\uFF01\uFF1F\u3002]*/g
const CLOSERS = /(?:["'\u2019\u201D\u00BB\u203A\u201C)\]}\u300D\u300F\u300B\uFF09\u3011]|\[\d{1,3}\])*/y

/** Shortest stretch in which a line break can stand between two items rather than inside a wrapped line. */
const WRAPPED_LINE = 45
/** From here on a line before a lower-case word may be one of a narrow column. */
const NARROW_LINE = 30

/**
 * The sentences of a paragraph, in order, without overlap, trimmed of white space. Everything but white space is in one of them.
 *
 * @param language BCP 47; null reads the paragraph as English, whose rules hold for most languages with spaces.
 */
export function splitSentences(text: string, language: string | null): readonly Range[] {
  const items = listStarts(text)
  const ends = new Set([...terminatorEnds(text, language, items), ...lineEnds(text), ...items])
  const sorted = [...ends].filter((end) => end > 0 && end < text.length).sort((a, b) => a - b)
  const ranges: Range[] = []
  let start = 0
  for (const end of [...sorted, text.length]) {
    const range = trimRange(text, start, end)
    if (range.end > range.start) ranges.push(range)
    start = end
  }
  return ranges
}

function terminatorEnds(text: string, language: string | null, items: readonly number[]): readonly number[] {
  const rules = rulesFor(language)
  const ends: number[] = []
  let sentence = 0
  for (const match of text.matchAll(rules.terminator ?? TERMINATOR)) {
    const stop = match.index + match[0].length
    sentence = items.findLast((item) => item > sentence && item <= match.index) ?? sentence
    CLOSERS.lastIndex = stop
    const closed = stop + (CLOSERS.exec(text)?.[0].length ?? 0)
    const end = isBoundary({ text, sentence, at: match.index, stop, closed, mark: match[0], rules })
    if (end === null) continue
    ends.push(end)
    sentence = end
  }
  return ends
}

/**
 * Line breaks inside the paragraph that end an item: those between short lines, before a list mark, and empty lines. A break inside
 * wrapped prose, or before a lower-case word that goes on after a space, is white space.
 */
function lineEnds(text: string): readonly number[] {
  if (!text.includes('\n')) return []
  const ends: number[] = []
  let start = 0
  for (const match of text.matchAll(/\n\s*/g)) {
    const line = text.slice(start, match.index)
    const next = text.slice(match.index + match[0].length)
    if (/\n\s*\n/.test(match[0]) || endsItem(line, next)) ends.push(match.index + match[0].length)
    start = match.index + match[0].length
  }
  return ends
}

function endsItem(line: string, next: string): boolean {
  if (/^(?:[•◦▪●‣⁃*–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/u.test(next)) return true
  // A Japanese line that ends in a particle goes on.
  if (/[のをにはがとでもへや]\s*$/u.test(line)) return false
  const nextLine = next.split('\n', 1)[0] ?? ''
  if (/^\p{Ll}/u.test(next) && (/\s$/.test(line) || line.length >= NARROW_LINE)) return false
  return (
    line.length < WRAPPED_LINE &&
    nextLine.length < WRAPPED_LINE &&
    !/[,;:\u2013-]\s*$/.test(line) &&
    !/[.!?]/.test(nextLine)
  )
}
