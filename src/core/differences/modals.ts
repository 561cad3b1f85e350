/** How firmly a report speaks of what is to come: it will happen, it is expected to, it may. */
import { conceptOf } from './concepts.js'
import { isReporting } from './sources.js'
import { onceASide, type SideView, type Word } from './view.js'

/** 3: will; 2: is expected, likely; 1: may, could. */
export type Firmness = 1 | 2 | 3

export interface Outlook {
  readonly firmness: Firmness
  /** First word of the phrase, and the deed that it speaks of. */
  readonly first: Word
  readonly deed: Word
  /** Equal for deeds that news uses alike. */
  readonly concept: string
}

const PHRASES: readonly (readonly [firmness: Firmness, phrases: string])[] = [
  [
    3,
    'will|would|shall|is going to|are going to|is certain to|are certain to|is sure to|are sure to|is to|are to|is set to|are set to|is due to|are due to',
  ],
  [
    2,
    'is expected to|are expected to|was expected to|were expected to|expects to|expect to|is likely to|are likely to|should|is planned to|will probably|will likely|would likely',
  ],
  [
    1,
    'may|might|could|may well|might well|will possibly|could possibly|may possibly|is unlikely to|are unlikely to|is considering|are considering|was considering|were considering|considers|is weighing|are weighing|is mulling|are mulling|mulls|is exploring|are exploring|is thinking of|has not ruled out|have not ruled out|did not rule out',
  ],
]

interface Phrase {
  readonly words: readonly string[]
  readonly firmness: Firmness
}

const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = byFirst()

function byFirst(): Map<string, readonly Phrase[]> {
  const map = new Map<string, readonly Phrase[]>()
  for (const [firmness, list] of PHRASES)
    for (const words of list.split('|').map((phrase) => phrase.split(' '))) {
      const first = words[0] ?? ''
      const all = [...(map.get(first) ?? []), { words, firmness }]
      map.set(
        first,
        all.sort((x, y) => y.words.length - x.words.length),
      )
    }
  return map
}

/** How far behind the phrase its verb may stand ("will not soon be towed"). */
const REACH = 4

function deedBehind(side: SideView, at: number): Word | null {
  for (const word of side.words.slice(at, at + REACH)) {
    if (word.passage !== side.words[at - 1]?.passage || word.norm === 'not' || word.norm === 'have') return null
    if (!word.stop && !word.norm.endsWith('ly') && word.norm !== 'be') return word
  }
  return null
}

/** Verbs that tell little without their noun: "will [bring] a claim" is "is considering a claim". */
const LIGHT: ReadonlySet<string> = new Set(
  'bring bringing make making file filing launch launching hold holding lodge lodging submit submitting'.split(' '),
)
const NOUN_REACH = 3

/** The noun of a light verb; the verb itself where none follows. */
function meantBy(side: SideView, deed: Word): Word {
  if (!LIGHT.has(deed.norm)) return deed
  const behind = side.words.slice(deed.index + 1, deed.index + 1 + NOUN_REACH)
  return behind.find(({ stop, passage }) => !stop && passage === deed.passage) ?? deed
}

/** "Said her office [would] appeal": what will be, as it was told; without somebody who says so it hangs on a condition. */
function isToldWould(side: SideView, { norm, index, passage }: Word): boolean {
  if (norm !== 'would') return true
  const before = side.words.slice(0, index).filter((word) => word.passage === passage)
  return before.some((word) => isReporting(word.norm)) && !side.norms.has('if') && !side.norms.has('could')
}

/** "On 4 [May]". */
const isMonth = (side: SideView, { start, end }: Word): boolean =>
  side.dates.some((date) => date.start < end && start < date.end)

/** What is feared, hoped or asked is as open as what may be: "officials fear the dam will burst", "unclear whether it will". */
const OPEN: ReadonlySet<string> = new Set(
  'fear fears feared fearing worry worried hope hopes hoping hoped whether if unless unclear'.split(' '),
)
const OPEN_REACH = 5

export const isOpen = (side: SideView, { index, passage }: Word): boolean =>
  side.words
    .slice(Math.max(0, index - OPEN_REACH), index)
    .some((before) => before.passage === passage && OPEN.has(before.norm))

/** The outlooks of one side in order. What has happened ("may have left") and what is denied is none. */
export const outlooksIn = onceASide((side): readonly Outlook[] =>
  side.words.flatMap((first) => {
    const options = BY_FIRST.get(first.norm) ?? []
    const phrase = options.find(({ words }) =>
      words.every((word, step) => side.words[first.index + step]?.norm === word),
    )
    const verb = phrase && deedBehind(side, first.index + phrase.words.length)
    if (!phrase || !verb || !isToldWould(side, first) || isMonth(side, first)) return []
    const deed = meantBy(side, verb)
    return [{ firmness: isOpen(side, first) ? 1 : phrase.firmness, first, deed, concept: conceptOf(deed) }]
  }),
)
