import { ArrowDown, ArrowUp } from 'lucide-react'
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Side } from '../../../core/model.js'
import { classes } from '../../components/classes.js'
import type { CompareModel, LinkView } from '../../model/compare-model.js'
import { otherSide } from '../../model/describe.js'
import type { MarkClass, Passage } from '../../model/passages.js'
import { useActions, useApp } from '../../state/store.js'
import styles from './Compare.module.css'
import { BAR_END, CHIP_END, type RibbonEnd, ribbonPath, stubPath } from './ribbon-path.js'

const cls = classes(styles)

export interface RibbonsProps {
  readonly model: CompareModel
  readonly hidden: readonly MarkClass[]
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly sizer: RefObject<HTMLDivElement | null>
  /** Changes when other rows are drawn or measured. */
  readonly version: string
  /** Rough place of a passage that is not drawn. */
  readonly estimate: (passage: Passage) => number
  readonly currentLink: string | null
}

interface Ribbon {
  readonly link: LinkView
  readonly path: string
  /** An end out of view: the button that goes there. */
  readonly onward: { readonly passage: Passage; readonly top: number; readonly down: boolean } | null
}

/** More than this in view, and only the one under the pointer or the current one is drawn in full. */
const CROWDED = 6

/** Links that break the order, drawn through the gutter between their passages' letters. */
export function Ribbons(props: RibbonsProps) {
  const { model, hidden, scroll, sizer, version, currentLink } = props
  const hover = useApp((state) => state.hover)
  const { moveCursor } = useActions()
  const [drawn, setDrawn] = useState<{ readonly ribbons: readonly Ribbon[]; readonly width: number }>(nothing)
  useLayoutEffect(() => {
    const box = scroll.current
    if (!box || model.crossing.length === 0) return
    const draw = (): void => setDrawn(measure(props))
    draw()
    // In the next frame: drawing at once would change what is being observed.
    const drawSoon = (): void => {
      requestAnimationFrame(draw)
    }
    const resized = new ResizeObserver(drawSoon)
    resized.observe(box)
    if (sizer.current) resized.observe(sizer.current)
    box.addEventListener('scroll', drawSoon, { passive: true })
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', drawSoon)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for everything that moves a passage
  }, [model, scroll, sizer, version, hidden])
  if (model.crossing.length === 0) return null
  const crowded = drawn.ribbons.length > CROWDED
  const isLit = ({ link }: LinkView): boolean => link.id === hover || link.id === currentLink
  return (
    <>
      <svg className={cls('ribbons')} aria-hidden="true">
        {[...drawn.ribbons]
          .sort((one, other) => Number(isLit(one.link)) - Number(isLit(other.link)))
          .map((ribbon) => (
            <g key={ribbon.link.link.id + ribbon.path} className={cls(crowded && !isLit(ribbon.link) && 'dim')}>
              <path d={ribbon.path} stroke="var(--paper)" strokeWidth="9" />
              <Line ribbon={ribbon} lit={isLit(ribbon.link)} />
            </g>
          ))}
      </svg>
      {drawn.ribbons.map(({ link, onward }) => {
        if (!onward) return null
        const { passage, top, down } = onward
        const Arrow = down ? ArrowDown : ArrowUp
        const name = `Goes to ${passage.place.toLowerCase()} in ${passage.side.toUpperCase()}`
        return (
          <button
            key={`${link.link.id}:${passage.key}`}
            type="button"
            className={cls('onward')}
            style={{ top, left: `calc(var(--margin) + var(--column) + ${String(drawn.width / 2 - 11)}px)` }}
            aria-label={name}
            title={name}
            tabIndex={-1}
            onClick={() => moveCursor(passage.key)}
          >
            <Arrow size={14} aria-hidden="true" />
          </button>
        )
      })}
    </>
  )
}

const nothing = { ribbons: [], width: 88 }

/** The line form of each class is that of its edge bar: thin, double, dotted. */
function Line({ ribbon, lit }: { readonly ribbon: Ribbon; readonly lit: boolean }) {
  const { path, link } = ribbon
  const more = lit ? 0.75 : 0
  switch (link.class) {
    case 'diverge':
      return (
        <>
          <path d={path} stroke="var(--diverge-mark)" strokeWidth={4.6 + more} />
          <path d={path} stroke="var(--paper)" strokeWidth={1.6} />
        </>
      )
    case 'adds':
      return (
        <path
          d={path}
          stroke="var(--adds-mark)"
          strokeWidth={3.2 + more}
          strokeLinecap="round"
          strokeDasharray="0 6.5"
        />
      )
    case 'agree':
      return <path d={path} stroke="var(--agree-mark)" strokeWidth={1.75 + more} />
  }
}

/** Ribbons with at least one end in view, from where the passages stand now. */
function measure({ model, hidden, scroll, sizer, estimate }: RibbonsProps) {
  const box = scroll.current
  const content = sizer.current
  if (!box || !content) return nothing
  const width = parseFloat(getComputedStyle(box).getPropertyValue('--gutter')) || 88
  const origin = content.getBoundingClientRect().top
  const seen = { top: box.getBoundingClientRect().top - origin, bottom: box.getBoundingClientRect().bottom - origin }
  const endOf = (passage: Passage): RibbonEnd => {
    const element = content.querySelector(`[data-passage="${passage.key}"]`)
    if (!element) return { y: estimate(passage), inset: CHIP_END }
    const place = element.getBoundingClientRect()
    const top = place.top - origin
    // A passage in a row with the other side has its letter in the middle of the gutter: meet its bar, below that letter's line.
    if (model.rowOf.get(passage.key)?.kind === 'linked')
      return { y: top + Math.min(34, place.height - 10), inset: BAR_END }
    return { y: top + parseFloat(getComputedStyle(element).lineHeight) / 2, inset: CHIP_END }
  }
  const inView = (y: number): boolean => y >= seen.top && y <= seen.bottom
  const ribbons: Ribbon[] = []
  for (const link of model.crossing) {
    if (hidden.includes(link.class)) continue
    for (const a of link.a) {
      for (const b of link.b) {
        if (model.rowOf.get(a.key) === model.rowOf.get(b.key) && model.rowOf.get(a.key)?.kind === 'linked') continue
        const ends = { a: endOf(a), b: endOf(b) }
        const near: Side | null = inView(ends.a.y) ? 'a' : inView(ends.b.y) ? 'b' : null
        if (near === null) continue
        const far = otherSide(near)
        if (inView(ends[far].y)) {
          ribbons.push({ link, path: ribbonPath(width, ends.a, ends.b), onward: null })
          continue
        }
        const down = ends[far].y > seen.bottom
        const edge = down ? seen.bottom - 20 : seen.top + 20
        const path = stubPath(width, near, ends[near], edge)
        const passage = far === 'a' ? a : b
        ribbons.push({ link, path, onward: { passage, top: edge - 11, down } })
      }
    }
  }
  return { ribbons, width }
}
