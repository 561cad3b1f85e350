import { memo } from 'react'
import type { Range } from '../../../core/model.js'
import type { FindHit } from '../../model/find.js'
import { type MarkedRange, type Segment, segmentsOf } from '../../model/marks.js'
import type { MarkClass } from '../../model/passages.js'

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
  const { text, range, marks, hidden, hits = [] } = props
  const shown = marks.filter((mark) => mark.type !== 'item' || !hidden.includes(mark.class))
  const found = hits.map((hit, at): MarkedRange => ({
    type: 'found',
    class: 'found',
    hit: at,
    start: hit.start,
    end: hit.end,
  }))
  return segmentsOf(range, [...shown, ...found]).map((segment) => (
    <Piece key={segment.start} segment={segment} {...props} words={text.slice(segment.start, segment.end)} />
  ))
})

function Piece({ segment, words, ...props }: WordsProps & { readonly segment: Segment; readonly words: string }) {
  const { marks } = segment
  if (marks.length === 0) return words
  const item = strongestItem(marks, props.current)
  const isHit = marks.some((mark) => mark.type === 'found')
  const isCurrent =
    (item?.type === 'item' && item.item === props.current) || (isHit && holds(props.currentHit ?? null, segment))
  const look = [
    'w',
    item?.class,
    item?.type === 'item' && item.style ? 'style' : '',
    marks.some((mark) => mark.type === 'note') && !props.hidden.includes('note') && !item ? 'note' : '',
    marks.some((mark) => mark.type === 'copied') ? 'copied' : '',
    isHit ? 'found' : '',
    isCurrent ? 'current' : '',
  ]
  const select = item?.type === 'item' && props.onSelect ? () => props.onSelect?.(item.item) : undefined
  return (
    <mark className={look.filter((part) => part !== undefined && part !== '').join(' ')} onClick={select}>
      {words}
    </mark>
  )
}

const holds = (hit: FindHit | null, segment: Segment): boolean =>
  hit !== null && hit.start <= segment.start && hit.end >= segment.end

/** Where marks overlap: the current one, then diverging, then added. */
function strongestItem(marks: readonly MarkedRange[], current: string | null): MarkedRange | null {
  const items = marks.filter((mark) => mark.type === 'item')
  return (
    items.find((mark) => mark.item === current) ?? items.find((mark) => mark.class === 'diverge') ?? items[0] ?? null
  )
}
