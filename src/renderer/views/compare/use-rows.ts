import { type Range, type Virtualizer, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { drawnAtOnce } from '../../components/drawn-at-once.js'
import type { Line } from '../../model/rows.js'
import type { Moved } from '../../state/app-state.js'
import { heightOfLine } from './row-height.js'
import { rowsToDraw } from './use-moved-side.js'

/** The rows that are drawn: those in view and some round them. */
export function useRows(
  lines: readonly Line[],
  scroll: RefObject<HTMLDivElement | null>,
  { phone, moved }: { readonly phone: boolean; readonly moved: Moved | null },
) {
  const made = useRef<Virtualizer<HTMLDivElement, HTMLDivElement> | null>(null)
  const rangeExtractor = useCallback((range: Range) => rowsToDraw(range, made.current, moved), [moved])
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only and never memoized
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    ...drawnAtOnce(),
    rangeExtractor,
    count: lines.length,
    getScrollElement: () => scroll.current,
    // It is measured once it is drawn.
    estimateSize: (at) => heightOfLine(lines[at], phone ? 42 : 50),
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 6,
    useAnimationFrameWithResizeObserver: true,
  })
  useEffect(() => {
    made.current = virtual
  }, [virtual])
  return virtual
}
