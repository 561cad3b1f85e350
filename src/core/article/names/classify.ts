/** What kind of name a run of capitals is, from its own words and the words beside it. */
import type { Lexemes } from '../numbers/lexer.js'
import { isOrganisationHead } from '../orgs.js'
import { isEastAsian, nameWords } from './fold.js'
import { genderOf, isGivenName } from './given.js'
import type { Gender } from './given.js'
import {
  isCommonWord,
  isFunctionWord,
  isLocative,
  isParticle,
  isPlaceHead,
  isPlaceStart,
  isSpeechVerb,
  isStrongLocative,
} from './words.js'
import type { NamePiece } from './raw.js'

export interface Guess {
  readonly guess: NamePiece['guess']
  readonly gender: Gender | null
}

/** Organisation heads that are family names as well. */
const SURNAME_HEADS = new Set(
  'church post press guard bank price mission stone house gray lab trust college'.split(' '),
)

function isOrganisation(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  if (words.length === 1) return /^(?:parliament|congress|senate|cabinet|commons)$/.test(last)
  if (words.length === 2 && isGivenName(words[0] ?? '') && SURNAME_HEADS.has(last)) return false
  const joint = words.findIndex((word) => word === 'of' || word === 'for')
  return (
    isOrganisationHead(last) ||
    (joint > 0 && isOrganisationHead(words[joint - 1] ?? '')) ||
    (words.length > 2 && words.includes('&'))
  )
}

function isPlace(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return words.length > 1 && (isPlaceHead(last) || (isPlaceStart(words[0] ?? '') && !isGivenName(words[0] ?? '')))
}

/** Somebody speaks, is of an age, or is explained right after the name. */
function actsLikePerson(lexemes: Lexemes, to: number): boolean {
  const next = lexemes.at(to)
  if (isSpeechVerb(next.lower)) return true
  if (next.text === ',' && /^\d{1,3}$/.test(lexemes.at(to + 1).text) && /^[,.]$/.test(lexemes.at(to + 2).text))
    return true
  return next.text === ',' && lexemes.at(to + 1).lower === 'who'
}

/** What is named after somebody, and is nobody's family name: "Imam Varga Airport", "Queen Ola Hospital". */
const NAMED_AFTER = new Set(
  'airport airfield stadium hospital university mosque station barracks prison dam highway boulevard avenue museum theatre theater'.split(
    ' ',
  ),
)
const isNamedAfter = (words: readonly string[]): boolean => words.length > 1 && NAMED_AFTER.has(words.at(-1) ?? '')

/** Guesses what the lexemes `[from, to)` name. */
export function classify(lexemes: Lexemes, from: number, to: number, titled: boolean): Guess {
  const all = lexemes.all.slice(from, to)
  const words = all
    .filter(({ kind }) => kind === 'word' || kind === 'mark')
    .map(({ lower }) => lower.replaceAll('.', ''))
  const plain = words.filter((word) => /^[\p{L}\p{M}']+$/u.test(word))
  const given = plain[0] ?? ''
  const gender = genderOf(given)
  if (titled && !isNamedAfter(plain)) return { guess: 'person', gender: plain.length > 1 ? gender : null }
  if (isOrganisation(words)) return { guess: 'organisation', gender: null }
  if (isPlace(plain)) return { guess: 'place', gender: null }
  const before = lexemes.at(from - 1)
  if (plain.length > 1 && plain.length < 6) return severalWords(lexemes, from, to, plain, gender)
  if (isStrongLocative(before.lower) && !isSpeechVerb(lexemes.at(to).lower)) return { guess: 'place', gender: null }
  return { guess: 'open', gender: null }
}

/** Before the name of a paper, firm or group, which speaks like a person. */
const OUTLETS =
  /^(?:the|outlet|newspaper|paper|agency|channel|site|website|company|firm|group|startup|magazine|daily|broadcaster|brand|band)$/

function severalWords(
  lexemes: Lexemes,
  from: number,
  to: number,
  words: readonly string[],
  gender: Gender | null,
): Guess {
  const first = words[0] ?? ''
  const text = lexemes.all
    .slice(from, to)
    .map(({ lower, gap }) => (gap === 'space' ? ` ${lower}` : lower))
    .join('')
  const plainName = words.length === 2 && isGivenName(first) && !isCommonWord(first) && !isFunctionWord(words[1] ?? '')
  const strange = !plainName && words.some((word) => isCommonWord(word) && !isParticle(word) && !isGivenName(word))
  const initial = lexemes.all.slice(from, to).some(({ text: word }) => word.length === 1 && /[A-Z]/.test(word))
  if (!strange && (isGivenName(first) || initial || isEastAsian(nameWords(text)))) return { guess: 'person', gender }
  if (isStrongLocative(lexemes.at(from - 1).lower)) return { guess: 'place', gender: null }
  const outlet =
    OUTLETS.test(lexemes.at(from - 1).lower) ||
    lexemes.all.slice(from, to).some(({ text: word }) => /^[A-Z]{2,}$/.test(word))
  if (!strange && !outlet && words.length < 4 && actsLikePerson(lexemes, to)) return { guess: 'person', gender }
  const likely =
    !strange && words.length < 4 && !isLocative(lexemes.at(from - 1).lower) && lexemes.at(from - 1).lower !== 'the'
  return { guess: likely ? 'likely-person' : 'open', gender: likely ? gender : null }
}
