/**
 * Descriptions that exclude each other in the same place of two close passages: a silver and a grey car, the left and the right arm, murder and
 * manslaughter, a deputy and the chief, a part and the whole.
 */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { hasAny, onceASide, overlaps, rangeOf, textOf, type SideView, type Word } from './view.js'

/** Words that describe the noun behind them; members of one line exclude each other, words of one member do not. */
const DESCRIBING: readonly string[] = [
  'black | white | red | blue | green | yellow | orange | purple | pink | brown | grey gray | silver | gold golden | beige tan',
  'left left-hand | right right-hand',
  'upper | lower',
  'front | rear back',
  'first-degree | second-degree | third-degree',
  'gold | silver | bronze',
  'eldest oldest | youngest',
]

/** Nouns and deeds that stand for themselves. */
const TELLING: readonly string[] = [
  'knife | gun pistol handgun revolver firearm | rifle | shotgun | axe hatchet | hammer | machete | sword',
  'car sedan hatchback | truck lorry pickup | van minivan | bus coach | motorcycle motorbike | bicycle | tractor | train | tram | taxi cab',
  'brother | sister | son | daughter | father | mother | uncle | aunt | nephew | niece | cousin | grandfather | grandmother | wife | husband | girlfriend | boyfriend',
  'boy | girl',
  'man | woman',
  'murder | manslaughter',
  'misdemeanor misdemeanour | felony',
  'stabbed | shot | strangled | drowned | poisoned',
  'quarterfinal quarterfinals quarter-final quarter-finals | semifinal semifinals semi-final semi-finals | final',
  'acquitted | convicted',
  'suspended | expelled | fired',
]

interface Member {
  readonly line: number
  readonly member: number
}

type Members = ReadonlyMap<string, readonly Member[]>

function membersOf(lines: readonly string[]): Members {
  const map = new Map<string, Member[]>()
  lines.forEach((words, line) => {
    words.split(' | ').forEach((forms, member) => {
      for (const form of forms.split(' ')) map.set(form, [...(map.get(form) ?? []), { line, member }])
    })
  })
  return map
}

/** How far behind a description its noun may stand, in words of meaning: "silver Toyota Camry". */
const NOUN_REACH = 3

function isNamed(side: SideView, word: Word): boolean {
  return side.names.some((name) => overlaps(name, word))
}

/** The words of meaning behind a description, up to a little word: what it may belong to. */
function described(side: SideView, word: Word): readonly Word[] {
  const found: Word[] = []
  for (const next of side.words.slice(word.index + 1, word.index + 1 + NOUN_REACH)) {
    if (next.passage !== word.passage || next.stop) break
    found.push(next)
  }
  return found
}

interface Contrast {
  readonly a: Word
  readonly b: Word
}

interface Listed {
  readonly word: Word
  readonly members: readonly Member[]
}

/** Reads the words of a side that stand in lines. */
const listedIn = (members: Members): ((side: SideView) => readonly Listed[]) =>
  onceASide((side) =>
    side.words.flatMap((word) => {
      const of = members.get(word.norm)
      return of === undefined ? [] : [{ word, members: of }]
    }),
  )

const descriptionsIn = listedIn(membersOf(DESCRIBING))
const nounsIn = listedIn(membersOf(TELLING))

/** Words of one line, each only on its own side. */
function contrastsOf(left: readonly Listed[], right: readonly Listed[]): readonly Contrast[] {
  const has = (listed: readonly Listed[], { line, member }: Member): boolean =>
    listed.some(({ members }) => members.some((one) => one.line === line && one.member === member))
  return left.flatMap((a) =>
    a.members.flatMap((mine) => {
      if (has(right, mine)) return []
      const b = right.find(({ members }) =>
        members.some((one) => one.line === mine.line && one.member !== mine.member && !has(left, one)),
      )
      return b ? [{ a: a.word, b: b.word }] : []
    }),
  )
}

function finding(link: LinkContext, a: Range, b: Range, near: number): Finding {
  const [first, second] = [textOf(link.a, a), textOf(link.b, b)].sort((x, y) => (x < y ? -1 : 1))
  return {
    kind: 'wording',
    significance: 'fact',
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    message: `One report says “${first ?? ''}”, the other “${second ?? ''}”.`,
    evidence: { near, alike: link.contained, sure: 1 },
  }
}

/** Least agreement around two words, and of the passages as a whole, for the words to stand in the same place. */
const NEAR = 0.45
const ALIKE = 0.4

function descriptions(link: LinkContext): readonly Finding[] {
  return contrastsOf(descriptionsIn(link.a), descriptionsIn(link.b)).flatMap(({ a, b }) => {
    if (isNamed(link.a, a) || isNamed(link.b, b)) return []
    const theirs = described(link.b, b)
    const noun = described(link.a, a).find((mine) => theirs.some((word) => conceptOf(word) === conceptOf(mine)))
    const same = noun && theirs.find((word) => conceptOf(word) === conceptOf(noun))
    const [mine, other] = [
      noun && rangeOf(link.a, a.index, noun.index + 1),
      same && rangeOf(link.b, b.index, same.index + 1),
    ]
    return mine && other ? [finding(link, mine, other, 1)] : []
  })
}

function nouns(link: LinkContext): readonly Finding[] {
  if (link.contained < ALIKE) return []
  return contrastsOf(nounsIn(link.a), nounsIn(link.b)).flatMap(({ a, b }) => {
    const near = nearness(link, a, b)
    return near < NEAR || isNamed(link.a, a) || isNamed(link.b, b) ? [] : [finding(link, a, b, near)]
  })
}

const RANKS: ReadonlySet<string> = new Set('assistant deputy vice associate'.split(' '))
const TITLES: ReadonlySet<string> = new Set(
  (
    'attorney prosecutor director president chief minister secretary editor manager governor mayor principal commissioner coach professor ' +
    'chairman chairwoman chair leader head superintendent inspector commander marshal captain treasurer administrator ambassador chancellor dean curator'
  ).split(' '),
)
/** How far from the name of its bearer a title may stand, in words. */
const TITLE_REACH = 6
/** Words between a rank and its title: "assistant district attorney". */
const LONGEST_TITLE = 2

interface Title {
  readonly from: number
  readonly last: Word
}

/** The title that begins at a word; null when none does. */
function titleAt(side: SideView, from: number): Title | null {
  const words = side.words.slice(from, from + LONGEST_TITLE)
  const last = words.find((word) => word.passage === words[0]?.passage && TITLES.has(word.norm))
  return last ? { from, last } : null
}

/** "an assistant prosecutor" in one report and "a prosecutor" in the other, said of the same person. */
function ranks(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  if (!hasAny(side, RANKS)) return []
  return side.words.flatMap((rank) => {
    const title = RANKS.has(rank.norm) ? titleAt(side, rank.index + 1) : null
    if (!title || !isOnly(side, title.last)) return []
    const theirs = other.words.find(({ norm }) => norm === title.last.norm)
    if (!theirs || !isOnly(other, theirs)) return []
    const from = theirs.index - (title.last.index - title.from)
    const before = other.words.slice(Math.max(0, from - 1), theirs.index)
    if (before.some(({ norm }) => RANKS.has(norm)) || !shareBearer(side, title.last, other, theirs)) return []
    const [mine, their] = [
      rangeOf(side, rank.index, title.last.index + 1),
      rangeOf(other, Math.max(0, from), theirs.index + 1),
    ]
    if (!mine || !their) return []
    return [side === link.a ? finding(link, mine, their, 1) : finding(link, their, mine, 1)]
  })
}

const isOnly = (side: SideView, word: Word): boolean => side.words.filter(({ norm }) => norm === word.norm).length === 1

/** The person named nearest to a title. */
function bearer(side: SideView, title: Word): string | null {
  const isPerson = (word: Word): boolean =>
    side.names.some(
      (name) => name.kind === 'person' && name.form !== 'pronoun' && name.form !== 'role' && overlaps(name, word),
    )
  const near = side.words
    .slice(Math.max(0, title.index - TITLE_REACH), title.index + TITLE_REACH)
    .filter((word) => word !== title && isPerson(word))
    .sort((x, y) => Math.abs(x.index - title.index) - Math.abs(y.index - title.index))[0]
  const name = near && side.names.find((mention) => overlaps(mention, near))
  return (
    name?.entity
      .split(' ')
      .at(-1)
      ?.replace(/^person:/u, '') ?? null
  )
}

function shareBearer(side: SideView, title: Word, other: SideView, theirs: Word): boolean {
  const mine = bearer(side, title)
  return mine !== null && mine === bearer(other, theirs)
}

const PARTS: ReadonlySet<string> = new Set(
  'part parts portion portions section sections half provision provisions'.split(' '),
)
const LITTLE: ReadonlySet<string> = new Set('of the a an its his her their this that'.split(' '))
/** Between a deed and a part: "struck [down a] part of the law". */
const SKIPPED: ReadonlySet<string> = new Set([
  ...LITTLE,
  'down',
  'up',
  'out',
  'off',
  'over',
  'away',
  'large',
  'big',
  'small',
])
/** How far from the deed the thing may stand on the other side, in words. */
const DEED_REACH = 6

/** "struck down a part of the law" in one report, "struck down the law" in the other. */
function parts(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  if (!hasAny(side, PARTS) || hasAny(other, PARTS)) return []
  return side.words.flatMap((part) => {
    if (!PARTS.has(part.norm) || side.words[part.index + 1]?.norm !== 'of') return []
    let back = part.index - 1
    while (back > part.index - DEED_REACH && SKIPPED.has(side.words[back]?.norm ?? '')) back--
    const deed = side.words[back]
    const gap = deed ? side.analysis.article.text.slice(deed.end, part.start) : ','
    if (/[^\p{L}\s]/u.test(gap)) return []
    const thing = side.words.slice(part.index + 2, part.index + 6).find(({ norm }) => !LITTLE.has(norm))
    if (!deed || deed.stop || isNamed(side, deed) || !thing || thing.stop) return []
    const theirDeed = other.words.find((word) => conceptOf(word) === conceptOf(deed))
    const from = theirDeed?.index ?? 0
    const theirs = other.words.slice(from, from + DEED_REACH).find(({ stem }) => stem === thing.stem)
    const [mine, whole] = [rangeOf(side, deed.index, thing.index + 1), rangeOf(other, from, (theirs?.index ?? 0) + 1)]
    if (!theirDeed || !theirs || !mine || !whole) return []
    return [side === link.a ? finding(link, mine, whole, 1) : finding(link, whole, mine, 1)]
  })
}

/** All contrasts of a link. */
export function contrasts(link: LinkContext): readonly Finding[] {
  const both: readonly (readonly [SideView, SideView])[] = [
    [link.a, link.b],
    [link.b, link.a],
  ]
  return [
    ...descriptions(link),
    ...nouns(link),
    ...both.flatMap(([side, other]) => [...ranks(link, side, other), ...parts(link, side, other)]),
  ]
}
