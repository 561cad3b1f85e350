/** Changes of wording that are an outlet's style and no change of what was said. */
import { inFull } from '../text/contractions.js'
import type { Word } from './view.js'

/** Words that a transcript may have or leave out. */
const LIGHT: ReadonlySet<string> = new Set(['the', 'a', 'an', 'that'])
/** Sounds of speech that no transcript need keep. */
const SOUNDS: ReadonlySet<string> = new Set(['well', 'oh', 'ah', 'um', 'uh', 'er', 'yeah'])
/** Openings of spoken sentences that transcripts drop. */
const FILLERS: ReadonlySet<string> = new Set(
  'and but so or well oh ah look now um uh er yeah yes no you know like because then'.split(' '),
)

/** Contracted endings that stand for more than one word; in a quotation they are taken for the most common. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/'d$/, ' would'],
  [/'s$/, ' is'],
]

/** Names of one currency, or forms of one name, that houses translate or keep. */
const CURRENCIES: readonly string[] = [
  'crown crowns krona kronor krone kroner kronur koruna korunas koruny korun',
  'rouble roubles ruble rubles',
  'yuan renminbi rmb',
  'zloty zlotys zlotych złoty złotych',
  'forint forints',
  'hryvnia hryvnias hryvnya hryvnyas',
  'franc francs franken',
  'lira liras lire',
  'shekel shekels sheqel sheqels nis',
  'ringgit ringgits',
  'baht bahts',
  'euro euros',
  'rand rands',
]
const currencyNames = CURRENCIES.flatMap((line) =>
  line.split(' ').map((name) => [name, line.split(' ')[0] ?? name] as const),
)

/** Two writings of the same spoken words. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['cannot', 'can not'],
  ['okay', 'ok'],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'got to'],
  ['till', 'until'],
  ['’til', 'until'],
  ['percent', 'per cent'],
  ['%', 'per cent'],
  ['&', 'and'],
  ['mr', ''],
  ['mrs', ''],
  ['ms', ''],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['sgt', 'sergeant'],
  ['capt', 'captain'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['st', 'saint'],
  ['vs', 'versus'],
  ['mum', 'mom'],
  ['mama', 'mom'],
  ['momma', 'mom'],
  ['kids', 'children'],
  ...currencyNames,
])

/** Most words: no mark, no apostrophe, no accent. */
const NOTHING_TO_FOLD = /^[a-z\d]*$/

function plain(word: Word): string {
  const same = SAME_WORDS.get(word.norm.replace(/\.$/, ''))
  if (same !== undefined) return same
  if (NOTHING_TO_FOLD.test(word.norm)) return word.norm
  const full = inFull(word.norm)
  if (full !== null) return full
  for (const [ending, words] of ENDINGS) if (ending.test(word.norm)) return word.norm.replace(ending, words)
  return word.norm.normalize('NFD').replace(/[\p{M}.\-'’]/gu, '')
}

function fold(words: readonly Word[]): string {
  return words
    .map(plain)
    .filter((word) => word !== '' && !LIGHT.has(word) && !SOUNDS.has(word))
    .join('')
    .replaceAll(' ', '')
}

/** True when both stretches say the same once contractions, articles, courtesy titles, hyphens and dots are folded. */
export function sayTheSame(a: readonly Word[], b: readonly Word[]): boolean {
  return fold(a) === fold(b)
}

/** True when the words are only openings that a transcript drops ("Well,", "And"). */
export function areFillers(words: readonly Word[]): boolean {
  return words.length <= 2 && words.every((word) => FILLERS.has(word.norm))
}

/** A word with its letters struck out ("d***ed", "s—t", "[expletive]"). */
export function isMasked(text: string): boolean {
  return (
    /\p{L}?[*_]{2,}|\p{L}[*]+\p{L}|\p{L}[-—–]{2,}|#!|@#/u.test(text) || /\b(?:expletive|bleep|deleted)/iu.test(text)
  )
}

/** The same for a word of which the struck letters are no part: "h" of "h---". `behind`: the text that follows the word. */
export const isStruckOut = (word: string, behind: string): boolean =>
  isMasked(word) || (word.length <= 2 && /^[-—–*_]{2,}/u.test(behind))
