/** Who a statement is credited to: "the coroner said", "according to two officials", "Lee told reporters". */
import type { NameMention } from '../analysis.js'
import { foldSounds } from '../article/names/fold.js'
import type { Range } from '../model.js'
import { isKin, partRole, roleOf } from './sourceRoles.js'
import { gapBetween, onceASide, overlaps, type SideView, type Word } from './view.js'

/** How a source is named. Two unlike roles, two people or two organisations can exclude each other; a person and a role need not. */
export type SourceKind = 'person' | 'organisation' | 'role'

export interface Source extends Range {
  readonly kind: SourceKind
  /** Equal for the same source in both articles: a surname, an organisation's folded name, or the group of a role. */
  readonly key: string
  /** Index of the reporting word. */
  readonly verb: number
  /** Surname key of the person that a role belongs to ("Halloran's spokesman"); null when it belongs to nobody named. */
  readonly owner: string | null
  /** Key of the country or organisation that a role belongs to ("a Kremlin spokesman", "Ukrainian officials"); null when none is named. */
  readonly body: string | null
  /** All that the phrase of a role tells of the source: "a [lawyer] for the [company]"; empty for names. */
  readonly roles: ReadonlySet<string>
}

/** Words that report what somebody said. */
const REPORTING: ReadonlySet<string> = new Set(
  (
    'said says say told tells reported reports announced announces confirmed confirms claimed claims stated states wrote writes tweeted posted posting ' +
    'tweets added adds declared declares testified acknowledged acknowledges insisted insists argued argues warned warns estimated estimates ' +
    'explained noted notes alleged alleges revealed reveals admitted admits suggested suggests believes'
  ).split(' '),
)

/** Whether a word (folded) reports that something was said. */
export function isReporting(norm: string): boolean {
  return REPORTING.has(norm)
}

/** Further words whose subject is the source of what follows. */
const TELLING: ReadonlySet<string> = new Set(
  (
    'described describes recalled recalls vowed vows predicted predicts conceded concedes maintained maintains stressed stresses reiterated ' +
    'cautioned cautions indicated indicates disclosed discloses concluded concludes promised promises replied replies answered remarked ' +
    'complained complains testifies testified reckons thinks sobbed sobs wept cried cries fumed fumes raged joked jokes quipped shouted shouts screamed whispered ' +
    'boasted boasts gushed snapped thundered sighed'
  ).split(' '),
)

/** Whether the subject of a word is credited with something. */
export const credits = (norm: string): boolean => REPORTING.has(norm) || TELLING.has(norm)

const NO_ROLES: ReadonlySet<string> = new Set()

/** How many words before or behind a reporting verb its subject may stand. */
const REACH = 7

/** Meant by a pronoun or a description: somebody, but the words do not say who. */
const UNNAMED = Symbol('unnamed')

function nameAt(side: SideView, word: Word, verb: number): Source | typeof UNNAMED | null {
  const name = side.names.find((mention) => overlaps(mention, word))
  if (!name || isPossessive(side, name) || (name.kind === 'place' && !speaks(side, name, word, verb))) return null
  const isPerson = name.kind === 'person'
  const surname = isPerson ? surnameOf(name) : null
  if (name.form === 'pronoun' || name.form === 'role') {
    if (surname === null) return UNNAMED
    return {
      start: name.start,
      end: endWithName(side, name),
      kind: 'person',
      key: surname,
      verb,
      owner: null,
      body: null,
      roles: NO_ROLES,
    }
  }
  const key = surname ?? nameKey(name)
  const kind = isPerson ? 'person' : 'organisation'
  return { start: name.start, end: name.end, kind, key, verb, owner: null, body: null, roles: NO_ROLES }
}

/** "Moscow said": a place right before the verb stands for its government, unless it is where somebody is ("a man from Lyon said"). */
function speaks(side: SideView, place: NameMention, word: Word, verb: number): boolean {
  const isFirst = !overlaps(place, side.words[word.index - 1] ?? { start: -1, end: -1 })
  return word.index === verb - 1 && isFirst && !WHERE.has(side.words[word.index - 1]?.norm ?? '')
}

const WHERE: ReadonlySet<string> = new Set('in from of at near to for around across and or the'.split(' '))

/** "the president's faith": the president says nothing there. */
function isPossessive(side: SideView, { start, end }: Range): boolean {
  if (/^(?:his|her|their|its)$/iu.test(side.analysis.article.text.slice(start, end))) return true
  return /['’]s?(?!\p{L})/u.test(side.analysis.article.text.slice(Math.max(start, end - 2), end + 2))
}

/** The end of the name behind a title of the same person: "Representative [Zoe Doe]". */
function endWithName(side: SideView, role: NameMention): number {
  const name = side.names.find(
    ({ entity, start }) => entity === role.entity && start > role.end && start - role.end <= 2,
  )
  return role.form === 'role' && name ? name.end : role.end
}

/** Equal for all mentions of a person, in both articles, however they are named; null for a role that nobody is named for. */
export function surnameOf({ entity }: NameMention): string | null {
  return entity.startsWith('person:') ? (entity.slice('person:'.length).split(' ').at(-1) ?? null) : null
}

/** The folded words of a name, without what kind of name it was taken for: a person of one report may be a mere name in the other. */
export function nameKey({ entity }: NameMention): string {
  const words = entity.slice(entity.indexOf(':') + 1)
  return entity.startsWith('person:') ? words : words.split(' ').map(foldSounds).join(' ')
}

/** The surname of the one person that a side names; null when there are more, or none. */
function onlySurname(side: SideView): string | null {
  const surnames = new Set(side.names.filter(({ kind }) => kind === 'person').flatMap((name) => surnameOf(name) ?? []))
  const [only] = surnames
  return surnames.size === 1 && only !== undefined ? only : null
}

/** The person right before a role, in the possessive: "Halloran's spokesman", "a spokesman for Halloran". */
function ownerOf(side: SideView, role: Word): string | null {
  const [before, behind] = [side.words[role.index - 1], side.words[role.index + 2]]
  if (before !== undefined && /^(?:his|her)$/u.test(before.norm)) return onlySurname(side)
  const isOf = /^(?:for|of)$/u.test(side.words[role.index + 1]?.norm ?? '')
  const owner = side.names.find(
    (name) =>
      name.kind === 'person' &&
      ((before !== undefined && overlaps(name, before)) || (isOf && behind !== undefined && overlaps(name, behind))),
  )
  return owner ? surnameOf(owner) : null
}

/** Key of a country or an organisation as a body that people speak for: a country and its government are one. */
export const bodyKey = ({ key }: NameMention): string => key.replace(/^(?:government|country):/u, 'state:')

/** The country or organisation named in the words before a role. */
function bodyOf(side: SideView, from: number, role: Word): string | null {
  const before = side.words.slice(from, role.index)
  const name = side.names.find(
    ({ kind, ...mention }) => kind !== 'person' && before.some((word) => overlaps(mention, word)),
  )
  return name ? bodyKey(name) : null
}

/** Words that describe a role at most: "the [harbour fire brigade] officials". */
const LONGEST_DESCRIPTION = 3

const isNamed = (side: SideView, word: Word): boolean =>
  side.names.some((name) => name.form !== 'pronoun' && overlaps(name, word))

/** Index of the first word of the phrase that a role ends: "the ferry company". */
function openingOf(side: SideView, role: Word): number {
  let at = role.index
  while (at > role.index - LONGEST_DESCRIPTION) {
    const [before, word] = [side.words[at - 1], side.words[at]]
    if (!before || before.passage !== word?.passage || before.quoted !== role.quoted) break
    if (!/^\s+$/u.test(side.analysis.article.text.slice(before.end, word.start))) break
    if (/^(?:the|a|an|its|their|his|her)$/u.test(before.norm)) return at - 1
    // "US" is written like the pronoun.
    if ((before.stop && !isNamed(side, before)) || REPORTING.has(before.norm)) break
    at--
  }
  return at
}

/** How far behind a role its own may stand: "the owner of the [school]", in words. */
const OF_REACH = 3

/** All roles in the phrase of a role, and in "of" or "for" somebody behind it. */
function rolesIn(side: SideView, from: number, role: Word): ReadonlySet<string> {
  const of = side.words[role.index + 1]
  const isOf = of?.passage === role.passage && /^(?:for|of|at|with)$/u.test(of.norm)
  const row = side.words.slice(from, isOf ? of.index + 1 + OF_REACH : role.index + 1)
  const own = row.filter(({ passage, quoted }, at) => {
    const cut = row
      .slice(0, at + 1)
      .some((word, step) => step > 0 && /[,.;:]/u.test(gapBetween(side, row[step - 1] ?? word, word)))
    return passage === role.passage && quoted === role.quoted && !cut
  })
  return new Set(own.flatMap(({ norm }) => partRole(norm) ?? []))
}

function sourceAt(side: SideView, word: Word, verb: number): Source | typeof UNNAMED | null {
  const role = roleOf(word.norm)
  const named = nameAt(side, word, verb)
  // A daughter and a wife may be known by one surname only.
  const isName = named !== null && named !== UNNAMED && !(role !== undefined && isKin(role))
  if (role === undefined || isName) return named
  const from = openingOf(side, word)
  const start = side.words[from]?.start ?? word.start
  const owners = { owner: ownerOf(side, word), body: bodyOf(side, from, word), roles: rolesIn(side, from, word) }
  return { start, end: word.end, kind: 'role', key: role, verb, ...owners }
}

/** Longest insertion between a source and its verb, in words: "Doe, a member of the council since 2010, said". */
const LONGEST_INSERTION = 20

/** Where the subject of a verb ends: before an insertion between commas, else right before the verb. */
function subjectEnd(side: SideView, verb: Word): number {
  const comma = (at: number): boolean => {
    const [word, next] = [side.words[at - 1], side.words[at]]
    if (word === undefined || word.passage !== next?.passage) return false
    return /^[^\p{L}\p{N}]*,\s/u.test(side.analysis.article.text.slice(word.end, next.start))
  }
  if (!comma(verb.index)) return verb.index - 1
  for (let at = verb.index - 1; at > Math.max(0, verb.index - LONGEST_INSERTION); at--) if (comma(at)) return at - 1
  return verb.index - 1
}

/** The nearest source before the verb, not further than a clause. */
function before(side: SideView, verb: Word): Source | null {
  const last = subjectEnd(side, verb)
  for (let at = last; at >= Math.max(0, last - REACH); at--) {
    const word = side.words[at]
    if (word?.passage !== verb.passage || word.quoted) return null
    const source = sourceAt(side, word, verb.index)
    if (source === UNNAMED) return null
    if (source) return source
    if (REPORTING.has(word.norm) || /^(?:he|she|they|it|who|which|what|some|many|others|those)$/.test(word.norm))
      return null
  }
  return null
}

function behind(side: SideView, verb: Word, from: number, reach: number): Source | null {
  for (let at = from; at < from + reach; at++) {
    const word = side.words[at]
    if (word?.passage !== verb.passage) return null
    const source = sourceAt(side, word, verb.index)
    if (source === UNNAMED) return null
    if (source) return source
  }
  return null
}

/** “...,” said Doe: what is said ends right before the verb. In "US says Doe is there" Doe says nothing. */
function isInverted(side: SideView, verb: Word): boolean {
  const before = side.words[verb.index - 1]
  return before?.passage === verb.passage && /[,.!?"”’]/u.test(side.analysis.article.text.slice(before.end, verb.start))
}

/** Verbs that stand before whoever said it: “...,” [sobbed] Ona Trevik. */
const INVERTING =
  /^(?:said|says|reported|added|told|insisted|warned|explained|recalled|vowed|promised|replied|answered|remarked|complained|sobbed|wept|cried|fumed|raged|joked|quipped|shouted|screamed|whispered|boasted|gushed|snapped|thundered|sighed)$/

function creditedBy(side: SideView, word: Word): Source | null {
  const next = side.words[word.index + 1]
  if (word.norm === 'according' && next?.norm === 'to') return behind(side, word, word.index + 2, REACH)
  if (word.norm === 'citing') return behind(side, word, word.index + 1, REACH)
  if (!credits(word.norm) || word.quoted) return null
  return (
    before(side, word) ??
    (INVERTING.test(word.norm) && isInverted(side, word) ? behind(side, word, word.index + 1, 3) : null)
  )
}

/** The sources that one side credits, in order. Sources meant by a pronoun are left out: whom it stands for is not known here. */
export const sourcesOf = onceASide((side): readonly Source[] =>
  side.words.flatMap((word) => creditedBy(side, word) ?? []),
)
