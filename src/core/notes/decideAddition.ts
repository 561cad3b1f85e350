/** A person's verdict on words that only one of two articles has. */
import type { Side } from '../model.js'
import type { DecidedSide } from './apply.js'
import type { AdditionVerdict, DecidedAddition, DecidedLink, Decision } from './model.js'

/** A decision on words of one side, with the words found. */
export interface FoundAddition extends DecidedSide {
  readonly on: 'side'
  readonly id: string
  readonly side: Side
  readonly decision: Extract<Decision, { readonly kind: 'addition' }>
}

const LETTERS = /[\p{L}\p{N}]/u

/**
 * The links with the words judged. An addition that reaches beyond these words is cut: the rest stays undecided. Accepted words that the
 * engine does not find added any more are put back in every link of their sentence; null when it has none.
 */
export function decideAddition(
  links: readonly DecidedLink[],
  found: FoundAddition,
  text: string,
): readonly DecidedLink[] | null {
  const { side, range, decision } = found
  if (decision.was === 'only' && decision.verdict === 'accepted') return apart(links, found)
  const isHeld = (link: DecidedLink): boolean => link[side].some((id) => found.ids.includes(id))
  if (decision.was === 'adds' && decision.verdict === 'accepted' && !links.some(isHeld)) return null
  return links.map((link) => {
    const touched = link.additions.some((one) => one.side === side && one.start < range.end && range.start < one.end)
    if (!isHeld(link) || (decision.verdict === 'dismissed' && !touched)) return link
    const judged = link.additions.flatMap((one) => (one.side === side ? cut(one, found, text) : [one]))
    const words = { side, start: range.start, end: range.end, verdict: decision.verdict }
    const additions = decision.verdict === 'accepted' ? [...judged.filter(isOutside(words)), words] : judged
    return { ...link, additions }
  })
}

/** Who says that only this article has the passage has read that no passage of the other states it. */
function apart(links: readonly DecidedLink[], { side, ids }: FoundAddition): readonly DecidedLink[] {
  return links.flatMap((link) => {
    const rest = link[side].filter((id) => !ids.includes(id))
    if (rest.length === link[side].length) return [link]
    return rest.length === 0 ? [] : [{ ...link, [side]: rest, by: 'person' as const }]
  })
}

/** The parts of an addition before, in and after the words decided about. Parts without a letter or figure say nothing. */
function cut(one: DecidedAddition, { range, decision }: FoundAddition, text: string): readonly DecidedAddition[] {
  const start = Math.max(one.start, range.start)
  const end = Math.min(one.end, range.end)
  if (start >= end) return [one]
  const parts = [
    { ...one, end: start },
    { ...one, start, end, verdict: decision.verdict },
    { ...one, start: end },
  ]
  return parts.filter((part) => LETTERS.test(text.slice(part.start, part.end)))
}

const isOutside =
  (words: DecidedAddition) =>
  (one: DecidedAddition): boolean =>
    one.side !== words.side || one.end <= words.start || one.start >= words.end

/** What the person decided about passages that stand in one article only, by sentence. Newer decisions come later. */
export function onlyVerdicts(
  found: readonly FoundAddition[],
  only: readonly string[],
): Readonly<Record<string, AdditionVerdict>> {
  const here = new Set(only)
  return Object.fromEntries(
    found
      .filter(({ decision }) => decision.was === 'only')
      .flatMap(({ ids, decision }) => ids.filter((id) => here.has(id)).map((id) => [id, decision.verdict])),
  )
}
