/**
 * Words, numbers and symbols of a text, with the forms that the engine compares.
 *
 * Hyphenated words are split ("break-up", "Jong-un": so that "breakup of Jong Un" can meet them) unless the first part is a prefix
 * ("co-operate", "e-mail": the hyphen is folded away) or a part is a digit group bound to letters ("COVID-19", "F-16"). A possessive
 * ending belongs to the token but not to its `norm`. Scripts without spaces between words are cut by `Intl.Segmenter`.
 */
import type { Token } from '../analysis.js'
import { isPlainDigit, isPlainLetter, mayBeUnspaced } from './characters.js'
import { fold } from './fold.js'
import { primaryLanguage } from './language.js'
import { remembering } from './memo.js'
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

/** The forms of a word that are compared. */
type Forms = Pick<Token, 'norm' | 'stem' | 'stop'>

/** Everything that depends on the language alone. */
interface Reader {
  readonly language: string | null
  readonly formsOf: (word: string) => Forms
}

/** Words kept with their forms, in each half of the memory: as many as two hundred German articles have. */
const MEMO_SIZE = 20_000

/** Readers by language. A memo only: what a reader answers depends on nothing but its language. */
const readers = new Map<string, Reader>()

function readerFor(language: string | null): Reader {
  const primary = primaryLanguage(language)
  const key = primary ?? ''
  const known = readers.get(key)
  if (known !== undefined) return known
  const made = { language: primary, formsOf: remembering(formsIn(primary), MEMO_SIZE) }
  readers.set(key, made)
  return made
}

function formsIn(language: string | null): (word: string) => Forms {
  const stem = createStemmer(language)
  const stops = stopWordsOf(language)
  return (word) => {
    const folded = normOf(word)
    const norm = language === 'en' ? foldSpelling(folded) : folded
    return { norm, stem: stem(norm), stop: stops.has(norm) }
  }
}

/**
 * Tokens of `text` in order, never overlapping.
 *
 * @param language BCP 47 or null; decides stems, stop words and house spelling.
 * @param offset added to every range, when `text` was cut from an article.
 */
export function tokenize(text: string, language: string | null, offset = 0): readonly Token[] {
  const reader = readerFor(language)
  const isUnspaced = mayBeUnspaced(text) && HAS_UNSPACED.test(text)
  const pieces = isUnspaced ? unspacedPieces(text, reader) : spacedPieces(text, reader)
  return pieces.map((piece) => {
    const { norm, stem, stop } = reader.formsOf(piece.text)
    const start = offset + piece.start
    return { start, end: start + piece.text.length, norm, stem, stop }
  })
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
  const pattern = wordsOf(text)
  for (let at = 0; at < text.length;) {
    if (pattern === PLAIN_WORD) {
      at = nextOpening(text, at)
      const end = plainWordEnd(text, at)
      if (end > at) {
        addPiece(pieces, { start: at, text: text.slice(at, end) }, text)
        at = end
        continue
      }
    }
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) break
    at = match.index + match[0].length
    const word = withoutClosingQuote(match[0])
    for (const piece of elided({ start: match.index, text: word }, reader)) addPiece(pieces, piece, text)
  }
  return pieces
}

const [DOLLAR, PERCENT, AMPERSAND, APOSTROPHE, PLUS, POINT, COLON] = [0x24, 0x25, 0x26, 0x27, 0x2b, 0x2e, 0x3a]

/** The next place from `at` on where `PLAIN_WORD` can begin to match. */
function nextOpening(text: string, at: number): number {
  let next = at
  for (; next < text.length; next += 1) {
    const code = text.charCodeAt(next)
    if (code > 127 || isPlainLetter(code) || isPlainDigit(code)) break
    if (code === DOLLAR || code === PERCENT || code === AMPERSAND || code === PLUS) break
  }
  return next
}

/**
 * Where the word at `at` ends, told without `PLAIN_WORD`: it begins with a plain letter, and what stands behind it leaves no choice, as with
 * most words. Else `at`: a letter of another alphabet, an apostrophe, the point of an abbreviation and an address are left to the pattern.
 */
function plainWordEnd(text: string, at: number): number {
  if (!isPlainLetter(text.charCodeAt(at))) return at
  let end = at + 1
  while (isPlainLetter(text.charCodeAt(end)) || isPlainDigit(text.charCodeAt(end))) end += 1
  const next = text.charCodeAt(end)
  if (next > 127 || next === APOSTROPHE) return at
  if (next === POINT && (end === at + 1 || text.startsWith('www', at))) return at
  return next === COLON && text.startsWith('http', at) ? at : end
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
