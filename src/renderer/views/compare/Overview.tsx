import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { letterOf } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import type { CompareModel } from '../../model/compare-model.js'
import { describePassage } from '../../model/describe.js'
import { type Cell, cellsOfLines, overviewCells } from '../../model/overview.js'
import type { MarkClass, Passage } from '../../../core/side-by-side/passages.js'
import { useActions, useApp } from '../../state/store.js'
import styles from './Compare.module.css'

const cls = classes(styles)

/** As in the style sheet: a short comparison does not stretch its cells over the whole bar. */
const LARGEST = 40

export interface OverviewProps {
  readonly model: CompareModel
  readonly hidden: readonly MarkClass[]
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly lines: readonly (readonly Passage[])[]
  /** Which part of which line stands at a height of the content. */
  readonly lineAt: (offset: number) => { readonly index: number; readonly part: number }
  readonly offsetOf: (line: number) => number
  readonly current: string | null
}

/** The whole comparison at a glance: one cell a passage. A click jumps, the view box drags, arrow keys scroll. */
export function Overview(props: OverviewProps) {
  const { model, hidden, scroll, lines } = props
  const bar = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const height = useHeight(bar)
  const cells = useMemo(() => overviewCells(model, height), [model, height])
  const ranges = useMemo(() => cellsOfLines(lines, cells), [lines, cells])
  const hits = useApp((state) => state.find.hits)
  const found = useMemo(() => new Set(hits.map(({ passage }) => passage)), [hits])
  const { moveCursor } = useActions()
  useViewBox(props, ranges, view, cells.length, height)
  const item = model.items.find(({ key }) => key === props.current)
  const now = cells.findIndex(({ passages }) => passages.includes((item?.a ?? item?.b)?.key ?? ''))
  const cellSize = Math.min(LARGEST, height / Math.max(1, cells.length))
  const jump = (event: PointerEvent): void => {
    const top = bar.current?.getBoundingClientRect().top ?? 0
    scrollToCell(props, ranges, Math.max(0, (event.clientY - top) / cellSize))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = now < 0 ? 0 : now
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cells.length - 1 }[event.key]
    const first = target === undefined ? undefined : cells[Math.max(0, Math.min(cells.length - 1, target))]?.passages[0]
    if (first === undefined || event.altKey || event.ctrlKey) return
    event.preventDefault()
    moveCursor(first)
  }
  return (
    <div
      className={cls('over')}
      role="scrollbar"
      data-pane="Overview"
      tabIndex={0}
      aria-label="Overview"
      aria-controls="reading"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={Math.max(1, cells.length)}
      aria-valuenow={Math.max(0, now)}
      aria-valuetext={valueText(model, cells, now)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        jump(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) jump(event)
      }}
      onWheel={(event) => scroll.current?.scrollBy({ top: event.deltaY })}
    >
      <div className={cls('cells')} ref={bar} aria-hidden="true">
        <div className={cls('view')} ref={view} />
        {cells.map((cell, at) => (
          <CellView
            key={cell.key}
            cell={cell}
            isNow={at === now}
            off={!model.compared || hidden.includes(cell.class)}
            hit={cell.passages.some((key) => found.has(key))}
          />
        ))}
      </div>
    </div>
  )
}

function valueText(model: CompareModel, cells: readonly Cell[], now: number): string {
  const first = model.passage.get(cells[Math.max(0, now)]?.passages[0] ?? '')
  return first ? describePassage(model, first) : 'No passages'
}

interface CellProps {
  readonly cell: Cell
  readonly isNow: boolean
  readonly off: boolean
  readonly hit: boolean
}

function CellView({ cell, isNow, off, hit }: CellProps) {
  return (
    <span
      className={cls('cell', off ? 'furniture' : cell.class)}
      {...(isNow ? { 'data-now': true } : {})}
      {...(hit ? { 'data-hit': true } : {})}
      {...(off ? { 'data-off': true } : {})}
    >
      {cell.lettered && !off ? letterOf(cell.class) : ''}
    </span>
  )
}

function useHeight(bar: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(600)
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      // In the next frame: other cells at once would change what is being observed.
      requestAnimationFrame(() => setHeight(element.clientHeight))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [bar])
  return height
}

type Ranges = readonly { readonly from: number; readonly to: number }[]

/** Keeps the box over the cells of what can be seen. Written straight to the element: it follows every scroll event. */
function useViewBox(
  { scroll, lineAt }: OverviewProps,
  ranges: Ranges,
  view: RefObject<HTMLDivElement | null>,
  count: number,
  height: number,
): void {
  useEffect(() => {
    const box = scroll.current
    const element = view.current
    if (!box || !element) return
    const size = Math.min(LARGEST, height / Math.max(1, count))
    const cellAt = (offset: number): number => {
      const { index, part } = lineAt(offset)
      const range = ranges[index]
      return range ? range.from + (range.to - range.from) * part : count
    }
    const place = (): void => {
      const top = cellAt(box.scrollTop) * size
      const bottom = cellAt(box.scrollTop + box.clientHeight) * size
      setBox(element, top - 2, Math.max(14, bottom - top + 4))
    }
    // At first, too, once the browser has laid out the rows.
    const laid = new ResizeObserver(place)
    laid.observe(box)
    const timer = setTimeout(place, 200)
    box.addEventListener('scroll', place, { passive: true })
    return () => {
      laid.disconnect()
      clearTimeout(timer)
      box.removeEventListener('scroll', place)
    }
  }, [scroll, view, ranges, count, height, lineAt])
}

function setBox(element: HTMLElement, top: number, height: number): void {
  element.style.top = `${String(top)}px`
  element.style.height = `${String(height)}px`
}

function scrollToCell({ scroll, offsetOf }: OverviewProps, ranges: Ranges, cell: number): void {
  const index = ranges.findIndex(({ from, to }) => cell >= from && cell < to)
  const range = ranges[index]
  const box = scroll.current
  if (!range || !box) return
  const part = (cell - range.from) / Math.max(1, range.to - range.from)
  const start = offsetOf(index)
  box.scrollTop = start + (offsetOf(index + 1) - start) * part - box.clientHeight / 2
}
