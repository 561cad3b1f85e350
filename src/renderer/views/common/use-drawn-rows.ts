import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

export interface DrawnRowsOptions {
  readonly count: number
  /** Rough height of a row in pixels; it is measured once drawn. */
  readonly estimate: (at: number) => number
  readonly keyOf: (at: number) => string
  readonly scroll: RefObject<HTMLDivElement | null>
  /** The row that is in view at the start. */
  readonly start?: number
}

export interface DrawnRows {
  /** Indexes of the rows to draw. */
  readonly rows: readonly number[]
  /** Height of what is left out above and below, in pixels. */
  readonly before: number
  readonly after: number
  /** Give it to each drawn row, which also carries `data-index`. */
  readonly measure: (element: Element | null) => void
  readonly scrollTo: (at: number) => void
}

/** Draws only the rows of a long table that are in view. What is left out is kept as room above and below. */
export function useDrawnRows({ count, estimate, keyOf, scroll, start = 0 }: DrawnRowsOptions): DrawnRows {
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only and never memoized
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 6,
    initialRect: { width: 900, height: 900 },
    initialOffset: () => Array.from({ length: Math.max(0, start - 2) }, (_, at) => estimate(at)).reduce(sum, 0),
  })
  const drawn = virtual.getVirtualItems()
  return {
    rows: drawn.map(({ index }) => index),
    before: drawn[0]?.start ?? 0,
    after: virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
    scrollTo: (at) => virtual.scrollToIndex(at, { align: 'auto' }),
  }
}

const sum = (one: number, other: number): number => one + other

export interface Cell {
  readonly row: number
  readonly column: number
}

export interface CellKeysOptions {
  readonly rows: number
  readonly columns: number
  readonly drawn: DrawnRows
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly start?: Cell
}

export interface CellKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly tabIndexOf: (cell: Cell) => 0 | -1
  /** To be told which cell has the focus. */
  readonly onFocus: (cell: Cell) => void
  readonly goTo: (cell: Cell) => void
}

/**
 * Arrow keys among the cells of a table that is one stop for Tab. Cells carry `data-cell="row:column"` and the `tabIndex` that
 * `tabIndexOf` gives; a cell that is not drawn yet takes the focus once it is.
 */
export function useCellKeys(options: CellKeysOptions): CellKeys {
  const { rows, columns, drawn, scroll, start = { row: 0, column: 0 } } = options
  const [active, setActive] = useState<Cell>(start)
  const wanted = useRef<Cell | null>(null)
  useEffect(() => {
    const { current } = wanted
    const cell = current && scroll.current?.querySelector<HTMLElement>(`[data-cell="${cellName(current)}"]`)
    if (!cell) return
    wanted.current = null
    cell.focus()
  })
  const goTo = (cell: Cell): void => {
    wanted.current = cell
    setActive(cell)
    drawn.scrollTo(cell.row)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = cellOf(event.target)
    const to = from && cellAfter(event, from, { row: rows - 1, column: columns - 1 })
    if (!to) return
    event.preventDefault()
    goTo(to)
  }
  const stop = drawn.rows.includes(active.row) ? active : { row: drawn.rows[0] ?? 0, column: active.column }
  const column = Math.min(stop.column, columns - 1)
  const tabIndexOf = (cell: Cell): 0 | -1 => (cell.row === stop.row && cell.column === column ? 0 : -1)
  return { onKeyDown, tabIndexOf, onFocus: setActive, goTo }
}

export const cellName = ({ row, column }: Cell): string => `${String(row)}:${String(column)}`

function cellOf(target: EventTarget): Cell | null {
  const name = target instanceof HTMLElement ? target.dataset['cell'] : undefined
  const [row, column] = (name ?? '').split(':').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

/** Rows passed by Page Up and Page Down. */
const PAGE = 10

/** Where a key leads from a cell; null when it is none of the table's, as with Alt, which walks the differences. */
export function cellAfter(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Cell,
  last: Cell,
): Cell | null {
  if (altKey || metaKey) return null
  const moves: Readonly<Record<string, Cell>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: last.column === 0 || ctrlKey ? { row: 0, column: 0 } : { row, column: 0 },
    End: last.column === 0 || ctrlKey ? last : { row, column: last.column },
  }
  const move = moves[key]
  if (!move) return null
  const within = (value: number, most: number): number => Math.max(0, Math.min(value, most))
  return { row: within(move.row, last.row), column: within(move.column, last.column) }
}
