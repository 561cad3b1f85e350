/** Runs of capitals, and the names of people in them. */
import type { Range } from '../../model.js'
import { COUNTRY_WORDS } from '../countries.js'
import { genderOf, isGivenName, type Gender } from '../names/given.js'
import { KNOWN_PLACES } from '../names/places.js'
import {
  honorificGender,
  isCommonWord,
  isHonorific,
  isParticle,
  isPlaceHead,
  isSpeechVerb,
  isTrade,
} from '../names/words.js'
import { isOrganisationHead } from '../orgs.js'
import { ARTICLES, COURTESY, TITLES } from './titles.js'

/** A name as it stands in the text. */
export interface NameMention extends Range {
  /** The name without titles, as written. */
  readonly name: string
  readonly gender: Gender | null
  /** Followed by a possessive ending: "Berg's". */
  readonly possessive: boolean
}

/** A word with a capital, also behind the article of an Arabic name: "Berg", "al-Harthy". */
const CAPITAL = String.raw`(?:(?<![\p{L}-])(?:al|el|ad|an|ar|as|ash|at|az|ul)-)?\p{Lu}[\p{L}\p{M}'’.-]*`
const PARTICLES = String.raw`(?:(?:de|del|della|di|da|do|dos|das|du|la|le|van|von|der|den|ter|bin|ibn|al|el|e|y|zu|af)[ \u00A0]){0,2}`
const RUN = new RegExp(String.raw`${CAPITAL}(?:[ \u00A0]${PARTICLES}${CAPITAL}){0,7}`, 'gu')

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

const NOT_PEOPLE: ReadonlySet<string> = new Set([
  ...COUNTRY_WORDS.map(({ words }) => words.toLowerCase()),
  ...KNOWN_PLACES.flatMap(({ words }) => words.map((word) => word.toLowerCase())),
])

interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
}

export interface NameRun {
  readonly mention: NameMention
  readonly words: readonly Word[]
  readonly titled: boolean
}

/** The names in a range of a text. */
export function nameRuns(text: string, range: Range): readonly NameRun[] {
  const slice = text.slice(range.start, range.end)
  return [...slice.matchAll(RUN)].flatMap((match) => {
    const field = fieldOfOffice(slice.slice(Math.max(0, match.index - OFFICE_REACH), match.index), match[0])
    return splitRun(
      match[0].slice(field),
      range.start + match.index + field,
      field === 0 && opensSentence(slice, match.index),
    )
  })
}

const OFFICE_REACH = 30
const OFFICE_OF = /(?<![\p{L}])(\p{L}+)\s(?:of|for)\s$/u

/** "Director of Irrigation K. D. Moen": how much of a run behind an office is what the office is for, before the name of its holder. */
function fieldOfOffice(before: string, run: string): number {
  const office = OFFICE_OF.exec(before)?.[1]?.toLowerCase() ?? ''
  if (!isTitle(office)) return 0
  const words = [...run.matchAll(/[^\s\u00A0]+/g)]
  const holder = words.findIndex(({ 0: word }, at) => at > 0 && (/^\p{Lu}\.?$/u.test(word) || isGivenName(bare(word))))
  const at = holder < 0 && words.length === 3 && /^(?:minister|secretary|commissioner)$/u.test(office) ? 1 : holder
  return at > 0 && at < words.length - 1 ? (words[at]?.index ?? 0) : 0
}

/** Whether nothing stands before a place, or the end of a sentence, a colon or a quotation mark. */
function opensSentence(text: string, at: number): boolean {
  const last = text.slice(0, at).trimEnd().at(-1)
  return at === 0 || (last !== undefined && '.!?:“"'.includes(last))
}

/** Divides a run of capitals at titles, demonyms, organisations and places; what is left between them are names. */
function splitRun(run: string, start: number, opensSentence: boolean): readonly NameRun[] {
  const words = [...run.matchAll(/[^\s\u00A0]+/g)].map(({ 0: text, index }): Word => ({
    text,
    lower: bare(text),
    start: start + index,
  }))
  const found: NameRun[] = []
  let name: Word[] = []
  let titled = false
  let gender: Gender | null = null
  const flush = (): void => {
    const mention = toMention(name, gender)
    if (mention !== null) found.push({ mention, words: name, titled })
    ;[name, titled, gender] = [[], false, null]
  }
  words.forEach((word, index) => {
    const { lower } = word
    if (isHonorific(lower) || COURTESY.has(lower) || (isTitle(lower) && name.length === 0)) {
      flush()
      titled = true
      gender = honorificGender(lower)
    } else if (name.length === 0 && isParticle(lower) && /^\p{Ll}/u.test(word.text)) {
      // "Chef der Küstenwache": what follows is no name of the one who bears the title.
      titled = false
    } else if (isSurnameHere(name, word, words[index + 1])) {
      name.push(word)
    } else if (isDivider(word, index === 0 && opensSentence, words[index + 1])) {
      if (isOrganisationHead(lower) || isPlaceHead(lower)) name = []
      flush()
    } else name.push(word)
    if (/[’']s?$/.test(word.text) && name.length > 0) flush()
  })
  flush()
  return found
}

/** "Angus King": a title that is a family name behind a given one. */
const isSurnameHere = (name: readonly Word[], { lower }: Word, next: Word | undefined): boolean =>
  name.length === 1 &&
  next === undefined &&
  isGivenName(name[0]?.lower ?? '') &&
  /^(?:king|prince|pope|judge|bishop|major|duke|lord|sheriff|constable|cardinal|marshal|dean|abbot|page|justice)$/.test(
    lower,
  )

/** A title, or one of somebody about to bear it: "President-elect". */
const isTitle = (word: string): boolean => TITLES.has(word.replace(/-(?:elect|designate|to-be|general)$/u, ''))

const bare = (word: string): string => word.replace(/[’']s$|[’'.]+$/u, '').toLowerCase()

function isDivider({ text, lower }: Word, opensSentence: boolean, next: Word | undefined): boolean {
  if (/^(?:US|U\.S\.?|UK|EU|UN|U\.N\.?|USA|NATO)$/.test(text.replace(/[’']s$/, ''))) return true
  if (NOT_PEOPLE.has(lower) && !(next !== undefined && isGivenName(lower))) return true
  if (CALENDAR.test(lower) && !isGivenName(lower)) return true
  if (isTitle(lower) || isOrganisationHead(lower) || isPlaceHead(lower)) return true
  if (/^\p{Lu}{2,}s?$/u.test(text) && text.length > 2) return true
  return opensSentence && (ARTICLES.has(lower) || isCommonWord(lower) || isSpeechVerb(lower)) && !isGivenName(lower)
}

function toMention(words: readonly Word[], gender: Gender | null): NameMention | null {
  const named = words.filter(({ lower }, index) => !(isParticle(lower) && index === words.length - 1))
  // "Kreisbrandmeister Jörg Hänle": a trade before a given name is no part of the name.
  const trimmed =
    named.length > 2 && isTrade(named[0]?.lower ?? '') && isGivenName(named[1]?.lower ?? '') ? named.slice(1) : named
  const first = trimmed[0]
  const last = trimmed.at(-1)
  if (first === undefined || last === undefined || (first.lower.length < 2 && trimmed.length < 2)) return null
  const end = last.text.replace(/[’']s$|[’']$|(?<=\p{Ll}{2})\.$/u, '')
  const name = [...trimmed.slice(0, -1).map(({ text }) => text), end].join(' ')
  // "Ana Berg, R-Texas": a member's party and state.
  if (/^[RDI]-\p{Lu}/u.test(name)) return null
  if (NOT_PEOPLE.has(name.toLowerCase()) || /^\p{Lu}\p{Lu}+$/u.test(name)) return null
  return {
    start: first.start,
    end: last.start + end.length,
    name,
    gender: gender ?? (trimmed.length > 1 ? genderOf(first.lower) : null),
    possessive: end.length < last.text.length && /[’']/.test(last.text),
  }
}
