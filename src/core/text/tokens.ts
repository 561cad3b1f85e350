/**
 * Words, numbers and symbols of a text, with the forms that the engine compares.
 *
 * Hyphenated words are split ("break-up", "Jong-un": so that "breakup of Jong Un" can meet them) unless the first part is a prefix
 * ("co-operate", "e-mail": the hyphen is folded away) or a part is a digit group bound to letters ("COVID-19", "F-16"). A possessive
 * ending belongs to the token but not to its `norm`. Scripts without spaces between words are cut by `Intl.Segmenter`.
 */
import type { Token } from '../analysis.js'
import { fold } from './fold.js'
import { primaryLanguage } from './language.js'
import { foldSpelling } from './spelling.js'
import { createStemmer } from './stems.js'
import { stopWordsOf } from './stopwords.js'

/** Letters of scripts written without spaces between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')

const MAIL = String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`
/** COVID-19 */
const BOUND_FIGURE = String.raw`\p{L}[\p{L}\p{M}]*[-‐‑]\p{N}+(?![\p{L}\p{N}])`
const wordParts = (mail: boolean, bound: boolean): readonly string[] => [
  String.raw`(?:https?:\/\/|www\.)[^\s<>"”’)\]]+`, // address
  ...(mail ? [MAIL] : []),
  String.raw`(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?`, // U.S., U.S.A
  ...(bound ? [BOUND_FIGURE] : []),
  String.raw`\p{N}+(?:[.,:'’\u00A0\u202F]\p{N}+)*(?:st|nd|rd|th|s|m|bn|k|km|kg|mm|cm)?(?![\p{L}\p{M}])`, // 1,000.5 70th
  String.raw`[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*['’]?`, // word, don't, O'Brien
  String.raw`[%€$£¥₹₽₴°§&№+]|\p{Emoji_Presentation}`,
]
const wordPattern = (mail: boolean, bound: boolean): RegExp => new RegExp(wordParts(mail, bound).join('|'), 'gu')
const WORD = wordPattern(true, true)
const WORD_WITHOUT_MAIL = wordPattern(false, true)
const PLAIN_WORD = wordPattern(false, false)
const HAS_BOUND_FIGURE = /[-‐‑]\p{N}/u

/** Most texts have neither mail addresses nor figures bound to letters: without them no word is read twice over. */
function wordsOf(text: string): RegExp {
  if (text.includes('@')) return WORD
  return HAS_BOUND_FIGURE.test(text) ? WORD_WITHOUT_MAIL : PLAIN_WORD
}

const PREFIXES = new Set([
  'co',
  're',
  'e',
  'pre',
  'anti',
  'non',
  'un',
  'sub',
  'multi',
  'semi',
  'counter',
  'inter',
  'bi',
  'de',
])
const ELIDING = new Set(['fr', 'it', 'ca', 'oc'])
const ELISION =
  /^(?:\p{L}{1,2}|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd|dell|nell|all|dall|sull|quell|coll|un|sant|bell|anch|tutt)['’]$/iu

interface Piece {
  readonly start: number
  readonly text: string
}

/** Everything that depends on the language alone. */
interface Reader {
  readonly language: string | null
  readonly stem: (word: string) => string
  readonly stops: ReadonlySet<string>
}

/** Readers by language. A memo only: what a reader answers depends on nothing but its language. */
const readers = new Map<string, Reader>()

function readerFor(language: string | null): Reader {
  const primary = primaryLanguage(language)
  const key = primary ?? ''
  const known = readers.get(key)
  if (known !== undefined) return known
  const made = { language: primary, stem: createStemmer(primary), stops: stopWordsOf(primary) }
  readers.set(key, made)
  return made
}

/**
 * Tokens of `text` in order, never overlapping.
 *
 * @param language BCP 47 or null; decides stems, stop words and house spelling.
 * @param offset added to every range, when `text` was cut from an article.
 */
export function tokenize(text: string, language: string | null, offset = 0): readonly Token[] {
  const reader = readerFor(language)
  const pieces = HAS_UNSPACED.test(text) ? unspacedPieces(text, reader) : spacedPieces(text, reader)
  return pieces.map((piece) => toToken(piece, reader, offset))
}

function toToken(piece: Piece, reader: Reader, offset: number): Token {
  const folded = normOf(piece.text)
  const norm = reader.language === 'en' ? foldSpelling(folded) : folded
  const start = offset + piece.start
  return { start, end: start + piece.text.length, norm, stem: reader.stem(norm), stop: reader.stops.has(norm) }
}

/** Nothing to fold away. */
const SIMPLE = /^[^'.-]*$/

function normOf(word: string): string {
  const folded = fold(word)
  if (SIMPLE.test(folded)) return folded
  if (/^(?:\p{L}\.){2,}\p{L}?$/u.test(folded)) return folded.replace(/\./g, '')
  const bare = folded.replace(/'s?$/, '')
  const prefixed = /^(\p{L}+)-(\p{L}+)/u.exec(bare)
  return prefixed !== null && PREFIXES.has(prefixed[1] ?? '') ? bare.replace('-', '') : bare
}

function spacedPieces(text: string, reader: Reader): readonly Piece[] {
  const pieces: Piece[] = []
  for (const match of text.matchAll(wordsOf(text))) {
    const word = withoutClosingQuote(match[0])
    for (const piece of elided({ start: match.index, text: word }, reader)) addPiece(pieces, piece, text)
  }
  return pieces
}

/** "workers'" keeps its apostrophe; in "'the end'" it is a closing quotation mark. */
function withoutClosingQuote(word: string): string {
  const last = word.charCodeAt(word.length - 1)
  if (last !== 0x27 && last !== 0x2019) return word
  return /s.$/i.test(word) ? word : word.slice(0, -1)
}

function elided(piece: Piece, reader: Reader): readonly Piece[] {
  if (reader.language === null || !ELIDING.has(reader.language)) return [piece]
  const at = piece.text.search(/['’]/)
  if (at < 0 || at === piece.text.length - 1) return [piece]
  const head = piece.text.slice(0, at + 1)
  if (!ELISION.test(head)) return [piece]
  return [
    { start: piece.start, text: head },
    { start: piece.start + at + 1, text: piece.text.slice(at + 1) },
  ]
}

/** Joins a prefix with the hyphenated word that follows it. */
function addPiece(pieces: Piece[], piece: Piece, text: string): void {
  const last = pieces.at(-1)
  const joins =
    last !== undefined &&
    piece.start === last.start + last.text.length + 1 &&
    /[-‐‑]/.test(text.charAt(piece.start - 1)) &&
    PREFIXES.has(last.text.toLowerCase())
  if (joins)
    pieces[pieces.length - 1] = { start: last.start, text: text.slice(last.start, piece.start + piece.text.length) }
  else pieces.push(piece)
}

function unspacedPieces(text: string, reader: Reader): readonly Piece[] {
  const segmenter = new Intl.Segmenter(reader.language ?? 'und', { granularity: 'word' })
  const pieces: Piece[] = []
  for (const part of segmenter.segment(text)) {
    if (part.isWordLike === true || /^[%€$£¥₹]$/.test(part.segment))
      pieces.push({ start: part.index, text: part.segment })
  }
  return pieces
}
