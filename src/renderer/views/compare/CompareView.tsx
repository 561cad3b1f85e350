import type { Virtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Side } from '../../../core/model.js'
import { classes } from '../../components/classes.js'
import { useOnceDrawn } from '../../components/use-once-drawn.js'
import { useWidth } from '../../components/use-width.js'
import { type CompareModel, classOfRow } from '../../model/compare-model.js'
import { outletName } from '../../model/format.js'
import { groupBy } from '../../../core/group.js'
import type { Item } from '../../model/items.js'
import { type Passage, isText } from '../../../core/side-by-side/passages.js'
import { type Line, foldAgreeing, rowsIn } from '../../model/rows.js'
import { sides } from '../../model/sides.js'
import { oppositePassage } from '../../model/walk.js'
import { useActions, useApp, useAppStore } from '../../state/store.js'
import { useSubject } from '../../state/use-subject.js'
import styles from './Compare.module.css'
import { FoldView } from './FoldView.js'
import { Meta } from './Meta.js'
import { Overview } from './Overview.js'
import { PhoneRow } from './PhoneRow.js'
import { Ribbons } from './Ribbons.js'
import { RowView } from './RowView.js'
import { SelectionNote } from './SelectionNote.js'
import { useColumnKeys } from './use-column-keys.js'
import { useMovedByWheel } from './use-moved-side.js'
import { useRows } from './use-rows.js'
import { useReveal } from './use-reveal.js'

const cls = classes(styles)

/** Both articles side by side, aligned where they say the same. */
export function CompareView() {
  const model = useApp((state) => state.model)
  return model ? <Compare model={model} /> : null
}

function Compare({ model }: { readonly model: CompareModel }) {
  const phone = useWidth() === 'phone'
  const side = useApp((state) => state.narrowSide)
  const lines = useLines(model, phone ? side : null)
  const current = useApp((state) => state.current)
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const scroll = useRef<HTMLDivElement>(null)
  const sizer = useRef<HTMLDivElement>(null)
  const busy = useApp((state) => state.counting || state.comparing === 'running')
  const moved = useApp((state) => (phone ? null : state.moved))
  const virtual = useRows({ model, lines }, { scroll, sizer }, { phone, moved })
  useMovedByWheel(scroll, !phone)
  const told = useMemo(() => ({ model, lines: lines.map(passagesOfLine) }), [model, lines])
  // It comes after the rows in view and those round them: each frame has less to lay out and to paint.
  const overview = useOnceDrawn(useOnceDrawn(told, null), null)
  const index = useMemo(() => indexOfPassages(lines), [lines])
  const offsetOf = useCallback(
    (line: number) => virtual.measurementsCache[line]?.start ?? virtual.getTotalSize(),
    [virtual],
  )
  const placeOf = useCallback(
    (key: string): number | null => {
      const line = index.get(key)
      return line === undefined ? null : offsetOf(line)
    },
    [index, offsetOf],
  )
  useOpenFold(lines, index)
  useReveal(
    scroll,
    useApp((state) => state.reveal),
    placeOf,
  )
  const lineAt = useLineAt(virtual, lines.length)
  const onKeyDown = useColumnKeys(model, scroll)
  const drawn = virtual.getVirtualItems()
  const first = drawn[0]?.index ?? 0
  const version = `${String(first)}-${String(drawn.length)}-${String(Math.round(virtual.getTotalSize()))}-${String(lines.length)}`
  return (
    <div className={cls('compare', phone && 'phone')}>
      <h1 className="sr">
        {outletName(model.a.article)} and {outletName(model.b.article)} compared
      </h1>
      <div
        ref={scroll}
        className={cls('read')}
        id="reading"
        role="region"
        aria-label="Both articles"
        aria-busy={busy}
        onKeyDown={onKeyDown}
      >
        <Meta model={model} side={phone ? side : null} />
        <div
          ref={sizer}
          className={cls('sizer')}
          data-moved={moved?.side}
          style={{ '--moved': `${String(moved?.by ?? 0)}px` } as CSSProperties}
        >
          <Lines model={model} lines={lines} virtual={virtual} side={phone ? side : null} />
          {!phone && !moved && (
            <Ribbons
              model={model}
              hidden={hidden}
              scroll={scroll}
              sizer={sizer}
              version={version}
              estimate={(passage) => placeOf(passage.key) ?? 0}
            />
          )}
        </div>
        <SelectionNote model={model} scroll={scroll} />
      </div>
      {!phone && overview && (
        <Overview {...overview} hidden={hidden} scroll={scroll} lineAt={lineAt} offsetOf={offsetOf} current={current} />
      )}
    </div>
  )
}

/** Where a height of the view is: the line, and how far down in it. */
function useLineAt(virtual: Virtualizer<HTMLDivElement, HTMLDivElement>, lines: number) {
  return useCallback(
    (offset: number) => {
      const item = virtual.getVirtualItemForOffset(offset)
      return item
        ? { index: item.index, part: Math.max(0, Math.min(1, (offset - item.start) / item.size)) }
        : { index: lines, part: 0 }
    },
    [virtual, lines],
  )
}

const passagesOfLine = (line: Line): readonly Passage[] => rowsIn(line).flatMap((row) => [...row.a, ...row.b])

const indexOfPassages = (lines: readonly Line[]): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((line, at) => passagesOfLine(line).map(({ key }) => [key, at] as const)))

/** The rows, folded if asked; for one column those that have something on its side. */
function useLines(model: CompareModel, side: Side | null): readonly Line[] {
  const folded = useApp((state) => state.folded)
  const opened = useApp((state) => state.opened)
  return useMemo(() => {
    const rows = side === null ? model.rows : model.rows.filter((row) => row[side].length > 0)
    return folded ? foldAgreeing(rows, (row) => classOfRow(model, row) === 'agree', opened) : rows
  }, [model, side, folded, opened])
}

/** A place to go to that lies in a fold opens the fold. */
function useOpenFold(lines: readonly Line[], index: ReadonlyMap<string, number>): void {
  const reveal = useApp((state) => state.reveal)
  const { openFold } = useActions()
  const line = reveal && reveal.how !== 'keep' ? lines[index.get(reveal.passage) ?? -1] : undefined
  const fold = line?.kind === 'fold' ? line.key : null
  useEffect(() => {
    if (fold !== null) openFold(fold)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new request opens a fold, not a fold that is closed later
  }, [reveal])
}

interface LinesProps {
  readonly model: CompareModel
  readonly lines: readonly Line[]
  readonly virtual: Virtualizer<HTMLDivElement, HTMLDivElement>
  readonly side: Side | null
}

function Lines({ model, lines, virtual, side }: LinesProps) {
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const current = useApp((state) => state.current)
  const cursor = useApp((state) => state.cursor)
  const find = useApp((state) => state.find)
  const store = useAppStore()
  const hits = useMemo(() => groupBy(find.hits, ({ passage }) => passage), [find.hits])
  const currentHit = find.hits[find.at] ?? null
  const item = model.items.find(({ key }) => key === current)
  const pair = useShownPair(item)
  const rowsOfPair = new Set(pair.map((passage) => model.rowOf.get(passage.key)))
  const drawn = virtual.getVirtualItems()
  const stops = columnStops(
    model,
    drawn.map(({ index }) => lines[index]),
    { cursor, item },
  )
  const onOpen = useCallback(
    (passage: Passage) => {
      const state = store.getState()
      if (state.linkingFrom !== null) void state.finishLinking(passage.key)
      else state.setCursor(passage.key)
    },
    [store],
  )
  return drawn.map((place) => {
    const line = lines[place.index]
    if (!line) return null
    const keys = passagesOfLine(line).map(({ key }) => key)
    const shared =
      line.kind === 'fold'
        ? null
        : {
            model,
            row: line,
            hidden,
            current: rowsOfPair.has(line) ? current : null,
            nowKeys: rowsOfPair.has(line) ? pair.map(({ key }) => key).join(' ') : '',
            stops: stops.filter((key) => keys.includes(key)).join(' '),
            hits,
            currentHit: currentHit && keys.includes(currentHit.passage) ? currentHit : null,
            onOpen,
          }
    return (
      <div key={place.key} ref={virtual.measureElement} data-index={place.index} className={cls('line')}>
        {shared === null ? (
          <FoldView model={model} fold={line as Extract<Line, { kind: 'fold' }>} />
        ) : side === null ? (
          <RowView {...shared} />
        ) : (
          <PhoneRow {...shared} side={side} />
        )}
      </div>
    )
  })
}

/** The passages to be raised: those of the current difference, or of the link that the person chose to see of a passage. */
function useShownPair(item: Item | undefined): readonly Passage[] {
  const subject = useSubject()
  const isChosen = useApp((state) => state.chosenLink !== null)
  const shown = item ?? (isChosen ? subject : null)
  return [shown?.a, shown?.b].flatMap((passage) => passage ?? [])
}

/**
 * Where Tab and F6 enter each column: at the current difference, so that passing through does not lose it; else at the cursor, or at the first
 * passage that is drawn.
 */
function columnStops(
  model: CompareModel,
  drawn: readonly (Line | undefined)[],
  { cursor, item }: { readonly cursor: string | null; readonly item: Item | undefined },
): readonly string[] {
  const rows = drawn.flatMap((line) => (line && line.kind !== 'fold' ? [line] : []))
  return sides.flatMap((side) => {
    const here = rows.flatMap((row) => row[side]).filter(isText)
    const atCursor = cursor === null ? undefined : here.find(({ key }) => key === cursor)
    const opposite = cursor === null ? null : oppositePassage(model, cursor)
    const ofItem = here.find((passage) => passage === item?.[side])
    const stop = ofItem ?? atCursor ?? here.find(({ key }) => key === opposite) ?? here[0]
    return stop ? [stop.key] : []
  })
}
