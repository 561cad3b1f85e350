/**
 * Splits text into words, figures and marks for the readers of numbers, dates and names. One pass, time linear in the text.
 *
 * Finer than the tokens of the aligner: a possessive ("Russia's") gives two lexemes, "152mm" gives a figure and a word.
 */
import type { Range } from '../../model.js'
import {
  afterDigits,
  afterLetters,
  afterSpaces,
  isPlainCapital,
  isPlainDigit,
  isPlainLetter,
} from '../../text/characters.js'

export interface Lexeme extends Range {
  readonly kind: 'word' | 'digits' | 'mark' | 'none'
  readonly text: string
  /** Lower case, with straight apostrophes and plain hyphens; dotted abbreviations keep their dots ("u.s."). */
  readonly lower: string
  /** White space before it: none, within a line, or a line end. */
  readonly gap: 'none' | 'space' | 'line'
  /** Starts with an upper-case letter. */
  readonly capital: boolean
}

const NONE: Lexeme = { start: 0, end: 0, kind: 'none', text: '', lower: '', gap: 'line', capital: false }

/** Lexemes by index; an index outside gives a lexeme of kind `none`, so that looking ahead needs no check. */
export class Lexemes {
  constructor(readonly all: readonly Lexeme[]) {}
  get length(): number {
    return this.all.length
  }
  at(index: number): Lexeme {
    return this.all[index] ?? NONE
  }
}

// Dotted abbreviations ("U.S.", "a.m.") | possessive 's | words with inner apostrophes ("O'Brien") | figures with separators | anything else.
const PATTERN =
  /((?:\p{L}\.){2,}(?![\p{L}\p{N}]))|(['’‘]s(?![\p{L}\p{N}]))|([\p{L}\p{M}]+(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*)|(\d+(?:(?:[.,:]|[\u00a0\u202f\u2009](?=\d{3}(?!\d)))\d+)*)|(\S)/gu

const CAPITAL = /^\p{Lu}/u
const fold = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'")

/** What stands between the lexeme that ends at `from` and `to`; the first one begins a line. */
function gapBefore(text: string, from: number, to: number): Lexeme['gap'] {
  if (from === 0) return 'line'
  if (from === to) return 'none'
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return 'line'
  return 'space'
}

function foldMark(mark: string): string {
  if (mark === '–' || mark === '‑' || mark === '‐' || mark === '−') return '-'
  return mark === '’' || mark === '‘' ? "'" : mark
}

const [APOSTROPHE, COMMA, POINT, COLON] = [0x27, 0x2c, 0x2e, 0x3a]

/**
 * The lexeme at `at` where its characters and the one behind it are plain and leave no choice, as those of most words do; else null. `last`
 * is where the one before it ends.
 */
function plainAt(text: string, at: number, last: number): Lexeme | null {
  const first = text.charCodeAt(at)
  if (first > 127 || first === APOSTROPHE) return null
  const gap = gapBefore(text, last, at)
  if (isPlainLetter(first)) {
    const end = afterLetters(text, at)
    const next = text.charCodeAt(end)
    if (next > 127 || next === APOSTROPHE || (next === POINT && end === at + 1)) return null
    const word = text.slice(at, end)
    return { start: at, end, kind: 'word', text: word, lower: word.toLowerCase(), gap, capital: isPlainCapital(first) }
  }
  if (isPlainDigit(first)) {
    const end = afterDigits(text, at)
    const next = text.charCodeAt(end)
    if (next > 127 || next === COMMA || next === POINT || next === COLON) return null
    const figure = text.slice(at, end)
    return { start: at, end, kind: 'digits', text: figure, lower: figure, gap, capital: false }
  }
  const mark = text.charAt(at)
  return { start: at, end: at + 1, kind: 'mark', text: mark, lower: mark, gap, capital: false }
}

/** The next lexeme from `at` on, or null at the end of the text. */
function anyFrom(text: string, at: number, last: number): Lexeme | null {
  PATTERN.lastIndex = at
  const match = PATTERN.exec(text)
  if (match === null) return null
  const raw = match[0]
  const start = match.index
  const end = start + raw.length
  const gap = gapBefore(text, last, start)
  if (match[4] !== undefined) return { start, end, kind: 'digits', text: raw, lower: raw, gap, capital: false }
  if (match[5] !== undefined) return { start, end, kind: 'mark', text: raw, lower: foldMark(raw), gap, capital: false }
  return { start, end, kind: 'word', text: raw, lower: fold(raw), gap, capital: CAPITAL.test(raw) }
}

/** All lexemes of `text` in order; offsets are into `text`. */
export function lex(text: string): Lexemes {
  const all: Lexeme[] = []
  let last = 0
  for (let at = afterSpaces(text, 0); at < text.length; at = afterSpaces(text, last)) {
    const lexeme = plainAt(text, at, last) ?? anyFrom(text, at, last)
    if (lexeme === null) break
    all.push(lexeme)
    last = lexeme.end
  }
  return new Lexemes(all)
}

/**
 * The lexemes of a stretch of a text whose lexemes are known, as if the stretch stood alone: its first begins a line. Offsets stay those of
 * the text. Where a neighbour touches the stretch, so that it might be read otherwise alone, it is read again.
 */
export function lexemesIn(text: string, { all }: Lexemes, { start, end }: Range): Lexemes {
  const from = firstFrom(all, start)
  const to = firstFrom(all, end)
  const isApart = (all[from - 1]?.end ?? 0) <= start && (all[to - 1]?.end ?? 0) <= end
  if (!isApart || (end < text.length && !/\s/.test(text.charAt(end)))) return read(text.slice(start, end), start)
  const inside = all.slice(from, to)
  const [first] = inside
  if (first !== undefined) inside[0] = { ...first, gap: 'line' }
  return new Lexemes(inside)
}

/** Index of the first lexeme that begins at `place` or behind it. */
function firstFrom(all: readonly Lexeme[], place: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

const read = (text: string, offset: number): Lexemes =>
  new Lexemes(lex(text).all.map((lexeme) => ({ ...lexeme, start: lexeme.start + offset, end: lexeme.end + offset })))
