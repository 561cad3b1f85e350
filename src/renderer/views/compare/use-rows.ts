import { type Range, type Virtualizer, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { drawnAtOnce, measuredOnceLaidOut } from '../../components/drawn-at-once.js'
import { useOnceDrawn } from '../../components/use-once-drawn.js'
import type { Line } from '../../model/rows.js'
import type { Moved } from '../../state/app-state.js'
import { heightOfLine } from './row-height.js'
import { type Measured, type Shown, useKeepPlace } from './use-keep-place.js'
import { rowsToDraw } from './use-moved-side.js'

const upperHalf = (range: Range): Range => ({
  ...range,
  endIndex: Math.floor((range.startIndex + range.endIndex) / 2),
})

/** The rows that are drawn: those in view and some round them. What is read stays in its place when they change. */
export function useRows(
  { model, lines }: Shown,
  { scroll, sizer }: Readonly<Record<'scroll' | 'sizer', RefObject<HTMLDivElement | null>>>,
  { phone, moved }: { readonly phone: boolean; readonly moved: Moved | null },
) {
  // The first frame has the upper half of the view, the next all of it, and one more those round it: none has too much to lay out and to
  // paint. Later, when rows change, all that is in view changes at once.
  const isBegun = useOnceDrawn(true, false)
  const isDrawn = useOnceDrawn(isBegun ? lines : null, null) === lines
  const [measuredOf] = useState(() => new WeakMap<readonly Line[], Measured>())
  const made = useRef<Virtualizer<HTMLDivElement, HTMLDivElement> | null>(null)
  const rangeExtractor = useCallback(
    (range: Range) => rowsToDraw(isBegun ? range : upperHalf(range), made.current, moved),
    [isBegun, moved],
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here only and never memoized
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    ...drawnAtOnce(),
    ...measuredOnceLaidOut,
    // A row that is moved by transforming it would be a layer of its own, and what hangs over its edge would lie under its neighbours.
    directDomUpdatesMode: 'position',
    // Rows that come into view while others are measured come with the next frame: these would be measured too late for this one.
    useFlushSync: false,
    rangeExtractor,
    count: lines.length,
    getScrollElement: () => scroll.current,
    // It is measured once it is drawn.
    estimateSize: (at) => heightOfLine(lines[at], phone ? 42 : 50),
    getItemKey: (at) => lines[at]?.key ?? at,
    onChange: (list) => void measuredOf.set(lines, list.measurementsCache),
    overscan: isDrawn ? 6 : 1,
  })
  useEffect(() => {
    made.current = virtual
  }, [virtual])
  const { containerRef } = virtual
  useLayoutEffect(() => {
    containerRef(sizer.current)
    return () => containerRef(null)
  }, [containerRef, sizer])
  useKeepPlace(scroll, { model, lines }, virtual, measuredOf)
  return virtual
}
