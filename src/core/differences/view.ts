/** One side of a link, laid out as a row of words with what was read in them. */
import type { Analysis, NameMention, NumberMention, Passage, ResolvedDate, Token } from '../analysis.js'
import type { Range } from '../model.js'
import { firstEndingAfter } from '../text/spans.js'

/** A token that is a word or a figure, with its place in the row. */
export interface Word extends Token {
  readonly index: number
  /** Which of the side's passages it stands in, counted from 0. */
  readonly passage: number
  /** Inside quotation marks. */
  readonly quoted: boolean
}

export interface SideView extends Remembering {
  readonly analysis: Analysis
  readonly passages: readonly Passage[]
  readonly words: readonly Word[]
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly ResolvedDate[]
  readonly names: readonly NameMention[]
  /** Stems of the words that carry meaning. */
  readonly stems: ReadonlySet<string>
  /** Folded forms of all words. */
  readonly norms: ReadonlySet<string>
  /** A map on the side itself: as many weak maps as readers keep the garbage collector busy for a tenth of the time. */
  readonly known: Map<unknown, unknown>
}

export function overlaps(x: Range, y: Range): boolean {
  return x.start < y.end && y.start < x.end
}

/** The same of what one side may not have. */
export const meets = (x: Range | null, y: Range | null): boolean => x !== null && y !== null && overlaps(x, y)

/** Whether a word stands in a name. */
export const isNamed = (side: SideView, word: Range): boolean => side.names.some((name) => overlaps(name, word))

/** The nearest word of meaning before or behind a word, in the same passage; `reach`: how many words from it. */
export function neighbour(side: SideView, word: Word, step: -1 | 1, reach = Infinity): Word | null {
  for (let distance = 1; distance <= reach; distance++) {
    const found = side.words[word.index + step * distance]
    if (found?.passage !== word.passage) return null
    if (!found.stop) return found
  }
  return null
}

/** The text of a range of one side. */
export function textOf(side: SideView, range: Range): string {
  return side.analysis.article.text.slice(range.start, range.end)
}

/** A few characters of the text behind a range. */
export const behind = (side: SideView, { end }: Range): string => side.analysis.article.text.slice(end, end + 4)

/**
 * Views of single passages by analysis. A memo only: a view depends on nothing but its analysis, and a passage is asked for once for every
 * link it is in, for its differences and for its additions.
 */
const known = new WeakMap<Analysis, Map<number, SideView>>()

/** Lays out the passages with the given indexes, in the order of the article. Indexes that the article does not have are left out. */
export function viewOf(analysis: Analysis, indexes: readonly number[]): SideView {
  const [only] = indexes
  if (only === undefined || indexes.length > 1) return layOut(analysis, indexes)
  const views = known.get(analysis) ?? new Map<number, SideView>()
  known.set(analysis, views)
  const view = views.get(only) ?? layOut(analysis, indexes)
  views.set(only, view)
  return view
}

function layOut(analysis: Analysis, indexes: readonly number[]): SideView {
  const passages = [...new Set(indexes)]
    .sort((x, y) => x - y)
    .flatMap((index) => {
      const passage = analysis.passages[index]
      return passage ? [passage] : []
    })
  const words: Word[] = []
  passages.forEach((passage, order) => {
    for (const token of passage.tokens) if (isWord(token.norm)) words.push(wordOf(token, words.length, order, passage))
  })
  return {
    analysis,
    passages,
    words,
    numbers: passages.flatMap((passage) => passage.numbers),
    dates: passages.flatMap((passage) => passage.dates),
    names: passages.flatMap((passage) => passage.names),
    stems: new Set(words.filter((word) => !word.stop).map((word) => word.stem)),
    norms: new Set(words.map((word) => word.norm)),
    known: new Map(),
  }
}

/** Has room for what was read of it. */
export interface Remembering {
  readonly known: Map<unknown, unknown>
}

/** Reads something of a thing once. A memo only: `read` depends on nothing but the thing. */
export function onceOf<S extends Remembering, T extends object | number | boolean>(read: (of: S) => T): (of: S) => T {
  return (of) => {
    // Only this function stores under `read`.
    const before = of.known.get(read) as T | undefined
    if (before !== undefined) return before
    const now = read(of)
    of.known.set(read, now)
    return now
  }
}

/** Reads something of a side once for all links that the passage is in, and for both directions of each. */
export const onceASide = <T extends object | number | boolean>(read: (side: SideView) => T): ((side: SideView) => T) =>
  onceOf(read)

/** The words of meaning of a side. */
export const meantIn = onceASide((side): readonly Word[] => side.words.filter(({ stop }) => !stop))

/** Reads something of a part of a side, known by its identity, once for all parts of other sides that it is held against. */
export function onceAPart<P extends object, T>(read: (side: SideView, part: P) => T): (side: SideView, part: P) => T {
  const known = onceASide(() => new Map<P, { readonly value: T }>())
  return (side, part) => {
    const before = known(side).get(part)
    if (before !== undefined) return before.value
    const now = { value: read(side, part) }
    known(side).set(part, now)
    return now.value
  }
}

/** Reads something of a figure once for all figures that it is held against. */
export const onceAFigure = <T>(
  read: (side: SideView, mention: NumberMention) => T,
): ((side: SideView, mention: NumberMention) => T) => onceAPart(read)

/** What the text has between two words that follow each other, whichever is named first. */
export function gapBetween(side: SideView, x: Range, y: Range): string {
  const [first, second] = x.start < y.start ? [x, y] : [y, x]
  return side.analysis.article.text.slice(first.end, second.start)
}

/** True when a side has one of the words (folded). */
export function hasAny({ norms }: SideView, words: ReadonlySet<string>): boolean {
  for (const norm of norms) if (words.has(norm)) return true
  return false
}

/** True for a token with a letter or digit. Most begin with a plain one, which saves the general test. */
function isWord(norm: string): boolean {
  const code = norm.charCodeAt(0)
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || /[\p{L}\p{N}]/u.test(norm)
}

function wordOf({ start, end, norm, stem, stop }: Token, index: number, passage: number, { quotes }: Passage): Word {
  const quoted = quotes.length > 0 && quotes.some((quote) => quote.start < end && start < quote.end)
  return { start, end, norm, stem, stop, index, passage, quoted }
}

/** The words that a range covers, as the half-open stretch [from, to) of `side.words`. */
export function wordsIn(side: SideView, range: Range): { readonly from: number; readonly to: number } {
  const from = firstEndingAfter(side.words, range.start)
  let to = from
  while (to < side.words.length && (side.words[to]?.start ?? Infinity) < range.end) to++
  return { from, to }
}

/** The range of text from the first to the last of a stretch of words; null when the stretch is empty. */
export function rangeOf(side: SideView, from: number, to: number): Range | null {
  const first = side.words[from]
  const last = side.words[to - 1]
  return first && last && to > from ? { start: first.start, end: last.end } : null
}
