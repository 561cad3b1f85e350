/** Words by which a report leaves open whether something is so, and by what right. */
import { onceASide, type SideView, type Word } from './view.js'

/**
 * - `doubt`: the one who tells it is not sure himself: "suspects", "feared dead", "may have"
 * - `hearsay`: it is told on somebody's word, which the report does not make its own: "allegedly", "accused of"
 * - `outlook`: it may come to that: "could end", "is considering"
 */
export type DoubtKind = 'doubt' | 'hearsay' | 'outlook'

export interface Doubt {
  readonly kind: DoubtKind
  /** What opens it: somebody's finding with a clause behind it, a modal with its deed, or another word. */
  readonly by: 'finding' | 'modal' | 'word'
  /** Half-open stretch of the side's words. */
  readonly from: number
  readonly to: number
}

const BEING = 'is are was were be been being'.split(' ')
const HELD =
  'believed thought suspected presumed assumed feared understood rumored rumoured reported said alleged claimed'.split(
    ' ',
  )
const ON_HEARSAY: ReadonlySet<string> = new Set('reported said alleged claimed rumored rumoured'.split(' '))
const OF_FATE: ReadonlySet<string> = new Set('dead drowned killed lost trapped missing injured'.split(' '))
/** Words that stand for themselves. */
const SINGLE: ReadonlyMap<string, DoubtKind> = new Map<string, DoubtKind>([
  ...'possibly perhaps maybe probably presumably suspects'.split(' ').map((word) => [word, 'doubt'] as const), // prettier-ignore
  ...'reportedly allegedly purportedly supposedly rumoredly'.split(' ').map((word) => [word, 'hearsay'] as const),
  ...'considers considering mulls mulling weighs weighing contemplates contemplating'.split(' ').map((word) => [word, 'outlook'] as const), // prettier-ignore
])
const MODALS: ReadonlySet<string> = new Set(['may', 'might', 'could'])
/** Behind a modal these tell of what was or is, not of what may come. */
const OF_NOW: ReadonlySet<string> = new Set(['have', 'be'])
/** "Could see", "could not be reached", "may face": what somebody was able to do, and what a charge carries. */
const NO_DOUBT =
  /^(?:not|only|never|see|hear|smell|feel|afford|barely|hardly|no|also|face|get|still|even|come|sound|seem|want)$/u
/** Those whose "suspect" and "believe" are a finding not yet made. */
const FINDERS: ReadonlySet<string> = new Set(
  (
    'police detectives investigators officers officials authorities prosecutors experts scientists researchers doctors engineers inspectors ' +
    'firefighters analysts rescuers they who'
  ).split(' '),
)

const normAt = (side: SideView, word: Word, step: number): string => {
  const found = side.words[word.index + step]
  return found?.passage === word.passage ? found.norm : ''
}

/** "[Is believed to] have", "[feared] dead", "[suspected of] taking". */
function heldAt(side: SideView, word: Word): Doubt | null {
  if (!HELD.includes(word.norm)) return null
  const next = normAt(side, word, 1)
  const kind = ON_HEARSAY.has(word.norm) ? 'hearsay' : 'doubt'
  const isBeing = BEING.includes(normAt(side, word, -1)) || normAt(side, word, -1).endsWith('ly')
  if (next === 'to' && (isBeing || !ON_HEARSAY.has(word.norm)))
    return { kind, by: 'word', from: word.index - (isBeing ? 1 : 0), to: word.index + 2 }
  if (next === 'of' && word.norm === 'suspected') return { kind, by: 'word', from: word.index, to: word.index + 2 }
  if (OF_FATE.has(next) && !ON_HEARSAY.has(word.norm)) return { kind, by: 'word', from: word.index, to: word.index + 1 }
  return null
}

/** "Police [suspect] that he", "investigators [believe] the fire". */
function findingAt(side: SideView, word: Word): Doubt | null {
  if (!/^(?:suspect|believe|think|fear)$/u.test(word.norm) || !FINDERS.has(normAt(side, word, -1))) return null
  return { kind: 'doubt', by: 'finding', from: word.index, to: word.index + 1 }
}

function accusedAt(side: SideView, word: Word): Doubt | null {
  if (word.norm !== 'accused' || normAt(side, word, 1) !== 'of' || !BEING.includes(normAt(side, word, -1))) return null
  return { kind: 'hearsay', by: 'word', from: word.index - 1, to: word.index + 2 }
}

/** "[May have] set", "[could] end". */
function modalAt(side: SideView, word: Word): Doubt | null {
  if (!MODALS.has(word.norm)) return null
  const first = side.analysis.article.text.charAt(word.start)
  const next = normAt(side, word, 1)
  if ((first === 'M' && word.index > 0) || NO_DOUBT.test(next) || normAt(side, word, -1) === 'so') return null
  if (next === 'have') return { kind: 'doubt', by: 'modal', from: word.index, to: word.index + 2 }
  const behind = normAt(side, word, 2)
  // "Might be only half as likely" tells of now, "could be reopened" of what may come.
  if (OF_NOW.has(next) && !/(?:ed|en)$/u.test(behind))
    return { kind: 'doubt', by: 'modal', from: word.index, to: word.index + 2 }
  return { kind: 'outlook', by: 'modal', from: word.index, to: word.index + 1 }
}

/** "Is [considering] a ban", "[possibly] set off by". */
const singleAt = (word: Word): Doubt | null => {
  const kind = SINGLE.get(word.norm)
  return kind === undefined ? null : { kind, by: 'word', from: word.index, to: word.index + 1 }
}

/** What a side leaves open, outside of quotation marks. */
export const doubtsIn = onceASide((side): readonly Doubt[] =>
  side.words.flatMap((word) => {
    if (word.quoted) return []
    return (
      heldAt(side, word) ??
      findingAt(side, word) ??
      accusedAt(side, word) ??
      modalAt(side, word) ??
      singleAt(word) ??
      []
    )
  }),
)
