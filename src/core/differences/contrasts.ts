/** What excludes each other in the same place of two close passages: words of one kind, a deputy and the chief, a part and the whole. */
import { conceptOf } from './concepts.js'
import { asSides, bothWays, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { exclusions } from './exclusions.js'
import { otherWords } from './otherWords.js'
import { hasAny, isNamed, overlaps, rangeOf, type SideView, type Word } from './view.js'

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
    return [otherWords(link, 'wording', ...asSides(link, side, mine, their), { near: 1, sure: 1 })]
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
    return [otherWords(link, 'wording', ...asSides(link, side, mine, whole), { near: 1, sure: 1 })]
  })
}

/** All contrasts of a link. */
export const contrasts = (link: LinkContext): readonly Finding[] => [
  ...exclusions(link),
  ...bothWays(link, (both, side, other) => [...ranks(both, side, other), ...parts(both, side, other)]),
]
