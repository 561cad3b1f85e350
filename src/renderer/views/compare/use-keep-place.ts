import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { CompareModel } from '../../model/compare-model.js'
import { type Passage, isText } from '../../../core/side-by-side/passages.js'
import { type Line, rowsIn } from '../../model/rows.js'
import { sides } from '../../model/sides.js'

/** Frames that a place may take to settle while the rows above it are drawn and measured for the first time. */
const PATIENCE = 8

/** What the rows are made of. */
export interface Shown {
  readonly model: CompareModel
  readonly lines: readonly Line[]
}

interface Laid extends Shown {
  /** Where each line begins. */
  readonly measured: Measured
}

/** The virtual list, as it is at any moment. */
interface List {
  readonly measurementsCache: Measured
  readonly scrollOffset: number | null
}

export type Measured = readonly { readonly start: number }[]

interface Place {
  /** Of the old line at the upper edge: how much of it is above the edge. */
  readonly line: Line
  readonly above: number
  readonly part: number
}

/**
 * What one reads stays where it is when the rows are laid anew: when the marks come after the texts, after a decision, or with another
 * article beside the one that stays. With two other articles the page begins at its top. `measuredOf`: where the rows began at last.
 */
export function useKeepPlace(
  scroll: RefObject<HTMLDivElement | null>,
  { model, lines }: Shown,
  list: List,
  measuredOf: WeakMap<readonly Line[], Measured>,
): void {
  const before = useRef<Shown | null>(null)
  useLayoutEffect(() => {
    const old = before.current
    const box = scroll.current
    // Who is at the beginning stays there. The element itself would have to be laid out before it tells.
    if (!old || !box || old.model === model || (list.scrollOffset ?? 0) === 0) return
    const place = placeAt({ ...old, measured: measuredOf.get(old.lines) ?? [] }, box.scrollTop)
    let frame = 0
    let tries = 0
    const settle = (): void => {
      const top = place && topOf(place, old.model, { model, lines, measured: list.measurementsCache })
      if (top === null) box.scrollTop = 0
      else if (Math.abs(box.scrollTop - top) >= 1) box.scrollTop = top
      tries += 1
      if (tries < PATIENCE && place !== null) frame = requestAnimationFrame(settle)
    }
    settle()
    const stop = (): void => cancelAnimationFrame(frame)
    const unhear = onScrollByHand(stop)
    return () => {
      stop()
      unhear()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another model lays the rows anew; folding has a place of its own to keep
  }, [model])
  // After the effect above: what it finds is what was laid before.
  useLayoutEffect(() => {
    before.current = { model, lines }
    // Rows that are measured later are written down as they are.
    measuredOf.set(lines, list.measurementsCache)
  })
}

/** Calls `act` when the person scrolls in whatever way, or walks: whoever does so meanwhile is not held back. */
function onScrollByHand(act: () => void): () => void {
  const whenPressed = ({ buttons }: PointerEvent): void => {
    if (buttons !== 0) act()
  }
  const heard = new AbortController()
  const how = { capture: true, passive: true, signal: heard.signal }
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) document.addEventListener(type, act, how)
  // As when the box of the overview is dragged.
  document.addEventListener('pointermove', whenPressed, how)
  return () => heard.abort()
}

function placeAt({ lines, measured }: Laid, top: number): Place | null {
  let at = measured.length - 1
  while (at > 0 && (measured[at]?.start ?? 0) > top) at -= 1
  const line = lines[at]
  const start = measured[at]?.start ?? 0
  const height = (measured[at + 1]?.start ?? start + 1) - start
  return line ? { line, above: top - start, part: Math.min(1, (top - start) / Math.max(1, height)) } : null
}

/** Where the view has to begin; null when neither article is there any more. */
function topOf({ line, above, part }: Place, old: CompareModel, { model, lines, measured }: Laid): number | null {
  const same = lines.findIndex(({ key }) => key === line.key)
  const stays = old.a.article.id === model.a.article.id && old.b.article.id === model.b.article.id
  if (stays && same >= 0) return (measured[same]?.start ?? 0) + above
  for (const side of sides) {
    const passages = rowsIn(line)
      .flatMap((row) => row[side])
      .filter(isText)
    const passage = passages[Math.min(passages.length - 1, Math.floor(part * passages.length))]
    const found = passage && samePassage(passage, old, model)
    const at = found ? lines.findIndex((one) => holds(one, found)) : -1
    if (at >= 0) return measured[at]?.start ?? 0
  }
  return null
}

function samePassage(passage: Passage, old: CompareModel, model: CompareModel): Passage | undefined {
  const { id } = old[passage.side].article
  const side = sides.find((one) => model[one].article.id === id)
  return side && model[side].passages.find(({ start, end }) => passage.start >= start && passage.start < end)
}

const holds = (line: Line, passage: Passage): boolean => rowsIn(line).some((row) => row[passage.side].includes(passage))
