/** Decides whether a terminator ends a sentence. Each rule says what it reads; the first that knows decides. */
import { isSpace } from './characters.js'
import type { SentenceRules } from './sentenceRules.js'

/** A terminator in its place. */
export interface Candidate {
  readonly text: string
  /** Where the sentence that it may end begins. */
  readonly sentence: number
  /** Where the terminator begins and ends, and where the quotation marks and brackets that close after it end. */
  readonly at: number
  readonly stop: number
  readonly closed: number
  /** The terminator: ".", "?!", "...", ". . .". */
  readonly mark: string
  readonly rules: SentenceRules
}

/** What the rules look at. */
interface Place extends Candidate {
  /** The word before the mark, lower case, without quotation marks: "u.s" of "U.S.". */
  readonly word: string
  /** As written. */
  readonly written: string
  /** The word after the gap, as written, without opening marks; empty at the end. */
  readonly next: string
  /** The characters between `closed` and the next visible one. */
  readonly gap: string
  readonly nextAt: number
}

type Verdict = 'end' | 'inside' | null
type Rule = (place: Place) => Verdict

/** "l'Ing.", "dell'Avv.": the article is no part of the abbreviation. */
const ELIDED = /^(?:l|d|dell|all|nell|sull|dall|un|qu|s|c)['’]/
const OPENING = /^["'“‘„«‹(\[¿¡「『〈《—–-]+\s?/u

/** The offset at which the sentence ends, or null when it goes on. */
export function isBoundary(candidate: Candidate): number | null {
  if (isFullWidth(candidate)) return fullWidthEnd(candidate)
  const place = toPlace(candidate)
  if (place.next === '') return null
  const split = splitEllipsis(place)
  if (split !== null) return split
  for (const rule of RULES) {
    const verdict = rule(place)
    if (verdict !== null) return verdict === 'end' ? place.nextAt : null
  }
  return place.nextAt
}

function toPlace(candidate: Candidate): Place {
  const { text, at, closed } = candidate
  const written = text
    .slice(wordStart(text, Math.max(candidate.sentence, at - 60), at), at)
    .replace(/^['’•⁃◦▪●‣*]+|[\u200E\u200F\u202A-\u202E]/gu, '')
  const gap = /^[\s\u200B\u202A-\u202E\u2066-\u2069]*/u.exec(text.slice(closed, closed + 40))?.[0] ?? ''
  const nextAt = closed + gap.length
  const ahead = text.slice(nextAt, nextAt + 60)
  const next = /^\S*/u.exec(ahead.replace(OPENING, ''))?.[0] ?? ''
  return {
    ...candidate,
    word: written.toLowerCase().replace(ELIDED, ''),
    written,
    gap,
    nextAt,
    next: next === '' ? ahead.trim() : next,
  }
}

const PARTS_WORDS = '"“”„«»()[]‘'

/** Where the word begins that ends at `end`, no farther back than `from`. */
function wordStart(text: string, from: number, end: number): number {
  let start = end
  while (start > from && !isSpace(text.charCodeAt(start - 1)) && !PARTS_WORDS.includes(text.charAt(start - 1))) start--
  return start
}

// Scripts whose full stop needs no space after it.

function isFullWidth({ mark }: Candidate): boolean {
  return /[\u3002\uFF01\uFF0E\uFF1F\uFF61\u0964\u0965\u1362\u1367\u1368\u104A\u104B\u17D4\u17D5]/.test(mark)
}

const PAIRS: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '(': ')',
}

/** Ends after the closing marks, unless the stop is inside brackets that go on, or words follow the bracket at once. */
function fullWidthEnd({ text, sentence, stop, closed, rules }: Candidate): number | null {
  const open: string[] = []
  for (const character of text.slice(sentence, stop)) {
    const close = PAIRS[character]
    if (close !== undefined) open.push(close)
    else if (character === open.at(-1)) open.pop()
  }
  if (open.length > 0 && closed === stop && text.includes(open.at(-1) ?? '', stop)) return null
  // Japanese and Chinese join a closing bracket to the rest of the sentence: 「行く。」と述べた.
  if (
    closed > stop &&
    /^[\p{Script=Hiragana}，、,]/u.test(text.slice(closed)) &&
    /[」』》）)]/.test(text.charAt(closed - 1))
  )
    return null
  if (/^[\u3002\uFF0E]/.test(text.slice(closed))) return null
  return rules.language === 'en' && closed === text.length ? null : closed
}

/** "compounds. . . . The practice": the first of four spaced stops ends the sentence, the other three open the next one. */
function splitEllipsis({ text, at, mark, stop, closed, next }: Place): number | null {
  const attached = at > 0 && /\S/.test(text.charAt(at - 1))
  const four = /^\.(?:\s\.){3}$/.test(mark) && closed === stop
  return four && attached && /^\p{Lu}/u.test(next) ? at + 1 : null
}

// The rules, in order.

const isUpper = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word)
const isOpener = ({ rules, next }: Place): boolean => isUpper(next) && rules.openers.has(bareWord(next))
const bareWord = (word: string): string => (/^[\p{L}\p{M}\p{N}]+/u.exec(word)?.[0] ?? '').toLowerCase()

/** No white space follows: a decimal, an address, "куб.м."; or two sentences that were run together ("world.Today"). */
const glued: Rule = (place) => {
  const { gap, closed, stop, mark, text, written, next } = place
  if (gap !== '') return null
  if (/[؟۔։]/.test(mark)) return 'end'
  if (closed > stop)
    return isUpper(next) && /["”»]$/.test(text.slice(stop, closed)) && !/^["'(]/.test(text.slice(closed))
      ? 'end'
      : 'inside'
  if (mark.length > 1 || mark === '…')
    return mark.startsWith('.') || mark === '…' ? 'inside' : isUpper(next) ? 'end' : 'inside'
  if (/^\d{1,2}$/.test(written)) return 'inside'
  if (!/^\p{Lu}(?:\p{Ll}+|\s|$)/u.test(next) || next.includes('@')) return 'inside'
  if (/[:/@]|^www\./.test(written) || /^\S*\.(?:com|org|net|html?|php)\b/i.test(next)) return 'inside'
  return /(?:\p{Ll}{2}|\d)$/u.test(written) && !written.replace(/\d/g, '').includes('.') ? 'end' : 'inside'
}

/** Punctuation that goes on with the sentence. */
const punctuated: Rule = ({ text, nextAt, rules }) => {
  const ahead = text.slice(nextAt, nextAt + 4)
  if (/^["”»]\s*[.,;:)]/u.test(ahead) || ahead.startsWith('№')) return 'inside'
  // Russian and its neighbours set a speaker between dashes: «... — сказала мама. — Завтра ...».
  if (/^[–—]\s/.test(ahead) && /^(?:ru|uk|bg|be)$/.test(rules.language)) return 'inside'
  return /^(?:[,;:!?%&)\]}»/\u060C]|[.…])/u.test(text.slice(nextAt, nextAt + 1)) ? 'inside' : null
}

/** "[...]" stands for words left out, not for an end. */
const omission: Rule = ({ text, at, stop, closed }) =>
  text.charAt(at - 1) === '[' && closed > stop && text.charAt(stop) === ']' ? 'inside' : null

/** A small letter goes on with the sentence; brand names written so ("iPhone") do not count. */
const lowerCase: Rule = (place) => {
  const { next, text, nextAt, mark } = place
  if (/^[a-z]\p{Lu}/u.test(next) && !isAbbreviation(place)) return 'end'
  if (!/^\p{Ll}/u.test(next)) return null
  if (
    /^[-–—]\s/.test(text.slice(nextAt)) ||
    /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}/u.test(next)
  ) {
    return /^[:\u0589;]/.test(mark) && place.rules.terminator !== null ? null : 'inside'
  }
  return null
}

function isAbbreviation({ rules, word }: Place): boolean {
  return rules.prefix.has(word) || rules.open.has(word) || rules.number.has(word)
}

/** An ellipsis set off by spaces stands for words left out; one at the end of a word may end the sentence. */
const ellipsis: Rule = ({ mark, text, at, next, stop }) => {
  if (!/^(?:\.{2,}|…|\.(?:\s\.)+)/.test(mark)) return null
  const spaced = at > 0 && /\s/.test(text.charAt(at - 1))
  if (spaced && (mark.match(/\./g)?.length ?? 1) < 4 && text.slice(stop, stop + 1).trim() === '')
    return at === 0 || /^[A-Z]/.test(next) ? 'inside' : null
  return isUpper(next) || /^\p{N}/u.test(next) ? 'end' : null
}

/** "Why?" Smith asked: a question or cry inside quotation marks, its speaker after it. */
const spokenBy: Rule = ({ mark, stop, closed, text, nextAt, rules }) => {
  if (closed === stop || !/[!?…]/.test(mark) || !/["'’”»“]/.test(text.slice(stop, closed))) return null
  if (/^[—–-]\s*\p{Ll}/u.test(text.slice(nextAt))) return 'inside'
  const clause = text
    .slice(nextAt, nextAt + 90)
    .replace(/^((?:\p{Lu}[\p{L}-]*\s)*)(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|Capt)\./u, '$1Mr')
    .split(/[.!?"“”«»]/, 1)[0]
  const said = (clause ?? '').split(/[\s,]+/).findIndex((word) => rules.speech.has(word))
  return said >= 0 && said <= 4 ? 'inside' : null
}

/** Only a full stop can belong to an abbreviation, a number or an initial. */
const strongMark: Rule = ({ mark, gap, text, nextAt }) => {
  if (/^\.[^.]*$/.test(mark) || mark === '․') return null
  if (/^[—–-]\s/.test(text.slice(nextAt, nextAt + 2)) && gap !== '') return 'inside'
  return 'end'
}

/** "1. The first item", "A. His name": a mark of a list at the start is not a sentence. */
const listMark: Rule = ({ text, sentence, at, written }) => {
  const before = text
    .slice(sentence, at)
    .trim()
    .replace(/^[•⁃◦▪●‣*(-]\s*/u, '')
  return before === written && /^(?:\d{1,3}|\p{Lu}|[a-h]|[ivxIVX]{1,4})$/u.test(written) ? 'inside' : null
}

/** "am 5. Mai", "der 3. Platz", "20. April": ordinals of languages that write them so. */
const ordinal: Rule = (place) => {
  const { rules, written, next, text, at, sentence } = place
  if (!rules.ordinals || !/^(?:\d{1,3}|[IVX]+)$/.test(written)) return null
  if (rules.calendar.has(bareWord(next)) || /^\d/.test(next)) return 'inside'
  const before = bareWord(/(\S+)\s*$/u.exec(text.slice(sentence, at - written.length))?.[1] ?? '')
  if (
    /^(?:am|der|die|das|dem|den|des|vom|zum|im|beim|seit|ab|bis|den|det|d|ihr|ihre|sein|seine|seinen|ihren|ihrem|unser|jeder|jede|ein|eine)$/.test(
      before,
    )
  )
    return 'inside'
  return isOpener(place) ? 'end' : Number(written) <= 31 || /^[IVX]+$/.test(written) ? 'inside' : 'end'
}

/** "No. 5", "Jan. 3", "p. 55". */
const numbered: Rule = (place) => {
  const { rules, word, next } = place
  if (/^n[°º]$/.test(word)) return 'inside'
  if (!rules.number.has(word) || rules.prefix.has(word)) return null
  if (/^[#№]?[\dIVX]/.test(next)) return 'inside'
  if (/^(?:no|art|sec|fig|op|par|ex|mar|jun)$/.test(word)) return isOpener(place) || word === 'no' ? 'end' : 'inside'
  return isOpener(place) || /^\p{N}/u.test(next) ? 'end' : 'inside'
}

/** "Dr. Lee", "St. Michael's", but "on Main St. The fire". */
const prefixed: Rule = (place) => {
  const { rules, word, text, at, sentence, written } = place
  if (!rules.prefix.has(word)) return null
  const streetLike =
    /^(?:st|ft|mt|fr|pt|al|dist|vol)$/.test(word) && /[\p{L}\d]\s$/u.test(text.slice(sentence, at - written.length))
  if (streetLike && isOpener(place) && bareWord(place.next) !== 'no') return 'end'
  if (
    /^(?:ca|del|cong|pres|rep|min|max|st|m|mm|me|so|on|art|fra|col|pa|gen|pan|ok|al|ul|dir|dep|pe|vol|tel)$/.test(
      word,
    ) &&
    /^\p{Ll}/u.test(written)
  ) {
    return isOpener(place) ? 'end' : 'inside'
  }
  return 'inside'
}

/** "5 a.m. Mr. Smith": a time ends the sentence unless it is all that the sentence holds so far, or its zone follows. */
const clock: Rule = (place) => {
  const { word, text, sentence, at, rules, next } = place
  if (!/^[ap]\.?m$/.test(word)) return null
  if (rules.calendar.has(bareWord(next)) || !isUpper(next)) return isUpper(next) ? 'inside' : null
  const before = text.slice(sentence, at).trim().split(/\s+/)
  return before.length <= 4 &&
    /^(?:at|by|from|around|about|before|after|until|shortly|just|since)$/i.test(before[0] ?? '')
    ? 'inside'
    : 'end'
}

/** "Acme Inc.", "the U.S.", "in Calif.": the next word decides. */
const openAbbreviation: Rule = (place) => {
  const { rules, word, next } = place
  const dotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)
  if (!rules.open.has(word) && !dotted) return null
  if (/^\p{N}/u.test(next)) return 'inside'
  return isOpener(place) || /^["“«]/.test(place.text.slice(place.nextAt)) ? 'end' : 'inside'
}

/** "Jonas E. Smith", "А. И. Семенов"; but "you and I. Did", "vitamin C. The". */
const initial: Rule = (place) => {
  const { written, text, sentence, at, next, rules } = place
  if (!/^(?:\p{L}\.)*\p{Lu}\p{M}*$|^\p{Lu}\p{Ll}?\.-\p{Lu}$/u.test(written)) return null
  const before = /(\S+)\s+$/u.exec(text.slice(sentence, at - written.length))?.[1] ?? ''
  if (written === 'I' && rules.language === 'en') return /^\p{Lu}/u.test(before) && !isOpener(place) ? 'inside' : 'end'
  if (!isUpper(next)) return null
  if (/^\p{Lu}\p{M}*\./u.test(next)) return 'inside'
  return isOpener(place) && !before.endsWith('.') ? 'end' : 'inside'
}

/** "(Ind.)", "(The story has ended.) He": a bracket that closed after an abbreviation or goes on. */
const bracketed: Rule = ({ text, stop, closed, sentence, at }) => {
  if (closed === stop || !text.slice(stop, closed).includes(')')) return null
  const open = text.lastIndexOf('(', at)
  return open > sentence && !/\s/.test(text.slice(open, at)) ? 'inside' : null
}

const RULES: readonly Rule[] = [
  glued,
  punctuated,
  omission,
  lowerCase,
  spokenBy,
  ellipsis,
  strongMark,
  listMark,
  bracketed,
  clock,
  ordinal,
  numbered,
  prefixed,
  openAbbreviation,
  initial,
]
