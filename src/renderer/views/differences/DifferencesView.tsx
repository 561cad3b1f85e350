import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/Button.js'
import { SideBadge } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import { OnlyDifferences } from '../../inspector/OnlyDifferences.js'
import type { CompareModel } from '../../model/compare-model.js'
import { outletName } from '../../model/format.js'
import { sides } from '../../model/sides.js'
import { tallyOf } from '../../model/walk.js'
import { useActions, useApp } from '../../state/store.js'
import { Nothing, Toggle, ViewPage } from '../common/ViewPage.js'
import { useCellKeys, useDrawnRows } from '../common/use-drawn-rows.js'
import { DifferenceLine } from './DifferenceLine.js'
import styles from './Differences.module.css'
import { FilterMenu } from './FilterMenu.js'
import { type ListFilter, type ListRow, listRows } from './list.js'

const cls = classes(styles)

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
  const showAll = (): void => {
    setFilter({ by: 'all' })
    setDecided('all')
  }
  const done = all.filter((row) => row.decided !== null).length
  const shown = rows.length === all.length ? '' : `${String(rows.length)} of ${String(all.length)} shown: `
  return (
    <List
      key={`${model.a.article.id} ${model.b.article.id}`}
      model={model}
      rows={rows}
      sub={`${shown}${tallyOf(model, hidden)}, ${String(done)} decided`}
      empty={<Empty hasAny={all.length > 0} onShowAll={showAll} />}
      controls={
        <>
          <OnlyDifferences />
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
  const { select, moveCursor, setView, judge, takeBack } = useActions()
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
  const { isFollowed } = useFollowing(current, at, keys.goTo)
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
                  <DifferenceLine
                    key={row.key}
                    row={row}
                    index={index}
                    isCurrent={row.key === current}
                    tabIndex={keys.tabIndexOf({ row: index, column: 0 })}
                    measure={drawn.measure}
                    onFocus={() => {
                      keys.onFocus({ row: index, column: 0 })
                      if (!isFollowed(row.key)) select(row.key)
                    }}
                    onSelect={() => select(row.key)}
                    onOpen={() => open(row)}
                    onJudge={(verdict) => {
                      select(row.key)
                      void judge(row.key, verdict)
                    }}
                    onTakeBack={() => void takeBack(row.key)}
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

interface Following {
  /** Whether the focus that came to a row was sent there by Next or Previous, and so chooses nothing by itself. */
  readonly isFollowed: (key: string) => boolean
}

/**
 * Goes to the current difference when the view opens, and when it changes by Next and Previous. Where these come quickly, the focus of
 * an earlier one may arrive when a later one is current already: it must not choose the earlier one again.
 */
function useFollowing(
  current: string | null,
  at: number,
  goTo: (cell: { row: number; column: number }) => void,
): Following {
  const go = useRef(goTo)
  const focused = useRef<string | null>(null)
  const sent = useRef<string | null>(null)
  useEffect(() => {
    go.current = goTo
  })
  useEffect(() => {
    if (current === null) return
    if (focused.current !== current) sent.current = current
    go.current({ row: at, column: 0 })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a filter moves rows, but only another difference moves the focus
  }, [current])
  return {
    isFollowed: (key) => {
      const wasSent = sent.current !== null
      sent.current = null
      focused.current = key
      return wasSent
    },
  }
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
