import { useMemo, useRef } from 'react'
import { classes } from '../../components/classes.js'
import { counted, formatCount, outletName } from '../../model/format.js'
import { useActions } from '../../state/store.js'
import { OutletHead } from '../common/OutletHead.js'
import { StoryPage } from '../common/StoryPage.js'
import { Nothing, ViewPage } from '../common/ViewPage.js'
import type { StoryIndex } from '../common/story-index.js'
import { cellName, useCellKeys, useDrawnRows } from '../common/use-drawn-rows.js'
import styles from './Coverage.module.css'
import { type Bar, type SharedCell, type Sharing, histogram, sharing } from './coverage-model.js'

const cls = classes(styles)
const title = 'The story as a whole'

/** Which articles share most, and how widely passages are reported. */
export const CoverageView = () => <StoryPage title={title} view={Coverage} />

function Coverage({ index, partial }: { readonly index: StoryIndex; readonly partial: string | null }) {
  const shared = useMemo(() => sharing(index), [index])
  const bars = useMemo(() => histogram(index), [index])
  const scroll = useRef<HTMLDivElement>(null)
  const { closest } = shared
  const sub =
    closest === null
      ? counted(shared.articles.length, 'article')
      : `${outletName(closest.a)} and ${outletName(closest.b)} share most: ${counted(closest.passages, 'passage')}`
  return (
    <ViewPage title={title} sub={sub} partial={partial} scroll={scroll} sideways="free">
      {shared.articles.length < 2 ? (
        <Nothing title="One article">
          <p>With a second article this shows what both report.</p>
        </Nothing>
      ) : (
        <div className={cls('coverage')}>
          <Histogram bars={bars} />
          <HeatMap shared={shared} scroll={scroll} />
        </div>
      )}
    </ViewPage>
  )
}

function Histogram({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ passages }) => passages))
  const shown = bars.filter(({ passages }, at) => passages > 0 || at < 5)
  return (
    <section className={cls('histogram')} aria-labelledby="coverage-bars">
      <h2 id="coverage-bars">How widely each thing is reported</h2>
      <p className="quiet">Passages that state the same thing count once.</p>
      <table>
        <thead className="sr">
          <tr>
            <th scope="col">Reported by</th>
            <th scope="col">Things reported</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ articles, passages }) => (
            <tr key={articles}>
              <th scope="row">
                {articles === bars.length && articles > 1 ? `all ${String(articles)}` : `in ${String(articles)}`}
              </th>
              <td>
                <span
                  className={cls('bar')}
                  style={{ width: `${String((82 * passages) / most)}%` }}
                  aria-hidden="true"
                />
                <span className="figures">{formatCount(passages)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Opens the articles of a row and a column in Compare. */
function useCompare(articles: Sharing['articles']): (row: number, column: number) => Promise<void> {
  const { choose, setView } = useActions()
  return async (row, column) => {
    const [a, b] = [articles[row], articles[column]]
    if (!a || !b || a === b) return
    await choose('a', a.id)
    await choose('b', b.id)
    setView('compare')
  }
}

function HeatMap(props: { readonly shared: Sharing; readonly scroll: React.RefObject<HTMLDivElement | null> }) {
  const { articles, cells } = props.shared
  const drawn = useDrawnRows({
    count: articles.length,
    estimate: () => 45,
    keyOf: (at) => articles[at]?.id ?? String(at),
    scroll: props.scroll,
  })
  const keys = useCellKeys({ rows: articles.length, columns: articles.length, drawn, scroll: props.scroll })
  const most = Math.max(0.01, ...cells.flatMap((row) => row.map((cell) => cell?.share ?? 0)))
  const compare = useCompare(articles)
  const roomy = articles.length <= ROOMY
  return (
    <section className={cls('heat')} aria-labelledby="coverage-map">
      <h2 id="coverage-map">Which articles share most</h2>
      <p className="quiet">
        Passages of the article in the row that the one in the column states too. Choose a number to compare the two.
      </p>
      <table
        role="grid"
        aria-labelledby="coverage-map"
        aria-rowcount={articles.length + 1}
        style={{ minWidth: 160 + articles.length * (roomy ? 84 : 60) }}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={cls('row')}>
              <span className="sr">Article</span>
            </th>
            {articles.map((article) => (
              <th key={article.id} scope="col">
                <OutletHead article={article} date="no" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.before > 0 && <Room height={drawn.before} span={articles.length + 1} />}
          {drawn.rows.map((at) => {
            const article = articles[at]
            return (
              article && (
                <tr key={article.id} ref={drawn.measure} data-index={at} aria-rowindex={at + 2}>
                  <th scope="row" className={cls('row')}>
                    <OutletHead article={article} date="no" />
                  </th>
                  {articles.map((other, column) => {
                    const cell = cells[at]?.[column] ?? null
                    const strength = cell ? cell.share / most : 0
                    return (
                      <td
                        key={other.id}
                        role="gridcell"
                        data-cell={cellName({ row: at, column })}
                        tabIndex={keys.tabIndexOf({ row: at, column })}
                        className={cls('cell', cell ? null : 'same')}
                        style={heatOf(strength)}
                        onFocus={() => keys.onFocus({ row: at, column })}
                        onClick={() => void compare(at, column)}
                        onKeyDown={(event) => {
                          if (event.key !== 'Enter' && event.key !== ' ') return
                          event.preventDefault()
                          void compare(at, column)
                        }}
                      >
                        {cell ? (
                          <Shared cell={cell} look={roomy ? 'roomy' : 'tight'} />
                        ) : (
                          <span className="sr">the same article</span>
                        )}
                      </td>
                    )
                  })}
                </tr>
              )
            )
          })}
          {drawn.after > 0 && <Room height={drawn.after} span={articles.length + 1} />}
        </tbody>
      </table>
    </section>
  )
}

/** With more articles a cell holds its number alone. */
const ROOMY = 12

function Shared({ cell, look }: { readonly cell: SharedCell; readonly look: 'roomy' | 'tight' }) {
  if (look === 'tight') return formatCount(cell.passages)
  return (
    <>
      <span className={cls('number')}>{formatCount(cell.passages)}</span>{' '}
      <span className={cls('percent')}>{Math.round(cell.share * 100)} %</span>
    </>
  )
}

/** `strength` from 0 to 1: the tint, and a line that is thicker the more is shared. */
const heatOf = (strength: number): React.CSSProperties =>
  strength === 0
    ? {}
    : {
        backgroundColor: `color-mix(in srgb, var(--agree-mark) ${String(Math.round(28 * strength))}%, var(--paper))`,
        borderBottomWidth: `${String(Math.round(4 * strength))}px`,
      }

const Room = ({ height, span }: { readonly height: number; readonly span: number }) => (
  <tr aria-hidden="true">
    <td colSpan={span} className={cls('room')} style={{ height }} />
  </tr>
)
