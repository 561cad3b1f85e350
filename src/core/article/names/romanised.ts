/**
 * Names that come from other scripts: which groups of letters the ways of writing them in Latin letters put for one sound. Two spellings
 * that sound the same by these rules are one name ("Bourgas" and "Burgas"); any other consonant makes another one ("Southport", "Stockport").
 * Builds on `foldSounds`, which holds what is true of names of every script.
 */
import { generalEnglish } from '../../align/lexicon.js'
import type { Analysis } from '../../analysis.js'
import { createStemmer } from '../../text/stems.js'
import { foldSounds, nameWords } from './fold.js'
import { isGivenName } from './given.js'

/** Ways of writing that have rules of their own; `other`: scripts for which the common ones must do. */
export type Script = 'cyrillic' | 'arabic' | 'indic' | 'hebrew' | 'greek' | 'korean' | 'other'

const COUNTRIES: Readonly<Record<Script, string>> = {
  cyrillic: 'RU UA BY BG RS MK ME BA KZ KG TJ UZ TM MN GE AM',
  // With Persian, Pashto and Urdu.
  arabic: 'SA AE QA KW BH OM YE IQ SY LB JO PS EG LY TN DZ MA SD MR IR AF PK',
  indic: 'IN BD PK NP LK BT MV',
  hebrew: 'IL',
  greek: 'GR CY',
  korean: 'KR KP',
  other: 'ET ER TH LA KH MM',
}
const SCRIPTS = Object.keys(COUNTRIES) as readonly Script[]
const SCRIPTS_OF: ReadonlyMap<string, readonly Script[]> = new Map(
  [...new Set(Object.values(COUNTRIES).join(' ').split(' '))].map((code) => [
    code,
    SCRIPTS.filter((script) => COUNTRIES[script].split(' ').includes(code)),
  ]),
)

/** A memo only: each name of a pair asks for it. */
const known = new WeakMap<Analysis, ReadonlySet<Script>>()

/** The scripts of the countries that an article tells of. */
export function scriptsOf(analysis: Analysis): ReadonlySet<Script> {
  const found =
    known.get(analysis) ?? new Set(analysis.passages.flatMap(({ names }) => names.flatMap(({ key }) => ofKey(key))))
  known.set(analysis, found)
  return found
}

const ofKey = (key: string): readonly Script[] =>
  key.startsWith('country:') ? (SCRIPTS_OF.get(key.slice('country:'.length)) ?? []) : []

/** Letters that names of Latin script hardly have, whatever an article tells of. */
const TELLING: readonly (readonly [Script, RegExp])[] = [
  ['cyrillic', /dzh|shch|zh[aeiouynk]|(?:[oe]v|[oe]va|[oe]ff|enko|chuk|[aeiou]vi[ck]h)$|sk(?:yi|yy|iy|ii|aya)$/],
  ['indic', /^(?:jh|bh|dh)|[aiou](?:jh|bh|ddh)[aeiou]/],
]
const scriptsIn = (words: readonly string[]): readonly Script[] =>
  TELLING.flatMap(([script, letters]) => (words.some((word) => letters.test(word)) ? [script] : []))

/** A group of letters and what it may stand for: more than one sound where ways of writing disagree. */
type Rule = readonly [RegExp, ...string[]]

/** `ž` is the one sound of "dzh", "dj", "zh" and "j", whose other one is that of "y". */
const COMMON: readonly Rule[] = [
  [/shch|sch(?=[aeiou])/g, 'sh'],
  [/tsch|tch/g, 'ch'],
  [/chh/g, 'ch'],
  [/dzh|dj|zh|jh/g, 'ž'],
  [/bh/g, 'b'],
  [/ee/g, 'i'],
  [/oo|ou/g, 'u'],
]
const VOWELS: readonly Rule[] = [
  [/[ae][iy](?![aeiou])/g, 'ai'],
  [/e/g, 'a', 'i'],
]
const RULES: Readonly<Record<Script, readonly Rule[]>> = {
  cyrillic: [
    [/(?<=[bdfghklmnprstvz])yo|(?<=[cs]h)o(?=v)/g, 'e'],
    [/(?<=[bdklmnprstvz])yu/g, 'u'],
    [/(?<=[a-z])ye/g, 'e'],
    [/(?<=[oe])ff$/g, 'v'],
    [/iy(?=[aeou])/g, 'i'],
  ],
  arabic: [[/^u(?=[aeiou])/g, 'w'], [/ch/g, 'ch', 'sh'], ...VOWELS, [/o/g, 'u']],
  // What is written "ya" behind a consonant doubles it in speech, and the vowel that is not written is an "a" or an "o".
  indic: [
    [/kh/g, 'h', 'k'],
    [/sh/g, 's'],
    [/(?<=[bdgklmnprstv])y(?=[aou])/g, 'y', ''],
    [/z/g, 'z', 'ž'],
    ...VOWELS,
    [/o/g, 'u', 'a'],
  ],
  hebrew: [[/ch/g, 'ch', 'h']],
  greek: [[/ch/g, 'ch', 'h']],
  korean: [
    [/g(?!$)/g, 'k'],
    [/b/g, 'p'],
    [/d/g, 't'],
    [/j/g, 'ch'],
    [/eo/g, 'o', 'u'],
    [/eu/g, 'u'],
  ],
  other: [],
}
const LAST: readonly Rule[] = [[/j/g, 'y', 'ž']]

/** Sounds that a word may have by the rules of a script. */
function readings(word: string, script: Script): ReadonlySet<string> {
  let found: readonly string[] = [word]
  for (const [letters, ...sounds] of [...COMMON, ...RULES[script], ...LAST])
    found = found.flatMap((each) => {
      const heard = sounds.map((sound) => each.replace(letters, sound))
      return [...new Set(heard)]
    })
  return new Set(found.map(foldSounds))
}

/** Shorter words are too easily alike. */
const SHORTEST = 4

const stemOf = createStemmer('en')
const isKnown = (word: string): boolean => generalEnglish.rank(stemOf(word)) >= 0

/** Names that readers of English know in one spelling ("Smith", "Paris"), or that have their forms in lists: there a letter may tell two. */
const areListed = (words: readonly string[]): boolean =>
  words.some(isGivenName) || (words.some(isKnown) && scriptsIn(words).length === 0)

/** Every way of writing has these letters as they are, once or doubled: they tell most names apart at once. */
const lasting = (word: string): string => word.replace(/[^lmnr]/g, '').replace(/(.)\1+/g, '$1')

function isOneWord(x: string, y: string, scripts: ReadonlySet<Script>): boolean {
  if (x === y) return true
  if (Math.min(x.length, y.length) < SHORTEST || lasting(x) !== lasting(y) || areListed([x, y])) return false
  return [...scripts].some((script) => {
    const theirs = readings(y, script)
    return [...readings(x, script)].some((sound) => theirs.has(sound))
  })
}

/** Whether two different names in folded words are one from another script. `scripts`: those of the countries that the articles tell of. */
export function areRomanisations(a: readonly string[], b: readonly string[], scripts: ReadonlySet<Script>): boolean {
  if (a.length !== b.length || a.every((word, at) => word === b[at])) return false
  return a.every((word, at) => {
    const other = b[at] ?? ''
    return word === other || isOneWord(word, other, new Set([...scripts, ...scriptsIn([word, other])]))
  })
}

/** The words of a name as they are compared. */
export const romanisedWords = (name: string): readonly string[] => nameWords(name.replaceAll('-', ' '))

/** The same for names as they are written. */
export const areRomanisedAlike = (a: string, b: string, scripts: ReadonlySet<Script>): boolean =>
  areRomanisations(romanisedWords(a), romanisedWords(b), scripts)
