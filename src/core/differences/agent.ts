/** Who did what to whom, turned round; or done by oneself in one report and suffered in the other. */
import type { NameMention } from '../analysis.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { foldName } from './spelling.js'
import { textOf, type SideView, type Word } from './view.js'

/** Deeds that one party does to another: only with these does the order of two names tell who did it. */
const DEEDS: ReadonlySet<string> = new Set(
  (
    'accuse accused accuses accusing attack attacked attacks sue sued sues invade invaded invades defeat defeated defeats beat beats beaten ' +
    'criticise criticised criticize criticized criticizes criticises blame blamed blames fire fired fires shoot shot shoots kill killed kills ' +
    'hit hits struck strike strikes stab stabbed stabs threaten threatened threatens call called calls invite invited invites ask asked asks ' +
    'pay paid pays give gave gives sell sold sells buy bought buys acquire acquired acquires endorse endorsed endorses support supported supports ' +
    'praise praised praises condemn condemned condemns warn warned warns arrest arrested arrests chase chased meet met visit visited visits ' +
    'thank thanked mock mocked insult insulted assault assaulted rob robbed rescue rescued rescues save saved help helped helps marry married ' +
    'divorce divorced replace replaced replaces succeed succeeded succeeds follow followed follows hire hired hires appoint appointed urge urged ' +
    'urges contact contacted outbid outbids overtake overtook trail trailed trails lead led leads'
  ).split(' '),
)
const PASSIVE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'is', 'are', 'being', 'be', 'got'])
/** How far from the deed its parties may stand, in words. */
const REACH = 8

/** Ways to lose a post at another's hand, and ways to give it up. */
const DISMISSED: ReadonlySet<string> = new Set(
  'fired fire fires firing dismissed dismiss dismisses sacked sack sacks ousted oust ousts removed axed'.split(' '),
)
const LEFT: ReadonlySet<string> = new Set('resigned resign resigns resignation quit quits stepped stepping'.split(' '))

/** A name with its key, which is equal for the same party in both articles. */
interface Party {
  readonly key: string
  readonly name: NameMention
}

interface Deed {
  readonly verb: Word
  readonly doer: Party
  readonly target: Party
}

function keyOf(side: SideView, name: NameMention): string {
  const words = foldName(textOf(side, name)).split(' ')
  return name.kind === 'person' || name.kind === 'other' ? (words.at(-1) ?? '') : name.key.toLowerCase()
}

function partyBy(side: SideView, from: number, step: 1 | -1, stopAt: (word: Word) => boolean): Party | null {
  const passage = side.words[from]?.passage
  for (let distance = 1; distance <= REACH; distance++) {
    const word = side.words[from + step * distance]
    if (!word || word.passage !== passage || stopAt(word)) return null
    const name = side.names.find(
      (mention) => mention.start < word.end && word.start < mention.end && mention.form !== 'pronoun',
    )
    if (name) return { key: keyOf(side, name), name }
  }
  return null
}

function isPassive(side: SideView, verb: Word): boolean {
  const before = side.words.slice(Math.max(0, verb.index - 2), verb.index)
  return (
    before.some((word) => PASSIVE.has(word.norm)) &&
    side.words.slice(verb.index + 1, verb.index + REACH).some((word) => word.norm === 'by')
  )
}

function deedsOf(side: SideView): readonly Deed[] {
  return side.words.flatMap((verb) => {
    if (!DEEDS.has(verb.norm)) return []
    const other = (word: Word): boolean => DEEDS.has(word.norm)
    const left = partyBy(side, verb.index, -1, other)
    const right = partyBy(side, verb.index, 1, other)
    if (left === null || right === null || left.key === right.key) return []
    const passive = isPassive(side, verb)
    return [{ verb, doer: passive ? right : left, target: passive ? left : right }]
  })
}

/** From the first of the parties to the last, with the deed between them. */
function rangeOfDeed({ doer, target }: Deed): Range {
  return { start: Math.min(doer.name.start, target.name.start), end: Math.max(doer.name.end, target.name.end) }
}

function turnedRound(link: LinkContext): readonly Finding[] {
  const right = deedsOf(link.b)
  return deedsOf(link.a).flatMap((x) =>
    right
      .filter((y) => conceptOf(x.verb) === conceptOf(y.verb))
      .filter((y) => x.doer.key === y.target.key && x.target.key === y.doer.key)
      .map((y) => finding(link, rangeOfDeed(x), rangeOfDeed(y), 1)),
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
    const party =
      partyBy(side, word.index, step, () => false) ?? partyBy(side, word.index, step === 1 ? -1 : 1, () => false)
    if (party) return { word, party }
  }
  return null
}

/** Dismissed in one report, gone of his own accord in the other. */
function dismissedOrLeft(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const has = (view: SideView, words: ReadonlySet<string>): boolean => view.words.some(({ norm }) => words.has(norm))
  if (has(side, LEFT) || has(other, DISMISSED)) return []
  const dismissed = endOfOffice(side, DISMISSED, 1)
  const left = endOfOffice(other, LEFT, -1)
  if (!dismissed || left?.party.key !== dismissed.party.key) return []
  const [x, y] = [
    { start: dismissed.word.start, end: dismissed.word.end },
    { start: left.word.start, end: left.word.end },
  ]
  return [side === link.a ? finding(link, x, y, 0.6) : finding(link, y, x, 0.6)]
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
    return [...turnedRound(link), ...dismissedOrLeft(link, link.a, link.b), ...dismissedOrLeft(link, link.b, link.a)]
  },
}
