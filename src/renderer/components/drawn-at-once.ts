import { elementScroll, measureElement, type Rect, type Virtualizer } from '@tanstack/react-virtual'

/**
 * Options of a virtual list whose rows stand there the first time it is drawn, as many as the window could hold. Unless told, it draws
 * nothing at first, asks how large it is, which lays out the whole page in the middle of the work, and draws again.
 */
export function drawnAtOnce() {
  return {
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect,
    scrollToFn: scrollUnlessThere,
  } as const
}

/**
 * Further options of a list whose rows take their measure when the browser has laid them out, and are put into their places before it
 * paints. Unless told, each row is measured as it is put into the page, which lays out the page in the middle of that work. The list is
 * given its `containerRef`, and writes heights and places by itself.
 */
export const measuredOnceLaidOut = { directDomUpdates: true, measureElement: measureLaidOut } as const

function measureLaidOut<T extends Element, Row extends Element>(
  element: Row,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<T, Row>,
): number {
  if (entry !== undefined) return measureElement(element, entry, list)
  const index = list.indexFromElement(element)
  return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index)
}

/** The browser tells of the size once it has laid out the page, which it does anyway. */
function observeElementRect(
  { scrollElement }: { readonly scrollElement: Element | null },
  tell: (rect: Rect) => void,
): () => void {
  const observer = new ResizeObserver(() => {
    if (scrollElement) tell({ width: scrollElement.clientWidth, height: scrollElement.clientHeight })
  })
  if (scrollElement) observer.observe(scrollElement)
  return () => observer.disconnect()
}

/** Who is at the beginning already need not be scrolled there: for that, too, the page would have to be laid out first. */
function scrollUnlessThere<T extends Element, Row extends Element>(
  offset: number,
  options: Parameters<typeof elementScroll>[1],
  virtual: Virtualizer<T, Row>,
): void {
  const isThere = virtual.scrollOffset === 0 && offset + (options.adjustments ?? 0) === 0
  if (!isThere) elementScroll(offset, options, virtual)
}
