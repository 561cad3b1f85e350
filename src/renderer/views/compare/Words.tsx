import { memo } from 'react'
import type { Range } from '../../../core/model.js'
import type { FindHit } from '../../model/find.js'
import { type MarkedRange, type Segment, segmentsOf, stretchesOf } from '../../model/marks.js'
import type { MarkClass } from '../../../core/side-by-side/passages.js'

export interface WordsProps {
  readonly text: string
  readonly range: Range
  readonly marks: readonly MarkedRange[]
  readonly hidden: readonly MarkClass[]
  /** Key of the current difference, when it lies here. */
  readonly current: string | null
  /** Hits of the search that lie here, with the number of the current one. */
  readonly hits?: readonly FindHit[]
  readonly currentHit?: FindHit | null
  readonly onSelect?: (item: string) => void
}

/** The words of a passage with their marks. The text stays text: every character is there once, in order. */
export const Words = memo(function Words(props: WordsProps) {
  const { range, marks, hidden, hits = [] } = props
  const shown = marks.filter((mark) => mark.type !== 'item' || !hidden.includes(mark.class))
  const found = hits.map((hit, at): MarkedRange => ({
    type: 'found',
    class: 'found',
    hit: at,
    start: hit.start,
    end: hit.end,
  }))
  const seen = (all: readonly MarkedRange[]): MarkedRange | null => strongestItem(all, props.current)
  return stretchesOf(segmentsOf(range, [...shown, ...found]), seen).map(({ item, segments }) => {
    const [first, ...more] = segments
    if (!first) return null
    if (more.length === 0) return <Piece key={first.start} segment={first} item={item} {...props} />
    return (
      <mark
        key={first.start}
        className={looks('w', ...looksOfItem(item, props.current))}
        onClick={selecting(item, props)}
      >
        {segments.map((segment) => (
          <Piece key={segment.start} segment={segment} item={null} within {...props} />
        ))}
      </mark>
    )
  })
})

interface PieceProps extends WordsProps {
  readonly segment: Segment
  readonly item: MarkedRange | null
  /** The mark of its item is around it: a box of its own would be drawn across it. */
  readonly within?: boolean
}

function Piece({ segment, item, within = false, ...props }: PieceProps) {
  const { marks } = segment
  const words = props.text.slice(segment.start, segment.end)
  const isHit = marks.some((mark) => mark.type === 'found')
  const isHere = isHit && holds(props.currentHit ?? null, segment)
  const isNoted = !item && !within && marks.some((mark) => mark.type === 'note') && !props.hidden.includes('note')
  const isCopied = marks.some((mark) => mark.type === 'copied')
  if (within ? !isHit && !isCopied : marks.length === 0) return words
  const look = looks(
    'w',
    ...looksOfItem(item, props.current),
    isNoted && 'note',
    isCopied && 'copied',
    isHit && 'found',
    isHere && !isCurrent(item, props.current) && 'current',
  )
  return (
    <mark className={look} onClick={selecting(item, props)}>
      {words}
    </mark>
  )
}

const looks = (...parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(' ')

const isCurrent = (item: MarkedRange | null, current: string | null): boolean =>
  item?.type === 'item' && item.item === current

function looksOfItem(item: MarkedRange | null, current: string | null): readonly (string | false)[] {
  if (item?.type !== 'item') return []
  return [item.class, item.style && 'style', isCurrent(item, current) && 'current']
}

const selecting = (item: MarkedRange | null, { onSelect }: WordsProps): (() => void) | undefined =>
  item?.type === 'item' && onSelect ? () => onSelect(item.item) : undefined

const holds = (hit: FindHit | null, segment: Segment): boolean =>
  hit !== null && hit.start <= segment.start && hit.end >= segment.end

/** Where marks overlap: the current one, then diverging, then added. */
function strongestItem(marks: readonly MarkedRange[], current: string | null): MarkedRange | null {
  const items = marks.filter((mark) => mark.type === 'item')
  return (
    items.find((mark) => mark.item === current) ?? items.find((mark) => mark.class === 'diverge') ?? items[0] ?? null
  )
}
