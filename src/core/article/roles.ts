/** Roles: "the defence minister", "Moscow's top defence official", "chief engineer Marit Halloran". */
import { isSpeechVerb } from './names/words.js'
import type { Lexemes } from './numbers/lexer.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Nouns for a person by what they do. */
const HEADS =
  words(`minister president secretary chief leader chairman chairwoman chair chairperson director governor mayor senator congressman
  congresswoman representative lawmaker deputy spokesman spokeswoman spokesperson official engineer officer commander general colonel major
  admiral captain lieutenant sergeant judge justice lawyer attorney solicitor prosecutor coach manager ceo executive founder co-founder owner editor
  professor analyst expert envoy ambassador diplomat premier chancellor king queen prince princess emperor pope bishop archbishop cardinal sheriff
  adviser advisor aide speaker actor actress singer author writer novelist director filmmaker producer striker goalkeeper midfielder defender
  quarterback pitcher player champion suspect gunman attacker shooter defendant driver pilot doctor surgeon nurse scientist researcher physicist
  economist coordinator co-ordinator prosecutor candidate nominee head boss tycoon billionaire businessman businesswoman entrepreneur star reporter
  journalist correspondent activist teacher principal superintendent inspector detective constable historian architect comedian musician rapper
  politician councillor councilman treasurer commissioner administrator supervisor prelate rabbi imam cleric ayatollah strongman dictator
  whistleblower lobbyist strategist pollster operative conductor curator meteorologist seismologist geologist veterinarian paramedic firefighter
  congressperson assemblyman vice-president mp referee umpire jockey trainer premier warden ranger skipper magistrate coroner barrister ombudsman
  corporal brigadier commodore conscript rector shipowner`)
/** A noun for a person by what they do. */
export const isRoleNoun = (word: string): boolean => HEADS.has(word)

const TITLES = words(
  'gen lt col maj sgt capt cpl adm sen rep gov pres det supt insp cllr prof dr atty amb cmdr pm rev cdr cdre ldr',
)
const ABBREVIATED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gen: 'general',
    col: 'colonel',
    lt: 'lieutenant',
    sgt: 'sergeant',
    capt: 'captain',
    adm: 'admiral',
    sen: 'senator',
    rep: 'representative',
    gov: 'governor',
    pm: 'premier',
    prof: 'professor',
    maj: 'major',
    cmdr: 'commander',
    cdr: 'commander',
    cdre: 'commodore',
  }),
)
/** Words before the head that say which one. */
const MODIFIERS =
  words(`defence defense foreign prime interior finance vice deputy former top chief senior junior national security state attorney executive justice health
  education energy military army navy naval police fire press opposition party house senate majority minority campaign team lead first
  outgoing acting lieutenant assistant associate general managing founding co supreme head ex late current then-president interim incoming long-serving
  home internal external economic economy trade transport environment climate agriculture culture sports labour labor treasury budget
  public affairs works relations communications intelligence counterterrorism special presidential political financial legal medical technical
  district city town county regional local federal central bank union trade school university college company club rebel separatist religious
  spiritual veteran independent chief-of-staff major brigadier rear staff sergeant private communist republican democratic conservative labour liberal
  socialist green far-right right-wing left-wing authoritarian longtime long-time popular de facto junta separatist nuclear policy lead human rights grand`)
/** These change neither who is meant nor what they do. */
const WEAK = words(
  'top senior former outgoing acting late current ex interim incoming longtime long-time veteran then authoritarian head high-ranking',
)

/** Heads that stand for others: whoever is a minister is an official. */
const WIDER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    official:
      'minister secretary president director chief governor commissioner premier chancellor envoy ambassador diplomat spokesman deputy adviser general head administrator coordinator representative mayor',
    leader: 'president premier chancellor chairman king queen dictator strongman ayatollah head ruler speaker emperor',
    chief: 'head director commander boss executive commissioner',
    head: 'chief director chairman leader president executive',
    diplomat: 'secretary minister envoy ambassador',
    lawmaker: 'senator representative congressman congresswoman mp deputy councillor',
    politician: 'senator representative congressman minister president governor mayor premier mp candidate',
    boss: 'coach manager head chief executive',
    officer: 'sergeant detective constable inspector captain lieutenant',
    commander: 'general admiral colonel',
    expert: 'analyst professor researcher scientist economist',
    executive: 'ceo director chief',
    suspect: 'gunman attacker shooter defendant driver',
    gunman: 'suspect attacker shooter',
  }).map(([head, narrower]) => [head, words(narrower)]),
)

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    spokeswoman: 'spokesman',
    spokesperson: 'spokesman',
    chairwoman: 'chairman',
    chair: 'chairman',
    chairperson: 'chairman',
    advisor: 'adviser',
    congresswoman: 'congressman',
    'co-ordinator': 'coordinator',
    attorney: 'lawyer',
    solicitor: 'lawyer',
    businesswoman: 'businessman',
    actress: 'actor',
  }),
)

export interface Role {
  readonly head: string
  /** What kind of minister, chief and so on; spelling folded. */
  readonly modifiers: readonly string[]
  /** Country key, when the words tell. */
  readonly country: string | null
}

export interface RolePhrase {
  readonly head: string
  readonly modifiers: readonly string[]
  /** Lexemes of the phrase, half-open, without article or owner. */
  readonly from: number
  readonly to: number
}

const isRoleHead = (word: string): boolean => HEADS.has(word) || TITLES.has(word)

/** Adjectives as often as ranks: "the general election", "a major blow". */
const RANK_OR_ADJECTIVE = words('general major')
const GENERAL_THINGS =
  words(`election elections strike strikes public assembly population amnesty mobilisation mobilization meeting hospital practice practitioner
  practitioners staff fund manager managers secretary council budget consensus idea rule sense purpose debate interest elections' ballot`)
const AFTER_RANK = words(
  'and or who was is were has had in on at from to of for with as but then that will would could should also',
)

const SHORT_RANKS = /^(?:cdr|cdre|ldr)$/

/** Whether the word at `at` is a rank or an office, and no part of another phrase. */
function isHeadAt(lexemes: Lexemes, at: number): boolean {
  const { lower, text, capital } = lexemes.at(at)
  const next = lexemes.at(at + 1)
  const before = lexemes.at(at - 1)
  // "Private Ola Varga", but "a private company".
  if (lower === 'private') return capital && next.capital && next.gap === 'space'
  if (lower === 'master') return before.lower === 'grand' && before.kind === 'word'
  if (lower === 'pm') return text === 'PM' && before.kind !== 'digits'
  // "Lt Cdr Ola Varga", and no letters of something ("CDR").
  if (SHORT_RANKS.test(lower)) return /^\p{Lu}\p{Ll}/u.test(text)
  if (!isRoleHead(lower)) return false
  if (!RANK_OR_ADJECTIVE.has(lower) || next.kind !== 'word' || next.capital || next.gap !== 'space') return true
  return lower === 'general' ? !GENERAL_THINGS.has(next.lower) : AFTER_RANK.has(next.lower) || isSpeechVerb(next.lower)
}
const foldModifier = (word: string): string => (word === 'defense' ? 'defence' : word === 'labor' ? 'labour' : word)

/** Compound heads: "secretary of state", "chief of staff", "head of state". */
const OF_STATE = /^(?:state|staff|defence|defense|police|government|commons)$/

function afterHead(lexemes: Lexemes, head: number): { readonly to: number; readonly of: string | null } {
  const point = lexemes.at(head + 1)
  if (TITLES.has(lexemes.at(head).lower) && point.text === '.' && point.gap === 'none')
    return { to: head + 2, of: null }
  const of = lexemes.at(head + 2).lower
  if (lexemes.at(head + 1).lower === 'of' && OF_STATE.test(of)) return { to: head + 3, of }
  // "President-elect": the same person, not yet in office.
  if (point.text === '-' && point.gap === 'none' && /^(?:elect|designate)$/.test(of)) return { to: head + 3, of: null }
  return { to: head + 1, of: null }
}

/** Lower-case words before the head that are no modifiers of the list are taken too, up to this many, when an article stands before them. */
const REACH = 4
const BREAK = words(
  'the a an his her its their our my your and or but of in on at to for from by with as that who which is was are were has have had said says said will would be been than then when while if into over under after before',
)

/** Modifiers that are verbs as often: "the fire chief", but "to fire General Berg". */
const DOINGS = words('fire lead head press')
const OWNERS = words("the a an 's its their his her our")
const AUXILIARIES = words('to will would could should can may might must not')

/** Whether the lower-case word at `at` does something to whoever the role behind it names. */
function isDoing(lexemes: Lexemes, at: number, head: Lexemes['all'][number]): boolean {
  const word = lexemes.at(at)
  if (word.capital || !DOINGS.has(word.lower)) return false
  const before = lexemes.at(at - 1).lower
  return AUXILIARIES.has(before) || (head.capital && !OWNERS.has(before))
}

/** Reads the role whose head stands at `head`, or null. Modifiers are taken leftwards. */
export function roleAt(lexemes: Lexemes, head: number, least: number): RolePhrase | null {
  const word = lexemes.at(head)
  if (word.kind !== 'word' || !isHeadAt(lexemes, head)) return null
  const { to, of } = afterHead(lexemes, head)
  // The head of a longer role is read with it ("chief" in "chief engineer").
  if (lexemes.at(to).gap === 'space' && HEADS.has(lexemes.at(to).lower) && lexemes.at(to).capital === word.capital)
    return null
  const modifiers: string[] = of === null ? [] : [foldModifier(of)]
  let from = head
  while (from > least && head - from < REACH && lexemes.at(from).gap !== 'line') {
    const before = lexemes.at(from - 1)
    if (before.kind !== 'word') {
      const first = lexemes.at(from - 2).lower
      const hyphen = before.text === '-' && before.gap === 'none' && (MODIFIERS.has(first) || HEADS.has(first))
      if (!hyphen || from - 2 < least) break
      modifiers.push(foldModifier(first))
      from -= 2
      continue
    }
    if ((!MODIFIERS.has(before.lower) && !HEADS.has(before.lower)) || isDoing(lexemes, from - 1, word)) break
    modifiers.push(foldModifier(before.lower))
    from--
  }
  const canonical = ABBREVIATED.get(word.lower) ?? CANONICAL.get(word.lower) ?? word.lower
  return { ...inOneWord(canonical, modifiers), from, to }
}

/** One head for an office with several names: the premier and the head of a government are the prime minister. */
function inOneWord(head: string, modifiers: readonly string[]): Pick<RolePhrase, 'head' | 'modifiers'> {
  if (head === 'premier') return { head: 'minister', modifiers: ['prime', ...modifiers] }
  if (head === 'head' && modifiers[0] === 'government')
    return { head: 'minister', modifiers: ['prime', ...modifiers.slice(1)] }
  return { head, modifiers }
}

/** Index of the first lexeme of lower-case words between an article and a role that the list of modifiers does not have ("the bridge engineer"). */
export function looseStart(lexemes: Lexemes, from: number): number {
  for (let at = from - 1; at >= from - 2 && at >= 0; at--) {
    const word = lexemes.at(at)
    if (word.kind !== 'word' || word.capital || word.gap === 'line') return from
    if (/^(?:the|its|their|his|her)$/.test(word.lower)) return at + 1
    if (BREAK.has(word.lower)) return from
  }
  return /^(?:the|its|their|'s)$/.test(lexemes.at(from - 3).lower) ? from - 2 : from
}

const content = (modifiers: readonly string[]): readonly string[] => modifiers.filter((word) => !WEAK.has(word))

/** Whether a later description can stand for somebody introduced with `known`. */
export function fitsRole(description: Role, known: Role): boolean {
  if (description.country !== null && known.country !== null && description.country !== known.country) return false
  const wanted = content(description.modifiers)
  const has = content(known.modifiers)
  if (isOtherCaptain(description, known)) return false
  if (isHeadOfState(description) && !isHeadOfState(known)) return HEADS_OF_STATE.has(known.head) && has.length === 0
  if (description.head === known.head) return wanted.every((word) => has.includes(word))
  const wider = WIDER.get(description.head)
  if (wider?.has(known.head) !== true && wider?.has(officeOf(known)) !== true) return false
  const anchored = wanted.length > 0 || (description.country !== null && description.country === known.country)
  return anchored && (wanted.length === 0 || wanted.some((word) => has.includes(word)))
}

/** "the captain" of a ship is not the commander of the guard who has the rank of one ("commander Capt. Ola Varga"). */
const isOtherCaptain = (description: Role, known: Role): boolean =>
  description.head === 'captain' &&
  known.head === 'captain' &&
  content(description.modifiers).length === 0 &&
  known.modifiers.some((word) => HEADS.has(word))

const HEADS_OF_STATE = words('president king queen emperor')
const isHeadOfState = ({ head, modifiers }: Role): boolean => head === 'head' && modifiers[0] === 'state'

/** The head under which a wider word finds the office: "the Norvian leader" may be a prime minister, but no other minister. */
const officeOf = ({ head, modifiers }: Role): string =>
  head === 'minister' && modifiers.includes('prime') && !modifiers.includes('deputy') ? 'premier' : head

/** Roles with these heads are too common to stand for one person without more words. */
const VAGUE = words(
  'official officer expert analyst spokesman player reporter journalist activist teacher researcher scientist politician lawmaker diplomat representative member star driver champion executive aide adviser lawyer',
)
export const isVagueRole = ({ head, modifiers, country }: Role): boolean =>
  VAGUE.has(head) && content(modifiers).length === 0 && country === null

/** Canonical key of a role that nobody in the article is named for: "role:country:RU defence minister". */
export const roleKey = ({ head, modifiers, country }: Role): string =>
  `role:${[country ?? '', ...[...content(modifiers)].sort(), head].filter(Boolean).join(' ')}`
