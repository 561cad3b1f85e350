import { plain } from '../../../core/text/plain.js'
import { useMemo, useRef, useState } from 'react'
import { Button } from '../../components/Button.js'
import { classes } from '../../components/classes.js'
import { counted } from '../../model/format.js'
import { useApp } from '../../state/store.js'
import { OutletHead } from '../common/OutletHead.js'
import { StoryPage } from '../common/StoryPage.js'
import { Nothing, ViewPage } from '../common/ViewPage.js'
import type { StoryIndex } from '../common/story-index.js'
import { useCellKeys, useDrawnRows } from '../common/use-drawn-rows.js'
import { ClaimRow } from './ClaimRow.js'
import styles from './Matrix.module.css'
import { OrderMenu, OutletMenu } from './MatrixMenus.js'
import { type MatrixOrder, arrangedRows, matrixRows } from './matrix-model.js'

const cls = classes(styles)
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
  return (
    <ViewPage
      title={title}
      sub={`${count}${counted(all.length, 'claim')} in ${counted(articles.length, 'article')} on ${plain(index.view.story.title)}`}
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
                  <ClaimRow
                    key={row.id}
                    index={index}
                    row={row}
                    at={at}
                    articles={articles}
                    hidden={hidden}
                    measure={drawn.measure}
                    keys={keys}
                  />
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
