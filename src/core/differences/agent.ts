/** Who did what to whom, turned round; or done by oneself in one report and suffered in the other. */
import { foldSounds } from '../article/names/fold.js'
import type { Range } from '../model.js'
import { otherAuthors } from './authors.js'
import { conceptOf } from './concepts.js'
import { asSides, bothWays, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { otherDoers } from './doers.js'
import { isLoadedSwap } from './loaded.js'
import { otherNations } from './nations.js'
import { otherOffices } from './offices.js'
import { phraseFrom, subjectOf, type Party } from './parties.js'
import { nameKey } from './sources.js'
import { transposed, transposedAround, transposedParties } from './transposed.js'
import { hasAny, meets, onceASide, overlaps, textOf, type SideView, type Word } from './view.js'

/** Deeds that one party does to another: only with these does the order of two names tell who did it. */
const DEEDS: ReadonlySet<string> = new Set(
  (
    'accuse accused accuses accusing attack attacked attacks sue sued sues invade invaded invades defeat defeated defeats beat beats beaten ' +
    'criticise criticised criticize criticized criticizes criticises blame blamed blames fired shoot shot shoots kill killed kills ' +
    'hit hits struck strike strikes stab stabbed stabs threaten threatened threatens call called calls invite invited invites ask asked asks ' +
    'pay paid pays give gave gives sell sold sells buy bought buys acquire acquired acquires endorse endorsed endorses support supported supports ' +
    'praise praised praises condemn condemned condemns warn warned warns arrest arrested arrests chase chased visit visited visits ' +
    'thank thanked mock mocked insult insulted assault assaulted rob robbed rescue rescued rescues save saved help helped helps ' +
    'replace replaced replaces succeed succeeded succeeds follow followed follows hire hired hires appoint appointed urge urged ' +
    'urges contact contacted betray betrayed sued kidnapped kidnap kidnaps abduct abducted deceive deceived evict evicted ram rammed rams bite bit bitten ' +
    'shell shelled shells bomb bombed bombs storm stormed raid raided capture captured seize seized ambush ambushed defraud defrauded cheat cheated ' +
    'punch punched punches kick kicked push pushed pushes denounce denounced denounces reject rejected interview interviewed hug hugged outbid outbids throw threw throws thrown hurl hurled hurls lob lobbed overtake overtook trail trailed trails lead led leads ' +
    'destroy destroyed destroys sink sank sunk down downed publish published publishes leak leaked write wrote written build built builds ' +
    'manufacture manufactured discover discovered organise organised organize organized wound wounded'
  ).split(' '),
)
const PASSIVE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'is', 'are', 'being', 'be', 'got'])
/** Where one stands, it does the deed, whatever name comes before it. */
const PRONOUNS: ReadonlySet<string> = new Set('he she they it who which we i you'.split(' '))
/** Prepositions by which some deeds reach their target. */
const TOWARDS: ReadonlySet<string> = new Set(['at', 'on', 'upon', 'against'])
/** How far from the deed its parties may stand, in words. */
const REACH = 8

/** Ways to lose a post at another's hand, and ways to give it up. */
const DISMISSED: ReadonlySet<string> = new Set(
  'fired fire fires firing dismissed dismiss dismisses sacked sack sacks ousted oust ousts removed axed'.split(' '),
)
const LEFT: ReadonlySet<string> = new Set('resigned resign resigns resignation quit quits stepped stepping'.split(' '))

/** A name at the start of a sentence may not have been read as one: what sounds alike is one party. */
function isOne(x: Party, y: Party): boolean {
  return x.key === y.key || x.head === y.head || foldSounds(x.key) === foldSounds(y.key)
}

interface Deed {
  readonly verb: Word
  readonly doer: Party
  readonly target: Party
}

/** The nearest name to one side of a word, not beyond the end of its clause's verbs. */
function nameBy(side: SideView, from: number, step: 1 | -1, stopAt: (word: Word) => boolean): Party | null {
  const passage = side.words[from]?.passage
  for (let distance = 1; distance <= REACH; distance++) {
    const word = side.words[from + step * distance]
    if (word?.passage !== passage || !word || stopAt(word)) return null
    const name = side.names.find(
      (mention) => overlaps(mention, word) && mention.form !== 'pronoun' && mention.form !== 'role',
    )
    if (name) {
      const key = nameKey(name).split(' ').at(-1) ?? ''
      return { start: name.start, end: name.end, key, head: word.norm, named: true, beside: false }
    }
  }
  return null
}

/** "Was removed", "had been badly beaten". */
const isPassive = (side: SideView, { index }: Word): boolean =>
  side.words.slice(Math.max(0, index - 2), index).some(({ norm }) => PASSIVE.has(norm))

/** Index of the "by" that names the doer of a passive; null when the verb is active. */
function byOf(side: SideView, verb: Word): number | null {
  if (!isPassive(side, verb)) return null
  const by = side.words.slice(verb.index + 1, verb.index + REACH).find((word) => word.norm === 'by')
  return by?.passage === verb.passage ? by.index : null
}

/** Deeds that are done with a thing: "threw [stones] at the officers". */
const THROWN: ReadonlySet<string> = new Set('throw threw throws thrown hurl hurled hurls lob lobbed'.split(' '))
/** How many words the thing may have, with the preposition behind it. */
const LONGEST_THING = 4

/** Where the noun phrase behind a deed begins: "fired [at] the crowd", "threw [stones at] the crowd". */
function behind(side: SideView, verb: number): number {
  const reach = THROWN.has(side.words[verb]?.norm ?? '') ? LONGEST_THING : 1
  const towards = side.words.slice(verb + 1, verb + 1 + reach).find(({ norm }) => TOWARDS.has(norm))
  return (towards?.index ?? verb) + 1
}

function deedOf(side: SideView, verb: Word): Deed | null {
  const other = (word: Word): boolean => DEEDS.has(word.norm) || PRONOUNS.has(word.norm)
  const by = byOf(side, verb)
  const left = subjectOf(side, verb) ?? nameBy(side, verb.index, -1, other)
  const right = phraseFrom(side, behind(side, by ?? verb.index)) ?? nameBy(side, verb.index, 1, other)
  if (left === null || right === null || isOne(left, right)) return null
  return by === null ? { verb, doer: left, target: right } : { verb, doer: right, target: left }
}

/** Nouns for the one who does a deed: "a follower of the student" follows the student. */
const DOERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    follower: 'follow',
    supporter: 'support',
    critic: 'criticise',
    attacker: 'attack',
    accuser: 'accuse',
    killer: 'kill',
    successor: 'succeed',
    rescuer: 'rescue',
    helper: 'help',
    employer: 'hire',
  }),
)

/** The deed of "Dray was a follower of the student"; null when the words do not say so of somebody. */
function deedOfNoun(side: SideView, noun: Word): Deed | null {
  const deed = DOERS.get(noun.norm)
  if (deed === undefined || side.words[noun.index + 1]?.norm !== 'of') return null
  const copula = side.words
    .slice(Math.max(0, noun.index - 5), noun.index)
    .find(({ norm }) => /^(?:is|was|were|are)$/u.test(norm))
  const doer = copula ? subjectOf(side, copula) : null
  const target = phraseFrom(side, noun.index + 2)
  return doer && target ? { verb: { ...noun, norm: deed, stem: deed }, doer, target } : null
}

const deedsOf = onceASide((side): readonly Deed[] =>
  side.words.flatMap((verb) => (DEEDS.has(verb.norm) ? deedOf(side, verb) : deedOfNoun(side, verb)) ?? []),
)

/** The same party, or a pronoun where the other report has a common noun: "she" and "the student". */
function mayBeSame(x: Party, y: Party): boolean {
  return isOne(x, y) || (!x.named && !y.named && isPronoun(x) !== isPronoun(y))
}

const isPronoun = ({ start, end, named }: Party): boolean => !named && end - start <= 3

/** From the first of the parties to the last, with the deed between them. */
function rangeOfDeed({ doer, target }: Deed): Range {
  return { start: Math.min(doer.start, target.start), end: Math.max(doer.end, target.end) }
}

function turnedRound(link: LinkContext): readonly Finding[] {
  const left = deedsOf(link.a)
  if (left.length === 0) return []
  const right = deedsOf(link.b)
  return left.flatMap((x) =>
    right
      .filter((y) => conceptOf(x.verb) === conceptOf(y.verb))
      .filter((y) => isOne(x.doer, y.target) || isOne(x.target, y.doer))
      .filter((y) => mayBeSame(x.doer, y.target) && mayBeSame(x.target, y.doer))
      .map((y) => finding(link, rangeOfDeed(x), rangeOfDeed(y), 1)),
  )
}

const wordsOf = (side: SideView, party: Party): readonly string[] => textOf(side, party).toLowerCase().split(/\s+/u)

/** The same deed on the same target, and another who did it; neither report knows the other's doer. */
function otherDoer(link: LinkContext): readonly Finding[] {
  const left = deedsOf(link.a)
  if (left.length === 0) return []
  const knows = (side: SideView, { key }: Party): boolean =>
    side.words.some((word) => word.norm === key || conceptOf(word) === key)
  const right = deedsOf(link.b)
  return left.flatMap((x) =>
    right
      .filter((y) => conceptOf(x.verb) === conceptOf(y.verb) && isOne(x.target, y.target))
      .filter((y) => [x.doer, x.target, y.doer, y.target].every(({ beside }) => beside))
      .filter((y) => x.doer.named === y.doer.named && !isOne(x.doer, y.doer))
      .filter((y) => !isPronoun(x.doer) && !isPronoun(y.doer))
      .filter((y) => !knows(link.b, x.doer) && !knows(link.a, y.doer))
      .filter((y) => !isLoadedSwap(wordsOf(link.a, x.doer), wordsOf(link.b, y.doer)))
      .map((y) => finding(link, rangeOfDeed(x), rangeOfDeed(y), 0.7)),
  )
}

/** A word of the given set with the nearest name on the side where its bearer stands: behind a dismissal, before a leaving. */
function endOfOffice(
  side: SideView,
  words: ReadonlySet<string>,
  step: 1 | -1,
): { readonly word: Word; readonly party: Party } | null {
  for (const word of side.words) {
    if (!words.has(word.norm)) continue
    // "He was removed as mayor of Kells": who is dismissed stands before.
    const first = step === 1 && isPassive(side, word) ? -1 : step
    const party =
      nameBy(side, word.index, first, () => false) ?? nameBy(side, word.index, first === 1 ? -1 : 1, () => false)
    if (party) return { word, party }
  }
  return null
}

/** Dismissed in one report, gone of his own accord in the other. */
function dismissedOrLeft(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  if (!hasAny(side, DISMISSED) || !hasAny(other, LEFT) || hasAny(side, LEFT) || hasAny(other, DISMISSED)) return []
  const dismissed = endOfOffice(side, DISMISSED, 1)
  const left = endOfOffice(other, LEFT, -1)
  if (!dismissed || !left || !isOne(left.party, dismissed.party)) return []
  const [x, y] = [
    { start: dismissed.word.start, end: dismissed.word.end },
    { start: left.word.start, end: left.word.end },
  ]
  const found = finding(link, ...asSides(link, side, x, y), 0.6)
  const message = `One report tells of a dismissal (“${textOf(side, x)}”), the other of leaving (“${textOf(other, y)}”).`
  return [{ ...found, message }]
}

function finding(link: LinkContext, a: Range, b: Range, sure: number): Finding {
  const [first, second] = [textOf(link.a, a), textOf(link.b, b)].sort((x, y) => (x < y ? -1 : 1))
  return {
    kind: 'agent',
    significance: 'fact',
    a,
    b,
    message: `The reports disagree on who did it: “${first ?? ''}” in one, “${second ?? ''}” in the other.`,
    evidence: { near: 1, alike: link.contained, sure },
  }
}

export const agentDetector: Detector = {
  kind: 'agent',
  detect(link) {
    const turned = turnedRound(link)
    const swap = turned.length > 0 ? null : (transposed(link) ?? transposedParties(link) ?? transposedAround(link))
    const sure = [...otherNations(link, 'agent'), ...otherAuthors(link)]
    const found = [
      ...(swap === null ? turned : [finding(link, swap.a, swap.b, 1)]),
      ...otherDoer(link).filter((found) => !sure.some(({ a, b }) => meets(a, found.a) && meets(b, found.b))),
      ...bothWays(link, dismissedOrLeft),
      ...sure,
      ...otherOffices(link),
    ]
    const other = found.length > 0 ? null : otherDoers(link)
    return other === null ? found : [finding(link, other.a, other.b, 0.7)]
  },
}
