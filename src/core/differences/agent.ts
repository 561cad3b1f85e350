/** Who did what to whom, turned round. */
import type { NameMention } from '../analysis.js'
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

interface Deed {
  readonly verb: Word
  readonly doer: string
  readonly target: string
}

function keyOf(side: SideView, name: NameMention): string {
  const words = foldName(textOf(side, name)).split(' ')
  return name.kind === 'person' || name.kind === 'other' ? (words.at(-1) ?? '') : name.key.toLowerCase()
}

function nameBy(side: SideView, from: number, step: 1 | -1, stopAt: (word: Word) => boolean): string | null {
  const passage = side.words[from]?.passage
  for (let distance = 1; distance <= REACH; distance++) {
    const word = side.words[from + step * distance]
    if (!word || word.passage !== passage || stopAt(word)) return null
    const name = side.names.find(
      (mention) => mention.start < word.end && word.start < mention.end && mention.form !== 'pronoun',
    )
    if (name) return keyOf(side, name)
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
    const left = nameBy(side, verb.index, -1, other)
    const right = nameBy(side, verb.index, 1, other)
    if (left === null || right === null || left === right) return []
    const passive = isPassive(side, verb)
    return [{ verb, doer: passive ? right : left, target: passive ? left : right }]
  })
}

function finding(link: LinkContext, x: Deed, y: Deed): Finding {
  const verbOf = (side: SideView, deed: Deed): string => textOf(side, deed.verb)
  const [first, second] = [
    { key: x.doer, words: verbOf(link.a, x) },
    { key: y.doer, words: verbOf(link.b, y) },
  ].sort((one, other) => (one.key < other.key ? -1 : 1))
  return {
    kind: 'agent',
    significance: 'fact',
    a: { start: x.verb.start, end: x.verb.end },
    b: { start: y.verb.start, end: y.verb.end },
    message: `The reports disagree on who did what to whom (“${first?.words ?? ''}” and “${second?.words ?? ''}”).`,
    evidence: { near: 1, alike: link.contained, sure: 1 },
  }
}

export const agentDetector: Detector = {
  kind: 'agent',
  detect(link) {
    const right = deedsOf(link.b)
    return deedsOf(link.a).flatMap((x) =>
      right
        .filter((y) => conceptOf(x.verb) === conceptOf(y.verb) && x.doer === y.target && x.target === y.doer)
        .map((y) => finding(link, x, y)),
    )
  },
}
