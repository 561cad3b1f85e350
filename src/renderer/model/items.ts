/**
 * What a person walks through: every difference, every added detail and every passage that only one article has, in reading order.
 */
import { kindNames } from '../../core/kind-names.js'
import type { Range, Side } from '../../core/model.js'
import type { AdditionVerdict, DecidedDifference, DecidedLink } from '../../core/notes/model.js'
import { kindOf } from '../../core/notes/relation.js'
import type { Ends } from '../../core/side-by-side/landmarks.js'
import type { Passage } from '../../core/side-by-side/passages.js'
import { isText } from '../../core/side-by-side/passages.js'
import type { Row } from './rows.js'

interface Base {
  readonly key: string
  /** Passages that the item stands in; one side may have none. */
  readonly a: Passage | null
  readonly b: Passage | null
  /** The words in question. */
  readonly spanA: Range | null
  readonly spanB: Range | null
  readonly dismissed: boolean
}

/** A difference between two linked passages. */
export interface DifferenceItem extends Base {
  readonly class: 'diverge'
  readonly link: string
  readonly difference: DecidedDifference
}

/** Detail that one side of a link has and the other has not. */
export interface AdditionItem extends Base {
  readonly class: 'adds'
  readonly link: string
  readonly side: Side
  readonly verdict: AdditionVerdict | null
}

/** A passage with no counterpart. */
export interface OnlyItem extends Base {
  readonly class: 'only'
  readonly link: null
  readonly side: Side
  readonly verdict: AdditionVerdict | null
}

export type Item = DifferenceItem | AdditionItem | OnlyItem

export interface ItemOptions {
  /** Differences of spelling, case and punctuation are left out unless asked for. */
  readonly showStyle: boolean
  /** Differences that another link tells already. */
  readonly repeats: ReadonlyMap<DecidedDifference, DecidedDifference>
  /** What the person decided about sentences that only one article has. */
  readonly onlyVerdicts: Readonly<Record<string, AdditionVerdict>>
}

export function itemsOf(
  rows: readonly Row[],
  links: ReadonlyMap<string, DecidedLink>,
  endsOf: (link: string) => Ends,
  options: ItemOptions,
): readonly Item[] {
  const told = new Set<string>()
  const items: Item[] = []
  const tell = (passage: Passage): void => {
    if (isText(passage) && passage.links.length === 0) items.push(onlyItem(passage, options.onlyVerdicts))
    if (passage.side === 'b') return
    for (const id of passage.links) {
      const link = links.get(id)
      if (!link || told.has(id)) continue
      told.add(id)
      items.push(...itemsOfLink(link, endsOf(id), options))
    }
  }
  for (const row of rows) [...row.a, ...row.b].forEach(tell)
  return items
}

function onlyItem(passage: Passage, verdicts: ItemOptions['onlyVerdicts']): OnlyItem {
  const verdict = onlyVerdict(passage, verdicts)
  const range = { start: passage.start, end: passage.end }
  const isA = passage.side === 'a'
  return {
    key: `only:${passage.key}`,
    class: 'only',
    link: null,
    side: passage.side,
    a: isA ? passage : null,
    b: isA ? null : passage,
    spanA: isA ? range : null,
    spanB: isA ? null : range,
    verdict,
    dismissed: verdict === 'dismissed',
  }
}

/** A verdict counts for a passage when it is about every sentence of it. */
export function onlyVerdict(passage: Passage, verdicts: ItemOptions['onlyVerdicts']): AdditionVerdict | null {
  const [first = null, ...rest] = passage.sentences.map((id) => verdicts[id] ?? null)
  return rest.every((verdict) => verdict === first) ? first : null
}

function itemsOfLink(link: DecidedLink, ends: Ends, options: ItemOptions): readonly Item[] {
  const differences: readonly Item[] = link.differences.flatMap((difference, at) =>
    (difference.significance === 'style' && !options.showStyle) || options.repeats.has(difference)
      ? []
      : [differenceItem(link, ends, difference, at)],
  )
  const additions: readonly Item[] = link.additions.map((addition, at) => {
    const range = { start: addition.start, end: addition.end }
    const isA = addition.side === 'a'
    return {
      key: `adds:${link.id}:${String(at)}`,
      class: 'adds',
      link: link.id,
      side: addition.side,
      a: passageAt(ends.a, isA ? range : null),
      b: passageAt(ends.b, isA ? null : range),
      spanA: isA ? range : null,
      spanB: isA ? null : range,
      verdict: addition.verdict,
      dismissed: addition.verdict === 'dismissed',
    }
  })
  return [...differences, ...additions].sort((one, other) => orderOf(one) - orderOf(other))
}

function differenceItem(link: DecidedLink, ends: Ends, difference: DecidedDifference, at: number): DifferenceItem {
  return {
    key: `diff:${link.id}:${String(at)}`,
    class: 'diverge',
    link: link.id,
    difference,
    a: passageAt(ends.a, difference.a),
    b: passageAt(ends.b, difference.b),
    spanA: difference.a,
    spanB: difference.b,
    dismissed: difference.verdict === 'dismissed',
  }
}

/** The passage that holds the words; the first one of that side when there are no words. */
function passageAt(passages: readonly Passage[], span: Range | null): Passage | null {
  const holding = span && passages.find(({ start, end }) => span.start >= start && span.start < end)
  return holding ?? passages[0] ?? null
}

/** What A says comes in A's order; what only B says comes after it. */
const orderOf = ({ spanA, spanB }: Item): number => spanA?.start ?? 1e9 + (spanB?.start ?? 0)

/** Whole passages of which the person said that they diverge. */
export const isMarkedByHand = (item: Item): boolean => item.class === 'diverge' && item.difference.by === 'person'

/** What the person decided about it. */
export const verdictOf = (item: Item): DecidedDifference['verdict'] =>
  item.class === 'diverge' ? item.difference.verdict : item.verdict

/** What kind of thing it is, in a word or two. */
export function itemName(item: Item): string {
  switch (item.class) {
    case 'diverge': {
      const kind = kindOf(item.difference)
      return kind === null ? 'Decided by you' : kindNames[kind]
    }
    case 'adds':
      return 'Added detail'
    case 'only':
      return `Only in ${item.side.toUpperCase()}`
  }
}
