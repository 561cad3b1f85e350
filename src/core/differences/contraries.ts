/** Words that turn into their contrary by a prefix or by the manner before them: "safe", "unsafe"; "well equipped", "poorly equipped". */
import { onceASide, type SideView, type Word } from './view.js'

/** Words that "in-", "im-", "ir-", "il-" and "dis-" turn round. "Un-" and "non-" do so with any word. */
const TURNED_BY_IN: ReadonlySet<string> = new Set(
  (
    'accurate accurately adequate adequately appropriate appropriately capable complete competent consistent conclusive correct correctly curable ' +
    'definite dependent direct directly effective efficient eligible experienced flexible frequent hospitable secure sane sensitive significant ' +
    'sufficient sufficiently tolerant valid visible voluntary voluntarily possible probable proper properly mature mobile moral mortal partial ' +
    'patient perfect plausible polite practical precise regular relevant responsible reversible legal legally legitimate literate logical honest ' +
    'loyal satisfied similar trust agree agreed approve approved allow allowed connected honestly obey obeyed'
  ).split(' '),
)
/** What "un-" makes of these is another word, not their contrary. */
const NOT_TURNED: ReadonlySet<string> = new Set('ited ited der til less it ion iform ique iverse iversal'.split(' '))
const SHORTEST = 4

/** The word that a prefix turns round; null for a word without such a prefix. */
function withoutPrefix(norm: string): string | null {
  const un = /^(?:un|non-?)(.+)$/u.exec(norm)?.[1]
  if (un !== undefined && un.length >= SHORTEST && !NOT_TURNED.has(un)) return un
  const other = /^(?:in|im|ir|il|dis)(.+)$/u.exec(norm)?.[1]
  return other !== undefined && TURNED_BY_IN.has(other) ? other : null
}

const WELL: ReadonlySet<string> = new Set(
  'well fully properly adequately sufficiently amply thoroughly highly correctly heavily completely'.split(' '),
)
const POORLY: ReadonlySet<string> = new Set(
  'poorly badly ill inadequately insufficiently improperly barely hardly scarcely incorrectly lightly partially partly'.split(
    ' ',
  ),
)

export interface Contrary {
  /** By the manner of one and the same word, which is then said on both sides. */
  readonly byManner: boolean
  readonly here: { readonly from: Word; readonly to: Word }
  readonly there: { readonly from: Word; readonly to: Word }
}

/** A manner and the word it belongs to, also written as one ("ill-equipped", "well-equipped"). */
interface Manner {
  readonly word: Word
  readonly last: Word
  readonly head: string
  readonly good: boolean
}

const mannersIn = onceASide((side): readonly Manner[] =>
  side.words.flatMap((word) => {
    const [first = '', ...rest] = word.norm.split('-')
    const joined = rest.join('-')
    const good = WELL.has(first)
    if (!good && !POORLY.has(first)) return []
    if (joined !== '') return [{ word, last: word, head: joined, good }]
    const next = side.words[word.index + 1]
    return next?.passage === word.passage && !next.stop ? [{ word, last: next, head: next.norm, good }] : []
  }),
)

/** The words of a side that a prefix turns round, with what they are without it. */
const prefixedIn = onceASide((side): readonly { readonly word: Word; readonly bare: string }[] =>
  side.words.flatMap((word) => {
    const bare = withoutPrefix(word.norm)
    return bare === null ? [] : [{ word, bare }]
  }),
)

/** Contraries of the two sides, from the first one's point of view. */
export function contrariesOf(side: SideView, other: SideView): readonly Contrary[] {
  const theirs = mannersIn(other)
  const byManner = mannersIn(side).flatMap((mine) => {
    const found = theirs.find(({ head, good }) => head === mine.head && good !== mine.good)
    return found
      ? [{ byManner: true, here: { from: mine.word, to: mine.last }, there: { from: found.word, to: found.last } }]
      : []
  })
  return [...byManner, ...byPrefix(side, other), ...byPrefix(other, side).map(turned)]
}

const turned = ({ byManner, here, there }: Contrary): Contrary => ({ byManner, here: there, there: here })

/** The first side has the word with the prefix, the other side without it, and neither has both. */
function byPrefix(side: SideView, other: SideView): readonly Contrary[] {
  return prefixedIn(side).flatMap(({ word, bare }) => {
    if (other.norms.has(word.norm) || side.norms.has(bare)) return []
    const there = other.words.find(({ norm }) => norm === bare)
    if (!there) return []
    return [{ byManner: false, here: { from: word, to: word }, there: { from: there, to: there } }]
  })
}
