import { ArrowDownUp, ChevronDown, Columns3, History } from 'lucide-react'
import { memo, useMemo, useRef, useState } from 'react'
import type { Article } from '../../../core/model.js'
import buttonStyles from '../../components/Button.module.css'
import { Button } from '../../components/Button.js'
import { Chip, classNames } from '../../components/Chip.js'
import { Menu } from '../../components/Menu.js'
import { Tag } from '../../components/Tag.js'
import { classes } from '../../components/classes.js'
import { counted, formatShortDate, outletName } from '../../model/format.js'
import type { MarkClass } from '../../model/passages.js'
import { useActions, useApp } from '../../state/store.js'
import { OutletHead } from '../common/OutletHead.js'
import { StoryPage } from '../common/StoryPage.js'
import { Nothing, ViewPage } from '../common/ViewPage.js'
import type { StoryIndex } from '../common/story-index.js'
import { cellName, useCellKeys, useDrawnRows } from '../common/use-drawn-rows.js'
import { Words } from '../compare/Words.js'
import styles from './Matrix.module.css'
import { type MatrixCell, type MatrixOrder, type MatrixRow, arrangedRows, cellOf, matrixRows } from './matrix-model.js'

const cls = classes(styles)
const buttonCls = classes(buttonStyles)
const title = 'Who reports what'

/** Claims by outlets, with the exact words of each. */
export const MatrixView = () => <StoryPage title={title} view={Matrix} />

function Matrix({ index, partial }: { readonly index: StoryIndex; readonly partial: string | null }) {
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const [order, setOrder] = useState<MatrixOrder>('diverging')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const all = useMemo(() => matrixRows(index), [index])
  const articles = useMemo(() => index.articles.filter(({ id }) => !left.has(id)), [index, left])
  const rows = useMemo(
    () => arrangedRows(all, { order, hidden, shown: new Set(articles.map(({ id }) => id)) }),
    [all, order, hidden, articles],
  )
  const count = rows.length === all.length ? '' : `${String(rows.length)} of `
  const scroll = useRef<HTMLDivElement>(null)
  const drawn = useDrawnRows({
    count: rows.length,
    estimate: () => 92,
    keyOf: (at) => rows[at]?.id ?? String(at),
    scroll,
  })
  const keys = useCellKeys({ rows: rows.length, columns: articles.length, drawn, scroll })
  const { goTo } = useActions()
  return (
    <ViewPage
      title={title}
      sub={`${count}${counted(all.length, 'claim')} in ${counted(articles.length, 'article')} on ${index.view.story.title}`}
      partial={partial}
      controls={
        <>
          <OrderMenu order={order} onOrder={setOrder} />
          <OutletMenu articles={index.articles} left={left} onLeft={setLeft} />
        </>
      }
      scroll={scroll}
      onKeyDown={keys.onKeyDown}
      sideways="free"
    >
      {rows.length === 0 ? (
        <Nothing title="No claims are shown">
          <p>Every claim is of a class that is switched off under Show, or of an outlet that is left out.</p>
          <Button onPress={() => setLeft(new Set())}>Show all outlets</Button>
        </Nothing>
      ) : (
        <table
          role="grid"
          className={cls('matrix')}
          aria-label={title}
          aria-rowcount={rows.length + 1}
          style={{ minWidth: 150 + articles.length * 170 }}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={cls('claim')}>
                Claim
              </th>
              {articles.map((article) => (
                <th key={article.id} scope="col">
                  <OutletHead article={article} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.before > 0 && <Room height={drawn.before} span={articles.length + 1} />}
            {drawn.rows.map((at) => {
              const row = rows[at]
              return (
                row && (
                  <tr key={row.id} ref={drawn.measure} data-index={at} aria-rowindex={at + 2}>
                    <th scope="row" className={cls('claim')}>
                      <span className={cls('label')}>{row.label}</span>
                      <span className={cls('sum')}>
                        <Chip mark={row.class} />
                        <span>
                          <span className="sr">{classNames[row.class]}: </span>
                          {row.sum}
                        </span>
                      </span>
                    </th>
                    {articles.map((article, column) => (
                      <Cell
                        key={article.id}
                        index={index}
                        row={row}
                        article={article}
                        hidden={hidden}
                        name={cellName({ row: at, column })}
                        tabIndex={keys.tabIndexOf({ row: at, column })}
                        onFocus={() => keys.onFocus({ row: at, column })}
                        onOpen={(offset) => void goTo(article.id, offset)}
                      />
                    ))}
                  </tr>
                )
              )
            })}
            {drawn.after > 0 && <Room height={drawn.after} span={articles.length + 1} />}
          </tbody>
        </table>
      )}
    </ViewPage>
  )
}

const Room = ({ height, span }: { readonly height: number; readonly span: number }) => (
  <tr aria-hidden="true">
    <td colSpan={span} className={cls('room')} style={{ height }} />
  </tr>
)

interface CellProps {
  readonly index: StoryIndex
  readonly row: MatrixRow
  readonly article: Article
  readonly hidden: readonly MarkClass[]
  readonly name: string
  readonly tabIndex: 0 | -1
  readonly onFocus: () => void
  readonly onOpen: (offset: number) => void
}

const Cell = memo(function Cell(props: CellProps) {
  const { index, row, article, hidden, name, tabIndex, onFocus, onOpen } = props
  const cell = useMemo(() => cellOf(index, row, article, hidden), [index, row, article, hidden])
  const open = cell.kind === 'words' ? () => onOpen(cell.offset) : undefined
  return (
    <td
      role="gridcell"
      className={cls('cell', cell.kind)}
      data-cell={name}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open?.()
      }}
      {...(open ? { title: `Open in Compare: ${outletName(article)}` } : {})}
    >
      <CellText cell={cell} article={article} />
    </td>
  )
})

function CellText({ cell, article }: { readonly cell: MatrixCell; readonly article: Article }) {
  switch (cell.kind) {
    case 'missing':
      return 'not mentioned'
    case 'earlier':
      return (
        <>
          <span className={cls('not')}>not mentioned</span>
          <Tag>
            <History size={12} aria-hidden="true" />
            earlier report
          </Tag>
        </>
      )
    case 'words':
      return cell.parts.map(({ range, cutBefore, cutAfter, marks }) => (
        <span key={range.start} className={cls('part')} lang={article.language ?? undefined}>
          {cutBefore && '…\u00a0'}
          <Words text={article.text} range={range} marks={marks} hidden={[]} current={null} />
          {cutAfter && '\u00a0…'}
        </span>
      ))
  }
}

const orderNames: Readonly<Record<MatrixOrder, string>> = {
  diverging: 'Diverging first',
  spread: 'Most reported first',
  story: 'In story order',
}

function OrderMenu({
  order,
  onOrder,
}: {
  readonly order: MatrixOrder
  readonly onOrder: (order: MatrixOrder) => void
}) {
  return (
    <Menu
      label="Order of the claims"
      selected={order}
      onChoose={(id) => onOrder(id as MatrixOrder)}
      groups={[{ id: 'order', title: null, entries: Object.entries(orderNames).map(([id, label]) => ({ id, label })) }]}
      trigger={{
        className: buttonCls('button'),
        label: `Order: ${orderNames[order]}`,
        content: (
          <>
            <ArrowDownUp size={16} aria-hidden="true" />
            {orderNames[order]}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}

function OutletMenu(props: {
  readonly articles: readonly Article[]
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>) => void
}) {
  const { articles, left, onLeft } = props
  const { say } = useActions()
  const choose = (id: string): void => {
    if (id === 'all') {
      onLeft(new Set())
      return
    }
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    const article = articles.find((one) => one.id === id)
    if (article) say(`${outletName(article)} is ${next.has(id) ? 'left out' : 'shown'}`)
    if (next.size < articles.length) onLeft(next)
  }
  const label =
    left.size === 0 ? 'Outlets' : `${String(articles.length - left.size)} of ${String(articles.length)} outlets`
  return (
    <Menu
      label="Outlets shown"
      onChoose={choose}
      groups={[
        {
          id: 'outlets',
          title: null,
          entries: articles.map((article) => ({
            id: article.id,
            label: `${left.has(article.id) ? 'Show' : 'Leave out'} ${outletName(article)}`,
            sub: formatShortDate(article.published),
          })),
        },
        { id: 'all', title: null, entries: left.size === 0 ? [] : [{ id: 'all', label: 'Show all outlets' }] },
      ]}
      trigger={{
        className: buttonCls('button'),
        content: (
          <>
            <Columns3 size={16} aria-hidden="true" />
            {label}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}
