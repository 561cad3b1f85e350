import { Check, ChevronDown, ListFilter as FilterIcon, Tag as TagIcon, X } from 'lucide-react'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { DifferenceKind } from '../../../core/model.js'
import { Button } from '../../components/Button.js'
import buttonStyles from '../../components/Button.module.css'
import { Chip, SideBadge, classNames } from '../../components/Chip.js'
import { Menu } from '../../components/Menu.js'
import { classes } from '../../components/classes.js'
import type { CompareModel } from '../../model/compare-model.js'
import { counted, outletName } from '../../model/format.js'
import { type Item, differenceKindNames } from '../../model/items.js'
import { sides } from '../../model/sides.js'
import { useActions, useApp } from '../../state/store.js'
import { Nothing, Toggle, ViewPage } from '../common/ViewPage.js'
import { cellName, useCellKeys, useDrawnRows } from '../common/use-drawn-rows.js'
import { Words } from '../compare/Words.js'
import styles from './Differences.module.css'
import { type CellWords, type ListFilter, type ListRow, kindsIn, listRows } from './list.js'

const cls = classes(styles)
const buttonCls = classes(buttonStyles)

/** Every difference of the pair in reading order, as a table: for working through them, and for screen readers. */
export function DifferencesView() {
  const model = useApp((state) => state.model)
  return model ? <Differences model={model} /> : null
}

function Differences({ model }: { readonly model: CompareModel }) {
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const [filter, setFilter] = useState<ListFilter>({ by: 'all' })
  const [decided, setDecided] = useState<'all' | 'open'>('all')
  const rows = useMemo(() => listRows(model, { hidden, filter, decided }), [model, hidden, filter, decided])
  const all = useMemo(() => listRows(model, { hidden, filter: { by: 'all' }, decided: 'all' }), [model, hidden])
  const done = all.filter((row) => row.decided !== null).length
  const shown = rows.length === all.length ? '' : `${String(rows.length)} of `
  return (
    <List
      key={`${model.a.article.id} ${model.b.article.id}`}
      model={model}
      rows={rows}
      sub={`${shown}${counted(all.length, 'difference')} between these two articles, ${String(done)} decided`}
      empty={<Empty hasAny={all.length > 0} onShowAll={() => (setFilter({ by: 'all' }), setDecided('all'))} />}
      controls={
        <>
          <FilterMenu model={model} filter={filter} onFilter={setFilter} />
          <Toggle isOn={decided === 'open'} onToggle={() => setDecided(decided === 'open' ? 'all' : 'open')}>
            Undecided only
          </Toggle>
        </>
      }
    />
  )
}

interface ListProps {
  readonly model: CompareModel
  readonly rows: readonly ListRow[]
  readonly sub: string
  readonly controls: React.ReactNode
  readonly empty: React.ReactNode
}

function List({ model, rows, sub, controls, empty }: ListProps) {
  const current = useApp((state) => state.current)
  const { select, moveCursor, setView, judge } = useActions()
  const scroll = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  )
  const [start] = useState(at)
  const drawn = useDrawnRows({
    count: rows.length,
    estimate: () => 45,
    keyOf: (index) => rows[index]?.key ?? String(index),
    scroll,
    start,
  })
  const keys = useCellKeys({ rows: rows.length, columns: 1, drawn, scroll, start: { row: start, column: 0 } })
  useFollowing(current, at, keys.goTo)
  const open = (row: ListRow): void => {
    select(row.key)
    const passage = row.item.a && row.item.spanA ? row.item.a : (row.item.b ?? row.item.a)
    setView('compare')
    if (passage) moveCursor(passage.key)
  }
  return (
    <ViewPage
      title="All differences, in reading order"
      sub={sub}
      controls={controls}
      scroll={scroll}
      onKeyDown={keys.onKeyDown}
      partial={model.cutShort ? 'These articles are long: the search for differences was ended early.' : null}
    >
      {rows.length === 0 ? (
        empty
      ) : (
        <table role="table" className={cls('table')} aria-rowcount={rows.length + 1}>
          <Head model={model} />
          <tbody role="rowgroup">
            {drawn.before > 0 && <Room height={drawn.before} />}
            {drawn.rows.map((index) => {
              const row = rows[index]
              return (
                row && (
                  <Line
                    key={row.key}
                    row={row}
                    index={index}
                    isCurrent={row.key === current}
                    tabIndex={keys.tabIndexOf({ row: index, column: 0 })}
                    measure={drawn.measure}
                    onFocus={() => {
                      keys.onFocus({ row: index, column: 0 })
                      select(row.key)
                    }}
                    onOpen={() => open(row)}
                    onKeep={() => void judge(row.key, 'accepted')}
                  />
                )
              )
            })}
            {drawn.after > 0 && <Room height={drawn.after} />}
          </tbody>
        </table>
      )}
    </ViewPage>
  )
}

/** Goes to the current difference when the view opens, and when it changes by Next and Previous. */
function useFollowing(current: string | null, at: number, goTo: (cell: { row: number; column: number }) => void): void {
  const go = useRef(goTo)
  useEffect(() => {
    go.current = goTo
  })
  useEffect(() => {
    if (current !== null) go.current({ row: at, column: 0 })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a filter moves rows, but only another difference moves the focus
  }, [current])
}

/** Height of the rows that are not drawn. */
const Room = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true">
    <td colSpan={6} className={cls('room')} style={{ height }} />
  </tr>
)

function Head({ model }: { readonly model: CompareModel }) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" className={cls('no')}>
          No.
        </th>
        <th role="columnheader" scope="col" className={cls('what')}>
          What differs, and why
        </th>
        {sides.map((side) => (
          <th key={side} role="columnheader" scope="col">
            <span className={cls('outlet')}>
              <SideBadge side={side} size="small" spoken />
              <span>{outletName(model[side].article)}</span>
            </span>
          </th>
        ))}
        <th role="columnheader" scope="col" className={cls('place')}>
          Where
        </th>
        <th role="columnheader" scope="col" className={cls('decision')}>
          Decision
        </th>
      </tr>
    </thead>
  )
}

interface LineProps {
  readonly row: ListRow
  readonly index: number
  readonly isCurrent: boolean
  readonly tabIndex: 0 | -1
  readonly measure: (element: Element | null) => void
  readonly onFocus: () => void
  readonly onOpen: () => void
  readonly onKeep: () => void
}

const Line = memo(function Line(props: LineProps) {
  const { row, index, isCurrent, tabIndex, measure, onFocus, onOpen, onKeep } = props
  return (
    <tr
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={cls('row', isCurrent && 'now', row.decided === 'dismissed' && 'dismissed')}
      {...(isCurrent ? { 'aria-current': true } : {})}
      onClick={onOpen}
    >
      <td role="cell" className={cls('no', 'figures')}>
        {row.number}
      </td>
      <td role="cell" className={cls('what')}>
        <button
          type="button"
          className={cls('open')}
          data-cell={cellName({ row: index, column: 0 })}
          tabIndex={tabIndex}
          title="Open in Compare: Enter"
          onFocus={onFocus}
        >
          <Chip mark={row.item.class} />
          <span>
            {row.item.class === 'diverge' && <span className="sr">{classNames.diverge}: </span>}
            {row.name}
          </span>
        </button>
        <span className={cls('reason')}>{row.reason}</span>
      </td>
      <Side words={row.a} side="a" mark={row.item.class} isCurrent={isCurrent} row={row.key} />
      <Side words={row.b} side="b" mark={row.item.class} isCurrent={isCurrent} row={row.key} />
      <td role="cell" className={cls('place', 'quiet')}>
        {row.place}
      </td>
      <td
        role="cell"
        className={cls('decision')}
        onClick={(event) => row.decided === 'dismissed' && event.stopPropagation()}
      >
        <Decision row={row} onKeep={onKeep} />
      </td>
    </tr>
  )
})

function Side(props: {
  readonly words: CellWords | null
  readonly side: 'a' | 'b'
  readonly mark: Item['class']
  readonly isCurrent: boolean
  readonly row: string
}) {
  const { words, side, mark, isCurrent, row } = props
  if (!words)
    return (
      <td role="cell" className={cls('words', 'faint', 'none', side)}>
        no such words
      </td>
    )
  const text = (
    <Words
      text={words.article.text}
      range={words.range}
      marks={words.marks}
      hidden={[]}
      current={isCurrent ? row : null}
    />
  )
  return (
    <td role="cell" className={cls('words', side)} lang={words.article.language ?? undefined}>
      <SideBadge side={side} size="small" />
      {words.cut.before && '…\u00a0'}
      {mark === 'only' ? <span className="w only">{text}</span> : text}
      {words.cut.after && '\u00a0…'}
    </td>
  )
}

function Decision({ row, onKeep }: { readonly row: ListRow; readonly onKeep: () => void }) {
  const icons = { accepted: Check, dismissed: X, relabelled: TagIcon }
  const words = { accepted: 'Accepted', dismissed: 'Dismissed', relabelled: 'Re-labelled' }
  const Icon = row.decided === null ? null : icons[row.decided]
  return (
    <span className={cls('decided')}>
      {row.decided !== null && (
        <span>
          {Icon && <Icon size={14} aria-hidden="true" />} {words[row.decided]}
        </span>
      )}
      {row.decided === 'dismissed' && (
        <Button look="link" label={`Count number ${String(row.number)} as a difference again`} onPress={onKeep}>
          Undo
        </Button>
      )}
      {row.notes > 0 && (
        <span>
          <Chip mark="note" /> {counted(row.notes, 'note')}
        </span>
      )}
    </span>
  )
}

function FilterMenu(props: {
  readonly model: CompareModel
  readonly filter: ListFilter
  readonly onFilter: (filter: ListFilter) => void
}) {
  const { model, filter, onFilter } = props
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const kinds = kindsIn(model, hidden)
  const listed: readonly Item['class'][] = ['diverge', 'adds', 'only']
  const entries = listed
    .filter((mark) => !hidden.includes(mark))
    .map((mark) => ({ id: `class:${mark}`, label: classNames[mark], sub: counted(model.counts[mark], 'difference') }))
  const chosen = filter.by === 'all' ? 'all' : filter.by === 'class' ? `class:${filter.class}` : `kind:${filter.kind}`
  const choose = (id: string): void => {
    const [by, value] = id.split(':')
    if (by === 'class') onFilter({ by, class: value as Item['class'] })
    else if (by === 'kind') onFilter({ by, kind: value as DifferenceKind })
    else onFilter({ by: 'all' })
  }
  const named =
    filter.by === 'all'
      ? 'All kinds'
      : filter.by === 'class'
        ? classNames[filter.class]
        : differenceKindNames[filter.kind]
  return (
    <Menu
      label="Kinds shown"
      selected={chosen}
      onChoose={choose}
      groups={[
        { id: 'all', title: null, entries: [{ id: 'all', label: 'All kinds' }] },
        { id: 'classes', title: 'Class', entries },
        {
          id: 'kinds',
          title: 'What diverges',
          entries: kinds.map(({ kind, name, count }) => ({
            id: `kind:${kind}`,
            label: name,
            sub: counted(count, 'difference'),
          })),
        },
      ]}
      trigger={{
        className: buttonCls('button'),
        label: `Kinds shown: ${named}`,
        content: (
          <>
            <FilterIcon size={16} aria-hidden="true" />
            {named}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}

function Empty({ hasAny, onShowAll }: { readonly hasAny: boolean; readonly onShowAll: () => void }) {
  if (hasAny) {
    return (
      <Nothing title="Nothing of this kind is left">
        <p>The list is narrowed to a kind, or to what is undecided.</p>
        <Button onPress={onShowAll}>Show all differences</Button>
      </Nothing>
    )
  }
  return (
    <Nothing title="No differences are shown">
      <p>
        Where two passages state the same thing otherwise, or only one article has something, it is listed here. Classes
        that are switched off under Show are left out.
      </p>
    </Nothing>
  )
}
