/** Who a statement is credited to: "the coroner said", "according to two officials", "Lee told reporters". */
import type { Range } from '../model.js'
import { foldName } from './spelling.js'
import { overlaps, textOf, type SideView, type Word } from './view.js'

/** How a source is named. Two unlike roles, two people or two organisations can exclude each other; a person and a role need not. */
export type SourceKind = 'person' | 'organisation' | 'role'

export interface Source extends Range {
  readonly kind: SourceKind
  /** Equal for the same source in both articles: a surname, an organisation's folded name, or the group of a role. */
  readonly key: string
  /** Index of the reporting word. */
  readonly verb: number
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

/** Roles that are sources, in groups that stand for much the same source. */
const ROLES: readonly string[] = [
  'police officers policeman policemen constabulary detectives investigators sheriff troopers',
  'prosecutors prosecution attorney',
  'lawyer lawyers attorneys counsel defence defense',
  'officials official authorities government administration',
  'witnesses witness eyewitness eyewitnesses bystanders onlookers neighbours neighbors residents villagers locals',
  'family relatives parents mother father brother sister wife husband widow',
  'doctors doctor hospital medics paramedics physicians surgeon ambulance',
  'scientists researchers experts analysts economists seismologists geologists',
  'coroner examiner pathologist',
  'firefighters firemen brigade',
  'army military soldiers commander navy',
  'rebels insurgents militants',
  'opposition critics opponents activists',
  'spokesman spokeswoman spokesperson aide aides adviser advisers',
  'report study survey document documents filing affidavit indictment complaint',
  'newspaper magazine website station broadcaster television',
  'coastguard coastguards harbourmaster lifeguards',
  'company firm operator owner owners manufacturer employer airline carrier retailer bank',
  'council councillor councillors mayor',
  'ministry minister ministers',
  'passengers passenger survivors survivor',
  'drivers driver motorists',
  'crew sailors',
  'school headteacher teachers principal',
  'club coach',
  'embassy diplomats diplomat ambassador',
  'shareholders investors',
  'farmers fishermen',
  'customers shoppers',
  'teammates players',
  'union unions',
  'judge court',
  'source sources',
]
const ROLE_GROUPS: ReadonlyMap<string, string> = new Map(
  ROLES.flatMap((group) => {
    const words = group.split(' ')
    return words.map((word) => [word, words[0] ?? word] as const)
  }),
)

/** How many words before or behind a reporting verb its subject may stand. */
const REACH = 7

/** Meant by a pronoun or a description: somebody, but the words do not say who. */
const UNNAMED = Symbol('unnamed')

function nameAt(side: SideView, word: Word, verb: number): Source | typeof UNNAMED | null {
  const name = side.names.find((mention) => overlaps(mention, word) && mention.kind !== 'place')
  if (!name) return null
  if (name.form === 'pronoun' || name.form === 'role') return UNNAMED
  const folded = foldName(textOf(side, name))
  const isPerson = name.kind === 'person'
  const key = isPerson ? (folded.split(' ').at(-1) ?? '') : folded
  return { start: name.start, end: name.end, kind: isPerson ? 'person' : 'organisation', key, verb }
}

/** Words that describe a role at most: "the [harbour fire brigade] officials". */
const LONGEST_DESCRIPTION = 3

/** Index of the first word of the phrase that a role ends: "the ferry company". */
function openingOf(side: SideView, role: Word): number {
  let at = role.index
  while (at > role.index - LONGEST_DESCRIPTION) {
    const [before, word] = [side.words[at - 1], side.words[at]]
    if (!before || before.passage !== word?.passage || before.quoted !== role.quoted) break
    if (!/^\s+$/u.test(side.analysis.article.text.slice(before.end, word.start))) break
    if (/^(?:the|a|an|its|their|his|her)$/u.test(before.norm)) return at - 1
    if (before.stop || REPORTING.has(before.norm)) break
    at--
  }
  return at
}

function sourceAt(side: SideView, word: Word, verb: number): Source | typeof UNNAMED | null {
  const role = ROLE_GROUPS.get(word.norm)
  const named = nameAt(side, word, verb)
  if (role === undefined || (named !== null && named !== UNNAMED)) return named
  return { start: side.words[openingOf(side, word)]?.start ?? word.start, end: word.end, kind: 'role', key: role, verb }
}

/** The nearest source before the verb, not further than a clause. */
function before(side: SideView, verb: Word): Source | null {
  for (let at = verb.index - 1; at >= Math.max(0, verb.index - REACH); at--) {
    const word = side.words[at]
    if (word?.passage !== verb.passage || word.quoted) return null
    const source = sourceAt(side, word, verb.index)
    if (source === UNNAMED) return null
    if (source) return source
    if (REPORTING.has(word.norm) || /^(?:he|she|they|it|who|which)$/.test(word.norm)) return null
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

function creditedBy(side: SideView, word: Word): Source | null {
  const next = side.words[word.index + 1]
  if (word.norm === 'according' && next?.norm === 'to') return behind(side, word, word.index + 2, REACH)
  if (word.norm === 'citing') return behind(side, word, word.index + 1, REACH)
  if (!REPORTING.has(word.norm) || word.quoted) return null
  return (
    before(side, word) ??
    (/^(?:said|says|reported|added)$/.test(word.norm) ? behind(side, word, word.index + 1, 3) : null)
  )
}

/** The sources that one side credits, in order. Sources meant by a pronoun are left out: whom it stands for is not known here. */
export function sourcesOf(side: SideView): readonly Source[] {
  return side.words.flatMap((word) => creditedBy(side, word) ?? [])
}
