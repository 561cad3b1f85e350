/** The words around a figure that say how exactly it is given: "about", "more than", "at least", "or so", "-plus". */
import type { Bound } from '../../analysis.js'
import type { Lexemes } from './lexer.js'

/** Longest first; the words stand directly before the figure. */
const BEFORE: readonly (readonly [string, Bound])[] = (
  [
    [
      'at-least',
      'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|as little as',
    ],
    [
      'at-most',
      'at most|no more than|not more than|up to|as many as|as much as|as high as|a maximum of|maximum of|not exceeding',
    ],
    [
      'more-than',
      'more than|greater than|higher than|over|above|in excess of|exceeding|exceeded|exceeds|upwards of|upward of|north of|beyond|topping|topped|tops|surpassing|surpassed|longer than|older than',
    ],
    ['less-than', 'less than|fewer than|lower than|under|below|short of|shorter than|younger than|just shy of'],
    [
      'about',
      'about|around|roughly|approximately|approx|some|nearly|almost|close to|nearing|circa|an estimated|estimated|an average of|an approximate|somewhere around|somewhere near|in the region of|on the order of|virtually|~|≈|c.',
    ],
    [
      'about',
      "etwa|rund|circa|ca|environ|près de|quelque|unos|unas|alrededor de|circa|quase|cerca de|ongeveer|zo'n|bijna|około|около|примерно|cirka|ungefär|omkring",
    ],
    [
      'more-than',
      'mehr als|über|plus de|más de|più di|oltre|mais de|meer dan|ponad|более|больше|свыше|mer än|fler än|över',
    ],
    [
      'at-least',
      'mindestens|au moins|al menos|por lo menos|almeno|pelo menos|minstens|co najmniej|не менее|как минимум|minst|åtminstone',
    ],
    ['less-than', 'weniger als|unter|moins de|menos de|meno di|minder dan|mniej niż|менее|меньше|mindre än|färre än'],
    [
      'at-most',
      "höchstens|bis zu|au plus|jusqu'à|como máximo|al massimo|no máximo|hoogstens|najwyżej|не более|до|högst|upp till",
    ],
  ] as const
).flatMap(([bound, phrases]) => phrases.split('|').map((phrase) => [phrase, bound] as const))

const BY_LAST_WORD: ReadonlyMap<string, readonly (readonly [readonly string[], Bound])[]> = (() => {
  const index = new Map<string, (readonly [readonly string[], Bound])[]>()
  for (const [phrase, bound] of [...BEFORE].sort((a, b) => b[0].length - a[0].length)) {
    const words = phrase.split(' ')
    const last = words.at(-1) ?? ''
    index.set(last, [...(index.get(last) ?? []), [words, bound]])
  }
  return index
})()

/** Stand between the bound and the figure without changing it: "more than a staggering 50". */
const TRANSPARENT = new Set([
  'only',
  'just',
  'a',
  'an',
  'the',
  'record',
  'staggering',
  'further',
  'another',
  'additional',
  'total',
  'of',
])
const OPENERS = new Set(['just', 'well', 'slightly', 'little', 'far', 'only', 'significantly'])

export interface BoundBefore {
  readonly bound: Bound
  /** Index of the first lexeme of its words. */
  readonly from: number
}

function phraseEndingAt(lexemes: Lexemes, last: number): BoundBefore | null {
  for (const [words, bound] of BY_LAST_WORD.get(lexemes.at(last).lower) ?? []) {
    const from = last - words.length + 1
    if (from < 0 || !words.every((word, index) => lexemes.at(from + index).lower === word)) continue
    const opener = lexemes.at(from - 1)
    return { bound, from: OPENERS.has(opener.lower) && lexemes.at(from).gap === 'space' ? from - 1 : from }
  }
  return null
}

/** The bound in front of the figure at `at`, or null. */
export function boundBefore(lexemes: Lexemes, at: number): BoundBefore | null {
  const direct = lexemes.at(at).gap === 'line' ? null : phraseEndingAt(lexemes, at - 1)
  if (direct !== null) return isBound(lexemes, at, direct) ? direct : null
  let before = at - 1
  for (let steps = 0; steps < 2 && TRANSPARENT.has(lexemes.at(before).lower); steps++) {
    if (lexemes.at(before + 1).gap === 'line') return null
    const found = phraseEndingAt(lexemes, --before)
    if (found !== null && isOverThing(lexemes, at, before)) return null
    if (found !== null) return isBound(lexemes, before + 1, found) ? found : null
  }
  return null
}

/** "Quit over a $5 million deal", "questions about a 10-day trip": the article belongs to a noun behind the figure. */
const isOverThing = (lexemes: Lexemes, at: number, word: number): boolean =>
  word === at - 2 &&
  /^an?$/.test(lexemes.at(at - 1).lower) &&
  /^(?:over|about|under|above|below|beyond)$/.test(lexemes.at(word).lower)

/** What is fought, asked or punished "over" a thing with a figure: "a battle over the $5m deal", "sued over £2m fees". */
const STRIFE =
  /^(?:fights?|disputes?|rows?|battles?|wars?|clash(?:es)?|feuds?|spats?|standoff|wrangle|debate|lawsuits?|suit|case|trial|probe|inquiry|investigation|outcry|anger|fury|backlash|protests?|criticism|scandal|controversy|concerns?|fears?|questions?|alarm|talks|sued|charged|arrested|convicted|accused|jailed|fined|sacked|quits?|resigned|resigns)$/

/** Who is tried, cleared or blamed "over 53 deaths"; "held over 200 meetings" has no such deed behind its figure. */
const BLAMED =
  /^(?:cleared|acquitted|indicted|prosecuted|tried|held|detained|questioned|blamed|suspended|sentenced|guilty|custody|apologi[sz]e[sd]?|condemned|resign)$/
const DEED =
  /^(?:deaths?|killings?|murders?|fatalities|drownings?|shootings?|stabbings?|assaults?|rapes?|poisonings?|crashes|blunders?|failings?|failures?|errors?|offences|bribes?|thefts?|leaks?|breaches)$/
/** How far behind a figure the deed may stand: "over 53 ferry deaths". */
const DEED_REACH = 3

const isBlamedFor = (lexemes: Lexemes, at: number, before: string): boolean =>
  BLAMED.test(before) &&
  Array.from({ length: DEED_REACH }, (_, ahead) => lexemes.at(at + ahead).lower).some((word) => DEED.test(word))

/** "said about 10", but not "talked about three things", "moved on some"; "over the 12 months", "under 12 minutes" stay bounds. */
function isBound(lexemes: Lexemes, at: number, { bound, from }: BoundBefore): boolean {
  const word = lexemes.at(from).lower
  const before = lexemes.at(from - 1).lower
  if (
    word === 'about' &&
    /^(?:talk|talks|talked|talking|worried|worry|concerns|concerned|asked|questions|said|know|think|learn)$/.test(
      before,
    )
  )
    return before === 'said'
  if (word === 'over' && (/^(?:all|won|victory|took|taken|win|turned|handed)$/.test(before) || STRIFE.test(before)))
    return false
  if (word === 'over' && isBlamedFor(lexemes, at + 1, before)) return false
  return bound !== 'less-than' || lexemes.at(at).gap !== 'line'
}

/**
 * Whether the length of time at `at` is the time in which something happened: "over the eight years", "Over eight years, ...". Inside a
 * sentence "over eight years" is mostly a length: "took over eight years".
 */
export function isTimeWithin(lexemes: Lexemes, at: number): boolean {
  if (lexemes.at(at - 1).lower === 'the') return lexemes.at(at - 2).lower === 'over'
  const over = lexemes.at(at - 1)
  if (over.lower !== 'over') return false
  return lexemes.at(at - 2).text === ',' || (over.capital && lexemes.at(at - 2).kind !== 'word')
}

export interface BoundAfter {
  readonly bound: Bound
  readonly to: number
}

const AFTER: readonly (readonly [readonly string[], Bound])[] = [
  [['or', 'more'], 'at-least'],
  [['or', 'so'], 'about'],
  [['or', 'less'], 'at-most'],
  [['or', 'fewer'], 'at-most'],
  [['and', 'counting'], 'at-least'],
  [['-', 'plus'], 'at-least'],
  [['-', 'odd'], 'about'],
  [['-', 'ish'], 'about'],
]

/** The bound behind a figure that ends before `to`: "60-plus", "50 or more", "100+". */
export function boundAfter(lexemes: Lexemes, to: number): BoundAfter | null {
  if (lexemes.at(to).text === '+' && lexemes.at(to).gap === 'none') return { bound: 'at-least', to: to + 1 }
  for (const [words, bound] of AFTER)
    if (words.every((word, index) => lexemes.at(to + index).lower === word)) return { bound, to: to + words.length }
  return null
}
