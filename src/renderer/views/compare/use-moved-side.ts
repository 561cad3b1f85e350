import { type Range, type Virtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import type { Side } from '../../../core/model.js'
import type { AppState, Moved } from '../../state/app-state.js'
import { useAppStore } from '../../state/store.js'

/** How far a page key moves a side, in parts of the height that is seen. */
const PAGE = 0.8
/** Pixels of a line, for a wheel that counts lines. */
const LINE = 26

/**
 * Shift+wheel over a side moves it alone, to look elsewhere in it while the other stays. The rows stay where they are and the side is drawn
 * beside them; going to anything ties both again.
 */
export function useMovedByWheel(scroll: RefObject<HTMLDivElement | null>, possible: boolean): void {
  const store = useAppStore()
  useEffect(() => {
    const box = scroll.current
    if (!box || !possible) return
    const onWheel = (event: WheelEvent): void => {
      const side = sideAt(event.target)
      // With Shift held some systems turn the wheel sideways.
      const by = event.deltaY === 0 ? event.deltaX : event.deltaY
      if (!event.shiftKey || event.ctrlKey || side === null || by === 0) return
      event.preventDefault()
      move(box, store.getState(), side, event.deltaMode === WheelEvent.DOM_DELTA_LINE ? by * LINE : by)
    }
    // A moved side ends at its own beginning and end, wherever the other is scrolled to.
    const onScroll = (): void => {
      const { moved, moveSide } = store.getState()
      if (moved && within(box, moved.by) !== moved.by) moveSide(moved.side, within(box, moved.by))
    }
    box.addEventListener('wheel', onWheel, { passive: false })
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      box.removeEventListener('wheel', onWheel)
      box.removeEventListener('scroll', onScroll)
    }
  }, [scroll, store, possible])
}

interface Stroke {
  readonly key: string
  readonly shiftKey: boolean
  readonly target: EventTarget
}

/** Shift with a page key moves the side that has the focus, Escape ties both. Returns whether the key was for this. */
export function moveByKey(box: HTMLElement | null, state: AppState, { key, shiftKey, target }: Stroke): boolean {
  if (key === 'Escape' && state.moved !== null) {
    state.moveSide(null, 0)
    return true
  }
  const side = sideAt(target)
  const pages = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0
  if (!box || !shiftKey || pages === 0 || side === null || !hasBothSides(box)) return false
  move(box, state, side, pages * PAGE * box.clientHeight)
  return true
}

/** `by`: pixels downwards in the text of that side. */
function move(box: HTMLElement, { moved, moveSide }: AppState, side: Side, by: number): void {
  moveSide(side, within(box, (moved?.side === side ? moved.by : 0) - by))
}

/** In a narrow window there is one side only. */
const hasBothSides = (box: HTMLElement): boolean =>
  box.querySelector('[data-side="a"]') !== null && box.querySelector('[data-side="b"]') !== null

function within({ scrollTop, scrollHeight, clientHeight }: HTMLElement, by: number): number {
  return Math.round(Math.min(scrollTop, Math.max(by, scrollTop + clientHeight - scrollHeight)))
}

function sideAt(target: EventTarget | null): Side | null {
  const side = target instanceof Element ? target.closest<HTMLElement>('[data-side]')?.dataset['side'] : undefined
  return side === 'a' || side === 'b' ? side : null
}

/** The rows in view, and those that the moved side brings into view. */
export function rowsToDraw(
  range: Range,
  virtual: Virtualizer<HTMLDivElement, HTMLDivElement> | null,
  moved: Moved | null,
): number[] {
  const own = defaultRangeExtractor(range)
  const offset = virtual?.scrollOffset ?? 0
  if (!virtual || !moved) return own
  const first = virtual.getVirtualItemForOffset(offset - moved.by)?.index ?? 0
  const last = virtual.getVirtualItemForOffset(offset - moved.by + (virtual.scrollRect?.height ?? 0))?.index ?? first
  const other = defaultRangeExtractor({ ...range, startIndex: first, endIndex: last })
  return [...new Set([...own, ...other])].sort((one, two) => one - two)
}
