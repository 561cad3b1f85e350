/** People named in an article, with the fullest name of each. A light reading: enough to name who speaks. */
import type { Range } from '../../model.js'
import { COUNTRY_WORDS } from '../countries.js'
import { genderOf, isGivenName, type Gender } from '../names/given.js'
import { KNOWN_PLACES } from '../names/places.js'
import { honorificGender, isCommonWord, isFamilyFirst, isHonorific, isParticle, isPlaceHead } from '../names/words.js'
import { isOrganisationHead } from '../orgs.js'
import { isTrade } from '../names/words.js'

export interface PersonMention extends Range {
  /** The name without titles, as written. */
  readonly name: string
  readonly gender: Gender | null
  /** Followed by a possessive ending: "Berg's". */
  readonly possessive: boolean
}

export interface People {
  /** In order of place. */
  readonly mentions: readonly PersonMention[]
  /** The fullest name in the article for a name or surname; the name itself when there is no fuller one. */
  readonly fullest: (name: string) => string
}

const RUN =
  /\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \u00A0](?:(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|bin|ibn|al|el|e|y|zu|af)[ \u00A0]){0,2}\p{Lu}[\p{L}\p{M}'’.-]*){0,7}/gu

/** Titles, offices and ranks that stand before a name with a capital. Lower case. */
const TITLES = new Set(
  `president vice prime minister premier chancellor secretary state foreign defence defense interior finance justice health education deputy assistant under chief chairman chairwoman chair
  chairperson speaker senator congressman congresswoman representative rep sen gov governor mayor councillor councilman councilwoman ambassador envoy spokesman spokeswoman spokesperson director
  general colonel captain lieutenant sergeant major admiral commander commissioner inspector superintendent detective officer constable sheriff judge justice attorney prosecutor king queen prince
  princess duke duchess lord lady sir dame pope cardinal archbishop bishop reverend father imam rabbi professor doctor coach manager captain ceo cfo founder head leader former acting interim
  executive head editor reporter correspondent analyst economist expert author actor actress singer director party opposition national security adviser advisor counsel house senate white
  bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin außenminister außenministerin innenminister finanzminister verteidigungsminister präsident präsidentin bürgermeister
  bürgermeisterin sprecher sprecherin chef chefin professorin frau herr ministre président présidente maire député sénateur presidente ministro ministra alcalde alcaldesa portavoz secretario
  secretaria diputado senador papa presidenta premier sindaco onorevole министр президент глава премьер премьер-министр lt cmdr cdr col sgt capt maj gen adm brig cpl pvt det insp supt const cllr capt lieut dep min amb msgr fr br cmsr comr pc dci dc rev hon sr sra srta don doña clerk skipper driver pilot farmer lawyer attorney coach
  striker midfielder defender goalkeeper forward guitarist singer comedian nurse teacher student passenger resident neighbour neighbor witness pensioner sprecher skipper губернатор мэр пресс-секретарь депутат генерал полковник директор
  лидер канцлер представитель kremlin principal rector provost trooper headteacher headmaster headmistress landwirt`.split(
    /\s+/,
  ),
)
const COURTESY = new Set([
  'sr',
  'sra',
  'srta',
  'don',
  'doña',
  'mme',
  'mlle',
  'sig',
  'signora',
  'dhr',
  'mevr',
  'pan',
  'pani',
])
/** Articles that open a sentence with a capital. */
const ARTICLES = new Set([
  'la',
  'el',
  'los',
  'las',
  'le',
  'les',
  'der',
  'die',
  'das',
  'il',
  'lo',
  'de',
  'het',
  'o',
  'os',
  'as',
])
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

/** Finds the people in the given ranges of a text. */
export function findPeople(text: string, ranges: readonly Range[]): People {
  const runs = ranges.flatMap((range) => nameRuns(text, range))
  const full = runs.filter(({ words }) => words.length > 1)
  const index = fullNames(full.map(({ mention }) => mention.name))
  const alone = new Set(
    runs
      .filter(({ titled, mention }) => titled || hasRoleBehind(text, mention))
      .map(({ mention }) => mention.name.toLowerCase()),
  )
  const known = (name: string): boolean => index.has(name.toLowerCase()) || alone.has(name.toLowerCase())
  const mentions = runs
    .filter(({ words, mention, titled }) => words.length > 1 || titled || known(mention.name))
    .map(({ mention }) => mention)
  return { mentions, fullest: (name) => index.get(name.toLowerCase()) ?? index.get(lastWord(name)) ?? name }
}

/** "Sand, the Homeland chief, ...": what is put beside a lone name says that it is somebody's. */
const ROLE_BEHIND =
  /^,\s(?:who\b|(?:the|a|an|its|their|his|her)\s(?:[\p{L}\p{M}'’-]+\s){0,4}?(?:leader|chief|head|chairman|chairwoman|chair|president|minister|secretary|mayor|governor|senator|spokesman|spokeswoman|spokesperson|director|captain|coach|manager|lawyer|professor|founder|owner|candidate|officer|commissioner|ambassador|widow|father|mother|farmer|teacher|nurse|driver)\b)/u
const ROLE_REACH = 90

function hasRoleBehind(text: string, { end, possessive }: PersonMention): boolean {
  return !possessive && ROLE_BEHIND.test(text.slice(end, end + ROLE_REACH))
}

const lastWord = (name: string): string => name.split(/\s+/).at(-1)?.toLowerCase() ?? ''

/** From surname, and family name that stands first, to the longest full name that was met first. */
function fullNames(names: readonly string[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  const offer = (key: string, name: string): void => {
    const held = index.get(key)
    if (held === undefined || (name.length > held.length && name.toLowerCase().endsWith(held.toLowerCase())))
      index.set(key, name)
  }
  for (const name of names) {
    const words = name.split(/\s+/)
    offer(name.toLowerCase(), name)
    offer(lastWord(name), name)
    const first = words[0]?.toLowerCase() ?? ''
    if (isFamilyFirst(first)) offer(first, name)
    else if (isGivenName(first) && !index.has(first)) index.set(first, name)
  }
  return index
}

interface NameRun {
  readonly mention: PersonMention
  readonly words: readonly Word[]
  readonly titled: boolean
}

function nameRuns(text: string, range: Range): readonly NameRun[] {
  const slice = text.slice(range.start, range.end)
  return [...slice.matchAll(RUN)].flatMap((match) =>
    splitRun(match[0], range.start + match.index, opensSentence(slice, match.index)),
  )
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
    if (isHonorific(lower) || COURTESY.has(lower) || (TITLES.has(lower) && name.length === 0)) {
      flush()
      titled = true
      gender = honorificGender(lower)
    } else if (name.length === 0 && isParticle(lower) && /^\p{Ll}/u.test(word.text)) {
      // "Chef der Küstenwache": what follows is no name of the one who bears the title.
      titled = false
    } else if (isDivider(word, index === 0 && opensSentence, words[index + 1])) {
      if (isOrganisationHead(lower) || isPlaceHead(lower)) name = []
      flush()
    } else name.push(word)
    if (/[’']s?$/.test(word.text) && name.length > 0) flush()
  })
  flush()
  return found
}

const bare = (word: string): string => word.replace(/[’']s$|[’'.]+$/u, '').toLowerCase()

function isDivider({ text, lower }: Word, opensSentence: boolean, next: Word | undefined): boolean {
  if (/^(?:US|U\.S\.?|UK|EU|UN|U\.N\.?|USA|NATO)$/.test(text.replace(/[’']s$/, ''))) return true
  if (NOT_PEOPLE.has(lower) && !(next !== undefined && isGivenName(lower))) return true
  if (CALENDAR.test(lower) && !isGivenName(lower)) return true
  if (TITLES.has(lower) || isOrganisationHead(lower) || isPlaceHead(lower)) return true
  if (/^\p{Lu}{2,}s?$/u.test(text) && text.length > 2) return true
  return opensSentence && (ARTICLES.has(lower) || isCommonWord(lower)) && !isGivenName(lower)
}

function toMention(words: readonly Word[], gender: Gender | null): PersonMention | null {
  const named = words.filter(({ lower }, index) => !(isParticle(lower) && index === words.length - 1))
  // "Kreisbrandmeister Jörg Hänle": a trade before a given name is no part of the name.
  const trimmed =
    named.length > 2 && isTrade(named[0]?.lower ?? '') && isGivenName(named[1]?.lower ?? '') ? named.slice(1) : named
  const first = trimmed[0]
  const last = trimmed.at(-1)
  if (first === undefined || last === undefined || (first.lower.length < 2 && trimmed.length < 2)) return null
  const end = last.text.replace(/[’']s$|[’']$|(?<=\p{Ll}{2})\.$/u, '')
  const name = [...trimmed.slice(0, -1).map(({ text }) => text), end].join(' ')
  if (NOT_PEOPLE.has(name.toLowerCase()) || /^\p{Lu}\p{Lu}+$/u.test(name)) return null
  return {
    start: first.start,
    end: last.start + end.length,
    name,
    gender: gender ?? (trimmed.length > 1 ? genderOf(first.lower) : null),
    possessive: end.length < last.text.length && /[’']/.test(last.text),
  }
}
