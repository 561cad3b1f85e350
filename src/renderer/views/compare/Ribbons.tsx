import { ArrowDown, ArrowUp } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import type { Side } from '../../../core/model.js'
import { classes } from '../../components/classes.js'
import type { CompareModel, LinkView } from '../../model/compare-model.js'
import { otherSide } from '../../model/describe.js'
import { groupBy } from '../../../core/group.js'
import type { MarkClass, Passage } from '../../../core/side-by-side/passages.js'
import { useSubject } from '../../state/use-subject.js'
import { useActions, useApp } from '../../state/store.js'
import styles from './Compare.module.css'
import { BAR_END, CHIP_END, type RibbonEnd, laneAt, ribbonPath, stubPath } from './ribbon-path.js'

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
}

interface Ribbon {
  readonly link: LinkView
  readonly path: string
  /** The end that is out of view. */
  readonly beyond: Beyond | null
}

interface Beyond {
  readonly link: string
  readonly passage: Passage
  readonly lane: Side
  readonly down: boolean
  /** How far out of view, in pixels. */
  readonly away: number
}

/** A button at the edge of the view, for all ribbons that leave it there; it goes to the nearest of their ends. */
interface Onward extends Beyond {
  readonly top: number
  readonly more: number
}

interface Drawn {
  readonly ribbons: readonly Ribbon[]
  readonly onwards: readonly Onward[]
  readonly width: number
}

/** More than this in view, and only the one under the pointer or the current one is drawn in full. */
const CROWDED = 6

/** Links that break the order, drawn through the gutter between their passages' letters. */
export function Ribbons(props: RibbonsProps) {
  const { model, hidden, scroll, sizer, version } = props
  const shown = useSubject()?.link?.link.id ?? null
  const hover = useApp((state) => state.hover)
  const [drawn, setDrawn] = useState<Drawn>(nothing)
  useEffect(() => {
    const box = scroll.current
    if (!box || model.crossing.length === 0) return
    const draw = (): void => setDrawn(measure(props))
    const drawSoon = (): void => {
      requestAnimationFrame(draw)
    }
    // Tells of the first sizes, too, once the browser has laid out the rows: measured here, they would have to be laid out in the middle
    // of being drawn.
    const resized = new ResizeObserver(draw)
    resized.observe(box)
    // The list writes its height as it measures rows, and to observe the size itself would be too late for the same frame.
    const grown = new MutationObserver(drawSoon)
    if (sizer.current) grown.observe(sizer.current, { attributeFilter: ['style'] })
    box.addEventListener('scroll', drawSoon, { passive: true })
    return () => {
      resized.disconnect()
      grown.disconnect()
      box.removeEventListener('scroll', drawSoon)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for everything that moves a passage
  }, [model, scroll, sizer, version, hidden])
  if (model.crossing.length === 0) return null
  const crowded = drawn.ribbons.length > CROWDED
  const isLit = ({ link }: LinkView): boolean => link.id === hover || link.id === shown
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
      {drawn.onwards.map((onward) => (
        <OnwardButton
          key={`${onward.lane}${String(onward.down)}`}
          onward={onward}
          left={laneAt(drawn.width, onward.lane, 1)}
        />
      ))}
    </>
  )
}

function OnwardButton({ onward, left }: { readonly onward: Onward; readonly left: number }) {
  const { moveCursor } = useActions()
  const { passage, link, down, top, more } = onward
  const Arrow = down ? ArrowDown : ArrowUp
  const others = more > 0 ? `, the nearest of ${String(more + 1)}` : ''
  const name = `Goes to ${passage.place.toLowerCase()} in ${passage.side.toUpperCase()}${others}`
  return (
    <button
      type="button"
      className={cls('onward')}
      style={{ top, left: `calc(var(--margin) + var(--column) + ${String(left - 11)}px)` }}
      aria-label={name}
      title={name}
      tabIndex={-1}
      onClick={() => moveCursor(passage.key, link)}
    >
      <Arrow size={14} aria-hidden="true" />
    </button>
  )
}

const nothing: Drawn = { ribbons: [], onwards: [], width: 88 }

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
function measure(props: RibbonsProps): Drawn {
  const box = props.scroll.current
  const content = props.sizer.current
  if (!box || !content) return nothing
  const width = parseFloat(getComputedStyle(box).getPropertyValue('--gutter')) || nothing.width
  const origin = content.getBoundingClientRect().top
  const frame = box.getBoundingClientRect()
  const seen = { top: frame.top - origin, bottom: frame.bottom - origin }
  const inView = ({ y }: RibbonEnd): boolean => y >= seen.top && y <= seen.bottom
  const ribbons: Ribbon[] = []
  const drawn = drawnPassages(content)
  for (const [link, a, b] of crossings(props, drawn)) {
    const ends = { a: endOf(props, drawn, origin, a), b: endOf(props, drawn, origin, b) }
    const near: Side | null = inView(ends.a) ? 'a' : inView(ends.b) ? 'b' : null
    if (near === null) continue
    const far = otherSide(near)
    const lane = laneAt(width, near, ribbons.length)
    if (inView(ends[far])) {
      ribbons.push({ link, path: ribbonPath(width, ends.a, ends.b, lane), beyond: null })
      continue
    }
    const down = ends[far].y > seen.bottom
    const edge = edgeOf(seen, down)
    const away = Math.abs(ends[far].y - edge)
    const beyond = { link: link.link.id, passage: far === 'a' ? a : b, lane: near, down, away }
    ribbons.push({ link, path: stubPath(width, near, ends[near], edge, lane), beyond })
  }
  return { ribbons, onwards: clearOf(onwardsOf(ribbons, seen), letterPlaces(content), width), width }
}

interface Place {
  readonly top: number
  readonly left: number
}

/** Half of an arrow's width, and of a letter's. */
const HALF_ARROW = 11
const LETTER = 18

/** The letters in the gutter, measured from its corner. */
function letterPlaces(content: HTMLElement): readonly Place[] {
  const gutter = content.querySelector(`.${cls('gutter')}`)?.getBoundingClientRect()
  if (!gutter) return []
  const origin = content.getBoundingClientRect().top
  return [...content.querySelectorAll(`.${cls('badge')}`)].map((letter) => {
    const { top, left } = letter.getBoundingClientRect()
    return { top: top - origin, left: left - gutter.left }
  })
}

/** A letter can be pressed, too: an arrow that would lie on one stands beside it, further from the edge of the view. */
function clearOf(onwards: readonly Onward[], letters: readonly Place[], width: number): readonly Onward[] {
  return onwards.map((onward) => {
    const left = laneAt(width, onward.lane, 1) - HALF_ARROW
    const beside = letters.filter((one) => one.left < left + 2 * HALF_ARROW && one.left + LETTER > left)
    return { ...onward, top: freeTop(onward.top, onward.down, beside) }
  })
}

/** Steps away from the edge, past one letter after the other. */
function freeTop(top: number, down: boolean, letters: readonly Place[]): number {
  const inOrder = [...letters].sort((one, other) => (down ? other.top - one.top : one.top - other.top))
  return inOrder.reduce((at, letter) => {
    const isFree = letter.top >= at + 2 * HALF_ARROW || letter.top + LETTER <= at
    if (isFree) return at
    return down ? letter.top - 2 * HALF_ARROW - 2 : letter.top + LETTER + 2
  }, top)
}

interface Seen {
  readonly top: number
  readonly bottom: number
}

/** Where ribbons stop that go on out of view, in the middle of their button. */
const edgeOf = (seen: Seen, down: boolean): number => (down ? seen.bottom - 20 : seen.top + 20)

/** One button for each lane and direction. */
function onwardsOf(ribbons: readonly Ribbon[], seen: Seen): readonly Onward[] {
  const groups = groupBy(
    ribbons.flatMap(({ beyond }) => beyond ?? []),
    ({ lane, down }) => `${lane}${String(down)}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [nearest] = [...group].sort((one, other) => one.away - other.away)
    return nearest ? [{ ...nearest, top: edgeOf(seen, nearest.down) - 11, more: group.length - 1 }] : []
  })
}

type Places = ReadonlyMap<string, Element>

/** The passages that stand in the page, by their keys: looked up at once, for one look-up a link is felt in a long article. */
const drawnPassages = (content: HTMLElement): Places =>
  new Map(
    [...content.querySelectorAll<HTMLElement>('[data-passage]')].map((one) => [one.dataset['passage'] ?? '', one]),
  )

/** Every two passages that a shown link joins across the order. Only where one of them is drawn: what is in view is. */
function crossings({ model, hidden }: RibbonsProps, drawn: Places): readonly (readonly [LinkView, Passage, Passage])[] {
  const isDrawn = ({ key }: Passage): boolean => drawn.has(key)
  const meetOnOneRow = (a: Passage, b: Passage): boolean =>
    model.rowOf.get(a.key) === model.rowOf.get(b.key) && model.rowOf.get(a.key)?.kind === 'linked'
  return model.crossing
    .filter((link) => !hidden.includes(link.class) && (link.a.some(isDrawn) || link.b.some(isDrawn)))
    .flatMap((link) =>
      link.a.flatMap((a) => link.b.flatMap((b) => (meetOnOneRow(a, b) ? [] : [[link, a, b] as const]))),
    )
}

function endOf({ model, estimate }: RibbonsProps, drawn: Places, origin: number, passage: Passage): RibbonEnd {
  const element = drawn.get(passage.key)
  if (!element) return { y: estimate(passage), inset: CHIP_END }
  const place = element.getBoundingClientRect()
  const top = place.top - origin
  // A passage in a row with the other side has its letter in the middle of the gutter: meet its bar, below that letter's line.
  if (model.rowOf.get(passage.key)?.kind === 'linked')
    return { y: top + Math.min(34, place.height - 10), inset: BAR_END }
  return { y: top + parseFloat(getComputedStyle(element).lineHeight) / 2, inset: CHIP_END }
}
