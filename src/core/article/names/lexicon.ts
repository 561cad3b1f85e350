/** Phrases with a known meaning, found by their first word: countries, places, organisations. */
import type { EntityKind } from '../../model.js'
import { foldDiacritics } from '../../text/fold.js'
import { COUNTRY_WORDS } from '../countries.js'
import type { CountryFlavour } from '../countries.js'
import { lex } from '../numbers/lexer.js'
import type { Lexemes } from '../numbers/lexer.js'
import { KNOWN_ORGANISATIONS } from '../orgs.js'
import { KNOWN_PLACES } from './places.js'

export interface LexiconEntry {
  readonly kind: EntityKind
  readonly key: string
  readonly form: 'full' | 'alias'
  readonly flavour: CountryFlavour | 'place' | 'organisation'
  /** Country code, for country words. */
  readonly code: string | null
}

interface Phrase {
  readonly words: readonly string[]
  readonly entry: LexiconEntry
  /** All capitals: matches only in capitals ("US", "WHO"). */
  readonly acronym: boolean
}

const foldWord = (word: string): string => foldDiacritics(word).replaceAll('.', '').toLowerCase()

/** Marks inside phrases count, except full stops. */
const phraseWords = (phrase: string): readonly string[] =>
  lex(phrase)
    .all.map(({ lower }) => foldWord(lower))
    .filter((word) => word !== '')

function phrases(): readonly Phrase[] {
  const all: Phrase[] = []
  const add = (text: string, entry: LexiconEntry): void => {
    all.push({ words: phraseWords(text), entry, acronym: /^[A-Z.]{2,7}$/.test(text) })
  }
  for (const { key, words } of KNOWN_PLACES)
    for (const [index, text] of words.entries())
      add(text, { kind: 'place', key, form: index === 0 ? 'full' : 'alias', flavour: 'place', code: null })
  for (const { key, words } of KNOWN_ORGANISATIONS)
    for (const [index, text] of words.entries())
      add(text, {
        kind: 'organisation',
        key,
        form: index === 1 ? 'full' : 'alias',
        flavour: 'organisation',
        code: null,
      })
  for (const { code, flavour, words } of COUNTRY_WORDS) {
    const kind = flavour === 'government' ? 'organisation' : 'place'
    add(words, {
      kind,
      key: `country:${code}`,
      form: flavour === 'name' && !/^[A-Z.]+$/.test(words) ? 'full' : 'alias',
      flavour,
      code,
    })
  }
  return all
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const index = new Map<string, Phrase[]>()
  for (const phrase of phrases()) {
    const first = phrase.words[0] ?? ''
    const list = index.get(first)
    if (list === undefined) index.set(first, [phrase])
    else list.push(phrase)
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
})()

export interface LexiconMatch {
  readonly entry: LexiconEntry
  /** Index after its last lexeme. */
  readonly to: number
}

const isAllCaps = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** The longest known phrase that starts at `at` and ends by `limit`. The first word needs a capital, an acronym all of them. */
export function lexiconAt(lexemes: Lexemes, at: number, limit = Infinity): LexiconMatch | null {
  const first = lexemes.at(at)
  if (first.kind !== 'word' || (!first.capital && first.lower !== 'the')) return null
  for (const phrase of BY_FIRST_WORD.get(foldWord(first.lower)) ?? []) {
    const to = matchPhrase(lexemes, at, phrase)
    if (to !== null && to <= limit) return { entry: phrase.entry, to }
  }
  return null
}

function matchPhrase(lexemes: Lexemes, at: number, { words, acronym }: Phrase): number | null {
  const first = lexemes.at(at)
  if (acronym && !isAllCaps(first.text)) return null
  let to = at + 1
  for (let index = 1; index < words.length; index++, to++) {
    if (lexemes.at(to).text === '.' && lexemes.at(to).gap === 'none') to++
    const word = lexemes.at(to)
    if (word.gap === 'line' || foldWord(word.lower) !== words[index]) return null
    if (
      word.kind === 'word' &&
      !word.capital &&
      !FUNCTION.test(word.lower) &&
      words.length > 1 &&
      index === words.length - 1
    )
      return null
  }
  return dotted(lexemes, at, to, first.text)
}

const FUNCTION = /^(?:'s|of|the|and|for|territories|group|refugee|agency|party)$/

/** Short state names take their full stop along ("Ky."), and are taken for one only with it. */
function dotted(lexemes: Lexemes, at: number, to: number, text: string): number | null {
  if (!SHORT_STATE.test(text)) return to
  const point = lexemes.at(to)
  return to === at + 1 && point.text === '.' && point.gap === 'none' ? to + 1 : null
}
const SHORT_STATE =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Vt|Wis|Wyo|Ga)$/
