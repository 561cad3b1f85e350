/** What the words around a name tell of its kind: "the village of Maren", "the agency Tavo", "Quarrel Forum (QF)", "his wife, Ola". */
import type { Lexemes } from '../numbers/lexer.js'
import type { RolePhrase } from '../roles.js'
import { classify } from './classify.js'
import type { Guess } from './classify.js'
import { isFunctionWord } from './words.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const PLACES =
  words(`city cities town towns village villages hamlet island islands isle port district region province county state municipality suburb
  borough peninsula valley lake river resort settlement commune outpost archipelago canton prefecture oblast parish neighbourhood neighborhood`)
/** Behind a name in small letters: "the Maren checkpoint". */
const PLACES_BEHIND =
  words(`checkpoint crossing airport peninsula region district province county municipality valley village suburb archipelago prefecture oblast
  neighbourhood neighborhood`)
const CROSSINGS = words('crossing checkpoint airport port junction')
/** Behind what a place is said to be: "Maren, a town in the south". */
const WHERE = words('in near on off of where north south east west that which about some close outside just from at')

const BODIES =
  words(`agency channel broadcaster newspaper daily weekly tabloid paper magazine website firm company airline operator carmaker automaker
  manufacturer retailer bank lender insurer charity ngo party union federation network station startup consultancy brewer shipbuilder contractor developer`)
const LEADERS = words('leader leaders boss bosses spokesman spokeswoman spokesperson lawmakers')
const FOLLOWERS = words('leader leaders deputies members supporters lawmakers mps senators')
const POLITICS = words(
  'right left opposition ruling governing nationalist populist islamist separatist centrist conservative',
)

const KIN =
  words(`mother father wife husband son daughter brother sister widow widower girlfriend boyfriend fiancé fiancée uncle aunt cousin
  grandmother grandfather grandson granddaughter stepfather stepmother niece nephew`)
const FEMALE_KIN = words(
  'mother wife daughter sister widow girlfriend fiancée aunt grandmother granddaughter stepmother niece',
)
const KINSFOLK_OF = words("his her their my our whose 's")
const OWNERS = words("his her their its our whose 's the a an")
const COMMON_PEOPLE =
  words(`man woman boy girl couple family mother father student teacher farmer soldier conscript nurse resident driver fisherman worker
  pensioner tourist holidaymaker plumber electrician fan supporter`)

/** No description is longer. */
const REACH = 7

const isMark = (lexemes: Lexemes, at: number): boolean =>
  lexemes.at(at).kind === 'mark' || lexemes.at(at).kind === 'none'
/** The name ends its phrase here, as what stands between commas or at the end does. */
const closes = (lexemes: Lexemes, to: number): boolean =>
  /^[,.;:)!?–—]$/.test(lexemes.at(to).text) || lexemes.at(to).kind === 'none' || lexemes.at(to).gap === 'line'

/** Whether the name stands beside what it is called, right behind it or between commas: "the agency Tavo", "the agency, Tavo,". */
function isNamedAs(lexemes: Lexemes, from: number, to: number, kinds: ReadonlySet<string>): boolean {
  const before = lexemes.at(from - 1)
  if (kinds.has(before.lower) && !before.capital) return lexemes.at(from).gap === 'space'
  if (before.text !== ',' || !closes(lexemes, to) || !kinds.has(lexemes.at(from - 2).lower)) return false
  for (let at = from - 3; at > from - REACH; at--) {
    const word = lexemes.at(at)
    if (OWNERS.has(word.lower)) return true
    if (word.kind !== 'word' || isFunctionWord(word.lower)) return false
  }
  return false
}

/** Index of the last word of what a comma puts beside the name: "Tavo, the Norvian state news agency". Only words that tell which one. */
function describedAs(lexemes: Lexemes, to: number, kinds: ReadonlySet<string>): number | null {
  if (lexemes.at(to).text !== ',' || !/^(?:a|an|the|its|their|our)$/.test(lexemes.at(to + 1).lower)) return null
  for (let at = to + 2; at < to + 2 + REACH; at++) {
    const word = lexemes.at(at)
    if (word.text !== '-' && word.lower !== "'s" && (word.kind !== 'word' || isFunctionWord(word.lower))) return null
    if (kinds.has(word.lower) && (isMark(lexemes, at + 1) || WHERE.has(lexemes.at(at + 1).lower))) return at
  }
  return null
}

const PLACES_AND_CROSSINGS: ReadonlySet<string> = new Set([...PLACES, ...CROSSINGS])

function isPlace(lexemes: Lexemes, from: number, to: number): boolean {
  const before = lexemes.at(from - 1).lower
  const next = lexemes.at(to)
  if (before === 'of' && PLACES.has(lexemes.at(from - 2).lower)) return true
  if (PLACES_BEHIND.has(next.lower) && !next.capital && next.gap === 'space') return true
  return describedAs(lexemes, to, PLACES_AND_CROSSINGS) !== null || isOrigin(lexemes, from, to)
}

/** "Ola Varga, 61, from Maren," and "a farmer from Maren". */
function isOrigin(lexemes: Lexemes, from: number, to: number): boolean {
  if (lexemes.at(from - 1).lower !== 'from' || to - from > 2) return false
  if (!closes(lexemes, to) && !/^(?:who|was|is|told|said)$/.test(lexemes.at(to).lower)) return false
  const [who, age] = [lexemes.at(from - 2), lexemes.at(from - 3)]
  return COMMON_PEOPLE.has(who.lower) || (who.text === ',' && /^\d{1,3}$/.test(age.text))
}

/** "Quarrel Forum (QF)": the letters in the bracket are those that the words begin with. */
function abbreviates(lexemes: Lexemes, from: number, to: number): boolean {
  const letters = lexemes.at(to + 1).text.replaceAll('.', '')
  if (lexemes.at(to).text !== '(' || lexemes.at(to + 2).text !== ')' || !/^\p{Lu}{2,6}$/u.test(letters)) return false
  const initials = lexemes.all.slice(from, to).flatMap(({ text, capital }) => (capital ? [text.charAt(0)] : []))
  return initials.join('') === letters
}

function isOrganisation(lexemes: Lexemes, from: number, to: number): boolean {
  const next = lexemes.at(to)
  if (isNamedAs(lexemes, from, to, BODIES) || abbreviates(lexemes, from, to)) return true
  if (describedAs(lexemes, to, BODIES) !== null) return true
  if (to - from < 2) return false
  if (LEADERS.has(next.lower) && !next.capital && next.gap === 'space') return true
  if (next.lower === 'party' && next.gap === 'space') return true
  const before = lexemes.at(from - 1)
  return before.lower === 'the' && lexemes.at(from - 2).lower === 'of' && FOLLOWERS.has(lexemes.at(from - 3).lower)
}

/** "the far-right National Voice": politics are a party's where the words are no person's. */
const isPoliticalBody = (lexemes: Lexemes, from: number, to: number): boolean =>
  to - from > 1 && POLITICS.has(lexemes.at(from - 1).lower) && !lexemes.at(from - 1).capital

/** The word for one of a family that the name belongs to: "his wife Ola", "her mother, Ola Varga,"; null when there is none. */
function kinOf(lexemes: Lexemes, from: number, to: number): string | null {
  const comma = lexemes.at(from - 1).text === ',' ? 1 : 0
  const kin = lexemes.at(from - 1 - comma)
  if (!KIN.has(kin.lower) || kin.capital || to - from > 4) return null
  if (comma === 1 && !closes(lexemes, to)) return null
  return KINSFOLK_OF.has(lexemes.at(from - 2 - comma).lower) && lexemes.at(from).gap === 'space' ? kin.lower : null
}

/** What stands around a name: the roles of its sentence by their first lexeme, and the definite role read last before it. */
export interface Surroundings {
  readonly roles: ReadonlyMap<number, RolePhrase>
  readonly before: { readonly to: number } | undefined
}

/** Between a comma and a role that tells who somebody is: articles, owners, countries, words for which one; no verb and no preposition. */
function roleBehind(lexemes: Lexemes, to: number, roles: ReadonlyMap<number, RolePhrase>): boolean {
  if (lexemes.at(to).text !== ',') return false
  for (let at = to + 1; at < to + 1 + REACH; at++) {
    const word = lexemes.at(at)
    const role = roles.get(at)
    // "Silver Creek, the mayor said": there the role begins a clause of its own.
    if (role !== undefined) return isMark(lexemes, role.to) || isFunctionWord(lexemes.at(role.to).lower)
    const lead = /^(?:a|an|the|'s|his|her|its|their|our|-)$/.test(word.lower)
    if (!lead && (word.kind !== 'word' || isFunctionWord(word.lower))) return false
  }
  return false
}

/** "the envoy, Ola Varga," and "the leader of the Quarrel Forum, Ola Varga,". */
function roleBefore(lexemes: Lexemes, from: number, to: number, role: Surroundings['before']): boolean {
  if (role === undefined || lexemes.at(from - 1).text !== ',' || !closes(lexemes, to)) return false
  if (role.to === from - 1) return true
  if (lexemes.at(role.to).lower !== 'of' || from - role.to > REACH + 3) return false
  for (let at = role.to; at < from - 1; at++)
    if (lexemes.at(at).kind === 'mark' && lexemes.at(at).text === ',') return false
  return true
}

/** "Ola Varga, a 19-year-old", "Ola Varga, 19,", "Ola Varga, nine,", "Ola Varga (19)", "Ola Varga who". */
function isOfAge(lexemes: Lexemes, to: number): boolean {
  const mark = lexemes.at(to)
  if (mark.lower === 'who') return true
  if (mark.text === '(') return /^\d{1,2}$/.test(lexemes.at(to + 1).text) && lexemes.at(to + 2).text === ')'
  const at = lexemes.at(to + 1).lower === 'a' ? to + 2 : to + 1
  const isAge = /^\d{1,3}$/.test(lexemes.at(at).text) || (at === to + 1 && AGES.has(lexemes.at(at).lower))
  return mark.text === ',' && isAge && /^[-,]$/.test(lexemes.at(at + 1).text)
}
/** Ages that reports write as words. */
const AGES = words('one two three four five six seven eight nine ten')

/** "A passenger from Norvia, Ola Varga, told": between commas and before a verb of saying. */
const speaks = (lexemes: Lexemes, from: number, to: number): boolean =>
  lexemes.at(from - 1).text === ',' &&
  lexemes.at(to).text === ',' &&
  /^(?:told|said|says|recalled|recalls|added|adds)$/.test(lexemes.at(to + 1).lower)

/** What the words beside a name say that it is; null when they do not tell. */
function toldKind(lexemes: Lexemes, from: number, to: number): 'place' | 'organisation' | null {
  if (isPlace(lexemes, from, to)) return 'place'
  return isOrganisation(lexemes, from, to) ? 'organisation' : null
}

/** Guesses what the lexemes `[from, to)` name: from the name itself, and where that leaves it open from what stands around it. */
export function readKind(
  lexemes: Lexemes,
  [from, to]: readonly [number, number],
  titled: boolean,
  { roles, before }: Surroundings,
): Guess {
  const own = classify(lexemes, from, to, titled)
  if (titled) return own
  const kin = kinOf(lexemes, from, to)
  if (kin !== null) return { guess: 'person', gender: FEMALE_KIN.has(kin) ? 'female' : own.gender }
  if (own.guess !== 'open' && own.guess !== 'likely-person') return own
  const told = toldKind(lexemes, from, to)
  if (told !== null) return { guess: told, gender: null }
  if (own.guess === 'open') return isPoliticalBody(lexemes, from, to) ? { guess: 'organisation', gender: null } : own
  const isTold =
    roleBehind(lexemes, to, roles) ||
    roleBefore(lexemes, from, to, before) ||
    isOfAge(lexemes, to) ||
    speaks(lexemes, from, to)
  return isTold ? { guess: 'person', gender: own.gender } : own
}
